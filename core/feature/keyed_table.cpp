#include "core/feature/keyed_table.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace rankwright {

Result<RowKeys> RowKeys::of(const std::vector<std::string>& keys) {
  auto sorted = keys;
  std::sort(sorted.begin(), sorted.end());
  if (!sorted.empty() && sorted.front().empty()) return fail(ErrorKind::InvalidArgument, "a key is empty");
  if (const auto twin = std::adjacent_find(sorted.begin(), sorted.end()); twin != sorted.end())
    return fail(ErrorKind::Conflict, "the key occurs twice: {}", *twin);

  auto dictionary = Dictionary::ofSorted(sorted);
  std::vector<std::uint32_t> codes;
  codes.reserve(keys.size());
  for (const auto& key : keys)
    codes.push_back(*dictionary.find(key));
  return ofBuffers(std::move(dictionary), Buffer(std::move(codes)));
}

Result<RowKeys> RowKeys::ofBuffers(Dictionary dictionary, Buffer<std::uint32_t> codes) {
  constexpr auto kUnset = std::numeric_limits<std::uint32_t>::max();
  if (codes.size() != dictionary.size())
    return fail(ErrorKind::Corrupt, "{} rows for {} keys", codes.size(), dictionary.size());
  std::vector<std::uint32_t> rows(codes.size(), kUnset);
  for (std::uint32_t row = 0; row < codes.size(); ++row) {
    const auto code = codes[row];
    if (code >= rows.size() || rows[code] != kUnset)
      return fail(ErrorKind::Corrupt, "the key code of row {} is out of range or used twice", row);
    rows[code] = row;
  }
  RowKeys result;
  result.dictionary_ = std::move(dictionary);
  result.codes_ = std::move(codes);
  result.rows_ = Buffer(std::move(rows));
  return result;
}

std::optional<std::uint32_t> RowKeys::find(std::string_view key) const {
  const auto code = dictionary_.find(key);
  if (!code) return std::nullopt;
  return rows_[*code];
}

} // namespace rankwright
