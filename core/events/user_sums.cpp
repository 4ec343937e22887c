#include "core/events/user_sums.h"

#include <string>

namespace rankwright {

namespace {

constexpr std::uint64_t kRowsBetweenChecks = std::uint64_t{1} << 16;

/// Numbers that wait while the memory of their users comes.
constexpr std::size_t kBlock = 1024;

/// Whether the user was touched, before the sums.
constexpr std::size_t kBeforeSlots = 1;

/// Users, days and the measures asked for.
std::string selectOf(const std::vector<Measure>& measures) {
  std::string sql = "SELECT user, day";
  for (const auto measure : measures)
    sql.append(", ").append(nameOf(measure));
  return sql + R"sql( FROM rollup WHERE cell = ?1 AND day BETWEEN ?2 AND ?3)sql";
}

} // namespace

void UserSums::lay(const MomentQuery& query, std::size_t users) {
  // Exposures of either kind say who counts.
  slots_ = {{Measure::Exposures, false}, {Measure::Cached, false}};
  places_.clear();
  for (const auto& metric : query.metrics) {
    const Slot slot{metric.measure, metric.lookBack};
    const auto found = std::ranges::find(slots_, slot);
    places_.push_back(static_cast<std::size_t>(found - slots_.begin()) + kBeforeSlots);
    if (found == slots_.end()) slots_.push_back(slot);
  }
  const auto width = slots_.size() + kBeforeSlots;
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
    places.push_back(i + kBeforeSlots);
  }
  RW_ASSIGN(auto rows, database.prepare(selectOf(measures)));
  block_.clear();
  const auto addBlock = [&] {
    for (std::size_t row = 0; row < block_.size(); row += places.size() + 2)
      addRow(users, query, places, lookBack, block_.data() + row);
    block_.clear();
  };
  for (const auto cell : part.cells) {
    RW_CHECK(job.check());
    rows.bind(1, cell).bind(2, lookBack ? part.lookBackFirst : part.firstDay);
    rows.bind(3, lookBack ? part.lookBackLast : part.lastDay);
    for (std::uint64_t count = 1;; ++count) {
      RW_ASSIGN(const bool row, rows.step());
      if (!row) break;
      if (count % kRowsBetweenChecks == 0) RW_CHECK(job.check());
      const auto user = static_cast<std::size_t>(rows.int64At(0));
      users.prefetch(user);
      __builtin_prefetch(sums_.data() + user * width_, 1);
      __builtin_prefetch(sums_.data() + user * width_ + 8, 1);
      for (int column = 0; column < static_cast<int>(places.size()) + 2; ++column)
        block_.push_back(rows.int64At(column));
      if (block_.size() >= kBlock) addBlock();
    }
  }
  addBlock();
  return {};
}

/// A row is a user, a day and what it has of each place.
void UserSums::addRow(const ExperimentUsers& users, const MomentQuery& query,
                      const std::vector<std::size_t>& places, bool lookBack, const std::int64_t* row) {
  const auto user = row[0];
  if (users.variantOf(user, query.keepUsersOfSeveral) == ExperimentUsers::kNone) return;
  if (!lookBack && row[1] < users.firstDayOf(user)) return;
  auto* const sums = sums_.data() + static_cast<std::size_t>(user) * width_;
  if (sums[0] == 0) touched_.push_back(user);
  sums[0] = 1;
  for (std::size_t i = 0; i < places.size(); ++i)
    sums[places[i]] += row[i + 2];
}

} // namespace rankwright
