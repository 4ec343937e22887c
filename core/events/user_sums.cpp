#include "core/events/user_sums.h"

#include <string>

namespace rankwright {

namespace {

constexpr std::uint64_t kRowsBetweenChecks = std::uint64_t{1} << 16;

/// Numbers that wait while the memory of their users comes.
constexpr std::size_t kBlock = 1024;

/// Whether the user was touched, before the sums.
constexpr std::size_t kBeforeSlots = 1;

/// A row begins with a user and a day.
constexpr std::size_t kRowHead = 2;

template <class Slot>
std::string selectOf(const std::vector<Slot>& slots) {
  std::string sql = "SELECT user, day";
  for (const auto& slot : slots)
    sql.append(", ").append(nameOf(slot.measure));
  return sql + R"sql( FROM rollup WHERE cell = ?1 AND day BETWEEN ?2 AND ?3)sql";
}

template <class Slot>
std::size_t placeIn(std::vector<Slot>& slots, const Slot& slot) {
  const auto found = std::ranges::find(slots, slot);
  const auto place = static_cast<std::size_t>(found - slots.begin());
  if (found == slots.end()) slots.push_back(slot);
  return place;
}

bool within(std::int64_t days, const DaysSinceFirst& range) {
  return days >= std::int64_t{range.from} && days <= std::int64_t{range.to};
}

} // namespace

void UserSums::begin(const MomentQuery& query, const ExperimentUsers& users, Days period) {
  forget();
  query_ = &query;
  users_ = &users;
  period_ = period;
  // Exposures of either kind say who counts.
  slots_ = {{Measure::Exposures, {}}, {Measure::Cached, {}}};
  beforeSlots_.clear();
  places_.clear();
  beforeCells_ = nullptr;
  for (const auto& metric : query.metrics)
    places_.push_back(
        {placeIn(metric.lookBack ? beforeSlots_ : slots_, {metric.measure, metric.since}), metric.lookBack});
  anySince_ = std::ranges::any_of(slots_, [](const Slot& slot) { return slot.since.has_value(); });
  const auto width = slots_.size() + kBeforeSlots;
  if (width == width_ && sums_.size() == users.size() * width) return;
  width_ = width;
  sums_.assign(users.size() * width, 0);
}

/// A part whose reading was given up leaves sums behind.
void UserSums::forget() {
  for (const auto user : touched_) {
    auto* const sums = sums_.data() + static_cast<std::size_t>(user) * width_;
    std::fill(sums, sums + width_, std::int64_t{0});
  }
  touched_.clear();
}

Status UserSums::read(const SqliteDatabase& database, const Part& part, const JobControl& job) {
  forget();
  RW_CHECK(readDuring(database, part, job));
  return readBefore(database, part, job);
}

Status UserSums::readDuring(const SqliteDatabase& database, const Part& part, const JobControl& job) {
  return readRows(database, part, false, job, [this](const std::int64_t* row) { addDuring(row); });
}

/// Once for all parts of the same cells, as the days of a period are.
Status UserSums::readBefore(const SqliteDatabase& database, const Part& part, const JobControl& job) {
  if (beforeSlots_.empty() || beforeCells_ == part.cells.data()) return {};
  before_.assign(users_->size() * beforeSlots_.size(), 0);
  RW_CHECK(readRows(database, part, true, job, [this](const std::int64_t* row) { addBefore(row); }));
  beforeCells_ = part.cells.data();
  return {};
}

template <class Add>
Status UserSums::readRows(const SqliteDatabase& database, const Part& part, bool before,
                          const JobControl& job, Add&& add) {
  const auto& slots = slotsOf(before);
  const auto days = before ? part.before : part.during;
  const auto rowWidth = slots.size() + kRowHead;
  RW_ASSIGN(auto rows, database.prepare(selectOf(slots)));
  block_.clear();
  const auto addBlock = [&] {
    for (std::size_t row = 0; row < block_.size(); row += rowWidth)
      add(block_.data() + row);
    block_.clear();
  };
  for (const auto cell : part.cells) {
    RW_CHECK(job.check());
    rows.bind(1, cell).bind(2, days.first).bind(3, days.last);
    for (std::uint64_t count = 1;; ++count) {
      RW_ASSIGN(const bool row, rows.step());
      if (!row) break;
      if (count % kRowsBetweenChecks == 0) RW_CHECK(job.check());
      const auto user = static_cast<std::size_t>(rows.int64At(0));
      users_->prefetch(user);
      if (!before) {
        __builtin_prefetch(sums_.data() + user * width_, 1);
        __builtin_prefetch(sums_.data() + user * width_ + 8, 1);
      }
      for (int column = 0; column < static_cast<int>(rowWidth); ++column)
        block_.push_back(rows.int64At(column));
      if (block_.size() >= kBlock) addBlock();
    }
  }
  addBlock();
  return {};
}

/// A row is a user, a day and what it has of each slot.
void UserSums::addDuring(const std::int64_t* row) {
  const auto user = row[0];
  if (users_->variantOf(user, query_->keepUsersOfSeveral) == ExperimentUsers::kNone) return;
  const auto sinceFirst = row[1] - users_->firstDayOf(user);
  if (sinceFirst < 0) return;
  auto* const sums = sums_.data() + static_cast<std::size_t>(user) * width_;
  if (sums[0] == 0) touched_.push_back(user);
  sums[0] = 1;
  for (std::size_t i = 0; i < slots_.size(); ++i)
    if (!anySince_ || !slots_[i].since || within(sinceFirst, *slots_[i].since))
      sums[i + kBeforeSlots] += row[i + kRowHead];
}

void UserSums::addBefore(const std::int64_t* row) {
  if (users_->variantOf(row[0], query_->keepUsersOfSeveral) == ExperimentUsers::kNone) return;
  auto* const sums = before_.data() + static_cast<std::size_t>(row[0]) * beforeSlots_.size();
  for (std::size_t i = 0; i < beforeSlots_.size(); ++i)
    sums[i] += row[i + kRowHead];
}

void UserSums::valuesOf(std::int64_t user, std::span<const std::int64_t> sums, Days period,
                        std::span<std::int64_t> values) const {
  const auto* const before = before_.data() + static_cast<std::size_t>(user) * beforeSlots_.size();
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto& metric = query_->metrics[i];
    const auto place = places_[i];
    values[i] = valueOf(metric, place.before ? before[place.slot] : sums[place.slot]);
    if (!metric.since || place.before) continue;
    const auto first = users_->firstDayOf(user);
    const bool observed = first + std::int64_t{metric.since->from} >= period.first &&
                          first + std::int64_t{metric.since->to} <= period.last;
    values[i] = observed ? (metric.observed ? 1 : values[i]) : 0;
  }
}

} // namespace rankwright
