#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace rankwright {

/// Read-only elements that somebody keeps alive: an owned vector, or a stretch of a mapped file.
/// Copies share the same memory.
template <class T>
class Buffer {
public:
  Buffer() = default;

  /// Takes the vector over.
  explicit Buffer(std::vector<T> values) {
    auto owned = std::make_shared<const std::vector<T>>(std::move(values));
    view_ = *owned;
    owner_ = std::move(owned);
  }

  /// Borrows `view`, which stays valid as long as `owner` lives.
  Buffer(std::span<const T> view, std::shared_ptr<const void> owner)
      : view_(view), owner_(std::move(owner)) {}

  std::span<const T> span() const { return view_; }
  std::size_t size() const { return view_.size(); }
  const T& operator[](std::size_t i) const { return view_[i]; }

  /// What keeps the elements alive.
  const std::shared_ptr<const void>& owner() const { return owner_; }

private:
  std::span<const T> view_;
  std::shared_ptr<const void> owner_;
};

} // namespace rankwright
