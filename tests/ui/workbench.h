// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/project/captionstore.h"
#include "core/workflow/zeroshot.h"
#include "tests/support/brightness.h"
#include "tests/ui/pagebench.h"
#include "ui/dialogs/work/workdialog.h"

#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>

#include <functional>

namespace postil::test {

/// An open project of dark and bright pictures with a caption each, for the dialogs of longer work.
class WorkBench
{
public:
    explicit WorkBench(int pictures = 60, const std::function<void(ProjectDb&)>& prepare = {}, std::unique_ptr<EncoderLoader> encoders = std::make_unique<BrightnessLoader>())
    {
        const QString project = m_dir.filePath(QStringLiteral("p.postil"));
        if (writePictures(m_dir.filePath(QStringLiteral("pictures")), pictures)) {
            const auto db = makeBrightnessProject(project, m_dir.filePath(QStringLiteral("pictures")));
            const auto classes = ClassStore(*db).list();
            (void)CaptionStore(*db).add((*classes)[0].id, QStringLiteral("a dark picture"));
            (void)CaptionStore(*db).add((*classes)[1].id, QStringLiteral("a bright picture"));
            if (prepare) {
                prepare(*db);
            }
        }
        Engine engine = makeNullEngine(QStringLiteral("none"));
        engine.encoders = std::move(encoders);
        m_bench = std::make_unique<PageBench>(project, std::move(engine));
    }

    [[nodiscard]] ui::WorkContext context()
    {
        ui::PageContext& page = m_bench->context();
        return {page.tasks, page.engine, page.encoders, page.settings, &page.session};
    }
    [[nodiscard]] ui::PageContext& page() { return m_bench->context(); }
    [[nodiscard]] ui::ProjectSession& session() { return m_bench->session(); }
    [[nodiscard]] QString path(const QString& name) const { return m_dir.filePath(name); }

    /// Labels everything with the brightness encoder.
    static bool label(ProjectDb& db, double scale)
    {
        BrightnessEncoder encoder;
        SilentTask task;
        ZeroShotOptions options;
        options.logitScale = scale;
        return zeroShot(db, encoder, options, task).has_value();
    }

    /// Draws gold and answers all of it with what the files say.
    static bool answerGold(ProjectDb& db, int count)
    {
        const auto drawn = GoldStore(db).draw({count, {}, 3});
        const auto view = LabelView::load(db);
        if (!drawn || !view) {
            return false;
        }
        return std::ranges::all_of(*drawn, [&](ImageId image) {
            const auto at = std::ranges::lower_bound(view->images, image, {}, &ImageRow::id) - view->images.begin();
            return GoldStore(db).answer(image, {Decision::Kind::Class, view->rows[static_cast<std::size_t>(at)].reference, false}).has_value();
        });
    }

private:
    QTemporaryDir m_dir;
    std::unique_ptr<PageBench> m_bench;
};

/// Clicks a button of the dialog; false: not there, not to be seen or not enabled.
inline bool click(QWidget& dialog, const char* name)
{
    auto* button = dialog.findChild<QAbstractButton*>(QString::fromLatin1(name));
    if (button == nullptr || !button->isEnabled() || !button->isVisible()) {
        return false;
    }
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
}

/// All that can be read in the dialog now.
inline QString readableText(const QWidget& dialog)
{
    QStringList texts;
    for (const QLabel* label : dialog.findChildren<QLabel*>()) {
        if (label->isVisible()) {
            texts << label->text();
        }
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace postil::test
