// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "ui/dialogs/work/work.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;
class QSplitter;
class QVBoxLayout;

namespace postil::ui {

class NoteBar;

enum class PageId { Data, Captions, Refine, Review, Measure, Export };
inline constexpr int pageCount = 6;

/// One line of the F1 sheet and of a page's key strip.
struct KeyHint {
    QStringList keys; ///< as printed on the key caps: {"Ctrl", "Z"}
    QString what;
};

/// Where to go on another page: a queue of Review by its name, or a list of images with a title.
struct PageRequest {
    QString queue;
    std::vector<ImageId> images;
    QString title;
};

/// The frame that all six pages share: [left column | header, error bar, body | inspector] in a splitter whose sizes are
/// kept per page. When the window gets narrow, first the inspector folds away, then the left column. A page builds its
/// widgets in its constructor through setLeftColumn(), setBody(), setInspector() and addToHeader().
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(PageId id, const QString& title, PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] PageId pageId() const { return m_id; }
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] virtual std::vector<KeyHint> keys() const { return {}; }
    [[nodiscard]] QWidget* inspector() const { return m_inspector; }
    /// The page comes to the front: refresh what was left alone while hidden, put the focus where keys work.
    virtual void activate() {}
    virtual void leave() {}
    virtual void open(const PageRequest&) {}

    /// The bar inside the page: what happened, what did not change, what to do. Goes away by its button or clearError().
    void showError(const QString& what, const QString& consequence = {});
    void showError(const Error& error);
    void clearError();

signals:
    void goTo(postil::ui::PageId page, const postil::ui::PageRequest& request);
    void workWanted(postil::ui::Work work); ///< a dialog of longer work
    void countChanged(int count); ///< the number on the rail; 0 hides it

protected:
    void setSubtitle(const QString& text); ///< rich text allowed
    void addToHeader(QWidget* widget);     ///< at the right of the title, left to right
    void setLeftColumn(QWidget* widget, int width);
    void setBody(QWidget* widget);
    void setInspector(QWidget* widget, int width);

    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

    PageContext& m_context;

private:
    void fold();
    void spread();
    void keepColumnsWhole();

    PageId m_id;
    QString m_title;
    QSplitter* m_splitter;
    QVBoxLayout* m_centre;
    QHBoxLayout* m_header;
    QLabel* m_titleLabel;
    QLabel* m_subtitle;
    NoteBar* m_error;
    QWidget* m_left = nullptr;
    QWidget* m_inspector = nullptr;
    int m_leftWidth = 0; ///< usual ones
    int m_inspectorWidth = 0;
};

} // namespace postil::ui
