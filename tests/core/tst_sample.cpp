// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/captionstore.h"
#include "core/project/labelview.h"
#include "core/project/projectdb.h"
#include "core/workflow/sample.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace postil;

namespace {

QMap<QString, QByteArray> pictures(const QString& folder)
{
    QMap<QString, QByteArray> all;
    const QDir dir(folder);
    for (QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly)) {
            all.insert(dir.relativeFilePath(file.fileName()), file.readAll());
        }
    }
    return all;
}

} // namespace

class TestSample : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    SilentTask m_task;

    [[nodiscard]] SampleOptions options(const QString& name, std::uint64_t seed) const
    {
        SampleOptions sample;
        sample.path = m_dir.filePath(name + QStringLiteral(".postil"));
        sample.images = 96;
        sample.seed = seed;
        return sample;
    }

private slots:
    void projectHoldsWhatWasDrawn()
    {
        const auto db = createSample(options(QStringLiteral("a"), 1), m_task);
        QVERIFY2(db, qPrintable(db ? QString() : db.error().message()));
        const auto view = LabelView::load(**db);
        QVERIFY(view);
        QCOMPARE(view->images.size(), std::size_t{96});
        QCOMPARE(view->classes.size(), std::size_t{4});
        std::map<Split, int> splits;
        std::map<QString, int> references;
        for (std::size_t i = 0; i < view->images.size(); ++i) {
            ++splits[view->images[i].split];
            ++references[view->className(view->rows[i].reference)];
            QVERIFY(!view->rows[i].label.isValid()); // nothing is labelled before the person says so
        }
        QCOMPARE(splits, (std::map<Split, int>{{Split::Train, 80}, {Split::Test, 16}}));
        QCOMPARE(references, (std::map<QString, int>{{QStringLiteral("head"), 24},
                                                     {QStringLiteral("chest"), 24},
                                                     {QStringLiteral("hand"), 24},
                                                     {QStringLiteral("breast"), 24}}));
        const auto prompts = CaptionStore(**db).current();
        QVERIFY(prompts);
        QCOMPARE(prompts->captions.size(), std::size_t{4});
    }

    void seedDecidesThePictures()
    {
        QVERIFY(createSample(options(QStringLiteral("b"), 7), m_task));
        QVERIFY(createSample(options(QStringLiteral("c"), 7), m_task));
        QVERIFY(createSample(options(QStringLiteral("d"), 8), m_task));
        const auto b = pictures(m_dir.filePath(QStringLiteral("b-images")));
        QCOMPARE(b.size(), qsizetype{96});
        QVERIFY(b == pictures(m_dir.filePath(QStringLiteral("c-images"))));
        const auto d = pictures(m_dir.filePath(QStringLiteral("d-images")));
        QCOMPARE(d.keys(), b.keys());
        for (const QString& name : b.keys()) {
            QVERIFY2(b.value(name) != d.value(name), qPrintable(name));
        }
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("images");
        QTest::addColumn<Error::Code>("code");
        QTest::newRow("ending") << QStringLiteral("x.db") << 96 << Error::Code::InvalidArgument;
        QTest::newRow("too few") << QStringLiteral("x.postil") << 3 << Error::Code::InvalidArgument;
        QTest::newRow("folder that cannot be")
            << QStringLiteral("/proc/nowhere/x.postil") << 96 << Error::Code::Io;
    }

    void refusals()
    {
        QFETCH(QString, path);
        QFETCH(int, images);
        QFETCH(Error::Code, code);
        SampleOptions sample;
        sample.path = QDir::isAbsolutePath(path) ? path : m_dir.filePath(path);
        sample.images = images;
        const auto refused = createSample(sample, m_task);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, code);
    }

    void existingProjectIsKept()
    {
        const SampleOptions sample = options(QStringLiteral("e"), 1);
        QVERIFY(createSample(sample, m_task));
        const auto again = createSample(sample, m_task);
        QVERIFY(!again);
        QCOMPARE(again.error().code, Error::Code::AlreadyExists);
    }

    void cancelledLeavesNoProject()
    {
        SilentTask cancelled;
        cancelled.cancel();
        const SampleOptions sample = options(QStringLiteral("f"), 1);
        const auto stopped = createSample(sample, cancelled);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, Error::Code::Cancelled);
        QVERIFY(!QFile::exists(sample.path));
        QVERIFY(!QFile::exists(m_dir.filePath(QStringLiteral("f-images"))));
    }
};

QTEST_GUILESS_MAIN(TestSample)
#include "tst_sample.moc"
