#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <unordered_set>
#include <vector>

namespace rankwright {

/// A set of list elements that equal each other as `==` says: NaN is never in it. Short lists, the usual
/// ones, are searched one by one, long ones by hash. Keeps its memory from row to row.
template <class T>
class ElementSet {
public:
  void clear() {
    few_.clear();
    many_.clear();
  }

  void assign(std::span<const T> elements) {
    clear();
    for (const auto& element : elements)
      insert(element);
  }

  bool contains(const T& element) const {
    return many_.empty() ? std::ranges::find(few_, element) != few_.end() : many_.contains(element);
  }

  /// Whether the element was not there before.
  bool insert(const T& element) {
    if (contains(element)) return false;
    if (element != element) return true;
    if (many_.empty() && few_.size() < kFew) {
      few_.push_back(element);
    } else {
      if (many_.empty()) many_.insert(few_.begin(), few_.end());
      many_.insert(element);
    }
    return true;
  }

private:
  static constexpr std::size_t kFew = 16;

  std::vector<T> few_;
  std::unordered_set<T> many_; ///< empty, or all elements
};

} // namespace rankwright
