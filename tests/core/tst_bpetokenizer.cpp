// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/bpetokenizer.h"
#include "core/inference/captiontext.h"
#include "core/inference/htmlentities.h"
#include "tests/support/fixtures.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace postil;

namespace {

BpeTokenizer::Ids idsOf(const QJsonArray& array)
{
    BpeTokenizer::Ids ids;
    for (const QJsonValue& value : array) {
        ids.push_back(value.toInteger());
    }
    return ids;
}

QString words(const BpeTokenizer::Ids& ids)
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

} // namespace

class TestBpeTokenizer : public QObject
{
    Q_OBJECT

private slots:
    void reference_data();
    void reference();
    void cleaning_data();
    void cleaning();
    void entities_data();
    void entities();
    void ownVocabulary();
    void brokenVocabularies_data();
    void brokenVocabularies();

private:
    std::optional<BpeTokenizer> m_openAi;
};

void TestBpeTokenizer::reference_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<BpeTokenizer::Ids>("expected");
    QTest::addColumn<bool>("exact");
    if (test::fixturesDir().isEmpty()) {
        QSKIP("no fixtures");
    }
    const QString tokens = test::fixturesDir() + QStringLiteral("/clip/tokens");
    const QJsonObject json = test::readJson(tokens + QStringLiteral("/clip_bpe.json"));
    QVERIFY(!json.isEmpty());
    Result<BpeTokenizer> loaded = BpeTokenizer::fromMergeList(test::fixturesDir() + QStringLiteral("/clip/") + json[QStringLiteral("vocabulary")].toString());
    QVERIFY2(loaded, qPrintable(loaded ? QString() : loaded.error().message()));
    m_openAi = *loaded;
    int row = 0;
    for (const QJsonValue& value : json[QStringLiteral("cases")].toArray()) {
        const QJsonObject entry = value.toObject();
        QTest::addRow("%d %s", row++, qPrintable(entry[QStringLiteral("category")].toString()))
            << entry[QStringLiteral("text")].toString() << idsOf(entry[QStringLiteral("openai")].toArray())
            << !entry[QStringLiteral("beyond_reduced_ftfy")].toBool();
    }
}

void TestBpeTokenizer::reference()
{
    QFETCH(const QString, text);
    QFETCH(const BpeTokenizer::Ids, expected);
    QFETCH(const bool, exact);
    const BpeTokenizer::Ids ids = m_openAi->encode(text);
    if (exact) {
        QCOMPARE(words(ids), words(expected));
    }
    // Padding and truncation of the same ids.
    const int context = 12;
    const BpeTokenizer::Ids padded = m_openAi->encodePadded(text, context, 7);
    QCOMPARE(padded.size(), std::size_t{context});
    QCOMPARE(padded.front(), m_openAi->startId());
    const std::size_t kept = std::min(ids.size(), std::size_t{context - 2});
    QVERIFY(std::equal(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(kept), padded.begin() + 1));
    QCOMPARE(padded[kept + 1], m_openAi->endId());
    QVERIFY(std::all_of(padded.begin() + static_cast<std::ptrdiff_t>(kept) + 2, padded.end(), [](std::int64_t id) { return id == 7; }));
}

void TestBpeTokenizer::cleaning_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cleaned");
    QTest::newRow("white space") << QStringLiteral("  A  b\t\r\nC\u00a0d\u3000") << QStringLiteral("a b c d");
    QTest::newRow("zero width space stays") << QStringLiteral("a\u200bb") << QStringLiteral("a\u200bb");
    QTest::newRow("curly quotes") << QStringLiteral("\u201cIt\u2019s\u201d") << QStringLiteral("\"it's\"");
    QTest::newRow("ligature") << QStringLiteral("\ufb01brosis") << QStringLiteral("fibrosis");
    QTest::newRow("full width") << QStringLiteral("\uff23\uff34") << QStringLiteral("ct");
    QTest::newRow("composed") << QStringLiteral("e\u0301") << QStringLiteral("\u00e9");
    QTest::newRow("final sigma") << QStringLiteral("\u039f\u03a3 \u03a3\u0391") << QStringLiteral("\u03bf\u03c2 \u03c3\u03b1");
    QTest::newRow("entities twice") << QStringLiteral("a &amp;amp;lt; b") << QStringLiteral("a < b");
    QTest::newRow("entity in html, twice all the same") << QStringLiteral("<b> &amp;lt;") << QStringLiteral("<b> <");
    QTest::newRow("control characters") << QStringLiteral("a\u0007b\ufeffc") << QStringLiteral("abc");
    QTest::newRow("terminal escape") << QStringLiteral("a\u001b[31mb") << QStringLiteral("ab");
    QTest::newRow("empty") << QString() << QString();
}

void TestBpeTokenizer::cleaning()
{
    QFETCH(const QString, text);
    QFETCH(const QString, cleaned);
    QCOMPARE(cleanCaption(text), cleaned);
}

void TestBpeTokenizer::entities_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("lenient");
    QTest::addColumn<QString>("strict");
    const auto row = [](const char* name, const char16_t* text, const char16_t* lenient, const char16_t* strict) {
        QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(lenient) << QString::fromUtf16(strict);
    };
    row("named", u"&eacute;", u"\u00e9", u"\u00e9");
    row("without semicolon", u"&ampx", u"&x", u"&ampx");
    row("longest beginning", u"&notit;", u"\u00acit;", u"&notit;");
    row("decimal and hex", u"&#233;&#xE9;", u"\u00e9\u00e9", u"\u00e9\u00e9");
    row("windows-1252", u"&#146;", u"\u2019", u"\u2019");
    row("beyond Unicode", u"&#x110000;", u"\ufffd", u"\ufffd");
    row("forbidden", u"a&#1;b", u"ab", u"ab");
    row("capitals", u"&EACUTE;", u"&EACUTE;", u"\u00c9");
    row("no entity", u"R&D; A&B", u"R&D; A&B", u"R&D; A&B");
}

void TestBpeTokenizer::entities()
{
    QFETCH(const QString, text);
    QFETCH(const QString, lenient);
    QFETCH(const QString, strict);
    QCOMPARE(htmlUnescape(text), lenient);
    QCOMPARE(htmlUnescapeStrict(text), strict);
}

/// A vocabulary of three letters, so that the expected merges can be read off.
void TestBpeTokenizer::ownVocabulary()
{
    const QTemporaryDir dir;
    const QString vocab = dir.filePath(QStringLiteral("vocab.json"));
    const QString merges = dir.filePath(QStringLiteral("merges.txt"));
    write(vocab, R"({"a":0,"b":1,"c</w>":2,"ab":3,"abc</w>":4,"<|startoftext|>":5,"<|endoftext|>":6})");
    write(merges, "#version: 0.2\na b\nab c</w>\n");
    const Result<BpeTokenizer> tokenizer = BpeTokenizer::fromVocabulary(vocab, merges);
    QVERIFY(tokenizer);
    QCOMPARE(words(tokenizer->encode(QStringLiteral("ABC"))), QStringLiteral("4"));
    QCOMPARE(words(tokenizer->encode(QStringLiteral("aabc <|EndOfText|>"))), QStringLiteral("0 4 6"));
    QCOMPARE(words(tokenizer->encode(QStringLiteral("zc"))), QStringLiteral("6 2")); // unknown
    QCOMPARE(tokenizer->idOf(QStringLiteral("ab")), std::optional<std::int64_t>(3));
    QCOMPARE(tokenizer->idOf(QStringLiteral("x")), std::nullopt);
    QCOMPARE(tokenizer->largestId(), std::int64_t{6});
}

void TestBpeTokenizer::brokenVocabularies_data()
{
    QTest::addColumn<QByteArray>("vocabulary");
    QTest::addColumn<QByteArray>("merges");
    const QByteArray good = R"({"a":0,"<|startoftext|>":1,"<|endoftext|>":2})";
    QTest::newRow("no JSON") << QByteArray("vocab") << QByteArray("a b\n");
    QTest::newRow("an array") << QByteArray("[1]") << QByteArray("a b\n");
    QTest::newRow("ids that are none") << QByteArray(R"({"a":"x"})") << QByteArray("a b\n");
    QTest::newRow("no end token") << QByteArray(R"({"a":0,"<|startoftext|>":1})") << QByteArray("a b\n");
    QTest::newRow("a merge of one") << good << QByteArray("a\n");
    QTest::newRow("a merge of three") << good << QByteArray("a b c\n");
}

void TestBpeTokenizer::brokenVocabularies()
{
    QFETCH(const QByteArray, vocabulary);
    QFETCH(const QByteArray, merges);
    const QTemporaryDir dir;
    write(dir.filePath(QStringLiteral("v.json")), vocabulary);
    write(dir.filePath(QStringLiteral("m.txt")), merges);
    const auto result = BpeTokenizer::fromVocabulary(dir.filePath(QStringLiteral("v.json")), dir.filePath(QStringLiteral("m.txt")));
    QVERIFY(!result);
    QVERIFY(result.error().subject.startsWith(dir.path()));
    const auto list = BpeTokenizer::fromMergeList(dir.filePath(QStringLiteral("m.txt")));
    QVERIFY(!list);
    QCOMPARE(BpeTokenizer::fromMergeList(dir.filePath(QStringLiteral("absent"))).error().code, Error::Code::NotFound);
}

QTEST_GUILESS_MAIN(TestBpeTokenizer)
#include "tst_bpetokenizer.moc"
