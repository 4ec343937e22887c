#include "core/events/event_requests.h"

namespace rankwright {

namespace {

constexpr std::uint32_t kRemembered = std::uint32_t{1} << 18;

std::optional<std::int64_t> presentIn(const SqliteStatement& row, int column) {
  return row.isNullAt(column) ? std::nullopt : std::optional(row.int64At(column));
}

/// 0 stands for a name that is not known.
std::optional<std::int64_t> orNull(std::int64_t number) {
  return number == 0 ? std::nullopt : std::optional(number);
}

} // namespace

Result<EventRequests> EventRequests::open(const SqliteDatabase& database) {
  RW_ASSIGN(auto find, database.prepare("SELECT id, shown, user, cell FROM request WHERE name = ?1"));
  RW_ASSIGN(auto add, database.prepare("INSERT OR IGNORE INTO request VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"));
  RW_ASSIGN(auto show, database.prepare("UPDATE request SET shown = 1, user = ?2, cell = ?3, model = ?4, "
                                        "configuration = ?5 WHERE id = ?1"));
  RW_ASSIGN(auto last, database.prepare("SELECT max(id) FROM request"));
  EventRequests requests(database, std::move(find), std::move(add), std::move(show), std::move(last));
  RW_CHECK(requests.forget());
  return requests;
}

Status EventRequests::forget() {
  RW_ASSIGN(const bool row, last_.step());
  next_ = row ? last_.int64At(0) + 1 : 1;
  last_.reset();
  names_ = StringInterner();
  requests_.clear();
  knowsAll_ = next_ == 1;
  return {};
}

void EventRequests::remember(std::string_view name, const KnownRequest& request) {
  static_cast<void>(names_.codeOf(name));
  requests_.push_back(request);
}

KnownRequest* EventRequests::remembered(std::string_view name) {
  const auto code = names_.find(name);
  return code ? &requests_[*code] : nullptr;
}

Result<KnownRequest*> EventRequests::find(std::string_view name) {
  if (auto* known = remembered(name)) return known;
  if (names_.size() >= kRemembered) RW_CHECK(forget());
  if (knowsAll_) return nullptr;
  RW_ASSIGN(const bool found, find_.bind(1, name).step());
  if (!found) return nullptr;
  remember(name, {find_.int64At(0), find_.int64At(1) != 0, presentIn(find_, 2), find_.int64At(3)});
  find_.reset();
  return &requests_.back();
}

Result<std::optional<std::int64_t>> EventRequests::add(std::string_view name, bool shown, std::int64_t user,
                                                       std::int64_t cell, std::int64_t model,
                                                       std::int64_t configuration) {
  if (names_.size() >= kRemembered) RW_CHECK(forget());
  add_.bind(1, next_).bind(2, name).bind(3, std::int64_t{shown}).bind(4, orNull(user)).bind(5, cell);
  RW_CHECK(add_.bind(6, orNull(model)).bind(7, orNull(configuration)).run());
  if (database_->changedRows() == 0) return std::nullopt;
  remember(name, {next_, shown, orNull(user), cell});
  return next_++;
}

Status EventRequests::show(KnownRequest& request, std::int64_t user, std::int64_t cell, std::int64_t model,
                           std::int64_t configuration) {
  show_.bind(1, request.id).bind(2, user).bind(3, cell);
  RW_CHECK(show_.bind(4, orNull(model)).bind(5, orNull(configuration)).run());
  request.shown = true;
  request.user = user;
  request.cell = cell;
  return {};
}

} // namespace rankwright
