#include "core/experiment/assignment.h"

#include "core/base/hash.h"

#include <cmath>

namespace rankwright {

namespace {

/// In [0, 1) with 53 bits. The separator keeps ("a", "bc") apart from ("ab", "c"); XXH3 mixes all of it.
double positionOf(std::string_view salt, std::string_view user) {
  std::string text(salt);
  text += '\0';
  text += user;
  return static_cast<double>(hashText(text) >> 11) * 0x1.0p-53;
}

std::size_t variantAt(const std::vector<VariantShare>& variants, double position) {
  double total = 0;
  for (const auto& variant : variants)
    total += variant.weight;
  double end = 0;
  std::size_t last = 0;
  for (std::size_t i = 0; i < variants.size(); ++i) {
    if (variants[i].weight == 0) continue;
    end += variants[i].weight / total;
    last = i;
    if (position < end) break;
  }
  return last;
}

} // namespace

Status checkDesign(const AssignmentDesign& design) {
  if (design.firstBucket >= design.lastBucket || design.lastBucket > kAssignmentBuckets)
    return fail(ErrorKind::InvalidArgument, "buckets are a range within [0, 10000), but they end before {}",
                design.lastBucket);
  double total = 0;
  for (const auto& variant : design.variants) {
    if (!(variant.weight >= 0 && std::isfinite(variant.weight)))
      return fail(ErrorKind::InvalidArgument, "the weight of an arm must be at least 0: {}", variant.weight);
    total += variant.weight;
  }
  if (total > 0) return {};
  return fail(ErrorKind::InvalidArgument, "no variant has a weight, of variants: {}", design.variants.size());
}

UserAssignment assign(const AssignmentDesign& design, std::string_view user) {
  UserAssignment result;
  result.bucket = static_cast<std::uint32_t>(positionOf(design.layerSalt, user) * kAssignmentBuckets);
  result.position = positionOf(design.salt, user);
  if (result.bucket >= design.firstBucket && result.bucket < design.lastBucket)
    result.variant = variantAt(design.variants, result.position);
  return result;
}

} // namespace rankwright
