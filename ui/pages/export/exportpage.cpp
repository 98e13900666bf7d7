// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/export/exportpage.h"

#include "core/workflow/measure.h"
#include "ui/models/projectjobs.h"
#include "ui/models/projectsession.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/notebar.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace postil::ui {

namespace {

constexpr int leftWidth = 312;
constexpr int inspectorWidth = 288;
constexpr int previewRows = 16;
constexpr int earlierKept = 8;
const QString earlierSetting = QStringLiteral("exports");

struct FormatText {
    ExportFormat format;
    QString icon;
    QString title;
    QString hint;
};

std::vector<FormatText> formatTexts()
{
    return {{ExportFormat::Csv, QStringLiteral("list"), ExportPage::tr("CSV"), ExportPage::tr("one row per image, every voice")},
            {ExportFormat::Folders, QStringLiteral("folder"), ExportPage::tr("Class folders"), ExportPage::tr("split / class / file")},
            {ExportFormat::MedMnist, QStringLiteral("cube"), ExportPage::tr("MedMNIST npz"), ExportPage::tr("images and labels per split")}};
}

QString sourceTitle(LabelSource source)
{
    switch (source) {
    case LabelSource::Human:
        return ExportPage::tr("decided by a person");
    case LabelSource::Refiner:
        return ExportPage::tr("refiner");
    case LabelSource::ZeroShot:
        return ExportPage::tr("CLIP");
    case LabelSource::Imported:
        return ExportPage::tr("imported run");
    case LabelSource::Gold:
        return ExportPage::tr("gold, given blind");
    case LabelSource::None:
        return ExportPage::tr("no label, left out");
    }
    return {};
}

QString sourceIcon(LabelSource source)
{
    switch (source) {
    case LabelSource::Human:
        return QStringLiteral("person");
    case LabelSource::Refiner:
        return QStringLiteral("refiner");
    case LabelSource::ZeroShot:
        return QStringLiteral("clip");
    case LabelSource::Imported:
        return QStringLiteral("file");
    case LabelSource::Gold:
        return QStringLiteral("person");
    case LabelSource::None:
        return QStringLiteral("none");
    }
    return {};
}

void clearLayout(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->layout() != nullptr) {
            clearLayout(item->layout());
        }
        delete item->widget();
        delete item;
    }
}

QHBoxLayout* iconRow(const QString& icon, const QString& text, const QString& right, QLabel** rightLabel = nullptr)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* picture = new QLabel;
    picture->setPixmap(themeIcon(icon).pixmap(16, 16));
    row->addWidget(picture);
    row->addWidget(new QLabel(text), 1);
    auto* label = new QLabel(right);
    row->addWidget(label);
    if (rightLabel != nullptr) {
        *rightLabel = label;
    }
    return row;
}

} // namespace

ExportPage::ExportPage(PageContext& context, QWidget* parent)
    : Page(PageId::Export, tr("Export"), context, parent)
{
    setSubtitle(tr("Every label says where it came from"));
    m_openFolder = new QPushButton(themeIcon(QStringLiteral("folder")), tr("Open folder"));
    m_openFolder->setEnabled(false);
    m_export = new QPushButton(themeIcon(QStringLiteral("export"), Qt::white), tr("Export"));
    m_export->setObjectName(QStringLiteral("exportButton"));
    m_export->setProperty("primary", true);
    addToHeader(m_openFolder);
    addToHeader(m_export);
    setLeftColumn(makeFormats(), leftWidth);
    setBody(makeBody());
    setInspector(makeInspector(), inspectorWidth);

    connect(m_export, &QPushButton::clicked, this, &ExportPage::startExport);
    connect(m_openFolder, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder->text())); });
    const auto changed = [this] {
        if (isVisible()) {
            refresh();
        }
    };
    connect(&context.session, &ProjectSession::labelsChanged, this, changed);
    connect(&context.session, &ProjectSession::imagesChanged, this, changed);
    connect(&context.session, &ProjectSession::classesChanged, this, changed);
    connect(&context.session, &ProjectSession::runsChanged, this, changed);
    refresh();
}

std::vector<KeyHint> ExportPage::keys() const
{
    return {{{tr("Space")}, tr("choose a format")}, {{tr("Tab")}, tr("next field")}, {{tr("Enter")}, tr("on the button: export")}};
}

void ExportPage::activate()
{
    refresh();
    m_export->setFocus();
}

QWidget* ExportPage::makeFormats()
{
    auto* left = new QWidget;
    left->setProperty("column", true);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(12);
    column->addWidget(sectionHead(tr("Formats")));
    for (const FormatText& text : formatTexts()) {
        auto* row = new QHBoxLayout;
        row->setSpacing(10);
        auto* box = new QCheckBox;
        box->setObjectName(QStringLiteral("format_%1").arg(exportFormatName(text.format)));
        box->setAccessibleName(text.title);
        box->setAccessibleDescription(text.hint);
        box->setChecked(text.format == ExportFormat::Csv);
        row->addWidget(box);
        auto* icon = new QLabel;
        icon->setPixmap(themeIcon(text.icon).pixmap(20, 20));
        row->addWidget(icon);
        auto* words = new QVBoxLayout;
        words->setSpacing(0);
        auto* title = new QLabel(text.title);
        title->setFont(semibold(title->font()));
        title->setBuddy(box);
        words->addWidget(title);
        words->addWidget(roleLabel(text.hint));
        row->addLayout(words, 1);
        column->addLayout(row);
        m_formats.push_back({text.format, box});
        connect(box, &QCheckBox::toggled, this, &ExportPage::refreshButton);
    }
    column->addSpacing(8);
    column->addWidget(sectionHead(tr("Always written with it")));
    for (const QString& file : {tr("README.md, the data card"), tr("provenance.csv, manifest.json"), tr("classes.txt, SHA256SUMS")}) {
        column->addLayout(iconRow(QStringLiteral("file"), file, QString()));
    }
    column->addStretch(1);
    return left;
}

QWidget* ExportPage::makeBody()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);

    m_done = new NoteBar(NoteBar::Kind::Good);
    m_done->setCloseable(true);
    m_done->hide();
    column->addWidget(m_done);

    auto* what = new Panel(tr("What goes out"));
    m_goesOut = roleLabel(QString());
    m_goesOut->setWordWrap(true);
    what->body()->addWidget(m_goesOut);
    auto* folderRow = new QHBoxLayout;
    folderRow->setSpacing(8);
    auto* folderLabel = roleLabel(tr("Folder"));
    m_folder = new QLineEdit;
    m_folder->setObjectName(QStringLiteral("exportFolder"));
    m_folder->setAccessibleName(tr("Folder of the export"));
    folderLabel->setBuddy(m_folder);
    auto* browse = new QPushButton(tr("Choose…"));
    m_overwrite = new QCheckBox(tr("Replace an earlier export there"));
    m_overwrite->setObjectName(QStringLiteral("overwrite"));
    folderRow->addWidget(folderLabel);
    folderRow->addWidget(m_folder, 1);
    folderRow->addWidget(browse);
    folderRow->addWidget(m_overwrite);
    what->body()->addLayout(folderRow);
    column->addWidget(what);
    connect(browse, &QPushButton::clicked, this, &ExportPage::chooseFolder);
    connect(m_folder, &QLineEdit::textChanged, this, &ExportPage::refreshButton);

    m_previewPanel = new Panel(tr("Preview"));
    m_preview = new QTableWidget(0, 7);
    m_preview->setAccessibleName(tr("Preview of the first rows"));
    m_preview->setHorizontalHeaderLabels({tr("image"), tr("file"), tr("split"), tr("label"), tr("confidence"), tr("source"), tr("CLIP › refiner")});
    m_preview->setFrameShape(QFrame::NoFrame);
    m_preview->setShowGrid(false);
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_preview->setSelectionMode(QAbstractItemView::NoSelection);
    m_preview->setFocusPolicy(Qt::NoFocus);
    m_preview->verticalHeader()->hide();
    m_preview->verticalHeader()->setDefaultSectionSize(26);
    m_preview->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_preview->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_preview->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_preview->setMinimumHeight(26 * 9 + 12);
    m_previewPanel->body()->addWidget(m_preview);
    column->addWidget(m_previewPanel, 1);

    m_progressPanel = new Panel(tr("Verified by reading it back"));
    m_progressPanel->body()->addWidget(roleLabel(tr("Each export is written beside its folder, read back, compared, and only then put in its place. A broken export is never called done.")));
    column->addWidget(m_progressPanel);
    column->addStretch(0);

    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    return scroll;
}

QWidget* ExportPage::makeInspector()
{
    auto* inspector = new QWidget;
    inspector->setProperty("column", true);
    auto* column = new QVBoxLayout(inspector);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(sectionHead(tr("Source of the labels")));
    m_sources = new QVBoxLayout;
    m_sources->setSpacing(4);
    column->addLayout(m_sources);
    column->addSpacing(8);
    column->addWidget(sectionHead(tr("Quality, stated in the card")));
    m_quality = new QLabel;
    m_quality->setWordWrap(true);
    column->addWidget(m_quality);
    column->addSpacing(8);
    column->addWidget(sectionHead(tr("Licence of the images")));
    m_licence = new QLabel;
    m_licence->setWordWrap(true);
    column->addWidget(m_licence);
    m_warning = new NoteBar(NoteBar::Kind::Warning);
    m_warning->hide();
    column->addWidget(m_warning);
    column->addSpacing(8);
    column->addWidget(sectionHead(tr("Earlier exports")));
    m_earlier = new QVBoxLayout;
    m_earlier->setSpacing(4);
    column->addLayout(m_earlier);
    column->addStretch(1);
    return inspector;
}

std::vector<ExportFormat> ExportPage::chosenFormats() const
{
    std::vector<ExportFormat> formats;
    for (const FormatRow& row : m_formats) {
        if (row.box->isChecked()) {
            formats.push_back(row.format);
        }
    }
    return formats;
}

void ExportPage::refresh()
{
    if (m_folder->text().isEmpty()) {
        const QFileInfo project(m_context.session.path());
        QString folder = project.absolutePath() + QLatin1Char('/') + m_context.session.name() + QStringLiteral("-export");
        for (int i = 2; QFileInfo::exists(folder); ++i) {
            folder = project.absolutePath() + QLatin1Char('/') + m_context.session.name() + QStringLiteral("-export-%1").arg(i);
        }
        m_folder->setText(folder);
    }
    refreshPreview();
    refreshCard();
    showEarlier();
    refreshButton();
}

void ExportPage::refreshButton()
{
    const std::vector<ExportFormat> formats = chosenFormats();
    const LabelView& view = m_context.session.view();
    const bool labelled = std::ranges::any_of(view.rows, [](const LabelRow& row) { return row.label.isValid(); });
    m_export->setText(m_running ? tr("Exporting…") : (formats.size() > 1 ? tr("Export %1 formats").arg(formats.size()) : tr("Export")));
    m_export->setEnabled(!m_running && labelled && !formats.empty() && !m_folder->text().trimmed().isEmpty());
    m_export->setToolTip(labelled ? QString() : tr("There are no labels yet"));
}

void ExportPage::refreshPreview()
{
    const LabelView& view = m_context.session.view();
    const QStringList letters = classLetters(view.classes);
    m_preview->setRowCount(0);
    for (std::size_t i = 0; i < view.rows.size() && m_preview->rowCount() < previewRows; ++i) {
        const LabelRow& row = view.rows[i];
        if (!row.label.isValid()) {
            continue;
        }
        const int line = m_preview->rowCount();
        m_preview->insertRow(line);
        const auto className = [&](ClassId id) { return id.isValid() ? view.className(id) : QStringLiteral("–"); };
        const QStringList texts{view.images[i].name, view.images[i].fileName, splitName(view.images[i].split), className(row.label),
                                shortConfidence(row.confidence), labelSourceName(row.source),
                                className(row.zeroshot) + QStringLiteral(" › ") + className(row.refiner)};
        for (int column = 0; column < texts.size(); ++column) {
            auto* item = new QTableWidgetItem(texts[column]);
            if (column == 3) {
                const int position = view.classIndex(row.label);
                item->setIcon(badgeIcon(position, letters.value(position), row.source == LabelSource::Human ? BadgeStyle::Filled : BadgeStyle::Outlined));
            }
            m_preview->setItem(line, column, item);
        }
    }
}

void ExportPage::refreshCard()
{
    const LabelView& view = m_context.session.view();
    std::map<LabelSource, qint64> counts;
    qint64 excluded = 0;
    qint64 labelled = 0;
    for (const LabelRow& row : view.rows) {
        const bool setAside = row.decision.kind == Decision::Kind::Excluded;
        const GoldRow* gold = setAside ? nullptr : view.goldOf(row.image);
        const bool blind = gold != nullptr && gold->isAnswered(); // exports carry the answer
        const bool known = blind ? gold->answer.classId.isValid() : row.label.isValid();
        ++counts[!known ? LabelSource::None : blind ? LabelSource::Gold : row.source];
        labelled += known ? 1 : 0;
        excluded += setAside ? 1 : 0;
    }
    const qint64 images = qint64(view.rows.size());
    m_goesOut->setText(tr("%1 of %2 images: your decisions, else the labels of %3. Left out because they have no label or were set aside: %4 (%5 excluded).")
                           .arg(thousands(labelled), thousands(images), view.chosenRun ? view.chosenRun->name : tr("no run"), thousands(images - labelled),
                                thousands(excluded)));
    m_previewPanel->setHint(tr("%1 of %2 rows").arg(m_preview->rowCount()).arg(thousands(labelled)));
    clearLayout(m_sources);
    for (const LabelSource source : {LabelSource::Human, LabelSource::Refiner, LabelSource::ZeroShot, LabelSource::Imported, LabelSource::Gold, LabelSource::None}) {
        if (counts[source] == 0) {
            continue;
        }
        m_sources->addLayout(iconRow(sourceIcon(source), sourceTitle(source), thousands(counts[source])));
        auto* bar = new QProgressBar;
        bar->setRange(0, 1000);
        bar->setValue(int(1000 * counts[source] / std::max<qint64>(1, images)));
        bar->setTextVisible(false);
        bar->setFixedHeight(4);
        bar->setAccessibleName(sourceTitle(source));
        m_sources->addWidget(bar);
    }

    qint64 yardstick = 0;
    qint64 right = 0;
    for (const LabelRow& row : view.rows) {
        if (row.reference.isValid() && row.decision.kind != Decision::Kind::Excluded) {
            ++yardstick;
            right += row.label == row.reference ? 1 : 0;
        }
    }
    if (yardstick > 0) {
        const Interval interval = wilsonInterval(right, yardstick);
        m_quality->setText(tr("%1 right (%2) on %3 images with reference labels.").arg(percent(interval.value), percentRange(interval), thousands(yardstick)));
    } else {
        m_quality->setText(tr("Not known: there are no reference labels to measure against, and the card says so."));
    }

    QStringList licences;
    bool grouped = true;
    for (const SourceRow& source : view.sources) {
        licences << QStringLiteral("%1: %2").arg(source.name, source.licence.isEmpty() ? tr("not known") : source.licence);
    }
    for (const ImageRow& image : view.images) {
        grouped = grouped && !image.group.isEmpty();
    }
    m_licence->setText(licences.join(QLatin1Char('\n')));
    m_warning->setVisible(!grouped && images > 0);
    m_warning->setText(tr("No patient column:"), tr("images of one patient cannot be kept apart. The card says so."));
}

void ExportPage::chooseFolder()
{
    const QString folder = QFileDialog::getSaveFileName(this, tr("Folder of the export"), m_folder->text(), QString(), nullptr,
                                                        QFileDialog::ShowDirsOnly | QFileDialog::DontConfirmOverwrite);
    if (!folder.isEmpty()) {
        m_folder->setText(folder);
    }
}

void ExportPage::startExport()
{
    const std::vector<ExportFormat> formats = chosenFormats();
    const QString folder = QDir::cleanPath(m_folder->text().trimmed());
    if (formats.size() > 1 && !QDir().mkpath(folder)) {
        showError(folder, tr("cannot be made"));
        return;
    }
    clearError();
    m_done->hide();
    m_steps.clear();
    m_step = 0;
    m_written = 0;
    clearLayout(m_progressPanel->body());
    for (const ExportFormat format : formats) {
        Step step;
        step.options.format = format;
        step.options.out = formats.size() > 1 ? folder + QLatin1Char('/') + exportFormatName(format) : folder;
        step.options.overwrite = m_overwrite->isChecked();
        const auto texts = formatTexts();
        const auto text = std::ranges::find(texts, format, &FormatText::format);
        m_progressPanel->body()->addLayout(iconRow(text->icon, text->title, tr("waiting"), &step.state));
        m_steps.push_back(step);
    }
    m_running = true;
    refreshButton();
    nextStep();
}

void ExportPage::nextStep()
{
    if (m_step >= m_steps.size()) {
        m_running = false;
        m_openFolder->setEnabled(true);
        m_done->setText(tr("Exported and verified:"), tr("%1 labelled images in %2").arg(thousands(m_written), m_folder->text()));
        m_done->show();
        showEarlier();
        refreshButton();
        return;
    }
    Step& step = m_steps[m_step];
    step.state->setText(tr("being written"));
    startOnProject<ExportReport>(
        m_context, tr("Exporting %1").arg(exportFormatName(step.options.format)),
        [options = step.options](ProjectDb& db, TaskContext& task) { return exportProject(db, options, task); },
        [this](const Result<ExportReport>& report) { stepDone(report); });
}

void ExportPage::stepDone(const Result<ExportReport>& report)
{
    Step& step = m_steps[m_step];
    if (!report) {
        m_running = false;
        step.state->setText(tr("not done"));
        if (report.error().code != Error::Code::Cancelled) {
            showError(report.error().message(), tr("Nothing was left under that name."));
        }
        refreshButton();
        return;
    }
    step.state->setText(tr("✓ %1 images read back, %2 left out").arg(thousands(report->images), thousands(qint64(report->skipped.size()))));
    m_written = report->images;
    rememberExport(*report);
    ++m_step;
    nextStep();
}

void ExportPage::rememberExport(const ExportReport& report)
{
    QJsonArray exports = QJsonDocument::fromJson(m_context.session.db().setting(earlierSetting).toUtf8()).array();
    exports.prepend(QJsonObject{{QStringLiteral("out"), m_steps[m_step].options.out},
                                {QStringLiteral("format"), exportFormatName(m_steps[m_step].options.format)},
                                {QStringLiteral("images"), report.images},
                                {QStringLiteral("time"), QDateTime::currentDateTime().toString(Qt::ISODate)}});
    while (exports.size() > earlierKept) {
        exports.removeLast();
    }
    const Result<void> kept =
        m_context.session.db().setSetting(earlierSetting, QString::fromUtf8(QJsonDocument(exports).toJson(QJsonDocument::Compact)));
    if (!kept) {
        showError(kept.error());
    }
}

void ExportPage::showEarlier()
{
    clearLayout(m_earlier);
    const QJsonArray exports = QJsonDocument::fromJson(m_context.session.db().setting(earlierSetting).toUtf8()).array();
    for (const QJsonValue& value : exports) {
        const QString out = value[QStringLiteral("out")].toString();
        const bool there = QFileInfo::exists(out);
        const QDateTime time = QDateTime::fromString(value[QStringLiteral("time")].toString(), Qt::ISODate);
        QLabel* right = nullptr;
        auto* row = iconRow(there ? QStringLiteral("check") : QStringLiteral("warning"), QFileInfo(out).fileName(),
                            QStringLiteral("%1, %2").arg(value[QStringLiteral("format")].toString(), QLocale().toString(time, QLocale::ShortFormat)), &right);
        right->setProperty("role", QStringLiteral("text2"));
        right->setToolTip(there ? out : tr("%1 is not there any more").arg(out));
        m_earlier->addLayout(row);
    }
    if (exports.isEmpty()) {
        m_earlier->addWidget(roleLabel(tr("none yet")));
    }
}

} // namespace postil::ui
