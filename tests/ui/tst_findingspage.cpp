// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/projectmaker.h"
#include "tests/ui/pagebench.h"
#include "ui/pages/measure/findingstable.h"
#include "ui/pages/measure/measuredfigures.h"
#include "ui/pages/measure/measurepage.h"
#include "ui/pages/review/reviewcell.h"
#include "ui/pages/review/reviewpage.h"
#include "ui/pages/review/voicestable.h"
#include "ui/thumbnails/describeimage.h"
#include "ui/thumbnails/findingslook.h"
#include "ui/thumbnails/thumbnailgrid.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace postil;
using namespace postil::ui;
using namespace Qt::StringLiterals;

/// Pages on a multi-label project. CLIP says yes to class i of image i and no to the others, the refiner to class i + 1.
class TestFindingsPage : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;
    static constexpr int images = 12;
    static constexpr std::size_t classes = 4;

    std::unique_ptr<test::ProjectMaker> m_project;
    std::unique_ptr<test::PageBench> m_bench;
    std::unique_ptr<ReviewPage> m_page;

    ThumbnailGrid* grid() const { return m_page->grid(); }
    ProjectSession& session() const { return m_bench->session(); }
    void key(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(grid(), static_cast<Qt::Key>(key), modifiers); }
    std::size_t current() const { return static_cast<std::size_t>(grid()->currentRow()); }
    /// As the window shows it, which must be what the project holds.
    YesNo human(std::size_t image, std::size_t k) const
    {
        const YesNo shown = session().answers()->human(image, k);
        const LabelView view = LabelView::load(session().db()).value();
        return AnswerTable::load(session().db(), view).value().human(image, k) == shown ? shown : static_cast<YesNo>(99);
    }
    std::vector<YesNo> human(std::size_t image) const
    {
        std::vector<YesNo> said;
        for (std::size_t k = 0; k < classes; ++k) {
            said.push_back(human(image, k));
        }
        return said;
    }
    VoicesTable* voices() const { return m_page->findChild<VoicesTable*>(); }
    QPoint voicesCell(int row, int column) const { return voices()->visualRect(voices()->model()->index(row, column)).center(); }

private Q_SLOTS:
    void initTestCase() { test::useOwnSettings(m_settings.path()); }

    void init()
    {
        m_project = std::make_unique<test::ProjectMaker>(QStringList{u"air"_s, u"fluid"_s, u"mass"_s, u"nodule"_s}, Task::Multi);
        m_project->addImages(images);
        m_project->addRun(Voice::ZeroShot, 0);
        m_project->addRun(Voice::Refiner, 1);
        m_bench = std::make_unique<test::PageBench>(*m_project);
        QVERIFY(session().answers() != nullptr);
        m_page = std::make_unique<ReviewPage>(m_bench->context());
        m_page->resize(1300, 800);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_bench->tasks().finishAll(); // the probability tables
        m_page->activate();
        QCOMPARE(m_page->queue(), Queue::Corrections);
        QCOMPARE(grid()->count(), images);
        grid()->setCurrentIndex(0, true);
    }

    void cleanup()
    {
        m_page.reset();
        m_bench.reset();
        m_project.reset();
    }

    void aDigitGoesRoundYesNoAndNothing()
    {
        const std::size_t image = current();
        for (const YesNo expected : {YesNo::Yes, YesNo::No, YesNo::Unknown, YesNo::Yes}) {
            key(Qt::Key_3);
            QCOMPARE(human(image, 2), expected);
            QCOMPARE(human(image, 1), YesNo::Unknown); // one class says nothing about another
            QCOMPARE(current(), image);                // there may be more to say
        }
        key(Qt::Key_Backspace);
        QCOMPARE(human(image, 2), YesNo::Unknown);
        key(Qt::Key_8); // there is no such class
        QCOMPARE(human(image), std::vector<YesNo>(classes, YesNo::Unknown));
    }

    void altAndADigitSaysNo()
    {
        const std::size_t image = current();
        key(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(human(image, 1), YesNo::No);
        key(Qt::Key_2); // after a no comes nothing
        QCOMPARE(human(image, 1), YesNo::Unknown);
    }

    void minusDeniesEveryClass()
    {
        const std::size_t image = current();
        key(Qt::Key_Minus);
        QCOMPARE(human(image), std::vector<YesNo>(classes, YesNo::No));
        QCOMPARE(session().view().rows[image].decision.kind, Decision::Kind::NoneOfThese);
        QVERIFY(current() != image); // nothing is left to say
    }

    void enterTakesTheModelsAnswersForWhatIsOpen()
    {
        const std::size_t image = current();
        QCOMPARE(session().view().chosenRun->voice, Voice::ZeroShot);
        const std::size_t said = image % classes;
        const std::size_t own = (image + 2) % classes;
        key(Qt::Key_1 + static_cast<int>(own));
        key(Qt::Key_Right, Qt::ShiftModifier);
        const auto selected = grid()->selectedRows();
        QCOMPARE(selected.size(), std::size_t(2));
        key(Qt::Key_Return);
        for (std::size_t k = 0; k < classes; ++k) {
            QCOMPARE(human(image, k), k == own || k == said ? YesNo::Yes : YesNo::No);
        }
        const auto other = static_cast<std::size_t>(*std::ranges::find_if(selected, [&](qsizetype row) { return static_cast<std::size_t>(row) != image; }));
        for (std::size_t k = 0; k < classes; ++k) {
            QCOMPARE(human(other, k), k == other % classes ? YesNo::Yes : YesNo::No);
        }
        key(Qt::Key_Backspace); // one step
        QCOMPARE(human(other), std::vector<YesNo>(classes, YesNo::Unknown));
        QCOMPARE(human(image, own), YesNo::Yes);
        QCOMPARE(human(image, said), YesNo::Unknown);
    }

    void aDigitActsOnTheWholeSelectionInOneStep()
    {
        key(Qt::Key_4, Qt::NoModifier);
        key(Qt::Key_Right, Qt::ShiftModifier);
        key(Qt::Key_Right, Qt::ShiftModifier);
        const auto selected = grid()->selectedRows();
        QCOMPARE(selected.size(), std::size_t(3));
        key(Qt::Key_4); // one of them has it: all get a yes
        for (const qsizetype row : selected) {
            QCOMPARE(human(static_cast<std::size_t>(row), 3), YesNo::Yes);
        }
        key(Qt::Key_Backspace);
        QCOMPARE(std::ranges::count_if(selected, [this](qsizetype row) { return human(static_cast<std::size_t>(row), 3) == YesNo::Yes; }), 1);
    }

    /// The group shows images under the refiner's surest yes.
    void xDeniesTheClassOfTheGroup()
    {
        const std::size_t image = current();
        const ClassId shown = session().view().rows[image].refiner;
        key(Qt::Key_X);
        for (std::size_t k = 0; k < classes; ++k) {
            QCOMPARE(human(image, k), session().view().classes[k].id == shown ? YesNo::No : YesNo::Unknown);
        }
    }

    void theInspectorShowsAndTakesAnswersByMouse()
    {
        const std::size_t image = current();
        const auto role = [&](int row, int column, int of) { return voices()->model()->index(row, column).data(of).toBool(); };
        for (int k = 0; k < static_cast<int>(classes); ++k) {
            QCOMPARE(role(k, VoicesModel::ClipColumn, VoicesModel::SaidRole), k == static_cast<int>(image % classes));
            QCOMPARE(role(k, VoicesModel::RefinerColumn, VoicesModel::SaidRole), k == static_cast<int>((image + 1) % classes));
        }
        QTest::mouseClick(voices()->viewport(), Qt::LeftButton, {}, voicesCell(1, VoicesModel::PersonColumn));
        QCOMPARE(human(image, 1), YesNo::Yes);
        QVERIFY(role(1, VoicesModel::PersonColumn, VoicesModel::SaidRole));
        QTest::mouseClick(voices()->viewport(), Qt::LeftButton, {}, voicesCell(1, VoicesModel::PersonColumn));
        QCOMPARE(human(image, 1), YesNo::No);
        QVERIFY(role(1, VoicesModel::PersonColumn, VoicesModel::DeniedRole));
        QTest::mouseClick(voices()->viewport(), Qt::LeftButton, {}, voicesCell(2, VoicesModel::ClassColumn)); // only points
        QCOMPARE(human(image, 2), YesNo::Unknown);
        QTest::mouseDClick(voices()->viewport(), Qt::LeftButton, {}, voicesCell(2, VoicesModel::ClassColumn));
        QCOMPARE(human(image, 2), YesNo::Yes);
        QCOMPARE(human(image, 0), YesNo::Unknown);
    }

    void cellsShowEveryYes()
    {
        const std::size_t image = current();
        const std::size_t said = image % classes;
        const std::size_t own = (image + 2) % classes;
        key(Qt::Key_1 + static_cast<int>(own));
        CellLook cell;
        showFindings(cell, *session().answers(), static_cast<qsizetype>(image));
        std::vector<std::pair<int, bool>> expected{{static_cast<int>(said), false}, {static_cast<int>(own), true}}; // filled: a person's
        std::ranges::sort(expected);
        QCOMPARE(cell.also, expected);
        const QString words = describeImage(session().view(), static_cast<qsizetype>(image), session().answers());
        for (std::size_t k = 0; k < classes; ++k) {
            QCOMPARE(words.contains(session().view().classes[k].name), k == said || k == own);
        }
    }

    void measuringGivesALinePerClass()
    {
        QCOMPARE(measureVoices(session().db(), {}).failure, QString());
        MeasurePage page(m_bench->context());
        page.resize(1200, 900);
        page.show();
        page.activate();
        auto* table = page.findChild<FindingsTable*>();
        QVERIFY(table != nullptr);
        QTRY_COMPARE_WITH_TIMEOUT(table->rowCount(), static_cast<int>(classes), 20000);
        QVERIFY(table->isVisible());
        const auto report = measure(session().db(), session().view(), MeasureOptions());
        QVERIFY(report.has_value());
        for (int k = 0; k < static_cast<int>(classes); ++k) {
            const FindingFigures& one = report->findings[static_cast<std::size_t>(k)];
            QCOMPARE(table->item(k, FindingsTable::ClassColumn)->text(), session().view().classes[static_cast<std::size_t>(k)].name);
            QCOMPARE(table->item(k, FindingsTable::YesColumn)->text().toLongLong(), one.counts.trueYes + one.counts.falseNo);
            QCOMPARE(table->item(k, FindingsTable::SaidYesColumn)->text().toLongLong(), one.counts.trueYes + one.counts.falseYes);
        }
    }
};

QTEST_MAIN(TestFindingsPage)
#include "tst_findingspage.moc"
