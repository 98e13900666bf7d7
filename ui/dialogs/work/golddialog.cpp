// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/work/golddialog.h"

#include "ui/dialogs/work/goldanswers.h"
#include "ui/models/projectsession.h"
#include "ui/widgets/formfields.h"
#include "ui/widgets/text.h"

#include <QGridLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace postil::ui {

namespace {
constexpr int usualDraw = 30; ///< ten of them choose, twenty report
} // namespace

GoldDialog::GoldDialog(const WorkContext& context, QWidget* parent)
    : WorkDialog(context, tr("Gold: images answered blind"),
                 tr("Without reference labels, only answers that were given blind tell how right the voices are. A third of the images is for choosing, the rest reports."),
                 tr("Draw them"), {QStringLiteral("target"), tr("No image is drawn yet"), tr("Images are drawn at random among all. They stay in the gold set for good.")}, parent)
    , m_count(spin(1, 100'000))
    , m_split(new QComboBox)
    , m_left(roleLabel({}))
    , m_answers(new GoldAnswers(*context.session, context.tasks))
{
    form().addWidget(sectionHead(tr("Draw further images")));
    QGridLayout* grid = formGrid();
    m_count->setObjectName(QStringLiteral("goldCount"));
    m_count->setValue(usualDraw);
    addRow(grid, tr("Images"), m_count, tr("Drawn at random among the images that are not in the gold set"));
    m_split->setObjectName(QStringLiteral("goldSplit"));
    m_split->addItem(tr("all images"));
    for (const Split split : {Split::Train, Split::Val, Split::Test, Split::None}) {
        m_split->addItem(split == Split::None ? tr("no split") : splitName(split), static_cast<int>(split));
    }
    addRow(grid, tr("Of"), m_split, tr("From the images of one split only"));
    form().addLayout(grid);
    m_left->setWordWrap(true);
    form().addWidget(m_left);
    setResult(m_answers);
    connect(m_count, &QSpinBox::valueChanged, this, &GoldDialog::checkChoice);
    connect(m_split, &QComboBox::currentIndexChanged, this, &GoldDialog::checkChoice);
    connect(m_answers, &GoldAnswers::failed, this, &GoldDialog::complain);
    connect(context.session, &ProjectSession::goldChanged, this, [this] {
        if (isVisible()) {
            refresh();
        }
    });
}

qint64 GoldDialog::leftToDraw() const
{
    const LabelView& view = context().session->view();
    const bool all = !m_split->currentData().isValid();
    const auto split = static_cast<Split>(m_split->currentData().toInt());
    return std::ranges::count_if(view.images, [&](const ImageRow& image) { return (all || image.split == split) && view.goldOf(image.id) == nullptr; });
}

void GoldDialog::refresh()
{
    m_answers->refresh();
    if (!context().session->view().gold.empty()) {
        showResult();
        m_answers->setFocus();
    }
    checkChoice();
}

void GoldDialog::checkChoice()
{
    const LabelView& view = context().session->view();
    const qint64 left = leftToDraw();
    m_left->setText(tr("%1 images are left to draw from.").arg(thousands(left)));
    setObstacle(context().session->isReadOnly() ? tr("Another program has the project open for writing.")
                : view.images.empty()           ? tr("The project has no images yet.")
                : context().session->answers() != nullptr ? tr("A gold answer is one class. This project has several classes per image.")
                : view.classes.empty()          ? tr("The project has no classes to answer with yet.")
                : m_count->value() > left       ? tr("Only %n image(s) are left to draw from.", nullptr, static_cast<int>(left))
                                                : QString());
}

void GoldDialog::start()
{
    GoldDraw draw;
    draw.count = m_count->value();
    if (m_split->currentData().isValid()) {
        draw.split = static_cast<Split>(m_split->currentData().toInt());
    }
    runOnProject<std::vector<ImageId>>([draw](ProjectDb& db, TaskContext&) { return GoldStore(db).draw(draw); }, [this](const std::vector<ImageId>&) { refresh(); });
}

} // namespace postil::ui
