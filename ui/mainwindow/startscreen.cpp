// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/startscreen.h"

#include "core/base/resourcepath.h"
#include "core/dataset/phantoms.h"
#include "ui/mainwindow/recentdelegate.h"
#include "ui/mainwindow/startband.h"
#include "ui/mainwindow/windowsettings.h"
#include "ui/thumbnails/pixels.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/notebar.h"
#include "ui/widgets/rowlist.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace postil::ui {

namespace {

QLabel* heading(const QString& text)
{
    auto* label = new QLabel(text);
    QFont font = semibold(label->font());
    font.setPointSizeF(font.pointSizeF() + 1);
    label->setFont(font);
    return label;
}

/// What the sample project is made of, drawn here: a millisecond a picture.
std::vector<StartBand::Picture> samplePictures()
{
    constexpr int shown = 16;
    std::vector<ClassRow> classes;
    for (const PhantomKind kind : phantomKinds) {
        classes.push_back({{}, phantomName(kind), static_cast<int>(classes.size())});
    }
    const QStringList letters = classLetters(classes);
    std::vector<StartBand::Picture> pictures;
    Random random(1);
    for (int i = 0; i < shown; ++i) {
        const auto position = static_cast<int>(random.below(phantomKinds.size()));
        const PhantomKind kind = phantomKinds[static_cast<std::size_t>(position)];
        pictures.push_back({toQImage(drawPhantom(kind, PhantomStyle::training(), random, 72)), phantomName(kind), letters.at(position), position});
    }
    return pictures;
}

} // namespace

StartCard::StartCard(const QString& icon, const QString& title, const QString& hint, const QStringList& keys, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_hint(hint)
    , m_keys(keys)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(hint);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFixedHeight(72);
}

void StartCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
        focusNextPrevChild(event->key() == Qt::Key_Down);
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void StartCard::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = hasFocus();
    painter.setPen(QPen(focused ? t.accent : t.hairline, focused ? 2 : 1));
    painter.setBrush(underMouse() ? t.hover : t.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    painter.drawPixmap(20, height() / 2 - 12, themeIcon(m_icon, t.accent).pixmap(24, 24));
    int right = width() - 16;
    painter.setFont(textFont(TextRole::Hint));
    for (auto key = m_keys.crbegin(); key != m_keys.crend(); ++key) {
        const int w = std::max(20, painter.fontMetrics().horizontalAdvance(*key) + 12);
        const QRectF cap(right - w + 0.5, height() / 2.0 - 9.5, w - 1, 19);
        painter.setPen(t.buttonEdge);
        painter.setBrush(t.base);
        painter.drawRoundedRect(cap, 3, 3);
        painter.setPen(t.text2);
        painter.drawText(cap, Qt::AlignCenter, *key);
        right -= w + 4;
    }
    QFont title = font();
    title.setPointSizeF(title.pointSizeF() + 0.5);
    title.setWeight(QFont::DemiBold);
    painter.setFont(title);
    painter.setPen(t.text);
    const QRect text(60, 0, right - 68, height());
    painter.drawText(text.adjusted(0, 16, 0, -36), Qt::AlignVCenter | Qt::AlignLeft, this->text());
    painter.setFont(textFont(TextRole::Hint));
    painter.setPen(t.text2);
    painter.drawText(text.adjusted(0, 38, 0, -14), Qt::AlignVCenter | Qt::AlignLeft, m_hint);
}

StartScreen::StartScreen(WindowSettings& settings, const Engine& engine, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_error(new NoteBar(NoteBar::Kind::Error))
    , m_recent(new QListView)
    , m_model(new QStandardItemModel(this))
{
    setAccessibleName(tr("Start"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* band = new StartBand;
    band->setPictures(samplePictures());
    column->addWidget(band);
    m_error->hide();
    m_error->setCloseable(true);
    column->addWidget(m_error);
    auto* middle = new QHBoxLayout;
    middle->setContentsMargins(48, 24, 48, 24);
    middle->setSpacing(32);
    middle->addWidget(makeWaysIn(), 9);
    auto* right = new QVBoxLayout;
    right->setSpacing(24);
    right->addWidget(makeRecent());
    right->addWidget(makeModels(engine));
    right->addStretch(1);
    middle->addLayout(right, 16);
    column->addLayout(middle, 1);
    column->addWidget(new LoopBand);
    connect(&m_settings, &WindowSettings::recentChanged, this, &StartScreen::refresh);
    refresh();
}

QWidget* StartScreen::makeWaysIn()
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    QLabel* title = heading(tr("Begin"));
    title->setFixedHeight(28);
    column->addWidget(title);
    const auto add = [&](const QString& icon, const QString& text, const QString& hint, const QString& key, auto signal) {
        auto* card = new StartCard(icon, text, hint, {tr("Ctrl"), key});
        connect(card, &QAbstractButton::clicked, this, signal);
        column->addWidget(card);
        m_cards.append(card);
    };
    add(QStringLiteral("star"), tr("Try the sample project"), tr("Generated images, captions and a model, offline, in 3 s"),
        QStringLiteral("T"), &StartScreen::sampleWanted);
    add(QStringLiteral("cube"), tr("Open a MedMNIST file"), tr("Any 2-D .npz, 28 to 224 px, splits kept"), QStringLiteral("M"),
        &StartScreen::medMnistWanted);
    add(QStringLiteral("folder"), tr("Open a folder of images"), tr("PNG, JPEG, TIFF, BMP or WebP, sub-folders welcome"),
        QStringLiteral("O"), &StartScreen::folderWanted);
    add(QStringLiteral("file"), tr("Open a project"), tr("A .postil file"), QStringLiteral("P"), &StartScreen::projectWanted);
    column->addSpacing(8);
    auto* note = new NoteBar(NoteBar::Kind::Info);
    note->setText(tr("Drop files anywhere in this window."),
                  tr("Images are never changed or uploaded; everything a person decides is stored in one .postil file."));
    column->addWidget(note);
    column->addStretch(1);
    return box;
}

QWidget* StartScreen::makeRecent()
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    QLabel* title = heading(tr("Recent projects"));
    head->addWidget(title);
    head->addStretch(1);
    auto* find = new QLineEdit;
    find->setPlaceholderText(tr("Find"));
    find->setAccessibleName(tr("Find a recent project"));
    find->setClearButtonEnabled(true);
    find->setFixedWidth(200);
    connect(find, &QLineEdit::textChanged, this, &StartScreen::filter);
    head->addWidget(find);
    column->addLayout(head);
    m_recent->setObjectName(QStringLiteral("panelList"));
    m_recent->setAccessibleName(tr("Recent projects"));
    m_recent->setModel(m_model);
    m_recent->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_recent->setMouseTracking(true);
    m_recent->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto* delegate = new RecentDelegate(m_recent);
    m_recent->setItemDelegate(delegate);
    connect(m_recent, &QListView::activated, this, &StartScreen::openRecent);
    connect(m_recent, &QListView::clicked, this, &StartScreen::openRecent);
    connect(delegate, &RecentDelegate::locateWanted, this, &StartScreen::locate);
    column->addWidget(m_recent);
    m_noRecent = roleLabel(tr("Projects that you open appear here."));
    column->addWidget(m_noRecent);
    return box;
}

QWidget* StartScreen::makeModels(const Engine& engine)
{
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    QLabel* title = heading(tr("Models on this computer"));
    column->addWidget(title);
    auto* table = new RowList(tr("Models on this computer"));
    table->setObjectName(QStringLiteral("panelList"));
    const QString mini = resourcePath(QStringLiteral("postil-mini"));
    auto* item = table->addRow(mini.isEmpty() ? QStringLiteral("warning") : QStringLiteral("refiner"), tr("postil-mini, bundled with the program, for a first look"),
                               mini.isEmpty() ? tr("not installed") : tr("present"), QStringLiteral("postil-mini"));
    item->setToolTip(tr("A small demonstration model that has seen these kinds of pictures. A real CLIP is a folder that a project points to."));
    table->addRow(QStringLiteral("info"), engine.version, QStringLiteral("LibTorch"), QStringLiteral("engine"));
    for (const DeviceInfo& device : engine.devices) {
        table->addRow(QStringLiteral("cube"), device.name, device.id, device.id);
    }
    for (int i = 0; i < table->count(); ++i) {
        table->item(i)->setFlags(Qt::ItemIsEnabled);
    }
    table->setFixedHeight(table->sizeHint().height() + 4);
    column->addWidget(table);
    return box;
}

void StartScreen::refresh()
{
    m_model->clear();
    const auto projects = m_settings.recentProjects();
    for (const RecentProject& project : projects) {
        auto* item = new QStandardItem(project.name);
        item->setData(project.path, PathRole);
        item->setData(project.images, ImagesRole);
        item->setData(project.decided, DecidedRole);
        item->setData(project.opened, OpenedRole);
        item->setData(!QFileInfo::exists(project.path), MissingRole);
        QPixmap strip;
        strip.loadFromData(project.thumbnails);
        item->setData(strip, ThumbnailsRole);
        item->setToolTip(project.path);
        m_model->appendRow(item);
    }
    m_recent->setVisible(!projects.isEmpty());
    m_noRecent->setVisible(projects.isEmpty());
    constexpr int shown = 5;
    m_recent->setFixedHeight(static_cast<int>(std::min<qsizetype>(projects.size(), shown)) * 56 + 2);
}

void StartScreen::filter(const QString& text)
{
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const QStandardItem* item = m_model->item(i);
        m_recent->setRowHidden(i, !item->text().contains(text, Qt::CaseInsensitive)
                                      && !item->data(PathRole).toString().contains(text, Qt::CaseInsensitive));
    }
}

void StartScreen::openRecent(const QModelIndex& index)
{
    if (!index.data(MissingRole).toBool()) {
        emit recentChosen(index.data(PathRole).toString());
    }
}

void StartScreen::locate(const QString& path)
{
    const QString found = QFileDialog::getOpenFileName(this, tr("Where is %1?").arg(QFileInfo(path).fileName()),
                                                       m_settings.lastFolder(), tr("Postil projects (*.postil)"));
    if (!found.isEmpty()) {
        m_settings.forget(path);
        emit recentChosen(found);
    }
}

void StartScreen::showError(const Error& error)
{
    m_error->setText(error.message());
    m_error->show();
}

void StartScreen::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_cards.constFirst()->setFocus();
}

} // namespace postil::ui
