// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/work/work.h"

#include "ui/mainwindow/windowsettings.h"
#include "ui/models/projectsession.h"

#include <QCoreApplication>

#include <array>

namespace postil::ui {

namespace {

struct Entry {
    Work work;
    const char* name;
    const char* title;
    bool needsProject;
};

constexpr std::array entries = {
    Entry{Work::Candidates, "candidates", QT_TRANSLATE_NOOP("postil::ui::Work", "C&andidates for the labels…"), true},
    Entry{Work::Calibrate, "calibrate", QT_TRANSLATE_NOOP("postil::ui::Work", "Cali&bration…"), true},
    Entry{Work::CompareEncoders, "compare-encoders", QT_TRANSLATE_NOOP("postil::ui::Work", "Compare &encoders…"), true},
    Entry{Work::PromptSets, "captions", QT_TRANSLATE_NOOP("postil::ui::Work", "&Prompt sets…"), true},
    Entry{Work::Gold, "gold", QT_TRANSLATE_NOOP("postil::ui::Work", "&Gold: answer images blind…"), true},
    Entry{Work::FewShot, "few-shot", QT_TRANSLATE_NOOP("postil::ui::Work", "A &few labelled images…"), true},
    Entry{Work::Experiment, "experiment", QT_TRANSLATE_NOOP("postil::ui::Work", "R&epeated experiment…"), true},
    Entry{Work::CaptionsFromLabels, "captions-from-labels", QT_TRANSLATE_NOOP("postil::ui::Work", "Captions from &labels…"), false},
    Entry{Work::FineTune, "fine-tune", QT_TRANSLATE_NOOP("postil::ui::Work", "Fine-&tune CLIP…"), false},
    Entry{Work::Joint, "joint", QT_TRANSLATE_NOOP("postil::ui::Work", "&Joint classifier…"), false},
    Entry{Work::Probe, "probe", QT_TRANSLATE_NOOP("postil::ui::Work", "Cl&assifiers on embeddings…"), false},
    Entry{Work::Claims, "claims", QT_TRANSLATE_NOOP("postil::ui::Work", "Tests of the clai&ms…"), false},
    Entry{Work::Study, "study-auto-annotation", QT_TRANSLATE_NOOP("postil::ui::Work", "&Study: automatic annotation…"), false},
    Entry{Work::Pretraining, "study-caption-pretraining", QT_TRANSLATE_NOOP("postil::ui::Work", "Study: caption &pretraining…"), false},
};

const Entry& entryOf(Work work)
{
    for (const Entry& entry : entries) {
        if (entry.work == work) {
            return entry;
        }
    }
    return entries.front();
}

} // namespace

BackendOptions WorkContext::backendOptions() const
{
    BackendOptions options;
    options.device = settings.device();
    return options;
}

EncoderOptions WorkContext::encoderOptions() const
{
    EncoderOptions options;
    options.path = session->encoderPath();
    options.backend = backendOptions();
    return options;
}

const std::vector<Work>& allWork()
{
    static const std::vector<Work> all = [] {
        std::vector<Work> works;
        for (const Entry& entry : entries) {
            works.push_back(entry.work);
        }
        return works;
    }();
    return all;
}

QString workName(Work work)
{
    return QString::fromLatin1(entryOf(work).name);
}

QString workTitle(Work work)
{
    return QCoreApplication::translate("postil::ui::Work", entryOf(work).title);
}

bool needsProject(Work work)
{
    return entryOf(work).needsProject;
}

} // namespace postil::ui
