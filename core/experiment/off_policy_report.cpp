#include "core/experiment/off_policy_report.h"

#include "core/experiment/logged_decisions.h"
#include "core/experiment/proportions.h"
#include "core/experiment/reward_model.h"

#include <algorithm>
#include <array>

namespace rankwright {

namespace {

/// Everything that one estimate is made of.
class PolicyEstimate {
public:
  PolicyEstimate(const LoggedDecisions& decisions, const OffPolicyOptions& options)
      : decisions_(decisions),
        options_(options),
        shown_(decisions.items.size(), decisions.slots.size()),
        judged_(decisions.items.size(), decisions.slots.size()) {}

  Result<OffPolicyReport> report() {
    RW_ASSIGN(judge_, judgingVariant());
    count();
    for (const bool second : {false, true})
      rewards_.push_back(meanRewards(decisions_, options_.shrinkage, [&](const LoggedRow& row) {
        return judges(row) && row.second != second;
      }));
    RW_CHECK(layPolicies());
    return estimate();
  }

private:
  Result<std::optional<std::uint16_t>> numberOf(const std::string& variant) const {
    if (variant.empty()) return std::optional<std::uint16_t>();
    const auto found = std::ranges::find(decisions_.variants, variant);
    if (found == decisions_.variants.end())
      return fail(ErrorKind::NotFound, "the log has no exposures of the variant: {}", variant);
    return std::optional(static_cast<std::uint16_t>(found - decisions_.variants.begin()));
  }

  Result<std::optional<std::uint16_t>> judgingVariant() const { return numberOf(options_.variant); }

  bool judges(const LoggedRow& row) const {
    return row.propensity > 0 && (!judge_ || row.variant == *judge_);
  }

  void count() {
    for (const auto& row : decisions_.rows) {
      ++shown_.at(row.item, row.slot);
      if (judges(row)) ++judged_.at(row.item, row.slot);
    }
  }

  /// The judged policy, by half of the decisions: the best item is chosen on the other half.
  Status layPolicies() {
    for (const bool second : {false, true}) {
      policies_.emplace_back(decisions_.items.size(), decisions_.slots.size());
      RW_CHECK(layPolicy(rewards_[second ? 1 : 0], policies_.back()));
    }
    return {};
  }

  Status layPolicy(const ItemSlotTable& rewards, ItemSlotTable& policy) const {
    switch (options_.target.kind) {
    case TargetPolicyKind::Uniform:
      return layUniform(policy);
    case TargetPolicyKind::Logged:
      return layLogged(policy);
    case TargetPolicyKind::BestItem:
      return layBest(rewards, policy);
    default:
      return layGiven(policy);
    }
  }

  template <class Weight>
  void layShares(ItemSlotTable& policy, Weight&& weight) const {
    for (std::size_t slot = 0; slot < decisions_.slots.size(); ++slot) {
      double all = 0;
      for (std::size_t item = 0; item < decisions_.items.size(); ++item)
        all += weight(item, slot);
      for (std::size_t item = 0; item < decisions_.items.size() && all > 0; ++item)
        policy.at(item, slot) = weight(item, slot) / all;
    }
  }

  Status layUniform(ItemSlotTable& policy) const {
    layShares(policy,
              [&](std::size_t item, std::size_t slot) { return shown_.at(item, slot) > 0 ? 1.0 : 0.0; });
    return {};
  }

  Status layLogged(ItemSlotTable& policy) const {
    RW_ASSIGN(const auto variant, numberOf(options_.target.variant));
    if (!variant)
      return fail(ErrorKind::InvalidArgument, "a logged policy needs a variant, not: \"{}\"",
                  options_.target.variant);
    ItemSlotTable counts(decisions_.items.size(), decisions_.slots.size());
    for (const auto& row : decisions_.rows)
      if (row.variant == *variant) ++counts.at(row.item, row.slot);
    layShares(policy, [&](std::size_t item, std::size_t slot) { return counts.at(item, slot); });
    return {};
  }

  std::optional<std::size_t> bestItem(const ItemSlotTable& rewards, std::size_t slot) const {
    std::optional<std::size_t> best;
    for (std::size_t item = 0; item < decisions_.items.size(); ++item)
      if (judged_.at(item, slot) > 0 && (!best || rewards.at(item, slot) > rewards.at(*best, slot)))
        best = item;
    return best;
  }

  Status layBest(const ItemSlotTable& rewards, ItemSlotTable& policy) const {
    for (std::size_t slot = 0; slot < decisions_.slots.size(); ++slot)
      if (const auto best = bestItem(rewards, slot)) policy.at(*best, slot) = 1;
    return {};
  }

  Status layGiven(ItemSlotTable& policy) const {
    for (const auto& [item, slot, probability] : options_.target.probabilities) {
      const auto place = std::ranges::find(decisions_.items, item) - decisions_.items.begin();
      if (place == static_cast<std::ptrdiff_t>(decisions_.items.size())) continue;
      for (std::size_t i = 0; i < decisions_.slots.size(); ++i)
        if (!slot || *slot == decisions_.slots[i])
          policy.at(static_cast<std::size_t>(place), i) = probability;
    }
    for (std::size_t slot = 0; slot < decisions_.slots.size(); ++slot) {
      double all = 0;
      for (std::size_t item = 0; item < decisions_.items.size(); ++item)
        all += policy.at(item, slot);
      if (all > 1 + 1e-6)
        return fail(ErrorKind::InvalidArgument, "the probabilities of the items of slot {} add up to {}",
                    decisions_.slots[slot], all);
    }
    return {};
  }

  /// Mean prediction over what the policy takes in a slot.
  double predictedTarget(std::size_t half, std::size_t slot) const {
    double predicted = 0;
    for (std::size_t item = 0; item < decisions_.items.size(); ++item)
      predicted += policies_[half].at(item, slot) * rewards_[half].at(item, slot);
    return predicted;
  }

  /// Of a slot, the target's probability of items that the judging log never shows there.
  double uncoveredIn(std::size_t half, std::size_t slot) const {
    double uncovered = 0;
    for (std::size_t item = 0; item < decisions_.items.size(); ++item)
      if (judged_.at(item, slot) == 0) uncovered += policies_[half].at(item, slot);
    return uncovered;
  }

  Result<OffPolicyReport> estimate() const {
    const auto slots = decisions_.slots.size();
    std::array<std::vector<double>, 2> targets, uncovered;
    for (const std::size_t half : {0U, 1U})
      for (std::size_t slot = 0; slot < slots; ++slot) {
        targets[half].push_back(predictedTarget(half, slot));
        uncovered[half].push_back(uncoveredIn(half, slot));
      }
    std::vector<LoggedDecision> judged;
    OffPolicyReport report{.items = decisions_.items.size(), .slots = slots};
    for (const auto& row : decisions_.rows) {
      if (!judges(row)) continue;
      const std::size_t half = row.second ? 1 : 0;
      judged.push_back({row.rewarded ? 1.0 : 0.0, row.propensity, policies_[half].at(row.item, row.slot),
                        rewards_[half].at(row.item, row.slot), targets[half][row.slot]});
      report.uncovered += uncovered[half][row.slot];
    }
    report.decisions = judged.size();
    RW_ASSIGN(report.ips, inversePropensity(judged, options_.alpha));
    RW_ASSIGN(report.snips, selfNormalised(judged, options_.alpha));
    RW_ASSIGN(report.doublyRobust, doublyRobust(judged, options_.alpha));
    report.uncovered /= static_cast<double>(judged.size());
    report.best = bestItems();
    return report;
  }

  std::vector<std::string> bestItems() const {
    std::vector<std::string> best;
    if (options_.target.kind != TargetPolicyKind::BestItem) return best;
    const auto rewards =
        meanRewards(decisions_, options_.shrinkage, [this](const LoggedRow& row) { return judges(row); });
    for (std::size_t slot = 0; slot < decisions_.slots.size(); ++slot) {
      const auto item = bestItem(rewards, slot);
      best.push_back(item ? decisions_.items[*item] : std::string());
    }
    return best;
  }

  const LoggedDecisions& decisions_;
  const OffPolicyOptions& options_;
  std::optional<std::uint16_t> judge_;
  ItemSlotTable shown_, judged_;        ///< exposures: of all variants, and of those that judge
  std::vector<ItemSlotTable> rewards_;  ///< by half, fitted on the other
  std::vector<ItemSlotTable> policies_; ///< by half
};

Result<std::vector<LoggedPolicyValue>> loggedValues(const LoggedDecisions& decisions, double alpha) {
  std::vector<LoggedPolicyValue> values(decisions.variants.size());
  std::vector<Proportion> shares(values.size());
  for (const auto& row : decisions.rows) {
    ++shares[row.variant].trials;
    shares[row.variant].successes += row.rewarded;
    values[row.variant].withPropensity += row.propensity > 0;
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    values[i].variant = decisions.variants[i];
    values[i].decisions = shares[i].trials;
    values[i].value = shares[i].share();
    RW_ASSIGN(values[i].interval, wilsonInterval(shares[i], alpha));
  }
  std::ranges::sort(values, {}, &LoggedPolicyValue::variant);
  return values;
}

} // namespace

Result<OffPolicyReport> offPolicyReport(EventStore& store, const std::string& experiment,
                                        const OffPolicyOptions& options, const JobControl& job) {
  RW_ASSIGN(const auto decisions, LoggedDecisions::read(store, experiment, options.reward, job));
  RW_ASSIGN(auto logged, loggedValues(decisions, options.alpha));
  RW_ASSIGN(auto report, PolicyEstimate(decisions, options).report());
  report.logged = std::move(logged);
  return report;
}

} // namespace rankwright
