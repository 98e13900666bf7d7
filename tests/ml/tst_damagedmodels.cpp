// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ml/clip/clipencoder.h"
#include "core/ml/clip/safetensors.h"
#include "tests/support/exampleproject.h"
#include "tests/support/fixtures.h"

#include <ATen/core/Tensor.h>
#include <ATen/ops/full.h>
#include <ATen/ops/zeros.h>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace postil;
using namespace postil::ml;

namespace {

QDir damagedFolder()
{
    return QDir(test::fixturesDir() + QStringLiteral("/clip/damaged"));
}

Result<std::unique_ptr<Encoder>> load(const QString& path)
{
    EncoderOptions options;
    options.path = path;
    options.backend.device = QStringLiteral("cpu");
    return ClipEncoderLoader().load(options);
}

std::vector<std::int64_t> sizesOf(const QJsonValue& value)
{
    std::vector<std::int64_t> sizes;
    for (const QJsonValue& size : value.toArray()) {
        sizes.push_back(size.toInteger());
    }
    return sizes;
}

/// Names of tensors in a sentence: words with dots in them.
QStringList tensorNames(const QString& text)
{
    static const QRegularExpression word(QStringLiteral("[a-z_0-9]+(\\.[a-z_0-9]+)+"));
    QStringList names;
    for (auto found = word.globalMatch(text); found.hasNext();) {
        names.append(found.next().captured());
    }
    return names;
}

/// Applies an edit of model_edits.json; what its "how" says. Returns the tensors that it touches.
QStringList apply(const QJsonObject& edit, TensorMap& tensors)
{
    QStringList touched;
    const auto each = [&touched](const QJsonValue& list, const auto& change) {
        for (const QJsonValue& name : list.toArray()) {
            touched.append(name.toString());
            change(name.toString().toStdString());
        }
    };
    const auto eachShape = [&touched, &edit](const char* key, const auto& change) {
        const QJsonObject shapes = edit[QString::fromLatin1(key)].toObject();
        for (auto it = shapes.begin(); it != shapes.end(); ++it) {
            touched.append(it.key());
            change(it.key().toStdString(), it.value());
        }
    };
    each(edit[QStringLiteral("remove")], [&](const std::string& name) { tensors.erase(name); });
    const auto first = [&tensors](const std::string& name) { return tensors.at(name).view(-1).select(0, 0); };
    each(edit[QStringLiteral("nan")], [&](const std::string& name) { first(name).fill_(NAN); });
    each(edit[QStringLiteral("inf")], [&](const std::string& name) { first(name).fill_(INFINITY); });
    eachShape("add", [&](const std::string& name, const QJsonValue& shape) { tensors[name] = at::zeros(sizesOf(shape), at::kHalf); });
    eachShape("reshape", [&](const std::string& name, const QJsonValue& shape) { tensors[name] = at::zeros(sizesOf(shape), at::kHalf); });
    eachShape("add_int64", [&](const std::string& name, const QJsonValue& shape) { tensors[name] = at::zeros(sizesOf(shape), at::kLong); });
    eachShape("set", [&](const std::string& name, const QJsonValue& value) { tensors[name] = at::full({}, value.toDouble(), at::kFloat); });
    return touched;
}

} // namespace

/// Damaged, hostile and incomplete models through the loader that `encoders verify` uses.
class TestDamagedModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void files_data();
    void files();
    void edits_data();
    void edits();
};

void TestDamagedModels::files_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QString>("what");
    if (test::fixturesDir().isEmpty()) {
        QSKIP("no fixtures");
    }
    for (const test::DamagedFile& file : test::damagedFiles()) {
        if (file.name.contains(QLatin1Char('.'))) {
            QTest::newRow(qPrintable(file.name)) << file.path << file.answer << file.what;
        }
    }
}

void TestDamagedModels::files()
{
    QFETCH(const QString, path);
    QFETCH(const QString, answer);
    QFETCH(const QString, what);
    const QString marker = QDir::tempPath() + QStringLiteral("/pwned_postil");
    QFile::remove(marker);
    const auto encoder = load(path);
    QVERIFY2(!QFile::exists(marker), "code of the file was run");
    // Sound containers are no models, but for those that are called so.
    if (answer.startsWith(QLatin1String("accept")) && QFileInfo(path).fileName().startsWith(QLatin1String("model_"))) {
        VERIFY_OK(encoder);
        return;
    }
    QVERIFY2(!encoder, "was taken for a model");
    qInfo("%s", qPrintable(encoder.error().reason));
    QCOMPARE(encoder.error().subject, path);
    QVERIFY(!encoder.error().reason.contains(QLatin1Char('\n')));
    if (answer.contains(QLatin1String("naming missing tensors"))) {
        const QStringList names = tensorNames(what);
        QVERIFY(!names.isEmpty());
        for (const QString& name : names) {
            QVERIFY2(encoder.error().reason.contains(name), qPrintable(encoder.error().reason));
        }
    }
}

void TestDamagedModels::edits_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QJsonObject>("edit");
    QTest::addColumn<QString>("answer");
    QFile file(damagedFolder().filePath(QStringLiteral("model_edits.json")));
    if (test::fixturesDir().isEmpty() || !file.open(QIODevice::ReadOnly)) {
        QSKIP("no fixtures");
    }
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject cases = root[QStringLiteral("cases")].toObject();
    for (auto it = cases.begin(); it != cases.end(); ++it) {
        const QJsonObject one = it.value().toObject();
        QTest::newRow(qPrintable(it.key())) << damagedFolder().filePath(root[QStringLiteral("base")].toString()) << one[QStringLiteral("edit")].toObject()
                                            << one[QStringLiteral("answer")].toString();
    }
}

void TestDamagedModels::edits()
{
    QFETCH(const QString, base);
    QFETCH(const QJsonObject, edit);
    QFETCH(const QString, answer);
    const auto stored = readSafetensors(base);
    VERIFY_OK(stored);
    TensorMap tensors;
    for (const auto& [name, tensor] : stored->tensors) {
        tensors.emplace(name, tensor.clone());
    }
    const QStringList touched = apply(edit, tensors);
    QVERIFY(!touched.isEmpty());
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("edited.safetensors"));
    VERIFY_OK(writeSafetensors(path, tensors));
    const auto encoder = load(path);
    if (!encoder) {
        qInfo("%s", qPrintable(encoder.error().reason));
        QCOMPARE(encoder.error().subject, path);
    } else {
        qInfo("loads; %s", qPrintable((*encoder)->info().warnings.join(QStringLiteral("; "))));
    }
    if (answer == QLatin1String("accept")) {
        VERIFY_OK(encoder);
        return;
    }
    if (answer.startsWith(QLatin1String("accept with a warning"))) {
        const QString said = encoder ? (*encoder)->info().warnings.join(QLatin1Char(' ')) : encoder.error().reason;
        QVERIFY2(said.contains(touched.first()), qPrintable(said));
        return;
    }
    if (answer.contains(QLatin1String("clamp"))) {
        QVERIFY(!encoder || std::isfinite((*encoder)->info().logitScale));
        return;
    }
    QVERIFY2(!encoder, "was taken for a model");
    if (answer.contains(QLatin1String("naming"))) {
        QVERIFY2(encoder.error().reason.contains(touched.first()), qPrintable(encoder.error().reason));
    }
    if (answer.contains(QLatin1String("expected and found shape"))) {
        for (const auto& [name, tensor] : {std::pair(touched.first(), stored->tensors), std::pair(touched.first(), tensors)}) {
            for (const std::int64_t size : tensor.at(name.toStdString()).sizes()) {
                QVERIFY2(encoder.error().reason.contains(QString::number(size)), qPrintable(encoder.error().reason));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestDamagedModels)
#include "tst_damagedmodels.moc"
