#pragma once

namespace rankwright {

/// The result of a function that has none for some operands, computed for all of them: without a branch, so
/// that a loop over many cells becomes vector instructions. `value` counts only where it exists.
template <class T>
struct PartialResult {
  T value = {};
  bool exists = false;

  explicit operator bool() const { return exists; }
  const T& operator*() const { return value; }
};

} // namespace rankwright
