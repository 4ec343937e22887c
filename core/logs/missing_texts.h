#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// The texts that say that there is no value. An empty one always does.
class MissingTexts {
public:
  /// Those that `saysMissing` knows.
  MissingTexts() = default;
  explicit MissingTexts(std::vector<std::string> texts) : texts_(std::move(texts)) {}

  /// Whether a cell says so.
  bool has(std::string_view cell) const;
  /// Whether a text that is meant as one does: only when it is among texts that were given.
  bool hasText(std::string_view text) const;

private:
  std::optional<std::vector<std::string>> texts_;
};

} // namespace rankwright
