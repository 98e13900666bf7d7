// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/measure.h"
#include "tests/support/exampleproject.h"

#include <QTest>

using namespace postil;
using test::ExampleProject;

namespace {

// Images of the folder have no reference label; those of the npz have 0, 1, 0 … within each split.
int referenceOf(const LabelView& view, std::size_t i)
{
    return view.classIndex(view.rows[i].reference);
}

std::vector<ImageId> measurable(const LabelView& view)
{
    std::vector<ImageId> ids;
    for (std::size_t i = 0; i < view.rows.size(); ++i) {
        if (referenceOf(view, i) >= 0) {
            ids.push_back(view.rows[i].image);
        }
    }
    return ids;
}

} // namespace

class TestMeasure : public QObject
{
    Q_OBJECT

private slots:
    void countsWhatAPersonWouldCount_data()
    {
        QTest::addColumn<QString>("split");
        QTest::addColumn<QString>("voice");
        for (const char* split : {"", "train", "val", "test", "none"}) {
            for (const char* voice : {"zeroshot", "refiner", "label"}) {
                QTest::addRow("%s %s", split, voice) << QString::fromLatin1(split) << QString::fromLatin1(voice);
            }
        }
    }

    void countsWhatAPersonWouldCount()
    {
        QFETCH(QString, split);
        QFETCH(QString, voice);
        ExampleProject example;
        QVERIFY2(example.error().isEmpty(), qPrintable(example.error()));
        QVERIFY(example.addRun(Voice::ZeroShot, [](std::size_t i) { return i % 3 == 0 ? 0.75F : 0.125F; }));
        QVERIFY(example.addRun(Voice::Refiner, [](std::size_t i) { return i % 2 == 0 ? 0.875F : 0.25F; }));
        const LabelView view = example.view();
        MeasureOptions options;
        options.split = splitFromName(split);
        options.voice = measuredVoiceFromName(voice).value();
        const Result<MeasureReport> report = measure(example.db(), view, options);
        VERIFY_OK(report);

        std::int64_t n = 0;
        std::int64_t right = 0;
        for (std::size_t i = 0; i < view.rows.size(); ++i) {
            const LabelRow& row = view.rows[i];
            if (referenceOf(view, i) >= 0 && (split.isEmpty() || splitName(view.images[i].split) == split)) {
                const ClassId said = voice == QLatin1String("zeroshot") ? row.zeroshot : voice == QLatin1String("refiner") ? row.refiner : row.label;
                ++n;
                right += said == row.reference ? 1 : 0;
            }
        }
        QCOMPARE(report->n, n);
        QCOMPARE(report->split, split.isEmpty() ? QStringLiteral("all") : split);
        QCOMPARE(report->accuracy.has_value(), n > 0);
        if (n > 0) {
            QCOMPARE(report->accuracy->value, static_cast<double>(right) / static_cast<double>(n));
            QVERIFY(report->accuracy->low <= report->accuracy->value && report->accuracy->value <= report->accuracy->high);
            QCOMPARE(report->confusion[0][0] + report->confusion[1][1], right);
            QVERIFY(report->auc.has_value() && report->macroF1.has_value() && report->binaryF1.has_value());
        } else {
            QVERIFY(!report->auc && !report->macroF1 && !report->balancedAccuracy && !report->kappa && !report->ece);
        }
    }

    // 0.9 for the second class's images and 0.1 for the others: everything is as good as can be.
    void perfectVoice()
    {
        ExampleProject example;
        const LabelView before = example.view();
        QVERIFY(example.addRun(Voice::ZeroShot, [&](std::size_t i) { return referenceOf(before, i) == 1 ? 0.9F : 0.1F; }));
        const Result<MeasureReport> report = measure(example.db(), example.view(), {});
        VERIFY_OK(report);
        QCOMPARE(report->accuracy->value, 1.0);
        QVERIFY(report->accuracy->low < 0.8); // ten images prove little
        QCOMPARE(*report->auc, 1.0);
        QVERIFY(report->aucInterval->low < 0.8);
        QCOMPARE(*report->kappa, 1.0);
        QCOMPARE(report->reliability.size(), std::size_t{10});
        QVERIFY(std::abs(*report->ece - 0.1) < 1e-6);
    }

    void decisionsCountForTheLabelAlone()
    {
        ExampleProject example;
        const LabelView before = example.view();
        QVERIFY(example.addRun(Voice::ZeroShot, [&](std::size_t i) { return referenceOf(before, i) == 1 ? 0.9F : 0.1F; }));
        const std::vector<ImageId> ids = measurable(before);
        const Decision wrong{Decision::Kind::Class, before.classes[1].id, false};
        QVERIFY(History(example.db()).decide({&ids[0], 1}, wrong)); // its reference is the first class
        QVERIFY(History(example.db()).decide({&ids[1], 1}, {Decision::Kind::Excluded, {}, false}));
        QVERIFY(History(example.db()).decide({&ids[2], 1}, {Decision::Kind::NoneOfThese, {}, false}));
        const auto total = static_cast<std::int64_t>(ids.size());
        const LabelView view = example.view();

        const Result<MeasureReport> label = measure(example.db(), view, {});
        VERIFY_OK(label);
        QCOMPARE(label->n, total - 1);
        QCOMPARE(label->excluded, std::int64_t{1});
        QCOMPARE(label->unlabelled, std::int64_t{1});
        QCOMPARE(label->accuracy->value, static_cast<double>(total - 3) / static_cast<double>(total - 1));
        QVERIFY(*label->auc < 1.0);

        const Result<MeasureReport> machine = measure(example.db(), view, {std::nullopt, MeasuredVoice::ZeroShot});
        VERIFY_OK(machine);
        QCOMPARE(machine->n, total);
        QCOMPARE(machine->accuracy->value, 1.0);
    }

    void unknownIsEmptyNotZero()
    {
        ExampleProject example;
        const Result<MeasureReport> label = measure(example.db(), example.view(), {});
        VERIFY_OK(label);
        QVERIFY(label->n > 0);
        QCOMPARE(label->unlabelled, label->n);
        QVERIFY(!label->accuracy && !label->auc && !label->macroF1 && !label->ece);
        const Result<MeasureReport> refiner = measure(example.db(), example.view(), {std::nullopt, MeasuredVoice::Refiner});
        QVERIFY(!refiner);
        QCOMPARE(refiner.error().code, Error::Code::NotFound);
    }

    void agreementIsCountedWhereBothSpeak()
    {
        ExampleProject example;
        QVERIFY(agreements(example.view()).empty());
        QVERIFY(example.addRun(Voice::ZeroShot, [](std::size_t) { return 0.9F; }));
        QVERIFY(example.addRun(Voice::Refiner, [](std::size_t i) { return i < 4 ? 0.2F : 0.8F; }));
        const LabelView before = example.view();
        QVERIFY(History(example.db()).decide({&before.rows[0].image, 1}, {Decision::Kind::Class, before.classes[0].id, false}));
        const std::vector<Agreement> found = agreements(example.view());
        QCOMPARE(found.size(), std::size_t{3});
        const double n = static_cast<double>(before.rows.size());
        QCOMPARE(*found[0].share, (n - 4) / n);  // zero-shot with refiner
        QCOMPARE(found[1].n, std::int64_t{1});   // zero-shot with the person
        QCOMPARE(*found[1].share, 0.0);
        QCOMPARE(*found[2].share, 1.0);          // refiner with the person
    }
};

QTEST_GUILESS_MAIN(TestMeasure)
#include "tst_measure.moc"
