// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/answertable.h"
#include "core/project/captionstore.h"
#include "core/project/classstore.h"
#include "core/workflow/candidates.h"
#include "core/workflow/livecaptions.h"
#include "tests/support/brightness.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace postil;
using namespace Qt::StringLiterals;
using test::BrightnessEncoder;

/// Captions edited in a multi-label project, where every image has a yes or no per class: what is answered while typing is what a run
/// then stores.
class TestLiveFindings : public QObject
{
    Q_OBJECT

    static constexpr std::size_t classes = 2;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ProjectDb> m_db;
    BrightnessEncoder m_encoder;
    SilentTask m_task;

    void addCaption(std::size_t position, const QString& text) { QVERIFY(CaptionStore(*m_db).add(ClassStore(*m_db).list()->at(position).id, text)); }
    LiveRequest request(std::vector<double> shares = {})
    {
        ScoringOptions scoring;
        scoring.shares = std::move(shares);
        return {CaptionStore(*m_db).current().value(), scoring, nullptr};
    }
    std::unique_ptr<LiveCaptions> opened()
    {
        auto live = LiveCaptions::open(*m_db, m_encoder.info());
        return live ? std::move(*live) : nullptr;
    }
    /// The answers of the run in use, as LiveAnswer::labels.
    std::vector<int> stored()
    {
        const LabelView view = LabelView::load(*m_db).value();
        const Matrix said = AnswerTable::ofRun(*m_db, view, view.zeroshotRun->id).value();
        std::vector<int> labels;
        for (std::size_t i = 0; i < said.rows; ++i) {
            for (std::size_t k = 0; k < said.cols; ++k) {
                labels.push_back(said.row(i)[k] > 0.5F ? static_cast<int>(k) : -1);
            }
        }
        return labels;
    }
    Result<ZeroShotReport> label(const ZeroShotOptions& options = {}) { return zeroShot(*m_db, m_encoder, options, m_task); }

private slots:
    void init()
    {
        m_db.reset();
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(test::writePictures(m_dir->filePath(u"pictures"_s), 60));
        m_db = test::makeBrightnessProject(m_dir->filePath(u"p.postil"_s), m_dir->filePath(u"pictures"_s), Task::Multi);
        QVERIFY(m_db);
        m_encoder = BrightnessEncoder();
        addCaption(0, u"a grey one"_s); // leans over: some images have both
        addCaption(0, u"not:a bright one"_s);
        addCaption(1, u"a bright one"_s);
        addCaption(1, u"not:a dim one"_s);
    }

    void answersAreThoseOfTheRun()
    {
        const auto run = label();
        QVERIFY(run);
        const auto live = opened();
        QVERIFY(live && live->isSeveral());
        const auto answer = live->answer(request(), m_encoder, m_task);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message()));
        QCOMPARE(answer->answersPerImage, classes);
        QCOMPARE(*answer->labels, stored());
        QCOMPARE(answer->changed(), 0);
        qint64 yes = 0;
        qint64 none = 0;
        for (std::size_t k = 0; k < classes; ++k) {
            QCOMPARE(answer->perClass[k], run->perClass.at(answer->classes[k].name));
            QCOMPARE(answer->perClass[k], (*answer->perClassBefore)[k]);
            yes += answer->perClass[k];
        }
        for (std::size_t i = 0; i < answer->ids->size(); ++i) {
            none += (*answer->labels)[2 * i] < 0 && (*answer->labels)[2 * i + 1] < 0 ? 1 : 0;
        }
        QCOMPARE(answer->none, none);
        QCOMPARE(answer->noneBefore, none);
        QVERIFY2(yes + none != answer->images, "some images have two classes, or none: the answers are independent");
        QVERIFY(answer->accuracy && answer->confusion.empty() && !answer->steering);
        QCOMPARE(answer->accuracy->interval.value, run->accuracy->interval.value);
        QCOMPARE(answer->accuracy->interval.low, run->accuracy->interval.low);
        QCOMPARE(answer->accuracyChange->value, 0.0);
    }

    void whatIsTypedIsWhatIsStored()
    {
        QVERIFY(label());
        const std::vector<int> before = stored();
        const auto live = opened();
        addCaption(0, u"a dim one"_s);
        const auto typed = live->answer(request(), m_encoder, m_task);
        QVERIFY(typed);
        QVERIFY(typed->changed() > 0);
        QCOMPARE(typed->columnsComputed, 2); // nothing was scored yet
        QVERIFY(label());
        const std::vector<int> after = stored();
        QCOMPARE(*typed->labels, after);
        qint64 differ = 0;
        for (std::size_t i = 0; i < after.size(); ++i) {
            differ += before[i] != after[i] ? 1 : 0;
        }
        QCOMPARE(typed->changed(), differ);
        for (const SideChange& change : typed->changes) {
            QVERIFY2(change.from.isValid() != change.to.isValid(), "from no to yes or back, never from class to class");
            for (const ImageId image : change.images) {
                QVERIFY(std::ranges::binary_search(*typed->ids, image));
            }
        }
        // Since the run that was in use: what is gained on the same images.
        const auto was = opened()->answer(request(), m_encoder, m_task); // now the new run is the baseline
        QVERIFY(was);
        QCOMPARE(was->accuracyChange->value, 0.0);
        QVERIFY(typed->accuracyChange->low <= typed->accuracyChange->value && typed->accuracyChange->value <= typed->accuracyChange->high);
        const auto back = opened()->answer({request().prompts, {}, std::make_shared<std::vector<int>>(before)}, m_encoder, m_task);
        QVERIFY(back);
        QCOMPARE(back->accuracyChange->value, typed->accuracyChange->value);
        QCOMPARE(back->changed(), differ);
    }

    void surestAndDoubtfulHaveAYes()
    {
        QVERIFY(label());
        const auto live = opened();
        const auto answer = live->answer(request(), m_encoder, m_task);
        QVERIFY(answer);
        for (std::size_t k = 0; k < classes; ++k) {
            QVERIFY(!answer->surest[k].empty());
            for (const auto& list : {answer->surest[k], answer->doubtful[k], answer->random[k]}) {
                for (const ImageId image : list) {
                    const auto row = static_cast<std::size_t>(std::ranges::lower_bound(*answer->ids, image) - answer->ids->begin());
                    QCOMPARE((*answer->labels)[row * classes + k], static_cast<int>(k));
                }
            }
        }
    }

    void shares_data()
    {
        QTest::addColumn<std::vector<double>>("shares");
        QTest::newRow("of both") << std::vector<double>{0.25, 0.5};
        QTest::newRow("of one") << std::vector<double>{-1, 0.1};
        QTest::newRow("all of them") << std::vector<double>{1, -1};
    }

    /// A class that has a share gets as many yes; the run with the same proportions stores the same.
    void shares()
    {
        QFETCH(const std::vector<double>, shares);
        QVERIFY(label());
        const auto plain = opened()->answer(request(), m_encoder, m_task);
        const auto answer = opened()->answer(request(shares), m_encoder, m_task);
        QVERIFY(plain && answer);
        ZeroShotOptions options;
        for (std::size_t k = 0; k < classes; ++k) {
            QCOMPARE(answer->perClass[k], shares[k] < 0 ? plain->perClass[k] : qRound64(shares[k] * 60));
            if (shares[k] >= 0) {
                options.proportions[answer->classes[k].name] = shares[k];
            }
        }
        QVERIFY(label(options));
        QCOMPARE(stored(), *answer->labels);
    }

    /// What a caption is said to do is what labelling without it does, a caption of absence included.
    void ablationIsLabellingWithout()
    {
        addCaption(0, u"a dim one"_s);
        QVERIFY(label());
        const auto live = opened();
        const auto effects = live->ablation(request(), m_encoder, m_task);
        QVERIFY(effects);
        QCOMPARE(effects->size(), std::size_t{5});
        const auto whole = live->answer(request(), m_encoder, m_task);
        int telling = 0;
        for (const CaptionEffect& effect : *effects) {
            LiveRequest without = request();
            for (CaptionRow& row : without.prompts.captions) {
                row.enabled = row.id != effect.caption.id;
            }
            const auto other = opened()->answer(without, m_encoder, m_task);
            QVERIFY(other);
            QCOMPARE(effect.changed, differences(*whole->labels, *other->labels));
            const auto position = static_cast<std::size_t>(live->view().classIndex(effect.caption.classId));
            QCOMPARE(effect.net, whole->perClass[position] - other->perClass[position]);
            QVERIFY(effect.accuracy);
            QVERIFY(std::abs(effect.accuracy->value - (whole->accuracy->interval.value - other->accuracy->interval.value)) < 1e-12);
            telling += effect.changed > 0 ? 1 : 0;
        }
        QVERIFY(telling >= 2);
        const auto bias = live->bias(request(), m_encoder, m_task);
        QVERIFY(bias && !bias->warns && bias->remedies.empty());
        const auto accuracies = live->accuracies({request().prompts}, {}, m_encoder, m_task);
        QVERIFY(accuracies);
        QCOMPARE(accuracies->front()->interval.value, whole->accuracy->interval.value);
    }

    /// What is for one label per image says so instead of answering something else.
    void othersRefuse()
    {
        QVERIFY(label());
        const auto candidates = labelCandidates(*m_db, m_encoder, {}, m_task);
        QVERIFY(!candidates);
        QCOMPARE(candidates.error().code, Error::Code::Unsupported);
        ZeroShotOptions options;
        options.reject = 0.1;
        QVERIFY(!label(options));
        options.reject.reset();
        options.proportionsUnknown = true;
        QVERIFY(!label(options));
        options.proportionsUnknown = false;
        options.proportions = {{u"dark"_s, 1.5}};
        QVERIFY(!label(options));
        options.proportions = {{u"nobody"_s, .5}};
        QVERIFY(!label(options));
    }
};

QTEST_GUILESS_MAIN(TestLiveFindings)
#include "tst_livefindings.moc"
