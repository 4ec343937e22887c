#include "core/metrics/grouped_auc.h"

#include "core/metrics/labels.h"
#include "core/metrics/radix_sort.h"
#include "core/metrics/score_order.h"

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

/// Rows by user, within a user by rising score.
std::vector<std::uint32_t> byUserAndScore(std::span<const double> scores,
                                          std::span<const std::uint32_t> users) {
  auto order = ascendingOrder(scores);
  radixSort(order, [users](std::uint32_t row) { return users[row]; });
  return order;
}

struct ScoredRows {
  std::span<const double> scores;
  std::span<const std::uint8_t> labels;
};

/// Of one user's rows by rising score. The AUC is 0 / 0 where a label is missing.
UserAuc aucOfUser(std::uint32_t user, const ScoredRows& all, std::span<const std::uint32_t> rows) {
  UserAuc result{user, static_cast<std::uint32_t>(rows.size()), 0, 0};
  std::uint64_t twiceWins = 0;
  std::uint64_t negativesBelow = 0;
  forEachTie(all.scores, rows, [&](std::span<const std::uint32_t> tied) {
    std::uint64_t positives = 0;
    for (const auto row : tied)
      positives += all.labels[row];
    const auto negatives = tied.size() - positives;
    twiceWins += positives * (2 * negativesBelow + negatives);
    negativesBelow += negatives;
    result.positives += static_cast<std::uint32_t>(positives);
  });
  const auto pairs = static_cast<double>(result.positives) * static_cast<double>(negativesBelow);
  result.auc = static_cast<double>(twiceWins) / 2 / pairs;
  return result;
}

struct Weighted {
  double value = 0;
  double weight = 0;
};

Result<UserMean> ratioOfSums(std::span<const Weighted> users) {
  const auto count = static_cast<double>(users.size());
  if (users.size() < 2)
    return fail(ErrorKind::InvalidArgument, "a standard error needs at least 2 users, but there are {}",
                users.size());
  double sum = 0;
  double weight = 0;
  for (const auto& user : users) {
    sum += user.weight * user.value;
    weight += user.weight;
  }
  const auto ratio = sum / weight;
  double squares = 0;
  for (const auto& user : users) {
    const auto part = user.weight * (user.value - ratio) * count / weight;
    squares += part * part;
  }
  return UserMean{ratio, std::sqrt(squares / (count - 1) / count)};
}

} // namespace

double UserAuc::weight(UserWeight kind) const {
  if (kind == UserWeight::Equal) return 1;
  return kind == UserWeight::Positives ? positives : rows;
}

Result<UserAucs> aucByUser(std::span<const double> scores, std::span<const std::uint8_t> labels,
                           std::span<const std::uint32_t> users) {
  RW_CHECK(checkScoredRows(scores, labels));
  if (users.size() != labels.size())
    return fail(ErrorKind::InvalidArgument, "there are {} rows, but the number of users is {}", labels.size(),
                users.size());
  const auto order = byUserAndScore(scores, users);
  UserAucs result;
  forEachTie(users, std::span<const std::uint32_t>(order), [&](std::span<const std::uint32_t> rows) {
    const auto user = aucOfUser(users[rows.front()], {scores, labels}, rows);
    if (user.positives == 0 || user.positives == user.rows) {
      ++result.skippedUsers;
      return;
    }
    result.users.push_back(user);
    result.rows += user.rows;
  });
  return result;
}

Result<double> groupedAuc(const UserAucs& aucs, UserWeight weight) {
  if (aucs.users.empty())
    return fail(ErrorKind::InvalidArgument, "no user has rows of both labels, of users: {}",
                aucs.skippedUsers);
  double sum = 0;
  double weights = 0;
  for (const auto& user : aucs.users) {
    sum += user.weight(weight) * user.auc;
    weights += user.weight(weight);
  }
  return sum / weights;
}

Result<UserMean> groupedAucWithError(const UserAucs& aucs, UserWeight weight) {
  std::vector<Weighted> users;
  for (const auto& user : aucs.users)
    users.push_back({user.auc, user.weight(weight)});
  return ratioOfSums(users);
}

Result<UserMean> groupedAucDifference(const UserAucs& a, const UserAucs& b, UserWeight weight) {
  const auto sameUser = [](const UserAuc& x, const UserAuc& y) {
    return x.user == y.user && x.rows == y.rows;
  };
  if (!std::ranges::equal(a.users, b.users, sameUser))
    return fail(ErrorKind::InvalidArgument, "the models were not scored on the same rows of users: {} and {}",
                a.users.size(), b.users.size());
  std::vector<Weighted> users;
  for (std::size_t i = 0; i < a.users.size(); ++i)
    users.push_back({a.users[i].auc - b.users[i].auc, a.users[i].weight(weight)});
  return ratioOfSums(users);
}

} // namespace rankwright
