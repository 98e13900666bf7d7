// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/brightness.h"
#include "ui/dialogs/encoders/cataloguepanel.h"
#include "ui/dialogs/encoders/encoderlistpanel.h"
#include "ui/dialogs/encoders/encodersdialog.h"
#include "ui/tasks/taskrunner.h"
#include "ui/widgets/notebar.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace postil;
using namespace postil::ui;

namespace {

/// Loads any folder but one that is called "broken".
class FolderLoader final : public EncoderLoader
{
public:
    [[nodiscard]] Result<std::unique_ptr<Encoder>> load(const EncoderOptions& options) const override
    {
        if (options.path.endsWith(QLatin1String("broken"))) {
            return fail(Error::Code::Format, options.path, QStringLiteral("is no CLIP model"));
        }
        ++loads;
        return std::make_unique<test::BrightnessEncoder>(options.path);
    }
    mutable std::atomic<int> loads = 0;
};

} // namespace

/// The person's models, with a list and a loader of the test's own.
class TestEncodersDialog : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_tasks = std::make_unique<TaskRunner>();
        for (const char* name : {"one", "two", "broken"}) {
            QVERIFY(QDir(m_dir->path()).mkpath(QLatin1String(name)));
        }
    }

    void addedModelsAreListedAndChosen()
    {
        EncoderListPanel panel(*m_tasks, m_loader, list());
        panel.show();
        const int before = table(panel)->rowCount();
        panel.add(folder("one"));
        QVERIFY(!button(panel, "addModelButton")->isEnabled());
        QTRY_COMPARE(table(panel)->rowCount(), before + 1);
        QCOMPARE(panel.chosenPath(), folder("one"));
        QVERIFY(button(panel, "removeModelButton")->isEnabled());
        const auto entry = list().find(folder("one"));
        QVERIFY2(entry, entry ? "" : qPrintable(entry.error().message()));
        QVERIFY(entry->verified.isValid());
        EncoderListPanel later(*m_tasks, m_loader, list()); // the list is on disk
        QVERIFY(later.choose(folder("one")));
    }

    void aFolderThatIsNoModelIsRefusedInOneLine()
    {
        EncoderListPanel panel(*m_tasks, m_loader, list());
        panel.show();
        const int before = table(panel)->rowCount();
        panel.add(folder("broken"));
        QTRY_VERIFY(note(panel) != nullptr);
        QVERIFY(note(panel)->text().contains(QLatin1String("is no CLIP model")));
        QVERIFY(note(panel)->text().contains(folder("broken")));
        QCOMPARE(table(panel)->rowCount(), before);
        QVERIFY(button(panel, "addModelButton")->isEnabled());
    }

    void verifyReadsAgain()
    {
        EncoderListPanel panel(*m_tasks, m_loader, list());
        panel.show();
        panel.add(folder("one"));
        QTRY_COMPARE(panel.chosenPath(), folder("one"));
        const int loads = m_loader.loads;
        QTest::mouseClick(button(panel, "verifyModelButton"), Qt::LeftButton);
        QTRY_VERIFY(button(panel, "verifyModelButton")->isEnabled());
        QCOMPARE(m_loader.loads, loads + 1);
        QVERIFY(note(panel) == nullptr);
    }

    void takingOffTheListLeavesTheFiles()
    {
        EncoderListPanel panel(*m_tasks, m_loader, list());
        panel.show();
        panel.add(folder("one"));
        QTRY_COMPARE(panel.chosenPath(), folder("one"));
        QTest::mouseClick(button(panel, "removeModelButton"), Qt::LeftButton);
        QVERIFY(!panel.choose(folder("one")));
        QVERIFY(!list().find(folder("one")));
        QVERIFY(QDir(folder("one")).exists());
    }

    void aModelThatIsGoneSaysSo()
    {
        EncoderListPanel panel(*m_tasks, m_loader, list());
        panel.show();
        panel.add(folder("two"));
        QTRY_COMPARE(panel.chosenPath(), folder("two"));
        QVERIFY(QDir(folder("two")).removeRecursively());
        panel.refresh();
        QVERIFY(panel.choose(folder("two")));
        const int row = table(panel)->currentRow();
        QCOMPARE(table(panel)->item(row, table(panel)->columnCount() - 1)->text(), QStringLiteral("gone"));
        QVERIFY(!button(panel, "verifyModelButton")->isEnabled());
        QVERIFY(button(panel, "removeModelButton")->isEnabled());
    }

    void theChosenModelIsHandedOn()
    {
        EncodersDialog dialog(*m_tasks, m_loader, list());
        dialog.open();
        dialog.mine()->add(folder("one"));
        QTRY_COMPARE(dialog.mine()->chosenPath(), folder("one"));
        QSignalSpy wanted(&dialog, &EncodersDialog::encoderWanted);
        auto* use = dialog.findChild<QPushButton*>(QStringLiteral("useModelButton"));
        dialog.show(EncodersDialog::View::Get);
        QVERIFY(!use->isEnabled());
        dialog.show(EncodersDialog::View::Mine);
        QTRY_VERIFY(use->isEnabled());
        QTest::mouseClick(use, Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toString(), folder("one"));
        QVERIFY(!dialog.isVisible());
    }

    void theViewsAreChosenBySegments()
    {
        EncodersDialog dialog(*m_tasks, m_loader, list());
        dialog.open();
        auto* views = dialog.findChild<QStackedWidget*>();
        for (QToolButton* segment : dialog.findChildren<QToolButton*>()) {
            if (segment->text() == QLatin1String("Get models and images")) {
                QTest::mouseClick(segment, Qt::LeftButton);
            }
        }
        QCOMPARE(views->currentWidget(), dialog.get());
    }

private:
    [[nodiscard]] EncoderList list() const { return EncoderList(m_dir->filePath(QStringLiteral("encoders.json"))); }
    [[nodiscard]] QString folder(const char* name) const { return m_dir->filePath(QLatin1String(name)); }
    static QTableWidget* table(const QWidget& panel) { return panel.findChild<QTableWidget*>(); }
    static QPushButton* button(const QWidget& panel, const char* name) { return panel.findChild<QPushButton*>(QLatin1String(name)); }
    static NoteBar* note(const QWidget& panel)
    {
        for (NoteBar* bar : panel.findChildren<NoteBar*>()) {
            if (bar->isVisible()) {
                return bar;
            }
        }
        return nullptr;
    }

    FolderLoader m_loader;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TaskRunner> m_tasks;
};

QTEST_MAIN(TestEncodersDialog)
#include "tst_encodersdialog.moc"
