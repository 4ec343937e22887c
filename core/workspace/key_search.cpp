#include "core/workspace/key_search.h"

#include "core/workspace/similar_text.h"

#include <re2/re2.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace rankwright {

namespace {

constexpr std::uint32_t kKeysBetweenReports = 1U << 14;

/// Calls `visit(number, key)` for every key in order.
template <class Visit>
Status forEachKey(const InvertedIndex& index, const JobControl& job, Visit visit) {
  for (KeyCursor cursor(index.keys()); cursor.valid(); cursor.next()) {
    if (cursor.number() % kKeysBetweenReports == 0) {
      job.report("searching", cursor.number(), index.keyCount());
      RW_CHECK(job.check());
    }
    visit(cursor.number(), cursor.key());
  }
  return {};
}

KeySelection selectionOf(std::vector<std::uint32_t> numbers) {
  return KeySelection(std::make_shared<const std::vector<std::uint32_t>>(std::move(numbers)));
}

Result<KeySelection> matchingKeys(const InvertedIndex& index, const std::string& text,
                                  const JobControl& job) {
  RE2::Options options;
  options.set_case_sensitive(false);
  options.set_log_errors(false);
  const RE2 pattern(text, options);
  if (!pattern.ok()) return fail(ErrorKind::Parse, "{}", pattern.error());
  std::vector<std::uint32_t> numbers;
  RW_CHECK(forEachKey(index, job, [&](std::uint32_t number, std::string_view key) {
    if (RE2::PartialMatch(re2::StringPiece(key.data(), key.size()), pattern)) numbers.push_back(number);
  }));
  return selectionOf(std::move(numbers));
}

Result<KeySelection> similarKeys(const InvertedIndex& index, const std::string& text, const JobControl& job) {
  SimilarText similar(text);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> found; // mistakes, number
  RW_CHECK(forEachKey(index, job, [&](std::uint32_t number, std::string_view key) {
    if (const auto mistakes = similar.mistakesIn(key)) found.emplace_back(*mistakes, number);
  }));
  std::ranges::sort(found);
  std::vector<std::uint32_t> numbers;
  numbers.reserve(found.size());
  for (const auto& [mistakes, number] : found)
    numbers.push_back(number);
  return selectionOf(std::move(numbers));
}

} // namespace

Result<KeySelection> searchKeys(const InvertedIndex& index, const KeySearch& search, const JobControl& job) {
  if (search.match == KeyMatch::Prefix || search.text.empty())
    return KeySelection(index.keysWithPrefix(search.text));
  return search.match == KeyMatch::Pattern ? matchingKeys(index, search.text, job)
                                           : similarKeys(index, search.text, job);
}

} // namespace rankwright
