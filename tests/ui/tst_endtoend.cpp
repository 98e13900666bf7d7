// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole loop in the real window, by mouse and keys alone, and the same on the command line: the exports are equal.
#include "app/engine.h"
#include "app/runtime.h"
#include "core/base/random.h"
#include "core/base/resourcepath.h"
#include "core/dataset/imagefile.h"
#include "core/dataset/phantoms.h"
#include "core/exchange/csv.h"
#include "core/workflow/refine.h"
#include "tests/support/fixtures.h"
#include "tests/ui/windowdriver.h"
#include "ui/mainwindow/startscreen.h"
#include "ui/models/projectsession.h"
#include "ui/pages/captions/captiontree.h"
#include "ui/pages/review/reviewsidebar.h"
#include "ui/tasks/taskrunner.h"
#include "ui/thumbnails/thumbnailgrid.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QProcess>
#include <QTemporaryDir>
#include <QToolButton>

using namespace postil;
using namespace postil::ui;

namespace {

constexpr int imagesPerClass = 30;
constexpr int epochs = 60;
constexpr int patience = 60;
const QStringList typedCaptions{QStringLiteral("an X-ray of the chest"), QStringLiteral("bones of a hand"), QStringLiteral("a skull from the side")};

/// The bundled encoder, else a small one of the fixtures; empty: none.
QString encoderFolder()
{
    const QString bundled = resourcePath(QStringLiteral("postil-mini"));
    if (QFileInfo::exists(bundled + QStringLiteral("/model.safetensors"))) {
        return QStringLiteral("postil-mini");
    }
    const QDir clip(test::fixturesDir() + QStringLiteral("/clip"));
    for (const QString& name : clip.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir folder(clip.filePath(name));
        if (!test::fixturesDir().isEmpty() && folder.exists(QStringLiteral("config.json")) && folder.exists(QStringLiteral("vocab.json")) &&
            folder.exists(QStringLiteral("model.safetensors"))) {
            return folder.absolutePath();
        }
    }
    return {};
}

/// labels.csv without the time of each decision.
QByteArray comparable(const QString& path)
{
    const auto table = readCsv(path);
    if (!table) {
        return table.error().message().toUtf8();
    }
    const int time = table->column(QStringLiteral("updated_at"));
    QByteArray text = csvLine(table->header);
    for (QStringList row : table->rows) {
        row[time].clear();
        text += csvLine(row);
    }
    return text;
}

} // namespace

class TestEndToEnd : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void wholeLoopEqualsTheCommandLine();

private:
    void makeImages();
    void importByDialog();
    void writeCaptions();
    void labelImages();
    void trainStopResume();
    void useAndReview();
    void exportCsv();
    void sameOnTheCommandLine();
    void cli(const QStringList& arguments);
    [[nodiscard]] ProjectSession& session() { return *m_window->session(); }
    [[nodiscard]] bool idle() { return !m_window->tasks().isBusy(); }
    [[nodiscard]] QString path(const QString& relative) const { return m_dir.filePath(relative); }

    QTemporaryDir m_dir;
    Engine m_engine;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<test::WindowDriver> m_driver;
    QString m_encoder;
    QStringList m_decided; ///< image names
};

void TestEndToEnd::initTestCase()
{
    test::useOwnSettings(m_dir.path());
    nameApplication();
    applyThreads(2);
    m_engine = makeEngine();
    m_encoder = encoderFolder();
    if (!m_engine.version.startsWith(QLatin1String("LibTorch"))) {
        QSKIP("this build has no engine");
    }
    if (m_encoder.isEmpty()) {
        QSKIP("neither the bundled encoder nor the fixtures are here");
    }
    makeImages();
}

void TestEndToEnd::makeImages()
{
    Random random(7);
    const PhantomStyle style = PhantomStyle::training();
    for (const PhantomKind kind : {PhantomKind::Chest, PhantomKind::Hand, PhantomKind::Head}) {
        const QString folder = path(QStringLiteral("images/%1").arg(phantomName(kind)));
        QVERIFY(QDir().mkpath(folder));
        for (int i = 0; i < imagesPerClass; ++i) {
            const auto png = encodePng(drawPhantom(kind, style, random));
            QVERIFY(png.has_value());
            QFile file(QStringLiteral("%1/%2.png").arg(folder).arg(i, 3, 10, QLatin1Char('0')));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*png) == png->size());
        }
    }
}

void TestEndToEnd::wholeLoopEqualsTheCommandLine()
{
    m_window = std::make_unique<MainWindow>(m_engine);
    m_driver = std::make_unique<test::WindowDriver>(*m_window);
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    using Step = void (TestEndToEnd::*)();
    for (const Step step : {&TestEndToEnd::importByDialog, &TestEndToEnd::writeCaptions, &TestEndToEnd::labelImages, &TestEndToEnd::trainStopResume,
                            &TestEndToEnd::useAndReview, &TestEndToEnd::exportCsv}) {
        (this->*step)();
        if (QTest::currentTestFailed()) {
            if (const QString shot = qEnvironmentVariable("POSTIL_FAILED_SHOT"); !shot.isEmpty()) {
                m_window->grab().save(shot);
            }
            return;
        }
    }
    m_window.reset();
    sameOnTheCommandLine();
}

void TestEndToEnd::importByDialog()
{
    // First dialog: the folder of images; second: where the project goes, as proposed: beside the folder.
    m_driver->answerFileDialogs({path(QStringLiteral("images")), QString()});
    QTest::mouseClick(m_window->startScreen()->card(2), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session() != nullptr && idle(), 120000);
    QCOMPARE(session().view().images.size(), std::size_t(3 * imagesPerClass));
    QCOMPARE(session().view().classes.size(), std::size_t(3));
}

void TestEndToEnd::writeCaptions()
{
    m_driver->key(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), PageId::Captions);
    auto* tree = m_driver->find<CaptionTree>(QStringLiteral("captionTree"));
    QVERIFY(tree != nullptr);
    for (int i = 0; i < tree->topLevelItemCount(); ++i) {
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, Qt::NoModifier, tree->visualItemRect(tree->topLevelItem(i)).center());
        m_driver->key(Qt::Key_Return, Qt::ControlModifier);
        auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(editor != nullptr);
        QTest::keyClicks(editor, typedCaptions.at(i));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(session().prompts().captions.size(), std::size_t(i + 1));
    }
    // One caption too many, switched off by key, must not count.
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, Qt::NoModifier, tree->visualItemRect(tree->topLevelItem(0)).center());
    m_driver->key(Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("a cat"));
    m_driver->key(Qt::Key_Return);
    QTRY_COMPARE(session().prompts().captions.size(), std::size_t(4));
    const auto cat = std::ranges::find(session().prompts().captions, QStringLiteral("a cat"), &CaptionRow::text);
    QVERIFY(cat != session().prompts().captions.end());
    const CaptionId id = cat->id;
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, Qt::NoModifier, tree->visualItemRect(tree->itemOf(id)).center());
    m_driver->key(Qt::Key_Space);
    QVERIFY(!std::ranges::find(session().prompts().captions, id, &CaptionRow::id)->enabled);
}

void TestEndToEnd::labelImages()
{
    if (m_encoder != QLatin1String("postil-mini")) {
        auto* box = m_driver->find<QComboBox>(QStringLiteral("encoderBox"));
        QVERIFY(box != nullptr);
        m_driver->answerFileDialogs({m_encoder});
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down); // the last entry asks for a folder
        QTRY_COMPARE(QDir(session().encoderPath()).absolutePath(), m_encoder);
    }
    QVERIFY(m_driver->click(QStringLiteral("labelAllButton")));
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 60000);
    QVERIFY(session().view().zeroshotRun.has_value());
}

void TestEndToEnd::trainStopResume()
{
    m_driver->key(Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), PageId::Refine);
    QVERIFY(m_driver->type(QStringLiteral("Epochs, at most"), QString::number(epochs)));
    QVERIFY(m_driver->type(QStringLiteral("Stop after"), QString::number(patience)));
    QVERIFY(m_driver->click(QStringLiteral("trainButton")));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->tasks().isBusy() && m_window->tasks().tasks().front()->done() > 0, 20000);
    QVERIFY(m_driver->click(QStringLiteral("stopButton")));
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 5000);
    const auto pending = pendingTraining(session().db());
    QVERIFY(pending.has_value());
    QVERIFY(pending->epoch < epochs);
    QVERIFY(!session().view().refinerRun.has_value());
    QVERIFY(m_driver->click(QStringLiteral("resumeButton")));
    QTRY_VERIFY_WITH_TIMEOUT(idle() && session().view().refinerRun.has_value(), 120000);
    QVERIFY(!session().view().refinerRun->used);
}

void TestEndToEnd::useAndReview()
{
    const QString run = session().view().refinerRun->name;
    const QString use = QStringLiteral("useRun_%1").arg(run);
    QTRY_VERIFY(m_driver->find<QAbstractButton>(use) != nullptr);
    QVERIFY(m_driver->click(use));
    QTRY_COMPARE(session().view().chosenRun->name, run);

    m_driver->key(Qt::Key_4, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), PageId::Review);
    auto* grid = m_window->page(PageId::Review)->findChild<ThumbnailGrid*>();
    QVERIFY(grid != nullptr);
    const auto decided = [this] {
        return std::ranges::count_if(session().view().rows, [](const LabelRow& row) { return row.decision.kind != Decision::Kind::None; });
    };
    // The queue that opens may have nothing in it: then everything.
    QVERIFY(m_driver->clickRow(queueTitle(Queue::Everything)));
    QTRY_VERIFY(grid->isVisible());
    grid->setFocus();
    m_driver->key(Qt::Key_Home);
    m_driver->key(Qt::Key_2);
    QTRY_COMPARE(decided(), 1);
    m_driver->key(Qt::Key_3);
    QTRY_COMPARE(decided(), 2);
    m_driver->key(Qt::Key_1);
    QTRY_COMPARE(decided(), 3);
    m_driver->key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(decided(), 2);
    for (std::size_t i = 0; i < session().view().rows.size(); ++i) {
        const LabelRow& row = session().view().rows[i];
        if (row.decision.kind == Decision::Kind::Class) {
            m_decided.append(session().view().images[i].name + QLatin1Char('=') + session().view().className(row.decision.classId));
        }
    }
    QCOMPARE(m_decided.size(), 2);
}

void TestEndToEnd::exportCsv()
{
    m_driver->key(Qt::Key_6, Qt::ControlModifier);
    QCOMPARE(m_window->currentPage(), PageId::Export);
    QVERIFY(m_driver->type(QStringLiteral("exportFolder"), path(QStringLiteral("window-export"))));
    QVERIFY(m_driver->click(QStringLiteral("exportButton")));
    QTRY_VERIFY_WITH_TIMEOUT(idle(), 30000);
    QTRY_VERIFY(QFileInfo::exists(path(QStringLiteral("window-export/labels.csv"))));
}

void TestEndToEnd::cli(const QStringList& arguments)
{
    QProcess process;
    process.start(qEnvironmentVariable("POSTIL_CLI"), arguments + QStringList{QStringLiteral("--threads"), QStringLiteral("2")});
    QVERIFY(process.waitForFinished(180000));
    QVERIFY2(process.exitCode() == 0, qPrintable(QString::fromUtf8(process.readAllStandardError()) + arguments.join(QLatin1Char(' '))));
}

void TestEndToEnd::sameOnTheCommandLine()
{
    QVERIFY(QDir().mkpath(path(QStringLiteral("cli"))));
    const QString project = path(QStringLiteral("cli/images.postil"));
    const auto run = [this, &project](const QString& command, QStringList rest) {
        if (!QTest::currentTestFailed()) {
            cli(QStringList{command, project} + rest);
        }
    };
    run(QStringLiteral("create"), {});
    run(QStringLiteral("import"), {path(QStringLiteral("images"))});
    const QStringList classes{QStringLiteral("chest"), QStringLiteral("hand"), QStringLiteral("head")};
    for (int i = 0; i < 3; ++i) {
        run(QStringLiteral("captions"), {QStringLiteral("add"), classes.at(i), typedCaptions.at(i)});
    }
    run(QStringLiteral("captions"), {QStringLiteral("add"), classes.at(0), QStringLiteral("a cat")});
    run(QStringLiteral("captions"), {QStringLiteral("disable"), classes.at(0), QStringLiteral("a cat")});
    run(QStringLiteral("zeroshot"), {QStringLiteral("--encoder"), m_encoder});
    run(QStringLiteral("refine"), {QStringLiteral("--epochs"), QString::number(epochs), QStringLiteral("--patience"), QString::number(patience), QStringLiteral("--use")});
    for (const QString& decided : m_decided) {
        run(QStringLiteral("decide"), {decided.section(QLatin1Char('='), 0, 0), QStringLiteral("--class"), decided.section(QLatin1Char('='), 1)});
    }
    const QString out = path(QStringLiteral("cli-export"));
    if (!QTest::currentTestFailed()) {
        cli({QStringLiteral("export"), project, out, QStringLiteral("--format"), QStringLiteral("csv")});
    }
    if (QTest::currentTestFailed()) {
        return;
    }
    const QString window = path(QStringLiteral("window-export"));
    QCOMPARE(QDir(window).entryList(QDir::Files, QDir::Name), QDir(out).entryList(QDir::Files, QDir::Name));
    QCOMPARE(comparable(window + QStringLiteral("/labels.csv")), comparable(out + QStringLiteral("/labels.csv")));
    for (const QString& name : {QStringLiteral("README.md"), QStringLiteral("provenance.csv"), QStringLiteral("classes.txt")}) {
        QFile a(window + QLatin1Char('/') + name);
        QFile b(out + QLatin1Char('/') + name);
        QVERIFY(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
        QCOMPARE(a.readAll(), b.readAll());
    }
}

QTEST_MAIN(TestEndToEnd)
#include "tst_endtoend.moc"
