// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagebench.h"
#include "ui/charts/classbars.h"
#include "ui/pages/captions/captionfigures.h"
#include "ui/pages/captions/captionspage.h"
#include "ui/pages/captions/captiontree.h"
#include "ui/pages/captions/encoderchooser.h"
#include "ui/pages/captions/imagerows.h"
#include "ui/pages/captions/scoringpanel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/notebar.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <numeric>

using namespace postil;
using namespace postil::ui;

class TestCaptionsPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::useOwnSettings(m_settings.path()); }
    void figuresCompareTheRunsOfTheProject();
    void collapse_data();
    void collapse();
    void encoderProblems_data();
    void encoderProblems();
    void captionsByKey();
    void templatesAndPresets();
    void emptyStates();
    void barsOpenTheirImages();
    void scoringOptions();
    void failureIsSaidInThePage();

private:
    QTemporaryDir m_settings;
};

void TestCaptionsPage::figuresCompareTheRunsOfTheProject()
{
    test::ProjectMaker maker;
    maker.addImages(12);
    const RunRow first = maker.addRun(Voice::ZeroShot, 0);
    const RunRow second = maker.addRun(Voice::ZeroShot, 1);
    const auto stored = storedCaptions(maker.db());
    QVERIFY(stored.has_value());
    const CaptionFigures& figures = stored->figures;
    QCOMPARE(figures.images, 12);
    QCOMPARE(figures.perClass, (std::vector<qint64>{4, 4, 4}));
    QCOMPARE(figures.previous.value_or(QString()), first.name);
    QCOMPARE(figures.changed(), 12);
    QCOMPARE(figures.changes.size(), std::size_t(3));
    QCOMPARE(stored->runs.size(), std::size_t(2));
    QCOMPARE(stored->runs.front().name, second.name);
    QVERIFY(stored->runs.front().used);
    // Reference labels are i mod 3: the first run is right everywhere, the second nowhere.
    QCOMPARE(stored->runs.back().accuracy->interval.value, 1.0);
    QCOMPARE(figures.accuracy->interval.value, 0.0);
    QCOMPARE(figures.confusion[0][0], std::int64_t(0));
    // What is class 0 is called class 1; a cell counts and opens the images that may steer, no others.
    std::int64_t counted = 0;
    for (const auto& row : figures.confusion) {
        counted = std::accumulate(row.begin(), row.end(), counted);
    }
    QCOMPARE(counted, static_cast<std::int64_t>(figures.steering->rows.size()));
    QVERIFY(figures.confusion[0][1] > 0);
    QCOMPARE(static_cast<std::int64_t>(figures.imagesOf(0, 1).size()), figures.confusion[0][1]);
    QVERIFY(figures.imagesOf(0, 0).empty());
}

void TestCaptionsPage::collapse_data()
{
    QTest::addColumn<QList<qint64>>("perClass");
    QTest::addColumn<int>("largest");
    QTest::addColumn<bool>("collapsed");
    QTest::newRow("even") << QList<qint64>{10, 10, 10} << 0 << false;
    QTest::newRow("just below") << QList<qint64>{20, 60, 20} << 1 << false;
    QTest::newRow("one takes all") << QList<qint64>{0, 3, 97} << 2 << true;
}

void TestCaptionsPage::collapse()
{
    QFETCH(QList<qint64>, perClass);
    QFETCH(int, largest);
    QFETCH(bool, collapsed);
    CaptionFigures figures;
    figures.perClass.assign(perClass.begin(), perClass.end());
    figures.images = std::accumulate(perClass.begin(), perClass.end(), qint64(0));
    QCOMPARE(figures.largest()->first, largest);
    ScoringPanel panel;
    const std::vector<ClassRow> classes{{ClassId{1}, QStringLiteral("a"), 0}, {ClassId{2}, QStringLiteral("b"), 1}, {ClassId{3}, QStringLiteral("c"), 2}};
    panel.setFigures(figures, classes);
    bool calm = false; // the warning itself is the remedy bar's, which knows what each way out would change
    for (const NoteBar* note : panel.findChildren<NoteBar*>()) {
        calm = calm || (!note->isHidden() && note->text().contains(QStringLiteral("Largest class")));
    }
    QCOMPARE(calm, !collapsed);
}

void TestCaptionsPage::encoderProblems_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty folder") << QStringList{} << QStringLiteral("safetensors");
    QTest::newRow("no weights") << QStringList{QStringLiteral("config.json")} << QStringLiteral("safetensors");
    QTest::newRow("OpenAI's one file") << QStringList{QStringLiteral("ViT-B-32.pt")} << QString();
    QTest::newRow("complete") << QStringList{QStringLiteral("config.json"), QStringLiteral("model.safetensors")} << QString();
}

void TestCaptionsPage::encoderProblems()
{
    QFETCH(QStringList, files);
    QFETCH(QString, says);
    const QTemporaryDir folder;
    for (const QString& name : files) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    const QString problem = EncoderChooser::problemOf(folder.path());
    QCOMPARE(problem.isEmpty(), says.isEmpty());
    QVERIFY(problem.contains(says));
    QVERIFY(!EncoderChooser::problemOf(folder.filePath(QStringLiteral("gone"))).isEmpty());
    QVERIFY(EncoderChooser::problemOf(QStringLiteral("postil-mini")).isEmpty());
}

void TestCaptionsPage::captionsByKey()
{
    test::ProjectMaker maker;
    maker.addImages(3);
    test::PageBench bench(maker);
    CaptionsPage page(bench.context());
    page.resize(1300, 800);
    page.show();
    page.activate();
    CaptionTree* tree = page.tree();
    QCOMPARE(tree->topLevelItemCount(), 3);
    tree->setCurrentItem(tree->topLevelItem(1));
    QTest::keyClick(tree, Qt::Key_Return, Qt::ControlModifier);
    auto* editor = tree->findChild<QLineEdit*>();
    QVERIFY(editor != nullptr);
    QTest::keyClicks(editor, QStringLiteral("bones of a hand"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(bench.session().prompts().captions.size(), std::size_t(1));
    const CaptionRow added = bench.session().prompts().captions.front();
    QCOMPARE(added.text, QStringLiteral("bones of a hand"));
    QCOMPARE(bench.session().view().className(added.classId), QStringLiteral("hand"));

    tree->setCurrentItem(tree->itemOf(added.id));
    QTest::keyClick(tree, Qt::Key_Space);
    QVERIFY(!bench.session().prompts().captions.front().enabled);
    QTest::keyClick(tree, Qt::Key_Return);
    editor = tree->findChild<QLineEdit*>();
    QVERIFY(editor != nullptr);
    editor->setText(QStringLiteral("an X-ray of a hand"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(bench.session().prompts().captions.front().text, QStringLiteral("an X-ray of a hand"));

    // Esc leaves an empty caption behind nowhere.
    QTest::keyClick(tree, Qt::Key_Return, Qt::ControlModifier);
    const auto editors = tree->findChildren<QLineEdit*>();
    QVERIFY(!editors.isEmpty());
    QTest::keyClick(editors.constLast(), Qt::Key_Escape);
    QTRY_COMPARE(tree->topLevelItem(1)->childCount(), 1);
    QCOMPARE(bench.session().prompts().captions.size(), std::size_t(1));

    tree->setCurrentItem(tree->itemOf(added.id));
    QTest::keyClick(tree, Qt::Key_Delete);
    QTRY_VERIFY(bench.session().prompts().captions.empty());
}

void TestCaptionsPage::templatesAndPresets()
{
    test::ProjectMaker maker({QStringLiteral("normal"), QStringLiteral("pneumonia")});
    maker.addImages(2);
    test::PageBench bench(maker);
    CaptionsPage page(bench.context());
    auto* field = page.findChild<QLineEdit*>(QStringLiteral("templateEdit"));
    field->setText(QStringLiteral("an X-ray of {} |  a scan of {}"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(bench.session().prompts().templates, (QStringList{QStringLiteral("an X-ray of {}"), QStringLiteral("a scan of {}")}));
    const auto* presets = page.findChild<QToolButton*>(QStringLiteral("presetsButton"));
    QVERIFY(presets->menu()->actions().size() >= 12);
    for (QAction* action : presets->menu()->actions()) {
        if (action->text().contains(QLatin1String("pneumonia"), Qt::CaseInsensitive)) {
            action->trigger();
            break;
        }
    }
    QVERIFY(bench.session().prompts().captions.size() >= 2);
}

void TestCaptionsPage::emptyStates()
{
    test::ProjectMaker maker;
    test::PageBench bench(maker);
    CaptionsPage page(bench.context());
    page.resize(1300, 800);
    page.show();
    page.activate();
    auto* empty = page.findChild<EmptyState*>();
    QVERIFY(empty->isVisible());
    QVERIFY(!page.findChild<QPushButton*>(QStringLiteral("labelAllButton"))->isEnabled());
    QSignalSpy left(&page, &Page::goTo);
    QTest::mouseClick(empty->findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(left.count(), 1);
    QCOMPARE(left.front().front().value<PageId>(), PageId::Data);
}

void TestCaptionsPage::barsOpenTheirImages()
{
    test::ProjectMaker maker;
    const auto images = maker.addImages(9);
    maker.addRun(Voice::ZeroShot, 0);
    maker.addRun(Voice::ZeroShot, 1);
    test::PageBench bench(maker);
    CaptionsPage page(bench.context());
    page.resize(1300, 800);
    page.show();
    page.activate();
    auto* bars = page.findChild<ClassBars*>();
    QTRY_COMPARE(bars->bars().size(), std::size_t(3));
    QCOMPARE(bars->bars()[0].count, 3);
    QCOMPARE(bars->bars()[0].before.value_or(-1), 3);
    QSignalSpy opened(&page, &Page::goTo);
    QTest::mouseClick(bars, Qt::LeftButton, Qt::NoModifier, QPoint(60, 24 + 12));
    QCOMPARE(opened.count(), 1);
    const auto request = opened.front().at(1).value<PageRequest>();
    QCOMPARE(request.images.size(), std::size_t(3));
    QCOMPARE(request.images.front(), images[0]); // class (0 + 1) mod 3
}

void TestCaptionsPage::scoringOptions()
{
    ScoringPanel panel;
    const std::vector<ClassRow> classes{{ClassId{1}, QStringLiteral("a"), 0}, {ClassId{2}, QStringLiteral("b"), 1}};
    ZeroShotOptions options;
    panel.apply(options, classes);
    QCOMPARE(options.logitScale, 0.0);
    QVERIFY(!options.reject && options.proportions.empty() && !options.proportionsUnknown);
    panel.findChild<QDoubleSpinBox*>(QStringLiteral("logitScale"))->setValue(50);
    panel.findChild<QCheckBox*>(QStringLiteral("rejectBox"))->setChecked(true);
    auto* proportions = panel.findChild<QButtonGroup*>();
    proportions->button(1)->click();
    panel.apply(options, classes);
    QCOMPARE(options.logitScale, 50.0);
    QCOMPARE(options.proportions.at(QStringLiteral("b")), 0.5);
    QVERIFY(options.reject.has_value());
    QSignalSpy asked(&panel, &ScoringPanel::sharesWanted);
    proportions->button(2)->click();
    QCOMPARE(asked.count(), 1);
    panel.apply(options, classes);
    QCOMPARE(options.proportions.at(QStringLiteral("b")), 0.5); // as before until shares are given
    panel.setShares({.25, .75});
    panel.apply(options, classes);
    QCOMPARE(options.proportions.at(QStringLiteral("b")), .75);
    proportions->button(3)->click();
    panel.apply(options, classes);
    QVERIFY(options.proportions.empty() && options.proportionsUnknown);
}

void TestCaptionsPage::failureIsSaidInThePage()
{
    test::ProjectMaker maker;
    maker.addImages(3);
    test::PageBench bench(maker);
    CaptionsPage page(bench.context());
    page.resize(1300, 800);
    page.show();
    page.activate();
    auto* button = page.findChild<QPushButton*>(QStringLiteral("labelAllButton"));
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(!bench.tasks().isBusy());
    bool said = false;
    for (const NoteBar* note : page.findChildren<NoteBar*>()) {
        said = said || (note->isVisible() && note->text().contains(QLatin1String("this test has none")));
    }
    QVERIFY(said);
    QTRY_VERIFY(button->isEnabled());
}

QTEST_MAIN(TestCaptionsPage)
#include "tst_captionspage.moc"
