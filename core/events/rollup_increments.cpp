#include "core/events/rollup_increments.h"

#include <algorithm>
#include <tuple>

namespace rankwright {

namespace {

constexpr std::size_t kMostIncrements = std::size_t{1} << 18;

constexpr std::string_view kAddRow = R"sql(
INSERT INTO rollup VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
ON CONFLICT DO UPDATE SET exposures = exposures + excluded.exposures, cached = cached + excluded.cached,
  clicks = clicks + excluded.clicks, downloads = downloads + excluded.downloads,
  installs = installs + excluded.installs, activations = activations + excluded.activations,
  payments = payments + excluded.payments, amount = amount + excluded.amount
)sql";

constexpr std::string_view kClean = R"sql(
DELETE FROM rollup WHERE cell = ?1 AND day = ?2 AND user = ?3 AND exposures = 0 AND cached = 0 AND clicks = 0
  AND downloads = 0 AND installs = 0 AND activations = 0 AND payments = 0
)sql";

constexpr std::string_view kExpose = R"sql(
INSERT INTO exposed VALUES (?1, ?2, ?3, ?4)
ON CONFLICT DO UPDATE SET time = excluded.time, day = excluded.day WHERE excluded.time < time
)sql";

} // namespace

Result<RollupIncrements> RollupIncrements::open(const SqliteDatabase& database) {
  RW_ASSIGN(auto add, database.prepare(kAddRow));
  RW_ASSIGN(auto clean, database.prepare(kClean));
  RW_ASSIGN(auto expose, database.prepare(kExpose));
  return RollupIncrements(std::move(add), std::move(clean), std::move(expose));
}

void RollupIncrements::add(const Key& key, Measure measure, std::int64_t count) {
  // The exposures of a list come one after the other.
  if (increments_.empty() || increments_.back().key != key) increments_.push_back({key});
  increments_.back().counts[static_cast<std::size_t>(measure)] += count;
}

void RollupIncrements::addExposed(std::int64_t assignments, std::int64_t user, std::int64_t time,
                                  std::int64_t day) {
  if (!exposed_.empty() && exposed_.back().assignments == assignments && exposed_.back().user == user &&
      exposed_.back().time <= time)
    return;
  exposed_.push_back({assignments, user, time, day});
}

bool RollupIncrements::full() const {
  return increments_.size() >= kMostIncrements || exposed_.size() >= kMostIncrements;
}

Status RollupIncrements::flush() {
  std::ranges::sort(increments_, {}, &Increment::key);
  for (std::size_t i = 0; i < increments_.size();) {
    auto sum = increments_[i];
    for (++i; i < increments_.size() && increments_[i].key == sum.key; ++i)
      std::ranges::transform(sum.counts, increments_[i].counts, sum.counts.begin(), std::plus<>());
    RW_CHECK(write(sum));
  }
  increments_.clear();
  return flushExposed();
}

Status RollupIncrements::write(const Increment& increment) {
  const auto& [key, counts] = increment;
  if (std::ranges::all_of(counts, [](auto count) { return count == 0; })) return {};
  addRow_.bind(1, key.cell).bind(2, key.day).bind(3, key.user);
  for (std::size_t i = 0; i < kMeasureCount; ++i)
    addRow_.bind(static_cast<int>(i) + 4, counts[i]);
  RW_CHECK(addRow_.run());
  // Amounts may well be negative: money that was given back.
  if (std::all_of(counts.begin(), counts.end() - 1, [](auto count) { return count >= 0; })) return {};
  return clean_.bind(1, key.cell).bind(2, key.day).bind(3, key.user).run();
}

Status RollupIncrements::flushExposed() {
  const auto rank = [](const Exposed& e) { return std::tuple(e.assignments, e.user, e.time); };
  std::ranges::sort(exposed_, {}, rank);
  for (std::size_t i = 0; i < exposed_.size(); ++i) {
    const auto& [assignments, user, time, day] = exposed_[i];
    if (i > 0 && exposed_[i - 1].assignments == assignments && exposed_[i - 1].user == user) continue;
    RW_CHECK(expose_.bind(1, assignments).bind(2, user).bind(3, time).bind(4, day).run());
  }
  exposed_.clear();
  return {};
}

} // namespace rankwright
