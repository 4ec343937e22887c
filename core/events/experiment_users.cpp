#include "core/events/experiment_users.h"

#include <algorithm>

namespace rankwright {

Result<ExperimentUsers> ExperimentUsers::read(const SqliteDatabase& database, const std::string& experiment) {
  RW_ASSIGN(auto find, database.prepare("SELECT id FROM experiment WHERE name = ?1"));
  RW_ASSIGN(const bool found, find.bind(1, std::string_view(experiment)).step());
  if (!found) return fail(ErrorKind::NotFound, "the event log has no experiment: {}", experiment);
  const auto id = find.int64At(0);
  ExperimentUsers users;
  std::vector<std::int64_t> variants;
  RW_ASSIGN(auto names, database.prepare("SELECT id, name FROM variant WHERE experiment = ?1 ORDER BY name"));
  names.bind(1, id);
  for (;;) {
    RW_ASSIGN(const bool row, names.step());
    if (!row) break;
    variants.push_back(names.int64At(0));
    users.variants_.emplace_back(names.textAt(1));
  }
  RW_CHECK(users.readUsers(database, id, variants));
  return users;
}

Status ExperimentUsers::readUsers(const SqliteDatabase& database, std::int64_t experiment,
                                  const std::vector<std::int64_t>& variants) {
  RW_ASSIGN(const auto last, database.queryInt64("SELECT coalesce(max(id), 0) FROM user"));
  users_.resize(static_cast<std::size_t>(last) + 1);
  RW_ASSIGN(auto rows,
            database.prepare("SELECT a.variant, x.user, x.time, x.day FROM assigned a CROSS JOIN "
                             "exposed x ON x.assignments = a.assignments WHERE a.experiment = ?1"));
  rows.bind(1, experiment);
  for (;;) {
    RW_ASSIGN(const bool row, rows.step());
    if (!row) return {};
    const auto place = std::ranges::find(variants, rows.int64At(0)) - variants.begin();
    const auto variant = static_cast<std::uint16_t>(place);
    auto& user = users_[static_cast<std::size_t>(rows.int64At(1))];
    user.several = user.several || (user.variant != kNone && user.variant != variant);
    const auto time = rows.int64At(2);
    if (time > user.time || (time == user.time && variant >= user.variant)) continue;
    user.time = time;
    user.variant = variant;
    user.day = static_cast<std::int32_t>(rows.int64At(3));
  }
}

std::uint64_t ExperimentUsers::usersOfSeveral() const {
  return static_cast<std::uint64_t>(std::ranges::count(users_, true, &User::several));
}

std::optional<std::int64_t> ExperimentUsers::firstDay() const {
  const auto first = std::ranges::min_element(users_, {}, &User::day);
  if (first == users_.end() || first->variant == kNone) return std::nullopt;
  return first->day;
}

} // namespace rankwright
