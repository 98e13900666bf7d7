// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/fewshot.h"

#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/base/text.h"
#include "core/base/threads.h"
#include "core/labelling/fewshot.h"
#include "core/labelling/scoring.h"
#include "core/metrics/confusion.h"
#include "core/project/captionstore.h"
#include "core/project/labelview.h"
#include "core/project/projectdb.h"
#include "core/workflow/captiontexts.h"
#include "core/workflow/embed.h"
#include "core/workflow/fewshotfiles.h"
#include "core/workflow/fewshotparts.h"

#include <algorithm>
#include <mutex>

namespace postil {

namespace {

constexpr int mostShots = 4096;
constexpr double shrinkage = 0.5; ///< as in gaussianEm()
constexpr int supervisedSteps = 150;

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
    FewShot(const FewShotOptions& options, const EncoderInfo& encoder, FewShotParts parts, Matrix directions, FewShotReport& report, TaskContext& task)
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
        const Matrix rows = m_parts.pool.gathered(places);
        const std::vector<int> labels = m_parts.pool.labelsAt(places);
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
        const std::vector<int> labels = m_parts.pool.labelsAt(places);
        const Matrix shots = caches ? m_parts.pool.gathered(places) : Matrix();
        std::vector<float> affinities(places.size());
        std::vector<float> logits(m_directions.rows);
        for (std::size_t i = 0; i < m_parts.test.size(); ++i) {
            if (i % 256 == 0 && m_task.isCancelled()) {
                return;
            }
            const std::vector<float> row = m_parts.test.rows[i].values();
            if (caches) {
                for (std::size_t s = 0; s < shots.rows; ++s) {
                    affinities[s] = cosine(row, shots.row(s));
                }
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
        return fitAnchoredProbe(m_parts.pool.gathered(places), anchors(places, m_workingScale), m_parts.pool.labelsAt(places), m_mean, fit);
    }

    void measureLines(const std::optional<LinearHead>& all)
    {
        ConfusionMatrix zeroShot(m_directions.rows);
        ConfusionMatrix supervised(m_directions.rows);
        std::vector<float> logits(m_directions.rows);
        for (std::size_t i = 0; i < m_parts.test.size(); ++i) {
            const std::vector<float> row = m_parts.test.rows[i].values();
            captionLogits(row, m_workingScale, logits);
            zeroShot.add(m_parts.test.labels[i], static_cast<int>(largestColumn(logits)));
            if (all) {
                all->addTo(row, logits);
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
    const FewShotParts m_parts;
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

Result<FewShotReport> fewShot(ProjectDb& db, Encoder& encoder, const FewShotOptions& options, TaskContext& task)
{
    if (const Result<void> valid = options.validate(); !valid) {
        return failAs(valid);
    }
    std::unique_ptr<ExportFolder> folder;
    if (!options.out.isEmpty()) {
        auto made = fewShotFolder(options.out, options.overwrite);
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
    Result<FewShotParts> parts = divideForFewShot(*view, *embedded, options);
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
        Result<QStringList> written = writeFewShot(report, *folder);
        if (!written) {
            return failAs(written);
        }
        report.files = std::move(*written);
    }
    return report;
}

} // namespace postil
