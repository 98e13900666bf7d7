// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/base/result.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace postil;

class TestBase : public QObject
{
    Q_OBJECT

private slots:
    void errorNamesThingAndReason()
    {
        const Error error{Error::Code::Io, QStringLiteral("a.npz"), QStringLiteral("is cut off")};
        QCOMPARE(error.message(), QStringLiteral("a.npz: is cut off"));
    }

    // First outputs of mt19937_64(42) through our own conversions: fixed for good, or every seeded result changes.
    void randomIsFixed()
    {
        Random random(42);
        QCOMPARE(random.below(1000), std::uint64_t{13930160852258120406ULL % 1000});
    }

    void sampleIsDistinct()
    {
        Random random(7);
        const auto drawn = random.sample(100, 60);
        QCOMPARE(std::set(drawn.begin(), drawn.end()).size(), std::size_t{60});
        QVERIFY(*std::ranges::max_element(drawn) < 100);
    }
};

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
