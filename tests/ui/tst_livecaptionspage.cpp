// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/captionstore.h"
#include "core/workflow/zeroshot.h"
#include "tests/support/brightness.h"
#include "tests/ui/pagebench.h"
#include "ui/charts/classbars.h"
#include "ui/charts/similaritychart.h"
#include "ui/pages/captions/captioncolumn.h"
#include "ui/pages/captions/captionfoot.h"
#include "ui/pages/captions/captionspage.h"
#include "ui/pages/captions/captiontree.h"
#include "ui/pages/captions/remedybar.h"
#include "ui/pages/review/whypanel.h"
#include "ui/widgets/confusiontable.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDoubleSpinBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace postil;
using namespace postil::ui;

/// The page with an encoder that looks at brightness: labels follow while captions are typed, and what is shown is what a run
/// with the same captions would store.
class TestLiveCaptionsPage : public QObject
{
    Q_OBJECT

    static constexpr int pictures = 56;

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<test::PageBench> m_bench;
    std::unique_ptr<CaptionsPage> m_page;
    QTemporaryDir m_settings;

    ProjectSession& session() const { return m_bench->session(); }
    CaptionTree* tree() const { return m_page->tree(); }
    template <class T>
    T* find(const QString& name) const
    {
        return m_page->findChild<T*>(name);
    }
    QList<qint64> bars() const
    {
        QList<qint64> counts;
        for (const auto& bar : m_page->findChild<ClassBars*>()->bars()) {
            counts.append(bar.count);
        }
        return counts;
    }
    bool settled() const { return m_page->live()->isSettled(); }
    QLineEdit* edit(CaptionId caption) const
    {
        tree()->setCurrentItem(tree()->itemOf(caption));
        QTest::keyClick(tree(), Qt::Key_Return);
        auto* editor = tree()->findChild<QLineEdit*>();
        if (editor != nullptr) {
            QTest::keyClick(editor, Qt::Key_End); // the whole text is selected at first
        }
        return editor;
    }
    CaptionId captionOf(int position) const
    {
        const ClassId id = session().view().classes[static_cast<std::size_t>(position)].id;
        for (const CaptionRow& row : session().prompts().captions) {
            if (row.classId == id) {
                return row.id;
            }
        }
        return {};
    }
    /// What a run stored with the present captions says.
    QList<qint64> stored() const
    {
        QList<qint64> counts(static_cast<qsizetype>(session().view().classes.size()), 0);
        for (const LabelRow& row : session().view().rows) {
            ++counts[session().view().classIndex(row.zeroshot)];
        }
        return counts;
    }
    void keep()
    {
        QTest::mouseClick(find<QPushButton>(QStringLiteral("labelAllButton")), Qt::LeftButton);
        QTRY_VERIFY(!m_bench->tasks().isBusy());
        QTRY_VERIFY(settled());
    }

private slots:
    void initTestCase() { test::useOwnSettings(m_settings.path()); }

    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        const QString project = m_dir->filePath(QStringLiteral("p.postil"));
        QVERIFY(test::writePictures(m_dir->filePath(QStringLiteral("pictures")), pictures));
        {
            const auto db = test::makeBrightnessProject(project, m_dir->filePath(QStringLiteral("pictures")));
            QVERIFY(db != nullptr);
            CaptionStore captions(*db);
            const auto classes = ClassStore(*db).list();
            QVERIFY(captions.add((*classes)[0].id, QStringLiteral("a dark picture")).has_value());
            QVERIFY(captions.add((*classes)[1].id, QStringLiteral("a bright picture")).has_value());
        }
        Engine engine = makeNullEngine(QStringLiteral("none"));
        engine.encoders = std::make_unique<test::BrightnessLoader>();
        m_bench = std::make_unique<test::PageBench>(project, std::move(engine));
        m_page = std::make_unique<CaptionsPage>(m_bench->context());
        m_page->resize(1370, 860);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->activate();
        // Nothing is encoded yet, and the page says so.
        QTRY_VERIFY(settled());
        keep();
        QCOMPARE(bars(), stored());
        QCOMPARE(bars(), (QList<qint64>{28, 28}));
    }

    void cleanup()
    {
        m_page.reset();
        m_bench.reset();
        m_dir.reset();
    }

    void labelsFollowWhileTyping()
    {
        const QList<qint64> before = bars();
        QLineEdit* editor = edit(captionOf(1));
        QVERIFY(editor != nullptr);
        QTest::keyClicks(editor, QStringLiteral(", gloomy")); // leans over to the dark
        QTRY_VERIFY(settled());
        const QList<qint64> typed = bars();
        QVERIFY2(typed[1] > before[1], "more images resemble it");
        QCOMPARE(typed[0] + typed[1], qint64(pictures));
        QCOMPARE(session().prompts().captions[1].text, QStringLiteral("a bright picture")); // nothing is kept yet
        QCOMPARE(stored(), before);
        // Given up: the labels of before are back.
        QTest::keyClick(editor, Qt::Key_Escape);
        QTRY_VERIFY(settled() && bars() == before);

        // Typed again and kept: the run that is stored says what the page said.
        editor = edit(captionOf(1));
        QTest::keyClicks(editor, QStringLiteral(", gloomy"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(session().prompts().captions[1].text, QStringLiteral("a bright picture, gloomy"));
        QTRY_VERIFY(settled() && bars() == typed);
        keep();
        QCOMPARE(stored(), typed);
        QCOMPARE(bars(), typed);
    }

    void changedImagesAreThoseThatDiffer()
    {
        QSignalSpy opened(m_page.get(), &Page::goTo);
        QSignalSpy answers(m_page->live(), &LiveScoring::answered);
        QTest::keyClicks(edit(captionOf(1)), QStringLiteral(" gloomy"));
        QTRY_VERIFY(settled());
        const auto answer = answers.constLast().front().value<std::shared_ptr<const LiveAnswer>>();
        qint64 different = 0;
        for (std::size_t i = 0; i < answer->ids->size(); ++i) {
            const LabelRow& row = session().view().rows[static_cast<std::size_t>(session().rowOf((*answer->ids)[i]))];
            different += session().view().classIndex(row.zeroshot) != (*answer->labels)[i];
        }
        QVERIFY(different > 0);
        QCOMPARE(answer->changed(), different);
        bool said = false;
        for (const QLabel* label : m_page->findChildren<QLabel*>()) {
            said = said || label->text() == QStringLiteral("%1 images changed sides").arg(different);
        }
        QVERIFY(said);
    }

    /// However fast keys come, each answer that is shown belongs to what was asked last.
    void onlyTheNewestAnswerIsShown()
    {
        LiveScoring& live = *m_page->live();
        QSignalSpy answers(&live, &LiveScoring::answered);
        LiveRequest request{session().prompts(), {}, nullptr};
        for (const char* text : {"a bright picture gloomy", "a dark one", "nothing", "a bright picture"}) {
            request.prompts.captions[1].text = QString::fromLatin1(text);
            live.ask(request);
        }
        QTRY_VERIFY(settled());
        QCOMPARE(answers.count(), 1);
        QCOMPARE(bars(), stored());
        // In the middle of a job: what it finds is dropped.
        live.ask(request);
        QTRY_VERIFY_WITH_TIMEOUT(answers.count() == 2 || m_bench->tasks().isBusy() || live.isBusy(), 1000);
        request.prompts.captions[1].text = QStringLiteral("a bright picture gloomy");
        answers.clear();
        live.ask(request);
        QTRY_VERIFY(settled());
        QCOMPARE(answers.constLast().front().value<std::shared_ptr<const LiveAnswer>>()->perClass[1], bars()[1]);
        QVERIFY(bars()[1] > stored()[1]);
    }

    void effectOfACaptionIsWhatItsSwitchDoes()
    {
        const ClassId bright = session().view().classes[1].id;
        QVERIFY(session().addCaption(bright, QStringLiteral("a dark thing")).has_value());
        const CaptionId added = session().prompts().captions.back().id;
        tree()->setCurrentItem(tree()->itemOf(added));
        QTRY_VERIFY(settled());
        const QVariant effect = tree()->itemOf(added)->data(0, CaptionTree::EffectRole);
        QVERIFY(effect.isValid());
        const qint64 with = bars()[1];
        auto* foot = m_page->findChild<CaptionFoot*>();
        QTRY_VERIFY2(foot->text().contains(QString::number(effect.toLongLong())), qPrintable(foot->text()));
        tree()->setFocus();
        QTest::keyClick(tree(), Qt::Key_Space);
        QTRY_VERIFY(!session().prompts().captions.back().enabled);
        QTRY_VERIFY(settled());
        QCOMPARE(std::abs(bars()[1] - with), effect.toLongLong()); // two classes: all that changes leaves or joins this one
        QVERIFY(effect.toLongLong() > 0);
        QVERIFY(session().undo().has_value());
        QTRY_VERIFY(settled() && bars()[1] == with);
    }

    void templatesAndModalityAreTriedWhileTyped()
    {
        const QList<qint64> before = bars();
        auto* templates = find<QLineEdit>(QStringLiteral("templateEdit"));
        QTest::keyClicks(templates, QStringLiteral("a {modality} of {}"));
        QTRY_VERIFY(settled());
        QCOMPARE(bars(), before);
        auto* modality = find<QLineEdit>(QStringLiteral("modalityEdit"));
        QTest::keyClicks(modality, QStringLiteral("grey photograph"));
        QTRY_VERIFY(settled());
        QVERIFY(session().prompts().modality.isEmpty()); // still being typed
        QTest::keyClick(modality, Qt::Key_Return);
        QCOMPARE(session().prompts().modality, QStringLiteral("grey photograph"));
        QCOMPARE(session().prompts().templates, QStringList{QStringLiteral("a {modality} of {}")});
        QTRY_VERIFY(settled());
        keep();
        QCOMPARE(stored(), bars());
    }

    void linesArePastedInOneStep()
    {
        QGuiApplication::clipboard()->setText(QStringLiteral("  one bright thing \n\nanother bright thing\r\na bright picture\n"));
        tree()->setCurrentItem(tree()->classItem(session().view().classes[1].id));
        QTest::keyClick(tree(), Qt::Key_V, Qt::ControlModifier);
        QStringList texts;
        for (const CaptionRow& row : session().prompts().captions) {
            if (row.classId == session().view().classes[1].id) {
                texts.append(row.text);
            }
        }
        QCOMPARE(texts, (QStringList{QStringLiteral("a bright picture"), QStringLiteral("one bright thing"), QStringLiteral("another bright thing")}));
        QVERIFY(session().undo().has_value());
        QCOMPARE(session().prompts().captions.size(), std::size_t(2));
    }

    void captionsMoveByKeyAndByDragging()
    {
        const ClassId bright = session().view().classes[1].id;
        QVERIFY(session().addCaptions(bright, {QStringLiteral("second"), QStringLiteral("third")}).has_value());
        const auto order = [&] {
            QStringList texts;
            const auto* item = tree()->classItem(bright);
            for (int i = 0; i < item->childCount(); ++i) {
                texts.append(item->child(i)->text(0));
            }
            return texts;
        };
        const CaptionId third = session().prompts().captions.back().id;
        tree()->setCurrentItem(tree()->itemOf(third));
        QTest::keyClick(tree(), Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(order(), (QStringList{QStringLiteral("a bright picture"), QStringLiteral("third"), QStringLiteral("second")}));
        // Dropped above the first.
        tree()->setCurrentItem(tree()->itemOf(third));
        const QRect target = tree()->visualItemRect(tree()->classItem(bright)->child(0));
        QMimeData data;
        QDropEvent drop(QPointF(target.center().x(), target.top() + 2), Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        struct Opened : QTreeWidget
        {
            using QTreeWidget::dropEvent; // without a real drag the application lets no drop pass
        };
        (tree()->*&Opened::dropEvent)(&drop);
        QTRY_COMPARE(order(), (QStringList{QStringLiteral("third"), QStringLiteral("a bright picture"), QStringLiteral("second")}));
        // And past the edge into the neighbouring class, one undo step each.
        tree()->setCurrentItem(tree()->itemOf(third));
        QTest::keyClick(tree(), Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(session().prompts().captions.size(), std::size_t(4));
        QTRY_COMPARE(tree()->itemOf(third)->parent(), tree()->classItem(session().view().classes[0].id));
        QVERIFY(session().undo().has_value());
        QTRY_COMPARE(order().front(), QStringLiteral("third"));
    }

    /// One class takes almost all: warned, tried without being applied, left with Esc, applied at a press.
    void remedyIsTriedBeforeItIsApplied()
    {
        auto* remedies = m_page->findChild<RemedyBar*>();
        QVERIFY(!remedies->isVisible());
        QVERIFY(session().setCaptionText(captionOf(1), QStringLiteral("a bright picture, gloomy")).has_value());
        QTRY_VERIFY(settled());
        QTRY_VERIFY(remedies->isVisible());
        const QList<qint64> collapsed = bars();
        auto* equal = find<QPushButton>(QStringLiteral("remedy-equal"));
        QVERIFY(equal != nullptr && equal->isVisible());
        QTest::mouseClick(equal, Qt::LeftButton);
        QTRY_VERIFY(settled() && bars() != collapsed);
        const QList<qint64> tried = bars();
        QVERIFY(remedies->isPreviewing());
        QTest::keyClick(m_page.get(), Qt::Key_Escape);
        QTRY_VERIFY(settled() && bars() == collapsed);
        QVERIFY(!remedies->isPreviewing());
        QTest::mouseClick(find<QPushButton>(QStringLiteral("remedy-equal")), Qt::LeftButton);
        QTRY_VERIFY(settled() && bars() == tried);
        QTest::mouseClick(find<QPushButton>(QStringLiteral("applyRemedy")), Qt::LeftButton);
        QTRY_VERIFY(settled() && bars() == tried);
        keep();
        QCOMPARE(stored(), tried);
    }

    void thresholdByTheKeysOfItsPicture()
    {
        auto* chart = m_page->findChild<SimilarityChart*>();
        for (int i = 0; i < 12; ++i) {
            QTest::keyClick(chart, Qt::Key_Right);
        }
        QVERIFY(find<QCheckBox>(QStringLiteral("rejectBox"))->isChecked());
        QTRY_VERIFY(settled());
        const QList<qint64> shown = bars();
        QCOMPARE(shown.size(), 3); // and "none of these"
        QVERIFY(shown[2] > 0);
        QCOMPARE(shown[0] + shown[1] + shown[2], qint64(pictures));
        find<QDoubleSpinBox>(QStringLiteral("rejectThreshold"))->setValue(-1);
        QTRY_VERIFY(settled() && bars().last() != shown[2]);
    }

    void keptCaptionsComeBack()
    {
        QTimer::singleShot(0, this, [] {
            auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            dialog->setTextValue(QStringLiteral("first try"));
            dialog->accept();
        });
        emit m_page->findChild<CaptionColumn*>()->keepWanted();
        auto* versions = find<QListWidget>(QStringLiteral("promptSets"));
        QTRY_VERIFY(versions->item(0)->text().contains(QLatin1String("first try")));
        QVERIFY(session().setCaptionText(captionOf(0), QStringLiteral("something else")).has_value());
        versions->setCurrentRow(0);
        QTest::keyClick(versions, Qt::Key_Return);
        QTRY_COMPARE(session().prompts().captions[0].text, QStringLiteral("a dark picture"));
        QVERIFY(session().undo().has_value());
        QCOMPARE(session().prompts().captions[0].text, QStringLiteral("something else"));
    }

    void confusionStandsOnTheReference()
    {
        const auto* accuracy = find<QLabel>(QStringLiteral("steeringAccuracy"));
        QTRY_VERIFY(accuracy->isVisible());
        // One picture in seven has the other's brightness.
        QCOMPARE(accuracy->text(), QStringLiteral("85.7 %"));
        QVERIFY(find<QLabel>(QStringLiteral("steeringWhere"))->text().contains(QLatin1String("reference")));
        QSignalSpy opened(m_page.get(), &Page::goTo);
        emit m_page->findChild<ConfusionTable*>()->opened(0, 1);
        QCOMPARE(opened.count(), 1);
        const auto request = opened.front().at(1).value<PageRequest>();
        QCOMPARE(request.images.size(), std::size_t(4));
        for (const ImageId image : request.images) {
            const LabelRow& row = session().view().rows[static_cast<std::size_t>(session().rowOf(image))];
            QCOMPARE(session().view().classIndex(row.reference), 0);
            QCOMPARE(session().view().classIndex(row.zeroshot), 1);
        }
    }

    void whyAnswersWithEachCaptionAndItsSwitch()
    {
        WhyPanel panel(m_bench->context());
        panel.resize(300, 200);
        panel.show();
        const auto& rows = session().view().rows;
        const auto dark = std::ranges::find_if(rows, [&](const LabelRow& row) { return session().view().classIndex(row.zeroshot) == 0; });
        panel.setImage(session().view().images[static_cast<std::size_t>(dark - rows.begin())].id);
        QTRY_COMPARE(panel.findChildren<QCheckBox*>().size(), 2);
        QTRY_COMPARE(m_bench->context().tasks.isBusy(), false);
        // It is a dark one: its own caption comes first.
        auto* first = panel.findChildren<QCheckBox*>().constFirst();
        QVERIFY2(first->accessibleName().contains(QLatin1String("a dark picture")), qPrintable(first->accessibleName()));
        QTest::mouseClick(first, Qt::LeftButton, Qt::NoModifier, QPoint(8, first->height() / 2));
        QVERIFY(!session().prompts().captions[0].enabled);
        QVERIFY(session().undo().has_value());
        QVERIFY(session().prompts().captions[0].enabled);
    }
};

QTEST_MAIN(TestLiveCaptionsPage)
#include "tst_livecaptionspage.moc"
