#include "core/events/event_store.h"

#include <algorithm>

namespace rankwright {

Status checkMomentSplit(const MomentQuery& query) {
  if (query.split != MomentSplit::UpToDay) return {};
  const auto late =
      std::ranges::find_if(query.metrics, [](const auto& metric) { return metric.since.has_value(); });
  if (late == query.metrics.end()) return {};
  return fail(ErrorKind::InvalidArgument, "days since the first have no moments up to each day: {}",
              nameOf(late->measure));
}

Status checkValueQuery(const MomentQuery& query) {
  if (query.metrics.empty())
    return fail(ErrorKind::InvalidArgument, "a distribution needs a metric, of the experiment: {}",
                query.experiment);
  if (query.split == MomentSplit::UpToDay)
    return fail(ErrorKind::InvalidArgument, "values are not told up to each day, of the experiment: {}",
                query.experiment);
  return {};
}

} // namespace rankwright
