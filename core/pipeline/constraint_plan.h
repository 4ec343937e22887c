#pragma once

#include "core/base/result.h"
#include "core/feature/item_pool.h"
#include "core/pipeline/constraint_config.h"
#include "core/pipeline/place_state.h"
#include "core/pipeline/row_expressions.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// One enabled constraint, its names looked up.
struct PlannedConstraint {
  ConstraintConfig config;
  std::optional<std::size_t> condition = {}; ///< position among the conditions
  std::vector<ItemId> items = {};
};

/// What a field of a scatter or cap asks of the list.
struct PlannedSpread {
  std::size_t constraint = 0; ///< position among the constraints
  std::string field;
  bool cap = false;
};

/// The enabled constraints of a pipeline in the order in which they are applied, checked against the items
/// they are about. Immutable; borrows the items' columns.
class ConstraintPlan {
public:
  /// `inputs` are the features of context, user and item. Errors, at the place in the configuration: those of
  /// the conditions; NotFound for items and columns that do not exist; Type for a column that holds neither
  /// strings nor int64.
  static Result<ConstraintPlan> compile(std::span<const ConstraintConfig> constraints, const RuleSet& rules,
                                        const Schema& inputs, const ItemPool& items);

  bool empty() const { return constraints_.empty(); }
  const std::vector<PlannedConstraint>& constraints() const { return constraints_; }
  const RowExpressions& conditions() const { return conditions_; }

  /// What is asked of the list, what gives way first last: strict caps and scatters, then caps, then
  /// scatters, each in the order of the file; with the columns, [spreads].
  const std::vector<PlannedSpread>& spreads() const { return spreads_; }
  const std::vector<const Column*>& columns() const { return columns_; }
  std::size_t strictSpreads() const { return strictSpreads_; }

  /// The rules of `spreads` for a list of so many places.
  std::vector<SpreadRule> rulesFor(std::uint32_t places) const;

private:
  Status planSpreads(const ItemPool& items);

  std::vector<PlannedConstraint> constraints_;
  RowExpressions conditions_;
  std::vector<PlannedSpread> spreads_;
  std::vector<const Column*> columns_;
  std::size_t strictSpreads_ = 0;
};

} // namespace rankwright
