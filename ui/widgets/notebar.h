// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace postil::ui {

/// A line inside a page with icon and words; errors have a 3 px edge. No message box for what a person did not start.
class NoteBar final : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Info, Good, Warning, Error };
    explicit NoteBar(Kind kind, QWidget* parent = nullptr);

    /// `what` in bold, then the rest in normal weight. Plain text.
    void setText(const QString& what, const QString& rest = {});
    [[nodiscard]] QString text() const;
    void setCloseable(bool closeable);
    /// A link-like button at the end.
    QToolButton* addAction(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retint();

    Kind m_kind;
    QHBoxLayout* m_row;
    QLabel* m_icon;
    QLabel* m_text;
    QToolButton* m_close;
    QString m_what;
    QString m_rest;
};

} // namespace postil::ui
