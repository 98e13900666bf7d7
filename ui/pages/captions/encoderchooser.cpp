// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/captions/encoderchooser.h"

#include "core/inference/encoderlist.h"
#include "ui/widgets/text.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QStyle>
#include <QVBoxLayout>

namespace postil::ui {

namespace {
const QString bundled = QStringLiteral("postil-mini");
} // namespace

EncoderChooser::EncoderChooser(QWidget* parent)
    : QWidget(parent)
    , m_path(bundled)
    , m_box(new QComboBox)
    , m_truth(roleLabel({}))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    QLabel* label = roleLabel(tr("Encoder"));
    label->setFixedWidth(64);
    label->setBuddy(m_box);
    row->addWidget(label);
    m_box->setObjectName(QStringLiteral("encoderBox"));
    m_box->setAccessibleName(tr("Encoder"));
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row->addWidget(m_box, 1);
    column->addLayout(row);
    m_truth->setWordWrap(true);
    m_truth->setFont(textFont(TextRole::Hint));
    m_truth->setContentsMargins(72, 0, 0, 0);
    column->addWidget(m_truth);
    fill();
    connect(m_box, &QComboBox::activated, this, &EncoderChooser::pick);
}

void EncoderChooser::setPath(const QString& path)
{
    m_path = path;
    fill();
}

QString EncoderChooser::problemOf(const QString& path)
{
    if (path == bundled) {
        return {};
    }
    const QDir folder(path);
    if (!folder.exists()) {
        return tr("this folder is not there");
    }
    const QStringList weights{QStringLiteral("*.safetensors"), QStringLiteral("*.bin"), QStringLiteral("*.pt"), QStringLiteral("*.pth")};
    if (folder.entryList(weights, QDir::Files).isEmpty()) {
        return tr("has no weights (.safetensors, .bin, .pt)");
    }
    return {};
}

void EncoderChooser::fill()
{
    m_box->clear();
    m_box->addItem(themeIcon(QStringLiteral("clip")), tr("postil-mini, bundled"), bundled);
    const Result<std::vector<ListedEncoder>> listed = EncoderList().entries();
    for (const ListedEncoder& entry : listed.value_or(std::vector<ListedEncoder>())) {
        if (!entry.bundled && entry.path != m_path && entry.isPresent() && entry.problem.isEmpty()) {
            m_box->addItem(themeIcon(QStringLiteral("clip")), entry.name(), entry.path);
            m_box->setItemData(m_box->count() - 1, entry.path, Qt::ToolTipRole);
        }
    }
    if (m_path != bundled) {
        m_box->addItem(themeIcon(QStringLiteral("folder")), QFileInfo(m_path).fileName(), m_path);
        m_box->setItemData(m_box->count() - 1, m_path, Qt::ToolTipRole);
    }
    m_box->addItem(themeIcon(QStringLiteral("folder")), tr("Folder of a CLIP model…"), QString());
    m_box->setCurrentIndex(m_box->findData(m_path));
    const QString problem = problemOf(m_path);
    m_truth->setProperty("role", problem.isEmpty() ? QStringLiteral("text3") : QStringLiteral("error"));
    m_truth->style()->unpolish(m_truth);
    m_truth->style()->polish(m_truth);
    if (!problem.isEmpty()) {
        m_truth->setText(QFileInfo(m_path).fileName() + QStringLiteral(": ") + problem);
    } else if (m_path == bundled) {
        m_truth->setText(tr("A demonstration model that has seen these kinds of pictures. For your own work, choose the folder of a real CLIP."));
    } else {
        m_truth->setText(m_path);
    }
}

void EncoderChooser::pick(int index)
{
    QString path = m_box->itemData(index).toString();
    if (path.isEmpty()) {
        path = QFileDialog::getExistingDirectory(this, tr("Folder of a CLIP model"),
                                                 m_path == bundled ? QDir::homePath() : m_path);
    }
    if (!path.isEmpty() && path != m_path) {
        setPath(path);
        emit chosen(path);
    } else {
        fill();
    }
}

} // namespace postil::ui
