// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/predictionblocks.h"

#include "core/base/text.h"
#include "core/project/projectdb.h"
#include "core/project/statement.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace postil {

namespace {

static_assert(std::endian::native == std::endian::little, "the arrays of a project are little-endian");

/// A million images are 245 rows; one row with ten classes is 230 kB.
constexpr std::size_t blockSize = 4096;

template <class T>
QByteArray bytesOf(const T* values, std::size_t count)
{
    return {reinterpret_cast<const char*>(values), static_cast<qsizetype>(count * sizeof(T))};
}

/// Appends the bytes as values; false if they are not `count` of them.
template <class T>
bool append(std::vector<T>& values, const QByteArray& bytes, std::size_t count)
{
    if (static_cast<std::size_t>(bytes.size()) != count * sizeof(T)) {
        return false;
    }
    const std::size_t old = values.size();
    values.resize(old + count);
    if (count > 0) {
        std::memcpy(values.data() + old, bytes.constData(), count * sizeof(T));
    }
    return true;
}

} // namespace

Result<void> writePredictions(ProjectDb& db, RunId run, const PredictionTable& table)
{
    Result<Statement> insert = Statement::prepare(db, QStringLiteral("INSERT INTO prediction (run_id, block, images, labels, confidences, "
                                                                     "probabilities) VALUES (?, ?, ?, ?, ?, ?)"));
    if (!insert) {
        return failAs(insert);
    }
    std::vector<std::int64_t> images;
    std::vector<std::int32_t> labels;
    for (std::size_t start = 0; start < table.images.size(); start += blockSize) {
        const std::size_t count = std::min(blockSize, table.images.size() - start);
        images.clear();
        labels.clear();
        for (std::size_t i = start; i < start + count; ++i) {
            images.push_back(table.images[i].value);
            labels.push_back(static_cast<std::int32_t>(table.labels[i].value));
        }
        const Matrix& p = table.probabilities;
        const QVariant probabilities =
            p.values.empty() ? QVariant() : QVariant(bytesOf(p.values.data() + start * p.cols, count * p.cols));
        if (const Result<void> done =
                insert->exec(run, static_cast<qint64>(start / blockSize), bytesOf(images.data(), count), bytesOf(labels.data(), count),
                             bytesOf(table.confidences.data() + start, count), probabilities);
            !done) {
            return done;
        }
    }
    return {};
}

Result<PredictionTable> readPredictions(const ProjectDb& db, RunId run, std::size_t classes, bool withProbabilities)
{
    const QString columns = withProbabilities ? QStringLiteral("images, labels, confidences, probabilities")
                                              : QStringLiteral("images, labels, confidences");
    Result<Statement> rows = query(db, QStringLiteral("SELECT %1 FROM prediction WHERE run_id = ? ORDER BY block").arg(columns), run);
    if (!rows) {
        return failAs(rows);
    }
    std::vector<std::int64_t> images;
    std::vector<std::int32_t> labels;
    PredictionTable table;
    while (rows->next()) {
        const QByteArray block = rows->blob(0);
        const std::size_t count = static_cast<std::size_t>(block.size()) / sizeof(std::int64_t);
        const bool whole = append(images, block, count) && append(labels, rows->blob(1), count)
                           && append(table.confidences, rows->blob(2), count)
                           && (!withProbabilities || append(table.probabilities.values, rows->blob(3), count * classes));
        if (!whole) {
            return fail(Error::Code::Format, db.path(), Text::tr("the predictions of run %1 are damaged").arg(run.value));
        }
    }
    table.images.reserve(images.size());
    table.labels.reserve(labels.size());
    for (std::size_t i = 0; i < images.size(); ++i) {
        table.images.push_back(ImageId{images[i]});
        table.labels.push_back(ClassId{labels[i]});
    }
    if (withProbabilities) {
        table.probabilities.rows = images.size();
        table.probabilities.cols = classes;
    }
    return table;
}

} // namespace postil
