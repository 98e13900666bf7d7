// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace postil {

/// First thing in main(): OMP_WAIT_POLICY=passive unless a person set it (idle workers sleep instead of spinning, so that the
/// window stays quick). libgomp reads its environment before main() runs, so the program starts itself anew, once, with it set; and malloc thresholds that give big buffers back to the system.
void prepareRuntime(char** argv);

/// Organisation and application name, version: where settings and resources are looked for.
void nameApplication();

/// Texts of the window in the system's language, where there is a translation, and Qt's own with them. The command line stays
/// English, so that scripts and logs read the same everywhere. Before the first widget is made.
void installTranslations();

/// One thread budget for torch, OpenCV and our own pools; 0: every core.
void applyThreads(int threads);

} // namespace postil
