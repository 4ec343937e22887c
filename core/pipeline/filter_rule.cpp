#include "core/pipeline/filter_rule.h"

#include <utility>

namespace rankwright {

Result<FilterRule> FilterRule::compile(const ChannelConfig& channel, const RuleSet& rules,
                                       const Schema& inputs) {
  const ExpressionText text{channel.filter, channel.places.of("filter").value_or(SourceSpan())};
  auto condition = RowExpressions::compile(std::span(&text, 1), rules, inputs, RowValue::Truth);
  if (!condition) {
    auto& error = condition.error();
    error.message = fmt::format("the filter of channel '{}': {}", channel.name, error.message);
    return failureOf(condition);
  }
  FilterRule filter;
  filter.condition_ = std::move(*condition);
  filter.reason_ = "filter: " + channel.filter;
  return filter;
}

void FilterRule::evaluate(InputTables tables, const ItemPool& items, std::span<const Proposal> proposals,
                          std::vector<std::uint8_t>& passes) const {
  std::vector<std::uint32_t> rows;
  rows.reserve(proposals.size());
  for (const auto& proposal : proposals)
    rows.push_back(proposal.item.value());
  tables.addRows(items.features(), rows);
  const auto rowCount = static_cast<std::uint32_t>(rows.size());
  const auto values = condition_.evaluate(tables, rowCount).front();
  passes.resize(rowCount);
  for (std::uint32_t row = 0; row < rowCount; ++row)
    passes[row] = !values.isMissing(row) && values.int64At(row) != 0 ? 1 : 0;
}

} // namespace rankwright
