#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace rankwright {

/// Bytes [begin, end) of a file that are rule text: between the quotes of a string in TOML.
struct RuleStretch {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool escapes = false; ///< `\` stands for something in the string: bytes are not what the rule says

  friend bool operator==(const RuleStretch&, const RuleStretch&) = default;
};

/// The rule texts of a file in order: all of a plain rules file, and in TOML each string of
/// `[transform] expressions = […]`, also while the text is being typed and parses no more.
std::vector<RuleStretch> ruleStretches(std::string_view text, bool isToml);

/// The stretch that holds the byte (its end included); nothing when none does.
std::optional<RuleStretch> ruleStretchAt(std::string_view text, bool isToml, std::size_t offset);

} // namespace rankwright
