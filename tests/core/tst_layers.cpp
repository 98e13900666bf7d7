// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fixtures.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace postil;

namespace {

/// Tracked text files of the source tree: what lies in the folders of the project, not what was built or fetched.
QStringList sourceFiles(const QStringList& nameFilters)
{
    const QDir root(test::sourceDir());
    QStringList files;
    for (const char* folder : {"app", "core", "ui", "tests", "cmake", "resources", "translations", "packaging"}) {
        QDirIterator it(root.filePath(QString::fromLatin1(folder)), nameFilters, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            files << root.relativeFilePath(it.next());
        }
    }
    files.sort();
    return files;
}

QString textOf(const QString& relative)
{
    QFile file(QDir(test::sourceDir()).filePath(relative));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// One layer rule: files below one of `inside` (all if empty) and below none of `outside` must not match `forbidden`.
struct Rule {
    const char* name;
    QStringList inside;
    QStringList outside;
    const char* forbidden;
};

const char* const include = "^\\s*#\\s*include\\s*[<\"]";

QList<Rule> rules()
{
    return {
        {"torch in core/ml only", {}, {QStringLiteral("core/ml/"), QStringLiteral("tests/ml/")}, "(torch|ATen|c10)/"},
        {"QCustomPlot in ui/charts only", {}, {QStringLiteral("ui/charts/")}, "qcustomplot\\.h"},
        {"core draws nothing", {QStringLiteral("core/")}, {},
         "(QtWidgets|QtGui|QtSvg|QtPrintSupport|Q(Widget|Dialog|MainWindow|Painter|Pixmap|Image|Icon|Font|Color|Application|GuiApplication))[>/\"]"},
        {"no SQL in ui", {QStringLiteral("ui/")}, {}, "(QtSql|QSql|sqlite3)"},
        {"no OpenCV in ui", {QStringLiteral("ui/")}, {}, "opencv2"},
        {"ui does not know core/ml", {QStringLiteral("ui/")}, {}, "core/ml/"},
        {"core does not know ui or app", {QStringLiteral("core/")}, {}, "(ui|app)/"},
        {"core outside ml does not know core/ml", {QStringLiteral("core/")}, {QStringLiteral("core/ml/")}, "core/ml/"},
        {"ui does not know app", {QStringLiteral("ui/")}, {}, "app/"},
        {"the command line draws nothing", {QStringLiteral("app/cli/")}, {}, "(QtWidgets|ui/|Q(Widget|Application)[>\"])"},
        {"threads of the window in ui/tasks only", {QStringLiteral("ui/"), QStringLiteral("app/gui/")}, {QStringLiteral("ui/tasks/")},
         "(QtConcurrent|QFuture|QFutureWatcher|QThread|QThreadPool|thread)[>/\"]"},
        {"core starts no Qt threads", {QStringLiteral("core/")}, {}, "(QtConcurrent|QFuture|QFutureWatcher|QThreadPool)[>/\"]"},
        {"no OpenCV in app", {QStringLiteral("app/")}, {}, "opencv2"},
    };
}

QRegularExpression patternOf(const Rule& rule)
{
    return QRegularExpression(QString::fromLatin1(include) + QString::fromLatin1(rule.forbidden), QRegularExpression::MultilineOption);
}

bool isBelow(const QString& file, const QStringList& folders)
{
    for (const QString& folder : folders) {
        if (file.startsWith(folder)) {
            return true;
        }
    }
    return false;
}

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT

private slots:
    void includes_data()
    {
        QTest::addColumn<int>("rule");
        for (int i = 0; i < rules().size(); ++i) {
            QTest::addRow("%s", rules().at(i).name) << i;
        }
    }

    void includes()
    {
        QFETCH(int, rule);
        const Rule one = rules().at(rule);
        const QRegularExpression forbidden = patternOf(one);
        QVERIFY2(forbidden.isValid(), qPrintable(forbidden.errorString()));
        QStringList offenders;
        int seen = 0;
        for (const QString& file : sourceFiles({QStringLiteral("*.h"), QStringLiteral("*.cpp")})) {
            if ((one.inside.isEmpty() || isBelow(file, one.inside)) && !isBelow(file, one.outside)) {
                ++seen;
                if (forbidden.match(textOf(file)).hasMatch()) {
                    offenders << file;
                }
            }
        }
        QVERIFY(seen > 0);
        QVERIFY2(offenders.isEmpty(), qPrintable(offenders.join(QStringLiteral(", "))));
    }

    // The patterns above find what they are meant to find.
    void rulesCanFail()
    {
        const auto finds = [](const char* name, const char* line) {
            const QList<Rule> all = rules();
            const auto rule = std::ranges::find_if(all, [&](const Rule& one) { return qstrcmp(one.name, name) == 0; });
            return rule != all.end() && patternOf(*rule).match(QString::fromLatin1(line)).hasMatch();
        };
        QVERIFY(finds("torch in core/ml only", "#include <ATen/ATen.h>"));
        QVERIFY(finds("QCustomPlot in ui/charts only", "  #  include <qcustomplot.h>"));
        QVERIFY(finds("core draws nothing", "#include <QPainter>") && finds("core draws nothing", "#include <QtWidgets/QWidget>"));
        QVERIFY(!finds("core draws nothing", "#include <QCoreApplication>"));
        QVERIFY(finds("no SQL in ui", "#include <QSqlQuery>"));
        QVERIFY(finds("ui does not know core/ml", "#include \"core/ml/engine.h\""));
        const char* const threads = "threads of the window in ui/tasks only";
        QVERIFY(finds(threads, "#include <QThread>") && finds(threads, "#include <thread>"));
        QVERIFY(!finds(threads, "#include \"core/base/threads.h\""));
    }

    void everyFileNamesItsLicence()
    {
        QStringList without;
        const QStringList sources = sourceFiles({QStringLiteral("*.h"), QStringLiteral("*.cpp"), QStringLiteral("*.in"), QStringLiteral("*.cmake"),
                                                 QStringLiteral("CMakeLists.txt"), QStringLiteral("*.sql"), QStringLiteral("*.qrc"), QStringLiteral("*.qss"),
                                                 QStringLiteral("*.desktop"), QStringLiteral("*.xml"), QStringLiteral("*.svg"), QStringLiteral("*.1")})
                                    + QStringList{QStringLiteral("CMakeLists.txt"), QStringLiteral("dev"), QStringLiteral(".ci/run")};
        for (const QString& file : sources) {
            const QString start = textOf(file).left(600);
            if (!start.contains(QLatin1String("SPDX-License-Identifier: ")) || !start.contains(QLatin1String("SPDX-FileCopyrightText: "))) {
                without << file;
            }
        }
        QVERIFY2(without.isEmpty(), qPrintable(without.join(QStringLiteral(", "))));
    }

    void mainWindowStaysSmall()
    {
        for (const QString& file : sourceFiles({QStringLiteral("mainwindow.h"), QStringLiteral("mainwindow.cpp")})) {
            const qsizetype lines = textOf(file).count(QLatin1Char('\n'));
            QVERIFY2(lines < 400, qPrintable(QStringLiteral("%1 has %2 lines").arg(file).arg(lines)));
        }
    }

    // A context that is no class of ours is one that the running program never asks for: lupdate lost the class (it stumbles over
    // `constexpr std::…` before a function). A translation without its source's place markers loses a number or a name.
    void translationsFit_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString& file : sourceFiles({QStringLiteral("postil_*.ts")})) {
            QTest::addRow("%s", qPrintable(file)) << file;
        }
    }

    void translationsFit()
    {
        QFETCH(QString, file);
        const QStringList ownContexts{QStringLiteral("Page"), QStringLiteral("Figures"), QStringLiteral("Thumbnails")};
        static const QRegularExpression marker(QStringLiteral("%(?:n|L?\\d)"));
        QXmlStreamReader xml(textOf(file));
        QString context;
        QString source;
        int messages = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement) {
                continue;
            }
            if (xml.name() == QLatin1String("name")) {
                context = xml.readElementText();
                QVERIFY2(context.startsWith(QLatin1String("postil::")) || ownContexts.contains(context), qPrintable(context));
            } else if (xml.name() == QLatin1String("source")) {
                source = xml.readElementText();
                ++messages;
            } else if (xml.name() == QLatin1String("translation") && xml.attributes().value(QLatin1String("type")) != QLatin1String("unfinished")) {
                const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
                for (auto it = marker.globalMatch(source); it.hasNext();) {
                    const QString place = it.next().captured();
                    QVERIFY2(text.contains(place), qPrintable(QStringLiteral("%1: '%2' lacks %3").arg(context, text, place)));
                }
            }
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QVERIFY(messages > 0);
    }

    // Nothing that draws, and LibTorch only when a command asks for it.
    void commandLineLoadsNoWidgets()
    {
        const QString program = qEnvironmentVariable("POSTIL_CLI");
        if (!QFileInfo(program).isExecutable()) {
            QSKIP("POSTIL_CLI does not name the command line program");
        }
        QProcess ldd;
        ldd.start(QStringLiteral("ldd"), {program});
        QVERIFY(ldd.waitForFinished());
        const QString libraries = QString::fromUtf8(ldd.readAllStandardOutput());
        QVERIFY2(libraries.contains(QLatin1String("libQt6Core")), qPrintable(libraries));
        for (const char* name : {"libQt6Widgets", "libQt6Gui", "libqcustomplot", "libtorch", "libpostil_ui"}) {
            QVERIFY2(!libraries.contains(QString::fromLatin1(name)), name);
        }
    }
};

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
