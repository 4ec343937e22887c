#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rankwright {

/// How many insertions, deletions, substitutions and swaps of neighbours lead from one text to the other
/// (optimal string alignment), in code points. Gives up beyond `limit` and returns `limit + 1`.
std::size_t editDistance(std::u32string_view a, std::u32string_view b, std::size_t limit);

/// Looks for the name that was meant when `wanted` is none. Offer it the names that there are; of equally
/// near ones the first wins. Letters that differ in case only count as equal.
class NearestName {
public:
  explicit NearestName(std::string_view wanted);

  void offer(std::string_view name);

  /// The nearest name, or "" when none is near enough for a typing mistake.
  const std::string& name() const { return name_; }

private:
  std::u32string wanted_;
  std::size_t limit_; ///< of the distance that still counts
  std::size_t nearest_ = 0;
  bool found_ = false;
  std::string name_;
};

} // namespace rankwright
