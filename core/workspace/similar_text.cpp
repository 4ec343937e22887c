#include "core/workspace/similar_text.h"

#include "core/table/case_folding.h"

#include <algorithm>
#include <bit>

namespace rankwright {

namespace {

std::uint32_t mistakesAllowedFor(std::uint32_t length) {
  if (length <= 2) return 0;
  return length <= 5 ? 1 : 2;
}

/// Takes the next code point off well-formed UTF-8.
char32_t takeLetter(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const auto ones = static_cast<std::size_t>(std::countl_one(lead));
  const auto size = std::min(std::max<std::size_t>(ones, 1), text.size());
  char32_t letter = ones == 0 ? lead : lead & (0x7FU >> ones);
  for (std::size_t i = 1; i < size; ++i)
    letter = (letter << 6) | (static_cast<unsigned char>(text[i]) & 0x3FU);
  text.remove_prefix(size);
  return letter;
}

} // namespace

SimilarText::SimilarText(std::string_view pattern) {
  const auto folded = foldedCase(pattern);
  for (std::string_view rest = folded; !rest.empty() && length_ < kMaxLength; ++length_) {
    const auto letter = takeLetter(rest);
    (letter < ascii_.size() ? ascii_[letter] : others_[letter]) |= std::uint64_t{1} << length_;
  }
  allowed_ = mistakesAllowedFor(length_);
}

std::uint64_t SimilarText::placesOf(char32_t letter) const {
  if (letter < ascii_.size()) return ascii_[letter];
  const auto found = others_.find(letter);
  return found == others_.end() ? 0 : found->second;
}

std::optional<std::uint32_t> SimilarText::mistakesIn(std::string_view text) {
  if (length_ == 0) return 0;
  const auto last = std::uint64_t{1} << (length_ - 1);
  auto positive = ~std::uint64_t{0}; // where the distance grows by one down the column
  std::uint64_t negative = 0;
  auto distance = length_;
  auto best = length_;
  for (auto rest = foldCase(text, folded_); !rest.empty() && best > 0;) {
    const auto equal = placesOf(takeLetter(rest));
    const auto diagonal = (((equal & positive) + positive) ^ positive) | equal | negative;
    auto grows = negative | ~(diagonal | positive);
    auto shrinks = positive & diagonal;
    if (grows & last) ++distance;
    if (shrinks & last) --distance;
    // Zero comes in at the top of each column: the pattern may begin anywhere.
    grows <<= 1;
    shrinks <<= 1;
    positive = shrinks | ~(diagonal | grows);
    negative = grows & diagonal;
    best = std::min(best, distance);
  }
  return best <= allowed_ ? std::optional(best) : std::nullopt;
}

} // namespace rankwright
