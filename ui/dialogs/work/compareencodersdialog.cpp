// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/work/compareencodersdialog.h"

#include "core/workflow/embed.h"
#include "ui/models/projectsession.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/notebar.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/figureview.h"
#include "ui/widgets/text.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace postil::ui {

namespace {

const QString bundled = QStringLiteral("postil-mini");

QString megabytes(qint64 bytes)
{
    return bytes > 0 ? QLocale().toString(static_cast<double>(bytes) * 1e-6, 'f', 1) : QStringLiteral("–");
}

} // namespace

CompareEncodersDialog::CompareEncodersDialog(const WorkContext& context, QWidget* parent, EncoderList list)
    : WorkDialog(context, tr("Compare encoders"), tr("The same captions and images on several encoders, each at its own scale. No run is stored."), tr("Compare them"),
                 {QStringLiteral("clip"), tr("Nothing compared yet"), tr("Images are encoded once for each encoder. What is encoded is kept.")}, parent)
    , m_encoders(std::move(list))
    , m_list(new QListWidget)
    , m_split(new QComboBox)
    , m_testSplit(new NoteBar(NoteBar::Kind::Warning))
{
    form().addWidget(sectionHead(tr("Encoders")));
    m_list->setObjectName(QStringLiteral("panelList"));
    m_list->setAccessibleName(tr("Encoders to compare"));
    m_list->setMinimumHeight(140);
    form().addWidget(m_list);
    form().addSpacing(8);
    form().addWidget(sectionHead(tr("Accuracy on")));
    m_split->setObjectName(QStringLiteral("compareSplit"));
    m_split->setAccessibleName(tr("Accuracy on"));
    m_split->addItem(tr("the images that may steer"));
    for (const Split split : {Split::Train, Split::Val, Split::Test, Split::None}) {
        m_split->addItem(split == Split::None ? tr("reference labels, no split") : tr("reference labels of %1").arg(splitName(split)), static_cast<int>(split));
    }
    form().addWidget(m_split);
    m_testSplit->setText(QString(), tr("Whoever chooses by looking at test has chosen on the test set."));
    m_testSplit->hide();
    form().addWidget(m_testSplit);
    setResult(makeResult());
    auto* csv = addResultButton(tr("Save the table…"), QStringLiteral("saveTable"));
    auto* svg = addResultButton(tr("Save the picture…"), QStringLiteral("savePicture"));
    connect(csv, &QPushButton::clicked, this, [this] { saveAs(tr("Table of the comparison"), QStringLiteral("encoders.csv"), tr("CSV (*.csv)"), m_table->csv()); });
    connect(svg, &QPushButton::clicked, this, [this] { saveAs(tr("Picture of the comparison"), QStringLiteral("encoders.svg"), tr("SVG (*.svg)"), m_picture->figure()); });
    connect(m_list, &QListWidget::itemChanged, this, &CompareEncodersDialog::checkChoice);
    connect(m_split, &QComboBox::currentIndexChanged, this,
            [this] { m_testSplit->setVisible(m_split->currentData().isValid() && m_split->currentData().toInt() == static_cast<int>(Split::Test)); });
}

QWidget* CompareEncodersDialog::makeResult()
{
    auto* result = new QWidget;
    auto* column = new QVBoxLayout(result);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto* encoders = new Panel(tr("Encoders"));
    m_yardstick = roleLabel({});
    m_yardstick->setObjectName(QStringLiteral("compareYardstick"));
    encoders->addToHead(m_yardstick);
    m_table = new FigureTable(tr("Encoders"), {tr("Encoder"), tr("Problem"), tr("Accuracy"), tr("95 % interval"), tr("Images"), tr("Images/s"), tr("Parameters"), tr("MB")}, 2);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    encoders->body()->addWidget(m_table);
    column->addWidget(encoders, 2);
    auto* agreement = new Panel(tr("Share of images that two of them label alike"));
    m_agreement = new FigureTable(tr("Agreement of the encoders"), {QString()});
    agreement->body()->addWidget(m_agreement);
    column->addWidget(agreement, 2);
    auto* picture = new Panel(tr("Picture"));
    m_picture = new FigureView(tr("Accuracy of the encoders with its intervals"));
    picture->body()->addWidget(m_picture);
    column->addWidget(picture, 3);
    return result;
}

void CompareEncodersDialog::refresh()
{
    fillList();
    checkChoice();
}

/// What is listed, and the project's own encoder. Keeps what is ticked; at first everything that can be used is.
void CompareEncodersDialog::fillList()
{
    const QSignalBlocker block(m_list);
    std::map<QString, bool> ticked;
    for (int i = 0; i < m_list->count(); ++i) {
        ticked[m_list->item(i)->data(Qt::UserRole).toString()] = m_list->item(i)->checkState() == Qt::Checked;
    }
    m_list->clear();
    const auto add = [&](const QString& path, const QString& name, const QString& problem, bool there) {
        auto* item = new QListWidgetItem(problem.isEmpty() ? name : tr("%1: %2").arg(name, problem), m_list);
        item->setData(Qt::UserRole, path);
        item->setToolTip(path);
        item->setFlags(there ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::NoItemFlags);
        const auto before = ticked.find(path);
        const bool tick = there && (before != ticked.end() ? before->second : problem.isEmpty());
        item->setCheckState(tick ? Qt::Checked : Qt::Unchecked);
    };
    const Result<std::vector<ListedEncoder>> entries = m_encoders.entries();
    if (!entries) {
        complain(entries.error());
        return;
    }
    const QString own = context().session->encoderPath();
    bool ownListed = false;
    for (const ListedEncoder& entry : *entries) {
        const QString path = entry.bundled ? bundled : entry.path;
        ownListed = ownListed || path == own;
        const bool there = entry.isPresent();
        add(path, entry.name(), !there ? tr("gone") : entry.problem, there);
    }
    if (!ownListed && own != bundled) {
        add(own, QFileInfo(own).fileName(), {}, true);
    }
}

QStringList CompareEncodersDialog::chosenPaths() const
{
    QStringList paths;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked) {
            paths << m_list->item(i)->data(Qt::UserRole).toString();
        }
    }
    return paths;
}

void CompareEncodersDialog::checkChoice()
{
    const LabelView& view = context().session->view();
    setObstacle(context().session->isReadOnly() ? tr("Another program has the project open for writing; encoding needs to write.")
                : view.images.empty()           ? tr("The project has no images yet.")
                : view.classes.empty()          ? tr("The project has no classes yet.")
                : m_list->count() < 2           ? tr("There are fewer than two encoders. Add the folder of another under Project → Models.")
                : chosenPaths().size() < 2      ? tr("Tick two encoders or more.")
                                                : QString());
}

void CompareEncodersDialog::start()
{
    CompareEncodersOptions options;
    if (m_split->currentData().isValid()) {
        options.split = static_cast<Split>(m_split->currentData().toInt());
    }
    const QStringList paths = chosenPaths();
    for (const QString& path : paths) {
        EncoderOptions encoder;
        encoder.path = path;
        encoder.backend = context().backendOptions();
        encoder.backend.precision = projectPrecision(context().session->db(), encoder.backend.precision);
        options.encoders.push_back(std::move(encoder));
    }
    runOnProject<CompareEncodersReport>(
        [options, &loader = *context().engine.encoders](ProjectDb& db, TaskContext& task) { return compareEncoders(db, loader, options, task); },
        [this](const CompareEncodersReport& report) { showReport(report); });
}

void CompareEncodersDialog::showReport(const CompareEncodersReport& report)
{
    m_yardstick->setText(report.yardstick.isEmpty() ? tr("accuracy is not known: no reference labels and no gold") : tr("accuracy on %1").arg(report.yardstick));
    m_table->clearRows();
    for (const EncoderComparison& row : report.encoders) {
        if (!row.problem.isEmpty()) {
            m_table->addRow({row.name, row.problem});
            m_table->item(m_table->rowCount() - 1, 1)->setToolTip(row.problem);
            continue;
        }
        m_table->addRow({row.name, QString(), row.accuracy ? percent(row.accuracy->interval.value) : percent({}), row.accuracy ? percentRange(row.accuracy->interval) : QString(),
                         thousands(row.images), QLocale().toString(row.imagesPerSecond, 'f', row.imagesPerSecond < 10 ? 1 : 0),
                         tr("%1 M").arg(QLocale().toString(static_cast<double>(row.info.parameters) * 1e-6, 'f', 1)), megabytes(row.bytes)});
    }
    const bool problems = std::ranges::any_of(report.encoders, [](const EncoderComparison& row) { return !row.problem.isEmpty(); });
    m_table->setColumnHidden(1, !problems);
    m_table->horizontalHeader()->setSectionResizeMode(0, problems ? QHeaderView::ResizeToContents : QHeaderView::Stretch);
    showAgreement(report);
    m_picture->setFigure(encoderPicture(report));
}

void CompareEncodersDialog::showAgreement(const CompareEncodersReport& report)
{
    QStringList names;
    for (const EncoderComparison& row : report.encoders) {
        names << row.name;
    }
    m_agreement->clearRows();
    m_agreement->setColumnCount(static_cast<int>(names.size()) + 1);
    m_agreement->setHorizontalHeaderLabels(QStringList{QString()} + names);
    for (std::size_t i = 0; i < report.agreement.size(); ++i) {
        QStringList cells{names.value(static_cast<qsizetype>(i))};
        for (const std::optional<double>& share : report.agreement[i]) {
            cells << percent(share);
        }
        m_agreement->addRow(cells);
    }
}

} // namespace postil::ui
