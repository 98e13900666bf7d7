// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/projectmaker.h"
#include "ui/models/projectsession.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace postil;
using namespace postil::ui;

class TestProjectSession : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::ProjectMaker> m_project;
    std::unique_ptr<ProjectSession> m_session;

    const LabelRow& row(std::size_t i) const { return m_session->view().rows[i]; }
    ImageId id(std::size_t i) const { return m_session->view().images[i].id; }
    void open()
    {
        m_session.reset();
        auto session = ProjectSession::open(m_project->path());
        QVERIFY(session.has_value());
        m_session = std::move(*session);
    }
    /// The rows that the session keeps in place must be those that a fresh reading gives.
    void compareWithFile()
    {
        const auto fresh = LabelView::load(m_session->db());
        QVERIFY(fresh.has_value());
        for (std::size_t i = 0; i < fresh->rows.size(); ++i) {
            QVERIFY2(row(i).decision == fresh->rows[i].decision, qPrintable(QString::number(i)));
            QCOMPARE(row(i).label, fresh->rows[i].label);
            QCOMPARE(row(i).source, fresh->rows[i].source);
            QCOMPARE(row(i).annotator, fresh->rows[i].annotator);
            QVERIFY(row(i).confidence == fresh->rows[i].confidence || (std::isnan(row(i).confidence) && std::isnan(fresh->rows[i].confidence)));
        }
    }

private slots:
    void init()
    {
        m_project = std::make_unique<test::ProjectMaker>();
        m_project->addImages(12);
        m_project->addRun(Voice::ZeroShot, 0);
        m_project->addRun(Voice::Refiner, 1);
        m_project->close();
        open();
    }
    void cleanup()
    {
        m_session.reset();
        m_project.reset();
    }

    void decisionsAreOnDiskWhenTheCallReturns_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("class") << int(Decision::Kind::Class);
        QTest::newRow("excluded") << int(Decision::Kind::Excluded);
        QTest::newRow("none of these") << int(Decision::Kind::NoneOfThese);
        QTest::newRow("second look") << int(Decision::Kind::SecondLook);
    }
    void decisionsAreOnDiskWhenTheCallReturns()
    {
        QFETCH(int, kind);
        Decision decision{static_cast<Decision::Kind>(kind), {}, false};
        if (decision.kind == Decision::Kind::Class) {
            decision.classId = m_session->view().classes[2].id;
        }
        QSignalSpy decided(m_session.get(), &ProjectSession::decided);
        QSignalSpy labels(m_session.get(), &ProjectSession::labelsChanged);
        const auto change = m_session->decide({id(0), id(5)}, decision);
        QVERIFY(change.has_value());
        QCOMPARE(change->images, 2);
        QCOMPARE(decided.count(), 1);
        QCOMPARE(labels.count(), 1);
        compareWithFile();
        open();
        QCOMPARE(row(5).decision.kind, decision.kind);
        QVERIFY(!row(4).annotator.size());
    }

    void oneDecisionPerImageIsOneUndoStep()
    {
        const auto& classes = m_session->view().classes;
        QVERIFY(m_session->decideEach({id(1), id(2)}, {{Decision::Kind::Class, classes[0].id, true}, {Decision::Kind::Excluded, {}, false}}).has_value());
        compareWithFile();
        QVERIFY(!m_session->undoText().isEmpty());
        const auto undone = m_session->undo();
        QVERIFY(undone.has_value());
        QCOMPARE(undone->images, 2);
        QCOMPARE(row(1).decision.kind, Decision::Kind::None);
        QCOMPARE(row(2).decision.kind, Decision::Kind::None);
        QVERIFY(m_session->undoText().isEmpty());
        QVERIFY(m_session->redo().has_value());
        QCOMPARE(row(2).decision.kind, Decision::Kind::Excluded);
        compareWithFile();
    }

    void confirmMakesTheMachinesLabelThePersons()
    {
        const ClassId before = row(3).label;
        QVERIFY(before.isValid());
        QVERIFY(m_session->confirm({id(3)}).has_value());
        QCOMPARE(row(3).decision.classId, before);
        QVERIFY(row(3).decision.confirmed);
        QCOMPARE(row(3).source, LabelSource::Human);
        compareWithFile();
    }

    void undoOutlivesTheWindow()
    {
        QVERIFY(m_session->decide({id(0)}, {Decision::Kind::Excluded, {}, false}).has_value());
        open();
        QVERIFY(!m_session->undoText().isEmpty());
        QVERIFY(m_session->undo().has_value());
        QCOMPARE(row(0).decision.kind, Decision::Kind::None);
    }

    void failureIsToldAndNothingIsAnnounced()
    {
        QSignalSpy failed(m_session.get(), &ProjectSession::failed);
        QSignalSpy decided(m_session.get(), &ProjectSession::decided);
        QVERIFY(!m_session->undo().has_value()); // there is nothing to undo
        QVERIFY(!m_session->addClass(m_session->view().classes[0].name).has_value());
        QCOMPARE(failed.count(), 2);
        QCOMPARE(decided.count(), 0);
    }

    void eachSignalForItsOwnChange()
    {
        QSignalSpy classes(m_session.get(), &ProjectSession::classesChanged);
        QSignalSpy captions(m_session.get(), &ProjectSession::captionsChanged);
        QSignalSpy runs(m_session.get(), &ProjectSession::runsChanged);
        QSignalSpy images(m_session.get(), &ProjectSession::imagesChanged);
        QVERIFY(m_session->renameClass(m_session->view().classes[0].id, QStringLiteral("thorax")).has_value());
        QCOMPARE(classes.count(), 1);
        QCOMPARE(m_session->view().classes[0].name, QStringLiteral("thorax"));
        QVERIFY(m_session->addCaption(m_session->view().classes[0].id, QStringLiteral("a chest")).has_value());
        QCOMPARE(captions.count(), 1);
        QCOMPARE(m_session->prompts().captions.size(), std::size_t(1));
        QCOMPARE(runs.count(), 0);
        const auto refiner = m_session->view().refinerRun;
        QVERIFY(refiner.has_value());
        const auto changed = m_session->useRun(refiner->id);
        QVERIFY(changed.has_value());
        QCOMPARE(*changed, 12); // the two runs differ on every image
        QCOMPARE(runs.count(), 1);
        QCOMPARE(row(0).source, LabelSource::Refiner);
        QCOMPARE(images.count(), 0);
        QCOMPARE(classes.count(), 1);
    }

    void secondWindowReadsOnly()
    {
        auto second = ProjectSession::open(m_project->path());
        QVERIFY(second.has_value());
        QVERIFY((*second)->isReadOnly());
        QVERIFY(!(*second)->decide({id(0)}, {Decision::Kind::Excluded, {}, false}).has_value());
    }

    /// Any mixture of acts, taken back and done again: the rows kept in place stay those of the file.
    void undoOfEachKindLeavesTheRowsOfTheFile()
    {
        const std::vector<ClassRow> classes = m_session->view().classes;
        QVERIFY(m_session->decide({id(3), id(0), id(11)}, {Decision::Kind::Class, classes[2].id, false}).has_value());
        QVERIFY(m_session->useRun(m_session->view().refinerRun->id).has_value());
        QVERIFY(m_session->confirm({id(0), id(1), id(2)}).has_value());
        QVERIFY(m_session->renameClass(classes[0].id, QStringLiteral("thorax")).has_value());
        QVERIFY(m_session->decide({id(0)}, {}).has_value());
        compareWithFile();
        int steps = 0;
        for (; !m_session->undoText().isEmpty(); ++steps) {
            QVERIFY(m_session->undo().has_value());
            compareWithFile();
            QCOMPARE(m_session->view().classes[0].name, steps < 1 ? QStringLiteral("thorax") : classes[0].name);
        }
        QCOMPARE(steps, 5);
        QCOMPARE(row(3).source, LabelSource::ZeroShot);
        while (!m_session->redoText().isEmpty()) {
            QVERIFY(m_session->redo().has_value());
            compareWithFile();
        }
        QCOMPARE(row(1).source, LabelSource::Human);
        QCOMPARE(row(0).source, LabelSource::Refiner);
    }

    void whatATaskReadIsTaken()
    {
        const auto other = m_session->db().reopen();
        QVERIFY(other.has_value());
        QVERIFY(RunStore(**other).use(m_session->view().refinerRun->id).has_value());
        QSignalSpy runs(m_session.get(), &ProjectSession::runsChanged);
        QVERIFY(m_session->adopt(ProjectSnapshot::read(**other)).has_value());
        QCOMPARE(runs.count(), 1);
        QCOMPARE(row(0).source, LabelSource::Refiner);
        compareWithFile();
    }

    /// A person who decides between a task's reading and its end does not see the decision vanish.
    void whatATaskReadBeforeADecisionIsReadAgain()
    {
        auto early = ProjectSnapshot::read(m_session->db());
        QVERIFY(early.has_value());
        QVERIFY(m_session->decide({id(5)}, {Decision::Kind::Excluded, {}, false}).has_value());
        QVERIFY(m_session->adopt(std::move(early)).has_value());
        QCOMPARE(row(5).decision.kind, Decision::Kind::Excluded);
        compareWithFile();
    }

    void whatATaskReadBeforeAnImportIsReadAgain()
    {
        auto early = ProjectSnapshot::read(m_session->db());
        m_session.reset();
        m_project->reopen();
        m_project->addImages(4);
        m_project->close();
        open();
        QCOMPARE(m_session->view().images.size(), std::size_t(16));
        QVERIFY(m_session->adopt(std::move(early)).has_value());
        QCOMPARE(m_session->view().images.size(), std::size_t(16));
    }

    void aReadingThatFailedIsMadeAgain()
    {
        QVERIFY(m_session->adopt(fail(Error::Code::Io, QStringLiteral("project"), QStringLiteral("test"))).has_value());
        compareWithFile();
    }

    void rowsAreFoundById()
    {
        QCOMPARE(m_session->rowOf(id(7)), 7);
        QCOMPARE(m_session->rowOf(ImageId{99'999}), -1);
    }
};

QTEST_MAIN(TestProjectSession)
#include "tst_projectsession.moc"
