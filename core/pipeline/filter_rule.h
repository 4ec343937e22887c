#pragma once

#include "core/base/result.h"
#include "core/expr/input_tables.h"
#include "core/feature/item_pool.h"
#include "core/pipeline/channel_config.h"
#include "core/pipeline/row_expressions.h"
#include "core/pipeline/trace.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// A channel's condition on the items that it proposes, over the features of item, user, context and related
/// item. Immutable.
class FilterRule {
public:
  /// `inputs` are these features. Errors, with the name of the channel: those of `RowExpressions::compile`;
  /// Type when the value is neither true nor false.
  static Result<FilterRule> compile(const ChannelConfig& channel, const RuleSet& rules, const Schema& inputs);

  /// Why an item that does not pass is removed.
  const std::string& reason() const { return reason_; }

  /// 1 for each proposal that passes; a missing value does not. `tables` broadcast the request's features.
  void evaluate(InputTables tables, const ItemPool& items, std::span<const Proposal> proposals,
                std::vector<std::uint8_t>& passes) const;

private:
  RowExpressions condition_;
  std::string reason_;
};

} // namespace rankwright
