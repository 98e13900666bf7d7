// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>

namespace postil {

Engine makeEngine()
{
    const QString path = QDir::cleanPath(QCoreApplication::applicationDirPath() + QStringLiteral("/../lib/postil/libpostil_ml.so"));
    if (!QFileInfo::exists(path)) {
        return makeNullEngine(Text::tr("this build has none (POSTIL_ENABLE_ML=OFF)"));
    }
    QLibrary library(path);
    // OpenCV brings Debian's libblas into the program, whose sgemm_ would otherwise take the place of LibTorch's own (MKL), at a
    // fifteenth of its speed.
    library.setLoadHints(QLibrary::DeepBindHint);
    const auto fill = reinterpret_cast<void (*)(Engine*)>(library.resolve("postilMakeEngine"));
    if (fill == nullptr) {
        return makeNullEngine(library.errorString());
    }
    Engine engine;
    fill(&engine); // the library stays loaded until the program ends
    return engine;
}

} // namespace postil
