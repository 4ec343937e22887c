#pragma once

#include "core/base/result.h"
#include "core/expr/input_tables.h"
#include "core/feature/item_pool.h"
#include "core/feature/schema.h"
#include "core/pipeline/frequency_rule.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// An item that a rule of frequency control leaves out.
struct OverLimit {
  ItemId item;
  std::uint32_t rule = 0; ///< position in the rules; the first that leaves it out

  friend bool operator==(const OverLimit&, const OverLimit&) = default;
};

/// One thing that a user did.
struct RecentAction {
  ItemId item;
  std::int64_t time = 0;  ///< seconds since 1970
  std::uint32_t kind = 0; ///< position in the rules' kinds of action; beyond them for another kind

  friend auto operator<=>(const RecentAction&, const RecentAction&) = default;
};

/// Counts what users did with items lately.
class FrequencyControl {
public:
  FrequencyControl() = default;

  /// `users` are the features of the user store. Errors, with the place of the rule: NotFound when users have
  /// no recent items or times; InvalidArgument for an action other than `use` when their recent items do not
  /// say what was done; Type when a feature is not of the type that these have.
  static Result<FrequencyControl> create(std::vector<FrequencyRule> rules, const Schema& users);

  std::span<const FrequencyRule> rules() const { return rules_; }

  /// The items over the limit, ascending. `tables` broadcast the user. Without a clock, and for a user whose
  /// actions have no times, every recent action counts: rather show one item too few. An action after the
  /// request's time does not count.
  std::vector<OverLimit> overLimit(const InputTables& tables, const ItemPool& items) const;

private:
  std::vector<RecentAction> actionsOf(const InputTables& tables, const ItemPool& items) const;
  std::vector<FrequencyRule> rules_;
};

} // namespace rankwright
