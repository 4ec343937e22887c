#include "widgets/funnel/funnel_figures.h"

#include "widgets/funnel/report_tables.h"

#include <utility>

namespace rankwright {

SharedFigures figuresOf(FunnelReport report) {
  auto figures = std::make_shared<FunnelFigures>();
  figures->report = std::move(report);
  figures->lost = lostTable(figures->report);
  figures->channels = channelsTable(figures->report);
  figures->pairs = channelPairsTable(figures->report);
  figures->drift = driftTable(figures->report);
  return figures;
}

} // namespace rankwright
