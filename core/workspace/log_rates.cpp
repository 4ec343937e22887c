#include "core/workspace/log_rates.h"

#include "core/events/event_kind.h"
#include "core/events/event_log_info.h"

namespace rankwright {

Result<LogRates> readLogRates(const std::filesystem::path& log) {
  RW_ASSIGN(const auto info, readEventLogInfo(log));
  const auto count = [&](EventKind kind) {
    return static_cast<double>(info.events[static_cast<std::size_t>(kind)]);
  };
  LogRates rates{.exposures = info.events[static_cast<std::size_t>(EventKind::Exposure)]};
  if (rates.exposures == 0) return rates;
  rates.click = count(EventKind::Click) / count(EventKind::Exposure);
  rates.install = count(EventKind::Install) / count(EventKind::Exposure);
  return rates;
}

} // namespace rankwright
