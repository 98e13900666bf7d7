// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include <QImage>
#include <QPainter>
#include <QSet>
#include <QTest>

using namespace postil;
using namespace postil::ui;
using namespace Qt::StringLiterals;

namespace {

std::vector<ClassRow> classesOf(const QStringList& names)
{
    std::vector<ClassRow> rows;
    for (const QString& name : names) {
        ClassRow row;
        row.name = name;
        rows.push_back(row);
    }
    return rows;
}

QImage painted(int position, const QString& letter, BadgeStyle style)
{
    QImage image(32, 32, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintBadge(painter, QRectF(0, 0, 32, 32), position, letter, style);
    return image;
}

} // namespace

class TestBadge : public QObject
{
    Q_OBJECT

private slots:
    void lettersTellClassesApart_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QStringList>("letters");
        QTest::newRow("first letters") << QStringList{u"head"_s, u"chest"_s, u"breast"_s} << QStringList{u"H"_s, u"C"_s, u"B"_s};
        QTest::newRow("taken: the next one") << QStringList{u"head"_s, u"hand"_s, u"chest"_s} << QStringList{u"H"_s, u"A"_s, u"C"_s};
        QTest::newRow("nothing left: the first") << QStringList{u"a"_s, u"a a"_s} << QStringList{u"A"_s, u"A"_s};
        QTest::newRow("none") << QStringList() << QStringList();
    }
    void lettersTellClassesApart()
    {
        QFETCH(const QStringList, names);
        QFETCH(const QStringList, letters);
        QCOMPARE(classLetters(classesOf(names)), letters);
    }

    /// Twenty classes share eight colours, so the outline has to differ.
    void twentyClassesLookDifferent()
    {
        QList<QImage> seen;
        for (int position = 0; position < 20; ++position) {
            const QImage image = painted(position, {}, BadgeStyle::Filled);
            QVERIFY2(!seen.contains(image), qPrintable(u"class %1 looks like an earlier one"_s.arg(position + 1)));
            seen.append(image);
        }
    }

    void decidedAndProposedLookDifferent()
    {
        for (int position = -1; position < 20; ++position) {
            QVERIFY(painted(position, u"A"_s, BadgeStyle::Filled) != painted(position, u"A"_s, BadgeStyle::Outlined));
        }
    }

    void noneHasADash()
    {
        const QImage none = painted(-1, {}, BadgeStyle::Filled);
        QVERIFY(none != painted(7, {}, BadgeStyle::Filled)); // the grey of the eighth class, but with a sign
    }

    void iconsHaveTheSizeAskedFor()
    {
        const QIcon icon = badgeIcon(2, u"C"_s, BadgeStyle::Filled, 16);
        QVERIFY(!icon.isNull());
        const QImage image = icon.pixmap(16, 16).toImage();
        QCOMPARE(image.size() / image.devicePixelRatio(), QSize(16, 16));
        QVERIFY(image.pixelColor(image.width() / 2, 1).alpha() > 0);
    }
};

QTEST_MAIN(TestBadge)
#include "tst_badge.moc"
