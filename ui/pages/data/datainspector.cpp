// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/datainspector.h"

#include "ui/models/encodercache.h"
#include "ui/models/projectsession.h"
#include "ui/pages/data/dataselection.h"
#include "ui/tasks/taskrunner.h"
#include "ui/thumbnails/imageloader.h"
#include "ui/thumbnails/pixels.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/notebar.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/stackedbar.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPointer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace postil::ui {

namespace {

constexpr int originalBox = 64;
constexpr int squareBox = 176;
constexpr int clipDelayMs = 250;

struct Pair {
    QImage original;
    Result<QImage> square = fail(Error::Code::Internal, {}, {});
    QString encoder;
    int size = 0;
};

/// What the tower gets of an image, and the image: read and encoded on a worker thread.
Pair lookThroughClip(const ImageRow& image, const SourceRow& source, const QString& cacheDir, EncoderCache& encoders,
                     const EncoderOptions& options)
{
    Pair pair;
    auto reader = openSource(source.kind, source.path, cacheDir);
    if (!reader) {
        pair.square = failAs(reader);
        return pair;
    }
    const Result<Image> read = (*reader)->read(image.index, image.fileName);
    if (!read) {
        pair.square = failAs(read);
        return pair;
    }
    pair.original = toQImage(*read);
    const auto square = encoders.use<Image>(options, [&](Encoder& encoder) {
        pair.encoder = encoder.info().name;
        pair.size = encoder.info().imageSize;
        return encoder.preprocess(*read);
    });
    pair.square = square ? Result<QImage>(toQImage(*square)) : Result<QImage>(failAs(square));
    return pair;
}

} // namespace

DataInspector::DataInspector(PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_bars(new QWidget)
    , m_barColumn(new QVBoxLayout(m_bars))
    , m_classes(new RowList(tr("Labels per class"), nullptr, true))
    , m_voices(new RowList(tr("Where labels come from"), nullptr, true))
    , m_original(new QLabel)
    , m_square(new QLabel)
    , m_originalText(roleLabel({}))
    , m_squareText(roleLabel({}))
    , m_unreadable(new NoteBar(NoteBar::Kind::Warning))
{
    setProperty("column", true);
    setAttribute(Qt::WA_StyledBackground);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* content = new QWidget;
    content->setProperty("column", true);
    QWidget* scroll = scrolling(content, Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 14, 0, 16);
    column->setSpacing(6);
    const auto indented = [&](QWidget* widget) {
        auto* box = new QWidget;
        auto* layout = new QVBoxLayout(box);
        layout->setContentsMargins(16, 0, 16, 0);
        layout->addWidget(widget);
        column->addWidget(box);
    };
    indented(sectionHead(tr("Splits and labels"), &m_run));
    m_barColumn->setContentsMargins(0, 0, 0, 0);
    m_barColumn->setSpacing(4);
    indented(m_bars);
    column->addSpacing(2);
    column->addWidget(m_classes);
    column->addSpacing(8);
    indented(sectionHead(tr("Where labels come from")));
    column->addWidget(m_voices);
    column->addSpacing(8);
    indented(sectionHead(tr("What CLIP sees"), &m_encoder));
    auto* pair = new QWidget;
    auto* grid = new QGridLayout(pair);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    m_original->setFixedSize(originalBox, originalBox);
    m_square->setFixedSize(squareBox, squareBox);
    m_original->setAlignment(Qt::AlignCenter);
    m_square->setAlignment(Qt::AlignCenter);
    m_original->setAccessibleName(tr("The image as it is"));
    m_square->setAccessibleName(tr("The image as CLIP gets it"));
    auto* arrow = new IconLabel(themeIcon(QStringLiteral("chevron-right"), &Theme::text3), 12);
    grid->addWidget(m_original, 0, 0, Qt::AlignBottom);
    grid->addWidget(arrow, 0, 1, Qt::AlignBottom);
    grid->addWidget(m_square, 0, 2);
    for (QLabel* text : {m_originalText, m_squareText}) {
        text->setFont(textFont(TextRole::Hint));
        text->setWordWrap(true);
        text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        text->setMinimumHeight(34);
    }
    grid->addWidget(m_originalText, 1, 0, 1, 2);
    grid->addWidget(m_squareText, 1, 2);
    grid->setColumnStretch(3, 1);
    indented(pair);
    m_unreadable->hide();
    indented(m_unreadable);
    auto* show = m_unreadable->addAction(tr("Show"));
    connect(show, &QToolButton::clicked, this, &DataInspector::unreadableWanted);
    column->addStretch(1);

    connect(m_classes, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
        emit filterWanted({}, ClassId{item->data(KeyRole).toLongLong()});
    });
    connect(m_classes, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        emit filterWanted({}, ClassId{item->data(KeyRole).toLongLong()});
    });
    m_timer.setSingleShot(true);
    m_timer.setInterval(clipDelayMs);
    connect(&m_timer, &QTimer::timeout, this, &DataInspector::askClip);
    showPair({}, {}, {});
    refresh();
}

void DataInspector::refresh()
{
    const LabelView& view = m_context.session.view();
    const DataCounts counts = countLabels(view);
    const QStringList letters = classLetters(view.classes);
    m_run->setText(view.chosenRun ? tr("%1, run %2").arg(view.chosenRun->voice == Voice::Refiner ? tr("refiner") : tr("zero-shot"), view.chosenRun->name)
                                  : tr("not labelled yet"));
    for (const Split split : {Split::Train, Split::Val, Split::Test, Split::None}) {
        const auto found = counts.perSplit.find(split);
        StackedBar*& bar = m_splitBars[split];
        if (bar == nullptr) {
            bar = new StackedBar(split == Split::None ? tr("no split") : splitName(split));
            m_barColumn->addWidget(bar);
            connect(bar, &StackedBar::partChosen, this, [this, split](int position) {
                const auto& classes = m_context.session.view().classes;
                emit filterWanted(split, position < 0 ? ClassId{} : classes[static_cast<std::size_t>(position)].id);
            });
        }
        bar->setVisible(found != counts.perSplit.end());
        if (found == counts.perSplit.end()) {
            continue;
        }
        std::vector<StackedBar::Part> parts;
        for (const ClassRow& row : view.classes) {
            if (const auto n = found->second.find(row.id); n != found->second.end()) {
                parts.push_back({row.position, n->second, row.name});
            }
        }
        if (const auto none = found->second.find(ClassId{}); none != found->second.end()) {
            parts.push_back({-1, none->second, tr("no label")});
        }
        bar->setParts(std::move(parts));
    }
    qint64 most = 1;
    for (const auto& [id, n] : counts.perClass) {
        most = std::max(most, n);
    }
    m_classes->clearRows();
    const auto addClass = [&](int position, const QString& name, ClassId id) {
        const auto n = counts.perClass.find(id);
        const qint64 images = n == counts.perClass.end() ? 0 : n->second;
        auto* item = m_classes->addClassRow(position, letters.value(position), name, thousands(images), id.value);
        item->setData(BarRole, double(images) / double(most));
        item->setToolTip(tr("Show only these"));
    };
    for (const ClassRow& row : view.classes) {
        addClass(view.classIndex(row.id), row.name, row.id);
    }
    if (counts.perClass.contains(ClassId{})) {
        addClass(-1, tr("no label"), {});
    }
    m_voices->clearRows();
    const std::pair<LabelSource, std::pair<QString, QString>> voices[] = {
        {LabelSource::Human, {QStringLiteral("person"), tr("decided by a person")}},
        {LabelSource::Refiner, {QStringLiteral("refiner"), view.refinerRun ? tr("refiner, run %1").arg(view.refinerRun->name) : tr("refiner")}},
        {LabelSource::ZeroShot, {QStringLiteral("clip"), view.zeroshotRun ? tr("CLIP, run %1").arg(view.zeroshotRun->name) : tr("CLIP")}},
        {LabelSource::Imported, {QStringLiteral("file"), tr("imported run")}},
        {LabelSource::None, {QStringLiteral("none"), tr("no label")}},
    };
    for (const auto& [source, texts] : voices) {
        const auto n = counts.perVoice.find(source);
        if (source == LabelSource::Human || (n != counts.perVoice.end() && n->second > 0)) {
            m_voices->addRow(texts.first, texts.second, thousands(n == counts.perVoice.end() ? 0 : n->second), static_cast<int>(source));
        }
    }
    if (counts.excluded > 0) {
        m_voices->addRow(QStringLiteral("ban"), tr("excluded"), thousands(counts.excluded), -1);
    }
    for (int i = 0; i < m_voices->count(); ++i) {
        m_voices->item(i)->setFlags(Qt::ItemIsEnabled);
    }
    m_encoder->setText(QFileInfo(m_context.session.encoderPath()).fileName());
}

void DataInspector::showRow(qsizetype row)
{
    m_row = row;
    if (row < 0) {
        m_timer.stop();
        showPair({}, {}, {});
    } else {
        m_timer.start();
    }
}

void DataInspector::askClip()
{
    if (m_row < 0 || m_row >= static_cast<qsizetype>(m_context.session.view().images.size())) {
        return;
    }
    const LabelView& view = m_context.session.view();
    const ImageRow image = view.images[static_cast<std::size_t>(m_row)];
    const auto source = std::ranges::find(view.sources, image.source, &SourceRow::id);
    if (source == view.sources.end()) {
        return;
    }
    auto pair = std::make_shared<Pair>();
    m_context.tasks.post(
        [pair, image, source = *source, cacheDir = m_context.session.db().cacheDir(), &encoders = m_context.encoders,
         options = m_context.encoderOptions()] { *pair = lookThroughClip(image, source, cacheDir, encoders, options); },
        [self = QPointer<DataInspector>(this), pair, row = m_row] {
            if (self && self->m_row == row) {
                self->showPair(pair->original, pair->square.value_or(QImage()),
                               pair->square ? tr("%1 × %1, as %2 resizes and crops it, RGB").arg(pair->size).arg(pair->encoder)
                                            : pair->square.error().message());
            }
        });
}

void DataInspector::showPair(const QImage& original, const QImage& square, const QString& words)
{
    const auto put = [this](QLabel* label, const QImage& image, int box) {
        if (image.isNull()) {
            QPixmap empty(box, box);
            empty.fill(theme().track);
            label->setPixmap(empty);
            return;
        }
        QPixmap pixmap = QPixmap::fromImage(fitted(image, qRound(box * devicePixelRatioF())));
        pixmap.setDevicePixelRatio(devicePixelRatioF());
        label->setPixmap(pixmap);
    };
    put(m_original, original, originalBox);
    put(m_square, square, squareBox);
    m_originalText->setText(original.isNull() ? QString()
                                              : QStringLiteral("%1 × %2, %3")
                                                    .arg(original.width())
                                                    .arg(original.height())
                                                    .arg(original.isGrayscale() ? tr("grey") : tr("colour")));
    m_squareText->setText(words.isEmpty() ? tr("Choose an image to see what CLIP gets of it.") : words);
}

void DataInspector::setUnreadable(qint64 n)
{
    m_unreadable->setVisible(n > 0);
    m_unreadable->setText(n == 1 ? tr("1 file could not be read.") : tr("%1 files could not be read.").arg(thousands(n)),
                          tr("The reason is listed; they are left out."));
}

} // namespace postil::ui
