// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/project/labelview.h"
#include "core/project/projectdb.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace postil::test {

/// What went wrong; empty when nothing did.
template <class T>
[[nodiscard]] QString why(const Result<T>& result)
{
    return result ? QString() : result.error().message();
}

/// QVERIFY that a Result holds a value, with the error's text. Evaluates what it is given once.
#define VERIFY_OK(result)                                                                                                  \
    do {                                                                                                                   \
        const auto& verified_ = (result);                                                                                  \
        QVERIFY2(verified_.has_value(), qPrintable(postil::test::why(verified_)));                                         \
    } while (false)

/// A grey or RGB picture whose pixels follow from `seed`.
[[nodiscard]] Image patternImage(int width, int height, int channels, int seed);
/// Writes it as PNG, making the folder. False if that failed.
[[nodiscard]] bool writePattern(const QString& path, int width, int height, int channels, int seed);
/// Writes a MedMNIST file of grey 28 × 28 pictures with labels 0, 1, 0, … in each split.
[[nodiscard]] bool writeSmallNpz(const QString& path, int train, int val, int test);

/// A project file in a temporary folder, with pictures on disk: a folder of PNGs (names with commas, quotes, umlauts and the same
/// name twice) without splits, and a small npz with splits. Two classes, one of them with a comma and quotes in its name.
class ExampleProject
{
public:
    ExampleProject();
    [[nodiscard]] ProjectDb& db() { return *m_db; }
    [[nodiscard]] QString path(const QString& relative) const { return m_dir.filePath(relative); }
    [[nodiscard]] QString error() const { return m_error; } ///< of the constructor; empty when all went well
    [[nodiscard]] LabelView view();
    void close() { m_db.reset(); } ///< for tests that open the file themselves

    /// A run over every image; `secondClass` gives the probability of the second class.
    Result<RunRow> addRun(Voice voice, const std::function<float(std::size_t)>& secondClass, const QString& name = {});

private:
    QTemporaryDir m_dir;
    std::unique_ptr<ProjectDb> m_db;
    QString m_error;
};

} // namespace postil::test
