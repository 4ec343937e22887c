#include "core/events/event_names.h"

namespace rankwright {

namespace {

constexpr std::uint32_t kRemembered = std::uint32_t{1} << 20;

} // namespace

Result<EventNames> EventNames::open(const SqliteDatabase& database, std::string_view table) {
  RW_ASSIGN(auto find, database.prepare(fmt::format("SELECT id FROM {} WHERE name = ?1", table)));
  RW_ASSIGN(auto insert, database.prepare(fmt::format("INSERT INTO {} (id, name) VALUES (?1, ?2)", table)));
  RW_ASSIGN(auto last, database.prepare(fmt::format("SELECT coalesce(max(id), 0) FROM {}", table)));
  EventNames names(std::move(find), std::move(insert), std::move(last));
  RW_CHECK(names.forget());
  return names;
}

Status EventNames::forget() {
  RW_ASSIGN(const bool row, last_.step());
  next_ = row ? last_.int64At(0) + 1 : 1;
  last_.reset();
  names_ = StringInterner();
  numbers_.clear();
  knowsAll_ = next_ == 1;
  return {};
}

Result<std::int64_t> EventNames::numberOf(std::string_view name) {
  if (names_.size() >= kRemembered) RW_CHECK(forget());
  const auto code = names_.codeOf(name);
  if (code < numbers_.size()) return numbers_[code];
  RW_ASSIGN(const auto number, lookUp(name));
  numbers_.push_back(number);
  return number;
}

Result<std::int64_t> EventNames::lookUp(std::string_view name) {
  if (knowsAll_) return add(name);
  RW_ASSIGN(const bool found, find_.bind(1, name).step());
  if (!found) return add(name);
  const auto number = find_.int64At(0);
  find_.reset();
  return number;
}

Result<std::int64_t> EventNames::add(std::string_view name) {
  RW_CHECK(insert_.bind(1, next_).bind(2, name).run());
  return next_++;
}

} // namespace rankwright
