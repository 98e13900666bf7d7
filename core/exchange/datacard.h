// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/exportwriter.h"
#include "core/metrics/interval.h"
#include "core/project/captionstore.h"

#include <QJsonObject>

#include <optional>

namespace postil {

/// What an export tells about its labels: counted once, said by the manifest (for programs) and by the data card (for people).
class ExportFacts
{
public:
    ExportFormat format = ExportFormat::Csv;
    QString project;                       ///< file name without its ending
    QString task;
    QStringList classes;
    std::map<QString, qint64> perClass;    ///< labelled images, as the following three; of several classes each counts
    std::map<QString, qint64> perSplit;
    std::map<QString, qint64> perSource;   ///< "human", "zeroshot" …
    std::map<QString, qint64> perStatus;
    qint64 labelled = 0;
    qint64 rows = 0;
    std::map<QString, qint64> leftOut;     ///< "excluded", "none_of_these", "unlabelled", "unreadable"
    std::vector<SourceRow> sources;
    std::vector<RunRow> runs;              ///< zero-shot, refiner, chosen, without repetition
    std::vector<PromptSet> promptSets;     ///< behind those runs
    std::optional<Accuracy> accuracy;      ///< of the labels as they stand
    bool groups = false;                   ///< some image names its patient or group

    [[nodiscard]] static Result<ExportFacts> collect(const ExportInput& input, const WrittenRows& written, ExportFormat format,
                                                     const std::optional<Accuracy>& accuracy);
    [[nodiscard]] QStringList warnings() const;
    [[nodiscard]] QJsonObject toJson() const;
    /// README.md of the export. Always English and without a date: equal labels give equal bytes, whatever the window's language.
    [[nodiscard]] QByteArray toMarkdown() const;

private:
    [[nodiscard]] bool several() const { return task == taskName(Task::Multi); } ///< an answer per class

    std::vector<ClassRow> m_classRows;
};

} // namespace postil
