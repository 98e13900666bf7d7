// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagebench.h"
#include "ui/pages/measure/measurepage.h"
#include "ui/widgets/confusiontable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/figures.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace postil;
using namespace postil::ui;

class TestMeasurePage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::useOwnSettings(m_settings.path()); }

    /// The page's figures are those of core's measure(), and a cell opens as many images as it counts.
    void cellsOpenTheirImages()
    {
        test::ProjectMaker maker;
        maker.addImages(12);
        maker.addRun(Voice::ZeroShot, 1);
        test::PageBench bench(maker);
        MeasurePage page(bench.context());
        page.resize(1300, 850);
        page.show();
        page.activate();
        auto* table = page.findChild<ConfusionTable*>();
        QVERIFY(table != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() == int(bench.session().view().classes.size()), 20000);

        const auto report = measure(bench.session().db(), bench.session().view(), {});
        QVERIFY(report.has_value() && report->n > 0);
        QSignalSpy opened(&page, &Page::goTo);
        std::int64_t shown = 0;
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            for (int column = 0; column < table->model()->rowCount(); ++column) {
                const std::int64_t n = report->confusion[std::size_t(row)][std::size_t(column)];
                table->setCurrentIndex(table->model()->index(row, column));
                QCOMPARE(table->model()->index(row, column).data().toString(), QLocale().toString(qlonglong(n)));
                auto* button = page.findChild<QPushButton*>(QStringLiteral("openCell"));
                QCOMPARE(button->isEnabled(), n > 0);
                QTest::mouseClick(button, Qt::LeftButton);
                if (n > 0) {
                    QCOMPARE(opened.size(), 1);
                    QCOMPARE(opened.takeFirst().at(1).value<PageRequest>().images.size(), std::size_t(n));
                    shown += n;
                }
            }
        }
        QCOMPARE(shown, report->n - report->unlabelled);
    }

    /// Only grades have a distance: the column is there for them alone.
    void gradesHaveAQuadraticKappa_data()
    {
        QTest::addColumn<int>("task");
        QTest::newRow("grades") << int(Task::Ordinal);
        QTest::newRow("classes") << int(Task::Single);
    }
    void gradesHaveAQuadraticKappa()
    {
        QFETCH(int, task);
        test::ProjectMaker maker({QStringLiteral("none"), QStringLiteral("mild"), QStringLiteral("severe")}, Task(task));
        maker.addImages(12);
        maker.addRun(Voice::ZeroShot, 1);
        test::PageBench bench(maker);
        MeasurePage page(bench.context());
        page.resize(1300, 850);
        page.show();
        page.activate();
        QTRY_VERIFY_WITH_TIMEOUT(page.findChild<ConfusionTable*>()->model()->rowCount() == 3, 20000);
        const auto report = measure(bench.session().db(), bench.session().view(), {});
        QCOMPARE(report.has_value() && report->quadraticKappa.has_value(), Task(task) == Task::Ordinal);
        auto* figure = page.findChild<QLabel*>(QStringLiteral("quadraticKappa.zeroshot"));
        QVERIFY(figure != nullptr);
        QCOMPARE(figure->isVisible(), Task(task) == Task::Ordinal);
        if (Task(task) == Task::Ordinal) {
            QCOMPARE(figure->text(), decimalFigure(report->quadraticKappa, 4));
        }
    }

    void figuresGoToTheClipboard()
    {
        test::ProjectMaker maker;
        maker.addImages(12);
        maker.addRun(Voice::ZeroShot, 0);
        test::PageBench bench(maker);
        MeasurePage page(bench.context());
        page.show();
        page.activate();
        QTRY_VERIFY_WITH_TIMEOUT(page.findChild<ConfusionTable*>()->model()->rowCount() > 0, 20000);
        QGuiApplication::clipboard()->clear();
        QTest::mouseClick(page.findChild<QPushButton*>(QStringLiteral("copyFigures")), Qt::LeftButton);
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY(text.startsWith(QStringLiteral("voice\tn\taccuracy")));
        QVERIFY(text.contains(QStringLiteral("zeroshot\t12\t")));
    }

    void saysThatThereIsNothingToMeasure()
    {
        test::ProjectMaker maker;
        test::PageBench bench(maker);
        MeasurePage page(bench.context());
        page.resize(1300, 850);
        page.show();
        page.activate();
        QTRY_VERIFY_WITH_TIMEOUT(page.findChild<EmptyState*>()->isVisible(), 20000);
    }

private:
    QTemporaryDir m_settings;
};

QTEST_MAIN(TestMeasurePage)
#include "tst_measurepage.moc"
