#include "core/workspace/simulated_life.h"

namespace rankwright {

namespace {

constexpr double kMillion = 1e6;

} // namespace

void ExpectedSums::add(Measure measure, std::int64_t time, double probability, bool happened, double value) {
  if (!time_.contains(time)) return;
  const auto place = static_cast<std::size_t>(measure);
  sums_[place] += probability * value;
  happened_[place] = happened_[place] || happened;
}

void ExpectedSums::addExposure(std::int64_t time, bool cached) {
  add(cached ? Measure::Cached : Measure::Exposures, time, 1, true);
}

void ExpectedSums::addResponse(std::int64_t shown, const ResponseChances& chances, const Response& response,
                               bool priced) {
  add(Measure::Clicks, shown + response.click, chances.clicks(), response.clicked);
  add(Measure::Downloads, shown + response.download, chances.downloads(), response.downloaded);
  add(Measure::Installs, shown + response.install, chances.installs(), response.installed);
  add(Measure::Activations, shown + response.activate, chances.activations(), response.activated);
  const auto paid = priced ? chances.downloads() : chances.activations() * chances.pay;
  add(Measure::Payments, shown + response.pay, paid, response.paid);
  add(Measure::Amount, shown + response.pay, paid, response.paid,
      static_cast<double>(response.amount) / kMillion);
}

} // namespace rankwright
