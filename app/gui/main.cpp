// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine.h"
#include "app/runtime.h"
#include "core/base/text.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/shots.h"
#include "ui/mainwindow/windowsettings.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

namespace {

struct Arguments {
    QStringList paths; ///< a project, or sources of a new one
    bool sample = false;
    bool dark = false;
    QString shots; ///< folder for pictures of every page; empty: none
    std::uint64_t seed = 0;
};

Arguments readArguments(const QApplication& application)
{
    using postil::Text;
    QCommandLineParser parser;
    parser.setApplicationDescription(Text::tr("Turns captions into labels of medical images"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption sample(QStringLiteral("sample"), Text::tr("Open the sample project, making it if it is not there"));
    const QCommandLineOption seed(QStringLiteral("seed"), Text::tr("Seed of the sample project"), QStringLiteral("N"), QStringLiteral("0"));
    const QCommandLineOption dark(QStringLiteral("dark"), Text::tr("Dark theme, for this start only"));
    const QCommandLineOption shots(QStringLiteral("shots"), Text::tr("Take pictures of every page and dialog of the sample project, then end"),
                                   QStringLiteral("DIR"));
    parser.addOptions({sample, seed, dark, shots});
    parser.addPositionalArgument(QStringLiteral("path"), Text::tr("A .postil project, or sources of a new one"), QStringLiteral("[path…]"));
    parser.process(application);
    bool isNumber = false;
    const std::uint64_t number = parser.value(seed).toULongLong(&isNumber);
    if (!isNumber) {
        QTextStream(stderr) << Text::tr("--seed: %1 is not a whole number").arg(parser.value(seed)) << Qt::endl;
        ::exit(2);
    }
    QStringList paths;
    for (const QString& path : parser.positionalArguments()) {
        paths.append(QDir().absoluteFilePath(path));
    }
    return {paths, parser.isSet(sample), parser.isSet(dark), parser.value(shots), number};
}

/// Nothing stays of it but the pictures: settings and the sample project go to a folder that is removed.
int takeShots(const postil::Engine& engine, const QString& folder)
{
    const QTemporaryDir work;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, work.path());
    qputenv("XDG_DATA_HOME", work.path().toLocal8Bit());
    postil::ui::MainWindow window(engine);
    const auto files = postil::ui::Shots(window, folder, work.path()).take();
    if (!files) {
        QTextStream(stderr) << files.error().message() << Qt::endl;
        return 1;
    }
    QTextStream(stdout) << files->join(QLatin1Char('\n')) << Qt::endl;
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    postil::prepareRuntime(argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication application(argc, argv);
    postil::nameApplication();
    postil::installTranslations();
    postil::applyThreads(0);
    const Arguments arguments = readArguments(application);

    const postil::Engine engine = postil::makeEngine();
    if (!arguments.shots.isEmpty()) {
        return takeShots(engine, arguments.shots);
    }
    postil::ui::MainWindow window(engine);
    if (arguments.dark) {
        window.settings().overrideTheme(postil::ui::ThemeMode::Dark);
    }
    window.show();
    QTimer::singleShot(0, &window, [&] { // the window is painted before anything is read
        if (!arguments.paths.isEmpty()) {
            window.openPaths(arguments.paths);
        } else if (arguments.sample) {
            window.openSample(arguments.seed);
        }
    });
    return QApplication::exec();
}
