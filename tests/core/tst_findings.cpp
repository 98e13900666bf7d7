// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Answers per class: what people say, what CLIP says, what a refiner learns from.
#include "core/project/answertable.h"
#include "core/project/captionstore.h"
#include "core/project/projectcheck.h"
#include "core/project/statement.h"
#include "core/workflow/findings.h"
#include "core/workflow/trainingset.h"
#include "tests/support/brightness.h"
#include "tests/support/exampleproject.h"
#include "tests/support/projectmaker.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace postil;
using test::ProjectMaker;
using namespace Qt::StringLiterals;

namespace {

constexpr int pictureCount = 20;
const QStringList findings{u"fluid"_s, u"mass"_s, u"air"_s};

/// What an AnswerTable says people said of one image.
std::vector<YesNo> human(ProjectMaker& maker, std::size_t image)
{
    const LabelView view = LabelView::load(maker.db()).value();
    const AnswerTable table = AnswerTable::load(maker.db(), view).value();
    std::vector<YesNo> answers;
    for (std::size_t k = 0; k < table.classes(); ++k) {
        answers.push_back(table.human(image, k));
    }
    return answers;
}

} // namespace

class TestFindings : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ProjectDb> m_db; ///< of pictures that are dark or bright
    test::BrightnessEncoder m_encoder;
    SilentTask m_task;

    [[nodiscard]] LabelView view() const { return LabelView::load(*m_db).value(); }
    void caption(const QString& className, const QString& text)
    {
        QVERIFY(CaptionStore(*m_db).add(ClassStore(*m_db).find(className).value().id, text));
    }
    static constexpr double soft = 5; ///< a scale at which no probability is so near to 1 that a float holds 1
    /// Angle of the picture in the plane of darkness and brightness, as the encoder sees it.
    [[nodiscard]] std::vector<double> differences() const
    {
        const LabelView v = view();
        const AnswerTable answers = AnswerTable::load(*m_db, v).value();
        std::vector<double> found;
        for (std::size_t i = 0; i < v.images.size(); ++i) {
            const double p = static_cast<double>(answers.zeroshot(i, 0));
            found.push_back(std::log(p / (1 - p)) / soft);
        }
        return found;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(test::writePictures(m_dir->filePath(u"pictures"_s), pictureCount));
        m_db = test::makeBrightnessProject(m_dir->filePath(u"p.postil"_s), m_dir->filePath(u"pictures"_s), Task::Multi);
        QVERIFY(m_db != nullptr);
        m_encoder = test::BrightnessEncoder();
    }

    /// With both descriptions of a class the probability is the softmax over the two, and one class says nothing about the other.
    void clipAnswersEveryClassForItself()
    {
        caption(u"dark"_s, u"a dark picture"_s);
        caption(u"dark"_s, u"not: a bright picture"_s);
        ZeroShotOptions options;
        options.logitScale = soft;
        const Result<ZeroShotReport> report = zeroShot(*m_db, m_encoder, options, m_task);
        VERIFY_OK(report);
        QCOMPARE(report->images, pictureCount);
        const LabelView v = view();
        const AnswerTable answers = AnswerTable::load(*m_db, v).value();
        qint64 yes = 0;
        const std::vector<double> found = differences();
        for (std::size_t i = 0; i < v.images.size(); ++i) {
            // On the circle: cosine with the one and with the other are sides of a right triangle.
            QVERIFY(std::abs(found[i]) <= std::sqrt(2.0));
            QCOMPARE(answerOf(answers.zeroshot(i, 0)) == YesNo::Yes, found[i] > 0);
            yes += found[i] > 0 ? 1 : 0;
            // "bright" against "no bright": the encoder cannot tell them apart, and a half is no yes.
            QVERIFY(std::abs(answers.zeroshot(i, 1) - 0.5F) < 1e-6F);
            QCOMPARE(answerOf(answers.zeroshot(i, 1)), YesNo::No);
            const bool dark = answers.reference(i, 0) == YesNo::Yes;
            QCOMPARE(answers.reference(i, 1), dark ? YesNo::No : YesNo::Yes); // a source with one class per image denies its others
        }
        QVERIFY(yes > 0 && yes < pictureCount);
        QCOMPARE(report->perClass.at(u"dark"_s), yes);
        QCOMPARE(report->perClass.at(u"bright"_s), 0);
    }

    void sharesMoveTheThreshold_data()
    {
        QTest::addColumn<double>("share");
        for (const double share : {0.05, 0.25, 0.5, 0.9, 1.0}) {
            QTest::addRow("%g", share) << share;
        }
    }
    void sharesMoveTheThreshold()
    {
        QFETCH(double, share);
        caption(u"dark"_s, u"not: a bright picture"_s);
        ZeroShotOptions options;
        options.proportions = {{u"dark"_s, share}};
        const Result<ZeroShotReport> report = zeroShot(*m_db, m_encoder, options, m_task);
        VERIFY_OK(report);
        QCOMPARE(report->perClass.at(u"dark"_s), std::lround(share * pictureCount));
    }

    void wrongOptions_data()
    {
        QTest::addColumn<QString>("named");
        QTest::addColumn<bool>("reject");
        QTest::addColumn<bool>("unknown");
        QTest::addColumn<double>("share");
        QTest::addColumn<QString>("of");
        QTest::newRow("reject") << u"--reject"_s << true << false << 0.5 << u"dark"_s;
        QTest::newRow("unknown shares") << u"--proportions"_s << false << true << 0.5 << u"dark"_s;
        QTest::newRow("above one") << u"above 1"_s << false << false << 1.5 << u"dark"_s;
        QTest::newRow("no such class") << u"grey"_s << false << false << 0.5 << u"grey"_s;
    }
    void wrongOptions()
    {
        QFETCH(QString, named);
        QFETCH(bool, reject);
        QFETCH(bool, unknown);
        QFETCH(double, share);
        QFETCH(QString, of);
        ZeroShotOptions options;
        options.proportions = {{of, share}};
        options.proportionsUnknown = unknown;
        if (reject) {
            options.reject = 0.1;
        }
        const Result<ZeroShotReport> report = zeroShot(*m_db, m_encoder, options, m_task);
        QVERIFY(!report);
        QVERIFY2(report.error().message().contains(named), qPrintable(report.error().message()));
        QVERIFY(!view().zeroshotRun);
    }

    /// A person's answers stand over the teacher's, an excluded image trains nobody.
    void peopleTeachFirst()
    {
        caption(u"dark"_s, u"not: a bright picture"_s);
        QVERIFY(zeroShot(*m_db, m_encoder, ZeroShotOptions(), m_task));
        LabelView v = view();
        const ClassId bright = v.classes[1].id;
        const ImageId asked = v.images[3].id;
        const ImageId excluded = v.images[5].id;
        QVERIFY(AnswerStore(*m_db).give(std::vector<ClassAnswer>{{asked, bright, YesNo::Yes}}));
        QVERIFY(History(*m_db).decide({&excluded, 1}, {Decision::Kind::Excluded, {}, false}));
        v = view();
        const AnswerTable answers = AnswerTable::load(*m_db, v).value();
        const Matrix teacher = AnswerTable::ofRun(*m_db, v, v.zeroshotRun->id).value();
        RefineOptions options;
        options.trainSplits = {Split::Train, Split::None};
        const TrainingSet set = chooseAnswerSet(v, answers, teacher, options).value();
        QCOMPARE(set.human, 1);
        QCOMPARE(set.training.size() + set.validation.size(), std::size_t(pictureCount - 1));
        QVERIFY(!set.validation.empty());
        int seen = 0;
        for (const auto* part : {&set.training, &set.validation}) {
            for (const TrainingExample& example : *part) {
                QVERIFY(example.image != excluded);
                const auto i = static_cast<std::size_t>(std::ranges::find(v.images, example.image, &ImageRow::id) - v.images.begin());
                QCOMPARE(example.answers[0], answerOf(teacher.row(i)[0]));
                QCOMPARE(example.answers[1], example.image == asked ? YesNo::Yes : YesNo::No);
                seen += example.image == asked ? 1 : 0;
            }
        }
        QCOMPARE(seen, 1);
        options.confidentSubset = true;
        QVERIFY(!chooseAnswerSet(v, answers, teacher, options));
    }

    void answersAreEventsThatAreUndone()
    {
        ProjectMaker maker(findings, Task::Multi);
        const std::vector<ImageId> images = maker.addImages(4);
        const ClassId mass = maker.classId(u"mass"_s);
        const std::vector<ClassAnswer> given{{images[1], mass, YesNo::Yes}, {images[2], mass, YesNo::No}};
        const Result<Change> change = AnswerStore(maker.db()).give(given);
        VERIFY_OK(change);
        QCOMPARE(change->images, 2);
        QCOMPARE(change->touched, (std::vector<ImageId>{images[1], images[2]}));
        QCOMPARE(AnswerStore(maker.db()).give(given)->images, 0); // said already
        maker.reopen();
        QCOMPARE(human(maker, 1), (std::vector<YesNo>{YesNo::Unknown, YesNo::Yes, YesNo::Unknown}));
        QCOMPARE(AnswerStore(maker.db()).list().value(), given);
        const auto events = History(maker.db()).events(images[1]).value();
        QCOMPARE(events.back().after, u"mass: yes"_s);
        const Result<Change> undone = History(maker.db()).undo();
        VERIFY_OK(undone);
        QVERIFY(undone->decisionsOnly);
        QVERIFY(AnswerStore(maker.db()).list().value().empty());
        QVERIFY(History(maker.db()).redo());
        QCOMPARE(AnswerStore(maker.db()).list().value(), given);
        QVERIFY(checkProject(maker.db()).value().isEmpty());
    }

    void anAnswerTakesBackWhatSetTheImageAside()
    {
        ProjectMaker maker(findings, Task::Multi);
        const std::vector<ImageId> images = maker.addImages(2);
        QVERIFY(History(maker.db()).decide({&images[0], 1}, {Decision::Kind::Excluded, {}, false}));
        QCOMPARE(LabelView::load(maker.db())->rows[0].decision.kind, Decision::Kind::Excluded);
        QVERIFY(AnswerStore(maker.db()).give(std::vector<ClassAnswer>{{images[0], maker.classId(u"air"_s), YesNo::No}}));
        QCOMPARE(LabelView::load(maker.db())->rows[0].decision.kind, Decision::Kind::None);
        QVERIFY(History(maker.db()).undo());
        QCOMPARE(LabelView::load(maker.db())->rows[0].decision.kind, Decision::Kind::Excluded);
        QCOMPARE(human(maker, 0), std::vector<YesNo>(3, YesNo::Unknown));
    }

    /// What the window reads after an act equals what a fresh look finds.
    void onlyWhatWasTouchedIsReadAgain()
    {
        ProjectMaker maker(findings, Task::Multi);
        const std::vector<ImageId> images = maker.addImages(6);
        LabelView kept = LabelView::load(maker.db()).value();
        AnswerTable table = AnswerTable::load(maker.db(), kept).value();
        std::vector<ClassAnswer> given;
        for (const QString& name : findings) {
            given.push_back({images[4], maker.classId(name), name == u"air"_s ? YesNo::Yes : YesNo::No});
            given.push_back({images[1], maker.classId(name), YesNo::No});
        }
        given.push_back({images[2], maker.classId(u"mass"_s), YesNo::Yes});
        const auto check = [&](const Result<Change>& change) {
            VERIFY_OK(change);
            QVERIFY(kept.readDecisions(maker.db(), change->touched));
            QVERIFY(table.readHuman(maker.db(), kept, change->touched));
            const LabelView fresh = LabelView::load(maker.db()).value();
            for (std::size_t i = 0; i < fresh.rows.size(); ++i) {
                QVERIFY(kept.rows[i].decision == fresh.rows[i].decision);
                QCOMPARE(kept.rows[i].label, fresh.rows[i].label);
                QCOMPARE(kept.rows[i].source, fresh.rows[i].source);
                const std::vector<YesNo> expected = human(maker, i);
                for (std::size_t k = 0; k < expected.size(); ++k) {
                    QCOMPARE(table.human(i, k), expected[k]);
                }
            }
        };
        check(AnswerStore(maker.db()).give(given));
        QCOMPARE(kept.rows[4].decision.classId, maker.classId(u"air"_s)); // every class answered: decided
        QCOMPARE(kept.rows[1].decision.kind, Decision::Kind::NoneOfThese);
        QCOMPARE(kept.rows[2].decision.kind, Decision::Kind::None);
        check(History(maker.db()).undo());
        check(History(maker.db()).redo());
    }

    void theCheckFindsAChangedAnswer_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("turned round") << u"UPDATE decision_label SET answer = 1 - answer"_s;
        QTest::newRow("removed") << u"DELETE FROM decision_label"_s;
    }
    void theCheckFindsAChangedAnswer()
    {
        QFETCH(QString, sql);
        ProjectMaker maker(findings, Task::Multi);
        const std::vector<ImageId> images = maker.addImages(2);
        QVERIFY(AnswerStore(maker.db()).give(std::vector<ClassAnswer>{{images[1], maker.classId(u"mass"_s), YesNo::Yes}}));
        QVERIFY(checkProject(maker.db()).value().isEmpty());
        QVERIFY(execute(maker.db(), sql));
        const QStringList problems = checkProject(maker.db()).value();
        QCOMPARE(problems.size(), 1);
        QVERIFY(problems.first().contains(u"answer"_s));
    }

    void refusals()
    {
        ProjectMaker maker(findings, Task::Multi);
        const std::vector<ImageId> images = maker.addImages(2);
        const ClassId mass = maker.classId(u"mass"_s);
        QCOMPARE(AnswerStore(maker.db()).give(std::vector<ClassAnswer>{{ImageId{99}, mass, YesNo::Yes}}).error().code, Error::Code::NotFound);
        QCOMPARE(AnswerStore(maker.db()).give(std::vector<ClassAnswer>{{images[0], ClassId{99}, YesNo::Yes}}).error().code, Error::Code::NotFound);
        ProjectMaker single(findings);
        const std::vector<ImageId> others = single.addImages(1);
        QCOMPARE(AnswerStore(single.db()).give(std::vector<ClassAnswer>{{others[0], single.classId(u"mass"_s), YesNo::Yes}}).error().code,
                 Error::Code::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
