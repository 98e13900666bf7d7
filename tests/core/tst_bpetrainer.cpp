// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/bpetrainer.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace postil;

class TestBpeTrainer : public QObject
{
    Q_OBJECT

private slots:
    // "low" 5 ×, "lower" 2 ×, "newest" 6 ×, "widest" 3 ×: the example of Sennrich et al. 2016, worked by hand
    // with CLIP's end-of-word symbols and ties broken alphabetically.
    void learnsTheMostFrequentPairFirst()
    {
        QStringList texts;
        for (const auto& [word, count] :
             {std::pair{"low", 5}, std::pair{"lower", 2}, std::pair{"newest", 6}, std::pair{"widest", 3}}) {
            for (int i = 0; i < count; ++i) {
                texts.append(QString::fromLatin1(word));
            }
        }
        const auto learned = learnBpe(texts, bpeBaseSize + 4);
        QVERIFY(learned);
        const std::vector<std::pair<QString, QString>> expected{
            {QStringLiteral("e"), QStringLiteral("s")},
            {QStringLiteral("es"), QStringLiteral("t</w>")},
            {QStringLiteral("l"), QStringLiteral("o")},
            {QStringLiteral("e"), QStringLiteral("w")}};
        QCOMPARE(learned->merges, expected);
        QCOMPARE(learned->pieces.size(), qsizetype{bpeBaseSize + 4});
        QCOMPARE(learned->pieces.at(512), QStringLiteral("es"));
        QCOMPARE(learned->pieces.at(learned->pieces.size() - 2), QStringLiteral("<|startoftext|>"));
        QCOMPARE(learned->pieces.last(), QStringLiteral("<|endoftext|>"));
    }

    void byteSymbolsStandInClipsOrder()
    {
        const auto learned = learnBpe({}, bpeBaseSize);
        QVERIFY(learned);
        QCOMPARE(learned->pieces.at(0), QStringLiteral("!"));
        QCOMPARE(learned->pieces.at(93), QStringLiteral("~"));
        QCOMPARE(learned->pieces.at(94), QString(QChar(0xA1)));
        QCOMPARE(learned->pieces.at(188), QString(QChar(0x100))); // byte 0
        QCOMPARE(learned->pieces.at(256), QStringLiteral("!</w>"));
        QCOMPARE(QSet<QString>(learned->pieces.begin(), learned->pieces.end()).size(),
                 learned->pieces.size());
    }

    void stopsWhenEveryWordIsOnePiece()
    {
        const auto learned = learnBpe({QStringLiteral("Ab ab"), QStringLiteral("ab")}, 2000);
        QVERIFY(learned);
        QCOMPARE(learned->merges.size(), std::size_t{1});
        QCOMPARE(learned->pieces.at(512), QStringLiteral("ab</w>"));
    }

    void refusesTooSmallAVocabulary()
    {
        const auto learned = learnBpe({QStringLiteral("ab")}, bpeBaseSize - 1);
        QVERIFY(!learned);
        QCOMPARE(learned.error().code, Error::Code::InvalidArgument);
    }

    void writesTheFilesOfAHuggingFaceLayout()
    {
        QTemporaryDir dir;
        const auto learned =
            learnBpe({QStringLiteral("chest x-ray"), QStringLiteral("chest CT"), QStringLiteral("naïve")},
                     bpeBaseSize + 5);
        QVERIFY(learned && learned->write(dir.path()));
        QFile vocab(dir.filePath(QStringLiteral("vocab.json")));
        QVERIFY(vocab.open(QIODevice::ReadOnly));
        const QJsonObject ids = QJsonDocument::fromJson(vocab.readAll()).object();
        QCOMPARE(ids.size(), learned->pieces.size());
        for (qsizetype id = 0; id < learned->pieces.size(); ++id) {
            QCOMPARE(ids.value(learned->pieces[id]).toInt(-1), static_cast<int>(id));
        }
        QFile merges(dir.filePath(QStringLiteral("merges.txt")));
        QVERIFY(merges.open(QIODevice::ReadOnly));
        const QStringList lines =
            QString::fromUtf8(merges.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QVERIFY(lines.first().startsWith(QLatin1String("#version")));
        QCOMPARE(lines.size(), qsizetype{1 + 5});
        QCOMPARE(lines.at(1),
                 learned->merges.front().first + QLatin1Char(' ') + learned->merges.front().second);
    }

    void unwritableFolderIsNamed()
    {
        const auto learned = learnBpe({}, bpeBaseSize);
        const auto written = learned->write(QStringLiteral("/proc/nowhere"));
        QVERIFY(!written);
        QVERIFY(written.error().message().contains(QLatin1String("/proc/nowhere")));
    }
};

QTEST_GUILESS_MAIN(TestBpeTrainer)
#include "tst_bpetrainer.moc"
