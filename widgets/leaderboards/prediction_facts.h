#pragma once

#include "core/workspace/leaderboard_prediction.h"
#include "widgets/common/fact_table.h"

#include <QString>

namespace rankwright {

/// What a change would do, a row an outcome. `strong` ones sum up.
void addPredictionRows(FactTable& table, const QString& scope, const PredictedBoard& board, bool strong);

/// The columns of such a table.
FactTable predictionTable();

/// What it was predicted from, in sentences.
QString predictionBasisText(const LeaderboardPrediction& prediction);

} // namespace rankwright
