#include "core/workspace/invented_user.h"

#include "core/pipeline/typed_list.h"

#include <algorithm>
#include <numeric>

namespace rankwright {

namespace {

/// How many rows have each text of the column's dictionary.
std::vector<std::uint32_t> countsOf(const Column& column) {
  std::vector<std::uint32_t> counts(column.dictionary().size());
  for (std::uint32_t row = 0; row < column.rowCount(); ++row) {
    if (column.isMissing(row)) continue;
    if (column.type() == ValueType::String) {
      ++counts[column.codeAt(row)];
    } else {
      for (const auto code : column.codeListAt(row))
        ++counts[code];
    }
  }
  return counts;
}

std::vector<std::string> mostFrequent(const Column& column, std::size_t most) {
  const auto counts = countsOf(column);
  std::vector<std::uint32_t> codes(counts.size());
  std::iota(codes.begin(), codes.end(), 0U);
  const auto shown = std::min(most, codes.size());
  // Equal ones in the order of the dictionary.
  std::ranges::partial_sort(codes, codes.begin() + static_cast<std::ptrdiff_t>(shown), {},
                            [&](std::uint32_t code) { return std::pair(~counts[code], code); });
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < shown; ++i)
    texts.emplace_back(column.dictionary().at(codes[i]));
  return texts;
}

} // namespace

FeatureTexts typedFeatures(const UserStore& users, UserId user) {
  FeatureTexts texts;
  for (const auto& field : users.features().schema().fields())
    if (auto text = typedText(users.features().valueAt(user.value(), field.name)); !text.empty())
      texts.emplace_back(field.name, std::move(text));
  return texts;
}

Result<std::map<std::string, std::vector<std::string>>> userTexts(const UserStore& users, std::size_t most,
                                                                  const JobControl& job) {
  std::map<std::string, std::vector<std::string>> texts;
  const auto& fields = users.features().schema().fields();
  for (std::size_t i = 0; i < fields.size(); ++i) {
    RW_CHECK(job.check());
    if (elementType(fields[i].type) == ValueType::String)
      texts[fields[i].name] = mostFrequent(users.features().column(i), most);
  }
  return texts;
}

} // namespace rankwright
