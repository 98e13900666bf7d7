// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/engine.h"

#include <QString>

#include <vector>

namespace postil::ui {

class EncoderCache;
class ProjectSession;
class TaskRunner;
class WindowSettings;

/// What can be done in a dialog of its own, beside the six pages; each is a command of the same name.
enum class Work { Candidates, Calibrate, CompareEncoders, PromptSets, Gold, FewShot, Experiment, CaptionsFromLabels, FineTune, Joint, Probe, Claims, Study, Pretraining };

/// What such a dialog works with. Everything outlives it.
struct WorkContext {
    TaskRunner& tasks;
    const Engine& engine;
    EncoderCache& encoders; ///< for jobs: loads once
    WindowSettings& settings;
    ProjectSession* session; ///< nullptr: no project is open

    /// The device chosen in the window.
    [[nodiscard]] BackendOptions backendOptions() const;
    /// The open project's encoder on that device; only with a session.
    [[nodiscard]] EncoderOptions encoderOptions() const;
};

[[nodiscard]] const std::vector<Work>& allWork(); ///< in the menu's order
[[nodiscard]] QString workName(Work work);        ///< of its command: "candidates"
[[nodiscard]] QString workTitle(Work work);       ///< with an ellipsis, for a menu
[[nodiscard]] bool needsProject(Work work);

} // namespace postil::ui
