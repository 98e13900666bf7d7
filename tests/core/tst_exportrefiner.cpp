// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The folder of an exported refiner. What the networks in it say is compared in tst_onnx and tst_newimages.
#include "core/workflow/exportrefiner.h"
#include "core/workflow/predictnew.h"
#include "core/workflow/refine.h"
#include "core/workflow/refinernetwork.h"
#include "tests/support/commandline.h"
#include "tests/support/darkandlight.h"
#include "tests/support/fixtures.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace postil;
using namespace postil::test;
using namespace Qt::StringLiterals;

class TestExportRefiner : public QObject
{
    Q_OBJECT

    std::unique_ptr<DarkAndLight> m_project;
    ThresholdTrainer m_trainer;
    SilentTask m_task;
    QString m_run;
    QString m_teacher;

    [[nodiscard]] QString out() const { return m_project->path(u"refiner"_s); }
    [[nodiscard]] QStringList inOut() const { return QDir(out()).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
    /// Without ONNX: the double has no tensors.
    Result<ExportRefinerReport> exported(bool overwrite = false, bool onnx = false)
    {
        return exportRefiner(m_project->db(), m_trainer, {m_run, out(), onnx, overwrite});
    }
    /// Nothing but the folder itself came into being.
    [[nodiscard]] QStringList leftovers() const { return QDir(m_project->path({})).entryList({u".refiner*"_s}, QDir::AllEntries | QDir::Hidden); }

private Q_SLOTS:
    void init()
    {
        m_project = std::make_unique<DarkAndLight>();
        QVERIFY(m_project->isWhole());
        m_teacher = m_project->addTeacher({}).name;
        const auto report = refine(m_project->db(), m_trainer, {}, nullptr, m_task);
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        m_run = report->run.name;
    }

    void writesWhatPredictReads()
    {
        const auto report = exported();
        QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
        QCOMPARE(report->run, m_run);
        QCOMPARE(report->classes, (QStringList{u"dark"_s, u"light"_s}));
        QCOMPARE(report->opset, 0);
        QStringList files = report->files;
        files.sort();
        QCOMPARE(files, inOut());
        QCOMPARE(files, (QStringList{refinerWeightsFile, refinerAboutFile}));
        QVERIFY(leftovers().isEmpty());

        const QJsonObject about = readJson(QDir(out()).filePath(refinerAboutFile));
        QCOMPARE(about[u"format"_s].toString(), u"postil-refiner"_s);
        QCOMPARE(about[u"run"_s].toString(), m_run);
        QCOMPARE(strings(about[u"classes"_s]), report->classes);
        QCOMPARE(about[u"input"_s][u"channels"_s].toInt(), 1);
        QCOMPARE(about[u"input"_s][u"size"_s].toInt(), 28);
        QVERIFY(about[u"onnx"_s].isUndefined());
        QCOMPARE(about[u"metrics"_s][u"best_epoch"_s].toInt(), 2);
        QVERIFY(about[u"metrics"_s][u"seconds"_s].isUndefined()); // the same network gives the same bytes
        const QByteArray weights = contentOfFile(QDir(out()).filePath(refinerWeightsFile));
        QCOMPARE(about[u"sha256"_s][refinerWeightsFile].toString().toLatin1(), QCryptographicHash::hash(weights, QCryptographicHash::Sha256).toHex());
        QCOMPARE(weights, contentOfFile(networkOfRun(m_project->db(), m_run).value()));

        // Without the project, by the folder and by its file.
        QVERIFY(writeGreyPicture(m_project->path(u"new/a.png"_s), 250));
        const QString table = m_project->path(u"out.csv"_s);
        for (const QString& refiner : {out(), QDir(out()).filePath(refinerWeightsFile)}) {
            const auto labelled = predictNew(nullptr, m_trainer, {{}, refiner, {m_project->path(u"new"_s)}, table, {}}, m_task);
            QVERIFY2(labelled, labelled ? "" : qPrintable(labelled.error().message()));
            QVERIFY(contentOfFile(table).contains("a.png,light,"));
        }
    }

    void replacesOnlyWhenTold()
    {
        QVERIFY(exported());
        const QByteArray before = contentOfFile(QDir(out()).filePath(refinerAboutFile));
        const auto again = exported();
        QVERIFY(!again);
        QCOMPARE(again.error().code, Error::Code::AlreadyExists);
        QVERIFY(writeFile(QDir(out()).filePath(refinerOnnxFile), "of an older export")); // goes, since the new one has none
        const auto replaced = exported(true);
        QVERIFY2(replaced, replaced ? "" : qPrintable(replaced.error().message()));
        QCOMPARE(inOut(), (QStringList{refinerWeightsFile, refinerAboutFile}));
        QCOMPARE(contentOfFile(QDir(out()).filePath(refinerAboutFile)), before);
        QVERIFY(leftovers().isEmpty());
    }

    void keepsWhatIsNotItsOwn_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<bool>("first"); ///< an export lies there
        QTest::newRow("an empty folder") << QStringList() << false;
        QTest::newRow("another folder") << QStringList{u"diary.txt"_s} << false;
        QTest::newRow("a file of that name that is not ours") << QStringList{refinerAboutFile} << false;
        QTest::newRow("a note beside an export") << QStringList{u"note.txt"_s} << true;
        QTest::newRow("a hidden one") << QStringList{u".hidden"_s} << true;
        QTest::newRow("a folder in it") << QStringList{u"more/data.bin"_s} << true;
    }
    void keepsWhatIsNotItsOwn()
    {
        QFETCH(const QStringList, files);
        QFETCH(const bool, first);
        QVERIFY(!first || exported());
        QVERIFY(QDir().mkpath(out()));
        for (const QString& file : files) {
            QVERIFY(writeFile(QDir(out()).filePath(file), "{}"));
        }
        const auto report = exported(true);
        QVERIFY(!report);
        QCOMPARE(report.error().code, Error::Code::AlreadyExists);
        for (const QString& file : files) {
            QCOMPARE(contentOfFile(QDir(out()).filePath(file)), QByteArray("{}"));
        }
        QVERIFY(leftovers().isEmpty());
    }

    /// When a part fails nothing appears, and what was there stays.
    void wholeOrNotAtAll()
    {
        const auto report = exported(false, true); // the double has no tensors to write
        QVERIFY(!report);
        QVERIFY(!QFileInfo::exists(out()));
        QVERIFY(leftovers().isEmpty());
        QVERIFY(exported());
        const QStringList before = inOut();
        QVERIFY(!exported(true, true));
        QCOMPARE(inOut(), before);
        QVERIFY(leftovers().isEmpty());
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<Error::Code>("code");
        for (const auto& [what, code] : {std::pair{"no run", Error::Code::InvalidArgument}, {"no out", Error::Code::InvalidArgument},
                                         {"an unknown run", Error::Code::NotFound}, {"a zero-shot run", Error::Code::InvalidArgument},
                                         {"cache gone", Error::Code::NotFound}, {"no parent folder", Error::Code::NotFound}}) {
            QTest::newRow(what) << QString::fromLatin1(what) << code;
        }
    }
    void refuses()
    {
        QFETCH(const QString, what);
        QFETCH(const Error::Code, code);
        ExportRefinerOptions options{m_run, out(), false, false};
        if (what == u"no run"_s) {
            options.run.clear();
        } else if (what == u"no out"_s) {
            options.out.clear();
        } else if (what == u"an unknown run"_s) {
            options.run = u"absent"_s;
        } else if (what == u"a zero-shot run"_s) {
            options.run = m_teacher;
        } else if (what == u"cache gone"_s) {
            QVERIFY(QDir(m_project->db().cacheDir()).removeRecursively());
        } else {
            options.out = m_project->path(u"absent/folder"_s);
        }
        const auto report = exportRefiner(m_project->db(), m_trainer, options);
        QVERIFY(!report);
        QCOMPARE(report.error().code, code);
        QVERIFY(!QFileInfo::exists(out()));
    }
};

QTEST_GUILESS_MAIN(TestExportRefiner)
#include "tst_exportrefiner.moc"
