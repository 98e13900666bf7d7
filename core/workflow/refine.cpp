// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/refine.h"

#include "core/base/text.h"
#include "core/project/projectdb.h"
#include "core/workflow/findings.h"
#include "core/workflow/newembeddings.h"
#include "core/workflow/refineadvice.h"
#include "core/workflow/refinerpixels.h"
#include "core/workflow/refinewatcher.h"
#include "core/workflow/steering.h"
#include "core/workflow/teacher.h"
#include "core/workflow/trainingset.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <set>

namespace postil {

namespace {

constexpr std::size_t predictionBlock = 4096; // images whose pixels are in memory at once, beside the training's

/// Of each image with answers, the first class with a yes; -1 without.
std::vector<int> firstYes(const TrainingImages& images)
{
    std::vector<int> labels;
    const auto columns = static_cast<std::ptrdiff_t>(images.answerColumns);
    for (auto row = images.answers.begin(); row != images.answers.end(); row += columns) {
        const auto yes = std::find(row, row + columns, std::int8_t{1});
        labels.push_back(yes == row + columns ? -1 : static_cast<int>(yes - row));
    }
    return labels;
}

/// One refinement from the project to the stored run.
class Refinement
{
public:
    Refinement(ProjectDb& db, const RefinerTrainer& trainer, RefineOptions options, RefineObserver* observer, TaskContext& task)
        : m_db(db)
        , m_trainer(trainer)
        , m_options(std::move(options))
        , m_observer(observer)
        , m_task(task)
        , m_pending(db)
    {
    }

    Result<RefineReport> run()
    {
        using Step = Result<void> (Refinement::*)();
        for (const Step step : {&Refinement::resume, &Refinement::load, &Refinement::choose, &Refinement::readTrainingPixels, &Refinement::train}) {
            if (const Result<void> done = (this->*step)(); !done) {
                return failAs(done);
            }
        }
        if (m_report.stopped) {
            m_pending.writeEpoch(static_cast<int>(m_report.epochs.size()));
            return m_report;
        }
        for (const Step step : {&Refinement::predict, &Refinement::store}) {
            if (const Result<void> done = (this->*step)(); !done) {
                return failAs(done);
            }
        }
        return m_report;
    }

private:
    Result<void> resume()
    {
        if (!m_options.resume) {
            return m_options.validate();
        }
        Result<PendingStore::Content> content = m_pending.read();
        if (!content) {
            return failAs(content);
        }
        const bool use = m_options.use;
        const bool backToBest = m_options.backToBest;
        m_options = content->options;
        m_options.resume = true;
        m_options.backToBest = backToBest;
        m_options.use = m_options.use || use;
        m_set = std::move(content->set);
        m_classesThen = std::move(content->classes);
        return m_options.validate();
    }

    Result<void> load()
    {
        if (m_db.isReadOnly()) {
            return fail(Error::Code::Locked, m_db.path(), Text::tr("the project is open read-only; a run cannot be stored"));
        }
        Result<LabelView> view = LabelView::load(m_db);
        if (!view) {
            return failAs(view);
        }
        m_view = std::move(*view);
        RunStore runs(m_db);
        const Result<RunRow> teacher = findTeacher(m_db, m_options.teacher, m_options.training.refiner);
        if (!teacher) {
            return failAs(teacher);
        }
        m_teacher = *teacher;
        Result<PredictionTable> labels = runs.labels(m_teacher.id);
        if (!labels) {
            return failAs(labels);
        }
        m_teacherLabels = std::move(*labels);
        if (const Result<void> answers = loadAnswers(); !answers) {
            return answers;
        }
        if (!m_options.name.isEmpty() && runs.find(m_options.name)) {
            return fail(Error::Code::AlreadyExists, m_options.name, Text::tr("there is a run of this name already"));
        }
        return {};
    }

    /// Of a multi-label project; the options then follow the project.
    Result<void> loadAnswers()
    {
        AnswerKind& kind = m_options.training.answers;
        if (!isSeveral()) {
            if (kind == AnswerKind::Several) {
                return fail(Error::Code::InvalidArgument, m_options.training.refiner, Text::tr("this project's images have one class each, not an answer per class"));
            }
            return {};
        }
        if (kind == AnswerKind::Ordinal) {
            return fail(Error::Code::InvalidArgument, QStringLiteral("--ordinal"), Text::tr("is for one class per image; this project's images may have several"));
        }
        kind = AnswerKind::Several;
        if (const Result<void> valid = m_options.training.validate(); !valid) {
            return valid;
        }
        Result<AnswerTable> answers = AnswerTable::load(m_db, m_view);
        Result<Matrix> taught = AnswerTable::ofRun(m_db, m_view, m_teacher.id);
        if (!answers || !taught) {
            return answers ? failAs(taught) : failAs(answers);
        }
        m_answers = std::move(*answers);
        m_taught = std::move(*taught);
        return {};
    }

    [[nodiscard]] bool isSeveral() const { return m_view.task == Task::Multi; }

    Result<void> choose()
    {
        std::vector<ClassId> classes;
        for (const ClassRow& row : m_view.classes) {
            classes.push_back(row.id);
        }
        if (m_options.resume) {
            if (classes != m_classesThen) {
                return fail(Error::Code::InvalidArgument, QStringLiteral("--resume"),
                            Text::tr("the project's classes have changed since the training was interrupted; train anew"));
            }
        } else {
            Result<TrainingSet> set = isSeveral() ? chooseAnswerSet(m_view, *m_answers, m_taught, m_options)
                                                  : chooseTrainingSet(m_view, m_teacherLabels, m_options);
            if (!set) {
                return failAs(set);
            }
            m_set = std::move(*set);
            m_pending.remove();
        }
        if (const Result<void> ready = m_input.prepare(m_options.training, m_teacher); !ready) {
            return ready;
        }
        const Result<qint64> parameters = m_trainer.parameterCount(m_options.training, m_options.training.channels, static_cast<int>(classes.size()));
        if (!parameters) {
            return failAs(parameters);
        }
        m_report.parameters = *parameters;
        if (!m_options.resume) {
            return m_pending.write({m_options, m_set, classes});
        }
        return {};
    }

    /// The pixels of both parts, read together; the unreadable ones leave the set.
    Result<void> readTrainingPixels()
    {
        std::vector<TrainingExample> all = m_set.training;
        all.insert(all.end(), m_set.validation.begin(), m_set.validation.end());
        for (const TrainingExample& example : all) {
            const auto found = std::ranges::lower_bound(m_view.images, example.image, {}, &ImageRow::id);
            if (found == m_view.images.end() || found->id != example.image) {
                return fail(Error::Code::NotFound, QStringLiteral("--resume"), Text::tr("an image of the interrupted training is gone; train anew"));
            }
            m_trainedRows.push_back(static_cast<std::size_t>(found - m_view.images.begin()));
        }
        Result<RefinerPixels> pixels = read(m_trainedRows);
        if (!pixels) {
            return failAs(pixels);
        }
        m_training = part(*pixels, all, 0, m_set.training.size(), m_trainingRows);
        m_validation = part(*pixels, all, m_set.training.size(), all.size(), m_validationRows);
        weighHumans(all);
        m_report.trainingImages = static_cast<qint64>(m_training.count());
        m_report.validationImages = static_cast<qint64>(m_validation.count());
        m_report.humanImages = m_set.human;
        return {};
    }

    Result<RefinerPixels> read(const std::vector<std::size_t>& rows)
    {
        Result<RefinerPixels> pixels = m_input.read(rows, m_task);
        if (pixels) {
            m_report.skipped.insert(m_report.skipped.end(), pixels->skipped.begin(), pixels->skipped.end());
        }
        return pixels;
    }

    /// Items [begin, end) of `pixels` with their labels; `rows` gets their positions in the view.
    [[nodiscard]] TrainingImages part(const RefinerPixels& pixels, const std::vector<TrainingExample>& examples, std::size_t begin,
                                      std::size_t end, std::vector<std::size_t>& rows) const
    {
        const auto first = std::ranges::lower_bound(pixels.kept, begin) - pixels.kept.begin();
        const auto last = std::ranges::lower_bound(pixels.kept, end) - pixels.kept.begin();
        TrainingImages images{pixels.images.size, pixels.images.channels, {}, {}};
        images.featureColumns = pixels.images.featureColumns;
        const auto slice = [first, last](const auto& all, std::ptrdiff_t each, auto& to) {
            to.assign(all.begin() + std::min(first * each, std::ssize(all)), all.begin() + std::min(last * each, std::ssize(all)));
        };
        slice(pixels.images.pixels, static_cast<std::ptrdiff_t>(images.channels) * images.size * images.size, images.pixels);
        slice(pixels.images.features, images.featureColumns, images.features);
        for (auto i = first; i < last; ++i) {
            const std::size_t item = pixels.kept[static_cast<std::size_t>(i)];
            if (isSeveral()) {
                std::ranges::transform(examples[item].answers, std::back_inserter(images.answers), [](YesNo answer) { return static_cast<std::int8_t>(answer); });
                images.answerColumns = static_cast<int>(m_view.classes.size());
            } else {
                images.labels.push_back(examples[item].label);
            }
            rows.push_back(m_trainedRows[item]);
        }
        return images;
    }

    void weighHumans(const std::vector<TrainingExample>& all)
    {
        if (m_options.humanWeight == 1.0 || m_set.human == 0) {
            return;
        }
        const std::set<ImageId> decided = [&] {
            std::set<ImageId> ids;
            for (std::size_t i = 0; i < static_cast<std::size_t>(m_set.human); ++i) {
                ids.insert(all[i].image);
            }
            return ids;
        }();
        for (const std::size_t row : m_trainingRows) {
            m_training.weights.push_back(decided.contains(m_view.images[row].id) ? static_cast<float>(m_options.humanWeight) : 1.0F);
        }
    }

    Result<void> train()
    {
        if (m_observer != nullptr) {
            m_observer->started(m_report.trainingImages, m_report.validationImages, m_report.humanImages, m_report.parameters);
        }
        RefineWatcher watcher(m_view.classes, isSeveral(), m_options.backToBest, m_pending, m_observer, m_task);
        std::vector<ImageId> validationImages;
        for (const std::size_t row : m_validationRows) {
            validationImages.push_back(m_view.images[row].id);
        }
        watcher.watch(std::move(validationImages), isSeveral() ? firstYes(m_validation) : m_validation.labels);
        Result<TrainedRefiner> trained = m_trainer.train(m_options.training, static_cast<int>(m_view.classes.size()), m_training, m_validation,
                                                         m_pending.checkpoint(), &watcher, m_task);
        if (!trained) {
            return failAs(trained);
        }
        m_report.epochs = std::move(trained->epochs);
        m_report.bestEpoch = trained->bestEpoch;
        m_report.seconds = trained->seconds;
        m_report.stopped = trained->stopped;
        m_report.stoppedEarly = trained->stoppedEarly;
        m_refiner = std::move(trained->refiner);
        return {};
    }

    /// Every image of the project: those of the training from memory, the others a block at a time.
    Result<void> predict()
    {
        m_probabilities = Matrix(m_view.images.size(), m_view.classes.size());
        m_predicted.assign(m_view.images.size(), false);
        for (const auto& [images, rows] : {std::pair(&m_training, &m_trainingRows), std::pair(&m_validation, &m_validationRows)}) {
            if (const Result<void> done = predictRows(*images, *rows); !done) {
                return done;
            }
        }
        std::vector<bool> seen(m_view.images.size(), false);
        for (const std::size_t row : m_trainedRows) {
            seen[row] = true; // the unreadable ones too: they are reported once
        }
        std::vector<std::size_t> others;
        for (std::size_t row = 0; row < seen.size(); ++row) {
            if (!seen[row]) {
                others.push_back(row);
            }
        }
        for (std::size_t start = 0; start < others.size(); start += predictionBlock) {
            const std::vector<std::size_t> block(others.begin() + static_cast<std::ptrdiff_t>(start),
                                                 others.begin() + static_cast<std::ptrdiff_t>(std::min(start + predictionBlock, others.size())));
            const Result<RefinerPixels> pixels = read(block);
            if (!pixels) {
                return failAs(pixels);
            }
            std::vector<std::size_t> rows;
            for (const std::size_t item : pixels->kept) {
                rows.push_back(block[item]);
            }
            if (const Result<void> done = predictRows(pixels->images, rows); !done) {
                return done;
            }
        }
        return {};
    }

    Result<void> predictRows(const TrainingImages& images, const std::vector<std::size_t>& rows)
    {
        const Result<Matrix> predicted = m_refiner->predict(images, m_task);
        if (!predicted) {
            return failAs(predicted);
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            std::ranges::copy(predicted->row(i), m_probabilities.row(rows[i]).begin());
            m_predicted[rows[i]] = true;
        }
        return {};
    }

    Result<void> store()
    {
        const PredictionTable table = predictions();
        const std::vector<ClassId> taught = teacherLabels(table);
        m_report.images = static_cast<qint64>(table.images.size());
        for (std::size_t i = 0; i < taught.size() && !isSeveral(); ++i) {
            m_report.corrections += taught[i].isValid() && taught[i] != table.labels[i] ? 1 : 0;
        }
        if (isSeveral()) {
            compareAnswers();
        } else {
            m_report.accuracy = steeringAccuracy(m_view, table);
            m_report.teacherAccuracy = steeringAccuracy(m_view, m_teacherLabels);
        }
        m_report.advice = refineAdvice(m_report, m_options.training, table.labels, taught);

        RunRow run;
        run.voice = Voice::Refiner;
        run.name = m_options.name;
        run.teacher = m_teacher.id;
        for (const ClassRow& row : m_view.classes) {
            run.classes.push_back(row.id);
        }
        run.config = config();
        run.metrics = metrics();
        RunStore runs(m_db);
        Result<RunRow> stored = runs.add(run, table);
        if (!stored) {
            return failAs(stored);
        }
        m_report.run = *stored;
        m_pending.remove();
        if (const Result<void> saved = saveNetwork(); !saved) {
            m_task.note(Text::tr("The run is stored, but its network is not, so it cannot label new images: %1").arg(saved.error().message()));
        }
        if (m_options.use) {
            if (const Result<int> used = runs.use(stored->id); !used) {
                return failAs(used);
            }
            m_report.run.used = true;
        }
        return {};
    }

    /// Images with an answer that is not the teacher's, and how right both are.
    void compareAnswers()
    {
        Matrix said = m_probabilities;
        for (std::size_t i = 0; i < m_predicted.size(); ++i) {
            if (!m_predicted[i]) {
                std::ranges::fill(said.row(i), std::numeric_limits<float>::quiet_NaN());
                continue;
            }
            bool differs = false;
            for (std::size_t k = 0; k < said.cols; ++k) {
                const YesNo taught = answerOf(m_taught.row(i)[k]);
                differs = differs || (taught != YesNo::Unknown && taught != answerOf(said.row(i)[k]));
            }
            m_report.corrections += differs ? 1 : 0;
        }
        const AnswerYardstick yardstick = steeringAnswers(m_view, *m_answers);
        m_report.accuracy = answersAccuracy(yardstick, *m_answers, said);
        m_report.teacherAccuracy = answersAccuracy(yardstick, *m_answers, m_taught);
    }

    [[nodiscard]] PredictionTable predictions() const
    {
        PredictionTable table;
        const auto count = static_cast<std::size_t>(std::ranges::count(m_predicted, true));
        table.probabilities = Matrix(count, m_view.classes.size());
        for (std::size_t row = 0; row < m_predicted.size(); ++row) {
            if (!m_predicted[row]) {
                continue;
            }
            const std::span<const float> p = m_probabilities.row(row);
            const auto label = largestColumn(p);
            std::ranges::copy(p, table.probabilities.row(table.images.size()).begin());
            table.images.push_back(m_view.images[row].id);
            table.labels.push_back(m_view.classes[label].id);
            table.confidences.push_back(p[label]);
        }
        if (isSeveral()) {
            std::vector<ClassId> classes;
            std::ranges::transform(m_view.classes, std::back_inserter(classes), &ClassRow::id);
            return findingsTable(std::move(table.images), std::move(table.probabilities), classes);
        }
        return table;
    }

    /// The teacher's label of each image of `table`.
    [[nodiscard]] std::vector<ClassId> teacherLabels(const PredictionTable& table) const
    {
        std::vector<ClassId> labels;
        for (const ImageId image : table.images) {
            const auto found = std::ranges::lower_bound(m_teacherLabels.images, image);
            const bool known = found != m_teacherLabels.images.end() && *found == image;
            labels.push_back(known ? m_teacherLabels.labels[static_cast<std::size_t>(found - m_teacherLabels.images.begin())] : ClassId());
        }
        return labels;
    }

    [[nodiscard]] QJsonObject config() const
    {
        QJsonObject json = refineOptionsJson(m_options);
        json.insert(QStringLiteral("teacher"), m_teacher.name);
        json.insert(QStringLiteral("early_stopping_on"), stoppingText());
        json.insert(QStringLiteral("training_images"), m_report.trainingImages);
        json.insert(QStringLiteral("validation_images"), m_report.validationImages);
        json.insert(QStringLiteral("human_images"), m_report.humanImages);
        json.insert(QStringLiteral("parameters"), m_report.parameters);
        return json;
    }

    [[nodiscard]] QString stoppingText() const
    {
        switch (m_options.training.earlyStopping) {
        case StoppingRule::Human:
            return QStringLiteral("agreement with a part of the decided images, which did not train");
        case StoppingRule::Tuning:
            return QStringLiteral("accuracy on the steering images: tuning gold, else reference labels");
        case StoppingRule::Validation:
            break;
        }
        return QStringLiteral("validation part with its zero-shot labels");
    }

    [[nodiscard]] QJsonObject metrics() const
    {
        return {{QStringLiteral("epochs"), epochsJson(m_report.epochs)},
                {QStringLiteral("best_epoch"), m_report.bestEpoch},
                {QStringLiteral("seconds"), m_report.seconds},
                {QStringLiteral("stopped_early"), m_report.stoppedEarly},
                {QStringLiteral("corrections"), m_report.corrections},
                {QStringLiteral("accuracy"), accuracyJson(m_report.accuracy)},
                {QStringLiteral("advice"), m_report.advice}};
    }

    [[nodiscard]] Result<void> saveNetwork() const
    {
        const QString path = networkPath(m_db, m_report.run.id);
        QDir().mkpath(QFileInfo(path).path());
        QJsonArray names;
        for (const ClassRow& row : m_view.classes) {
            names.append(row.name);
        }
        QJsonObject about = m_options.training.readsEmbeddings() ? embeddingOrigin(m_teacher.config) : QJsonObject();
        about.insert(QStringLiteral("run"), m_report.run.name);
        about.insert(QStringLiteral("class_names"), names);
        return m_refiner->save(path, about);
    }

    ProjectDb& m_db;
    const RefinerTrainer& m_trainer;
    RefineOptions m_options;
    RefineObserver* const m_observer;
    TaskContext& m_task;
    const PendingStore m_pending;
    LabelView m_view;
    RefinerInput m_input{m_view, m_db.cacheDir()};
    RunRow m_teacher;
    PredictionTable m_teacherLabels;
    std::optional<AnswerTable> m_answers; ///< of a multi-label project
    Matrix m_taught;                      ///< the teacher's probabilities there
    TrainingSet m_set;
    std::vector<ClassId> m_classesThen; ///< of the interrupted training
    std::vector<std::size_t> m_trainedRows; ///< positions in the view: training part, then validation part
    std::vector<std::size_t> m_trainingRows;
    std::vector<std::size_t> m_validationRows;
    TrainingImages m_training;
    TrainingImages m_validation;
    std::unique_ptr<Refiner> m_refiner;
    Matrix m_probabilities; ///< images of the view × classes
    std::vector<bool> m_predicted;
    RefineReport m_report;
};

} // namespace

Result<RefineReport> refine(ProjectDb& db, const RefinerTrainer& trainer, const RefineOptions& options, RefineObserver* observer, TaskContext& task)
{
    return Refinement(db, trainer, options, observer, task).run();
}

QString networkPath(const ProjectDb& db, RunId run)
{
    return db.cacheDir() + QStringLiteral("/refiners/run-%1.safetensors").arg(run.value);
}

} // namespace postil
