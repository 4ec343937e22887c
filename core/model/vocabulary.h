#pragma once

#include "core/base/hash.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>

namespace rankwright {

/// The ids of a field's first values, whatever the field: id 0 stands for a missing value, id 1 for every
/// value that is not in the vocabulary, the known values follow in their order.
inline constexpr std::int64_t kMissingId = 0;
inline constexpr std::int64_t kOtherId = 1;
inline constexpr std::int64_t kFirstKnownId = 2;

/// Lets maps keyed by std::string be asked with a std::string_view.
struct FieldValueHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return hashText(text); }
  std::size_t operator()(std::int64_t number) const { return hashInteger(number); }
};

/// The values of a field that have an id of their own. `T` is std::string or std::int64_t.
template <class T>
class Vocabulary {
public:
  using View = std::conditional_t<std::is_same_v<T, std::string>, std::string_view, T>;

  Vocabulary() = default;

  /// `values` must be sorted and distinct; value i gets the id `kFirstKnownId + i`.
  explicit Vocabulary(std::vector<T> values) : values_(std::move(values)) {
    ids_.reserve(values_.size());
    for (std::size_t i = 0; i < values_.size(); ++i)
      ids_.emplace(values_[i], kFirstKnownId + static_cast<std::int64_t>(i));
  }

  const std::vector<T>& values() const { return values_; }

  /// The number of ids, those of missing and other values included.
  std::int64_t idCount() const { return kFirstKnownId + static_cast<std::int64_t>(values_.size()); }

  /// The id of the value, `kOtherId` when it has none of its own.
  std::int64_t idOf(View value) const {
    const auto found = ids_.find(value);
    return found == ids_.end() ? kOtherId : found->second;
  }

private:
  std::vector<T> values_;
  std::unordered_map<T, std::int64_t, FieldValueHash, std::equal_to<>> ids_;
};

} // namespace rankwright
