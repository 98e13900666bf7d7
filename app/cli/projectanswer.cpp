// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/projectanswer.h"


#include <cmath>

namespace postil::cli {

Result<std::unique_ptr<ProjectDb>> openForReading(const std::string& path)
{
    return ProjectDb::open(QString::fromStdString(path), ProjectDb::Access::ReadOnly);
}

Result<std::unique_ptr<ProjectDb>> openForWriting(const std::string& path)
{
    return ProjectDb::open(QString::fromStdString(path), ProjectDb::Access::ReadWrite);
}

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue numberOrNull(double value)
{
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue();
}

QJsonValue decisionJson(const Decision& decision, const LabelView& view)
{
    if (decision.kind == Decision::Kind::None) {
        return {};
    }
    return decision.kind == Decision::Kind::Class ? view.className(decision.classId) : decisionKindName(decision.kind);
}

Answer changeAnswer(const Change& change)
{
    Answer answer;
    answer.json = {{QStringLiteral("changed"), change.images}, {QStringLiteral("what"), change.what}};
    answer.text = QStringLiteral("%1 (%2 images)").arg(change.what).arg(change.images);
    return answer;
}

QString textTable(const std::vector<QStringList>& rows)
{
    QList<qsizetype> widths;
    for (const QStringList& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], row[i].size());
        }
    }
    QStringList lines;
    for (const QStringList& row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            line += i + 1 < row.size() ? row[i].leftJustified(widths[i] + 2) : row[i];
        }
        lines.append(line);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace postil::cli
