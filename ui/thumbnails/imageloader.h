// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/dataset/source.h"
#include "core/project/imagestore.h"

#include <QCache>
#include <QHash>
#include <QSet>
#include <QImage>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace postil::ui {

class ProjectSession;
class TaskRunner;

/// Pictures of the open project, decoded and scaled on other threads. thumbnail() answers at once with what is in the
/// cache and fetches the rest; `ready` tells the views to paint that cell again. What was asked for last comes first, so
/// that scrolling shows the cells that are in sight. The cache is bounded by memory, least recently used out first.
class ImageLoader final : public QObject
{
    Q_OBJECT

public:
    ImageLoader(ProjectSession& session, TaskRunner& tasks, QObject* parent = nullptr);
    ~ImageLoader() override;

    /// `row` of LabelView, `box` in device pixels. Null while it is not there yet or if it cannot be read.
    [[nodiscard]] QImage thumbnail(qsizetype row, int box);
    /// Why an image cannot be read; empty if it can or was not tried.
    [[nodiscard]] QString failure(ImageId id) const { return m_failures.value(id); }
    /// The picture at its own size, delivered on the GUI thread unless `guard` is gone by then.
    void full(qsizetype row, QObject* guard, std::function<void(const Result<QImage>&)> deliver);

    /// PNG of the first `count` cached thumbnails side by side, `size` pixels each; empty if there are none.
    [[nodiscard]] QByteArray strip(int count, int size) const;
    void setCacheLimit(qsizetype bytes) { m_cache.setMaxCost(bytes); }
    [[nodiscard]] qsizetype cachedBytes() const { return m_cache.totalCost(); }

signals:
    void ready(postil::ImageId id);

private:
    struct Reader; ///< one source, opened by the first thread that needs it
    struct Request {
        ImageId id;
        qint64 index = 0;
        QString fileName;
        std::shared_ptr<Reader> reader;
        int box = 0;
    };
    struct Loaded {
        ImageId id;
        int box = 0;
        QImage image;
        QString failure;
    };
    using Key = std::pair<qint64, int>;

    [[nodiscard]] std::shared_ptr<Reader> readerOf(const ImageRow& image);
    void forgetSources();
    void pump();

    ProjectSession& m_session;
    TaskRunner& m_tasks;
    QHash<SourceId, std::shared_ptr<Reader>> m_readers;
    QCache<Key, QImage> m_cache;
    QHash<ImageId, QString> m_failures;
    std::vector<Request> m_waiting; ///< the last one is next
    QSet<Key> m_requested;
    int m_inFlight = 0;
};

} // namespace postil::ui
