// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/refiner.h"
#include "core/project/labelview.h"
#include "core/project/projectdb.h"
#include "core/project/runstore.h"

#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace postil::test {

/// Stands for a trainer: what it "learns" says that dark images are class 0 and bright ones class 1, whatever the labels are.
class ThresholdTrainer final : public RefinerTrainer
{
public:
    mutable TrainingImages training; ///< of the last call
    mutable TrainingImages validation;
    bool stop = false;
    mutable bool enough = false; ///< what the observer said

    Result<TrainedRefiner> train(const RefinerOptions& options, int classes, const TrainingImages& a, const TrainingImages& b,
                                 const QString& checkpoint, TrainingObserver* observer, TaskContext& task) const override;
    Result<std::unique_ptr<Refiner>> load(const QString& path, const BackendOptions& backend) const override;
    Result<QJsonObject> metadata(const QString& path) const override;
    Result<qint64> parameterCount(const RefinerOptions&, int, int) const override { return 1; }
};

/// A project with real pictures, twenty dark and twenty light ones in class folders, for tests of refinements.
class DarkAndLight
{
public:
    DarkAndLight();

    [[nodiscard]] bool isWhole() const { return m_whole; } ///< everything could be written and read
    [[nodiscard]] QString path(const QString& name) const { return m_dir.filePath(name); }
    [[nodiscard]] LabelView view() const { return LabelView::load(*m_db).value(); }
    [[nodiscard]] ProjectDb& db() { return *m_db; }
    [[nodiscard]] QString projectPath() const { return path(QStringLiteral("p.postil")); }
    void close() { m_db.reset(); } ///< for tests that open the file themselves
    /// A zero-shot run that is right but for the images at the positions in `wrong`, and silent at those in `rejected`.
    RunRow addTeacher(const std::vector<std::size_t>& wrong, const std::vector<std::size_t>& rejected = {});

private:
    QTemporaryDir m_dir;
    std::unique_ptr<ProjectDb> m_db;
    bool m_whole = false;
};

/// A small picture of one grey; false if it cannot be written.
[[nodiscard]] bool writeGreyPicture(const QString& path, std::uint8_t grey);

} // namespace postil::test
