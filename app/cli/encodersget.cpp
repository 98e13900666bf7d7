// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/encodersget.h"

#include "app/cli/projectanswer.h"
#include "core/base/text.h"
#include "core/workflow/encoders.h"

#include <QJsonArray>

namespace postil::cli {

namespace {

QString orUnknown(const QString& text)
{
    return text.isEmpty() ? Text::tr("not known") : text;
}

QJsonValue orNull(double value)
{
    return value > 0 ? QJsonValue(value) : QJsonValue();
}

Answer listCatalogue()
{
    Answer answer;
    QJsonArray items;
    QStringList lines;
    for (const CatalogueItem& item : catalogue()) {
        items.append(QJsonObject{{QStringLiteral("id"), item.id},
                                 {QStringLiteral("kind"), item.kind == CatalogueItem::Kind::Encoder ? QStringLiteral("encoder") : QStringLiteral("images")},
                                 {QStringLiteral("name"), item.name},
                                 {QStringLiteral("about"), item.about},
                                 {QStringLiteral("licence"), textOrNull(item.licence)},
                                 {QStringLiteral("image_size"), orNull(item.imageSize)},
                                 {QStringLiteral("dimension"), orNull(item.dimension)},
                                 {QStringLiteral("parameters_millions"), orNull(item.parametersMillions)},
                                 {QStringLiteral("checksums"), item.hasChecksums()}});
        lines.append(QStringLiteral("%1  %2; %3").arg(item.id, -26).arg(item.name, Text::tr("licence %1").arg(orUnknown(item.licence)))
                     + (item.hasChecksums() ? QString() : QLatin1String("; ") + Text::tr("no published checksum")));
    }
    answer.json = {{QStringLiteral("catalogue"), items}};
    answer.text = lines.join(QLatin1Char('\n'));
    return answer;
}

/// Pictures need no engine.
Result<FetchedEncoder> fetch(const CatalogueItem& item, const QString& folder, const EncoderOptions& options, Context& context)
{
    if (item.kind == CatalogueItem::Kind::Images) {
        Result<DownloadReport> report = fetchItem(item, folder, context.task);
        return report ? Result<FetchedEncoder>(FetchedEncoder{std::move(*report), {}}) : failAs(report);
    }
    EncoderList list;
    return fetchEncoder(item, folder, options, *context.engine().encoders, list, context.task);
}

} // namespace

Result<Answer> getEncoder(const QString& name, const QString& out, const EncoderOptions& options, Context& context)
{
    if (name.isEmpty()) {
        return listCatalogue();
    }
    const Result<CatalogueItem> item = catalogueItem(name);
    if (!item) {
        return failAs(item);
    }
    const QString folder = out.isEmpty() ? catalogueFolder(*item) : out;
    const Result<FetchedEncoder> fetched = fetch(*item, folder, options, context);
    if (!fetched) {
        return failAs(fetched);
    }
    Answer answer;
    QJsonArray files;
    QStringList lines;
    for (const DownloadedFile& file : fetched->files.files) {
        files.append(QJsonObject{{QStringLiteral("path"), file.path},
                                 {QStringLiteral("bytes"), file.bytes},
                                 {QStringLiteral("sha256"), QString::fromLatin1(file.sha256)},
                                 {QStringLiteral("verified"), file.verified},
                                 {QStringLiteral("already_there"), file.alreadyThere}});
        lines.append(QStringLiteral("%1  %2").arg(file.path, file.verified ? Text::tr("equals the published checksum")
                                                                           : Text::tr("no published checksum; SHA-256 %1").arg(QString::fromLatin1(file.sha256))));
    }
    answer.json = {{QStringLiteral("id"), item->id}, {QStringLiteral("folder"), folder}, {QStringLiteral("licence"), textOrNull(item->licence)},
                   {QStringLiteral("files"), files}};
    if (fetched->listed) {
        answer.json[QStringLiteral("name")] = fetched->listed->name();
        answer.json[QStringLiteral("problem")] = textOrNull(fetched->listed->problem);
        lines.append(fetched->listed->problem.isEmpty() ? Text::tr("in the list of encoders as %1").arg(fetched->listed->name())
                                                        : Text::tr("in the list of encoders as %1, but it cannot be loaded: %2").arg(fetched->listed->name(), fetched->listed->problem));
    }
    answer.text = lines.join(QLatin1Char('\n'));
    return answer;
}

} // namespace postil::cli
