// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

namespace postil::cli {

void addAll(Commands& commands)
{
    addCreate(commands);
    addImport(commands);
    addInfo(commands);
    addImages(commands);
    addCheck(commands);
    addHistory(commands);
    addClasses(commands);
    addCaptions(commands);
    addZeroshot(commands);
    addCandidates(commands);
    addCalibrate(commands);
    addCompareEncoders(commands);
    addEmbed(commands);
    addEncoders(commands);
    addSimilarity(commands);
    addTokenize(commands);
    addPreprocess(commands);
    addDecide(commands);
    addGold(commands);
    addUndo(commands);
    addRuns(commands);
    addRefine(commands);
    addCorrections(commands);
    addExperiment(commands);
    addPredict(commands);
    addExportRefiner(commands);
    addFewShot(commands);
    addBench(commands);
    addDoctor(commands);
    addMeasure(commands);
    addExport(commands);
    addVerify(commands);
    addSample(commands);
    addJoint(commands);
    addTrainClip(commands);
    addCaptionsFromLabels(commands);
    addFineTune(commands);
    addProbe(commands);
    addClaims(commands);
    addStudy(commands);
    addVersion(commands);
}

} // namespace postil::cli
