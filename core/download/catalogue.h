// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/download/downloader.h"

namespace postil {

/// Something that can be fetched on request: a model, or a MedMNIST file.
struct CatalogueItem {
    enum class Kind : std::uint8_t { Encoder, Images };

    Kind kind = Kind::Encoder;
    QString id;      ///< "openai-vit-b-32", "pneumoniamnist_64"
    QString name;
    QString about;   ///< one sentence
    QString licence; ///< empty: not known
    int imageSize = 0;             ///< pixels; 0: not known
    int dimension = 0;             ///< of an embedding; 0: not known
    double parametersMillions = 0; ///< 0: not known
    std::vector<DownloadFile> files;
    [[nodiscard]] bool hasChecksums() const; ///< every file has a published one
};

/// The models of resources/catalogue.json, then MedMNIST's 2-D and 3-D files in each size. Thread-safe.
[[nodiscard]] const std::vector<CatalogueItem>& catalogue();
/// NotFound names the id and says how to list what there is.
[[nodiscard]] Result<CatalogueItem> catalogueItem(const QString& id);
/// Where an item goes unless the person says otherwise: "encoders/<id>" or "images" in the user's data folder.
[[nodiscard]] QString catalogueFolder(const CatalogueItem& item);
/// True when `folder` has every file that must come, by name alone; fetchItem() checks what is in them.
[[nodiscard]] bool isFetched(const CatalogueItem& item, const QString& folder);
/// Fetches the item's files into `folder`.
[[nodiscard]] Result<DownloadReport> fetchItem(const CatalogueItem& item, const QString& folder, TaskContext& task);

} // namespace postil
