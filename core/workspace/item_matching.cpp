#include "core/workspace/item_matching.h"

#include "core/table/case_folding.h"

#include <fmt/format.h>

namespace rankwright {

namespace {

/// Blanks around a text and its case say nothing.
std::string comparable(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n";
  const auto first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return {};
  return foldedCase(text.substr(first, text.find_last_not_of(kBlank) - first + 1));
}

} // namespace

ItemMatching::Rows ItemMatching::textsOf(const std::string& feature) const {
  Rows rows;
  if (feature.empty()) return rows;
  const auto* column = items_.features().find(feature);
  if (!column || column->type() != ValueType::String) return rows;
  for (std::uint32_t row = 0; row < items_.size(); ++row)
    if (!column->isMissing(row)) rows[comparable(column->stringAt(row))].emplace_back(row);
  return rows;
}

ItemMatching::Rows ItemMatching::keysWithoutCase() const {
  Rows rows;
  for (std::uint32_t row = 0; row < items_.size(); ++row)
    rows[comparable(items_.keyOf(ItemId(row)))].emplace_back(row);
  return rows;
}

ItemMatching::ItemMatching(const ItemPool& items, const ItemFields& fields)
    : items_(items),
      packages_(textsOf(fields.package)),
      names_(fields.name.empty() ? keysWithoutCase() : textsOf(fields.name)) {}

ItemMatch ItemMatching::find(const NamedItem& named) const {
  if (const auto item = named.key.empty() ? std::nullopt : items_.find(named.key))
    return {item, MatchedBy::Key};
  if (const auto found = packages_.find(comparable(named.package));
      !named.package.empty() && found != packages_.end() && found->second.size() == 1)
    return {found->second.front(), MatchedBy::Package};
  if (const auto found = names_.find(comparable(named.name)); !named.name.empty() && found != names_.end()) {
    if (found->second.size() == 1) return {found->second.front(), MatchedBy::Name};
    return {.reason = fmt::format("{} items are called so: {}", found->second.size(), named.name),
            .candidates = found->second};
  }
  const auto wanted = !named.name.empty() ? named.name : !named.package.empty() ? named.package : named.key;
  if (wanted.empty()) return {.reason = "the row names no item: \"\""};
  return {.reason = fmt::format("there is no such item: {}", wanted)};
}

} // namespace rankwright
