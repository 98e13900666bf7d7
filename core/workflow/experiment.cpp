// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/experiment.h"

#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/project/projectdb.h"
#include "core/workflow/experimentfiles.h"
#include "core/workflow/pixelstore.h"
#include "core/workflow/quiettask.h"
#include "core/workflow/repetition.h"
#include "core/workflow/teacher.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QJsonDocument>

#include <algorithm>
#include <mutex>
#include <set>

namespace postil {

namespace {

constexpr qint64 progressParts = 1000; // of one repetition
constexpr std::uint64_t largestSeed = (std::uint64_t{1} << 53) - 100'000; // JSON numbers are exact up to 2^53

/// One repetition to do.
struct Job {
    std::size_t problem = 0;
    std::uint64_t seed = 0;
};

/// The progress of repetitions side by side as one.
class SharedProgress
{
public:
    SharedProgress(qint64 planned, qint64 finished, TaskContext& task)
        : m_planned(planned)
        , m_done(finished * progressParts)
        , m_finished(finished)
        , m_task(task)
    {
    }

    void add(qint64 parts)
    {
        m_done += parts;
        tell();
    }
    void finishOne()
    {
        ++m_finished;
        tell();
    }

private:
    void tell() const
    {
        m_task.progress(m_done, m_planned * progressParts, Text::tr("Repetition %1 of %2").arg(std::min<qint64>(m_finished + 1, m_planned)).arg(m_planned));
    }

    const qint64 m_planned;
    std::atomic<qint64> m_done;
    std::atomic<qint64> m_finished;
    TaskContext& m_task;
};

/// Turns one training's batches into its part of the progress.
class RepetitionObserver final : public TrainingObserver
{
public:
    explicit RepetitionObserver(SharedProgress& progress)
        : m_progress(progress)
    {
    }
    void epochDone(const EpochRow&, bool) override {}
    void batchDone(const RefinerProgress& at) override
    {
        const qint64 batches = static_cast<qint64>(at.epochs) * at.batches;
        moveTo((static_cast<qint64>(at.epoch - 1) * at.batches + at.batch) * progressParts / std::max<qint64>(1, batches));
    }
    void moveTo(qint64 parts)
    {
        if (parts > m_told) {
            m_progress.add(parts - m_told);
            m_told = parts;
        }
    }

private:
    SharedProgress& m_progress;
    qint64 m_told = 0;
};

class Experiment
{
public:
    Experiment(ProjectDb& db, const RefinerTrainer& trainer, const ExperimentOptions& options, ExperimentObserver* observer, TaskContext& task)
        : m_db(db)
        , m_trainer(trainer)
        , m_options(options)
        , m_observer(observer)
        , m_task(task)
    {
    }

    Result<ExperimentReport> run()
    {
        QElapsedTimer timer;
        timer.start();
        using Step = Result<void> (Experiment::*)();
        for (const Step step : {&Experiment::load, &Experiment::pose, &Experiment::resume, &Experiment::readPixels, &Experiment::repeat}) {
            if (const Result<void> done = (this->*step)(); !done) {
                return failAs(done);
            }
        }
        summarise();
        const Result<QStringList> files = m_folder->write(m_report);
        if (!files) {
            return failAs(files);
        }
        m_report.files = *files;
        m_report.skipped = m_pixels->skipped();
        m_report.seconds = static_cast<double>(timer.nsecsElapsed()) * 1e-9;
        return std::move(m_report);
    }

private:
    Result<void> load()
    {
        if (const Result<void> valid = m_options.validate(); !valid) {
            return valid;
        }
        if (m_db.task() == Task::Multi) {
            return fail(Error::Code::Unsupported, m_db.path(), Text::tr("the experiment compares one class per image; this project's images may have several"));
        }
        Result<LabelView> view = LabelView::load(m_db);
        if (!view) {
            return failAs(view);
        }
        m_view = std::move(*view);
        const Result<RunRow> teacher = findTeacher(m_db, m_options.teacher, m_options.training.refiner);
        if (!teacher) {
            return failAs(teacher);
        }
        m_teacher = *teacher;
        m_report.teacher = teacher->name;
        m_report.epochs = m_options.training.epochs;
        Result<PredictionTable> labels = RunStore(m_db).predictions(teacher->id);
        if (!labels) {
            return failAs(labels);
        }
        m_teacherLabels = std::move(*labels);
        return {};
    }

    /// All classes, or every pair of them: which images may be drawn, and what the teacher says about each.
    Result<void> pose()
    {
        std::vector<int> occurring;
        for (int k = 0; k < static_cast<int>(m_view.classes.size()); ++k) {
            const ClassId id = m_view.classes[static_cast<std::size_t>(k)].id;
            if (std::ranges::any_of(m_view.rows, [id](const LabelRow& row) { return row.reference == id; })) {
                occurring.push_back(k);
            }
        }
        if (occurring.size() < 2) {
            return fail(Error::Code::InvalidArgument, m_db.path(),
                        Text::tr("images with reference labels of two classes or more are needed to measure both voices, there is %n such class",
                                 nullptr, static_cast<int>(occurring.size())));
        }
        for (const int k : occurring) {
            m_report.classes.append(m_view.classes[static_cast<std::size_t>(k)].name);
        }
        std::vector<std::vector<int>> questions{occurring};
        if (m_options.pairs) {
            questions.clear();
            for (std::size_t a = 0; a < occurring.size(); ++a) {
                for (std::size_t b = a + 1; b < occurring.size(); ++b) {
                    questions.push_back({occurring[a], occurring[b]});
                }
            }
        }
        for (const std::vector<int>& classes : questions) {
            if (const Result<void> posed = poseOne(classes); !posed) {
                return posed;
            }
        }
        for (std::size_t i = 0; i < m_problems.size(); ++i) {
            for (int r = 0; r < m_options.repeats; ++r) {
                m_jobs.push_back({i, m_options.training.seed + static_cast<std::uint64_t>(r)});
            }
        }
        m_report.planned = static_cast<qint64>(m_jobs.size());
        const bool grey = std::ranges::all_of(m_view.images, [](const ImageRow& image) { return image.channels <= 2; });
        m_channels = m_options.training.channels != 0 ? m_options.training.channels : grey ? 1 : 3;
        // The network's shape is checked before the first image is read.
        const Result<qint64> parameters = m_trainer.parameterCount(m_options.training, m_channels, static_cast<int>(questions.front().size()));
        return parameters ? Result<void>() : Result<void>(failAs(parameters));
    }

    Result<void> poseOne(const std::vector<int>& classes)
    {
        Problem problem;
        std::vector<int> position(m_view.classes.size(), -1);
        for (const int k : classes) {
            position[static_cast<std::size_t>(k)] = static_cast<int>(problem.classes.size());
            problem.classes.append(m_view.classes[static_cast<std::size_t>(k)].name);
        }
        std::vector<int> columns; // of the teacher's probabilities, per class of the problem
        for (const int k : classes) {
            const auto found = std::ranges::find(m_teacher.classes, m_view.classes[static_cast<std::size_t>(k)].id);
            columns.push_back(found == m_teacher.classes.end() ? -1 : static_cast<int>(found - m_teacher.classes.begin()));
        }
        std::size_t prediction = 0;
        for (std::size_t row = 0; row < m_view.images.size(); ++row) {
            const ImageRow& image = m_view.images[row];
            while (prediction < m_teacherLabels.images.size() && m_teacherLabels.images[prediction] < image.id) {
                ++prediction;
            }
            const int reference = m_view.classIndex(m_view.rows[row].reference);
            if (reference < 0 || position[static_cast<std::size_t>(reference)] < 0) {
                continue;
            }
            const bool said = prediction < m_teacherLabels.images.size() && m_teacherLabels.images[prediction] == image.id;
            problem.pool.push_back({row, position[static_cast<std::size_t>(reference)], said ? teacherSays(prediction, position, columns) : -1, image.group});
        }
        Result<std::vector<Quota>> quotas = drawQuotas(problem.pool, problem.classes, m_options.train, m_options.test);
        if (!quotas) {
            return failAs(quotas);
        }
        problem.quotas = std::move(*quotas);
        m_problems.push_back(std::move(problem));
        return {};
    }

    /// Position among the problem's classes. Of a pair, the likelier one: what zero-shot labelling with these two alone would say.
    [[nodiscard]] int teacherSays(std::size_t prediction, const std::vector<int>& position, const std::vector<int>& columns) const
    {
        const int label = m_view.classIndex(m_teacherLabels.labels[prediction]);
        if (label < 0 || position[static_cast<std::size_t>(label)] >= 0 || !m_options.pairs || m_teacherLabels.probabilities.rows == 0) {
            return label < 0 ? -1 : position[static_cast<std::size_t>(label)];
        }
        std::vector<float> shares;
        for (const int column : columns) {
            shares.push_back(column < 0 ? 0.0F : m_teacherLabels.probabilities.row(prediction)[static_cast<std::size_t>(column)]);
        }
        return static_cast<int>(std::ranges::max_element(shares) - shares.begin());
    }

    [[nodiscard]] QByteArray fingerprint() const
    {
        QJsonObject settings = m_options.training.toJson();
        settings.remove(QStringLiteral("seed"));    // told apart by each repetition's own
        settings.remove(QStringLiteral("threads")); // changes no bit
        settings.insert(QStringLiteral("train"), m_options.train);
        settings.insert(QStringLiteral("test"), m_options.test);
        settings.insert(QStringLiteral("pairs"), m_options.pairs);
        settings.insert(QStringLiteral("channels"), m_channels);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        hash.addData(QJsonDocument(settings).toJson(QJsonDocument::Compact));
        for (const Problem& problem : m_problems) {
            hash.addData(problem.classes.join(QLatin1Char('\n')).toUtf8());
            for (const PoolImage& image : problem.pool) {
                const ImageRow& row = m_view.images[image.row];
                hash.addData(QStringLiteral("\n%1 %2 %3 %4 ").arg(row.name).arg(image.truth).arg(image.clip).arg(image.group).toUtf8());
                hash.addData(row.sha256);
            }
        }
        return hash.result().toHex();
    }

    /// Takes over what an earlier call finished.
    Result<void> resume()
    {
        m_folder = std::make_unique<ExperimentFolder>(m_options.out, fingerprint());
        const Result<std::vector<Repetition>> finished = m_folder->read(m_options.overwrite);
        if (!finished) {
            return failAs(finished);
        }
        std::vector<Job> left;
        for (const Job& job : m_jobs) {
            const auto known = std::ranges::find_if(*finished, [&](const Repetition& one) {
                return one.seed == job.seed && one.classes == m_problems[job.problem].classes;
            });
            if (known == finished->end()) {
                left.push_back(job);
            } else {
                m_report.repetitions.push_back(*known);
            }
        }
        m_jobs = std::move(left);
        m_report.kept = static_cast<qint64>(m_report.repetitions.size());
        if (m_observer != nullptr) {
            m_observer->started(m_report.repetitions, m_report.planned);
        }
        return m_folder->writeState(m_report); // says at once if the folder cannot be written
    }

    Result<void> readPixels()
    {
        m_pixels = std::make_unique<PixelStore>(m_view, m_db.cacheDir(), m_options.training.inputSize, m_channels);
        std::set<std::size_t> rows;
        for (const Job& job : m_jobs) {
            const Problem& problem = m_problems[job.problem];
            const DrawnSets sets = drawSets(problem.pool, problem.quotas, job.seed);
            for (const std::vector<std::size_t>* part : {&sets.training, &sets.test}) {
                for (const std::size_t i : *part) {
                    rows.insert(problem.pool[i].row);
                }
            }
        }
        return m_pixels->load(rows, m_options.training.backend.threads, m_task);
    }

    Result<void> repeat()
    {
        const int asked = m_options.training.backend.threads;
        RepetitionSetting setting{m_trainer, m_options.training, m_teacher.name, *m_pixels};
        setting.training.channels = m_channels;
        setting.training.backend.threads = 1;
        SharedProgress progress(m_report.planned, m_report.kept, m_task);
        std::mutex mutex;
        std::optional<Error> error;
        std::atomic<bool> failed = false;
        parallelFor(m_jobs.size(), asked > 0 ? asked : threadBudget(), [&](std::size_t i) {
            QuietTask quiet(m_task, &failed);
            if (quiet.isCancelled()) {
                return;
            }
            RepetitionObserver observer(progress);
            const Result<std::optional<Repetition>> done = repeatOnce(setting, m_problems[m_jobs[i].problem], m_jobs[i].seed, &observer, quiet);
            const std::lock_guard lock(mutex);
            Result<void> kept;
            if (done && *done) {
                observer.moveTo(progressParts); // a training that stopped early is whole
                kept = keep(**done);
                progress.finishOne();
            }
            if (!done || !kept) {
                error = error ? error : !done ? done.error() : kept.error();
                failed = true;
            }
        });
        if (m_task.isCancelled()) {
            m_report.stopped = true;
            return {};
        }
        return error ? Result<void>(tl::unexpected(*error)) : Result<void>();
    }

    Result<void> keep(const Repetition& repetition)
    {
        m_report.repetitions.push_back(repetition);
        if (const Result<void> written = m_folder->writeState(m_report); !written) {
            return written;
        }
        if (m_observer != nullptr) {
            m_observer->repetitionDone(repetition);
        }
        return {};
    }

    void summarise()
    {
        const auto place = [this](const Repetition& one) {
            return std::ranges::find(m_problems, one.classes, &Problem::classes) - m_problems.begin();
        };
        std::ranges::sort(m_report.repetitions, {}, [&](const Repetition& one) { return std::pair(place(one), one.seed); });
        summariseGains(m_report);
    }

    ProjectDb& m_db;
    const RefinerTrainer& m_trainer;
    const ExperimentOptions& m_options;
    ExperimentObserver* const m_observer;
    TaskContext& m_task;
    LabelView m_view;
    RunRow m_teacher;
    PredictionTable m_teacherLabels;
    std::vector<Problem> m_problems;
    std::vector<Job> m_jobs; ///< still to do
    int m_channels = 1;
    std::unique_ptr<ExperimentFolder> m_folder;
    std::unique_ptr<PixelStore> m_pixels;
    ExperimentReport m_report;
};

} // namespace

Result<void> ExperimentOptions::validate() const
{
    const auto wrong = [](const char* option, const QString& reason) { return fail(Error::Code::InvalidArgument, QString::fromLatin1(option), reason); };
    if (repeats < 1 || repeats > 10'000) {
        return wrong("--repeats", Text::tr("%1 is outside %2 to %3").arg(repeats).arg(1).arg(10'000));
    }
    if (train < 0 || test < 0) {
        return wrong(train < 0 ? "--train" : "--test", Text::tr("must be above 0"));
    }
    if (out.isEmpty()) {
        return wrong("--out", Text::tr("names no folder"));
    }
    if (training.seed > largestSeed) {
        return wrong("--seed", Text::tr("is too large; %1 at most").arg(largestSeed));
    }
    return training.validate();
}

int ExperimentReport::stillImproving() const
{
    return static_cast<int>(std::ranges::count_if(repetitions, [this](const Repetition& one) { return epochs > 0 && one.bestEpoch == epochs; }));
}

QString gainVerdict(const ExperimentReport& report)
{
    QStringList sentences;
    if (const MeanInterval& gain = report.accuracyGain; gain.n >= 2 && gain.low <= 0 && gain.high >= 0) {
        sentences.append(Text::tr("No gain here: the interval of the gain in accuracy holds 0."));
    }
    if (const int count = report.stillImproving(); count > 0) {
        sentences.append(Text::tr("In %1 of %2 repetitions the last epoch was the best one: these trainings were not at their end, and more epochs may change the result.")
                             .arg(count)
                             .arg(report.repetitions.size()));
    }
    return sentences.join(QLatin1Char(' '));
}

void summariseGains(ExperimentReport& report)
{
    std::vector<double> accuracy;
    std::vector<double> f1;
    for (const Repetition& one : report.repetitions) {
        accuracy.push_back(one.accuracyGain());
        f1.push_back(one.f1Gain());
    }
    report.accuracyGain = meanInterval(accuracy);
    report.f1Gain = meanInterval(f1);
}

Result<ExperimentReport> experiment(ProjectDb& db, const RefinerTrainer& trainer, const ExperimentOptions& options,
                                    ExperimentObserver* observer, TaskContext& task)
{
    return Experiment(db, trainer, options, observer, task).run();
}

} // namespace postil
