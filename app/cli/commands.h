// SPDX-FileCopyrightText: 2026 The Postil developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace postil::cli {

// One line per file of this folder; main.cpp calls them in this order, which is the order of the help.
void addCreate(Commands& commands);
void addImport(Commands& commands);
void addInfo(Commands& commands);
void addImages(Commands& commands);
void addCheck(Commands& commands);
void addHistory(Commands& commands);
void addClasses(Commands& commands);
void addCaptions(Commands& commands);
void addZeroshot(Commands& commands);
void addCandidates(Commands& commands);
void addCalibrate(Commands& commands);
void addCompareEncoders(Commands& commands);
void addEmbed(Commands& commands);
void addEncoders(Commands& commands);
void addSimilarity(Commands& commands);
void addTokenize(Commands& commands);
void addPreprocess(Commands& commands);
void addDecide(Commands& commands);
void addGold(Commands& commands);
void addUndo(Commands& commands);
void addRuns(Commands& commands);
void addRefine(Commands& commands);
void addCorrections(Commands& commands);
void addExperiment(Commands& commands);
void addPredict(Commands& commands);
void addExportRefiner(Commands& commands);
void addFewShot(Commands& commands);
void addBench(Commands& commands);
void addDoctor(Commands& commands);
void addMeasure(Commands& commands);
void addExport(Commands& commands);
void addVerify(Commands& commands);
void addSample(Commands& commands);
void addJoint(Commands& commands);
void addTrainClip(Commands& commands);
void addCaptionsFromLabels(Commands& commands);
void addFineTune(Commands& commands);
void addClaims(Commands& commands);
void addProbe(Commands& commands);
void addStudy(Commands& commands);
void addVersion(Commands& commands);

void addAll(Commands& commands);

} // namespace postil::cli
