#include "core/metrics/qini.h"

#include "core/metrics/labels.h"
#include "core/metrics/score_order.h"

#include <algorithm>

namespace rankwright {

namespace {

struct Arm {
  double rows = 0;
  double outcomes = 0;

  double rate() const { return rows == 0 ? 0 : outcomes / rows; }
};

struct Arms {
  Arm control;
  Arm treated;

  void add(bool isTreated, std::uint8_t outcome) {
    auto& arm = isTreated ? treated : control;
    ++arm.rows;
    arm.outcomes += outcome;
  }
  double rows() const { return control.rows + treated.rows; }
  double effect() const { return treated.rate() - control.rate(); }
  UpliftPoint point() const {
    return {static_cast<std::uint64_t>(rows()), treated.outcomes - control.rate() * treated.rows,
            effect() * rows()};
  }
};

Status checkUplift(const UpliftRows& rows) {
  RW_CHECK(checkScoredRows(rows.scores, rows.outcomes));
  RW_CHECK(checkScoredRows(rows.scores, rows.treated));
  const auto arms = countLabels(rows.treated);
  if (arms.positives > 0 && arms.negatives > 0) return {};
  return fail(ErrorKind::InvalidArgument,
              "uplift needs rows of both arms, but the number of treated rows is {}", arms.positives);
}

std::vector<std::uint32_t> byFallingScore(std::span<const double> scores, TiedRows ties) {
  std::vector<double> negated(scores.size());
  std::ranges::transform(scores, negated.begin(), [](double score) { return -score; });
  if (ties == TiedRows::InputOrder) return ascendingOrder(std::span<const double>(negated));
  auto order = ascendingOrder(scores);
  std::ranges::reverse(order);
  return order;
}

std::vector<UpliftPoint> curveOf(std::span<const double> scores, const UpliftRows& rows) {
  std::vector<UpliftPoint> curve{{}};
  Arms arms;
  const auto order = byFallingScore(scores, TiedRows::InputOrder);
  forEachTie(scores, std::span<const std::uint32_t>(order), [&](std::span<const std::uint32_t> tied) {
    for (const auto row : tied)
      arms.add(rows.treated[row] == 1, rows.outcomes[row]);
    curve.push_back(arms.point());
  });
  return curve;
}

double areaUnder(std::span<const UpliftPoint> curve, double UpliftPoint::*height) {
  double area = 0;
  for (std::size_t i = 1; i < curve.size(); ++i)
    area += static_cast<double>(curve[i].rows - curve[i - 1].rows) *
            (curve[i].*height + curve[i - 1].*height) / 2;
  return area;
}

/// Scores of the order that no model can beat: responders that were treated first, those that were not last.
std::vector<double> perfectQiniScores(const UpliftRows& rows) {
  std::vector<double> scores(rows.outcomes.size());
  for (std::size_t row = 0; row < scores.size(); ++row)
    scores[row] = rows.outcomes[row] * (rows.treated[row] == 1 ? 1.0 : -1.0);
  return scores;
}

/// As scikit-uplift orders rows for the uplift curve.
std::vector<double> perfectUpliftScores(const UpliftRows& rows) {
  std::int64_t controlResponders = 0;
  std::int64_t treatedOthers = 0;
  for (std::size_t row = 0; row < rows.outcomes.size(); ++row) {
    controlResponders += rows.treated[row] == 0 && rows.outcomes[row] == 1;
    treatedOthers += rows.treated[row] == 1 && rows.outcomes[row] == 0;
  }
  const auto second = controlResponders > treatedOthers ? rows.outcomes : rows.treated;
  std::vector<double> scores(rows.outcomes.size());
  for (std::size_t row = 0; row < scores.size(); ++row)
    scores[row] = 2.0 * (rows.outcomes[row] == rows.treated[row]) + second[row];
  return scores;
}

UpliftArea areaOf(std::span<const UpliftPoint> curve, std::span<const UpliftPoint> perfect,
                  double UpliftPoint::*height) {
  UpliftArea area{.area = areaUnder(curve, height), .end = curve.back().*height};
  const auto random = static_cast<double>(curve.back().rows) * area.end / 2;
  area.aboveRandom = area.area - random;
  area.normalised = area.aboveRandom / (areaUnder(perfect, height) - random);
  return area;
}

} // namespace

Result<std::vector<UpliftPoint>> upliftCurve(const UpliftRows& rows) {
  RW_CHECK(checkUplift(rows));
  return curveOf(rows.scores, rows);
}

Result<UpliftSummary> upliftSummary(const UpliftRows& rows) {
  UpliftSummary summary;
  RW_ASSIGN(summary.curve, upliftCurve(rows));
  const auto& last = summary.curve.back();
  summary.averageEffect = last.uplift / static_cast<double>(last.rows);
  summary.qini = areaOf(summary.curve, curveOf(perfectQiniScores(rows), rows), &UpliftPoint::qini);
  summary.uplift = areaOf(summary.curve, curveOf(perfectUpliftScores(rows), rows), &UpliftPoint::uplift);
  return summary;
}

Result<double> upliftAt(double share, const UpliftRows& rows, TiedRows ties) {
  RW_CHECK(checkUplift(rows));
  const auto order = byFallingScore(rows.scores, ties);
  const auto count =
      static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * static_cast<double>(order.size()));
  Arms arms;
  for (const auto row : std::span(order).first(count))
    arms.add(rows.treated[row] == 1, rows.outcomes[row]);
  if (arms.treated.rows == 0 || arms.control.rows == 0)
    return fail(ErrorKind::InvalidArgument, "the first rows are all of one arm: {}", count);
  return arms.effect();
}

} // namespace rankwright
