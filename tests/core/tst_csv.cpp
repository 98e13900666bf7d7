// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv.h"

#include <QTemporaryDir>
#include <QTest>

using namespace postil;
using namespace Qt::StringLiterals;

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void writesWhatItReads_data();
    void writesWhatItReads();
    void guardsFormulas_data();
    void guardsFormulas();
    void missingFileIsNamed();
};

using Rows = QList<QStringList>;

void TestCsv::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Rows>("rows"); // the header first
    QTest::newRow("plain") << QByteArray("a,b\n1,2\n") << Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}};
    QTest::newRow("CRLF, no end of line") << QByteArray("a,b\r\n1,2\r\n3,4") << Rows{{u"a"_s, u"b"_s}, {u"1"_s, u"2"_s}, {u"3"_s, u"4"_s}};
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF" "a\nx\n") << Rows{{u"a"_s}, {u"x"_s}};
    QTest::newRow("quotes, comma, newline") << QByteArray("a,b\n\"x, \"\"y\"\"\",\"two\nlines\"\n")
                                            << Rows{{u"a"_s, u"b"_s}, {u"x, \"y\""_s, u"two\nlines"_s}};
    QTest::newRow("empty cells and lines") << QByteArray("a,b\n\n,\n1,\n") << Rows{{u"a"_s, u"b"_s}, {u""_s, u""_s}, {u"1"_s, u""_s}};
    QTest::newRow("a trailing empty cell at the end") << QByteArray("a,b\n1,") << Rows{{u"a"_s, u"b"_s}, {u"1"_s, u""_s}};
    QTest::newRow("umlauts") << QByteArray("a\nL\xC3\xBCng\n") << Rows{{u"a"_s}, {u"L\u00FCng"_s}};
}

void TestCsv::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Rows, rows);
    const Result<CsvTable> table = parseCsv(bytes, QStringLiteral("t.csv"));
    QVERIFY2(table, table ? "" : qPrintable(table.error().message()));
    QCOMPARE(table->header, rows.takeFirst());
    QCOMPARE(Rows(table->rows.begin(), table->rows.end()), rows);
    QCOMPARE(table->lines.size(), table->rows.size());
}

void TestCsv::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    QTest::newRow("nothing") << QByteArray() << "empty";
    QTest::newRow("open quote") << QByteArray("a\n\"x\n") << "line 2";
    QTest::newRow("text behind a quote") << QByteArray("a,b\n\"x\"y,1\n") << "line 2";
    QTest::newRow("short row") << QByteArray("a,b\n1,2\n3\n") << "line 3";
    QTest::newRow("long row after a quoted newline") << QByteArray("a\n\"x\ny\"\n1,2\n") << "line 4";
    QTest::newRow("same names") << QByteArray("a,a\n1,2\n") << "same name";
    QTest::newRow("no UTF-8") << QByteArray("a\n\xFF\xFE\n") << "UTF-8";
    QTest::newRow("zero bytes") << QByteArray("a\n\0\n", 4) << "UTF-8";
}

void TestCsv::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    const Result<CsvTable> table = parseCsv(bytes, QStringLiteral("t.csv"));
    QVERIFY(!table);
    QCOMPARE(table.error().subject, QStringLiteral("t.csv"));
    QVERIFY2(table.error().reason.contains(word), qPrintable(table.error().reason));
}

void TestCsv::writesWhatItReads_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::newRow("plain") << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("special") << QStringList{u"a,b"_s, u"say \"hi\""_s, u"two\nlines"_s, u""_s, u"cr\r\nlf"_s};
    QTest::newRow("one empty cell") << QStringList{u""_s};
}

void TestCsv::writesWhatItReads()
{
    QFETCH(QStringList, cells);
    QStringList header;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        header.append(QString::number(i));
    }
    const Result<CsvTable> table = parseCsv(csvLine(header) + csvLine(cells), QStringLiteral("t.csv"));
    QVERIFY(table);
    QCOMPARE(table->rows.size(), std::size_t{1});
    QCOMPARE(table->rows.front(), cells);
}

void TestCsv::guardsFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("guarded");
    QTest::newRow("formula") << "=1+1" << "'=1+1";
    QTest::newRow("at") << "@SUM(A1)" << "'@SUM(A1)";
    QTest::newRow("text") << "chest" << "chest";
    QTest::newRow("empty") << "" << "";
}

void TestCsv::guardsFormulas()
{
    QFETCH(QString, text);
    QTEST(csvFreeText(text), "guarded");
}

void TestCsv::missingFileIsNamed()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("none.csv"));
    const Result<CsvTable> table = readCsv(path);
    QVERIFY(!table);
    QCOMPARE(table.error().code, Error::Code::NotFound);
    QCOMPARE(table.error().subject, path);
}

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
