#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// What a user's AUC weighs in the mean. All three are called GAUC: say which.
enum class UserWeight : std::uint8_t {
  Impressions, ///< rows of the user (Zhou et al. 2018, DIN)
  Positives,   ///< positive rows of the user
  Equal,
};

/// One user's rows and how a model orders them.
struct UserAuc {
  std::uint32_t user = 0;
  std::uint32_t rows = 0;
  std::uint32_t positives = 0;
  double auc = 0;

  double weight(UserWeight kind) const;
};

/// The AUC of each user who has rows of both labels, by rising user number; the others have no AUC.
struct UserAucs {
  std::vector<UserAuc> users;
  std::size_t skippedUsers = 0; ///< with rows of one label alone
  std::uint64_t rows = 0;       ///< of `users`
};

/// Ties count half. Errors: InvalidArgument as `checkScoredRows`, and for another number of users than rows.
Result<UserAucs> aucByUser(std::span<const double> scores, std::span<const std::uint8_t> labels,
                           std::span<const std::uint32_t> users);

/// Σ w AUC / Σ w. Errors: InvalidArgument when no user has rows of both labels.
Result<double> groupedAuc(const UserAucs& aucs, UserWeight weight);

/// A mean over users with the standard error of their spread.
struct UserMean {
  double value = 0;
  double standardError = 0;
};

/// Grouped AUC as a ratio of sums over users: se = sd(w (auc − R) / mean w) / √U (delta method). Errors:
/// InvalidArgument for fewer than two users.
Result<UserMean> groupedAucWithError(const UserAucs& aucs, UserWeight weight);

/// The same for the difference a − b of two models over the same rows: the users pair. Errors: as above, and
/// for other users.
Result<UserMean> groupedAucDifference(const UserAucs& a, const UserAucs& b, UserWeight weight);

} // namespace rankwright
