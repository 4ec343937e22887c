#include "core/leaderboard/item_fields.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <string_view>
#include <utility>

namespace rankwright {

namespace {

constexpr std::int64_t kSecondsOfADay = 86'400;
constexpr std::uint32_t kGreatestAge = 99;

/// Letters in lower case, and nothing but letters and digits.
std::string bareName(std::string_view name) {
  std::string bare;
  for (const char character : name) {
    if (character >= 'A' && character <= 'Z')
      bare += static_cast<char>(character - 'A' + 'a');
    else if ((character >= 'a' && character <= 'z') || (character >= '0' && character <= '9'))
      bare += character;
  }
  return bare;
}

std::string firstOf(const Schema& schema, std::initializer_list<std::string_view> names) {
  for (const auto name : names)
    for (const auto& field : schema.fields())
      if (bareName(field.name) == name) return field.name;
  return {};
}

std::optional<std::uint32_t> numberIn(std::string_view text) {
  const auto first = text.find_first_of("0123456789");
  if (first == std::string_view::npos) return std::nullopt;
  std::uint32_t number = 0;
  const auto read = std::from_chars(text.data() + first, text.data() + text.size(), number);
  return read.ec == std::errc() && number <= kGreatestAge ? std::optional(number) : std::nullopt;
}

std::optional<std::uint32_t> ageOfWord(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::uint32_t>, 5> kWords = {
      {{"everyone", 0}, {"teen", 13}, {"mature", 17}, {"adultsonly", 18}, {"adult", 18}}};
  const auto bare = bareName(text);
  for (const auto& [word, age] : kWords)
    if (bare.starts_with(word)) return age;
  return std::nullopt;
}

} // namespace

ItemFields itemFieldsOf(const Schema& items) {
  return {.name = firstOf(items, {"name", "title", "app", "appname"}),
          .package = firstOf(items, {"package", "packagename", "appid"}),
          .category = firstOf(items, {"category", "genre", "genres"}),
          .developer = firstOf(items, {"developer", "publisher", "developername"}),
          .rating = firstOf(items, {"rating", "score", "stars"}),
          .votes = firstOf(items, {"votes", "reviews", "ratingcount", "ratings", "ratingscount"}),
          .released = firstOf(items, {"released", "releasedate", "releasedat", "published", "added"}),
          .ageRating = firstOf(items, {"agerating", "contentrating", "leastage", "minage"})};
}

std::optional<std::uint32_t> leastAgeOf(const Value& ageRating) {
  if (const auto* number = std::get_if<std::int64_t>(&ageRating))
    return *number >= 0 && *number <= kGreatestAge ? std::optional(static_cast<std::uint32_t>(*number))
                                                   : std::nullopt;
  if (const auto* number = std::get_if<float>(&ageRating))
    return *number >= 0 && *number <= kGreatestAge ? std::optional(static_cast<std::uint32_t>(*number))
                                                   : std::nullopt;
  const auto* text = std::get_if<std::string>(&ageRating);
  if (!text) return std::nullopt;
  const auto number = numberIn(*text);
  return number ? number : ageOfWord(*text);
}

std::optional<CalendarDay> releaseDayOf(const Value& released) {
  constexpr std::size_t kDateLength = 10;
  if (const auto* seconds = std::get_if<std::int64_t>(&released)) return *seconds / kSecondsOfADay;
  const auto* text = std::get_if<std::string>(&released);
  return text ? dayOfText(std::string_view(*text).substr(0, kDateLength)) : std::nullopt;
}

} // namespace rankwright
