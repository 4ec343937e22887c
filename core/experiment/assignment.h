#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// A variant and its share of the experiment's traffic.
struct VariantShare {
  std::string name;
  double weight = 1; ///< relative to the other variants
};

/// Who is in an experiment, and in which variant.
///
/// A layer's salt cuts users into 10,000 buckets, and an experiment takes a range of its layer's: experiments
/// of one layer never share a user, experiments of different layers overlap independently, since their salts
/// differ. The variant is drawn by the experiment's own salt, so that a second experiment on the same buckets
/// splits them anew.
struct AssignmentDesign {
  std::string layerSalt;
  std::uint32_t firstBucket = 0;    ///< of 10,000
  std::uint32_t lastBucket = 10000; ///< the first one that is no longer in
  std::string salt;                 ///< of the experiment
  std::vector<VariantShare> variants;
};

inline constexpr std::uint32_t kAssignmentBuckets = 10000;

/// Everything that led to a user's variant, to be derived again from the user's key alone.
struct UserAssignment {
  std::uint32_t bucket = 0;                ///< in the layer
  double position = 0;                     ///< in [0, 1) among the variants
  std::optional<std::size_t> variant = {}; ///< nothing for users outside of the experiment's buckets
};

/// Errors: InvalidArgument for buckets that are not a range, no variants, or weights that are negative or all
/// 0.
Status checkDesign(const AssignmentDesign& design);

/// XXH3-64 of salt and user. The design has been checked.
UserAssignment assign(const AssignmentDesign& design, std::string_view user);

} // namespace rankwright
