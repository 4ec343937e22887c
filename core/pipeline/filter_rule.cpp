#include "core/pipeline/filter_rule.h"

#include "core/pipeline/rule_expression.h"

#include <utility>

namespace rankwright {

Result<FilterRule> FilterRule::compile(const ChannelConfig& channel, const RuleSet& rules,
                                       const Schema& inputs) {
  FilterRule filter;
  const auto what = fmt::format("the filter of channel '{}'", channel.name);
  RW_ASSIGN(filter.program_,
            compileExpression(channel.filter, rules, inputs, what, channel.places.of("filter")));
  const auto type = filter.program_.outputs().fields().front().type;
  if (type != ValueType::Int64)
    return channel.places.failAt("filter", ErrorKind::Type, "{} is to be true or false, not {}: {}", what,
                                 describe(type), channel.filter);
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
  const auto values = program_.evaluate(tables, rowCount).front();
  passes.resize(rowCount);
  for (std::uint32_t row = 0; row < rowCount; ++row)
    passes[row] = !values.isMissing(row) && values.int64At(row) != 0 ? 1 : 0;
}

} // namespace rankwright
