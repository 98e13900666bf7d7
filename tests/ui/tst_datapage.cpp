// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/imagefile.h"
#include "core/project/classstore.h"
#include "core/project/imagestore.h"
#include "tests/support/brightness.h"
#include "tests/support/commandline.h"
#include "tests/support/exampleproject.h"
#include "tests/ui/workbench.h"
#include "ui/dialogs/importdialog.h"
#include "ui/dialogs/skippeddialog.h"
#include "ui/dialogs/sourcelist.h"
#include "ui/pages/data/datainspector.h"
#include "ui/pages/data/datapage.h"
#include "ui/pages/data/datasidebar.h"
#include "ui/thumbnails/thumbnailgrid.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/notebar.h"
#include "ui/widgets/rowlist.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace postil;
using namespace postil::ui;
using namespace Qt::StringLiterals;

/// The page from an empty project on: sources come in through its own dialog, and what it shows is what the project holds.
class TestDataPage : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<test::PageBench> m_bench;
    std::unique_ptr<DataPage> m_page;

    QString path(const QString& name) const { return m_dir->filePath(name); }
    ProjectSession& session() const { return m_bench->session(); }
    const LabelView& view() const { return session().view(); }
    RowList* list(const QString& name) const
    {
        const auto all = m_page->findChild<DataSidebar*>()->findChildren<RowList*>();
        const auto found = std::ranges::find(all, name, &QWidget::accessibleName);
        return found == all.end() ? nullptr : *found;
    }
    QString countOf(const QString& listName, const QString& key) const
    {
        const QListWidgetItem* item = list(listName)->rowOf(key);
        return item == nullptr ? QString() : item->data(CountRole).toString();
    }
    QString said() const
    {
        QStringList texts;
        for (const NoteBar* note : m_page->findChildren<NoteBar*>()) {
            if (note->isVisible()) {
                texts.append(note->text());
            }
        }
        return texts.join(u'\n');
    }
    void open(const QString& project)
    {
        m_page.reset();
        m_bench.reset();
        m_bench = std::make_unique<test::PageBench>(project);
        m_page = std::make_unique<DataPage>(m_bench->context());
        m_page->resize(1370, 860);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->activate();
    }
    /// Presses "Add a source…" in the column and fills in what the dialog asks.
    void add(const QStringList& paths, const std::function<void(ImportDialog&)>& fill = {})
    {
        bool asked = false;
        QTimer::singleShot(0, this, [&] {
            auto* dialog = qobject_cast<ImportDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            asked = true;
            dialog->findChild<SourceList*>()->addPaths(paths);
            if (fill) {
                fill(*dialog);
            }
            const auto buttons = dialog->findChildren<QPushButton*>();
            const auto button = std::ranges::find(buttons, u"Add"_s, &QPushButton::text);
            QVERIFY(button != buttons.end() && (*button)->isEnabled());
            QTest::mouseClick(*button, Qt::LeftButton);
        });
        RowList* const sources = list(u"Sources"_s);
        emit sources->itemClicked(sources->rowOf(u"add"_s));
        QVERIFY(asked);
        QTRY_VERIFY(!m_bench->tasks().isBusy());
    }
    template <class T>
    static T* field(QWidget& dialog, const QString& name)
    {
        const auto all = dialog.findChildren<T*>();
        const auto found = std::ranges::find(all, name, &QWidget::accessibleName);
        return found == all.end() ? nullptr : *found;
    }
    qint64 labelled(const QString& name) const
    {
        return std::ranges::count_if(view().rows, [&](const LabelRow& row) { return view().className(row.reference) == name; });
    }

private slots:
    void initTestCase() { test::useOwnSettings(m_settings.path()); }

    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(test::writeSmallNpz(path(u"small.npz"_s), 12, 4, 6));
        QVERIFY(test::writePictures(path(u"pictures"_s), 8));
        QVERIFY(ProjectDb::create(path(u"p.postil"_s), {}));
        open(path(u"p.postil"_s));
    }

    void cleanup()
    {
        m_page.reset();
        m_bench.reset();
        m_dir.reset();
    }

    void anEmptyProjectAsksForImages()
    {
        QVERIFY(test::readableText(*m_page).contains(u"No images yet"_s) && !m_page->grid()->isVisible());
        add({path(u"small.npz"_s), path(u"pictures"_s)});
        QVERIFY(m_page->grid()->isVisible());
        QCOMPARE(m_page->grid()->count(), 30);
        QCOMPARE(view().sources.size(), std::size_t{2});
        const QString texts = test::readableText(*m_page);
        QVERIFY2(texts.contains(u"30 images"_s) && texts.contains(u"4 splits"_s) && texts.contains(u"0 of 30 selected"_s), qPrintable(texts));
        QCOMPARE(countOf(u"Checks"_s, u"undecided"_s), u"30"_s);
        QCOMPARE(countOf(u"Checks"_s, u"unreadable"_s), u"0"_s);
        QCOMPARE(countOf(u"Sources"_s, QString::number(view().sources[1].id.value)), u"8"_s);
    }

    /// One bad file is no reason to lose the others, and the list of what is missing is there again tomorrow.
    void whatCannotBeReadIsListed()
    {
        const std::pair<QString, QByteArray> bad[] = {{u"empty.png"_s, {}}, {u"text.png"_s, "no picture at all"}};
        for (const auto& [name, bytes] : bad) {
            QFile file(path(u"pictures/dark/"_s + name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        }
        QFile whole(path(u"small.npz"_s));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        QFile half(path(u"half.npz"_s));
        QVERIFY(half.open(QIODevice::WriteOnly));
        half.write(whole.readAll().first(whole.size() / 2));
        half.close();
        add({path(u"pictures"_s), path(u"half.npz"_s)});
        QCOMPARE(m_page->grid()->count(), 8);
        QCOMPARE(countOf(u"Checks"_s, u"unreadable"_s), u"3"_s);
        const auto listed = [this] {
            QStringList rows;
            QTimer::singleShot(0, this, [&rows] {
                auto* dialog = qobject_cast<SkippedDialog*>(QApplication::activeModalWidget());
                QVERIFY(dialog != nullptr);
                const auto* const table = dialog->findChild<QTableWidget*>();
                for (int row = 0; row < table->rowCount(); ++row) {
                    QVERIFY(!table->item(row, 1)->text().isEmpty());
                    rows << table->item(row, 0)->text();
                }
                dialog->reject();
            });
            RowList* const checks = list(u"Checks"_s);
            emit checks->itemClicked(checks->rowOf(u"unreadable"_s));
            rows.sort();
            return rows;
        };
        const QStringList now = listed();
        QCOMPARE(now.size(), 3);
        QVERIFY2(now.join(u' ').contains(u"half.npz"_s) && now.join(u' ').contains(u"empty.png"_s) && now.join(u' ').contains(u"text.png"_s), qPrintable(now.join(u' ')));
        open(path(u"p.postil"_s));
        const QStringList later = listed();
        QCOMPARE(later.size(), 2); // the project has the pictures of its sources; a file that was refused is none of them
        QVERIFY(now.contains(later[0]) && now.contains(later[1]));
    }

    void aRefusedSourceChangesNothing()
    {
        QVERIFY(QDir().mkpath(path(u"none"_s)));
        add({path(u"none"_s)});
        QVERIFY2(said().contains(path(u"none"_s)), qPrintable(said()));
        QVERIFY(view().sources.empty() && view().classes.empty());
        QVERIFY(test::readableText(*m_page).contains(u"No images yet"_s));
        add({path(u"pictures"_s)});
        QVERIFY(said().isEmpty());
        QCOMPARE(m_page->grid()->count(), 8);
    }

    void mixtures()
    {
        add({path(u"pictures"_s)});
        add({path(u"small.npz"_s)}, [](ImportDialog& dialog) {
            const auto boxes = dialog.findChildren<QCheckBox*>();
            QTest::mouseClick(*std::ranges::find(boxes, u"At random"_s, &QCheckBox::text), Qt::LeftButton);
            field<QSpinBox>(dialog, u"Images of each source"_s)->setValue(5);
            field<QSpinBox>(dialog, u"Seed of the draw"_s)->setValue(7);
            field<QComboBox>(dialog, u"Reference label of every image"_s)->setEditText(u"dark"_s);
        });
        QCOMPARE(m_page->grid()->count(), 13);
        QCOMPARE(labelled(u"dark"_s), 9);
        const std::vector<ImageRow> first(view().images.end() - 5, view().images.end());
        // The same draw again, two labels merged into one class.
        add({path(u"small.npz"_s)}, [](ImportDialog& dialog) {
            const auto boxes = dialog.findChildren<QCheckBox*>();
            QTest::mouseClick(*std::ranges::find(boxes, u"At random"_s, &QCheckBox::text), Qt::LeftButton);
            field<QSpinBox>(dialog, u"Images of each source"_s)->setValue(5);
            field<QSpinBox>(dialog, u"Seed of the draw"_s)->setValue(7);
            QTest::keyClicks(field<QLineEdit>(dialog, u"Source labels to classes"_s), u"0=bright, 1=bright"_s);
        });
        QCOMPARE(m_page->grid()->count(), 18);
        QCOMPARE(labelled(u"bright"_s), 9);
        for (std::size_t i = 0; i < first.size(); ++i) {
            QCOMPARE(view().images[13 + i].sha256, first[i].sha256);
        }
    }

    void aMistakeInTheFormIsSaidInTheForm()
    {
        QTimer::singleShot(0, this, [this] {
            auto* dialog = qobject_cast<ImportDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog != nullptr);
            dialog->findChild<SourceList*>()->addPaths({path(u"small.npz"_s)});
            QTest::keyClicks(field<QLineEdit>(*dialog, u"Source labels to classes"_s), u"0=a,0=b"_s);
            dialog->accept();
            auto* note = dialog->findChild<NoteBar*>();
            QVERIFY(note->isVisible() && note->text().contains(u"0=b"_s));
            dialog->reject();
        });
        emit list(u"Sources"_s)->itemClicked(list(u"Sources"_s)->rowOf(u"add"_s));
        QVERIFY(view().images.empty());
    }

    void filters()
    {
        add({path(u"pictures"_s), path(u"small.npz"_s)});
        RowList* const sources = list(u"Sources"_s);
        const QString pictures = QString::number(view().sources[0].id.value);
        emit sources->itemClicked(sources->rowOf(pictures));
        QCOMPARE(m_page->grid()->count(), 8);
        emit sources->itemClicked(sources->rowOf(pictures)); // once more: all of them
        QCOMPARE(m_page->grid()->count(), 30);
        emit m_page->findChild<DataInspector*>()->filterWanted(Split::Val, std::nullopt);
        QCOMPARE(m_page->grid()->count(), 4);
        emit m_page->findChild<DataInspector*>()->filterWanted(Split::Val, std::nullopt);
        QCOMPARE(m_page->grid()->count(), 30);
        DataFilter nobody;
        nobody.text = u"no such file"_s;
        m_page->setFilter(nobody);
        QCOMPARE(m_page->grid()->count(), 0);
        const auto states = m_page->findChildren<EmptyState*>();
        const auto nothing = std::ranges::find_if(states, [](const EmptyState* state) { return state->isVisible(); });
        QVERIFY(nothing != states.end());
        emit (*nothing)->activated(); // "Show everything"
        QCOMPARE(m_page->grid()->count(), 30);
        RowList* const checks = list(u"Checks"_s);
        QVERIFY(session().decide({view().images[0].id}, {Decision::Kind::Excluded, {}, false}));
        emit checks->itemClicked(checks->rowOf(u"undecided"_s));
        QCOMPARE(m_page->grid()->count(), 29);
    }

    void enterShowsTheSelectionInReview()
    {
        add({path(u"pictures"_s)});
        QSignalSpy asked(m_page.get(), &Page::goTo);
        m_page->activateWindow();
        m_page->grid()->setFocus();
        QTRY_VERIFY(m_page->grid()->hasFocus());
        QTest::keyClick(m_page->grid(), Qt::Key_A, Qt::ControlModifier);
        QVERIFY(test::readableText(*m_page).contains(u"8 of 8 selected"_s));
        QTest::keyClick(m_page->grid(), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().at(0).value<PageId>(), PageId::Review);
        QCOMPARE(asked.front().at(1).value<PageRequest>().images.size(), std::size_t{8});
    }

    void theNextStepIsTheButton()
    {
        const auto primary = [this] {
            const auto buttons = m_page->findChildren<QPushButton*>();
            return *std::ranges::find_if(buttons, [](const QPushButton* button) { return button->property("primary").toBool() && button->isVisible() && button->parentWidget() != nullptr && qobject_cast<EmptyState*>(button->parentWidget()) == nullptr; });
        };
        QCOMPARE(primary()->text(), u"Add a source…"_s);
        add({path(u"pictures"_s)});
        QSignalSpy asked(m_page.get(), &Page::goTo);
        QCOMPARE(primary()->text(), u"Write captions"_s);
        QTest::mouseClick(primary(), Qt::LeftButton);
        QCOMPARE(asked.front().at(0).value<PageId>(), PageId::Captions);
    }

    /// A second window on the file looks and changes nothing.
    void readOnly()
    {
        add({path(u"pictures"_s)});
        test::PageBench second(path(u"p.postil"_s));
        QVERIFY(second.session().isReadOnly());
        DataPage page(second.context());
        page.resize(1370, 860);
        page.show();
        page.activate();
        QCOMPARE(page.grid()->count(), 8);
        for (const RowList* rows : page.findChild<DataSidebar*>()->findChildren<RowList*>()) {
            QVERIFY(rows->rowOf(u"add"_s) == nullptr);
        }
        const auto buttons = page.findChildren<QPushButton*>();
        const auto classes = std::ranges::find(buttons, u"Classes…"_s, &QPushButton::text);
        QVERIFY(classes != buttons.end() && !(*classes)->isEnabled());
    }
};

QTEST_MAIN(TestDataPage)
#include "tst_datapage.moc"
