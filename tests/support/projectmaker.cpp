// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/projectmaker.h"

#include "core/project/classstore.h"
#include "core/project/imagestore.h"

#include <QCryptographicHash>

namespace postil::test {

namespace {

/// A test cannot go on without this value.
template <class T>
T require(Result<T> result)
{
    if (!result) {
        qFatal("%s", qPrintable(result.error().message()));
    }
    return *std::move(result);
}

} // namespace

ProjectMaker::ProjectMaker(const QStringList& classes, Task task)
{
    CreateOptions options;
    options.classes = classes;
    options.task = task;
    m_db = require(ProjectDb::create(path(), options));
}

std::vector<ImageId> ProjectMaker::addImages(int count)
{
    const std::vector<ClassRow> classes = require(ClassStore(*m_db).list());
    NewSource source;
    source.listing.kind = SourceKind::Folder;
    source.listing.path = folder();
    source.listing.name = QStringLiteral("generated");
    for (const ClassRow& row : classes) {
        source.classOfLabel.emplace(row.position, row.id);
        source.listing.classNames.append(row.name);
    }
    source.listing.items.resize(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        SourceItem& item = source.listing.items[static_cast<std::size_t>(i)];
        item.index = i;
        item.fileName = QStringLiteral("image%1.png").arg(i);
        item.split = i % 5 == 4 ? Split::Val : Split::Train;
        item.label = classes.empty() ? -1 : i % static_cast<int>(classes.size());
        item.width = item.height = 28;
        item.channels = 1;
        item.sha256 = QCryptographicHash::hash(QByteArray::number(i), QCryptographicHash::Sha256);
    }
    require(ImageStore(*m_db).addSource(source));
    return imageIds();
}

RunRow ProjectMaker::addRun(Voice voice, int shift, bool leaveAside)
{
    RunRow run;
    run.voice = voice;
    for (const ClassRow& row : require(ClassStore(*m_db).list())) {
        run.classes.push_back(row.id);
    }
    PredictionTable table;
    table.images = imageIds();
    const std::size_t n = table.images.size();
    const std::size_t k = run.classes.size();
    table.probabilities = Matrix(n, k);
    for (std::size_t i = 0; i < n; ++i) {
        const std::size_t label = (i + static_cast<std::size_t>(shift)) % k;
        table.labels.push_back(run.classes[label]);
        table.confidences.push_back(.7F);
        for (std::size_t j = 0; j < k; ++j) {
            table.probabilities.row(i)[j] = j == label ? .7F : .3F / static_cast<float>(k - 1);
        }
    }
    return require(RunStore(*m_db).add(run, table, leaveAside));
}

void ProjectMaker::reopen(ProjectDb::Access access)
{
    m_db.reset();
    m_db = require(ProjectDb::open(path(), access));
}

ClassId ProjectMaker::classId(const QString& name)
{
    return require(ClassStore(*m_db).find(name)).id;
}

std::vector<ImageId> ProjectMaker::imageIds()
{
    std::vector<ImageId> ids;
    for (const ImageRow& row : require(ImageStore(*m_db).images())) {
        ids.push_back(row.id);
    }
    return ids;
}

} // namespace postil::test
