// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/fewshotparts.h"

#include "core/base/random.h"
#include "core/base/text.h"
#include "core/project/labelview.h"
#include "core/workflow/embed.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace postil {

namespace {
constexpr double keptOut = 0.5; ///< of each class, where test has no reference labels

/// What a person decided, else the reference label; -1: neither, or set aside.
int taughtLabel(const LabelView& view, std::size_t image)
{
    const LabelRow& row = view.rows[image];
    switch (row.decision.kind) {
    case Decision::Kind::Class:
        return view.classIndex(row.decision.classId);
    case Decision::Kind::Excluded:
    case Decision::Kind::NoneOfThese:
        return -1;
    case Decision::Kind::None:
    case Decision::Kind::SecondLook:
        break;
    }
    return view.classIndex(row.reference);
}
} // namespace

Matrix LabelledRows::gathered(std::span<const std::size_t> places) const
{
    Matrix all(places.size(), rows.front().size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        std::ranges::copy(rows[places[i]].values(), all.row(i).begin());
    }
    return all;
}

std::vector<int> LabelledRows::labelsAt(std::span<const std::size_t> places) const
{
    std::vector<int> found;
    for (const std::size_t place : places) {
        found.push_back(labels[place]);
    }
    return found;
}

Result<FewShotParts> divideForFewShot(const LabelView& view, const Embedded& embedded, const FewShotOptions& options)
{
    std::map<qint64, FloatRow> rowOf;
    for (std::size_t i = 0; i < embedded.images.size(); ++i) {
        rowOf.emplace(embedded.images[i].id.value, embedded.row(i));
    }
    struct Candidate {
        std::size_t image;
        int label; ///< to learn from
        int truth; ///< reference label, -1: none
        FloatRow row;
    };
    std::vector<Candidate> labelled;
    for (std::size_t i = 0; i < view.images.size(); ++i) {
        const int truth = view.classIndex(view.rows[i].reference);
        const int label = taughtLabel(view, i);
        const auto row = rowOf.find(view.images[i].id.value);
        if ((label >= 0 || truth >= 0) && row != rowOf.end()) {
            labelled.push_back({i, label, truth, row->second});
        }
    }
    const Split wanted = options.split.value_or(Split::Test);
    const auto isOf = [&](Split split) { return [&view, split](const Candidate& one) { return one.truth >= 0 && view.images[one.image].split == split; }; };
    const bool bySplit = std::ranges::any_of(labelled, isOf(wanted));
    const bool anyReference = std::ranges::any_of(labelled, [](const Candidate& one) { return one.truth >= 0; });
    if (!bySplit && options.split) {
        return fail(Error::Code::NotFound, QStringLiteral("--split"), Text::tr("the split %1 has no reference labels to measure on").arg(splitName(wanted)));
    }
    std::vector<bool> tests(labelled.size());
    if (bySplit) {
        for (std::size_t i = 0; i < labelled.size(); ++i) {
            tests[i] = isOf(wanted)(labelled[i]);
        }
    } else {
        std::map<int, std::vector<std::size_t>> perClass;
        for (std::size_t i = 0; i < labelled.size(); ++i) {
            labelled[i].truth = anyReference ? labelled[i].truth : labelled[i].label;
            if (labelled[i].truth >= 0) {
                perClass[labelled[i].truth].push_back(i);
            }
        }
        Random random(streamSeed(options.seed, 0));
        for (auto& [label, places] : perClass) {
            random.shuffle(places);
            for (std::size_t i = 0; i < static_cast<std::size_t>(keptOut * static_cast<double>(places.size())); ++i) {
                tests[places[i]] = true;
            }
        }
    }
    FewShotParts parts;
    parts.yardstick = bySplit ? QStringLiteral("reference (%1)").arg(splitName(wanted)) : QStringLiteral("%1 (kept out)").arg(anyReference ? QStringLiteral("reference") : QStringLiteral("decisions"));
    QSet<QByteArray> tested;
    for (std::size_t i = 0; i < labelled.size(); ++i) {
        if (tests[i]) {
            parts.test.rows.push_back(labelled[i].row);
            parts.test.labels.push_back(labelled[i].truth);
            tested.insert(view.images[labelled[i].image].sha256);
        }
    }
    for (std::size_t i = 0; i < labelled.size(); ++i) {
        const ImageRow& image = view.images[labelled[i].image];
        const bool learns = std::ranges::find(options.trainSplits, image.split) != options.trainSplits.end();
        if (!tests[i] && learns && labelled[i].label >= 0 && !tested.contains(image.sha256)) {
            parts.pool.rows.push_back(labelled[i].row);
            parts.pool.labels.push_back(labelled[i].label);
        }
    }
    if (parts.test.size() == 0 || parts.pool.size() == 0) {
        return fail(Error::Code::NotFound, options.split ? QStringLiteral("--split") : QStringLiteral("few-shot"),
                    Text::tr("needs images with labels to learn from (decided by a person, or reference labels), and others to measure on; there are %1 and %2")
                        .arg(parts.pool.size())
                        .arg(parts.test.size()));
    }
    return parts;
}

} // namespace postil
