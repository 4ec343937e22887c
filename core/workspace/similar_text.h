#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace rankwright {

/// Finds texts that contain a pattern with a few mistakes: letters that are missing, added or others than
/// they should be. Case does not matter. Myers' bit-parallel form of the edit distance (J. ACM 46(3), 1999),
/// over Unicode code points. For one thread.
class SimilarText {
public:
  /// As many code points as a pattern has room for; of a longer one only these count.
  static constexpr std::size_t kMaxLength = 64;

  explicit SimilarText(std::string_view pattern);

  /// Mistakes that a pattern of this length may have and still be recognised: 0 up to 2 code points, 1 up to
  /// 5, else 2.
  std::uint32_t allowedMistakes() const { return allowed_; }

  /// The least number of mistakes with which the pattern stands somewhere in the text; nothing when that is
  /// more than are allowed. An empty pattern stands everywhere.
  std::optional<std::uint32_t> mistakesIn(std::string_view text);

private:
  std::uint64_t placesOf(char32_t letter) const;

  std::array<std::uint64_t, 128> ascii_{}; ///< bit i: the pattern's code point i is this one
  std::unordered_map<char32_t, std::uint64_t> others_ = {};
  std::uint32_t length_ = 0;
  std::uint32_t allowed_ = 0;
  std::string folded_; ///< scratch memory
};

} // namespace rankwright
