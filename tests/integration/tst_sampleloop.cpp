// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/resourcepath.h"
#include "core/ml/engine.h"
#include "core/project/projectdb.h"
#include "core/workflow/sample.h"
#include "core/workflow/samplerun.h"

#include <QTemporaryDir>
#include <QTest>

using namespace postil;

/// The sample project with the bundled encoder and the study's CNN, as `./dev run --headless` does it.
class TestSampleLoop : public QObject
{
    Q_OBJECT

private slots:
    void cnnRepairsZeroShot_data()
    {
        QTest::addColumn<quint64>("seed");
        QTest::newRow("seed 0") << quint64{0};
        QTest::newRow("seed 1") << quint64{1};
    }

    void cnnRepairsZeroShot()
    {
        QFETCH(quint64, seed);
        if (resourcePath(QStringLiteral("postil-mini")).isEmpty()) {
            QSKIP("postil-mini is not installed");
        }
        QTemporaryDir dir;
        SilentTask task;
        SampleOptions making;
        making.path = dir.filePath(QStringLiteral("sample.postil"));
        making.seed = seed;
        const auto db = createSample(making, task);
        QVERIFY2(db, qPrintable(db ? QString() : db.error().message()));
        const Engine engine = ml::makeEngine();
        EncoderOptions encoding;
        encoding.path = QStringLiteral("postil-mini");
        const auto encoder = engine.encoders->load(encoding);
        QVERIFY2(encoder, qPrintable(encoder ? QString() : encoder.error().message()));
        const QString out = dir.filePath(QStringLiteral("out"));
        const auto report = runSample(**db, **encoder, *engine.refiners, seed, BackendOptions(), out, task);
        QVERIFY2(report, qPrintable(report ? QString() : report.error().message()));

        QVERIFY(report->zeroshotFigures.accuracy && report->refinerFigures.accuracy);
        const double clip = report->zeroshotFigures.accuracy->value;
        const double cnn = report->refinerFigures.accuracy->value;
        const QByteArray figures = QStringLiteral("CLIP %1, CNN %2").arg(clip).arg(cnn).toUtf8();
        QVERIFY2(clip >= 0.70 && clip <= 0.90, figures.constData());
        QVERIFY2(cnn >= clip + 0.05, figures.constData());
        QVERIFY2(report->refinerOnTest.accuracy->value > report->zeroshotOnTest.accuracy->value,
                 figures.constData());
        QCOMPARE(report->images, qint64{making.images});
        QVERIFY(report->corrections > 0);
        const auto verified = verifyExport(out, task);
        QVERIFY(verified && verified->ok);
        QCOMPARE(verified->images, report->images);
        QVERIFY(report->table().contains(QLatin1String(" %")));
    }
};

QTEST_GUILESS_MAIN(TestSampleLoop)
#include "tst_sampleloop.moc"
