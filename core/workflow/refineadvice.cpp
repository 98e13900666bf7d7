// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/refineadvice.h"

#include "core/base/text.h"

#include <algorithm>

namespace postil {

namespace {

bool oneClassOnly(const std::vector<ClassId>& labels)
{
    const auto first = std::ranges::find_if(labels, &ClassId::isValid);
    return first != labels.end() && std::all_of(first, labels.end(), [first](ClassId id) { return !id.isValid() || id == *first; });
}

QString percent(double share)
{
    return QString::number(100 * share, 'f', 1);
}

/// original-method A.5: with batches of 32 the study's network may never leave one class; with 8 or fewer it did, and with raw
/// pixels at 16.
QString remedy(const RefinerOptions& options)
{
    if (options.batch > 8) {
        return Text::tr("Train again with batches of 8 or smaller.");
    }
    return options.inputScale == InputScale::Unit ? Text::tr("Train again with smaller batches, more epochs, or raw pixels (0-255) as input scale.")
                                                  : Text::tr("Train again with smaller batches, more epochs, or pixels / 255 as input scale.");
}

} // namespace

QString refineAdvice(const RefineReport& report, const RefinerOptions& options, const std::vector<ClassId>& labels,
                     const std::vector<ClassId>& teacher)
{
    const bool several = options.answers == AnswerKind::Several; // there an image without any class is no failure
    if (!several && oneClassOnly(teacher)) {
        return Text::tr("All labels that the network could learn from are of one class. Look at the captions first.");
    }
    if (!several && oneClassOnly(labels)) {
        return Text::tr("The network never left one class: it gives every image the same label. %1").arg(remedy(options));
    }
    if (report.accuracy && report.teacherAccuracy && report.accuracy->interval.value <= report.teacherAccuracy->interval.value) {
        return Text::tr("No gain here: on %1 images with reference labels the network is right in %2 %, the labels that it learned from in "
                        "%3 %. It repairs what is inconsistent, not what is systematic.")
            .arg(report.accuracy->n)
            .arg(percent(report.accuracy->interval.value), percent(report.teacherAccuracy->interval.value));
    }
    if (report.corrections == 0) {
        return Text::tr("No gain here: the network repeats every label that it learned from.");
    }
    return {};
}

} // namespace postil
