#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// Users of a randomised experiment, with what a model says the treatment does to each.
struct UpliftRows {
  std::span<const double> scores;
  std::span<const std::uint8_t> outcomes; ///< 0 or 1
  std::span<const std::uint8_t> treated;  ///< 0 or 1
};

/// What treating the users of the highest scores would have gained.
struct UpliftPoint {
  std::uint64_t rows = 0;
  double qini = 0;   ///< Y_t − Y_c N_t / N_c (Radcliffe 2007); Y_t while no control row has come
  double uplift = 0; ///< (Y_t / N_t − Y_c / N_c) rows; an arm without rows counts as 0
};

/// From (0, 0), one point for each group of equal scores, from the highest down. Errors: InvalidArgument for
/// unequal lengths, no rows, scores that are not finite, values other than 0 and 1, or an arm without rows.
Result<std::vector<UpliftPoint>> upliftCurve(const UpliftRows& rows);

/// Areas by straight lines between points; `normalised` is (area − random) over the same of the perfect order
/// (scikit-uplift; Devriendt et al. 2020). causalml prints other numbers: it averages over rows.
struct UpliftArea {
  double area = 0;
  double aboveRandom = 0; ///< less the triangle to the last point
  double normalised = 0;  ///< not a number where the perfect order is no better than a random one
  double end = 0;         ///< height of the last point
};

struct UpliftSummary {
  std::vector<UpliftPoint> curve;
  double averageEffect = 0; ///< Y_t / N_t − Y_c / N_c over all rows
  UpliftArea qini;
  UpliftArea uplift; ///< AUUC
};

/// Errors: as `upliftCurve`.
Result<UpliftSummary> upliftSummary(const UpliftRows& rows);

/// In what order rows of equal score are taken.
enum class TiedRows : std::uint8_t { InputOrder, ReverseOrder };

/// Difference of the arms' rates among the first floor(share × rows) by falling score. Where ties straddle
/// the cut it depends on their order. Errors: as `upliftCurve`; InvalidArgument where the cut leaves an arm
/// no rows.
Result<double> upliftAt(double share, const UpliftRows& rows, TiedRows ties = TiedRows::InputOrder);

} // namespace rankwright
