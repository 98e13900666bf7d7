// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/captionstore.h"
#include "core/project/classstore.h"
#include "core/project/labelview.h"
#include "core/project/projectdb.h"
#include "core/workflow/embed.h"
#include "core/workflow/presets.h"
#include "core/workflow/zeroshot.h"
#include "tests/support/brightness.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <cmath>

using namespace postil;
using test::BrightnessEncoder;

class TestZeroShot : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void labelsEveryImage();
    void secondRunEncodesNothing();
    void interruptedGivesTheSameBits();
    void stoppedWithinABlock();
    void unreadablePicturesAreSkipped();
    void rejected();
    void wrongOptions_data();
    void wrongOptions();
    void whyThisClass();
    void presets_data();
    void presets();
    void presetInAProject();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ProjectDb> m_db;
    BrightnessEncoder m_encoder;
    SilentTask m_task;
};

void TestZeroShot::init()
{
    m_db.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(test::writePictures(m_dir->filePath(QStringLiteral("pictures")), 30));
    m_db = test::makeBrightnessProject(m_dir->filePath(QStringLiteral("a.postil")), m_dir->filePath(QStringLiteral("pictures")));
    QVERIFY(m_db);
    m_encoder = BrightnessEncoder();
}

void TestZeroShot::labelsEveryImage()
{
    const auto report = zeroShot(*m_db, m_encoder, {}, m_task);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
    QCOMPARE(report->images, 30);
    QCOMPARE(report->perClass.at(QStringLiteral("dark")) + report->perClass.at(QStringLiteral("bright")), 30);
    QCOMPARE(report->encoded, 30);
    QVERIFY(report->accuracy);
    QCOMPARE(report->accuracy->n, std::int64_t{30});
    QVERIFY(report->accuracy->interval.value > 0.8 && report->accuracy->interval.value < 1); // one in seven is wrong
    QVERIFY(report->run.used);
    const auto table = RunStore(*m_db).predictions(report->run.id);
    QVERIFY(table);
    QCOMPARE(table->probabilities.rows, std::size_t{30});
    for (std::size_t i = 0; i < 30; ++i) {
        const auto row = table->probabilities.row(i);
        QVERIFY(std::abs(row[0] + row[1] - 1) < 1e-5F);
        QVERIFY(std::abs(*std::ranges::max_element(row) - table->confidences[i]) < 1e-6F);
    }
    QCOMPARE(report->run.config[QStringLiteral("logit_scale")].toDouble(), 20.0);
    QCOMPARE(m_db->setting(QStringLiteral("precision")), QStringLiteral("fp32"));
    QCOMPARE(projectPrecision(*m_db, Precision::Auto), Precision::Fp32);
    QCOMPARE(projectPrecision(*m_db, Precision::Bf16), Precision::Bf16);
}

void TestZeroShot::secondRunEncodesNothing()
{
    QVERIFY(zeroShot(*m_db, m_encoder, {}, m_task));
    m_encoder.blocks = 0;
    ZeroShotOptions aside;
    aside.leaveAside = true;
    const auto report = zeroShot(*m_db, m_encoder, aside, m_task);
    QVERIFY(report);
    QCOMPARE(report->encoded, 0);
    QCOMPARE(m_encoder.blocks, 0);
    QVERIFY(!report->run.used);
}

void TestZeroShot::interruptedGivesTheSameBits()
{
    const auto whole = embedImages(*m_db, m_encoder, m_task);
    QVERIFY(whole);
    const auto other = test::makeBrightnessProject(m_dir->filePath(QStringLiteral("b.postil")), m_dir->filePath(QStringLiteral("pictures")));
    QVERIFY(other);
    SilentTask cancelled;
    BrightnessEncoder slow;
    slow.task = &cancelled;
    slow.cancelAfter = 3;
    const auto stopped = embedImages(*other, slow, cancelled);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, Error::Code::Cancelled);
    // A torn end, as a crash leaves it.
    const QString cache = QDir(other->cacheDir()).filePath(EmbeddingKey::of(slow.info()).fileName());
    const auto stored = EmbeddingCache::openReading(other->cacheDir(), EmbeddingKey::of(slow.info())).value()->size();
    QVERIFY(stored > slow.info().blockImages);
    QFile file(cache);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() - 5));
    file.close();
    const auto resumed = embedImages(*other, m_encoder, m_task);
    QVERIFY(resumed);
    const auto redone = resumed->report.encoded - (static_cast<qint64>(whole->images.size()) - stored);
    QVERIFY2(redone > 0 && redone <= slow.info().blockImages, "the torn block is encoded again, and nothing else");
    QCOMPARE(resumed->images.size(), whole->images.size());
    for (std::size_t i = 0; i < whole->images.size(); ++i) {
        QCOMPARE(resumed->row(i).values(), whole->row(i).values());
    }
}

void TestZeroShot::stoppedWithinABlock()
{
    /// Is cancelled half through its third block.
    class HalfWay final : public BrightnessEncoder
    {
    public:
        Result<Matrix> encodeBlock(std::span<const Image> squares, const TaskContext& asked) override
        {
            if (blocks == 2) {
                task->cancel();
                return fail(Error::Code::Cancelled, info().name, QStringLiteral("stopped"));
            }
            return Encoder::encodeBlock(squares, asked);
        }
    };
    SilentTask task;
    HalfWay encoder;
    encoder.task = &task;
    const auto stopped = embedImages(*m_db, encoder, task);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, Error::Code::Cancelled);
    QCOMPARE(encoder.blocks, 2);
    const auto resumed = embedImages(*m_db, m_encoder, m_task);
    QVERIFY(resumed);
    QCOMPARE(resumed->report.images - resumed->report.encoded, 2 * encoder.info().blockImages); // what was whole stays
}

void TestZeroShot::unreadablePicturesAreSkipped()
{
    const auto images = ImageStore(*m_db).images();
    QVERIFY(images);
    QVERIFY(QFile::remove(m_dir->filePath(QStringLiteral("pictures/")) + images->at(3).fileName));
    const auto report = zeroShot(*m_db, m_encoder, {}, m_task);
    QVERIFY(report);
    QCOMPARE(report->images, 29);
    QCOMPARE(report->skipped.size(), std::size_t{1});
    QCOMPARE(report->skipped.front().subject, images->at(3).fileName);
    QVERIFY(!report->skipped.front().reason.isEmpty());
}

void TestZeroShot::rejected()
{
    ZeroShotOptions options;
    options.reject = 0.9;
    const auto report = zeroShot(*m_db, m_encoder, options, m_task);
    QVERIFY(report);
    QVERIFY(report->rejected > 0);
    QCOMPARE(report->perClass.at(QStringLiteral("dark")) + report->perClass.at(QStringLiteral("bright")) + report->rejected, report->images);
}

void TestZeroShot::wrongOptions_data()
{
    QTest::addColumn<double>("scale");
    QTest::addColumn<double>("reject");
    QTest::addColumn<double>("dark");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("subject");
    QTest::newRow("negative scale") << -1.0 << 0.0 << 0.5 << QStringLiteral("bright") << QStringLiteral("--logit-scale");
    QTest::newRow("scale is no number") << std::nan("") << 0.0 << 0.5 << QStringLiteral("bright") << QStringLiteral("--logit-scale");
    QTest::newRow("reject is no cosine") << 10.0 << 3.0 << 0.5 << QStringLiteral("bright") << QStringLiteral("--reject");
    QTest::newRow("shares do not add up") << 10.0 << 0.0 << 0.7 << QStringLiteral("bright") << QStringLiteral("--proportions");
    QTest::newRow("unknown class") << 10.0 << 0.0 << 0.5 << QStringLiteral("grey") << QStringLiteral("--proportions");
}

void TestZeroShot::wrongOptions()
{
    QFETCH(const double, scale);
    QFETCH(const double, reject);
    QFETCH(const double, dark);
    QFETCH(const QString, other);
    QFETCH(const QString, subject);
    ZeroShotOptions options;
    options.logitScale = scale;
    options.reject = reject;
    options.proportions = {{QStringLiteral("dark"), dark}, {other, 0.5}};
    const auto report = zeroShot(*m_db, m_encoder, options, m_task);
    QVERIFY(!report);
    QCOMPARE(report.error().subject, subject);
    QVERIFY(RunStore(*m_db).list()->empty());
}

void TestZeroShot::whyThisClass()
{
    const auto classes = ClassStore(*m_db).list();
    CaptionStore captions(*m_db);
    QVERIFY(captions.add(classes->at(0).id, QStringLiteral("a dark picture")));
    const auto bright = captions.add(classes->at(1).id, QStringLiteral("a bright picture"));
    QVERIFY(bright);
    QVERIFY(captions.setEnabled(*bright, false));
    const auto images = ImageStore(*m_db).images();
    const auto before = captionSimilarities(*m_db, m_encoder, images->front().id);
    QVERIFY(before);
    QCOMPARE(before->size(), std::size_t{2});
    QVERIFY(before->at(0).enabled && !before->at(1).enabled);
    QVERIFY(std::abs(before->at(0).cosine * before->at(0).cosine + before->at(1).cosine * before->at(1).cosine - 1) < 1e-5F);
    QVERIFY(embedImages(*m_db, m_encoder, m_task));
    const auto after = captionSimilarities(*m_db, m_encoder, images->front().id);
    QVERIFY(after);
    QCOMPARE(after->at(0).cosine, before->at(0).cosine); // cached or not
    QVERIFY(!captionSimilarities(*m_db, m_encoder, ImageId{99'999}));
}

void TestZeroShot::presets_data()
{
    QTest::addColumn<QString>("name");
    const QStringList names = captionPresetNames();
    QVERIFY(names.size() >= 14);
    for (const QString& name : names) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

void TestZeroShot::presets()
{
    QFETCH(const QString, name);
    const auto preset = captionPreset(name);
    QVERIFY(preset);
    QVERIFY(!preset->title.isEmpty());
    QVERIFY(preset->classes.size() >= 2);
    QStringList all;
    for (const CaptionPreset::Class& c : preset->classes) {
        QVERIFY(!c.name.isEmpty());
        QVERIFY2(!c.captions.isEmpty() && !c.captions.contains(QString()), qPrintable(c.name));
        all.append(c.captions);
    }
    QVERIFY(all.removeDuplicates() == 0); // a caption that two classes share decides nothing
}

void TestZeroShot::presetInAProject()
{
    QCOMPARE(applyCaptionPreset(*m_db, QStringLiteral("auto-annotation")).error().code, Error::Code::InvalidArgument);
    QCOMPARE(applyCaptionPreset(*m_db, QStringLiteral("nothing")).error().code, Error::Code::NotFound);
    ClassStore classes(*m_db);
    QVERIFY(classes.rename(classes.list()->at(0).id, QStringLiteral("Breast")));
    const auto report = applyCaptionPreset(*m_db, QStringLiteral("auto-annotation"));
    QVERIFY(report);
    QCOMPARE(report->withoutCaptions, QStringList{QStringLiteral("bright")});
    QCOMPARE(CaptionStore(*m_db).current()->captions.front().text, QStringLiteral("This is a photo of the breast, and it's a type of organ"));
    const auto run = zeroShot(*m_db, m_encoder, {}, m_task);
    QVERIFY(run);
    QCOMPARE(run->run.config[QStringLiteral("logit_scale")].toDouble(), 100.0); // the study's
}

QTEST_GUILESS_MAIN(TestZeroShot)
#include "tst_zeroshot.moc"
