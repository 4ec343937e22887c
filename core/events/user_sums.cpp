#include "core/events/user_sums.h"

#include <string>

namespace rankwright {

namespace {

constexpr std::uint64_t kRowsBetweenChecks = std::uint64_t{1} << 16;

/// Days, users, exposures of any kind, and the measures asked for.
std::string selectOf(const std::vector<Measure>& measures) {
  std::string sql = "SELECT day, user, exposures + cached";
  for (const auto measure : measures)
    sql.append(", ").append(nameOf(measure));
  return sql + R"sql( FROM rollup WHERE cell = ?1 AND day BETWEEN ?2 AND ?3)sql";
}

} // namespace

void UserSums::lay(const MomentQuery& query, std::size_t users) {
  slots_.clear();
  places_.clear();
  for (const auto& metric : query.metrics) {
    const Slot slot{metric.measure, metric.lookBack};
    const auto found = std::ranges::find(slots_, slot);
    places_.push_back(static_cast<std::size_t>(found - slots_.begin()) + 2);
    if (found == slots_.end()) slots_.push_back(slot);
  }
  const auto width = slots_.size() + 2;
  if (width == width_ && sums_.size() == users * width) return;
  width_ = width;
  sums_.assign(users * width, 0);
}

/// A part whose reading was given up leaves sums behind.
void UserSums::forget() {
  for (const auto user : touched_) {
    auto* const sums = sums_.data() + static_cast<std::size_t>(user) * width_;
    std::fill(sums, sums + width_, std::int64_t{0});
  }
  touched_.clear();
}

Status UserSums::read(const SqliteDatabase& database, const ExperimentUsers& users, const MomentQuery& query,
                      const Part& part, const JobControl& job) {
  forget();
  lay(query, users.size());
  RW_CHECK(readDays(database, users, query, part, false, job));
  const bool looksBack = std::ranges::any_of(slots_, &Slot::lookBack);
  if (!looksBack || part.lookBackLast < part.lookBackFirst) return {};
  return readDays(database, users, query, part, true, job);
}

Status UserSums::readDays(const SqliteDatabase& database, const ExperimentUsers& users,
                          const MomentQuery& query, const Part& part, bool lookBack, const JobControl& job) {
  std::vector<Measure> measures;
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < slots_.size(); ++i) {
    if (slots_[i].lookBack != lookBack) continue;
    measures.push_back(slots_[i].measure);
    places.push_back(i + 2);
  }
  RW_ASSIGN(auto rows, database.prepare(selectOf(measures)));
  std::uint64_t count = 0;
  for (const auto cell : part.cells) {
    rows.bind(1, cell).bind(2, lookBack ? part.lookBackFirst : part.firstDay);
    rows.bind(3, lookBack ? part.lookBackLast : part.lastDay);
    for (;;) {
      RW_ASSIGN(const bool row, rows.step());
      if (!row) break;
      if (++count % kRowsBetweenChecks == 0) RW_CHECK(job.check());
      const auto user = rows.int64At(1);
      if (users.variantOf(user, query.keepUsersOfSeveral) == ExperimentUsers::kNone) continue;
      if (!lookBack && rows.int64At(0) < users.firstDayOf(user)) continue;
      auto* const sums = sums_.data() + static_cast<std::size_t>(user) * width_;
      if (sums[1] == 0) touched_.push_back(user);
      sums[1] = 1;
      if (!lookBack) sums[0] += rows.int64At(2);
      for (std::size_t i = 0; i < places.size(); ++i)
        sums[places[i]] += rows.int64At(static_cast<int>(i) + 3);
    }
  }
  return {};
}

} // namespace rankwright
