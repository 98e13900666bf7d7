// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv.h"
#include "core/project/captionstore.h"
#include "core/project/classstore.h"
#include "core/project/history.h"
#include "core/project/labelview.h"
#include "core/project/projectdb.h"
#include "core/workflow/fewshot.h"
#include "core/workflow/importsources.h"
#include "tests/support/brightness.h"
#include "tests/support/commandline.h"
#include "tests/support/fixtures.h"
#include "tests/support/npzmaker.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace postil;
using namespace postil::test;

namespace {

FewShotOptions quick()
{
    FewShotOptions options;
    options.shots = {1, 2, 4, 8};
    options.draws = 4;
    options.seed = 3;
    return options;
}

const FewShotCurve& curveOf(const FewShotReport& report, FewShotMethod method)
{
    return *std::ranges::find(report.curves, method, &FewShotCurve::method);
}

} // namespace

/// On pictures whose brightness says the class but for one in seven, with captions that point along the two ends.
class TestFewShot : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ProjectDb> m_db;
    BrightnessEncoder m_encoder;
    SilentTask m_task;

    [[nodiscard]] QString path(const QString& name) const { return m_dir->filePath(name); }
    [[nodiscard]] QString out() const { return path(QStringLiteral("out")); }
    Result<FewShotReport> curves(const FewShotOptions& options) { return fewShot(*m_db, m_encoder, options, m_task); }
    /// A project of one npz; each split's pictures are given by their greys, labels by their parity of place.
    void openSplits(const QByteArray& train, const QByteArray& test, const QStringList& classes = {QStringLiteral("dark"), QStringLiteral("bright")},
                    Task task = Task::Single)
    {
        Entries entries;
        for (const auto& [name, greys] : {std::pair{QStringLiteral("train"), train}, {QStringLiteral("test"), test}}) {
            if (greys.isEmpty()) {
                continue;
            }
            QByteArray pixels;
            QByteArray labels;
            for (qsizetype i = 0; i < greys.size(); ++i) {
                pixels.append(QByteArray(16, greys[i]));
                labels.append(static_cast<char>(i % 2));
            }
            const QByteArray count = QByteArray::number(greys.size());
            entries.emplace_back(name + QStringLiteral("_images"), npyArray("|u1", '(' + count + ", 4, 4)", pixels));
            entries.emplace_back(name + QStringLiteral("_labels"), npyArray("|u1", '(' + count + ", 1)", labels));
        }
        writeZip(path(QStringLiteral("set.npz")), entries);
        CreateOptions create;
        create.classes = classes;
        create.task = task;
        m_db = ProjectDb::create(path(QStringLiteral("splits.postil")), create).value();
        ImportOptions import;
        import.map = {{0, classes[0]}, {1, classes[1]}};
        const auto report = importSources(*m_db, {path(QStringLiteral("set.npz"))}, import, m_task);
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
    }
    /// Dark and bright by turns, all different.
    static QByteArray alternating(int count, int first = 0)
    {
        QByteArray greys;
        for (int i = 0; i < count; ++i) {
            greys.append(static_cast<char>((i % 2 == 0 ? 10 : 160) + first + i));
        }
        return greys;
    }

private Q_SLOTS:
    void init()
    {
        m_db.reset();
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(writePictures(path(QStringLiteral("pictures")), 60));
        m_db = makeBrightnessProject(path(QStringLiteral("a.postil")), path(QStringLiteral("pictures")));
        QVERIFY(m_db);
        m_encoder = BrightnessEncoder();
    }

    /// A project without reference labels, in which a person labelled everything.
    void decisionsTeachWhereNothingElseIsKnown()
    {
        m_db = ProjectDb::create(path(QStringLiteral("decided.postil")), {{QStringLiteral("dark"), QStringLiteral("bright")}}).value();
        ImportOptions import;
        import.referenceLabels = false;
        QVERIFY(importSources(*m_db, {path(QStringLiteral("pictures"))}, import, m_task));
        const auto nothing = curves(quick());
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().code, Error::Code::NotFound);
        const auto images = ImageStore(*m_db).images().value();
        const auto classes = ClassStore(*m_db).list().value();
        for (std::size_t k = 0; k < 2; ++k) {
            std::vector<ImageId> own;
            for (const ImageRow& row : images) {
                if (row.fileName.startsWith(classes[k].name)) {
                    own.push_back(row.id);
                }
            }
            QVERIFY(History(*m_db).decide(own, {Decision::Kind::Class, classes[k].id, false}));
        }
        const auto report = curves(quick());
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        QCOMPARE(report->yardstick, QStringLiteral("decisions (kept out)"));
        QCOMPARE(report->testImages, 30);
        QCOMPARE(report->poolImages, 30);
        QVERIFY(report->zeroShot.interval.value > 0.7);
    }

    /// Where there are reference labels they measure; what a person decided is what is learned from.
    void decisionsComeBeforeReferenceLabels()
    {
        const auto before = curves(quick());
        QVERIFY(before);
        const LabelView view = LabelView::load(*m_db).value();
        std::vector<ImageId> everything;
        for (const ImageRow& row : view.images) {
            everything.push_back(row.id);
        }
        QVERIFY(History(*m_db).decide(everything, {Decision::Kind::Class, view.classes[0].id, false})); // all of them dark
        const auto all = curves(quick());
        QVERIFY(all);
        QCOMPARE(all->yardstick, before->yardstick);
        QCOMPARE(all->zeroShot.interval.value, before->zeroShot.interval.value); // measured by the reference labels, as before
        const auto& point = curveOf(*all, FewShotMethod::Cache).points.back();
        QVERIFY2(point.accuracy.mean < curveOf(*before, FewShotMethod::Cache).points.back().accuracy.mean, "taught that everything is dark");

        QVERIFY(History(*m_db).decide(std::span(everything).first(20), {Decision::Kind::Excluded, {}, false}));
        const auto fewer = curves(quick());
        QVERIFY(fewer && fewer->poolImages < all->poolImages);
        QCOMPARE(fewer->testImages, all->testImages);
    }

    void measuresOnOtherImages()
    {
        const auto report = curves(quick());
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        QCOMPARE(report->testImages + report->poolImages, 60);
        QCOMPARE(report->testImages, 30); // half of each class
        QCOMPARE(report->yardstick, QStringLiteral("reference (kept out)"));
        QCOMPARE(report->classes.size(), 2);
        QCOMPARE(report->zeroShot.n, 30);
        QVERIFY(report->zeroShot.interval.value > 0.7 && report->zeroShot.interval.value < 1);
        QVERIFY(report->supervised && report->supervisedImages == 30);
        QCOMPARE(report->curves.size(), 3U);
        for (const FewShotCurve& curve : report->curves) {
            QCOMPARE(curve.points.size(), 4U);
            for (const FewShotPoint& point : curve.points) {
                QCOMPARE(point.accuracies.size(), 4U);
                QVERIFY(point.accuracy.low <= point.accuracy.mean && point.accuracy.mean <= point.accuracy.high);
                for (const double one : point.accuracies) {
                    QVERIFY(one >= 0 && one <= 1 && std::abs(one * 30 - std::round(one * 30)) < 1e-9);
                }
            }
            QVERIFY2(curve.points.back().accuracy.mean > 0.6, qPrintable(fewShotTitle(curve.method)));
        }
    }

    void sameSeedSameCurves()
    {
        FewShotOptions options = quick();
        const auto first = curves(options);
        options.threads = 3;
        const auto second = curves(options);
        options.seed = 4;
        const auto other = curves(options);
        QVERIFY(first && second && other);
        QCOMPARE(second->toJson(), first->toJson());
        QCOMPARE(lineChartSvg(second->figure()), lineChartSvg(first->figure()));
        QVERIFY(other->toCsv() != first->toCsv());
    }

    /// Splits of the source are kept: nothing of the test is learned from, a copy of it neither.
    void keepsToSplits()
    {
        QByteArray train = alternating(20);
        const QByteArray test = alternating(10, 40);
        train[4] = test[0];
        train[5] = test[1];
        openSplits(train, test);
        FewShotOptions options = quick();
        options.shots = {1, 9};
        const auto report = curves(options);
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        QCOMPARE(report->yardstick, QStringLiteral("reference (test)"));
        QCOMPARE(report->testImages, 10);
        QCOMPARE(report->poolImages, 18);
        // With every image drawn, each draw says the same.
        for (const FewShotCurve& curve : report->curves) {
            for (const double one : curve.points.back().accuracies) {
                QVERIFY(std::abs(one - curve.points.back().accuracies.front()) < 1e-12);
            }
            QCOMPARE(curve.points.back().accuracy.mean, 1.0); // brightness says everything here
        }
    }

    /// Labels that contradict the captions: shots overrule them.
    void shotsOverruleCaptions()
    {
        openSplits(alternating(60), alternating(30, 33), {QStringLiteral("bright"), QStringLiteral("dark")}); // the names are the captions
        FewShotOptions options = quick();
        options.shots = {1, 30};
        const auto report = curves(options);
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        QCOMPARE(report->zeroShot.interval.value, 0.0);
        QCOMPARE(report->supervised->interval.value, 1.0);
        QCOMPARE(curveOf(*report, FewShotMethod::Probe).points.back().accuracy.mean, 1.0);
    }

    void leavesOutWhatThereIsTooLittleOf()
    {
        openSplits(alternating(9), alternating(6, 60), {QStringLiteral("dark"), QStringLiteral("bright"), QStringLiteral("never seen")}); // 5 dark, 4 bright
        FewShotOptions options = quick();
        options.shots = {2, 4, 5, 64};
        const auto report = curves(options);
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        QCOMPARE(report->leftOut, (std::vector<int>{5, 64}));
        QCOMPARE(report->curves.front().points.size(), 2U);
        QCOMPARE(report->unlabelled, QStringList(QStringLiteral("never seen")));
        options.shots = {5};
        const auto none = curves(options);
        QVERIFY(!none);
        QVERIFY2(none.error().message().contains(QStringLiteral("'bright' has 4")), qPrintable(none.error().message()));
    }

    void writesItsFolder()
    {
        FewShotOptions options = quick();
        options.out = out();
        options.methods = {FewShotMethod::Gda, FewShotMethod::Probe};
        options.supervised = 0;
        const auto report = curves(options);
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        QVERIFY(!report->supervised);
        for (const QString& name : report->files) {
            QVERIFY(QFileInfo(QDir(out()).filePath(name)).size() > 0);
        }
        const QJsonObject json = readJson(QDir(out()).filePath(QStringLiteral("few-shot.json")));
        QCOMPARE(json, report->toJson());
        QVERIFY(json[QStringLiteral("supervised")].isNull());
        QCOMPARE(json[QStringLiteral("curves")].toArray().size(), 2);
        const CsvTable table = readCsv(QDir(out()).filePath(QStringLiteral("few-shot.csv"))).value();
        QCOMPARE(table.rows.size(), 2U * 4 * 4);
        QCOMPARE(table.rows[0].mid(0, 3), (QStringList{QStringLiteral("gda"), QStringLiteral("1"), QStringLiteral("1")}));
        QCOMPARE(table.rows[0][3].toDouble(), report->curves[0].points[0].accuracies[0]);
        QXmlStreamReader svg(contentOfFile(QDir(out()).filePath(QStringLiteral("few-shot.svg"))));
        QStringList texts;
        while (!svg.atEnd()) {
            if (svg.readNext() == QXmlStreamReader::Characters) {
                texts.append(svg.text().toString());
            }
        }
        QVERIFY2(!svg.hasError(), qPrintable(svg.errorString()));
        QVERIFY(texts.contains(fewShotTitle(FewShotMethod::Gda)) && !texts.contains(fewShotTitle(FewShotMethod::Cache)));
        QVERIFY(texts.contains(QStringLiteral("8"))); // a tick of the axis

        QVERIFY(!curves(options)); // it is there already
        options.overwrite = true;
        QVERIFY(curves(options));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("subject");
        for (const auto& [what, subject] : {std::pair{"no shots", "--shots"}, {"zero shots", "--shots"}, {"shots that fall", "--shots"}, {"shots twice", "--shots"},
                                            {"no draws", "--draws"}, {"no methods", "--methods"}, {"learning on the test", "--train-splits"},
                                            {"a negative line", "--supervised"}, {"an empty split", "--split"}}) {
            QTest::newRow(what) << QString::fromLatin1(what) << QString::fromLatin1(subject);
        }
    }
    void refuses()
    {
        QFETCH(const QString, what);
        QFETCH(const QString, subject);
        FewShotOptions options = quick();
        options.out = out();
        if (what == QLatin1String("no shots")) {
            options.shots.clear();
        } else if (what == QLatin1String("zero shots")) {
            options.shots = {0, 1};
        } else if (what == QLatin1String("shots that fall")) {
            options.shots = {2, 1};
        } else if (what == QLatin1String("shots twice")) {
            options.shots = {2, 2};
        } else if (what == QLatin1String("no draws")) {
            options.draws = 0;
        } else if (what == QLatin1String("no methods")) {
            options.methods.clear();
        } else if (what == QLatin1String("learning on the test")) {
            options.split = Split::Train;
        } else if (what == QLatin1String("a negative line")) {
            options.supervised = -1;
        } else {
            options.split = Split::Val;
        }
        const auto report = curves(options);
        QVERIFY(!report);
        QCOMPARE(report.error().subject, subject);
        QVERIFY(!QFileInfo::exists(out()));
    }

    void needsLabelsAndClasses()
    {
        openSplits(alternating(8), {}, {QStringLiteral("dark"), QStringLiteral("bright")});
        FewShotOptions options = quick();
        options.trainSplits = {Split::Val};
        const auto nothing = curves(options);
        QVERIFY(!nothing);
        QCOMPARE(nothing.error().code, Error::Code::NotFound);
    }

    void severalAnswersAreRefused()
    {
        CreateOptions create;
        create.classes = {QStringLiteral("a"), QStringLiteral("b")};
        create.task = Task::Multi;
        m_db = ProjectDb::create(path(QStringLiteral("multi.postil")), create).value();
        const auto report = curves(quick());
        QVERIFY(!report);
        QCOMPARE(report.error().code, Error::Code::Unsupported);
    }

    void cancelled()
    {
        QVERIFY(curves(quick())); // the embeddings are there now
        FewShotOptions options = quick();
        options.out = out();
        SilentTask task;
        task.cancel();
        const auto report = fewShot(*m_db, m_encoder, options, task);
        QVERIFY(!report);
        QCOMPARE(report.error().code, Error::Code::Cancelled);
        QVERIFY(!QFileInfo::exists(out()));
        QVERIFY(QDir(m_dir->path()).entryList({QStringLiteral(".out*")}, QDir::AllEntries | QDir::Hidden).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFewShot)
#include "tst_fewshot.moc"
