// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/torchfile.h"
#include "core/ml/clip/torchgraph.h"
#include "tests/support/exampleproject.h"
#include "tests/support/fixtures.h"
#include "tests/support/npzmaker.h"
#include "tests/support/picklemaker.h"

#include <ATen/core/Tensor.h>
#include <ATen/ops/arange.h>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace postil;
using namespace postil::ml;
namespace pickle = postil::test::pickle;
using pickle::Storage;

namespace {

const Storage six{"0", "FloatStorage", 6, pickle::floats(6)};

bool writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// In place: a file made anew each time would wait for the disk.
bool writeByte(const QString& path, qint64 at, char byte)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.seek(at) && file.putChar(byte);
}

/// Both have the same names, types and numbers.
bool equal(const TensorMap& a, const TensorMap& b)
{
    return a.size() == b.size() && std::ranges::all_of(a, [&b](const auto& named) {
               const auto other = b.find(named.first);
               return other != b.end() && other->second.scalar_type() == named.second.scalar_type() && other->second.equal(named.second);
           });
}

/// What every refusal owes to the person.
void verifyRefusal(const Error& error, const QString& path)
{
    QCOMPARE(error.subject, path);
    QVERIFY(!error.reason.isEmpty());
    QVERIFY2(!error.reason.contains(QLatin1Char('\n')) && error.reason.size() < 500, qPrintable(error.reason));
}

} // namespace

class TestTorchFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void references_data();
    void references();
    void sameWeights_data();
    void sameWeights();
    void types_data();
    void types();
    void containers_data();
    void containers();
    void views();
    void nesting_data();
    void nesting();
    void script();
    void refusedPickles_data();
    void refusedPickles();
    void refusedTensors_data();
    void refusedTensors();
    void refusedArchives_data();
    void refusedArchives();
    void cutOff_data();
    void cutOff();
    void flippedBits_data();
    void flippedBits();

private:
    /// A state dict of two tensors in one of the containers.
    void writeExample(const QString& path, bool zip) const;
};

void TestTorchFile::writeExample(const QString& path, bool zip) const
{
    const Storage halves{"1", "HalfStorage", 2, pickle::raw("\0\x3c\0\x40")}; // 1 and 2
    const QByteArray value = pickle::orderedDict({{"a", pickle::tensor(six, {2, 3}, {3, 1})}, {"b.weight", pickle::parameter(pickle::tensor(halves, {2}, {1}))}});
    if (zip) {
        pickle::writeTorchZip(path, value, {six, halves});
    } else {
        QVERIFY(writeFile(path, pickle::legacy(value, {six, halves})));
    }
}

/// Damaged and hostile files of the references, one row each of their table.
void TestTorchFile::references_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("what");
    if (test::fixturesDir().isEmpty()) {
        QSKIP("no fixtures");
    }
    for (const test::DamagedFile& file : test::damagedFiles(QStringLiteral(".pt"))) {
        QTest::newRow(qPrintable(file.name)) << file.path << file.answer << file.what;
    }
}

void TestTorchFile::references()
{
    QFETCH(const QString, path);
    QFETCH(const QString, answer);
    QFETCH(const QString, what);
    QVERIFY(answer.startsWith(QLatin1String("accept")) || answer.startsWith(QLatin1String("reject")));
    const QString marker = QDir::tempPath() + QStringLiteral("/pwned_postil");
    QFile::remove(marker);
    const auto file = readTorchFile(path);
    QVERIFY2(!QFile::exists(marker), "code of the file was run");
    if (answer.contains(QLatin1String("missing tensors")) || answer.contains(QLatin1String("no CLIP weights"))) { // sound; the model's loader refuses it
        VERIFY_OK(file);
        return;
    }
    if (answer.contains(QLatin1String("or accept"))) {
        return;
    }
    QVERIFY2(file.has_value() == answer.startsWith(QLatin1String("accept")), file ? "was read" : qPrintable(file.error().message()));
    if (!file) {
        verifyRefusal(file.error(), path);
        if (answer.contains(QLatin1String("naming the global"))) { // "GLOBAL torch.hub.load: …"
            const QString global = what.section(QStringLiteral("GLOBAL "), 1).section(QLatin1Char(':'), 0, 0).section(QLatin1Char(','), 0, 0).trimmed();
            QVERIFY(!global.isEmpty());
            QVERIFY2(file.error().reason.contains(global), qPrintable(file.error().reason));
        }
        qInfo("%s", qPrintable(file.error().reason));
        return;
    }
    QVERIFY(!file->tensors.empty());
}

/// Folders of the references whose files hold one model in several containers.
void TestTorchFile::sameWeights_data()
{
    QTest::addColumn<QStringList>("files");
    const QDir dir(test::fixturesDir() + QStringLiteral("/clip"));
    for (const QString& name : test::fixturesDir().isEmpty() ? QStringList() : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir folder(dir.filePath(name));
        QStringList files;
        for (const QString& file : folder.entryList({QStringLiteral("*.pt"), QStringLiteral("*.pth"), QStringLiteral("*.bin")}, QDir::Files)) {
            files.append(folder.filePath(file));
        }
        if (!files.isEmpty() && name != QLatin1String("damaged")) {
            QTest::newRow(qPrintable(name)) << files;
        }
    }
    if (!QTest::currentDataTag() && test::fixturesDir().isEmpty()) {
        QSKIP("no fixtures");
    }
}

void TestTorchFile::sameWeights()
{
    QFETCH(const QStringList, files);
    const std::set<std::string> settings{"input_resolution", "context_length", "vocab_size"}; // only the archives have them
    TensorMap first;
    for (const QString& path : files) {
        auto file = readTorchFile(path);
        VERIFY_OK(file);
        TensorMap tensors;
        for (const auto& [name, tensor] : file->tensors) {
            if (!settings.contains(name)) {
                tensors.emplace(name, tensor.to(at::kFloat));
            }
        }
        QVERIFY2(tensors.size() > 10, qPrintable(path));
        if (first.empty()) {
            first = tensors;
        }
        QCOMPARE(tensors.size(), first.size());
        for (const auto& [name, tensor] : first) {
            const auto other = tensors.find(name);
            QVERIFY2(other != tensors.end(), qPrintable(path + QLatin1Char(' ') + QString::fromStdString(name)));
            QVERIFY2(other->second.equal(tensor), qPrintable(path + QLatin1Char(' ') + QString::fromStdString(name)));
        }
        qInfo("%s: %zu tensors%s", qPrintable(QFileInfo(path).fileName()), file->tensors.size(), file->torchScript ? ", TorchScript" : "");
    }
}

void TestTorchFile::types_data()
{
    QTest::addColumn<QByteArray>("storage");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("type");
    QTest::newRow("double") << QByteArray("DoubleStorage") << pickle::raw("\0\0\0\0\0\0\x08\x40") << static_cast<int>(at::kDouble);
    QTest::newRow("float") << QByteArray("FloatStorage") << pickle::raw("\0\0\x40\x40") << static_cast<int>(at::kFloat);
    QTest::newRow("half") << QByteArray("HalfStorage") << pickle::raw("\0\x42") << static_cast<int>(at::kHalf);
    QTest::newRow("bfloat16") << QByteArray("BFloat16Storage") << pickle::raw("\x40\x40") << static_cast<int>(at::kBFloat16);
    QTest::newRow("int64") << QByteArray("LongStorage") << pickle::raw("\3\0\0\0\0\0\0\0") << static_cast<int>(at::kLong);
    QTest::newRow("int32") << QByteArray("IntStorage") << pickle::raw("\3\0\0\0") << static_cast<int>(at::kInt);
    QTest::newRow("int16") << QByteArray("ShortStorage") << pickle::raw("\3\0") << static_cast<int>(at::kShort);
    QTest::newRow("int8") << QByteArray("CharStorage") << pickle::raw("\3") << static_cast<int>(at::kChar);
    QTest::newRow("uint8") << QByteArray("ByteStorage") << pickle::raw("\3") << static_cast<int>(at::kByte);
}

void TestTorchFile::types()
{
    QFETCH(const QByteArray, storage);
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, type);
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("one.pt"));
    const Storage one{"0", storage, 1, bytes};
    for (const bool zip : {true, false}) {
        const QByteArray value = pickle::dict({{"x", pickle::tensor(one, {}, {})}});
        if (zip) {
            pickle::writeTorchZip(path, value, {one});
        } else {
            QVERIFY(writeFile(path, pickle::legacy(value, {one})));
        }
        const auto file = readTorchFile(path);
        VERIFY_OK(file);
        const at::Tensor& x = file->tensors.at("x");
        QCOMPARE(static_cast<int>(x.scalar_type()), type);
        QCOMPARE(x.dim(), std::int64_t{0});
        QCOMPARE(x.item<double>(), 3.0);
    }
}

void TestTorchFile::containers_data()
{
    QTest::addColumn<bool>("zip");
    QTest::addColumn<bool>("compressed");
    QTest::newRow("zip") << true << false;
    QTest::newRow("zip, compressed by another program") << true << true;
    QTest::newRow("legacy") << false << false;
}

void TestTorchFile::containers()
{
    QFETCH(const bool, zip);
    QFETCH(const bool, compressed);
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("weights.bin"));
    const QByteArray value = pickle::dict({{"epoch", pickle::integer(3)}, {"a", pickle::tensor(six, {2, 3}, {3, 1})}});
    if (zip) {
        pickle::writeTorchZip(path, value, {six}, compressed);
    } else {
        QVERIFY(writeFile(path, pickle::legacy(value, {six})));
    }
    const auto file = readTorchFile(path);
    VERIFY_OK(file);
    QVERIFY(!file->torchScript);
    QCOMPARE(file->tensors.size(), std::size_t{1}); // plain values beside the tensors are left
    QVERIFY(file->tensors.at("a").equal(at::arange(6, at::kFloat).reshape({2, 3})));
}

void TestTorchFile::views()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("views.pt"));
    pickle::writeTorchZip(path,
                          pickle::dict({{"whole", pickle::tensor(six, {6}, {1})},
                                        {"transposed", pickle::tensor(six, {3, 2}, {1, 3})},
                                        {"part", pickle::tensor(six, {2}, {2}, 1)},
                                        {"overlapping", pickle::tensor(six, {3, 4}, {1, 1})},
                                        {"repeated", pickle::tensor(six, {5}, {0}, 5)},
                                        {"empty", pickle::tensor(six, {0, 7}, {7, 1})},
                                        {"empty at the end", pickle::tensor(six, {0}, {1}, 6)}}),
                          {six});
    const auto file = readTorchFile(path);
    VERIFY_OK(file);
    const at::Tensor whole = at::arange(6, at::kFloat);
    QVERIFY(file->tensors.at("whole").equal(whole));
    QVERIFY(file->tensors.at("transposed").equal(whole.reshape({2, 3}).t()));
    QVERIFY(file->tensors.at("part").equal(whole.as_strided({2}, {2}, 1)));
    QVERIFY(file->tensors.at("overlapping").equal(whole.as_strided({3, 4}, {1, 1})));
    QVERIFY(file->tensors.at("repeated").equal(whole.as_strided({5}, {0}, 5)));
    QCOMPARE(file->tensors.at("empty").sizes().vec(), (std::vector<std::int64_t>{0, 7}));
    QCOMPARE(file->tensors.at("empty at the end").numel(), std::int64_t{0});
    QVERIFY(file->tensors.at("whole").is_alias_of(file->tensors.at("part"))); // one storage, not a copy each
}

void TestTorchFile::nesting_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QStringList>("names");
    const QByteArray t = pickle::tensor(six, {6}, {1});
    const QByteArray plain = pickle::orderedDict({{"a.weight", t}, {"b", t}});
    const QByteArray prefixed = pickle::orderedDict({{"module.a.weight", t}, {"module.b", t}});
    const QStringList names{QStringLiteral("a.weight"), QStringLiteral("b")};
    QTest::newRow("plain") << plain << names;
    QTest::newRow("state_dict") << pickle::dict({{"epoch", pickle::integer(7)}, {"state_dict", plain}}) << names;
    QTest::newRow("model_state_dict, module.") << pickle::dict({{"model_state_dict", prefixed}, {"note", pickle::text("x")}}) << names;
    QTest::newRow("module. twice") << pickle::dict({{"module.module.a.weight", t}, {"module.module.b", t}}) << names;
    QTest::newRow("a prefix that not all have stays") << pickle::dict({{"module.a", t}, {"b", t}}) << QStringList{QStringLiteral("b"), QStringLiteral("module.a")};
    QTest::newRow("Parameters") << pickle::dict({{"a.weight", pickle::parameter(t)}, {"b", pickle::parameter(pickle::parameter(t))}}) << names;
    QTest::newRow("an OrderedDict as Python 2 wrote it")
        << pickle::call(pickle::global("collections", "OrderedDict"), {pickle::list({pickle::list({pickle::text("a.weight"), t}), pickle::list({pickle::text("b"), t})})}) << names;
}

void TestTorchFile::nesting()
{
    QFETCH(const QByteArray, value);
    QFETCH(const QStringList, names);
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("nested.pt"));
    pickle::writeTorchZip(path, value, {six});
    const auto file = readTorchFile(path);
    VERIFY_OK(file);
    QStringList found;
    for (const auto& [name, tensor] : file->tensors) {
        found.append(QString::fromStdString(name));
        QVERIFY(tensor.equal(at::arange(6, at::kFloat)));
    }
    QCOMPARE(found, names);
}

void TestTorchFile::script()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("script.pt"));
    const QByteArray tensor = pickle::tensor(six, {6}, {1});
    const QByteArray inner = pickle::module("model.Inner", {{"weight", tensor}, {"training", QByteArray("\x89")}});
    pickle::writeTorchZip(path, pickle::module("model.Outer", {{"scale", tensor}, {"inner", inner}, {"name", pickle::text("x")}}), {six}, false, true);
    const auto file = readTorchFile(path);
    VERIFY_OK(file);
    QVERIFY(file->torchScript);
    QCOMPARE(file->tensors.size(), std::size_t{2});
    QVERIFY(file->tensors.at("inner.weight").equal(at::arange(6, at::kFloat)));
    QVERIFY(file->tensors.contains("scale"));

    // The same classes mean nothing where there is no TorchScript around them.
    pickle::writeTorchZip(path, pickle::dict({{"a", tensor}, {"b", inner}}), {six});
    const auto plain = readTorchFile(path);
    QVERIFY(!plain);
    QVERIFY2(plain.error().reason.contains(QLatin1String("__torch__.model.Inner")), qPrintable(plain.error().reason));
}

void TestTorchFile::refusedPickles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const auto add = [](const char* name, const QByteArray& bytes, const char* says) { QTest::newRow(name) << bytes << QString::fromLatin1(says); };
    add("empty", {}, "is no pickle");
    add("protocol 0", "I5\n.", "is no pickle");
    add("protocol 1", pickle::whole("N", 1), "protocol 1");
    add("protocol 6", pickle::whole("N", 6), "protocol 6");
    add("only a beginning", "\x80", "too early");
    add("two values", pickle::whole("NN"), "more values");
    add("a mark left over", pickle::whole("(N"), "more values");
    add("no value", pickle::whole({}), "more values");
    add("a tuple of nothing", pickle::whole("\x87"), "more values");
    add("takes from below a mark", pickle::whole("N(\x85"), "more values");
    add("text longer than the pickle", pickle::whole(pickle::raw("X\xff\xff\xff\xff")), "too early");
    add("text of 2^64 - 1 bytes", pickle::whole("\x8d\xff\xff\xff\xff\xff\xff\xff\xff"), "too early");
    add("a frame longer than the pickle", pickle::whole("\x95\xff\xff\xff\xff\xff\xff\xff\x7fN"), "too early");
    add("keeps under a huge number", pickle::whole("Nr\xff\xff\xff\xff"), "too large");
    add("uses what it never kept", pickle::whole("h\5"), "never kept");
    add("odd dictionary", pickle::whole("}(Nu"), "not as torch.save");
    add("appends to a number", pickle::whole("K\1Na"), "not as torch.save");
    add("calls a text", pickle::whole(pickle::text("os") + ")R"), "not as torch.save");
    add("builds a number", pickle::whole("K\1}b"), "not as torch.save");
    add("a global's name is no text", pickle::whole("K\1K\2\x93"), "not as torch.save");
    add("a global's name without end", pickle::whole("cos"), "too early");
    add("a huge global", pickle::whole(pickle::global("torch", QByteArray(600, 'x'))), "not as torch.save");
    add("os.system", pickle::whole(pickle::call(pickle::global("os", "system"), {pickle::text("true")})), "os.system");
    add("a storage type's attribute", pickle::whole(pickle::global("torch", "FloatStorage.__init__")), "FloatStorage.__init__");
    add("a storage type of another module", pickle::whole(pickle::global("torch.x", "FloatStorage")), "torch.x.FloatStorage");
    add("OrderedDict of another module", pickle::whole(pickle::global("builtins", "OrderedDict")), "builtins.OrderedDict");
    add("a Python extension", pickle::whole("\x82\1"), "0x82");
    for (const char op : pickle::raw("iodFILSVPlg012\x92\x8f\x90\x91\x96\x97\x98\xff\0")) {
        const QByteArray shown = QByteArray::number(static_cast<unsigned char>(op), 16).rightJustified(2, '0');
        add(QByteArray("operation 0x" + shown).constData(), pickle::whole("N(" + QByteArray(1, op)), QByteArray("0x" + shown).constData());
    }
    QByteArray deep;
    for (int i = 0; i < 2000; ++i) {
        deep = "\x85" + deep;
    }
    add("deep", pickle::whole('N' + deep), "nested");
    add("many marks", pickle::whole(QByteArray(2000, '(')), "nested");
    add("many values", pickle::whole('(' + QByteArray(1'000'000, 'N') + 't'), "too many values");
    QByteArray pairs = "](](NNeq\1";
    for (int i = 0; i < 50'000; ++i) {
        pairs += "h\1";
    }
    add("an OrderedDict made of one list of pairs again and again",
        pickle::whole(pickle::global("collections", "OrderedDict") + '(' + pairs + "eq\2" + QByteArray("h\2").repeated(50'000) + "tR"), "too many values");
}

void TestTorchFile::refusedPickles()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, says);
    const QString path = QStringLiteral("some.pt");
    const auto read = Pickle::read(bytes, path, isTorchGlobal);
    QVERIFY(!read);
    verifyRefusal(read.error(), path);
    QVERIFY2(read.error().reason.contains(says), qPrintable(read.error().reason));
}

void TestTorchFile::refusedTensors_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("says");
    const auto add = [](const char* name, const QByteArray& tensor, const char* says) {
        QTest::newRow(name) << pickle::dict({{"good", pickle::tensor(six, {6}, {1})}, {"bad.weight", tensor}}) << QString::fromLatin1(says);
    };
    constexpr qint64 huge = INT64_MAX;
    add("beyond the end", pickle::tensor(six, {7}, {1}), "beyond its storage");
    add("begins beyond the end", pickle::tensor(six, {1}, {1}, 6), "beyond its storage");
    add("stride beyond the end", pickle::tensor(six, {2}, {6}), "beyond its storage");
    add("offset and stride together", pickle::tensor(six, {2, 2}, {3, 2}, 1), "beyond its storage");
    add("negative size", pickle::tensor(six, {-1}, {1}), "negative size");
    add("negative stride", pickle::tensor(six, {2}, {-1}, 3), "negative stride");
    add("negative offset", pickle::tensor(six, {1}, {1}, -1), "negative offset");
    add("huge size", pickle::tensor(six, {huge, huge}, {0, 0}), "beyond its storage");
    add("huge stride", pickle::tensor(six, {3}, {huge}), "beyond its storage");
    add("huge offset", pickle::tensor(six, {2}, {1}, huge), "beyond its storage");
    add("huge beside zero", pickle::tensor(six, {huge, 0, huge}, {1, 1, 1}), "beyond its storage");
    add("repeats one number 2^40 times", pickle::tensor(six, {1 << 20, 1 << 20}, {0, 0}), "memory");
    add("sizes and strides of different lengths", pickle::tensor(six, {2, 3}, {1}), "not as torch.save");
    add("too many dimensions", pickle::tensor(six, QList<qint64>(40, 1), QList<qint64>(40, 1)), "not as torch.save");
    add("a storage that is missing", pickle::tensor({"9", "FloatStorage", 6, {}}, {6}, {1}), "data/9");
    add("a storage of two sizes", pickle::tensor({"0", "FloatStorage", 7, {}}, {6}, {1}), "two sizes");
    add("a storage larger than any", pickle::tensor({"9", "FloatStorage", huge, {}}, {6}, {1}), "storage");
    add("a storage of a negative size", pickle::tensor({"9", "FloatStorage", -6, {}}, {6}, {1}), "storage");
    add("complex numbers", pickle::tensor({"9", "ComplexFloatStorage", 6, {}}, {6}, {1}), "torch.ComplexFloatStorage");
    add("no persistent id", pickle::call(pickle::global("torch._utils", "_rebuild_tensor_v2"), {"N", "N", "N", "N"}), "not as torch.save");
    add("too few arguments", pickle::call(pickle::global("torch._utils", "_rebuild_tensor_v2"), {pickle::storage(six)}), "not as torch.save");
    add("a storage that is no tuple", pickle::call(pickle::global("torch._utils", "_rebuild_tensor_v2"), {"NQ", pickle::integer(0), ")", ")"}), "storage");
}

void TestTorchFile::refusedTensors()
{
    QFETCH(const QByteArray, value);
    QFETCH(const QString, says);
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("bad.pt"));
    pickle::writeTorchZip(path, value, {six});
    const auto file = readTorchFile(path);
    QVERIFY(!file);
    verifyRefusal(file.error(), path);
    QVERIFY2(file.error().reason.contains(says), qPrintable(file.error().reason));
}

void TestTorchFile::refusedArchives_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("says");
    const auto add = [](const char* name, const QStringList& names, const char* says) { QTest::newRow(name) << names << QString::fromLatin1(says); };
    const QString data = QStringLiteral("archive/data.pkl");
    const QString storage = QStringLiteral("archive/data/0");
    add("no pickle", {storage}, "without data.pkl");
    add("pickle too deep in it", {QStringLiteral("a/b/data.pkl"), storage}, "without data.pkl");
    add("two roots", {data, storage, QStringLiteral("other/data.pkl")}, "two files");
    add("no storage", {data}, "data/0");
    add("leads out", {data, storage, QStringLiteral("archive/../../etc/x.txt")}, "leads out");
    add("absolute", {data, storage, QStringLiteral("/etc/x.txt")}, "leads out");
    add("big-endian", {data, storage, QStringLiteral("archive/byteorder")}, "little-endian");
}

void TestTorchFile::refusedArchives()
{
    QFETCH(const QStringList, names);
    QFETCH(const QString, says);
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("archive.pt"));
    test::Entries entries;
    for (const QString& name : names) {
        const bool order = name.endsWith(QLatin1String("byteorder"));
        entries.emplace_back(name, order ? QByteArray("big") : name.endsWith(QLatin1String("data.pkl")) ? pickle::whole(pickle::dict({{"a", pickle::tensor(six, {6}, {1})}})) : six.bytes);
    }
    test::writeZip(path, entries);
    const auto file = readTorchFile(path);
    QVERIFY(!file);
    verifyRefusal(file.error(), path);
    QVERIFY2(file.error().reason.contains(says), qPrintable(file.error().reason));
}

void TestTorchFile::cutOff_data()
{
    QTest::addColumn<bool>("zip");
    QTest::newRow("zip") << true;
    QTest::newRow("legacy") << false;
}

void TestTorchFile::cutOff()
{
    QFETCH(const bool, zip);
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("cut.pt"));
    writeExample(path, zip);
    VERIFY_OK(readTorchFile(path));
    const qint64 size = QFileInfo(path).size();
    for (qint64 length = size - 1; length >= 0; --length) {
        QVERIFY(QFile::resize(path, length));
        const auto file = readTorchFile(path);
        QVERIFY2(!file, qPrintable(QString::number(length)));
        verifyRefusal(file.error(), path);
    }
}

void TestTorchFile::flippedBits_data()
{
    cutOff_data();
}

/// A flipped bit is refused; or it changes nothing that is read; or, in a file without checksums, it changes what was in that place.
void TestTorchFile::flippedBits()
{
    QFETCH(const bool, zip);
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("flipped.pt"));
    writeExample(path, zip);
    const auto expected = readTorchFile(path);
    VERIFY_OK(expected);
    const QByteArray bytes = readFile(path);
    int refused = 0;
    for (qsizetype at = 0; at < bytes.size() * 8; ++at) {
        const char good = bytes[at / 8];
        QVERIFY(writeByte(path, at / 8, static_cast<char>(good ^ (1 << at % 8))));
        const auto file = readTorchFile(path);
        QVERIFY(writeByte(path, at / 8, good));
        if (file) {
            QVERIFY2(!zip || equal(file->tensors, expected->tensors), qPrintable(QStringLiteral("bit %1").arg(at)));
        } else {
            verifyRefusal(file.error(), path);
            ++refused;
        }
    }
    qInfo("%d of %lld flipped bits were refused", refused, static_cast<long long>(bytes.size() * 8));
    QVERIFY(refused > bytes.size() * 8 / 2);
}

QTEST_GUILESS_MAIN(TestTorchFile)
#include "tst_torchfile.moc"
