// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/review/reviewinspector.h"

#include "ui/models/reviewqueue.h"
#include "ui/models/voicetables.h"
#include "ui/pages/review/voicestable.h"
#include "ui/pages/review/whypanel.h"
#include "ui/thumbnails/imageloader.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/imagestage.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPointer>
#include <QSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace postil::ui {

namespace {


/// Icon or badge, text, number at the right; 22 px high.
QWidget* factRow(const QIcon& mark, const QString& text, const QString& right, const QString& role = QStringLiteral("text"))
{
    auto* row = new QWidget;
    row->setFixedHeight(22);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(new IconLabel(mark, 14));
    layout->addSpacing(2);
    auto* label = roleLabel(text, role);
    label->setFont(textFont(TextRole::Hint));
    label->setMinimumWidth(10);
    label->setToolTip(text);
    layout->addWidget(label, 1);
    auto* number = roleLabel(right);
    number->setFont(textFont(TextRole::Hint));
    layout->addWidget(number);
    return row;
}

QString readable(const EventRow& event)
{
    const QString after = event.after.isEmpty() ? ReviewInspector::tr("cleared") : event.after;
    if (event.kind == QLatin1String("undo")) {
        return ReviewInspector::tr("undone, now %1").arg(after);
    }
    if (event.kind == QLatin1String("redo")) {
        return ReviewInspector::tr("redone, now %1").arg(after);
    }
    return event.before.isEmpty() ? after : ReviewInspector::tr("%1, was %2").arg(after, event.before);
}

} // namespace

ReviewInspector::ReviewInspector(PageContext& context, VoiceTables& tables, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_tables(tables)
    , m_name(new QLabel)
    , m_facts(roleLabel({}))
    , m_stage(new ImageStage)
    , m_window(new QSlider(Qt::Horizontal))
    , m_level(new QSlider(Qt::Horizontal))
    , m_zoom(roleLabel({}))
    , m_voices(new VoicesModel(context.session, tables, this))
    , m_whyButton(new QToolButton)
    , m_why(new WhyPanel(context))
    , m_members(new MemberStrip(context))
    , m_history(new QWidget)
{
    setProperty("column", true);
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QWidget;
    head->setFixedHeight(36);
    auto* headRow = new QHBoxLayout(head);
    headRow->setContentsMargins(16, 0, 16, 0);
    m_name->setFont(semibold(m_name->font()));
    m_facts->setFont(textFont(TextRole::Hint));
    headRow->addWidget(m_name);
    headRow->addWidget(m_facts, 1);
    column->addWidget(head);
    m_stage->setFixedHeight(224);
    column->addWidget(m_stage);
    column->addWidget(makeWindowLevel());
    column->addWidget(hairline());

    auto* content = new QWidget;
    content->setProperty("column", true);
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(0, 12, 0, 12);
    rows->setSpacing(4);
    const auto indented = [&](QWidget* widget) {
        auto* box = new QWidget;
        auto* boxLayout = new QVBoxLayout(box);
        boxLayout->setContentsMargins(16, 0, 16, 0);
        boxLayout->addWidget(widget);
        rows->addWidget(box);
    };
    indented(sectionHead(tr("Three voices"), &m_margin));
    auto* table = new VoicesTable(m_voices);
    connect(table, &VoicesTable::classChosen, this, &ReviewInspector::classChosen);
    rows->addWidget(table);
    rows->addSpacing(10);

    auto* whyHead = new QWidget;
    auto* whyHeadRow = new QHBoxLayout(whyHead);
    whyHeadRow->setContentsMargins(0, 0, 0, 0);
    whyHeadRow->addWidget(sectionHead(tr("Why this class?")), 1);
    m_whyButton->setText(tr("Show"));
    m_whyButton->setCheckable(true);
    m_whyButton->setProperty("link", true);
    m_whyButton->setAccessibleName(tr("Show how much the image resembles each caption"));
    whyHeadRow->addWidget(m_whyButton);
    indented(whyHead);
    m_why->hide();
    indented(m_why);
    rows->addSpacing(6);
    QLabel* membersHint = nullptr;
    QWidget* membersHead = sectionHead(tr("Typical members"), &membersHint);
    membersHint->setText(tr("surest of each class"));
    indented(membersHead);
    indented(m_members);
    rows->addSpacing(6);
    indented(sectionHead(tr("History")));
    m_historyRows = new QVBoxLayout(m_history);
    m_historyRows->setContentsMargins(0, 0, 0, 0);
    m_historyRows->setSpacing(0);
    indented(m_history);
    rows->addStretch(1);
    QWidget* scroll = scrolling(content, Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(scroll, 1);

    connect(m_whyButton, &QToolButton::toggled, this, [this](bool on) {
        m_whyButton->setText(on ? tr("Hide") : tr("Show"));
        m_why->setVisible(on);
        showWhy();
    });
    connect(m_why, &WhyPanel::failed, this, &ReviewInspector::failed);
    connect(&tables, &VoiceTables::changed, this, &ReviewInspector::refresh);
    showRow(-1, {});
}

QWidget* ReviewInspector::makeWindowLevel()
{
    auto* bar = new QWidget;
    bar->setFixedHeight(32);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 0, 12, 0);
    row->setSpacing(6);
    const auto add = [&](const QString& text, QSlider* slider, int from, int to, int value) {
        auto* label = roleLabel(text);
        label->setFont(textFont(TextRole::Hint));
        slider->setRange(from, to);
        slider->setValue(value);
        slider->setAccessibleName(text);
        row->addWidget(label);
        row->addWidget(slider, 1);
    };
    add(tr("Window"), m_window, 1, 510, 255);
    add(tr("Level"), m_level, 0, 255, 127);
    auto* invert = new QToolButton;
    invert->setIcon(themeIcon(QStringLiteral("half")));
    invert->setCheckable(true);
    invert->setProperty("flat", true);
    invert->setToolTip(tr("Invert"));
    invert->setAccessibleName(tr("Invert the image"));
    auto* reset = new QToolButton;
    reset->setIcon(themeIcon(QStringLiteral("expand")));
    reset->setProperty("flat", true);
    reset->setToolTip(tr("Reset window, level and zoom"));
    reset->setAccessibleName(tr("Reset window, level and zoom"));
    m_zoom->setFont(textFont(TextRole::Hint));
    m_zoom->setMinimumWidth(24);
    row->addWidget(invert);
    row->addWidget(reset);
    row->addWidget(m_zoom);
    const auto fromSliders = [this] { m_stage->setWindowLevel(m_window->value(), m_level->value() == 127 ? 127.5 : m_level->value()); };
    connect(m_window, &QSlider::valueChanged, this, fromSliders);
    connect(m_level, &QSlider::valueChanged, this, fromSliders);
    connect(m_stage, &ImageStage::windowLevelChanged, this, [this] {
        const QSignalBlocker blockWindow(m_window);
        const QSignalBlocker blockLevel(m_level);
        m_window->setValue(qRound(m_stage->windowWidth()));
        m_level->setValue(static_cast<int>(m_stage->level()));
    });
    connect(m_stage, &ImageStage::zoomChanged, this, [this] { m_zoom->setText(m_stage->zoomText()); });
    connect(invert, &QToolButton::toggled, m_stage, &ImageStage::setInverted);
    connect(reset, &QToolButton::clicked, this, [this, invert] {
        invert->setChecked(false);
        m_stage->reset();
    });
    return bar;
}

void ReviewInspector::showRow(qsizetype row, const QString& place)
{
    m_row = row;
    if (row < 0) {
        m_name->setText(tr("No image"));
        m_facts->clear();
        m_stage->setMessage(tr("Move with the arrow keys or click an image."));
    } else {
        const ImageRow& image = m_context.session.view().images[static_cast<std::size_t>(row)];
        m_name->setText(m_name->fontMetrics().elidedText(image.fileName, Qt::ElideLeft, 170));
        m_name->setToolTip(tr("%1, %2").arg(image.fileName, image.name));
        QString facts = QStringLiteral("%1 × %2").arg(image.width).arg(image.height);
        if (image.split != Split::None) {
            facts += QStringLiteral(" · ") + splitName(image.split);
        }
        m_facts->setText(place.isEmpty() ? facts : facts + QStringLiteral(" · ") + place);
        m_context.images.full(row, this, [this, row](const Result<QImage>& full) {
            if (row == m_row) {
                full ? m_stage->setImage(*full) : m_stage->setMessage(full.error().message());
            }
        });
    }
    refresh();
    showWhy();
}

void ReviewInspector::showWhy()
{
    if (m_whyButton->isChecked()) {
        m_why->setImage(m_row < 0 ? ImageId{} : m_context.session.view().images[static_cast<std::size_t>(m_row)].id);
    }
}

void ReviewInspector::refresh()
{
    m_voices->refresh();
    const auto& rows = m_context.session.view().rows;
    if (m_row >= static_cast<qsizetype>(rows.size())) {
        m_row = -1;
    }
    m_voices->setRow(m_row);
    QString margin;
    bool doubtful = false;
    if (m_row >= 0) {
        const float m = m_tables.margin(rows[static_cast<std::size_t>(m_row)].image);
        if (!std::isnan(m)) {
            margin = tr("margin %1").arg(static_cast<double>(m), 0, 'f', 2);
            doubtful = m < lowMargin;
        }
    }
    m_margin->setText(doubtful ? QStringLiteral("◐ ") + margin : margin);
    const QString role = doubtful ? QStringLiteral("warning") : QStringLiteral("text2");
    if (m_margin->property("role").toString() != role) {
        m_margin->setProperty("role", role);
        m_margin->setStyleSheet(QStringLiteral(" ")); // makes the style look at the property again
    }
    showMembers();
    showHistory();
}

void ReviewInspector::showMembers()
{
    std::vector<MemberStrip::Line> lines;
    if (m_row >= 0) {
        const LabelView& view = m_context.session.view();
        const LabelRow& label = view.rows[static_cast<std::size_t>(m_row)];
        std::vector<ClassId> candidates;
        const auto add = [&](ClassId id) {
            if (id.isValid() && candidates.size() < 2 && std::ranges::find(candidates, id) == candidates.end()) {
                candidates.push_back(id);
            }
        };
        add(label.refiner);
        add(label.zeroshot);
        for (const ClassId id : m_tables.ranking(label.image)) {
            add(id);
        }
        const QStringList letters = classLetters(view.classes);
        for (const ClassId id : candidates) {
            const int position = view.classIndex(id);
            if (position < 0) {
                continue;
            }
            MemberStrip::Line line{position, letters.value(position), view.className(id), {}};
            for (const ImageId image : m_tables.surest(id)) {
                if (const qsizetype row = m_context.session.rowOf(image); row >= 0) {
                    line.rows.push_back(row);
                }
            }
            if (!line.rows.empty()) {
                lines.push_back(std::move(line));
            }
        }
    }
    m_members->setLines(std::move(lines));
}

void ReviewInspector::showHistory()
{
    clearLayout(m_historyRows);
    if (m_row < 0) {
        return;
    }
    const LabelView& view = m_context.session.view();
    const LabelRow& label = view.rows[static_cast<std::size_t>(m_row)];
    const QIcon person = themeIcon(QStringLiteral("person"), &Theme::text2);
    if (const auto events = History(m_context.session.db()).events(label.image)) {
        for (auto event = events->rbegin(); event != events->rend(); ++event) {
            const QDateTime when = QDateTime::fromString(event->time, Qt::ISODateWithMs).toLocalTime();
            const QString time = when.date() == QDate::currentDate() ? when.toString(QStringLiteral("HH:mm"))
                                                                    : QLocale().toString(when.date(), QStringLiteral("d MMM"));
            m_historyRows->addWidget(factRow(person, tr("%1 · %2").arg(readable(*event), event->annotator), time));
        }
    }
    const auto said = [&](const std::optional<RunRow>& run, ClassId id, float confidence, const QString& icon) {
        if (run && id.isValid()) {
            m_historyRows->addWidget(factRow(themeIcon(icon, &Theme::text2),
                                             tr("%1 says %2 %3").arg(run->name, view.className(id), std::isnan(confidence) ? QString() : QString::number(static_cast<double>(confidence), 'f', 2)),
                                             {}));
        }
    };
    said(view.refinerRun, label.refiner, label.refinerConfidence, QStringLiteral("refiner"));
    said(view.zeroshotRun, label.zeroshot, label.zeroshotConfidence, QStringLiteral("clip"));
    if (m_historyRows->count() == 0) {
        m_historyRows->addWidget(roleLabel(tr("Nothing was said about it yet.")));
    }
}

} // namespace postil::ui
