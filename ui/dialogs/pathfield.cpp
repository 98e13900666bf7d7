// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/pathfield.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace postil::ui {

PathField::PathField(const QString& accessibleName, const QString& path, std::function<QString(QWidget*, const QString&)> choose, QWidget* parent)
    : QWidget(parent)
    , m_path(new QLineEdit(path))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_path->setAccessibleName(accessibleName);
    auto* pick = new QPushButton(tr("Choose…"));
    row->addWidget(m_path, 1);
    row->addWidget(pick);
    setFocusProxy(m_path);
    connect(m_path, &QLineEdit::textChanged, this, &PathField::changed);
    connect(pick, &QPushButton::clicked, this, [this, choose = std::move(choose)] {
        if (const QString chosen = choose(this, m_path->text()); !chosen.isEmpty()) {
            m_path->setText(chosen);
        }
    });
}

QString PathField::path() const
{
    const QString typed = m_path->text().trimmed();
    return typed.isEmpty() ? typed : QDir::cleanPath(typed);
}

QString freePath(const QString& folder, const QString& name, const QString& suffix)
{
    QString plain = name;
    plain.replace(QLatin1Char('/'), QLatin1Char('-'));
    QString path = QDir(folder).filePath(plain + suffix);
    for (int number = 2; QFileInfo::exists(path); ++number) {
        path = QDir(folder).filePath(QStringLiteral("%1-%2%3").arg(plain).arg(number).arg(suffix));
    }
    return path;
}

} // namespace postil::ui
