#pragma once

#include "core/base/error.h"

#include <string>

namespace rankwright {

/// An expression as a configuration has it, and where its value stands there; an empty text is none.
struct ExpressionText {
  std::string text = {};
  SourceSpan place = {};

  bool empty() const { return text.empty(); }

  /// Where it stands does not matter.
  friend bool operator==(const ExpressionText& a, const ExpressionText& b) { return a.text == b.text; }
};

} // namespace rankwright
