#include "core/runs/user_figures.h"

#include "core/metrics/graded_ndcg.h"
#include "core/metrics/log_loss.h"
#include "core/metrics/radix_sort.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rankwright {

namespace {

double lossOf(double probability, std::uint8_t label) {
  const auto clipped = std::clamp(probability, kLogLossClip, 1 - kLogLossClip);
  return -std::log(label == 1 ? clipped : 1 - clipped);
}

void addRows(const JudgedRows& rows, std::vector<UserFigures>& users) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto& user = users[rows.users[i]];
    user.rows += 1;
    user.positives += rows.labels[i];
    user.loss += lossOf(rows.probabilities[i], rows.labels[i]);
    user.probability += rows.probabilities[i];
  }
}

Status addAucs(const JudgedRows& rows, UserWeight weight, std::vector<UserFigures>& users) {
  RW_ASSIGN(const auto aucs, aucByUser(rows.probabilities, rows.labels, rows.users));
  for (const auto& each : aucs.users) {
    users[each.user].auc = each.auc;
    users[each.user].aucWeight = each.weight(weight);
  }
  return {};
}

std::vector<std::uint32_t> rowsByUser(const JudgedRows& rows) {
  std::vector<std::uint32_t> order(rows.size());
  std::iota(order.begin(), order.end(), 0U);
  radixSort(order, [&rows](std::uint32_t row) { return rows.users[row]; });
  return order;
}

/// The NDCG of one user's rows, which have a positive one among them.
Result<double> ndcgOf(const JudgedRows& rows, std::span<const std::uint32_t> own, std::uint32_t depth) {
  std::vector<double> relevance;
  std::vector<double> scores;
  for (const auto row : own) {
    relevance.push_back(rows.labels[row]);
    scores.push_back(rows.probabilities[row]);
  }
  GradedOptions options;
  options.k = depth;
  RW_ASSIGN(const auto ndcg, gradedNdcg(relevance, scores, options));
  return ndcg.value_or(0);
}

Status addNdcg(const JudgedRows& rows, std::uint32_t depth, std::vector<UserFigures>& users) {
  const auto order = rowsByUser(rows);
  std::size_t begin = 0;
  for (auto& user : users) {
    const auto count = static_cast<std::size_t>(user.rows);
    if (user.positives > 0) {
      RW_ASSIGN(user.ndcg, ndcgOf(rows, std::span(order).subspan(begin, count), depth));
      user.ndcgWeight = 1;
    }
    begin += count;
  }
  return {};
}

} // namespace

Status checkJudging(const JudgedRows& rows, const JudgingOptions& options) {
  if (rows.size() == 0)
    return fail(ErrorKind::InvalidArgument, "a model needs rows to be judged on: {}", rows.size());
  if (options.ndcgDepth == 0)
    return fail(ErrorKind::InvalidArgument, "the depth of NDCG must be at least 1: {}", options.ndcgDepth);
  if (options.bins == 0)
    return fail(ErrorKind::InvalidArgument, "the number of bins must be at least 1: {}", options.bins);
  if (!(options.alpha > 0 && options.alpha < 1))
    return fail(ErrorKind::InvalidArgument, "alpha must lie between 0 and 1: {}", options.alpha);
  return {};
}

Result<std::vector<UserFigures>> userFigures(const JudgedRows& rows, const JudgingOptions& options) {
  RW_CHECK(checkJudging(rows, options));
  std::vector<UserFigures> users(rows.userCount);
  addRows(rows, users);
  RW_CHECK(addAucs(rows, options.userWeight, users));
  RW_CHECK(addNdcg(rows, options.ndcgDepth, users));
  return users;
}

} // namespace rankwright
