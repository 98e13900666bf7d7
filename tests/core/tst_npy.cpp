// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/npy.h"
#include "tests/support/npzmaker.h"

#include <QTest>

using namespace postil;
using namespace postil::test;

class TestNpy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void cutAnywhereIsRefused();
};

void TestNpy::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("dtype");
    QTest::addColumn<QList<qint64>>("shape");
    QTest::newRow("1.0") << npyArray("|u1", "(2, 3)", QByteArray(6, 'x')) << "u1" << QList<qint64>{2, 3};
    QTest::newRow("one dimension") << npyArray("<i4", "(3,)", QByteArray(12, 'x')) << "i4" << QList<qint64>{3};
    QTest::newRow("no dimension") << npyArray("<f8", "()", QByteArray(8, 'x')) << "f8" << QList<qint64>{};
    QTest::newRow("big endian") << npyArray(">i2", "(2, 1)", QByteArray(4, 'x')) << ">i2" << QList<qint64>{2, 1};
    QTest::newRow("empty") << npyArray("|u1", "(0, 28, 28)", {}) << "u1" << QList<qint64>{0, 28, 28};
    QTest::newRow("python 2 longs") << npyArray("|b1", "(2L, 2L)", QByteArray(4, 'x')) << "b1" << QList<qint64>{2, 2};
    for (const char major : {2, 3}) {
        QTest::addRow("%d.0", major) << npyBytes("{'shape': (4,), \"fortran_order\": False, 'descr': '|u1'}   \n", "abcd", major) << "u1"
                                     << QList<qint64>{4};
    }
    QTest::newRow("Fortran order of one dimension") << npyBytes("{'descr': '|u1', 'fortran_order': True, 'shape': (4,), }", "abcd") << "u1"
                                                    << QList<qint64>{4};
    QTest::newRow("long padding") << npyBytes("{'descr': '|u1', 'fortran_order': False, 'shape': (1,), }" + QByteArray(5000, ' ') + '\n', "a")
                                  << "u1" << QList<qint64>{1};
}

void TestNpy::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, dtype);
    QFETCH(QList<qint64>, shape);
    const Result<NpyHeader> header = parseNpyHeader(bytes, bytes.size(), QStringLiteral("f.npz"), QStringLiteral("a"));
    QVERIFY2(header, header ? "" : qPrintable(header.error().message()));
    QCOMPARE(header->dtypeName(), dtype);
    QCOMPARE(QList<qint64>(header->shape.begin(), header->shape.end()), shape);
    QCOMPARE(header->dataOffset + header->bytes, bytes.size());
}

void TestNpy::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");
    const QString invalid = QStringLiteral("valid npy header");
    const QString size = QStringLiteral("does not match");
    QTest::newRow("nothing") << QByteArray() << "not a NumPy array";
    QTest::newRow("other file") << QByteArray("PK\3\4 and so on, for a while") << "not a NumPy array";
    QTest::newRow("magic only") << QByteArray("\x93NUMPY\1\0", 8) << "not a NumPy array";
    QTest::newRow("version 9") << npyBytes("{}", {}, 9) << "version 9";
    QTest::newRow("header beyond the end") << QByteArray("\x93NUMPY\1\0\xFF\xFF{", 11) << invalid;
    QTest::newRow("4 GB header") << QByteArray("\x93NUMPY\2\0\xFF\xFF\xFF\xFF{", 13) << invalid;
    QTest::newRow("no dict") << npyBytes("[1, 2]", {}) << invalid;
    QTest::newRow("empty dict") << npyBytes("{}", {}) << invalid;
    QTest::newRow("no shape") << npyBytes("{'descr': '|u1', 'fortran_order': False}", {}) << invalid;
    QTest::newRow("shape twice") << npyBytes("{'descr': '|u1', 'fortran_order': False, 'shape': (1,), 'shape': (2,)}", "ab") << invalid;
    QTest::newRow("unknown key") << npyBytes("{'descr': '|u1', 'fortran_order': False, 'shape': (1,), 'x': 1}", "a") << invalid;
    QTest::newRow("open string") << npyBytes("{'descr': '|u1", {}) << invalid;
    QTest::newRow("open tuple") << npyBytes("{'descr': '|u1', 'fortran_order': False, 'shape': (1", "a") << invalid;
    QTest::newRow("open list") << npyBytes("{'descr': [('a', '|u1'", {}) << invalid;
    QTest::newRow("no comma in the tuple") << npyArray("|u1", "(1 1)", "a") << invalid;
    QTest::newRow("a call") << npyArray("|u1", "__import__('os')", "a") << invalid;
    QTest::newRow("text behind") << npyBytes("{'descr': '|u1', 'fortran_order': False, 'shape': (1,)} or 1", "a") << invalid;
    QTest::newRow("negative extent") << npyArray("|u1", "(-1, 2)", "a") << invalid;
    QTest::newRow("extent of 30 digits") << npyArray("|u1", "(999999999999999999999999999999,)", "a") << invalid;
    QTest::newRow("40 dimensions") << npyArray("|u1", '(' + QByteArray("1, ").repeated(40) + ')', "a") << invalid;
    QTest::newRow("objects") << npyArray("|O", "(1,)", "a") << "never unpickled";
    QTest::newRow("records") << npyBytes("{'descr': [('a', '|u1')], 'fortran_order': False, 'shape': (1,)}", "a") << "structured";
    QTest::newRow("text elements") << npyArray("<U5", "(1,)", QByteArray(20, 'a')) << "<U5";
    QTest::newRow("empty descr") << npyArray("", "(1,)", "a") << "elements of type";
    QTest::newRow("zero bytes per element") << npyArray("|u0", "(1,)", "a") << "u0";
    QTest::newRow("Fortran order") << npyBytes("{'descr': '|u1', 'fortran_order': True, 'shape': (2, 2)}", "abcd") << "Fortran";
    QTest::newRow("too little data") << npyArray("|u1", "(5,)", "abcd") << size;
    QTest::newRow("too much data") << npyArray("|u1", "(3,)", "abcd") << size;
    QTest::newRow("product overflows") << npyArray("|u1", "(4294967296, 4294967296, 4)", "abcd") << size;
    QTest::newRow("bytes overflow") << npyArray("<i8", "(4611686018427387904,)", "abcd") << size;
    QTest::newRow("a header's worth of pictures") << npyArray("|u1", "(99999999999, 28, 28)", {}) << size;
}

void TestNpy::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, word);
    const Result<NpyHeader> header = parseNpyHeader(bytes, bytes.size(), QStringLiteral("f.npz"), QStringLiteral("train_images"));
    QVERIFY(!header);
    QCOMPARE(header.error().subject, QStringLiteral("f.npz"));
    QVERIFY2(header.error().reason.startsWith(QStringLiteral("train_images: ")), qPrintable(header.error().reason));
    QVERIFY2(header.error().reason.contains(word), qPrintable(header.error().reason));
}

void TestNpy::cutAnywhereIsRefused()
{
    const QByteArray whole = npyArray("<i4", "(2, 3)", QByteArray(24, 'x'));
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const QByteArray cut = whole.left(length);
        QVERIFY2(!parseNpyHeader(cut, cut.size(), QStringLiteral("f"), QStringLiteral("a")), qPrintable(QString::number(length)));
    }
}

QTEST_GUILESS_MAIN(TestNpy)
#include "tst_npy.moc"
