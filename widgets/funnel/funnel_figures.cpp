#include "widgets/funnel/funnel_figures.h"

#include "core/funnel/logged_users.h"
#include "widgets/funnel/report_tables.h"

#include <utility>

namespace rankwright {

Result<SharedFigures> readFigures(const std::filesystem::path& log, FunnelFilter filter,
                                  const JobControl& job) {
  auto figures = std::make_shared<FunnelFigures>();
  if (!filter.user.empty()) {
    if (auto known = checkLoggedUser(log, filter.user); !known) {
      if (known.error().kind != ErrorKind::NotFound) return failureOf(known);
      figures->userError = std::move(known.error());
      filter.user.clear();
    }
  }
  RW_ASSIGN(figures->report, funnelReport(log, filter, job));
  figures->lost = lostTable(figures->report);
  figures->channels = channelsTable(figures->report);
  figures->pairs = channelPairsTable(figures->report);
  figures->drift = driftTable(figures->report);
  return figures;
}

} // namespace rankwright
