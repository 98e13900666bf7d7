// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/httpserver.h"
#include "ui/dialogs/encoders/cataloguepanel.h"
#include "ui/tasks/taskrunner.h"
#include "ui/widgets/notebar.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableWidget>
#include <QTest>

using namespace postil;
using namespace postil::ui;
using test::HttpServer;

namespace {

QByteArray sha256(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

} // namespace

/// The panel as a person uses it, with a server on this machine in the place of the catalogue's.
class TestCataloguePanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void init()
    {
        QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/postil/encoders")).removeRecursively();
        m_server = std::make_unique<HttpServer>();
        m_body = QByteArray(200'000, 'w');
        m_server->pages["/weights"] = {.body = m_body, .etag = "\"1\""};
        m_tasks = std::make_unique<TaskRunner>();
        CatalogueItem model;
        model.id = QStringLiteral("a-model");
        model.name = QStringLiteral("A model");
        model.about = QStringLiteral("For trying.");
        model.licence = QStringLiteral("MIT");
        model.files = {{QStringLiteral("w.bin"), m_server->url(QStringLiteral("/weights")), sha256(m_body), {}, false, {}}};
        CatalogueItem plain = model;
        plain.id = QStringLiteral("b-model");
        plain.name = QStringLiteral("Another model");
        plain.licence.clear();
        plain.files[0].sha256.clear();
        CatalogueItem images = model;
        images.kind = CatalogueItem::Kind::Images;
        images.id = QStringLiteral("some-images");
        images.name = QStringLiteral("Some images");
        m_items = {model, plain, images};
    }

    void theWholeCatalogueIsListed()
    {
        CataloguePanel panel(*m_tasks);
        auto* table = panel.findChild<QTableWidget*>();
        QCOMPARE(table->rowCount(), int(std::ranges::count(catalogue(), CatalogueItem::Kind::Encoder, &CatalogueItem::kind)));
        panel.showKind(CatalogueItem::Kind::Images);
        QCOMPARE(table->rowCount(), int(std::ranges::count(catalogue(), CatalogueItem::Kind::Images, &CatalogueItem::kind)));
        QVERIFY(panel.choose(QStringLiteral("pneumoniamnist_64")));
        QVERIFY(!panel.choose(QStringLiteral("no such thing")));
    }

    void nothingIsFetchedBeforeThePress()
    {
        CataloguePanel panel(*m_tasks, m_items, quick());
        panel.show();
        QVERIFY(panel.choose(QStringLiteral("b-model")));
        panel.showKind(CatalogueItem::Kind::Images);
        QTest::qWait(50);
        QCOMPARE(m_server->requests.size(), 0);
    }

    void licenceAndChecksumAreToldAsKnown()
    {
        CataloguePanel panel(*m_tasks, m_items, quick());
        QVERIFY(panel.choose(QStringLiteral("a-model")));
        QVERIFY(textOf(panel).contains(QLatin1String("Licence: MIT")));
        QVERIFY(textOf(panel).contains(QLatin1String("compared with the published checksum")));
        QVERIFY(panel.choose(QStringLiteral("b-model")));
        QVERIFY(textOf(panel).contains(QLatin1String("Licence: not known")));
        QVERIFY(textOf(panel).contains(QLatin1String("cannot be proved right")));
    }

    void findingHidesTheOthers()
    {
        CataloguePanel panel(*m_tasks, m_items, quick());
        auto* table = panel.findChild<QTableWidget*>();
        QTest::keyClicks(panel.findChild<QLineEdit*>(), QStringLiteral("anoth"));
        QVERIFY(table->isRowHidden(0));
        QVERIFY(!table->isRowHidden(1));
        QCOMPARE(table->selectionModel()->selectedRows().constFirst().row(), 1);
        QTest::keyClicks(panel.findChild<QLineEdit*>(), QStringLiteral("xyz"));
        QVERIFY(!get(panel)->isEnabled());
    }

    void arrivesAndSaysSo()
    {
        CataloguePanel panel(*m_tasks, m_items, quick());
        panel.show();
        QVERIFY(panel.choose(QStringLiteral("a-model")));
        QSignalSpy fetched(&panel, &CataloguePanel::fetched);
        QCOMPARE(get(panel)->text(), QStringLiteral("Get"));
        QTest::mouseClick(get(panel), Qt::LeftButton);
        QVERIFY(!get(panel)->isEnabled());
        QVERIFY(cancel(panel)->isVisible());
        QTRY_COMPARE(fetched.size(), 1);
        const QString folder = fetched[0][1].toString();
        QFile file(folder + QStringLiteral("/w.bin"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), m_body);
        QVERIFY(barOf(panel)->text().contains(QLatin1String("equals its published checksum")));
        QVERIFY(!cancel(panel)->isVisible());
        QCOMPARE(get(panel)->text(), QStringLiteral("Check again"));
        QVERIFY(get(panel)->isEnabled());
    }

    void faultsAreToldInOneLine_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("sha");
        QTest::addColumn<bool>("off");
        QTest::newRow("not there") << 404 << QByteArray() << false;
        QTest::newRow("not allowed") << 403 << QByteArray() << false;
        QTest::newRow("wrong checksum") << 200 << QByteArray(64, '0') << false;
        QTest::newRow("no server") << 200 << QByteArray() << true;
    }
    void faultsAreToldInOneLine()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, sha);
        QFETCH(bool, off);
        m_server->pages["/weights"].status = status;
        if (!sha.isEmpty()) {
            m_items[0].files[0].sha256 = sha;
        }
        if (off) {
            m_server.reset();
        }
        CataloguePanel panel(*m_tasks, m_items, quick());
        panel.show();
        QVERIFY(panel.choose(QStringLiteral("a-model")));
        QSignalSpy fetched(&panel, &CataloguePanel::fetched);
        QTest::mouseClick(get(panel), Qt::LeftButton);
        QTRY_VERIFY(barOf(panel) != nullptr);
        QVERIFY2(barOf(panel)->text().contains(QLatin1String("/weights")), qPrintable(barOf(panel)->text()));
        QVERIFY(!barOf(panel)->text().contains(QLatin1Char('\n')));
        QCOMPARE(fetched.size(), 0);
        QVERIFY(get(panel)->isEnabled());
        QCOMPARE(get(panel)->text(), QStringLiteral("Get"));
    }

    void cancelKeepsWhatCame()
    {
        m_server->pages["/weights"].pieceBytes = 2000;
        m_server->pages["/weights"].pieceMilliseconds = 20;
        CataloguePanel panel(*m_tasks, m_items, quick());
        panel.show();
        QVERIFY(panel.choose(QStringLiteral("a-model")));
        QTest::mouseClick(get(panel), Qt::LeftButton);
        QTRY_VERIFY(panel.findChild<QProgressBar*>()->value() > 0);
        QTest::mouseClick(cancel(panel), Qt::LeftButton);
        QTRY_VERIFY(barOf(panel) != nullptr);
        QVERIFY2(barOf(panel)->text().startsWith(QLatin1String("Cancelled.")), qPrintable(barOf(panel)->text()));

        m_server->pages["/weights"].pieceBytes = 0;
        QSignalSpy fetched(&panel, &CataloguePanel::fetched);
        QTest::mouseClick(get(panel), Qt::LeftButton);
        QTRY_COMPARE(fetched.size(), 1);
        QVERIFY(m_server->requests.constLast().headers.contains("range"));
    }

    void thePanelMayGoWhileItRuns()
    {
        m_server->pages["/weights"].pieceBytes = 20'000;
        m_server->pages["/weights"].pieceMilliseconds = 10;
        auto panel = std::make_unique<CataloguePanel>(*m_tasks, m_items, quick());
        QVERIFY(panel->choose(QStringLiteral("a-model")));
        get(*panel)->click();
        QVERIFY(m_tasks->isBusy());
        panel.reset();
        QTRY_VERIFY(!m_tasks->isBusy());
        QVERIFY(isFetched(m_items[0], catalogueFolder(m_items[0])));
    }

private:
    /// fetchItem() without its patience.
    static CataloguePanel::Fetch quick()
    {
        return [](const CatalogueItem& item, const QString& folder, TaskContext& task) {
            DownloadOptions options;
            options.folder = folder;
            options.files = item.files;
            options.attempts = 1;
            options.pauseMilliseconds = 1;
            return download(options, task);
        };
    }
    static QPushButton* get(const CataloguePanel& panel) { return panel.findChild<QPushButton*>(QStringLiteral("getButton")); }
    static QPushButton* cancel(const CataloguePanel& panel) { return panel.findChild<QPushButton*>(QStringLiteral("cancelGetButton")); }
    static QString textOf(const CataloguePanel& panel)
    {
        QString text;
        for (const QLabel* label : panel.findChildren<QLabel*>()) {
            text += label->text() + QLatin1Char('\n');
        }
        return text;
    }
    /// The note that is shown, or nullptr.
    static NoteBar* barOf(const CataloguePanel& panel)
    {
        for (NoteBar* bar : panel.findChildren<NoteBar*>()) {
            if (bar->isVisible()) {
                return bar;
            }
        }
        return nullptr;
    }

    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<TaskRunner> m_tasks;
    std::vector<CatalogueItem> m_items;
    QByteArray m_body;
};

QTEST_MAIN(TestCataloguePanel)
#include "tst_cataloguepanel.moc"
