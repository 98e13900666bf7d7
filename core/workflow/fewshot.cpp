// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/fewshot.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/exchange/exportfolder.h"
#include "core/labelling/fewshot.h"
#include "core/labelling/scoring.h"
#include "core/metrics/confusion.h"
#include "core/project/captionstore.h"
#include "core/project/labelview.h"
#include "core/project/projectdb.h"
#include "core/workflow/captiontexts.h"
#include "core/workflow/embed.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <map>
#include <mutex>

namespace postil {

namespace {

constexpr int mostShots = 4096;
constexpr double keptOut = 0.5;    ///< of each class, where test has no reference labels
constexpr double shrinkage = 0.5;  ///< as in gaussianEm()
constexpr int supervisedSteps = 150;

const QString jsonFile = QStringLiteral("few-shot.json");
const QString csvFile = QStringLiteral("few-shot.csv");
const QString svgFile = QStringLiteral("few-shot.svg");

/// LabelledRows images: where their embeddings lie, and which class they are of.
struct LabelledRows {
    std::vector<std::span<const float>> rows;
    std::vector<int> labels;
    [[nodiscard]] std::size_t size() const { return labels.size(); }
};

Matrix gathered(const LabelledRows& from, std::span<const std::size_t> places)
{
    Matrix rows(places.size(), from.rows.front().size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        std::ranges::copy(from.rows[places[i]], rows.row(i).begin());
    }
    return rows;
}

/// What is learned from, and what is measured on; no image in both, nor a copy of one.
struct Parts {
    LabelledRows pool;
    LabelledRows test;
    QString yardstick;
};

Result<Parts> divide(const LabelView& view, const Embedded& embedded, const FewShotOptions& options)
{
    std::map<qint64, std::span<const float>> rowOf;
    for (std::size_t i = 0; i < embedded.images.size(); ++i) {
        rowOf.emplace(embedded.images[i].id.value, embedded.row(i));
    }
    struct Candidate {
        std::size_t image;
        int label;
        std::span<const float> row;
    };
    std::vector<Candidate> labelled;
    for (std::size_t i = 0; i < view.images.size(); ++i) {
        const int label = view.classIndex(view.rows[i].reference);
        const auto row = rowOf.find(view.images[i].id.value);
        if (label >= 0 && row != rowOf.end()) {
            labelled.push_back({i, label, row->second});
        }
    }
    const Split wanted = options.split.value_or(Split::Test);
    const auto isOf = [&](Split split) { return [&view, split](const Candidate& one) { return view.images[one.image].split == split; }; };
    const bool bySplit = std::ranges::any_of(labelled, isOf(wanted));
    if (!bySplit && options.split) {
        return fail(Error::Code::NotFound, QStringLiteral("--split"), Text::tr("the split %1 has no reference labels to measure on").arg(splitName(wanted)));
    }
    std::vector<bool> tests(labelled.size());
    if (bySplit) {
        for (std::size_t i = 0; i < labelled.size(); ++i) {
            tests[i] = isOf(wanted)(labelled[i]);
        }
    } else {
        std::map<int, std::vector<std::size_t>> perClass;
        for (std::size_t i = 0; i < labelled.size(); ++i) {
            perClass[labelled[i].label].push_back(i);
        }
        Random random(streamSeed(options.seed, 0));
        for (auto& [label, places] : perClass) {
            random.shuffle(places);
            for (std::size_t i = 0; i < static_cast<std::size_t>(keptOut * static_cast<double>(places.size())); ++i) {
                tests[places[i]] = true;
            }
        }
    }
    Parts parts;
    parts.yardstick = bySplit ? QStringLiteral("reference (%1)").arg(splitName(wanted)) : QStringLiteral("reference (kept out)");
    QSet<QByteArray> tested;
    for (std::size_t i = 0; i < labelled.size(); ++i) {
        if (tests[i]) {
            parts.test.rows.push_back(labelled[i].row);
            parts.test.labels.push_back(labelled[i].label);
            tested.insert(view.images[labelled[i].image].sha256);
        }
    }
    for (std::size_t i = 0; i < labelled.size(); ++i) {
        const ImageRow& image = view.images[labelled[i].image];
        const bool learns = std::ranges::find(options.trainSplits, image.split) != options.trainSplits.end();
        if (!tests[i] && learns && !tested.contains(image.sha256)) {
            parts.pool.rows.push_back(labelled[i].row);
            parts.pool.labels.push_back(labelled[i].label);
        }
    }
    if (parts.test.size() == 0 || parts.pool.size() == 0) {
        return fail(Error::Code::NotFound, options.split ? QStringLiteral("--split") : QStringLiteral("few-shot"),
                    Text::tr("needs images with reference labels to learn from, and others to measure on; there are %1 and %2")
                        .arg(parts.pool.size())
                        .arg(parts.test.size()));
    }
    return parts;
}

/// Classifiers of one draw, for one number of shots.
struct Learned {
    FewShotMethod method = FewShotMethod::Probe;
    std::size_t shots = 0; ///< position among the numbers of shots
    LinearHead head;
    std::size_t images = 0; ///< Cache: so many of the draw's, from the first on
    CacheWeights cache;
    ConfusionMatrix confusion{0};
};

class FewShot
{
public:
    FewShot(const FewShotOptions& options, const EncoderInfo& encoder, Parts parts, Matrix directions, FewShotReport& report, TaskContext& task)
        : m_options(options)
        , m_logitScale(static_cast<float>(encoder.logitScale))
        , m_parts(std::move(parts))
        , m_directions(std::move(directions))
        , m_report(report)
        , m_task(task)
    {
    }

    Result<void> prepare()
    {
        for (std::size_t k = 0; k < m_directions.rows; ++k) {
            m_perClass.emplace_back();
        }
        for (std::size_t i = 0; i < m_parts.pool.size(); ++i) {
            m_perClass[static_cast<std::size_t>(m_parts.pool.labels[i])].push_back(i);
        }
        std::size_t fewest = m_parts.pool.size();
        QString poorest;
        for (std::size_t k = 0; k < m_perClass.size(); ++k) {
            const QString& name = m_report.classes.at(static_cast<qsizetype>(k));
            if (m_perClass[k].empty()) {
                m_report.unlabelled.append(name);
            } else if (m_perClass[k].size() <= fewest) {
                fewest = m_perClass[k].size();
                poorest = name;
            }
        }
        for (const int shots : m_options.shots) {
            (static_cast<std::size_t>(shots) <= fewest ? m_shots : m_report.leftOut).push_back(shots);
        }
        if (m_shots.empty()) {
            return fail(Error::Code::InvalidArgument, QStringLiteral("--shots"),
                        Text::tr("the class '%1' has %2 labelled images to draw from").arg(poorest).arg(fewest));
        }
        EmbeddingRows rows(m_directions.cols);
        for (const auto& row : m_parts.pool.rows) {
            rows.add(row);
        }
        // Of the pool without its labels, so that what is measured on has no part in it.
        std::optional<Covariance> covariance = covarianceOf(rows, m_task);
        if (!covariance) {
            return cancelled();
        }
        m_mean = std::move(covariance->mean);
        m_solver.emplace(covariance->matrix, shrinkage);
        m_poolCosines = projectRows(rows, m_directions);
        m_workingScale = static_cast<float>(workingScale(m_poolCosines));
        return {};
    }

    Result<void> run()
    {
        const auto draws = static_cast<std::size_t>(m_options.draws);
        std::vector<std::vector<Learned>> learned(draws);
        std::optional<LinearHead> all;
        std::size_t done = 0;
        std::mutex counting;
        // The line for all labels is a job beside the draws, the first since it is the longest.
        parallelFor(draws + 1, m_options.threads > 0 ? m_options.threads : threadBudget(), [&](std::size_t job) {
            if (m_task.isCancelled()) {
                return;
            }
            if (job == 0) {
                all = learnAll();
            } else {
                learned[job - 1] = draw(job - 1);
            }
            const std::lock_guard lock(counting);
            m_task.progress(static_cast<qint64>(++done), static_cast<qint64>(draws) + 1, Text::tr("Drawing labelled images"));
        });
        if (m_task.isCancelled()) {
            return cancelled();
        }
        measureLines(all);
        collect(learned);
        return {};
    }

private:
    static Result<void> cancelled() { return fail(Error::Code::Cancelled, QStringLiteral("few-shot"), Text::tr("stopped")); }

    [[nodiscard]] Matrix anchors(std::span<const std::size_t> places, float scale) const
    {
        Matrix logits(places.size(), m_directions.rows);
        for (std::size_t i = 0; i < places.size(); ++i) {
            std::ranges::transform(m_poolCosines.row(places[i]), logits.row(i).begin(), [scale](float value) { return scale * value; });
        }
        return logits;
    }

    [[nodiscard]] std::vector<int> labelsAt(std::span<const std::size_t> places) const
    {
        std::vector<int> labels;
        for (const std::size_t place : places) {
            labels.push_back(m_parts.pool.labels[place]);
        }
        return labels;
    }

    /// Draws the largest number of shots once; the smaller ones are its beginning, as if one went on labelling.
    [[nodiscard]] std::vector<Learned> draw(std::size_t number) const
    {
        Random random(streamSeed(m_options.seed, 1, number));
        const auto most = static_cast<std::size_t>(*std::ranges::max_element(m_shots));
        std::vector<std::vector<std::size_t>> perClass = m_perClass;
        for (auto& places : perClass) {
            random.shuffle(places);
        }
        std::vector<std::size_t> places; ///< the first shot of each class, then the second ones …
        std::vector<std::size_t> ends{0};
        for (std::size_t shot = 0; shot < most; ++shot) {
            for (const auto& own : perClass) {
                if (!own.empty()) {
                    places.push_back(own[shot]);
                }
            }
            ends.push_back(places.size());
        }
        std::vector<Learned> learned;
        for (std::size_t s = 0; s < m_shots.size() && !m_task.isCancelled(); ++s) {
            const std::span<const std::size_t> taken(places.data(), ends[static_cast<std::size_t>(m_shots[s])]);
            for (const FewShotMethod method : m_options.methods) {
                learned.push_back(learn(method, s, taken));
            }
        }
        measure(learned, places);
        return learned;
    }

    [[nodiscard]] Learned learn(FewShotMethod method, std::size_t shots, std::span<const std::size_t> places) const
    {
        const Matrix rows = gathered(m_parts.pool, places);
        const std::vector<int> labels = labelsAt(places);
        Learned learned{method, shots, {}, places.size(), {}, ConfusionMatrix(m_directions.rows)};
        switch (method) {
        case FewShotMethod::Probe:
            learned.head = fitAnchoredProbe(rows, anchors(places, m_workingScale), labels, m_mean);
            break;
        case FewShotMethod::Cache:
            learned.cache = fittedCacheWeights(rows, anchors(places, m_logitScale), labels);
            break;
        case FewShotMethod::Gda:
            learned.head = fitGaussianHead(rows, labels, m_directions.rows, m_mean, *m_solver);
            break;
        }
        return learned;
    }

    /// Labels every image of the test with every classifier, one image at a time: nothing as large as test × shots is ever held.
    void measure(std::vector<Learned>& learned, std::span<const std::size_t> places) const
    {
        const bool caches = std::ranges::any_of(learned, [](const Learned& one) { return one.method == FewShotMethod::Cache; });
        const std::vector<int> labels = labelsAt(places);
        std::vector<float> affinities(places.size());
        std::vector<float> logits(m_directions.rows);
        for (std::size_t i = 0; i < m_parts.test.size(); ++i) {
            if (i % 256 == 0 && m_task.isCancelled()) {
                return;
            }
            const auto row = m_parts.test.rows[i];
            if (caches) {
                std::ranges::transform(places, affinities.begin(), [&](std::size_t place) { return cosine(row, m_parts.pool.rows[place]); });
            }
            for (Learned& one : learned) {
                const bool cache = one.method == FewShotMethod::Cache;
                captionLogits(row, cache ? m_logitScale : m_workingScale, logits);
                if (cache) {
                    addCache({affinities.data(), one.images}, {labels.data(), one.images}, one.cache, logits);
                } else {
                    one.head.addTo(row, logits);
                }
                one.confusion.add(m_parts.test.labels[i], static_cast<int>(largestColumn(logits)));
            }
        }
    }

    void captionLogits(std::span<const float> row, float scale, std::vector<float>& logits) const
    {
        for (std::size_t k = 0; k < logits.size(); ++k) {
            logits[k] = scale * cosine(row, m_directions.row(k));
        }
    }

    [[nodiscard]] std::optional<LinearHead> learnAll() const
    {
        if (m_options.supervised <= 0) {
            return std::nullopt;
        }
        std::vector<std::size_t> places;
        Random random(streamSeed(m_options.seed, 2));
        const auto count = static_cast<std::int64_t>(m_parts.pool.size());
        for (const std::int64_t place : random.sample(count, std::min<std::int64_t>(count, m_options.supervised))) {
            places.push_back(static_cast<std::size_t>(place));
        }
        AnchoredProbeOptions fit;
        fit.steps = supervisedSteps;
        return fitAnchoredProbe(gathered(m_parts.pool, places), anchors(places, m_workingScale), labelsAt(places), m_mean, fit);
    }

    void measureLines(const std::optional<LinearHead>& all)
    {
        ConfusionMatrix zeroShot(m_directions.rows);
        ConfusionMatrix supervised(m_directions.rows);
        std::vector<float> logits(m_directions.rows);
        for (std::size_t i = 0; i < m_parts.test.size(); ++i) {
            captionLogits(m_parts.test.rows[i], m_workingScale, logits);
            zeroShot.add(m_parts.test.labels[i], static_cast<int>(largestColumn(logits)));
            if (all) {
                all->addTo(m_parts.test.rows[i], logits);
                supervised.add(m_parts.test.labels[i], static_cast<int>(largestColumn(logits)));
            }
        }
        const auto accuracy = [this](const ConfusionMatrix& confusion) { return Accuracy{*confusion.accuracy(), confusion.n(), m_parts.yardstick}; };
        m_report.zeroShot = accuracy(zeroShot);
        if (all) {
            m_report.supervised = accuracy(supervised);
            m_report.supervisedImages = std::min<qint64>(static_cast<qint64>(m_parts.pool.size()), m_options.supervised);
        }
    }

    void collect(const std::vector<std::vector<Learned>>& learned)
    {
        for (const FewShotMethod method : m_options.methods) {
            FewShotCurve curve{method, {}};
            for (std::size_t s = 0; s < m_shots.size(); ++s) {
                FewShotPoint point{m_shots[s], {}, {}, {}, {}};
                for (const std::vector<Learned>& draw : learned) {
                    const auto one = std::ranges::find_if(draw, [&](const Learned& each) { return each.method == method && each.shots == s; });
                    point.accuracies.push_back(one->confusion.accuracy()->value);
                    point.balanced.push_back(one->confusion.balancedAccuracy()->value);
                }
                point.accuracy = meanInterval(point.accuracies);
                point.balancedAccuracy = meanInterval(point.balanced);
                curve.points.push_back(std::move(point));
            }
            m_report.curves.push_back(std::move(curve));
        }
        m_report.yardstick = m_parts.yardstick;
        m_report.testImages = static_cast<qint64>(m_parts.test.size());
        m_report.poolImages = static_cast<qint64>(m_parts.pool.size());
    }

    const FewShotOptions& m_options;
    const float m_logitScale;
    const Parts m_parts;
    const Matrix m_directions;
    FewShotReport& m_report;
    TaskContext& m_task;
    std::vector<int> m_shots;
    std::vector<std::vector<std::size_t>> m_perClass; ///< places in the pool
    std::vector<float> m_mean;
    std::optional<ShrunkSolver> m_solver;
    Matrix m_poolCosines;
    float m_workingScale = 1;
};

/// What an earlier fewShot() left in a folder.
Result<QStringList> filesOfFewShot(const QString& folder)
{
    if (!QFileInfo::exists(folder + QLatin1Char('/') + jsonFile)) {
        return fail(Error::Code::Format, folder, Text::tr("it holds no %1").arg(jsonFile));
    }
    return QStringList{jsonFile, csvFile, svgFile};
}

Result<QStringList> writeFiles(const FewShotReport& report, ExportFolder& folder)
{
    QStringList names;
    const std::pair<QString, QByteArray> files[]{
        {jsonFile, QJsonDocument(report.toJson()).toJson()}, {csvFile, report.toCsv()}, {svgFile, lineChartSvg(report.figure())}};
    for (const auto& [name, bytes] : files) {
        if (const Result<void> written = folder.write(name, bytes); !written) {
            return failAs(written);
        }
        names.append(name);
    }
    const Result<void> done = folder.commit();
    return done ? Result<QStringList>(names) : failAs(done);
}

} // namespace

Result<void> FewShotOptions::validate() const
{
    const auto wrong = [](const char* option, const QString& reason) { return fail(Error::Code::InvalidArgument, QString::fromLatin1(option), reason); };
    if (shots.empty() || std::ranges::any_of(shots, [](int n) { return n < 1 || n > mostShots; })) {
        return wrong("--shots", Text::tr("must be numbers from 1 to %1").arg(mostShots));
    }
    if (!std::ranges::is_sorted(shots, std::less_equal<>())) {
        return wrong("--shots", Text::tr("must grow from one number to the next"));
    }
    if (draws < 1 || draws > 10'000) {
        return wrong("--draws", Text::tr("%1 is not from 1 to 10000").arg(draws));
    }
    if (methods.empty()) {
        return wrong("--methods", Text::tr("names no method"));
    }
    if (trainSplits.empty() || (split && std::ranges::find(trainSplits, *split) != trainSplits.end() && *split != Split::None)) {
        return wrong("--train-splits", Text::tr("must name a split, and not the one that is measured on"));
    }
    if (supervised < 0) {
        return wrong("--supervised", Text::tr("must not be below 0"));
    }
    return encoder.backend.validate();
}

Result<QStringList> saveFewShot(const FewShotReport& report, const QString& out, bool overwrite)
{
    const auto folder = ExportFolder::create(out, overwrite, filesOfFewShot);
    return folder ? writeFiles(report, **folder) : failAs(folder);
}

Result<FewShotReport> fewShot(ProjectDb& db, Encoder& encoder, const FewShotOptions& options, TaskContext& task)
{
    if (const Result<void> valid = options.validate(); !valid) {
        return failAs(valid);
    }
    std::unique_ptr<ExportFolder> folder;
    if (!options.out.isEmpty()) {
        auto made = ExportFolder::create(options.out, options.overwrite, filesOfFewShot);
        if (!made) {
            return failAs(made);
        }
        folder = std::move(*made);
    }
    const Result<LabelView> view = LabelView::load(db);
    const Result<PromptSet> prompts = CaptionStore(db).current();
    if (!view || !prompts) {
        return view ? failAs(prompts) : failAs(view);
    }
    if (db.task() == Task::Multi) {
        return fail(Error::Code::Unsupported, db.path(), Text::tr("images of this project have several answers each; few-shot is for one class of several"));
    }
    if (view->classes.size() < 2) {
        return fail(Error::Code::InvalidArgument, db.path(), Text::tr("needs two classes"));
    }
    Result<Matrix> directions = CaptionTexts().directions(*prompts, view->classes, encoder);
    if (!directions) {
        return failAs(directions);
    }
    const Result<Embedded> embedded = embedImages(db, encoder, task);
    if (!embedded) {
        return failAs(embedded);
    }
    Result<Parts> parts = divide(*view, *embedded, options);
    if (!parts) {
        return failAs(parts);
    }
    FewShotReport report;
    report.encoder = encoder.info().name;
    std::ranges::transform(view->classes, std::back_inserter(report.classes), &ClassRow::name);
    report.skipped = embedded->report.skipped;
    FewShot work(options, encoder.info(), std::move(*parts), std::move(*directions), report, task);
    if (const Result<void> ready = work.prepare(); !ready) {
        return failAs(ready);
    }
    if (const Result<void> done = work.run(); !done) {
        return failAs(done);
    }
    if (folder) {
        Result<QStringList> written = writeFiles(report, *folder);
        if (!written) {
            return failAs(written);
        }
        report.files = std::move(*written);
    }
    return report;
}

} // namespace postil
