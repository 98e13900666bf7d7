// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/refine/refinesettings.h"
#include "ui/widgets/netdrawing.h"
#include "ui/widgets/teacherbox.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace postil;
using namespace postil::ui;

namespace {

template <class Field>
Field* field(const QWidget& form, const QString& name)
{
    for (Field* one : form.findChildren<Field*>()) {
        if (one->accessibleName() == name) {
            return one;
        }
    }
    return nullptr;
}

} // namespace

class TestRefineSettings : public QObject
{
    Q_OBJECT

private slots:
    void teachersAreZeroShotRunsNewestOnTop()
    {
        const auto run = [](const QString& name, Voice voice) {
            RunRow row;
            row.name = name;
            row.voice = voice;
            return row;
        };
        TeacherBox box;
        QCOMPARE(box.teacher(), QString()); // the run in use
        box.setRuns({run(QStringLiteral("r1"), Voice::ZeroShot), run(QStringLiteral("r2"), Voice::Refiner), run(QStringLiteral("r3"), Voice::ZeroShot)});
        QCOMPARE(box.count(), 3);
        QCOMPARE(box.itemData(1).toString(), QStringLiteral("r3"));
        QCOMPARE(box.itemData(2).toString(), QStringLiteral("r1"));
        box.choose(QStringLiteral("r1"));
        box.choose(QStringLiteral("r2")); // cannot be chosen
        QCOMPARE(box.teacher(), QStringLiteral("r1"));
        QSignalSpy changed(&box, &QComboBox::currentIndexChanged);
        box.setRuns({run(QStringLiteral("r1"), Voice::ZeroShot), run(QStringLiteral("r4"), Voice::ZeroShot)});
        QCOMPARE(box.teacher(), QStringLiteral("r1"));
        QCOMPARE(changed.size(), 0);
        box.setRuns({run(QStringLiteral("r4"), Voice::ZeroShot)});
        QCOMPARE(box.teacher(), QString()); // the chosen one is gone
    }

    /// The form is the option struct: what goes in comes out.
    void holdsEveryOption_data()
    {
        QTest::addColumn<QString>("refiner");
        for (const RefinerKind& kind : refinerKinds()) {
            QTest::newRow(qPrintable(kind.id)) << kind.id;
        }
    }
    void holdsEveryOption()
    {
        QFETCH(QString, refiner);
        RefineSettings form;
        RefineOptions options;
        options.training = RefinerOptions::defaultsFor(refiner);
        form.setOptions(options);
        QVERIFY(form.options().training.toJson() == options.training.toJson());

        options.training.conv = QStringLiteral("5x3");
        options.training.linear = QStringLiteral("7");
        options.training.stem = NetStem::Large;
        options.training.weights = QStringLiteral("/a/file");
        options.training.optimizer = OptimizerKind::AdamW;
        options.training.schedule = ScheduleKind::Cosine;
        options.training.weightDecay = 0.01;
        options.training.labelSmoothing = 0.1;
        options.training.balanceClasses = true;
        options.training.loss = LossKind::Elr;
        options.training.elrLambda = 2;
        options.training.augment = {true, true, 0.1, 15, 0.25};
        options.training.earlyStopping = StoppingRule::Human;
        options.training.inputScale = InputScale::ImageNet;
        options.training.seed = 77;
        options.confidentSubset = true;
        options.humanWeight = 5;
        form.setOptions(options);
        const RefineOptions again = form.options();
        QVERIFY(again.training.toJson() == options.training.toJson());
        QVERIFY(again.confidentSubset);
        QCOMPARE(again.humanWeight, 5.0);
    }

    void anotherModelBringsItsSettings()
    {
        RefineSettings form;
        RefineOptions seeded;
        seeded.training.seed = 9;
        form.setOptions(seeded);
        auto* model = field<QComboBox>(form, QStringLiteral("Model"));
        QVERIFY(model);
        const int row = model->findData(QStringLiteral("resnet18"));
        QVERIFY(row > 0);
        QSignalSpy edited(&form, &RefineSettings::edited);
        model->setCurrentIndex(row);
        emit model->activated(row);
        RefinerOptions expected = RefinerOptions::defaultsFor(QStringLiteral("resnet18"));
        expected.seed = 9;
        QVERIFY(form.options().training.toJson() == expected.toJson());
        QVERIFY(edited.count() > 0);
    }

    void drawsTheLayersOrSaysWhyNot()
    {
        RefineSettings form;
        auto* drawing = form.findChild<NetDrawing*>();
        QVERIFY(drawing);
        RefinerOptions options;
        form.showPlan(planNet(options, 1, 2));
        QCOMPARE(drawing->lines().size(), qsizetype{8}); // the input and seven steps
        QVERIFY(drawing->lines().first().contains(QStringLiteral("1 × 28 × 28")));
        const int height = drawing->height();
        options.conv = QStringLiteral("10x3,20x4,30x2");
        form.showPlan(planNet(options, 1, 2));
        QVERIFY(drawing->height() > height);
        options.conv = QStringLiteral("10x30");
        const auto impossible = planNet(options, 1, 2);
        QVERIFY(!impossible);
        form.showPlan(impossible);
        QCOMPARE(drawing->lines(), QStringList{impossible.error().message()});
        QVERIFY(drawing->accessibleDescription().contains(QStringLiteral("30 × 30")));
        drawing->resize(240, drawing->height());
        QVERIFY(!drawing->grab().isNull());
    }

    void saysWhatALinearHeadCannotDo()
    {
        RefineSettings form;
        auto* hint = form.findChild<QLabel*>(QStringLiteral("refinerHint"));
        QVERIFY(hint);
        RefineOptions options;
        form.setOptions(options);
        form.showPlan(planNet(options.training, 1, 2));
        QVERIFY(hint->isHidden());
        options.training = RefinerOptions::defaultsFor(QStringLiteral("linear"));
        form.setOptions(options);
        RefinerOptions complete = options.training;
        complete.inputSize = 64;
        form.showPlan(planNet(complete, 1, 2));
        QVERIFY(!hint->isHidden());
        QVERIFY(hint->text().contains(QStringLiteral("linear")));
        QVERIFY(!field<QLineEdit>(form, QStringLiteral("Convolutions"))->isEnabled());
    }
};

QTEST_MAIN(TestRefineSettings)
#include "tst_refinesettings.moc"
