#pragma once

#include "core/sqlite/sqlite.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// The users of one experiment: who was in which variant, and since when. Kept between analyses, some 16
/// bytes a user of the log.
class ExperimentUsers {
public:
  /// Errors: NotFound for an unknown experiment; Io.
  static Result<ExperimentUsers> read(const SqliteDatabase& database, const std::string& experiment);

  const std::vector<std::string>& variants() const { return variants_; } ///< ascending

  static constexpr std::uint16_t kNone = std::numeric_limits<std::uint16_t>::max();

  /// The position of a user's variant; `kNone` for who is in none, and for who was in several unless they
  /// shall be kept.
  std::uint16_t variantOf(std::int64_t user, bool keepUsersOfSeveral) const {
    const auto& known = users_[static_cast<std::size_t>(user)];
    return known.several && !keepUsersOfSeveral ? kNone : known.variant;
  }

  /// Has the memory of a user come, who is asked about soon.
  void prefetch(std::size_t user) const { __builtin_prefetch(users_.data() + user); }

  /// The day of the first exposure.
  std::int64_t firstDayOf(std::int64_t user) const { return users_[static_cast<std::size_t>(user)].day; }

  /// The numbers of users lie below this.
  std::size_t size() const { return users_.size(); }
  std::uint64_t usersOfSeveral() const;
  /// Of the first exposure of anybody; nothing for an experiment that nobody was shown.
  std::optional<std::int64_t> firstDay() const;

private:
  struct User {
    std::int64_t time = std::numeric_limits<std::int64_t>::max();
    std::int32_t day = std::numeric_limits<std::int32_t>::max();
    std::uint16_t variant = kNone;
    bool several = false;
  };

  Status readUsers(const SqliteDatabase& database, std::int64_t experiment,
                   const std::vector<std::int64_t>& variants);

  std::vector<std::string> variants_;
  std::vector<User> users_; ///< by number
};

} // namespace rankwright
