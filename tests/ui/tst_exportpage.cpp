// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exportformat.h"
#include "core/exchange/verify.h"
#include "tests/support/commandline.h"
#include "tests/support/exampleproject.h"
#include "tests/ui/pagebench.h"
#include "ui/pages/export/earlierexports.h"
#include "ui/pages/export/exportcounts.h"
#include "ui/pages/export/exportpage.h"
#include "ui/pages/export/exportpreview.h"
#include "ui/widgets/notebar.h"

#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

using namespace postil;
using namespace postil::ui;

/// The page on a project with pictures on disk: six PNGs and ten images of an npz, labelled by a run.
class TestExportPage : public QObject
{
    Q_OBJECT

    QTemporaryDir m_settings;
    std::unique_ptr<test::ExampleProject> m_example;
    std::unique_ptr<test::PageBench> m_bench;
    std::unique_ptr<ExportPage> m_page;

    template <class T>
    [[nodiscard]] T* find(const QString& name) const
    {
        return m_page->findChild<T*>(name);
    }
    [[nodiscard]] QPushButton* button() const { return find<QPushButton>(QStringLiteral("exportButton")); }
    [[nodiscard]] QLineEdit* folder() const { return find<QLineEdit>(QStringLiteral("exportFolder")); }
    [[nodiscard]] QCheckBox* box(const QString& format) const { return find<QCheckBox>(QStringLiteral("format_") + format); }
    [[nodiscard]] const LabelView& view() const { return m_bench->session().view(); }
    void choose(const QStringList& formats)
    {
        for (const QString& name : exportFormatNames()) {
            if (box(name) != nullptr && box(name)->isChecked() != formats.contains(name)) {
                QTest::mouseClick(box(name), Qt::LeftButton);
            }
        }
    }
    void press()
    {
        QVERIFY(button()->isEnabled());
        QTest::mouseClick(button(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!m_bench->tasks().isBusy() && button()->text() != ExportPage::tr("Exporting…"), 60000);
    }
    /// What the notes in sight say.
    [[nodiscard]] QString said() const
    {
        QStringList texts;
        for (const NoteBar* note : m_page->findChildren<NoteBar*>()) {
            if (note->isVisible()) {
                texts.append(note->text());
            }
        }
        return texts.join(QLatin1Char('\n'));
    }
    [[nodiscard]] QString labelTexts() const
    {
        QStringList texts;
        for (const QLabel* label : m_page->findChildren<QLabel*>()) {
            texts.append(label->text());
        }
        return texts.join(QLatin1Char('\n'));
    }

private slots:
    void initTestCase() { test::useOwnSettings(m_settings.path()); }
    void init()
    {
        m_example = std::make_unique<test::ExampleProject>();
        QVERIFY2(m_example->error().isEmpty(), qPrintable(m_example->error()));
        VERIFY_OK(m_example->addRun(Voice::ZeroShot, [](std::size_t i) { return i % 3 == 0 ? 0.75F : 0.125F; }));
        m_example->close();
        m_bench = std::make_unique<test::PageBench>(m_example->path(QStringLiteral("example.postil")));
        m_page = std::make_unique<ExportPage>(m_bench->context());
        m_page->resize(1300, 850);
        m_page->show();
        m_page->activate();
    }
    void cleanup()
    {
        m_page.reset();
        m_bench.reset();
        m_example.reset();
    }

    void proposesAFolderThatIsNotThere()
    {
        const QString base = m_example->path(QStringLiteral("example-export"));
        QCOMPARE(folder()->text(), base);
        QVERIFY(QDir().mkpath(base));
        ExportPage second(m_bench->context());
        QCOMPARE(second.findChild<QLineEdit*>(QStringLiteral("exportFolder"))->text(), base + QStringLiteral("-2"));
    }

    void everyFormatAlone_data()
    {
        QTest::addColumn<QString>("format");
        for (const QString& name : exportFormatNames()) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }
    void everyFormatAlone()
    {
        QFETCH(QString, format);
        QVERIFY2(box(format) != nullptr, "the page offers what the command line offers");
        choose({format});
        const QString out = folder()->text();
        press();
        SilentTask silent;
        const auto verified = verifyExport(out, silent);
        VERIFY_OK(verified);
        QVERIFY2(verified->ok, qPrintable(verified->problems.join(QLatin1Char('\n'))));
        QCOMPARE(exportFormatName(verified->format), format);
        QCOMPARE(verified->images, qint64(view().images.size()));
        QVERIFY2(said().contains(QString::number(verified->images)) && said().contains(out), qPrintable(said()));
        const auto earlier = earlierExports(m_bench->session().db());
        QCOMPARE(earlier.size(), std::size_t(1));
        QCOMPARE(earlier.front().out, out);
        QCOMPARE(earlier.front().format, format);
        QCOMPARE(earlier.front().images, verified->images);
    }

    void severalFormatsLieSideBySide()
    {
        choose({QStringLiteral("csv"), QStringLiteral("folders")});
        QVERIFY(button()->text().contains(QLatin1Char('2')));
        const QString out = folder()->text();
        press();
        SilentTask silent;
        for (const QString& name : {QStringLiteral("csv"), QStringLiteral("folders")}) {
            const auto verified = verifyExport(out + QLatin1Char('/') + name, silent);
            VERIFY_OK(verified);
            QVERIFY(verified->ok);
        }
        QCOMPARE(earlierExports(m_bench->session().db()).size(), std::size_t(2));
    }

    void existingTargetsAreRefusedUnlessTold()
    {
        choose({QStringLiteral("csv")});
        const QString out = folder()->text();
        press();
        const QByteArray before = test::contentOfFile(out + QStringLiteral("/SHA256SUMS"));
        VERIFY_OK(m_bench->session().decide({view().images[0].id}, {Decision::Kind::Excluded, {}, false}));
        press();
        QVERIFY2(said().contains(out) && said().contains(QLatin1String("exists")), qPrintable(said()));
        QVERIFY(labelTexts().contains(ExportPage::tr("not done")));
        QCOMPARE(test::contentOfFile(out + QStringLiteral("/SHA256SUMS")), before);
        QCOMPARE(earlierExports(m_bench->session().db()).size(), std::size_t(1));
        QTest::mouseClick(find<QCheckBox>(QStringLiteral("overwrite")), Qt::LeftButton, {}, QPoint(8, find<QCheckBox>(QStringLiteral("overwrite"))->height() / 2));
        QVERIFY(find<QCheckBox>(QStringLiteral("overwrite"))->isChecked());
        press();
        QVERIFY(test::contentOfFile(out + QStringLiteral("/SHA256SUMS")) != before);
        QVERIFY2(!said().contains(QLatin1String("exists;")), qPrintable(said())); // the old complaint went
        QCOMPARE(earlierExports(m_bench->session().db()).size(), std::size_t(2));
    }

    void failuresAreSaidAndLeaveNothing_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("no such parent") << QStringLiteral("a/b/out");
        QTest::newRow("a file is there") << QStringLiteral("small.npz");
        QTest::newRow("below a file") << QStringLiteral("small.npz/out");
        QTest::newRow("a folder of pictures") << QStringLiteral("pictures");
    }
    void failuresAreSaidAndLeaveNothing()
    {
        QFETCH(QString, target);
        find<QCheckBox>(QStringLiteral("overwrite"))->setChecked(true);
        const QStringList before = QDir(m_example->path(QString())).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        folder()->setText(m_example->path(target));
        press();
        QVERIFY2(said().contains(m_example->path(target)), qPrintable(said()));
        QVERIFY(button()->isEnabled()); // to try again
        QStringList after = QDir(m_example->path(QString())).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        after.removeIf([](const QString& name) { return name.startsWith(QLatin1String("example.postil")); });
        for (const QString& name : after) {
            QVERIFY2(before.contains(name), qPrintable(name));
        }
        QVERIFY(earlierExports(m_bench->session().db()).empty());
    }

    void buttonWaitsForWhatItNeeds()
    {
        choose({});
        QVERIFY(!button()->isEnabled());
        choose({QStringLiteral("medmnist")});
        QVERIFY(button()->isEnabled());
        folder()->setText(QStringLiteral("  "));
        QVERIFY(!button()->isEnabled());
        folder()->setText(m_example->path(QStringLiteral("x")));
        QVERIFY(button()->isEnabled());
    }

    void withoutLabelsThereIsNothingToExport()
    {
        test::ProjectMaker maker;
        maker.addImages(4);
        test::PageBench bench(maker);
        ExportPage page(bench.context());
        page.show();
        page.activate();
        auto* export_ = page.findChild<QPushButton*>(QStringLiteral("exportButton"));
        QVERIFY(!export_->isEnabled());
        QVERIFY(!export_->toolTip().isEmpty());
        QCOMPARE(page.findChild<ExportPreview*>()->table()->rowCount(), 0);
        // The first label wakes it.
        const auto image = bench.session().view().images.front().id;
        VERIFY_OK(bench.session().decide({image}, {Decision::Kind::Class, bench.session().view().classes[1].id, false}));
        QVERIFY(export_->isEnabled());
        QCOMPARE(page.findChild<ExportPreview*>()->table()->rowCount(), 1);
    }

    void previewShowsWhatGoesOut()
    {
        QTableWidget* table = m_page->findChild<ExportPreview*>()->table();
        QVERIFY(table->rowCount() > 0);
        QCOMPARE(table->rowCount(), std::min<int>(16, int(view().images.size())));
        for (int i = 0; i < table->rowCount(); ++i) {
            QCOMPARE(table->item(i, 0)->text(), view().images[std::size_t(i)].name);
            QCOMPARE(table->item(i, 1)->text(), view().images[std::size_t(i)].fileName);
            QCOMPARE(table->item(i, 3)->text(), view().className(view().rows[std::size_t(i)].label));
            QCOMPARE(table->item(i, 5)->text(), labelSourceName(LabelSource::ZeroShot));
        }
        // It follows decisions: the first row goes, the second is a person's.
        VERIFY_OK(m_bench->session().decide({view().images[0].id}, {Decision::Kind::Excluded, {}, false}));
        VERIFY_OK(m_bench->session().decide({view().images[1].id}, {Decision::Kind::Class, view().classes[1].id, false}));
        QCOMPARE(table->item(0, 0)->text(), view().images[1].name);
        QCOMPARE(table->item(0, 3)->text(), view().classes[1].name);
        QCOMPARE(table->item(0, 5)->text(), labelSourceName(LabelSource::Human));
    }

    void goldAnswersGoOut()
    {
        const ImageId image = view().images[0].id;
        const ClassId blind = view().classes[view().rows[0].label == view().classes[0].id ? 1 : 0].id;
        GoldStore gold(m_bench->session().db());
        VERIFY_OK(gold.draw({int(view().images.size()), {}, 1}));
        VERIFY_OK(gold.answer(image, {Decision::Kind::Class, blind, false}));
        VERIFY_OK(gold.answer(view().images[1].id, {Decision::Kind::NoneOfThese, {}, false}));
        VERIFY_OK(m_bench->session().reload());
        const ExportCounts counts = exportCounts(view());
        QCOMPARE(counts.bySource.at(LabelSource::Gold), 1);
        QCOMPARE(counts.bySource.at(LabelSource::None), 1);
        QCOMPARE(counts.labelled, qint64(view().images.size()) - 1);
        QTableWidget* table = m_page->findChild<ExportPreview*>()->table();
        QCOMPARE(table->item(0, 3)->text(), view().className(blind));
        QCOMPARE(table->item(0, 5)->text(), labelSourceName(LabelSource::Gold));
        QCOMPARE(table->item(1, 0)->text(), view().images[2].name);
        // An excluded image stays at home, gold or not.
        VERIFY_OK(m_bench->session().decide({image}, {Decision::Kind::Excluded, {}, false}));
        QVERIFY(!exportCounts(view()).bySource.contains(LabelSource::Gold));
        QCOMPARE(exportCounts(view()).excluded, 1);
    }

    void cardTellsQualityLicenceAndSources()
    {
        const auto* quality = find<QLabel>(QStringLiteral("exportQuality"));
        qint64 n = 0;
        qint64 right = 0;
        for (const LabelRow& row : view().rows) {
            n += row.reference.isValid() ? 1 : 0;
            right += row.reference.isValid() && row.reference == row.label ? 1 : 0;
        }
        QVERIFY(n > 0);
        QVERIFY2(quality->text().contains(QStringLiteral("%1 %").arg(100.0 * double(right) / double(n), 0, 'f', 1).replace(QLatin1Char('.'), QLocale().decimalPoint()))
                     && quality->text().contains(QString::number(n)),
                 qPrintable(quality->text()));
        const QString licence = find<QLabel>(QStringLiteral("exportLicence"))->text();
        for (const SourceRow& source : view().sources) {
            QVERIFY2(licence.contains(source.name), qPrintable(licence));
        }
        QVERIFY(said().contains(QLatin1String("patient"))); // none are known, and that is said
    }

    void earlierExportsThatAreGoneAreMarked()
    {
        choose({QStringLiteral("csv")});
        const QString out = folder()->text();
        press();
        QVERIFY(QDir(out).removeRecursively());
        m_page->activate();
        bool marked = false;
        for (const QLabel* label : m_page->findChildren<QLabel*>()) {
            marked = marked || (label->toolTip().contains(out) && label->toolTip().contains(QLatin1String("not there any more")));
        }
        QVERIFY(marked);
    }

    void onlyTheLastExportsAreRemembered()
    {
        for (int i = 0; i < 12; ++i) {
            VERIFY_OK(rememberExport(m_bench->session().db(), {QStringLiteral("/e/%1").arg(i), QStringLiteral("csv"), i, QDateTime::currentDateTime()}));
        }
        const auto earlier = earlierExports(m_bench->session().db());
        QCOMPARE(earlier.size(), std::size_t(8));
        for (std::size_t i = 0; i < earlier.size(); ++i) {
            QCOMPARE(earlier[i].out, QStringLiteral("/e/%1").arg(11 - int(i))); // the newest first
        }
    }

    void readOnlyProjectsCanBeExported()
    {
        m_page.reset();
        const QString file = m_example->path(QStringLiteral("example.postil"));
        auto writer = std::make_unique<test::PageBench>(file); // the first one keeps the lock
        QVERIFY(writer->session().isReadOnly());
        ExportPage page(writer->context());
        page.resize(1300, 850);
        page.show();
        page.activate();
        auto* export_ = page.findChild<QPushButton*>(QStringLiteral("exportButton"));
        const QString out = page.findChild<QLineEdit*>(QStringLiteral("exportFolder"))->text();
        QTest::mouseClick(export_, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!writer->tasks().isBusy() && export_->isEnabled(), 60000);
        SilentTask silent;
        const auto verified = verifyExport(out, silent);
        VERIFY_OK(verified);
        QVERIFY(verified->ok);
    }
};

QTEST_MAIN(TestExportPage)
#include "tst_exportpage.moc"
