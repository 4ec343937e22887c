#include "core/index/key_query_words.h"

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::string_view kBetweenWords = " \t\r\n&|!()\"";

/// Behind the quote that ends the key that begins at `begin`, or at the end of the query.
std::size_t endOfQuoted(std::string_view query, std::size_t begin) {
  for (auto at = begin + 1; at < query.size(); ++at) {
    if (query[at] == '\\')
      ++at;
    else if (query[at] == '"')
      return at + 1;
  }
  return query.size();
}

std::string unescaped(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\' && at + 1 < text.size()) ++at;
    plain += text[at];
  }
  return plain;
}

/// The quoted key from `begin` to `end`, of which what stands before `place` is written.
KeyStretch quotedAt(std::string_view query, std::size_t begin, std::size_t end, std::size_t place) {
  auto written = query.substr(begin + 1, place - begin - 1);
  const bool isClosed = place == end && end - begin > 1 && query[end - 1] == '"';
  if (isClosed) written.remove_suffix(1);
  return {begin, end, unescaped(written)};
}

KeyStretch wordAt(std::string_view query, std::size_t begin, std::size_t end, std::size_t place) {
  auto written = query.substr(begin, place - begin);
  if (place == end && written.ends_with('*')) written.remove_suffix(1);
  return {begin, end, std::string(written)};
}

} // namespace

KeyStretch keyAtPlace(std::string_view query, std::size_t place) {
  for (std::size_t at = 0; at < query.size() && at < place;) {
    if (query[at] == '"') {
      const auto end = endOfQuoted(query, at);
      if (place <= end) return quotedAt(query, at, end, place);
      at = end;
    } else if (kBetweenWords.find(query[at]) != kBetweenWords.npos) {
      ++at;
    } else {
      const auto end = std::min(query.find_first_of(kBetweenWords, at), query.size());
      if (place <= end) return wordAt(query, at, end, place);
      at = end;
    }
  }
  return {place, place, {}};
}

std::vector<SuggestedKey> suggestKeys(const InvertedIndex& index, std::string_view prefix,
                                      std::uint32_t count) {
  std::vector<SuggestedKey> keys;
  const auto range = index.keysWithPrefix(prefix);
  const auto last = range.first + std::min(range.size(), count);
  for (KeyCursor cursor(index.keys(), range.first); cursor.number() < last; cursor.next())
    keys.push_back({std::string(cursor.key()), index.postingCountAt(cursor.number())});
  return keys;
}

std::string keyInQuery(std::string_view key) {
  const bool isWord = !key.empty() && key.back() != '*' && key.find_first_of(kBetweenWords) == key.npos;
  if (isWord) return std::string(key);
  std::string quoted = "\"";
  for (const char each : key) {
    if (each == '"' || each == '\\') quoted += '\\';
    quoted += each;
  }
  return quoted + '"';
}

} // namespace rankwright
