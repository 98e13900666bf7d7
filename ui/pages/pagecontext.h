// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/engine.h"

namespace postil::ui {

class EncoderCache;
class ImageLoader;
class ProjectSession;
class TaskRunner;
class WindowSettings;

/// What a page works with. Everything outlives the page; `images` knows the open project's pictures.
struct PageContext {
    ProjectSession& session;
    TaskRunner& tasks;
    const Engine& engine;
    EncoderCache& encoders; ///< for jobs: loads once
    ImageLoader& images;    ///< thumbnails and full pictures, never on the GUI thread
    WindowSettings& settings;

    /// What a run starts from: the project's encoder and the device chosen in the window.
    [[nodiscard]] EncoderOptions encoderOptions() const;
    [[nodiscard]] BackendOptions backendOptions() const;
};

} // namespace postil::ui
