// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/projectmaker.h"
#include "ui/dialogs/classesdialog.h"
#include "ui/dialogs/importdialog.h"
#include "ui/mainwindow/windowsettings.h"
#include "ui/widgets/notebar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTest>

using namespace postil;
using namespace postil::ui;

class TestDialogs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void importOptionsAreThoseOfTheCommandLine()
    {
        WindowSettings settings;
        LabelView view;
        view.classes = {{ClassId{1}, QStringLiteral("a"), 0}};
        ImportDialog dialog({QStringLiteral("/x/a.npz"), QStringLiteral("/x/a.npz")}, view, settings);
        QCOMPARE(dialog.paths(), QStringList(QStringLiteral("/x/a.npz")));
        ImportOptions options = dialog.options().value();
        QVERIFY(options.splits.empty());
        QCOMPARE(options.take, qint64(-1));
        QVERIFY(!options.into);
        QVERIFY(options.referenceLabels);

        for (QCheckBox* box : dialog.findChildren<QCheckBox*>()) {
            if (box->text() == QLatin1String("test") || box->text().startsWith(QLatin1String("At random"))) {
                box->click();
            }
        }
        const auto spins = dialog.findChildren<QSpinBox*>();
        QCOMPARE(spins.size(), 2);
        for (QSpinBox* spin : spins) {
            spin->setValue(spin->accessibleName().contains(QLatin1String("Seed")) ? 17 : 546);
        }
        for (QComboBox* box : dialog.findChildren<QComboBox*>()) {
            if (box->isEditable()) {
                box->setEditText(QStringLiteral(" b "));
            } else {
                box->setCurrentText(QStringLiteral("val"));
            }
        }
        options = dialog.options().value();
        QCOMPARE(options.splits, (std::vector<Split>{Split::Train, Split::Val}));
        QCOMPARE(options.take, qint64(546));
        QCOMPARE(options.seed, std::uint64_t(17));
        QCOMPARE(options.asClass, QStringLiteral("b"));
        QCOMPARE(options.into, Split::Val);

        const auto boxes = dialog.findChildren<QCheckBox*>();
        const auto keep = std::ranges::find_if(boxes, [](const QCheckBox* box) { return box->text().startsWith(QLatin1String("Keep")); });
        QVERIFY(keep != boxes.end());
        (*keep)->click();
        QVERIFY(!dialog.options()); // one class for all is itself a reference label
        for (QComboBox* box : dialog.findChildren<QComboBox*>()) {
            if (box->isEditable()) {
                box->setEditText({});
            }
        }
        QVERIFY(!dialog.options().value().referenceLabels);
    }

    void labelsAreMappedByNumberOrName()
    {
        WindowSettings settings;
        ImportDialog dialog({QStringLiteral("/x/a.npz")}, {}, settings);
        const auto fieldOf = [&](const QString& name) -> QLineEdit* {
            const auto all = dialog.findChildren<QLineEdit*>();
            const auto found = std::ranges::find(all, name, &QLineEdit::accessibleName);
            return found == all.end() ? nullptr : *found;
        };
        QLineEdit* const map = fieldOf(QStringLiteral("Source labels to classes"));
        QLineEdit* const licence = fieldOf(QStringLiteral("Licence of the images"));
        QVERIFY(map && licence);
        QTest::keyClicks(map, QStringLiteral("0=a, 2=a, left lung=b"));
        QTest::keyClicks(licence, QStringLiteral(" CC BY 4.0"));
        const auto options = dialog.options();
        QVERIFY(options);
        QCOMPARE(options->map, (std::map<int, QString>{{0, QStringLiteral("a")}, {2, QStringLiteral("a")}}));
        QCOMPARE(options->nameMap, (std::map<QString, QString>{{QStringLiteral("left lung"), QStringLiteral("b")}}));
        QCOMPARE(options->licence, QStringLiteral("CC BY 4.0"));

        map->setText(QStringLiteral("0=a,0=b"));
        QVERIFY(!dialog.options());
        dialog.accept();
        auto* const note = dialog.findChild<NoteBar*>();
        QVERIFY(note && note->isVisibleTo(&dialog) && dialog.result() == QDialog::Rejected);
    }

    void classesAreEditedAtOnce()
    {
        test::ProjectMaker project;
        project.addImages(6);
        project.close();
        auto opened = ProjectSession::open(project.path());
        QVERIFY(opened.has_value());
        ProjectSession& session = **opened;
        ClassesDialog dialog(session);
        QCOMPARE(dialog.list()->count(), 3);
        dialog.list()->item(1)->setText(QStringLiteral("paw"));
        QCOMPARE(session.view().classes[1].name, QStringLiteral("paw"));
        auto* name = dialog.findChildren<QLineEdit*>().constLast();
        for (QLineEdit* edit : dialog.findChildren<QLineEdit*>()) {
            if (edit->accessibleName().startsWith(QLatin1String("Name"))) {
                name = edit;
            }
        }
        QTest::keyClicks(name, QStringLiteral("foot"));
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(dialog.list()->count(), 4);
        QCOMPARE(session.view().classes.back().name, QStringLiteral("foot"));
        dialog.list()->item(0)->setText(QStringLiteral("foot")); // taken
        QCOMPARE(session.view().classes[0].name, QStringLiteral("chest"));
        QCOMPARE(dialog.list()->item(0)->text(), QStringLiteral("chest"));
    }
};

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
