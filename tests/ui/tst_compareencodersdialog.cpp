// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/workbench.h"
#include "ui/dialogs/work/compareencodersdialog.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/figuretable.h"
#include "ui/widgets/figureview.h"

#include <QComboBox>
#include <QListWidget>

using namespace postil;
using namespace postil::ui;
using test::click;

namespace {

/// Refuses what is called broken.
class SomeBrokenLoader final : public EncoderLoader
{
public:
    [[nodiscard]] Result<std::unique_ptr<Encoder>> load(const EncoderOptions& options) const override
    {
        if (options.path.endsWith(QLatin1String("broken"))) {
            return fail(Error::Code::Format, options.path, QStringLiteral("has no weights"));
        }
        return std::make_unique<test::BrightnessEncoder>(options.path);
    }
};

} // namespace

/// The window's side of `compare-encoders`.
class TestCompareEncodersDialog : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;
    std::unique_ptr<test::WorkBench> m_bench;
    std::unique_ptr<EncoderList> m_list;
    int m_others = 0; ///< listed besides: the bundled one, where it is installed

    void list(const QStringList& names)
    {
        for (const QString& name : names) {
            ListedEncoder entry;
            entry.path = m_bench->path(name);
            QVERIFY(QDir().mkpath(entry.path));
            QVERIFY(m_list->put(entry).has_value());
        }
    }
    static void tick(QListWidget* list, int row)
    {
        const QRect rect = list->visualItemRect(list->item(row));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, QPoint(rect.left() + 12, rect.center().y()));
    }
    static FigureTable* table(const QWidget& dialog, const char* name)
    {
        for (FigureTable* each : dialog.findChildren<FigureTable*>()) {
            if (each->accessibleName() == QLatin1String(name)) {
                return each;
            }
        }
        return nullptr;
    }

private slots:
    void initTestCase() { test::useOwnSettings(m_settings.path()); }

    void init()
    {
        m_bench = std::make_unique<test::WorkBench>(40, std::function<void(ProjectDb&)>(), std::make_unique<SomeBrokenLoader>());
        m_list = std::make_unique<EncoderList>(m_bench->path(QStringLiteral("encoders.json")));
        m_others = static_cast<int>(m_list->entries()->size());
    }

    void fewerThanTwoIsSaid()
    {
        CompareEncodersDialog dialog(m_bench->context(), nullptr, *m_list);
        dialog.show();
        auto* encoders = dialog.findChild<QListWidget*>(QStringLiteral("panelList"));
        QCOMPARE(encoders->count(), m_others);
        QVERIFY(!dialog.canStart());
        QVERIFY(test::readableText(dialog).contains(QStringLiteral("fewer than two encoders")));
        dialog.hide();
        list({QStringLiteral("one"), QStringLiteral("two")});
        dialog.show(); // another dialog may have added them meanwhile
        QCOMPARE(encoders->count(), m_others + 2);
        QVERIFY(dialog.canStart());
        for (int row = 1; row < encoders->count(); ++row) {
            tick(encoders, row);
            QCOMPARE(encoders->item(row)->checkState(), Qt::Unchecked);
        }
        QVERIFY(!dialog.canStart());
        QVERIFY(test::readableText(dialog).contains(QStringLiteral("Tick two encoders or more")));
        tick(encoders, 1);
        QVERIFY(dialog.canStart());
    }

    void whatIsGoneCannotBeTicked()
    {
        list({QStringLiteral("one"), QStringLiteral("lost")});
        QVERIFY(QDir(m_bench->path(QStringLiteral("lost"))).removeRecursively());
        CompareEncodersDialog dialog(m_bench->context(), nullptr, *m_list);
        dialog.show();
        auto* encoders = dialog.findChild<QListWidget*>(QStringLiteral("panelList"));
        const QListWidgetItem* lost = encoders->item(encoders->count() - 1);
        QVERIFY(lost->text().contains(QStringLiteral("gone")));
        tick(encoders, encoders->count() - 1);
        QCOMPARE(lost->checkState(), Qt::Unchecked);
    }

    void comparesAndSaves()
    {
        list({QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("broken")});
        CompareEncodersDialog dialog(m_bench->context(), nullptr, *m_list);
        dialog.show();
        auto* encoders = dialog.findChild<QListWidget*>(QStringLiteral("panelList"));
        if (m_others > 0) {
            tick(encoders, 0);
        }
        QVERIFY(click(dialog, "workStart"));
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isRunning(), 30'000);
        QVERIFY2(dialog.complaint().isEmpty(), qPrintable(dialog.complaint()));

        CompareEncodersOptions options;
        options.encoders.resize(2);
        SilentTask task;
        const auto expected = compareEncoders(m_bench->session().db(), SomeBrokenLoader(), options, task);
        QVERIFY(expected && expected->encoders[0].accuracy);
        const FigureTable* rows = table(dialog, "Encoders");
        QCOMPARE(rows->rowCount(), 3);
        QCOMPARE(rows->textAt(0, 2), percent(expected->encoders[0].accuracy->interval.value));
        QCOMPARE(rows->textAt(1, 3), percentRange(expected->encoders[0].accuracy->interval));
        QVERIFY(rows->textAt(2, 1).contains(QStringLiteral("has no weights")));
        QVERIFY(!rows->isColumnHidden(1));
        QCOMPARE(rows->item(2, 1)->toolTip(), rows->textAt(2, 1)); // it may be too long for the column
        const FigureTable* agreement = table(dialog, "Agreement of the encoders");
        QCOMPARE(agreement->textAt(0, 2), percent(1.0));
        QCOMPARE(agreement->textAt(0, 3), percent({})); // with the broken one
        QVERIFY(dialog.findChild<QLabel*>(QStringLiteral("compareYardstick"))->text().contains(expected->yardstick));
        QVERIFY(!dialog.findChild<FigureView*>()->figure().isEmpty());
        QVERIFY(RunStore(m_bench->session().db()).list()->empty());

        m_bench->page().settings.setLastFolder(m_bench->path(QString())); // a quiet folder for the file dialogs to read
        for (const auto& [button, name] : {std::pair{"saveTable", "encoders.csv"}, {"savePicture", "encoders.svg"}}) {
            const QString path = m_bench->path(QString::fromLatin1(name));
            test::answerFileDialogs(&dialog, {QString()}); // what it proposes
            QVERIFY(click(dialog, button));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), QByteArray(button) == "saveTable" ? rows->csv() : dialog.findChild<FigureView*>()->figure());
            QVERIFY(test::readableText(dialog).contains(QString::fromLatin1(name)));
        }
    }

    void testSplitIsWarnedOfAndTaken()
    {
        list({QStringLiteral("one"), QStringLiteral("two")});
        CompareEncodersDialog dialog(m_bench->context(), nullptr, *m_list);
        dialog.show();
        auto* split = dialog.findChild<QComboBox*>(QStringLiteral("compareSplit"));
        const auto warns = [&] { return test::readableText(dialog).contains(QStringLiteral("has chosen on the test set")); };
        QVERIFY(!warns());
        split->setFocus();
        for (int down = 0; down < 3; ++down) {
            QTest::keyClick(split, Qt::Key_Down);
        }
        QCOMPARE(split->currentData().toInt(), static_cast<int>(Split::Test));
        QVERIFY(warns());
        QVERIFY(click(dialog, "workStart"));
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isRunning(), 30'000);
        QVERIFY(test::readableText(dialog).contains(QStringLiteral("accuracy is not known"))); // these pictures have no split
        QTest::keyClick(split, Qt::Key_Home);
        QVERIFY(!warns());
    }

    void failureOfAllIsOneMessage()
    {
        list({QStringLiteral("a-broken"), QStringLiteral("b-broken")});
        CompareEncodersDialog dialog(m_bench->context(), nullptr, *m_list);
        dialog.show();
        if (m_others > 0) {
            tick(dialog.findChild<QListWidget*>(QStringLiteral("panelList")), 0);
        }
        QVERIFY(click(dialog, "workStart"));
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isRunning(), 30'000);
        QVERIFY(dialog.complaint().contains(QStringLiteral("a-broken")));
        QVERIFY(!dialog.hasResult());
    }
};

QTEST_MAIN(TestCompareEncodersDialog)
#include "tst_compareencodersdialog.moc"
