#pragma once

#include "core/expr/parser.h"
#include "core/expr/rule_text.h"
#include "core/expr/toml_text.h"

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// A name in the list of features.
struct ListedFeature {
  std::string name;
  TextPlace place;
};

/// A `[transform]` as it is written. The TOML text must outlive it.
struct TransformText {
  explicit TransformText(std::string_view toml) : text(toml) {}
  TransformText(const TransformText&) = delete;
  TransformText& operator=(const TransformText&) = delete;

  TomlText text;
  std::deque<std::string> strings;   ///< the expressions' decoded texts
  std::vector<RuleText> expressions; ///< views of them
  std::vector<std::size_t> quotes;   ///< the bytes where their strings open
  std::vector<ListedFeature> features;
  std::vector<Diagnostic> faults; ///< of the TOML, not of the expressions
};

/// Reads the `[transform]` table into `transform`, which was made from the same text; whatever is wrong with
/// it goes to its `faults`.
void readTransform(std::string_view toml, const std::string& source, TransformText& transform);

} // namespace rankwright
