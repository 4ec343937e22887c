#pragma once

#include "core/table/table_source.h"
#include "core/workspace/board_simulation.h"
#include "widgets/chart/chart_data.h"

#include <memory>

namespace rankwright {

/// "clicks", "installs" … as people read them.
QString measureText(BoardMeasure measure);

/// The relative difference of the rule over the list kept by hand in percent, a row a measure, with its
/// interval and the simulator's truth. nullptr where the list kept by hand has nothing to compare with.
ChartPtr boardForest(const BoardSimulation& simulation);

/// How long the new apps of both arms waited until they were seen on the board. nullptr where none was.
ChartPtr boardWaitingChart(const BoardSimulation& simulation, const BoardSimulationOptions& options);

/// The measures, a row each. Pointing at a figure shows how it comes about.
std::shared_ptr<const TableSource> boardEffectTable(const BoardSimulation& simulation);

/// What came of it, in a few sentences.
QString boardEffectText(const BoardSimulation& simulation, const BoardSimulationOptions& options);

} // namespace rankwright
