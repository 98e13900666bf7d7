// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/refine.h"

#include <QListView>

namespace postil::ui {

class ImageLoader;
class ProjectSession;

/// What the refiner changed its mind about, newest first: thumbnail, from › to, epoch. Click or Enter opens the image.
/// Holds the newest thousand.
class FlipFeed final : public QListView
{
    Q_OBJECT

public:
    struct Entry {
        ImageId image;
        ClassId from;
        ClassId to;
        QString right; ///< "ep. 12", or a confidence
    };

    FlipFeed(ProjectSession& session, ImageLoader& images, QWidget* parent = nullptr);
    void prepend(std::vector<Entry> entries);
    void setEntries(std::vector<Entry> entries);

signals:
    void opened(postil::ImageId image);

private:
    class Model;
    class Delegate;
    Model* m_model;
};

} // namespace postil::ui
