// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/bpetokenizer.h"
#include "core/inference/tokenizerfile.h"
#include "tests/support/fixtures.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace postil;

namespace {

QJsonObject dataFile(const QString& name)
{
    QFile file(test::sourceDir() + QStringLiteral("/tests/data/") + name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// CLIP's tokenizer.json with a handful of pieces.
QJsonObject clipJson()
{
    return dataFile(QStringLiteral("tokenizer-clip.json"));
}

/// BERT's, uncased.
QJsonObject bertJson()
{
    return dataFile(QStringLiteral("tokenizer-bert.json"));
}

void set(QJsonObject& json, const QString& section, const QString& key, const QJsonValue& value)
{
    QJsonObject part = json[section].toObject();
    part[key] = value;
    json[section] = part;
}

QString written(const QTemporaryDir& dir, const QJsonObject& json, const QString& name = QStringLiteral("tokenizer.json"))
{
    QFile file(dir.filePath(name));
    [&] { QVERIFY(file.open(QIODevice::WriteOnly)); }();
    file.write(QJsonDocument(json).toJson());
    return file.fileName();
}

} // namespace

class TestTokenizerFile : public QObject
{
    Q_OBJECT

private slots:
    void equalsItsVocabulary_data();
    void equalsItsVocabulary();
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void searches();
    void cutMergeList();
};

/// A folder that has both must give the same ids from either.
void TestTokenizerFile::equalsItsVocabulary_data()
{
    QTest::addColumn<QString>("folder");
    const QDir clip(test::fixturesDir() + QStringLiteral("/clip"));
    for (const QString& name : clip.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir dir(clip.filePath(name));
        if (dir.exists(QStringLiteral("tokenizer.json")) && (dir.exists(QStringLiteral("vocab.json")) || dir.exists(QStringLiteral("vocab.txt")))) {
            QTest::newRow(qPrintable(name)) << dir.path();
        }
    }
    if (test::fixturesDir().isEmpty()) {
        QSKIP("no fixtures");
    }
}

void TestTokenizerFile::equalsItsVocabulary()
{
    QFETCH(const QString, folder);
    const QDir dir(folder);
    const QString other = dir.exists(QStringLiteral("vocab.json")) ? QStringLiteral("vocab.json") : QStringLiteral("vocab.txt");
    const auto fromJson = readTokenizer(dir.filePath(QStringLiteral("tokenizer.json")));
    QVERIFY2(fromJson, fromJson ? "" : qPrintable(fromJson.error().message()));
    const auto fromVocabulary = readTokenizer(dir.filePath(other));
    QVERIFY(fromVocabulary);
    QCOMPARE((*fromJson)->startId(), (*fromVocabulary)->startId());
    QCOMPARE((*fromJson)->endId(), (*fromVocabulary)->endId());
    QCOMPARE((*fromJson)->largestId(), (*fromVocabulary)->largestId());
    QFile texts(test::fixturesDir() + QStringLiteral("/clip/tokens/clip_bpe.json"));
    QVERIFY(texts.open(QIODevice::ReadOnly));
    const QJsonArray cases = QJsonDocument::fromJson(texts.readAll()).object()[QStringLiteral("cases")].toArray();
    QVERIFY(!cases.isEmpty());
    for (const QJsonValue& value : cases) {
        const QString text = value.toObject()[QStringLiteral("text")].toString();
        QCOMPARE((*fromJson)->encode(text), (*fromVocabulary)->encode(text));
    }
}

void TestTokenizerFile::accepts_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Tokenizer::Ids>("ids");
    QTest::newRow("CLIP's") << clipJson() << QStringLiteral("ABC") << Tokenizer::Ids{4};
    QJsonObject json = clipJson();
    set(json, QStringLiteral("model"), QStringLiteral("merges"), QJsonArray{QJsonArray{QStringLiteral("a"), QStringLiteral("b")}});
    QTest::newRow("merges as pairs") << json << QStringLiteral("abc") << Tokenizer::Ids{3, 2};
    json = clipJson();
    json.remove(QStringLiteral("post_processor"));
    QTest::newRow("without post-processor") << json << QStringLiteral("abc") << Tokenizer::Ids{4};
    QTest::newRow("BERT's") << bertJson() << QStringLiteral("Lungs lung") << Tokenizer::Ids{4, 5, 4};
    json = bertJson();
    set(json, QStringLiteral("normalizer"), QStringLiteral("lowercase"), false);
    QTest::newRow("BERT's, cased") << json << QStringLiteral("Lungs lung") << Tokenizer::Ids{6, 5, 4};
    json = bertJson();
    set(json, QStringLiteral("model"), QStringLiteral("max_input_chars_per_word"), 4);
    QTest::newRow("shorter words") << json << QStringLiteral("lungs lung") << Tokenizer::Ids{1, 4};
}

void TestTokenizerFile::accepts()
{
    QFETCH(const QJsonObject, json);
    QFETCH(const QString, text);
    QFETCH(const Tokenizer::Ids, ids);
    const QTemporaryDir dir;
    const auto tokenizer = readTokenizer(written(dir, json));
    QVERIFY2(tokenizer, tokenizer ? "" : qPrintable(tokenizer.error().message()));
    QCOMPARE((*tokenizer)->encode(text), ids);
}

void TestTokenizerFile::refuses_data()
{
    QTest::addColumn<QJsonObject>("json");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, QJsonObject json, const QString& section, const QString& key, const QJsonValue& value, const QString& says) {
        if (section.isEmpty()) {
            json[key] = value;
        } else {
            set(json, section, key, value);
        }
        QTest::newRow(name) << json << says;
    };
    const QString model = QStringLiteral("model");
    const QString normalizer = QStringLiteral("normalizer");
    const QString splitter = QStringLiteral("pre_tokenizer");
    const QString post = QStringLiteral("post_processor");
    const QString type = QStringLiteral("type");
    row("another model", clipJson(), model, type, QStringLiteral("Unigram"), QStringLiteral("Unigram"));
    row("no vocabulary", clipJson(), model, QStringLiteral("vocab"), QJsonObject(), QStringLiteral("no tokens"));
    row("an id that is none", clipJson(), model, QStringLiteral("vocab"), QJsonObject{{QStringLiteral("a"), -4}}, QStringLiteral("'a'"));
    row("GPT-2's byte-pairs", clipJson(), model, QStringLiteral("end_of_word_suffix"), QJsonValue::Null, QStringLiteral("end_of_word_suffix"));
    row("a prefix", clipJson(), model, QStringLiteral("continuing_subword_prefix"), QStringLiteral("@@"), QStringLiteral("continuing_subword_prefix"));
    row("dropout", clipJson(), model, QStringLiteral("dropout"), 0.1, QStringLiteral("dropout"));
    row("byte fallback", clipJson(), model, QStringLiteral("byte_fallback"), true, QStringLiteral("byte_fallback"));
    row("another unknown token", clipJson(), model, QStringLiteral("unk_token"), QStringLiteral("<unk>"), QStringLiteral("<unk>"));
    row("a merge of three", clipJson(), model, QStringLiteral("merges"), QJsonArray{QStringLiteral("a b c")}, QStringLiteral("merges"));
    row("a merge of a number", clipJson(), model, QStringLiteral("merges"), QJsonArray{1}, QStringLiteral("merges"));
    row("no lower case", clipJson(), normalizer, QStringLiteral("normalizers"), QJsonArray{QJsonObject{{type, QStringLiteral("NFC")}}}, QStringLiteral("NFC"));
    row("no normalizer", clipJson(), QString(), normalizer, QJsonValue::Null, QStringLiteral("normalizer"));
    row("another splitter", clipJson(), QString(), splitter, QJsonObject{{type, QStringLiteral("Whitespace")}}, QStringLiteral("pre_tokenizer"));
    row("another frame", clipJson(), post, QStringLiteral("cls"), QJsonArray{QStringLiteral("<s>"), 0}, QStringLiteral("<s>"));
    row("another post-processor", clipJson(), post, type, QStringLiteral("Sequence"), QStringLiteral("Sequence"));
    row("an added token", clipJson(), QString(), QStringLiteral("added_tokens"), QJsonArray{QJsonObject{{QStringLiteral("id"), 7}, {QStringLiteral("content"), QStringLiteral("<|x|>")}}},
        QStringLiteral("<|x|>"));
    row("no start token", bertJson(), model, QStringLiteral("vocab"), QJsonObject{{QStringLiteral("[PAD]"), 0}, {QStringLiteral("[UNK]"), 1}, {QStringLiteral("[SEP]"), 3}},
        QStringLiteral("[CLS]"));
    row("BERT with another normalizer", bertJson(), normalizer, type, QStringLiteral("Lowercase"), QStringLiteral("Lowercase"));
    row("BERT with another splitter", bertJson(), splitter, type, QStringLiteral("Whitespace"), QStringLiteral("Whitespace"));
    row("BERT with another unknown token", bertJson(), model, QStringLiteral("unk_token"), QStringLiteral("<unk>"), QStringLiteral("<unk>"));
    row("BERT with an added word", bertJson(), QString(), QStringLiteral("added_tokens"), QJsonArray{QJsonObject{{QStringLiteral("id"), 4}, {QStringLiteral("content"), QStringLiteral("lung")}}},
        QStringLiteral("'lung'"));
    row("BERT with the end alone", bertJson(), post, QStringLiteral("single"),
        QJsonArray{QJsonObject{{QStringLiteral("Sequence"), QJsonObject()}}, QJsonObject{{QStringLiteral("SpecialToken"), QJsonObject{{QStringLiteral("id"), QStringLiteral("[SEP]")}}}}},
        QStringLiteral("post_processor"));
}

void TestTokenizerFile::refuses()
{
    QFETCH(const QJsonObject, json);
    QFETCH(const QString, says);
    const QTemporaryDir dir;
    const QString path = written(dir, json);
    const auto tokenizer = readTokenizer(path);
    QVERIFY(!tokenizer);
    QCOMPARE(tokenizer.error().subject, path);
    QVERIFY2(tokenizer.error().reason.contains(says), qPrintable(tokenizer.error().reason));
}

void TestTokenizerFile::searches()
{
    const QTemporaryDir dir;
    TokenizerSearch search;
    search.folder = dir.path();
    search.pieces = 7;
    search.kind = TokenizerKind::WordPiece;
    QCOMPARE(findTokenizer(search).error().code, Error::Code::NotFound);
    search.kind = TokenizerKind::SentencePiece;
    QVERIFY(findTokenizer(search).error().reason.contains(QLatin1String("SentencePiece")));

    const QString bert = written(dir, bertJson());
    search.kind = TokenizerKind::WordPiece;
    const auto found = findTokenizer(search);
    QVERIFY(found);
    QCOMPARE((*found)->kind(), TokenizerKind::WordPiece);
    search.kind = TokenizerKind::BytePair; // the folder's own file comes first, and does not suit
    QVERIFY(!findTokenizer(search));

    const QTemporaryDir elsewhere;
    search.asked = written(elsewhere, clipJson(), QStringLiteral("other.json"));
    QVERIFY(findTokenizer(search));
    search.pieces = 6;
    QVERIFY(findTokenizer(search).error().reason.contains(QLatin1String("ids up to 6")));
    search.asked = bert;
    search.pieces = 100;
    QCOMPARE(findTokenizer(search).error().subject, bert);
    search.asked = elsewhere.filePath(QStringLiteral("absent.json"));
    QCOMPARE(findTokenizer(search).error().code, Error::Code::NotFound);
}

/// OpenAI's list numbers bytes, bytes at a word's end, merges, start, end: a model that knows fewer pieces has fewer merges.
void TestTokenizerFile::cutMergeList()
{
    const QString list = test::fixturesDir() + QStringLiteral("/clip/bpe_simple_vocab_16e6.txt.gz");
    if (!QFile::exists(list)) {
        QSKIP("no fixtures");
    }
    const auto whole = BpeTokenizer::fromMergeList(list);
    const auto cut = BpeTokenizer::fromMergeList(list, 514 + 26);
    QVERIFY(whole && cut);
    QCOMPARE(cut->largestId(), std::int64_t{539});
    QCOMPARE(cut->startId(), std::int64_t{538});
    QCOMPARE(whole->idOf(QStringLiteral("in")), cut->idOf(QStringLiteral("in"))); // the first merge keeps its place
    const Tokenizer::Ids longIds = whole->encode(QStringLiteral("pneumonia"));
    const Tokenizer::Ids shortIds = cut->encode(QStringLiteral("pneumonia"));
    QVERIFY(shortIds.size() > longIds.size());
    QVERIFY(std::ranges::all_of(shortIds, [](std::int64_t id) { return id < 538; }));
    for (const std::int64_t pieces : {513, 49'409}) {
        QVERIFY(!BpeTokenizer::fromMergeList(list, pieces));
    }
    QVERIFY(BpeTokenizer::fromMergeList(list, 514));

    TokenizerSearch search;
    search.asked = list;
    search.pieces = 540;
    QVERIFY(!findTokenizer(search));
    search.cutMergeList = true;
    QCOMPARE((*findTokenizer(search))->endId(), std::int64_t{539});
}

QTEST_GUILESS_MAIN(TestTokenizerFile)
#include "tst_tokenizerfile.moc"
