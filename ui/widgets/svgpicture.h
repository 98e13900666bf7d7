// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QSvgRenderer;

namespace postil::ui {

/// A picture as it would be saved, as large as fits, on the white sheet that it is drawn for.
class SvgPicture final : public QWidget
{
    Q_OBJECT

public:
    explicit SvgPicture(const QString& accessibleName, QWidget* parent = nullptr);
    void setSvg(const QByteArray& svg);
    [[nodiscard]] const QByteArray& svg() const { return m_svg; }
    [[nodiscard]] bool isEmpty() const; ///< nothing that can be drawn
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QByteArray m_svg;
    QSvgRenderer* m_renderer;
};

} // namespace postil::ui
