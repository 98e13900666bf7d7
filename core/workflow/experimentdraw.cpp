// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/experimentdraw.h"

#include "core/base/random.h"
#include "core/base/text.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace postil {

namespace {

constexpr int studyTrain = 546; // original-method A.1: BreastMNIST's training images
constexpr int studyTest = 234;
constexpr std::uint64_t drawStream = std::uint64_t{1} << 41; // far from those of the training itself

/// Positions of the pool that must stay together, by their first image.
std::vector<std::vector<std::size_t>> unitsOf(const std::vector<PoolImage>& pool)
{
    std::vector<std::vector<std::size_t>> units;
    QHash<QString, std::size_t> unitOfGroup;
    for (std::size_t i = 0; i < pool.size(); ++i) {
        const QString& group = pool[i].group;
        if (group.isEmpty()) {
            units.push_back({i});
        } else if (const auto known = unitOfGroup.constFind(group); known != unitOfGroup.constEnd()) {
            units[*known].push_back(i);
        } else {
            unitOfGroup.insert(group, units.size());
            units.push_back({i});
        }
    }
    return units;
}

} // namespace

Result<std::vector<Quota>> drawQuotas(const std::vector<PoolImage>& pool, const QStringList& classes, int train, int test)
{
    std::vector<int> counts(static_cast<std::size_t>(classes.size()), 0);
    for (const PoolImage& image : pool) {
        ++counts[static_cast<std::size_t>(image.truth)];
    }
    std::vector<Quota> quotas;
    for (std::size_t k = 0; k < counts.size(); ++k) {
        const int there = counts[k];
        const bool many = there >= studyTrain + studyTest;
        Quota quota{many ? studyTrain : there * 7 / 10, many ? studyTest : there - there * 7 / 10};
        if (train > 0 || test > 0) {
            quota.train = train > 0 ? train : std::min(quota.train, there - test);
            quota.test = test > 0 ? test : std::min(quota.test, there - quota.train);
        }
        if (quota.train < 1 || quota.test < 1 || quota.train + quota.test > there) {
            return fail(Error::Code::InvalidArgument, classes.at(static_cast<qsizetype>(k)),
                        Text::tr("has %1 images with a reference label; a training and a disjoint test set of it cannot be drawn (%2 and %3 asked for)")
                            .arg(there)
                            .arg(std::max(quota.train, 1))
                            .arg(std::max(quota.test, 1)));
        }
        quotas.push_back(quota);
    }
    return quotas;
}

DrawnSets drawSets(const std::vector<PoolImage>& pool, const std::vector<Quota>& quotas, std::uint64_t seed)
{
    std::vector<std::vector<std::size_t>> units = unitsOf(pool);
    Random(streamSeed(seed, drawStream)).shuffle(units);
    std::vector<Quota> left = quotas;
    DrawnSets sets;
    for (const std::vector<std::size_t>& unit : units) {
        const bool trains = std::ranges::any_of(unit, [&](std::size_t i) { return left[static_cast<std::size_t>(pool[i].truth)].train > 0; });
        for (const std::size_t i : unit) {
            Quota& quota = left[static_cast<std::size_t>(pool[i].truth)];
            int& wanted = trains ? quota.train : quota.test;
            if (wanted > 0) {
                (trains ? sets.training : sets.test).push_back(i);
                --wanted;
            }
        }
    }
    return sets;
}

} // namespace postil
