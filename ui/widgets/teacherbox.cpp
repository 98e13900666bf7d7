// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/teacherbox.h"

#include <QSignalBlocker>

#include <algorithm>
#include <ranges>

namespace postil::ui {

TeacherBox::TeacherBox(QWidget* parent)
    : QComboBox(parent)
{
    setRuns({});
}

void TeacherBox::setRuns(const std::vector<RunRow>& runs)
{
    const QString before = teacher();
    const QSignalBlocker quiet(this);
    clear();
    addItem(tr("run in use"), QString());
    for (const RunRow& run : runs | std::views::reverse) {
        if (run.voice == Voice::ZeroShot) {
            addItem(run.name, run.name);
        }
    }
    setCurrentIndex(std::max(0, findData(before)));
}

void TeacherBox::choose(const QString& name)
{
    if (const int index = findData(name); index >= 0) {
        setCurrentIndex(index);
    }
}

} // namespace postil::ui
