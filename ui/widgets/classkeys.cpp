// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/classkeys.h"

#include <QKeyEvent>

namespace postil::ui {

namespace {

/// On most layouts Shift+digit arrives as another character: the number row is known by its scan codes (X11 and Wayland: evdev + 8).
constexpr quint32 firstDigitScanCode = 10;
constexpr quint32 lastDigitScanCode = 19;
constexpr int shiftedClasses = 10; ///< Shift+1 gives the eleventh class

} // namespace

std::optional<int> classOfDigit(const QKeyEvent& event)
{
    int digit = -1;
    const bool shift = (event.modifiers() & Qt::ShiftModifier) != 0;
    if (event.key() >= Qt::Key_0 && event.key() <= Qt::Key_9) {
        digit = event.key() - Qt::Key_0;
    } else if (shift && event.nativeScanCode() >= firstDigitScanCode && event.nativeScanCode() <= lastDigitScanCode) {
        digit = static_cast<int>(event.nativeScanCode() - firstDigitScanCode + 1) % 10;
    }
    if (digit < 0) {
        return {};
    }
    const int position = (digit + 9) % 10;
    return shift ? position + shiftedClasses : position;
}

} // namespace postil::ui
