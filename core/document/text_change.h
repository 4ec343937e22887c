#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace rankwright {

/// One change of a text: at `position` (bytes from the start) `removed` gave way to `inserted`.
struct TextChange {
  std::size_t position = 0;
  std::string removed;
  std::string inserted;

  bool isEmpty() const { return removed.empty() && inserted.empty(); }
  friend bool operator==(const TextChange&, const TextChange&) = default;
};

/// Changes the text. Errors: InvalidArgument when `removed` does not stand there; the text stays as it was.
Status applyChange(std::string& text, const TextChange& change);

/// The change that takes `change` back.
TextChange inverseOf(const TextChange& change);

/// The change that turns `before` into `after`, common beginning and end left alone. UTF-8 characters stay
/// whole.
TextChange changeBetween(std::string_view before, std::string_view after);

} // namespace rankwright
