// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/encoderlist.h"

#include "core/base/resourcepath.h"
#include "core/base/text.h"
#include "core/base/wholefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QStandardPaths>

#include <algorithm>

namespace postil {

namespace {

const QString bundledName = QStringLiteral("postil-mini");
constexpr int lockWait = 10'000; // ms; the lock is held while a few kilobytes are written

QJsonArray filesJson(const std::vector<WeightFile>& files)
{
    QJsonArray list;
    for (const WeightFile& file : files) {
        list.append(QJsonObject{{QStringLiteral("path"), file.path}, {QStringLiteral("bytes"), file.bytes}, {QStringLiteral("sha256"), QString::fromLatin1(file.sha256)}});
    }
    return list;
}

EncoderInfo infoOf(const QJsonObject& object, const QString& path)
{
    const auto text = [&object](const char* key) { return object[QString::fromLatin1(key)].toString(); };
    EncoderInfo info;
    info.path = path;
    info.name = QFileInfo(path).fileName();
    info.layout = text("layout");
    info.architecture = text("architecture");
    info.imageTower = text("image_tower");
    info.textTower = text("text_tower");
    info.storedType = text("stored_type");
    info.choice = text("choice");
    info.sha256 = text("sha256");
    info.imageSize = object[QStringLiteral("image_size")].toInt();
    info.contextLength = object[QStringLiteral("context_length")].toInt();
    info.dimension = object[QStringLiteral("dimension")].toInt();
    info.logitScale = object[QStringLiteral("logit_scale")].toDouble(1);
    info.logitBias = object[QStringLiteral("logit_bias")].toDouble();
    info.sigmoid = object[QStringLiteral("sigmoid")].toBool();
    info.parameters = object[QStringLiteral("parameters")].toInteger();
    info.licence = text("licence_file");
    info.tokenizer = text("tokenizer");
    info.tokenizerProblem = text("tokenizer_problem");
    for (const QJsonValue& warning : object[QStringLiteral("warnings")].toArray()) {
        info.warnings.append(warning.toString());
    }
    for (const QJsonValue& file : object[QStringLiteral("files")].toArray()) {
        info.files.push_back({file[QStringLiteral("path")].toString(), file[QStringLiteral("bytes")].toInteger(), file[QStringLiteral("sha256")].toString().toLatin1()});
    }
    return info;
}

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString absolutePath(const QString& path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

} // namespace

QJsonObject encoderInfoJson(const EncoderInfo& info)
{
    return {{QStringLiteral("layout"), info.layout},
            {QStringLiteral("architecture"), info.architecture},
            {QStringLiteral("image_tower"), info.imageTower},
            {QStringLiteral("text_tower"), info.textTower},
            {QStringLiteral("stored_type"), info.storedType},
            {QStringLiteral("choice"), info.choice},
            {QStringLiteral("sha256"), info.sha256},
            {QStringLiteral("image_size"), info.imageSize},
            {QStringLiteral("context_length"), info.contextLength},
            {QStringLiteral("dimension"), info.dimension},
            {QStringLiteral("logit_scale"), info.logitScale},
            {QStringLiteral("logit_bias"), info.logitBias},
            {QStringLiteral("sigmoid"), info.sigmoid},
            {QStringLiteral("parameters"), info.parameters},
            {QStringLiteral("licence_file"), orNull(info.licence)},
            {QStringLiteral("tokenizer"), orNull(info.tokenizer)},
            {QStringLiteral("tokenizer_problem"), orNull(info.tokenizerProblem)},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(info.warnings)},
            {QStringLiteral("files"), filesJson(info.files)}};
}

QString ListedEncoder::name() const
{
    return bundled ? bundledName : QFileInfo(path).fileName();
}

bool ListedEncoder::isPresent() const
{
    return QFileInfo::exists(path);
}

EncoderList::EncoderList(QString file)
    : m_file(std::move(file))
{
}

QString EncoderList::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/postil/encoders.json");
}

Result<std::vector<ListedEncoder>> EncoderList::read() const
{
    QFile file(m_file);
    if (!file.exists()) {
        return {};
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(Error::Code::Io, m_file, file.errorString());
    }
    QJsonParseError error{};
    const QJsonObject root = QJsonDocument::fromJson(file.readAll(), &error).object();
    if (!root[QStringLiteral("encoders")].isArray()) {
        return fail(Error::Code::Format, m_file,
                    Text::tr("is no list of encoders (%1); move it away to begin a new one").arg(error.error == QJsonParseError::NoError ? Text::tr("no \"encoders\" in it") : error.errorString()));
    }
    std::vector<ListedEncoder> entries;
    for (const QJsonValue& value : root[QStringLiteral("encoders")].toArray()) {
        ListedEncoder entry;
        entry.path = value[QStringLiteral("path")].toString();
        if (entry.path.isEmpty()) {
            continue;
        }
        entry.bundled = value[QStringLiteral("bundled")].toBool();
        entry.verified = QDateTime::fromString(value[QStringLiteral("verified")].toString(), Qt::ISODate);
        entry.published = value[QStringLiteral("published")].toString();
        entry.problem = value[QStringLiteral("problem")].toString();
        if (const QJsonObject info = value[QStringLiteral("info")].toObject(); !info.isEmpty()) {
            entry.info = infoOf(info, entry.path);
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

Result<void> EncoderList::write(const std::vector<ListedEncoder>& entries) const
{
    QJsonArray list;
    for (const ListedEncoder& entry : entries) {
        QJsonObject object{{QStringLiteral("path"), entry.path},
                           {QStringLiteral("bundled"), entry.bundled},
                           {QStringLiteral("verified"), entry.verified.toString(Qt::ISODate)},
                           {QStringLiteral("published"), entry.published},
                           {QStringLiteral("problem"), entry.problem}};
        if (entry.info) {
            object[QStringLiteral("info")] = encoderInfoJson(*entry.info);
        }
        list.append(object);
    }
    return writeWholeFile(m_file, QJsonDocument(QJsonObject{{QStringLiteral("encoders"), list}}).toJson());
}

Result<std::vector<ListedEncoder>> EncoderList::entries() const
{
    Result<std::vector<ListedEncoder>> stored = read();
    if (!stored) {
        return failAs(stored);
    }
    const QString resource = resourcePath(bundledName);
    const QString path = resource.isEmpty() ? QString() : absolutePath(resource);
    ListedEncoder bundled{path, true, {}, {}, {}, {}};
    const auto known = std::ranges::find(*stored, true, &ListedEncoder::bundled);
    if (known != stored->end() && known->path == path) { // another installation's would tell of other weights
        bundled = *known;
    }
    std::erase_if(*stored, &ListedEncoder::bundled);
    if (!path.isEmpty()) {
        stored->insert(stored->begin(), bundled);
    }
    return stored;
}

Result<ListedEncoder> EncoderList::find(const QString& nameOrPath) const
{
    const Result<std::vector<ListedEncoder>> list = entries();
    if (!list) {
        return failAs(list);
    }
    const QString path = absolutePath(nameOrPath);
    if (const auto exact = std::ranges::find(*list, path, &ListedEncoder::path); exact != list->end()) {
        return *exact;
    }
    const auto called = [&nameOrPath](const ListedEncoder& entry) { return entry.name() == nameOrPath; };
    if (std::ranges::count_if(*list, called) > 1) {
        return fail(Error::Code::InvalidArgument, nameOrPath, Text::tr("is the name of several encoders in the list: give the folder"));
    }
    const auto found = std::ranges::find_if(*list, called);
    if (found == list->end()) {
        return fail(Error::Code::NotFound, nameOrPath, Text::tr("is no encoder of the list; 'encoders list' shows it"));
    }
    return *found;
}

Result<QString> EncoderList::resolve(const QString& nameOrPath) const
{
    if (nameOrPath == bundledName) { // needs no list, which may be damaged
        const QString path = resourcePath(bundledName);
        return path.isEmpty() ? nameOrPath : path;
    }
    if (QFileInfo::exists(nameOrPath) || nameOrPath.contains(QLatin1Char('/'))) {
        return nameOrPath;
    }
    const Result<ListedEncoder> entry = find(nameOrPath);
    if (entry) {
        return entry->path;
    }
    return entry.error().code == Error::Code::NotFound ? Result<QString>(nameOrPath) : failAs(entry);
}

Result<void> EncoderList::put(const ListedEncoder& entry)
{
    if (!QDir().mkpath(QFileInfo(m_file).path())) {
        return fail(Error::Code::Io, m_file, Text::tr("its folder cannot be made"));
    }
    QLockFile lock(m_file + QStringLiteral(".lock"));
    if (!lock.tryLock(lockWait)) {
        return fail(Error::Code::Locked, m_file, Text::tr("another program is changing the list"));
    }
    Result<std::vector<ListedEncoder>> stored = read();
    if (!stored) {
        return failAs(stored);
    }
    ListedEncoder kept = entry;
    kept.path = absolutePath(entry.path);
    if (kept.bundled) {
        std::erase_if(*stored, &ListedEncoder::bundled);
    }
    const auto same = std::ranges::find(*stored, kept.path, &ListedEncoder::path);
    if (same != stored->end()) {
        *same = kept;
    } else {
        stored->push_back(kept);
    }
    return write(*stored);
}

Result<ListedEncoder> EncoderList::remove(const QString& nameOrPath)
{
    QLockFile lock(m_file + QStringLiteral(".lock"));
    const Result<ListedEncoder> entry = find(nameOrPath);
    if (!entry) {
        return failAs(entry);
    }
    if (entry->bundled) {
        return fail(Error::Code::InvalidArgument, nameOrPath, Text::tr("comes with the program and cannot be removed"));
    }
    if (!lock.tryLock(lockWait)) {
        return fail(Error::Code::Locked, m_file, Text::tr("another program is changing the list"));
    }
    Result<std::vector<ListedEncoder>> stored = read();
    if (!stored) {
        return failAs(stored);
    }
    std::erase_if(*stored, [&entry](const ListedEncoder& one) { return one.path == entry->path; });
    if (const Result<void> written = write(*stored); !written) {
        return failAs(written);
    }
    return *entry;
}

} // namespace postil
