// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/tokenizerfile.h"
#include "core/inference/wordpiecetokenizer.h"
#include "tests/support/fixtures.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace postil;

namespace {

Tokenizer::Ids idsOf(const QJsonValue& array)
{
    Tokenizer::Ids ids;
    for (const QJsonValue& value : array.toArray()) {
        ids.push_back(value.toInteger());
    }
    return ids;
}

QString words(const Tokenizer::Ids& ids)
{
    QStringList list;
    for (const std::int64_t id : ids) {
        list.append(QString::number(id));
    }
    return list.join(QLatin1Char(' '));
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// Ids: 0 [PAD] 1 [UNK] 2 [CLS] 3 [SEP] 4 [MASK] and then one per word.
QByteArray vocabulary(const QByteArrayList& pieces)
{
    return "[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\n" + pieces.join('\n') + '\n';
}

} // namespace

class TestWordPiece : public QObject
{
    Q_OBJECT

private slots:
    void reference_data();
    void reference();
    void rules_data();
    void rules();
    void cased();
    void settingsBesideTheVocabulary();
    void lacksSpecialTokens_data();
    void lacksSpecialTokens();

private:
    std::shared_ptr<const Tokenizer> m_reference;
};

void TestWordPiece::reference_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("expected32");
    const QString tokens = test::fixturesDir() + QStringLiteral("/clip/tokens/");
    QFile file(tokens + QStringLiteral("wordpiece.json"));
    if (test::fixturesDir().isEmpty() || !file.open(QIODevice::ReadOnly)) {
        QSKIP("no fixtures");
    }
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const auto loaded = readTokenizer(tokens + json[QStringLiteral("vocab")].toString());
    QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().message()));
    m_reference = *loaded;
    int row = 0;
    for (const QJsonValue& value : json[QStringLiteral("cases")].toArray()) {
        const QJsonObject entry = value.toObject();
        QTest::addRow("%d", row++) << entry[QStringLiteral("text")].toString() << words(idsOf(entry[QStringLiteral("ids")]))
                                   << words(idsOf(entry[QStringLiteral("ids_32")]));
    }
    QVERIFY(row > 0);
}

void TestWordPiece::reference()
{
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    QFETCH(const QString, expected32);
    QCOMPARE(words(m_reference->encode(text)), expected);
    const int length = static_cast<int>(expected32.count(QLatin1Char(' '))) + 1;
    QCOMPARE(words(m_reference->encodePadded(text, length, m_reference->padId())), expected32);
}

void TestWordPiece::rules_data()
{
    QTest::addColumn<QByteArrayList>("pieces");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const QByteArrayList lung{"lung", "##s", "s", "lun"};
    QTest::newRow("longest piece first") << lung << QStringLiteral("LUNGS") << QStringLiteral("5 6");
    QTest::newRow("a missing piece makes the word unknown") << lung << QStringLiteral("lungx s") << QStringLiteral("1 7");
    QTest::newRow("100 characters are a word") << QByteArrayList{"a", "##a"} << QString(100, QLatin1Char('a')) << QStringLiteral("5") + QStringLiteral(" 6").repeated(99);
    QTest::newRow("101 are not") << QByteArrayList{"a", "##a"} << QString(101, QLatin1Char('a')) << QStringLiteral("1");
    QTest::newRow("accents") << QByteArrayList{"cafe"} << QStringLiteral("Cafe\u0301 caf\u00e9") << QStringLiteral("5 5");
    QTest::newRow("ideographs stand alone") << QByteArrayList{"\xe4\xb8\xad", "a"} << QStringLiteral("a\u4e2da") << QStringLiteral("6 5 6");
    QTest::newRow("punctuation stands alone") << QByteArrayList{"a", "$", "-"} << QStringLiteral("a$a-") << QStringLiteral("5 6 5 7");
    QTest::newRow("special tokens inside words") << QByteArrayList{"a"} << QStringLiteral("a[SEP]a [sep") << QStringLiteral("5 3 5 1 1");
    QTest::newRow("control characters vanish") << QByteArrayList{"ab"} << QStringLiteral("a\u0007\u200d\ue000b") << QStringLiteral("5");
    QTest::newRow("line ends are spaces") << QByteArrayList{"a"} << QStringLiteral("a\r\na\u2028a") << QStringLiteral("5 5 5");
    QTest::newRow("sigma has no final form") << QByteArrayList{"\xcf\x83\xcf\x83"} << QStringLiteral("\u03a3\u03a3") << QStringLiteral("5");
}

void TestWordPiece::rules()
{
    QFETCH(const QByteArrayList, pieces);
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    const QTemporaryDir dir;
    write(dir.filePath(QStringLiteral("vocab.txt")), vocabulary(pieces));
    const auto tokenizer = WordPieceTokenizer::fromVocabulary(dir.filePath(QStringLiteral("vocab.txt")));
    QVERIFY(tokenizer);
    QCOMPARE(words(tokenizer->encode(text)), expected);
    // The frame: start, as many ids as fit, end, padding.
    const Tokenizer::Ids padded = tokenizer->encodePadded(text, 6, tokenizer->padId());
    QCOMPARE(padded.size(), std::size_t{6});
    QCOMPARE(padded.front(), tokenizer->startId());
    const auto last = std::find_if(padded.rbegin(), padded.rend(), [&](std::int64_t id) { return id != tokenizer->padId(); });
    QCOMPARE(*last, tokenizer->endId());
}

void TestWordPiece::cased()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("vocab.txt"));
    write(path, vocabulary({"Lung", "lung", "caf\xc3\xa9"}));
    WordPieceOptions options;
    options.lowerCase = options.stripAccents = false;
    const auto tokenizer = WordPieceTokenizer::fromVocabulary(path, options);
    QVERIFY(tokenizer);
    QCOMPARE(words(tokenizer->encode(QStringLiteral("Lung lung caf\u00e9 LUNG"))), QStringLiteral("5 6 7 1"));
    QCOMPARE(tokenizer->idOf(QStringLiteral("Lung")), std::optional<std::int64_t>(5));
    QCOMPARE(tokenizer->idOf(QStringLiteral("LUNG")), std::nullopt);
    QCOMPARE(tokenizer->largestId(), std::int64_t{7});
}

void TestWordPiece::settingsBesideTheVocabulary()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("vocab.txt"));
    write(path, vocabulary({"Lung", "lung"}));
    QCOMPARE(words((*readTokenizer(path))->encode(QStringLiteral("Lung"))), QStringLiteral("6"));
    QCOMPARE(maxLengthBeside(path), std::nullopt);
    write(dir.filePath(QStringLiteral("tokenizer_config.json")), R"({"do_lower_case": false, "model_max_length": 64})");
    QCOMPARE(words((*readTokenizer(path))->encode(QStringLiteral("Lung"))), QStringLiteral("5"));
    QCOMPARE(maxLengthBeside(path), std::optional<int>(64));
    write(dir.filePath(QStringLiteral("tokenizer_config.json")), R"({"model_max_length": 1000000000000000019884624838656})");
    QCOMPARE(maxLengthBeside(path), std::nullopt); // transformers' "no limit"
}

void TestWordPiece::lacksSpecialTokens_data()
{
    QTest::addColumn<QByteArray>("token");
    for (const char* token : {"[UNK]", "[CLS]", "[SEP]", "[PAD]"}) {
        QTest::newRow(token) << QByteArray(token);
    }
}

void TestWordPiece::lacksSpecialTokens()
{
    QFETCH(const QByteArray, token);
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("vocab.txt"));
    write(path, vocabulary({"a"}).replace(token + '\n', QByteArray()));
    const auto tokenizer = WordPieceTokenizer::fromVocabulary(path);
    QVERIFY(!tokenizer);
    QCOMPARE(tokenizer.error().subject, path);
    QVERIFY(tokenizer.error().reason.contains(QString::fromLatin1(token)));
}

QTEST_GUILESS_MAIN(TestWordPiece)
#include "tst_wordpiece.moc"
