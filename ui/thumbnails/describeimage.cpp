// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thumbnails/describeimage.h"

#include "ui/widgets/text.h"

#include <QCoreApplication>

namespace postil::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(postil::ui::DescribeImage)
};

} // namespace

QString describeImage(const LabelView& view, qsizetype row, const AnswerTable* answers)
{
    const ImageRow& image = view.images[static_cast<std::size_t>(row)];
    const LabelRow& label = view.rows[static_cast<std::size_t>(row)];
    QStringList parts{image.fileName};
    QStringList names{view.className(label.label)};
    if (answers != nullptr && label.decision.kind != Decision::Kind::Excluded) {
        names.clear();
        for (std::size_t k = 0; k < answers->classes(); ++k) {
            if (answers->label(static_cast<std::size_t>(row), k) == YesNo::Yes) {
                names.append(view.classes[k].name);
            }
        }
    }
    names.removeAll(QString());
    parts.append(names.isEmpty() ? Words::tr("no label") : names.join(QStringLiteral(", ")));
    if (label.source == LabelSource::Human) {
        parts.append(Words::tr("decided by a person"));
    } else if (label.source != LabelSource::None) {
        parts.append(Words::tr("proposed by %1, confidence %2").arg(labelSourceName(label.source), shortConfidence(label.confidence)));
    }
    if (label.decision.kind == Decision::Kind::Excluded) {
        parts.append(Words::tr("excluded"));
    } else if (label.decision.kind == Decision::Kind::SecondLook) {
        parts.append(Words::tr("needs a second look"));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace postil::ui
