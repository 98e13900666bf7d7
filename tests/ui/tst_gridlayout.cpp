// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thumbnails/gridlayout.h"
#include "ui/thumbnails/gridselection.h"
#include "ui/thumbnails/pixels.h"

#include <QTest>

using namespace postil::ui;

class TestGridLayout : public QObject
{
    Q_OBJECT

    /// Three groups of 7, 0 and 12 cells of 50 × 60, four in a row.
    static GridLayout example(bool foldLast = false)
    {
        GridLayout layout;
        layout.setGeometry(2 * GridLayout::margin + 4 * 50 + 20, {50, 60});
        layout.setSections({{7, false, true}, {0, false, true}, {12, foldLast, true}});
        return layout;
    }

private slots:
    void everyCellIsFoundWhereItIs()
    {
        const GridLayout layout = example();
        QCOMPARE(layout.columns(), 4);
        QCOMPARE(layout.count(), 19);
        QRegion taken;
        for (qsizetype i = 0; i < layout.count(); ++i) {
            const QRect cell = layout.cellRect(i);
            QVERIFY(!taken.intersects(cell));
            taken += cell;
            QCOMPARE(layout.cellAt(cell.center()), i);
            QCOMPARE(layout.headerAt(cell.center()), -1);
            QVERIFY(cell.bottom() < layout.height());
        }
        for (std::size_t s = 0; s < layout.sectionCount(); ++s) {
            QVERIFY(!taken.intersects(layout.headerRect(s)));
            QCOMPARE(layout.headerAt(layout.headerRect(s).center()), int(s));
            QCOMPARE(layout.cellAt(layout.headerRect(s).center()), -1);
        }
    }

    void sectionOfSkipsEmptyOnes_data()
    {
        QTest::addColumn<qsizetype>("index");
        QTest::addColumn<std::size_t>("section");
        QTest::newRow("first") << qsizetype(0) << std::size_t(0);
        QTest::newRow("last of the first") << qsizetype(6) << std::size_t(0);
        QTest::newRow("first after the empty one") << qsizetype(7) << std::size_t(2);
        QTest::newRow("last") << qsizetype(18) << std::size_t(2);
    }
    void sectionOfSkipsEmptyOnes()
    {
        QFETCH(qsizetype, index);
        QFETCH(std::size_t, section);
        QCOMPARE(example().sectionOf(index), section);
    }

    void moves_data()
    {
        QTest::addColumn<int>("move");
        QTest::addColumn<qsizetype>("from");
        QTest::addColumn<qsizetype>("to");
        const auto row = [](const char* name, GridLayout::Move move, qsizetype from, qsizetype to) {
            QTest::newRow(name) << int(move) << from << to;
        };
        row("right", GridLayout::Move::Right, 0, 1);
        row("right over a group's end", GridLayout::Move::Right, 6, 7);
        row("right at the end", GridLayout::Move::Right, 18, 18);
        row("left at the start", GridLayout::Move::Left, 0, 0);
        row("left over a group's start", GridLayout::Move::Left, 7, 6);
        row("down", GridLayout::Move::Down, 1, 5);
        row("down to a short row", GridLayout::Move::Down, 3, 6);
        row("down into the next group keeps the column", GridLayout::Move::Down, 5, 8);
        row("up into the group before", GridLayout::Move::Up, 8, 5);
        row("up into a short row", GridLayout::Move::Up, 10, 6);
        row("up at the top", GridLayout::Move::Up, 2, 2);
        row("home", GridLayout::Move::Home, 9, 0);
        row("end", GridLayout::Move::End, 3, 18);
        row("page down", GridLayout::Move::PageDown, 7, 15);
    }
    void moves()
    {
        QFETCH(int, move);
        QFETCH(qsizetype, from);
        QFETCH(qsizetype, to);
        QCOMPARE(example().moved(from, static_cast<GridLayout::Move>(move), 180), to);
    }

    void foldedGroupsAreJumpedOver()
    {
        const GridLayout layout = example(true);
        QVERIFY(layout.cellRect(8).isNull());
        QCOMPARE(layout.moved(6, GridLayout::Move::Right, 100), qsizetype(6));
        QCOMPARE(layout.moved(0, GridLayout::Move::End, 100), qsizetype(6));
        QVERIFY(layout.height() < example().height());
    }

    void rectangleFindsTheCellsThatItTouches()
    {
        const GridLayout layout = example();
        const QRect band = layout.cellRect(1).united(layout.cellRect(6)).adjusted(5, 5, -5, -5);
        QList<qsizetype> found;
        for (const auto& [from, to] : layout.cellsIn(0, band)) {
            for (qsizetype i = from; i < to; ++i) {
                found.append(i);
            }
        }
        QCOMPARE(found, QList<qsizetype>({1, 2, 5, 6}));
        QVERIFY(layout.cellsIn(2, band).empty());
    }

    void millionImagesCostNoMoreThanTheirSections()
    {
        GridLayout layout;
        layout.setGeometry(1000, {72, 88});
        layout.setSections({{1'000'000, false, true}, {5, false, true}});
        const QRect last = layout.cellRect(1'000'004);
        QCOMPARE(layout.cellAt(last.center()), qsizetype(1'000'004));
        QCOMPARE(layout.sectionsIn(last.top(), last.bottom()), std::make_pair(std::size_t(1), std::size_t(2)));
    }

    void selectionCounts()
    {
        GridSelection selection;
        selection.reset(10);
        selection.setRange(7, 3, true);
        selection.set(3, true); // already
        selection.set(5, false);
        QCOMPARE(selection.count(), 4);
        QCOMPARE(selection.indices(), (std::vector<qsizetype>{3, 4, 6, 7}));
        selection.clear();
        QCOMPARE(selection.count(), 0);
    }

    void smallImagesGrowByWholeMultiples_data()
    {
        QTest::addColumn<QSize>("image");
        QTest::addColumn<int>("box");
        QTest::addColumn<QSize>("shown");
        QTest::newRow("28 at 96 is three times 28") << QSize(28, 28) << 96 << QSize(84, 84);
        QTest::newRow("64 at 96 is smooth") << QSize(64, 64) << 96 << QSize(96, 96);
        QTest::newRow("64 at 128 is twice") << QSize(64, 64) << 128 << QSize(128, 128);
        QTest::newRow("224 at 64 shrinks") << QSize(224, 224) << 64 << QSize(64, 64);
        QTest::newRow("wide keeps its shape") << QSize(400, 100) << 64 << QSize(64, 16);
        QTest::newRow("very wide keeps a pixel") << QSize(1000, 2) << 48 << QSize(48, 1);
    }
    void smallImagesGrowByWholeMultiples()
    {
        QFETCH(QSize, image);
        QFETCH(int, box);
        QFETCH(QSize, shown);
        QCOMPARE(shownSize(image, box), shown);
        QImage picture(image, QImage::Format_Grayscale8);
        picture.fill(90);
        QCOMPARE(fitted(picture, box).size(), shown);
    }

    void alphaLiesOnBlack()
    {
        postil::Image image{1, 1, 2, {200, 128}};
        const QImage shown = toQImage(image);
        QVERIFY(qAbs(qGray(shown.pixel(0, 0)) - 100) <= 1);
    }
};

QTEST_MAIN(TestGridLayout)
#include "tst_gridlayout.moc"
