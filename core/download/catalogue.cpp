// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/download/catalogue.h"

#include "core/base/text.h"
#include "core/dataset/medmnist.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <algorithm>

static void initCatalogueResource()
{
    Q_INIT_RESOURCE(catalogue);
}

namespace postil {

namespace {

// The record that MedMNIST's package 3.0.2 fetches from.
const QString medMnistAddress = QStringLiteral("https://zenodo.org/records/10519652/files/%1?download=1");
constexpr int medMnistPlainSize = 28; // its files carry no size in their names

DownloadFile fileOf(const QJsonObject& object)
{
    DownloadFile file;
    file.name = object[QStringLiteral("name")].toString();
    file.url = QUrl(object[QStringLiteral("url")].toString());
    file.sha256 = object[QStringLiteral("sha256")].toString().toLatin1();
    file.optional = object[QStringLiteral("optional")].toBool();
    file.unlessThere = object[QStringLiteral("unless_there")].toString();
    return file;
}

CatalogueItem modelOf(const QJsonObject& object)
{
    CatalogueItem item;
    item.id = object[QStringLiteral("id")].toString();
    item.name = object[QStringLiteral("name")].toString();
    item.about = object[QStringLiteral("about")].toString();
    item.licence = object[QStringLiteral("licence")].toString();
    item.imageSize = object[QStringLiteral("image_size")].toInt();
    item.dimension = object[QStringLiteral("dimension")].toInt();
    item.parametersMillions = object[QStringLiteral("parameters_millions")].toDouble();
    for (const QJsonValue& file : object[QStringLiteral("files")].toArray()) {
        item.files.push_back(fileOf(file.toObject()));
    }
    return item;
}

CatalogueItem imagesOf(const MedMnistSet& set, int size, const QByteArray& md5)
{
    CatalogueItem item;
    item.kind = CatalogueItem::Kind::Images;
    item.id = size == medMnistPlainSize ? set.flag : QStringLiteral("%1_%2").arg(set.flag).arg(size);
    item.name = set.dimensions == 2 ? QStringLiteral("%1, %2 × %2 pixels").arg(set.name).arg(size)
                                    : QStringLiteral("%1, %2 × %2 × %2 voxels").arg(set.name).arg(size);
    const std::array<qint64, 3>& samples = set.editions.front().samples;
    item.about = Text::tr("%n class(es)", nullptr, static_cast<int>(set.classes.size())) + QLatin1String(", ")
                 + Text::tr("%L1 train, %L2 val, %L3 test").arg(samples[0]).arg(samples[1]).arg(samples[2]);
    item.licence = set.licence;
    item.imageSize = size;
    const QString name = item.id + QStringLiteral(".npz");
    item.files.push_back({name, QUrl(medMnistAddress.arg(name)), {}, md5, false, {}});
    return item;
}

std::vector<CatalogueItem> readCatalogue()
{
    initCatalogueResource();
    QFile file(QStringLiteral(":/postil/catalogue.json"));
    [[maybe_unused]] const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    std::vector<CatalogueItem> items;
    for (const QJsonValue& model : QJsonDocument::fromJson(file.readAll())[QStringLiteral("models")].toArray()) {
        items.push_back(modelOf(model.toObject()));
    }
    for (const MedMnistSet& set : medMnistSets()) {
        for (const auto& [size, md5] : set.editions.front().md5) {
            items.push_back(imagesOf(set, size, md5));
        }
    }
    return items;
}

} // namespace

bool CatalogueItem::hasChecksums() const
{
    return std::ranges::all_of(files, [](const DownloadFile& file) { return !file.sha256.isEmpty() || !file.md5.isEmpty(); });
}

const std::vector<CatalogueItem>& catalogue()
{
    static const std::vector<CatalogueItem> items = readCatalogue();
    return items;
}

Result<CatalogueItem> catalogueItem(const QString& id)
{
    const auto found = std::ranges::find(catalogue(), id, &CatalogueItem::id);
    if (found == catalogue().end()) {
        return fail(Error::Code::NotFound, id, Text::tr("is nothing that can be fetched; 'encoders get' alone lists what can"));
    }
    return *found;
}

QString catalogueFolder(const CatalogueItem& item)
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/postil/");
    return item.kind == CatalogueItem::Kind::Encoder ? data + QStringLiteral("encoders/") + item.id : data + QStringLiteral("images");
}

bool isFetched(const CatalogueItem& item, const QString& folder)
{
    const QDir dir(folder);
    return !item.files.empty() && std::ranges::all_of(item.files, [&dir](const DownloadFile& file) {
        return file.optional || dir.exists(file.name) || (!file.unlessThere.isEmpty() && dir.exists(file.unlessThere));
    });
}

Result<DownloadReport> fetchItem(const CatalogueItem& item, const QString& folder, TaskContext& task)
{
    DownloadOptions options;
    options.folder = folder;
    options.files = item.files;
    return download(options, task);
}

} // namespace postil
