// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/peer.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryFile>

namespace postil::cli {

Result<QStringList> runPeer(const QString& script, const QString& interpreter, const QStringList& arguments, const QString& packages)
{
    QTemporaryFile file;
    if (!file.open() || file.write(script.toUtf8()) < 0 || !file.flush()) {
        return fail(Error::Code::Io, file.fileName(), file.errorString());
    }
    QProcess python;
    if (!packages.isEmpty()) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        const QString before = environment.value(QStringLiteral("PYTHONPATH"));
        environment.insert(QStringLiteral("PYTHONPATH"), before.isEmpty() ? packages : packages + QLatin1Char(':') + before);
        python.setProcessEnvironment(environment);
    }
    const QString program = interpreter.isEmpty() ? QStringLiteral("python3") : interpreter;
    python.start(program, QStringList(file.fileName()) + arguments);
    if (!python.waitForFinished(-1) || python.exitStatus() != QProcess::NormalExit || python.exitCode() != 0) {
        const QString said = QString::fromUtf8(python.readAllStandardError()).trimmed().section(QLatin1Char('\n'), -1);
        return fail(Error::Code::Io, program, said.isEmpty() ? python.errorString() : said);
    }
    return QString::fromUtf8(python.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace postil::cli
