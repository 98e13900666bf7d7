// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Labelling new images and exporting the refiner from the Refine page, by mouse and keys; the same functions write the same bytes.
#include "core/workflow/refine.h"
#include "core/workflow/refinernetwork.h"
#include "tests/support/commandline.h"
#include "tests/support/darkandlight.h"
#include "tests/ui/pagebench.h"
#include "tests/ui/pagedriver.h"
#include "ui/dialogs/exportrefinerdialog.h"
#include "ui/dialogs/pathfield.h"
#include "ui/dialogs/predictdialog.h"
#include "ui/dialogs/sourcelist.h"
#include "ui/pages/refine/refinepage.h"
#include "ui/pages/refine/runtable.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QTableWidget>
#include <QTest>

using namespace postil;
using namespace postil::ui;

class TestNetworkActs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::useOwnSettings(m_settings.path()); }
    void init();
    void cleanup();

    void labelsNewImages();
    void saysWhatFailed();
    void exportsTheRefiner();
    void actsOnTheRunThatIsShown();
    void nothingToActOn_data();
    void nothingToActOn();
    void tableOptions();
    void picksSources();
    void freeNames();

private:
    QString train(); ///< name of the run
    void open();
    /// Presses a button of the page, and hands the dialog that it opens to `drive`.
    template <class Dialog>
    bool inDialog(const char* button, const std::function<bool(Dialog&)>& drive);
    [[nodiscard]] bool waitIdle()
    {
        return QTest::qWaitFor([this] { return !m_bench->tasks().isBusy(); }, 20000);
    }
    [[nodiscard]] QString path(const QString& name) const { return m_files->path(name); }

    QTemporaryDir m_settings;
    std::unique_ptr<test::DarkAndLight> m_files;
    std::unique_ptr<test::PageBench> m_bench;
    std::unique_ptr<RefinePage> m_page;
};

void TestNetworkActs::init()
{
    m_files = std::make_unique<test::DarkAndLight>();
    QVERIFY(m_files->isWhole());
    m_files->addTeacher({0, 25});
    QVERIFY(test::writeGreyPicture(path(QStringLiteral("new/a.png")), 250));
    QVERIFY(test::writeGreyPicture(path(QStringLiteral("new/b.png")), 5));
    QVERIFY(test::writeGreyPicture(path(QStringLiteral("new/c.png")), 4));
    QVERIFY(test::writeFile(path(QStringLiteral("new/broken.png")), "no picture"));
}

void TestNetworkActs::cleanup()
{
    if (m_bench) {
        m_bench->tasks().finishAll();
    }
    m_page.reset();
    m_bench.reset();
}

QString TestNetworkActs::train()
{
    SilentTask task;
    const auto report = refine(m_files->db(), test::ThresholdTrainer(), {}, nullptr, task);
    return report ? report->run.name : QString();
}

void TestNetworkActs::open()
{
    m_files->close();
    Engine engine = makeNullEngine(QStringLiteral("this test has none"));
    engine.refiners = std::make_unique<test::ThresholdTrainer>();
    m_bench = std::make_unique<test::PageBench>(m_files->projectPath(), std::move(engine));
    m_page = std::make_unique<RefinePage>(m_bench->context());
    m_page->resize(1440, 900);
    m_page->show();
    m_page->activate();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

template <class Dialog>
bool TestNetworkActs::inDialog(const char* button, const std::function<bool(Dialog&)>& drive)
{
    bool driven = false;
    QTimer::singleShot(0, this, [&] {
        auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
        if (dialog != nullptr) {
            driven = drive(*dialog);
            if (dialog->isVisible()) {
                dialog->reject();
            }
        }
    });
    return test::press(*m_page, QString::fromLatin1(button)) && driven;
}

void TestNetworkActs::labelsNewImages()
{
    const QString run = train();
    open();
    const QString out = path(QStringLiteral("by the window.csv"));
    QVERIFY(inDialog<PredictDialog>("labelNewButton", [&](PredictDialog& dialog) {
        auto* label = test::seen<QAbstractButton>(dialog, QStringLiteral("Label"));
        const bool neededImages = label != nullptr && !label->isEnabled();
        dialog.findChild<SourceList*>()->addPaths({path(QStringLiteral("new"))});
        return neededImages && test::enter(dialog, QStringLiteral("Table to write"), out) && test::press(dialog, QStringLiteral("Label"));
    }));
    QVERIFY(waitIdle());
    const QString told = test::notes(*m_page);
    QVERIFY2(told.contains(QStringLiteral("3 new images labelled")) && told.contains(QStringLiteral("2 dark")) && told.contains(QStringLiteral("1 light")),
             qPrintable(told));
    QVERIFY(told.contains(out) && told.contains(QStringLiteral("1 could not be read")));

    // What the command writes.
    SilentTask task;
    const QString other = path(QStringLiteral("by the command.csv"));
    QVERIFY(predictNew(&m_bench->session().db(), test::ThresholdTrainer(), {run, {}, {path(QStringLiteral("new"))}, other, {}}, task));
    QCOMPARE(test::contentOfFile(out), test::contentOfFile(other));

    // The unreadable file is named.
    QString shown;
    QTimer::singleShot(0, this, [&] {
        if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
            shown = dialog->findChild<QTableWidget*>()->item(0, 0)->text();
            dialog->reject();
        }
    });
    QVERIFY(test::press(*m_page, QStringLiteral("Unreadable files…")));
    QVERIFY2(shown.endsWith(QStringLiteral("broken.png")), qPrintable(shown));
}

void TestNetworkActs::saysWhatFailed()
{
    QVERIFY(!train().isEmpty());
    open();
    QVERIFY(inDialog<PredictDialog>("labelNewButton", [&](PredictDialog& dialog) {
        dialog.findChild<SourceList*>()->addPaths({path(QStringLiteral("gone.npz"))});
        return test::enter(dialog, QStringLiteral("Table to write"), path(QStringLiteral("never.csv"))) && test::press(dialog, QStringLiteral("Label"));
    }));
    QVERIFY(waitIdle());
    QVERIFY2(test::notes(*m_page).contains(QStringLiteral("gone.npz")), qPrintable(test::notes(*m_page)));
    QVERIFY(!QFileInfo::exists(path(QStringLiteral("never.csv"))));
    // This test's refiner has no tensors, so there can be no ONNX.
    QVERIFY(inDialog<ExportRefinerDialog>("exportRefinerButton", [&](ExportRefinerDialog& dialog) {
        return test::enter(dialog, QStringLiteral("Folder to write"), path(QStringLiteral("never"))) && test::press(dialog, QStringLiteral("Export"));
    }));
    QVERIFY(waitIdle());
    QVERIFY2(test::notes(*m_page).contains(QStringLiteral("missing")), qPrintable(test::notes(*m_page)));
    QVERIFY(!QFileInfo::exists(path(QStringLiteral("never"))));
}

void TestNetworkActs::exportsTheRefiner()
{
    const QString run = train();
    open();
    const QString out = path(QStringLiteral("network"));
    const auto drive = [&](bool replace) {
        return [&, replace](ExportRefinerDialog& dialog) {
            auto* onnx = dialog.findChildren<QCheckBox*>().value(0);
            auto* overwrite = dialog.findChildren<QCheckBox*>().value(1);
            QTest::keyClick(onnx, Qt::Key_Space);
            bool right = !onnx->isChecked() && test::enter(dialog, QStringLiteral("Folder to write"), out);
            if (replace) {
                right = right && !test::press(dialog, QStringLiteral("Export")) && test::notes(dialog).contains(QStringLiteral("of this name"));
                QTest::keyClick(overwrite, Qt::Key_Space);
            }
            return right && test::press(dialog, QStringLiteral("Export"));
        };
    };
    for (const bool replace : {false, true}) {
        QVERIFY(inDialog<ExportRefinerDialog>("exportRefinerButton", drive(replace)));
        QVERIFY(waitIdle());
        const QString told = test::notes(*m_page);
        QVERIFY2(told.contains(run) && told.contains(out) && told.contains(refinerWeightsFile), qPrintable(told));
        QCOMPARE(QDir(out).entryList(QDir::Files, QDir::Name), (QStringList{refinerWeightsFile, refinerAboutFile}));
    }
}

void TestNetworkActs::actsOnTheRunThatIsShown()
{
    const QString older = train();
    const QString newer = train();
    QVERIFY(older != newer);
    open();
    auto* table = m_page->findChild<RunTable*>();
    for (const QString& run : {newer, older}) {
        const auto found = table->findItems(run, Qt::MatchExactly);
        QVERIFY(!found.isEmpty());
        table->setCurrentItem(found.front());
        QString labels;
        QString exports;
        QVERIFY(inDialog<PredictDialog>("labelNewButton", [&](PredictDialog& dialog) { return !(labels = dialog.options().run).isEmpty(); }));
        QVERIFY(inDialog<ExportRefinerDialog>("exportRefinerButton", [&](ExportRefinerDialog& dialog) { return !(exports = dialog.options().run).isEmpty(); }));
        QCOMPARE(labels, run);
        QCOMPARE(exports, run);
    }
    QVERIFY(!m_bench->tasks().isBusy()); // both were left by Cancel
}

void TestNetworkActs::nothingToActOn_data()
{
    QTest::addColumn<bool>("trained");
    QTest::newRow("no run") << false;
    QTest::newRow("the cache is gone") << true;
}

void TestNetworkActs::nothingToActOn()
{
    QFETCH(const bool, trained);
    if (trained) {
        QVERIFY(!train().isEmpty());
        QVERIFY(QDir(m_files->db().cacheDir()).removeRecursively());
    }
    open();
    for (const char* name : {"labelNewButton", "exportRefinerButton"}) {
        const auto* button = test::seen<QAbstractButton>(*m_page, QString::fromLatin1(name));
        QVERIFY(button != nullptr && !button->isEnabled());
        QVERIFY2(button->toolTip().contains(trained ? QStringLiteral("Train again") : QStringLiteral("no trained refiner")), qPrintable(button->toolTip()));
    }
}

/// The dialog's fields are the command's options.
void TestNetworkActs::tableOptions()
{
    WindowSettings settings;
    settings.setLastFolder(path(QString()));
    PredictDialog dialog(QStringLiteral("cnn/2"), settings);
    dialog.show();
    const QString proposed = dialog.options().out;
    QCOMPARE(QFileInfo(proposed).path(), QDir::cleanPath(path(QString())));
    QVERIFY(proposed.endsWith(QStringLiteral(".csv")));
    dialog.findChild<SourceList*>()->addPaths({QStringLiteral("/x/a.npz"), QStringLiteral("/x/b"), QStringLiteral("/x/a.npz")});
    QCOMPARE(dialog.options().sources, (QStringList{QStringLiteral("/x/a.npz"), QStringLiteral("/x/b")}));
    QCOMPARE(dialog.options().run, QStringLiteral("cnn/2"));

    // A table that is there is replaced, which is said; a folder and a place that is none are refused.
    QVERIFY(test::notes(dialog).isEmpty());
    QVERIFY(test::writeFile(path(QStringLiteral("old.csv")), "x"));
    QVERIFY(test::enter(dialog, QStringLiteral("Table to write"), path(QStringLiteral("old.csv"))));
    QVERIFY(test::notes(dialog).contains(QStringLiteral("replaced")));
    for (const QString& bad : {path(QString()), path(QStringLiteral("absent/out.csv"))}) {
        QVERIFY(test::enter(dialog, QStringLiteral("Table to write"), bad));
        QVERIFY(test::press(dialog, QStringLiteral("Label")));
        QVERIFY(dialog.isVisible() && test::notes(dialog).contains(QDir::cleanPath(bad)));
    }
    QVERIFY(test::enter(dialog, QStringLiteral("Table to write"), QStringLiteral("  ")));
    QVERIFY(!test::press(dialog, QStringLiteral("Label")));
}

void TestNetworkActs::picksSources()
{
    WindowSettings settings;
    settings.setLastFolder(path(QString()));
    SourceList list(QStringLiteral("Images"), settings);
    list.show();
    QTimer::singleShot(0, this, [&] {
        if (auto* files = qobject_cast<QFileDialog*>(QApplication::activeModalWidget())) {
            files->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path(QStringLiteral("new")));
            QMetaObject::invokeMethod(files, "accept");
        }
    });
    QVERIFY(test::press(list, QStringLiteral("Folder…")));
    QCOMPARE(list.paths(), QStringList(path(QStringLiteral("new"))));
    auto* rows = test::seen<QListWidget>(list, QStringLiteral("Images"));
    QVERIFY(test::press(list, QStringLiteral("Take away"))); // nothing is selected
    QCOMPARE(list.paths().size(), 1);
    QTest::mouseClick(rows->viewport(), Qt::LeftButton, Qt::NoModifier, rows->visualItemRect(rows->item(0)).center());
    QVERIFY(test::press(list, QStringLiteral("Take away")));
    QVERIFY(list.paths().isEmpty());
}

void TestNetworkActs::freeNames()
{
    const QString folder = path(QStringLiteral("names"));
    QVERIFY(test::writeFile(folder + QStringLiteral("/a b.csv"), "x") && test::writeFile(folder + QStringLiteral("/a b-2.csv"), "x"));
    QCOMPARE(freePath(folder, QStringLiteral("a b"), QStringLiteral(".csv")), folder + QStringLiteral("/a b-3.csv"));
    QCOMPARE(freePath(folder, QStringLiteral("a b")), folder + QStringLiteral("/a b"));
    QCOMPARE(freePath(folder, QStringLiteral("../up")), folder + QStringLiteral("/..-up"));
}

QTEST_MAIN(TestNetworkActs)
#include "tst_networkacts.moc"
