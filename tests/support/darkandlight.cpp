// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/darkandlight.h"

#include "core/dataset/imagefile.h"
#include "core/project/classstore.h"
#include "core/project/imagestore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>

namespace postil::test {

namespace {

/// Dark images are class 0, bright ones class 1, whatever the labels say.
class ThresholdRefiner final : public Refiner
{
public:
    qint64 parameters() const override { return 1; }
    Result<Matrix> predict(const TrainingImages& images, TaskContext&) override
    {
        const auto bytes = static_cast<std::size_t>(images.channels * images.size * images.size);
        Matrix result(images.pixels.size() / bytes, 2);
        for (std::size_t i = 0; i < result.rows; ++i) {
            const bool bright = images.pixels[i * bytes] > 127;
            result.row(i)[0] = bright ? 0.1F : 0.9F;
            result.row(i)[1] = 1.0F - result.row(i)[0];
        }
        return result;
    }
    Result<NetWeights> weights() const override { return NetWeights(); }
    Result<void> save(const QString& path, const QJsonObject& metadata) const override
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) {
            return fail(Error::Code::Io, path, file.errorString());
        }
        QJsonObject json = metadata;
        RefinerOptions options;
        options.channels = 1;
        json.insert(QStringLiteral("options"), options.toJson());
        file.write(QJsonDocument(json).toJson());
        return {};
    }
};

} // namespace

Result<TrainedRefiner> ThresholdTrainer::train(const RefinerOptions&, int, const TrainingImages& a, const TrainingImages& b, const QString& checkpoint,
                                               TrainingObserver* observer, TaskContext& task) const
{
    training = a;
    validation = b;
    TrainedRefiner trained;
    trained.refiner = std::make_unique<ThresholdRefiner>();
    trained.epochs = {{1, 0.7, 0.5, 0.69, 0.6}, {2, 0.5, 0.7, 0.4, 0.9}};
    trained.bestEpoch = 2;
    trained.stopped = stop;
    QFile file(checkpoint);
    if (!file.open(QIODevice::WriteOnly)) {
        return fail(Error::Code::Io, checkpoint, file.errorString());
    }
    observer->epochDone(trained.epochs[0], true);
    enough = observer->isEnough();
    observer->validationProbabilities(trained.refiner->predict(b, task).value());
    return trained;
}

Result<std::unique_ptr<Refiner>> ThresholdTrainer::load(const QString&, const BackendOptions&) const
{
    return std::make_unique<ThresholdRefiner>();
}

Result<QJsonObject> ThresholdTrainer::metadata(const QString& path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? Result<QJsonObject>(QJsonDocument::fromJson(file.readAll()).object())
                                          : Result<QJsonObject>(fail(Error::Code::Io, path, file.errorString()));
}

DarkAndLight::DarkAndLight()
{
    bool written = true;
    for (int i = 0; i < 20; ++i) {
        written &= writeGreyPicture(path(QStringLiteral("pictures/dark/%1.png").arg(i, 2, 10, QLatin1Char('0'))), static_cast<std::uint8_t>(10 + i));
        written &= writeGreyPicture(path(QStringLiteral("pictures/light/%1.png").arg(i, 2, 10, QLatin1Char('0'))), static_cast<std::uint8_t>(200 + i));
    }
    m_db = ProjectDb::create(path(QStringLiteral("p.postil")), {{QStringLiteral("dark"), QStringLiteral("light")}, Task::Single}).value();
    SilentTask task;
    NewSource source;
    source.listing = listSource(path(QStringLiteral("pictures")), task).value();
    const std::vector<ClassRow> classes = ClassStore(*m_db).list().value(); // named: the loop would outlive it
    for (const ClassRow& row : classes) {
        source.classOfLabel[static_cast<int>(source.listing.classNames.indexOf(row.name))] = row.id;
    }
    m_whole = written && ImageStore(*m_db).addSource(source) && view().images.size() == 40;
}

RunRow DarkAndLight::addTeacher(const std::vector<std::size_t>& wrong, const std::vector<std::size_t>& rejected)
{
    const LabelView v = view();
    PredictionTable table;
    for (std::size_t i = 0; i < v.rows.size(); ++i) {
        const bool flip = std::ranges::find(wrong, i) != wrong.end();
        const ClassId right = v.rows[i].reference;
        const ClassId other = right == v.classes[0].id ? v.classes[1].id : v.classes[0].id;
        table.images.push_back(v.images[i].id);
        table.labels.push_back(std::ranges::find(rejected, i) != rejected.end() ? ClassId() : flip ? other : right);
        table.confidences.push_back(0.8F);
    }
    RunRow run;
    run.classes = {v.classes[0].id, v.classes[1].id};
    return RunStore(*m_db).add(run, table).value();
}

bool writeGreyPicture(const QString& path, std::uint8_t grey)
{
    QDir().mkpath(QFileInfo(path).path());
    const auto png = encodePng(Image{12, 12, 1, std::vector<std::uint8_t>(144, grey)});
    QFile file(path);
    return png && file.open(QIODevice::WriteOnly) && file.write(*png) == png->size();
}

} // namespace postil::test
