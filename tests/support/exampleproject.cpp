// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/exampleproject.h"

#include "core/dataset/imagefile.h"
#include "core/exchange/npyfile.h"
#include "core/exchange/zipfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace postil::test {

Image patternImage(int width, int height, int channels, int seed)
{
    Image image{width, height, channels, {}};
    const auto count = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * static_cast<std::size_t>(channels);
    image.pixels.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        image.pixels[i] = static_cast<std::uint8_t>((i * 7 + static_cast<std::size_t>(seed) * 31) % 251);
    }
    return image;
}

bool writePattern(const QString& path, int width, int height, int channels, int seed)
{
    const Result<QByteArray> png = encodePng(patternImage(width, height, channels, seed));
    QFile file(path);
    return png && QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) && file.write(*png) == png->size();
}

bool writeSmallNpz(const QString& path, int train, int val, int test)
{
    std::vector<ZipEntry> entries;
    SilentTask silent;
    int seed = 100;
    bool good = true;
    for (const auto& [split, count] : {std::pair{QStringLiteral("train"), train}, {QStringLiteral("val"), val}, {QStringLiteral("test"), test}}) {
        NpyFile images(QStringLiteral("%1.%2_images").arg(path, split), {28, 28});
        NpyFile labels(QStringLiteral("%1.%2_labels").arg(path, split), {1});
        good = good && images.open() && labels.open();
        for (int i = 0; i < count && good; ++i) {
            const std::uint8_t label = static_cast<std::uint8_t>(i % 2);
            good = images.append(patternImage(28, 28, 1, ++seed).pixels) && labels.append({&label, 1});
        }
        good = good && images.finish() && labels.finish();
        entries.push_back({split + QStringLiteral("_images.npy"), images.path()});
        entries.push_back({split + QStringLiteral("_labels.npy"), labels.path()});
    }
    good = good && writeZip(path, entries, silent);
    for (const ZipEntry& entry : entries) {
        QFile::remove(entry.file);
    }
    return good;
}

ExampleProject::ExampleProject()
{
    const QStringList names{QStringLiteral("a.png"), QStringLiteral("b, \"two\".png"), QStringLiteral("\u00fcml\u00e4ut \u2713.png"),
                            QStringLiteral("sub/a.png"), QStringLiteral("sub/c.png"), QStringLiteral("sub/A.png")};
    int seed = 0;
    for (const QString& name : names) {
        if (!writePattern(path(QStringLiteral("pictures/") + name), 20, 24, 1, ++seed)) {
            m_error = QStringLiteral("cannot write ") + name;
            return;
        }
    }
    if (!writeSmallNpz(path(QStringLiteral("small.npz")), 5, 2, 3)) {
        m_error = QStringLiteral("cannot write small.npz");
        return;
    }
    CreateOptions options;
    options.classes = {QStringLiteral("breast"), QStringLiteral("chest, \"left\"")};
    auto created = ProjectDb::create(path(QStringLiteral("example.postil")), options);
    if (!created) {
        m_error = created.error().message();
        return;
    }
    m_db = std::move(*created);
    const std::vector<ClassRow> classes = ClassStore(*m_db).list().value();
    SilentTask silent;
    for (const char* name : {"pictures", "small.npz"}) {
        Result<SourceListing> listing = listSource(path(QString::fromLatin1(name)), silent);
        if (!listing) {
            m_error = listing.error().message();
            return;
        }
        NewSource source{std::move(*listing), {}};
        if (source.listing.kind == SourceKind::MedMnist) {
            source.classOfLabel = {{0, classes[0].id}, {1, classes[1].id}};
        } else {
            for (SourceItem& item : source.listing.items) {
                item.label = -1; // its sub-folder is no class
            }
        }
        const Result<SourceId> added = ImageStore(*m_db).addSource(source);
        m_error += why(added);
    }
}

LabelView ExampleProject::view()
{
    return LabelView::load(*m_db).value();
}

Result<RunRow> ExampleProject::addRun(Voice voice, const std::function<float(std::size_t)>& secondClass, const QString& name)
{
    const LabelView now = view();
    RunRow run;
    run.voice = voice;
    run.name = name;
    run.hasProbabilities = true;
    for (const ClassRow& row : now.classes) {
        run.classes.push_back(row.id);
    }
    if (voice == Voice::Refiner && now.zeroshotRun) {
        run.teacher = now.zeroshotRun->id;
    }
    PredictionTable table;
    table.probabilities = Matrix(now.images.size(), 2);
    for (std::size_t i = 0; i < now.images.size(); ++i) {
        const float second = secondClass(i);
        table.images.push_back(now.images[i].id);
        table.labels.push_back(run.classes[second > 0.5F ? 1 : 0]);
        table.confidences.push_back(std::max(second, 1 - second));
        table.probabilities.row(i)[0] = 1 - second;
        table.probabilities.row(i)[1] = second;
    }
    return RunStore(*m_db).add(run, table);
}

} // namespace postil::test
