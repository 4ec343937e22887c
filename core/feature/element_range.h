#pragma once

#include "core/feature/chunked_offsets.h"

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <type_traits>
#include <utility>

namespace rankwright {

/// The elements of one row's list, read from where they are stored in whatever form. `Elements` has an
/// operator[] and outlives the range.
template <class Elements>
class ElementRange {
public:
  using value_type = std::decay_t<decltype(std::declval<const Elements&>()[0])>;

  class Iterator {
  public:
    using value_type = ElementRange::value_type;
    using difference_type = std::ptrdiff_t;
    using reference = value_type;
    using pointer = void;
    using iterator_category = std::input_iterator_tag;
    using iterator_concept = std::forward_iterator_tag;

    Iterator() = default;
    Iterator(const Elements* elements, std::uint64_t position) : elements_(elements), position_(position) {}

    value_type operator*() const { return (*elements_)[position_]; }
    Iterator& operator++() {
      ++position_;
      return *this;
    }
    Iterator operator++(int) { return {elements_, position_++}; }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.position_ == b.position_; }

  private:
    const Elements* elements_ = nullptr;
    std::uint64_t position_ = 0;
  };

  ElementRange(const Elements& elements, ElementSpan span) : elements_(&elements), span_(span) {}

  std::size_t size() const { return span_.count; }
  bool empty() const { return span_.count == 0; }
  value_type operator[](std::size_t i) const { return (*elements_)[span_.first + i]; }
  value_type front() const { return (*this)[0]; }
  Iterator begin() const { return {elements_, span_.first}; }
  Iterator end() const { return {elements_, span_.first + span_.count}; }

private:
  const Elements* elements_;
  ElementSpan span_;
};

} // namespace rankwright
