#include "core/simulate/simulation_options.h"

namespace rankwright {

namespace {

Status checkCount(std::string_view what, std::uint32_t count, std::uint32_t limit) {
  if (count >= 1 && count <= limit) return {};
  return fail(ErrorKind::InvalidArgument, "the number of {} must be from 1 to {}: {}", what, limit, count);
}

Status checkProduct(std::string_view what, std::uint64_t product, std::uint64_t limit) {
  if (product <= limit) return {};
  return fail(ErrorKind::InvalidArgument, "the simulation is too large, {} may be {} at most: {}", what,
              limit, product);
}

} // namespace

Status checkOptions(const SimulationOptions& options) {
  using Limits = SimulationLimits;
  RW_CHECK(checkCount("items", options.items, Limits::kItems));
  RW_CHECK(checkCount("users", options.users, Limits::kUsers));
  RW_CHECK(checkCount("days", options.days, Limits::kDays));
  RW_CHECK(checkProduct("users × items", std::uint64_t{options.users} * options.items, Limits::kUserItems));
  RW_CHECK(checkProduct("users × days", std::uint64_t{options.users} * options.days, Limits::kUserDays));
  if (options.firstDay < -Limits::kFirstDay || options.firstDay > Limits::kFirstDay)
    return fail(ErrorKind::InvalidArgument, "the first day must be within {} days of 1970: {}",
                Limits::kFirstDay, options.firstDay);
  if (!(options.unknownItemShare >= 0 && options.unknownItemShare <= 1))
    return fail(ErrorKind::InvalidArgument, "the share of unknown items must be from 0 to 1: {}",
                options.unknownItemShare);
  return {};
}

} // namespace rankwright
