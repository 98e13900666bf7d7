// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QWidget>

#include <memory>

class QSvgRenderer;

namespace postil::ui {

/// A figure as a command writes it: an SVG document on its white paper, as large as fits. Saved as SVG, PNG or PDF, from its menu or by the
/// button of its dialog.
class FigureView final : public QWidget
{
    Q_OBJECT

public:
    explicit FigureView(const QString& accessibleName, QWidget* parent = nullptr);
    ~FigureView() override;

    void setFigure(const QByteArray& svg);
    [[nodiscard]] const QByteArray& figure() const { return m_svg; }
    /// By the ending of the name: .svg, .pdf, else .png of twice the size.
    [[nodiscard]] Result<void> save(const QString& path) const;
    /// Asks for a name and saves; empty: the person thought better of it.
    [[nodiscard]] Result<QString> askAndSave(const QString& folder, const QString& name);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 120}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QByteArray m_svg;
    std::unique_ptr<QSvgRenderer> m_renderer;
};

} // namespace postil::ui
