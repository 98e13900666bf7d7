// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/captionstore.h"
#include "core/project/classstore.h"
#include "core/workflow/calibrate.h"
#include "core/workflow/candidates.h"
#include "core/workflow/compareencoders.h"
#include "core/workflow/embed.h"
#include "core/workflow/livecaptions.h"
#include "core/workflow/zeroshot.h"
#include "tests/support/brightness.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace postil;
using test::BrightnessEncoder;

namespace {

/// Hands out the brightness encoder by any name but "broken".
class BrightnessLoader final : public EncoderLoader
{
public:
    [[nodiscard]] Result<std::unique_ptr<Encoder>> load(const EncoderOptions& options) const override
    {
        if (options.path == QLatin1String("broken")) {
            return fail(Error::Code::Model, options.path, QStringLiteral("has no weights"));
        }
        return std::make_unique<BrightnessEncoder>();
    }
};

} // namespace

/// Everything that captions do while they are edited, on pictures whose brightness is their class.
class TestLiveCaptions : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void nothingEncodedYet();
    void answersAsTheRunWould();
    void onlyWhatIsNew();
    void cancelled();
    void ablationIsLabellingWithout();
    void biasIsPreviewed();
    void candidates();
    void candidatesRefuse();
    void calibrates();
    void encodersSideBySide();
    void encodersRefuse();

private:
    [[nodiscard]] LiveRequest request() { return {CaptionStore(*m_db).current().value(), {20, Prior::None, {}, {}}}; }
    CaptionId addCaption(int classPosition, const QString& text) { return CaptionStore(*m_db).add(ClassStore(*m_db).list()->at(std::size_t(classPosition)).id, text).value(); }
    [[nodiscard]] std::unique_ptr<LiveCaptions> opened()
    {
        auto live = LiveCaptions::open(*m_db, m_encoder.info());
        return live ? std::move(*live) : nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ProjectDb> m_db;
    BrightnessEncoder m_encoder;
    SilentTask m_task;
};

void TestLiveCaptions::init()
{
    m_db.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(test::writePictures(m_dir->filePath(QStringLiteral("pictures")), 60));
    m_db = test::makeBrightnessProject(m_dir->filePath(QStringLiteral("a.postil")), m_dir->filePath(QStringLiteral("pictures")));
    QVERIFY(m_db);
    m_encoder = BrightnessEncoder();
}

void TestLiveCaptions::nothingEncodedYet()
{
    const auto live = LiveCaptions::open(*m_db, m_encoder.info());
    QVERIFY(!live);
    QCOMPARE(live.error().code, Error::Code::NotFound);
    QCOMPARE(m_encoder.encoded, 0);
}

void TestLiveCaptions::answersAsTheRunWould()
{
    const auto run = zeroShot(*m_db, m_encoder, {}, m_task);
    QVERIFY(run);
    const auto live = opened();
    QVERIFY(live);
    const auto same = live->answer(request(), m_encoder, m_task);
    QVERIFY(same);
    QCOMPARE(same->images, run->images);
    QCOMPARE(same->changed(), 0);
    QCOMPARE(same->accuracy->interval.value, run->accuracy->interval.value);
    QCOMPARE(same->accuracy->yardstick, run->accuracy->yardstick);
    QCOMPARE(same->accuracyChange->value, 0.0);
    for (std::size_t k = 0; k < 2; ++k) {
        QCOMPARE(same->perClass[k], run->perClass.at(same->classes[k].name));
    }
    // A caption that pulls: what the answer says is what a run then stores.
    addCaption(0, QStringLiteral("grey"));
    const auto typed = live->answer(request(), m_encoder, m_task);
    QVERIFY(typed && typed->changed() > 0);
    const auto second = zeroShot(*m_db, m_encoder, {}, m_task);
    const auto before = RunStore(*m_db).labels(run->run.id);
    const auto after = RunStore(*m_db).labels(second->run.id);
    qint64 differ = 0;
    for (std::size_t i = 0; i < after->labels.size(); ++i) {
        differ += before->labels[i] != after->labels[i] ? 1 : 0;
    }
    QCOMPARE(typed->changed(), differ);
    for (const SideChange& change : typed->changes) {
        for (const ImageId image : change.images) {
            const auto at = std::size_t(std::ranges::lower_bound(after->images, image) - after->images.begin());
            QCOMPARE(before->labels[at], change.from);
            QCOMPARE(after->labels[at], change.to);
        }
    }
    std::int64_t counted = 0;
    for (const auto& row : typed->confusion) {
        counted = std::accumulate(row.begin(), row.end(), counted);
    }
    QCOMPARE(counted, typed->accuracy->n);
    QCOMPARE(typed->surest[1].size(), std::size_t(std::min<qint64>(24, typed->perClass[1])));
}

void TestLiveCaptions::onlyWhatIsNew()
{
    QVERIFY(embedImages(*m_db, m_encoder, m_task));
    const auto live = opened();
    const auto first = live->answer(request(), m_encoder, m_task);
    QVERIFY(first);
    QVERIFY(first->changes.empty()); // no run yet: nothing to compare with
    QCOMPARE(first->columnsComputed, 2);
    const int images = m_encoder.encoded;
    LiveRequest edited = request();
    edited.prompts.captions.push_back({CaptionId{1}, live->view().classes[1].id, QStringLiteral("a bright one"), true, 1});
    const auto second = live->answer(edited, m_encoder, m_task);
    QCOMPARE(second->textsEncoded, 1);
    QCOMPARE(second->columnsComputed, 0); // points where the name points
    edited.prompts.captions.push_back({CaptionId{2}, live->view().classes[1].id, QStringLiteral("bright grey"), true, 2});
    const auto third = live->answer(edited, m_encoder, m_task);
    QCOMPARE(third->textsEncoded, 1);
    QCOMPARE(third->columnsComputed, 1);
    QCOMPARE(live->answer(edited, m_encoder, m_task)->textsEncoded, 0);
    QCOMPARE(m_encoder.encoded, images);
    // A second reader and an encoding beside it are not in each other's way.
    QVERIFY(opened());
    QCOMPARE(embedImages(*m_db, m_encoder, m_task)->report.encoded, 0);
}

void TestLiveCaptions::cancelled()
{
    QVERIFY(embedImages(*m_db, m_encoder, m_task));
    const auto live = opened();
    SilentTask stop;
    stop.cancel();
    QCOMPARE(live->answer(request(), m_encoder, stop).error().code, Error::Code::Cancelled);
    QCOMPARE(live->ablation(request(), m_encoder, stop).error().code, Error::Code::Cancelled);
    QVERIFY(live->answer(request(), m_encoder, m_task));
}

void TestLiveCaptions::ablationIsLabellingWithout()
{
    const CaptionId plain = addCaption(0, QStringLiteral("a shadow"));
    const CaptionId grey = addCaption(0, QStringLiteral("grey"));
    addCaption(1, QStringLiteral("bright"));
    const CaptionId off = addCaption(1, QStringLiteral("bright grey"));
    QVERIFY(CaptionStore(*m_db).setEnabled(off, false));
    QVERIFY(embedImages(*m_db, m_encoder, m_task));
    const auto live = opened();
    const auto effects = live->ablation(request(), m_encoder, m_task);
    QVERIFY(effects);
    QCOMPARE(effects->size(), std::size_t{4});
    const auto now = live->labels(request(), m_encoder, m_task);
    for (const CaptionEffect& effect : *effects) {
        LiveRequest other = request();
        for (CaptionRow& row : other.prompts.captions) {
            row.enabled = row.id == effect.caption.id ? !row.enabled : row.enabled;
        }
        const auto labels = live->labels(other, m_encoder, m_task);
        QCOMPARE(effect.changed, differences(now->best, labels->best));
        const int k = live->view().classIndex(effect.caption.classId);
        const qint64 net = std::ranges::count(now->best, k) - std::ranges::count(labels->best, k);
        QCOMPARE(effect.net, effect.caption.enabled ? net : -net);
        QVERIFY(effect.accuracy);
        const auto is = live->steering()->accuracy(now->best);
        const auto was = live->steering()->accuracy(labels->best);
        const double gain = is->interval.value - was->interval.value;
        QVERIFY(std::abs(effect.accuracy->value - (effect.caption.enabled ? gain : -gain)) < 1e-12);
    }
    QVERIFY(effects->at(1).caption.id == grey && effects->at(1).changed > 0);
    QVERIFY(std::abs(effects->at(0).nearestSibling.value_or(0) - 0.8F) < 1e-6F);
    QCOMPARE(effects->at(0).caption.id, plain);
    qint64 gone = 0;
    for (const auto& [to, count] : effects->at(1).goTo) {
        gone += count;
    }
    QVERIFY(gone >= effects->at(1).net);
}

void TestLiveCaptions::biasIsPreviewed()
{
    const CaptionId greedy = addCaption(0, QStringLiteral("grey"));
    addCaption(0, QStringLiteral("a shadow"));
    addCaption(1, QStringLiteral("bright nothing"));
    const auto run = zeroShot(*m_db, m_encoder, {}, m_task);
    const auto live = opened();
    LiveRequest asked = request();
    // Everything is darkish now: the captions of "bright" are taken for those of the dark.
    asked.prompts.captions.back().text = QStringLiteral("nothing");
    asked.prompts.captions.back().enabled = true;
    asked.prompts.captions.front().text = QStringLiteral("bright grey");
    const auto labels = live->labels(asked, m_encoder, m_task);
    const auto bias = live->bias(asked, m_encoder, m_task);
    QVERIFY(bias);
    const double share = double(std::ranges::count(labels->best, bias->largest)) / double(labels->best.size());
    QCOMPARE(bias->share, share);
    QCOMPARE(bias->warns, share > collapseShare);
    QVERIFY(bias->warns);
    QVERIFY(bias->remedies.size() >= 2);
    const int runs = int(RunStore(*m_db).list()->size());
    for (const Remedy& remedy : bias->remedies) {
        LiveRequest tried = asked;
        tried.scoring = remedy.scoring;
        for (CaptionRow& row : tried.prompts.captions) {
            row.enabled = row.id == remedy.caption ? false : row.enabled;
        }
        const auto after = live->labels(tried, m_encoder, m_task);
        QCOMPARE(remedy.changed, differences(labels->best, after->best));
        QCOMPARE(remedy.largestShare, double(std::ranges::max(remedy.perClass)) / double(labels->best.size()));
        QVERIFY(!remedy.what.isEmpty());
    }
    QVERIFY(bias->remedies.front().largestShare < bias->share);
    QCOMPARE(int(RunStore(*m_db).list()->size()), runs); // nothing was applied
    QVERIFY(CaptionStore(*m_db).current()->captions.front().id == greedy);
    QCOMPARE(run->collapse.has_value(), std::ranges::any_of(run->perClass, [&](const auto& one) { return double(one.second) > collapseShare * double(run->images); }));
}

void TestLiveCaptions::candidates()
{
    CandidateOptions options;
    options.zeroShot.logitScale = 20;
    const auto report = labelCandidates(*m_db, m_encoder, options, m_task);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
    QCOMPARE(QStringList(candidateNames()).size(), qsizetype(report->candidates.size()));
    QVERIFY(!report->run);
    QCOMPARE(report->answers, std::int64_t{60}); // reference labels of the images without a split
    QVERIFY(report->winner.has_value());
    for (std::size_t i = 0; i < report->candidates.size(); ++i) {
        const Candidate& one = report->candidates[i];
        QCOMPARE(one.name, candidateNames().at(qsizetype(i)));
        QCOMPARE(std::accumulate(one.perClass.begin(), one.perClass.end(), qint64{0}), report->images);
        QCOMPARE(report->agreement[i][i], 1.0);
        QCOMPARE(report->agreement[0][i], report->agreement[i][0]);
        QCOMPARE(one.differs, qint64(std::llround((1 - report->agreement[0][i]) * double(report->images))));
        QVERIFY(one.right <= report->candidates[*report->winner].right);
    }
    options.use = QStringLiteral("centred");
    const auto stored = labelCandidates(*m_db, m_encoder, options, m_task);
    QVERIFY(stored && stored->run);
    QCOMPARE(stored->run->voice, Voice::ZeroShot);
    QCOMPARE(stored->run->config[QStringLiteral("candidate")].toString(), QStringLiteral("centred"));
    ZeroShotOptions equal;
    equal.logitScale = 20;
    equal.proportions = {{QStringLiteral("dark"), 0.5}, {QStringLiteral("bright"), 0.5}};
    const auto run = zeroShot(*m_db, m_encoder, equal, m_task);
    QVERIFY(RunStore(*m_db).labels(run->run.id)->labels == RunStore(*m_db).labels(stored->run->id)->labels);
    const auto again = labelCandidates(*m_db, m_encoder, options, m_task);
    QVERIFY(again->candidates[3].probabilities.values == stored->candidates[3].probabilities.values);
}

void TestLiveCaptions::candidatesRefuse()
{
    CandidateOptions options;
    options.use = QStringLiteral("best");
    const auto unknown = labelCandidates(*m_db, m_encoder, options, m_task);
    QVERIFY(!unknown && unknown.error().subject == QLatin1String("best"));
    // Four tuning answers are no tournament.
    const auto drawn = GoldStore(*m_db).draw({12, {}, 3});
    QVERIFY(drawn);
    for (const ImageId image : *drawn) {
        QVERIFY(GoldStore(*m_db).answer(image, {Decision::Kind::Class, ClassStore(*m_db).list()->front().id, false}));
    }
    options.use = QStringLiteral("winner");
    const auto few = labelCandidates(*m_db, m_encoder, options, m_task);
    QVERIFY(!few && few.error().reason.contains(QLatin1String("4 ")));
    options.use.clear();
    const auto report = labelCandidates(*m_db, m_encoder, options, m_task);
    QVERIFY(report && !report->winner);
    QCOMPARE(report->yardstick, QStringLiteral("gold (tuning)"));
    QCOMPARE(report->answers, std::int64_t{4});
    QVERIFY(RunStore(*m_db).list()->empty());
}

void TestLiveCaptions::calibrates()
{
    QVERIFY(!calibrate(*m_db, {}));
    ZeroShotOptions sure;
    sure.logitScale = 500;
    const auto run = zeroShot(*m_db, m_encoder, sure, m_task);
    QVERIFY(run);
    const auto drawn = GoldStore(*m_db).draw({60, {}, 3});
    const LabelView view = LabelView::load(*m_db).value();
    for (const ImageId image : *drawn) {
        const auto at = std::ranges::lower_bound(view.images, image, {}, &ImageRow::id) - view.images.begin();
        QVERIFY(GoldStore(*m_db).answer(image, {Decision::Kind::Class, view.rows[std::size_t(at)].reference, false}));
    }
    const auto report = calibrate(*m_db, {});
    QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
    QCOMPARE(report->fittedOn->yardstick, QStringLiteral("gold (tuning)"));
    QCOMPARE(report->fittedOn->n, std::int64_t{20});
    QCOMPARE(report->shownOn, QStringLiteral("gold (reporting)"));
    QCOMPARE(report->n, std::int64_t{40});
    QVERIFY(report->factor < 1); // it was far too sure
    QCOMPARE(*report->scale, 500 * report->factor);
    QVERIFY(*report->after->ece < *report->before->ece);
    QVERIFY(!report->swapped);
    std::int64_t shown = 0;
    for (const ReliabilityBin& bin : report->after->bins) {
        shown += bin.n;
    }
    QCOMPARE(shown, report->n);
    // Kept, it is what runs take that are asked for none.
    QVERIFY(useScale(*m_db, *report->scale));
    const auto kept = zeroShot(*m_db, m_encoder, {}, m_task);
    QVERIFY(std::abs(kept->run.config[QStringLiteral("logit_scale")].toDouble() - *report->scale) < 1e-6 * *report->scale);
    QVERIFY(!useScale(*m_db, -1) && !useScale(*m_db, std::numeric_limits<double>::quiet_NaN()));
    QVERIFY(useScale(*m_db, 0));
    QCOMPARE(zeroShot(*m_db, m_encoder, {}, m_task)->run.config[QStringLiteral("logit_scale")].toDouble(), m_encoder.info().logitScale);
    // The captions of the two classes exchanged.
    const ClassId dark = view.classes[0].id;
    QVERIFY(CaptionStore(*m_db).add(dark, QStringLiteral("bright")));
    QVERIFY(CaptionStore(*m_db).add(view.classes[1].id, QStringLiteral("a shadow")));
    QVERIFY(zeroShot(*m_db, m_encoder, sure, m_task));
    const auto exchanged = calibrate(*m_db, {});
    QVERIFY(exchanged->swapped);
    QVERIFY(exchanged->advice.contains(QLatin1String("swapped")));
}

void TestLiveCaptions::encodersSideBySide()
{
    CompareEncodersOptions options;
    options.encoders.resize(3);
    options.encoders[0].path = QStringLiteral("one");
    options.encoders[1].path = QStringLiteral("broken");
    options.encoders[2].path = QStringLiteral("two");
    const auto report = compareEncoders(*m_db, BrightnessLoader(), options, m_task);
    QVERIFY2(report, report ? "" : qPrintable(report.error().message()));
    QCOMPARE(report->encoders.size(), std::size_t{3});
    QVERIFY(report->encoders[1].problem.contains(QLatin1String("no weights")));
    QVERIFY(!report->encoders[1].accuracy && !report->agreement[0][1]);
    QCOMPARE(report->agreement[0][2].value_or(0), 1.0);
    QCOMPARE(report->encoders[0].accuracy->interval.value, report->encoders[2].accuracy->interval.value);
    QVERIFY(report->encoders[0].imagesPerSecond > 0);
    QVERIFY(RunStore(*m_db).list()->empty());
    const QByteArray picture = encoderPicture(*report);
    QVERIFY(picture.startsWith("<svg") || picture.contains("<svg"));
    QVERIFY(picture.contains("brightness"));
    QCOMPARE(encoderPicture(*report), picture);
    options.split = Split::Test; // nothing is known there
    QVERIFY(!compareEncoders(*m_db, BrightnessLoader(), options, m_task)->encoders[0].accuracy);
}

void TestLiveCaptions::encodersRefuse()
{
    CompareEncodersOptions options;
    options.encoders.resize(1);
    QCOMPARE(compareEncoders(*m_db, BrightnessLoader(), options, m_task).error().subject, QStringLiteral("--encoders"));
    options.encoders.resize(2);
    options.encoders[0].path = options.encoders[1].path = QStringLiteral("broken");
    QCOMPARE(compareEncoders(*m_db, BrightnessLoader(), options, m_task).error().code, Error::Code::Model);
}

QTEST_GUILESS_MAIN(TestLiveCaptions)
#include "tst_livecaptions.moc"
