#include "core/pipeline/constraint_effects.h"

#include "core/pipeline/place_state.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

constexpr std::uint32_t kOut = UINT32_MAX;

std::vector<ItemId> itemsOf(const std::vector<ScoredCandidate>& candidates) {
  std::vector<ItemId> items;
  for (const auto& each : candidates)
    items.push_back(each.item);
  return items;
}

/// Tells what happened to whom; how the list came about is looked at again place by place.
class EffectWriter {
public:
  EffectWriter(const ConstraintPlan& plan, const ConstraintOutcome& outcome, const ItemPool& items,
               Trace& trace)
      : plan_(plan),
        outcome_(outcome),
        items_(items),
        trace_(trace),
        places_(static_cast<std::uint32_t>(outcome.list.size())),
        placeOf_(outcome.candidates.size(), kOut),
        rankOf_(outcome.weighted.size(), 0),
        weightedPlaceOf_(outcome.weighted.size(), 0) {
    for (const auto& each : plan.constraints())
      trace.constraints.push_back({each.config.name, each.config.kind, {}, {}});
    for (std::uint32_t place = 0; place < places_; ++place)
      placeOf_[outcome.list[place]] = place;
    for (std::uint32_t rank = 0; rank < trace.ranked.size(); ++rank)
      rankOf_[trace.ranked[rank].mergePosition] = rank;
    for (std::uint32_t place = 0; place < outcome.weighted.size(); ++place)
      weightedPlaceOf_[outcome.weighted[place].mergePosition] = place;
  }

  void write() {
    writeWeights();
    writeExclusions();
    writeFixed();
    writeSpreads();
    writeList();
  }

private:
  void add(std::size_t constraint, ItemId item, std::uint32_t from, std::optional<std::uint32_t> to,
           std::string reason) {
    trace_.constraints[constraint].effects.push_back({item, from, to, std::move(reason)});
  }

  void giveWay(std::size_t constraint, const std::string& reason) {
    auto& text = trace_.constraints[constraint].givenWay;
    text += (text.empty() ? "" : "; ") + reason;
  }

  void writeWeights() {
    for (const auto& [constraint, mergePosition] : outcome_.weightedBy) {
      const auto rank = rankOf_[mergePosition];
      auto& ranked = trace_.ranked[rank];
      ranked.weight = outcome_.weights[mergePosition];
      add(constraint, ranked.item, rank, weightedPlaceOf_[mergePosition],
          fmt::format("score {:.4g} × {:.4g}", ranked.score, plan_.constraints()[constraint].config.ratio));
    }
  }

  void writeExclusions() {
    if (outcome_.excludedBy.empty()) return;
    for (std::uint32_t place = 0; place < outcome_.weighted.size(); ++place) {
      const auto& each = outcome_.weighted[place];
      const auto by = outcome_.excludedBy[each.mergePosition];
      if (by) add(*by, each.item, place, std::nullopt, "excluded");
    }
  }

  void writeFixed() {
    std::vector<std::size_t> placed(plan_.constraints().size(), 0);
    for (const auto& [constraint, candidate, place] : outcome_.fixed) {
      const auto wanted =
          plan_.constraints()[constraint].config.position + static_cast<std::uint32_t>(placed[constraint]++);
      const auto now = placeOf_[candidate];
      add(constraint, outcome_.candidates[candidate].item, candidate, now,
          fmt::format("fixed at place {}", wanted + 1));
      if (now != wanted)
        giveWay(constraint, fmt::format("place {} is {}, so that the item stands at {}", wanted + 1,
                                        wanted < places_ ? "taken" : "behind the end", now + 1));
    }
    for (std::size_t i = 0; i < placed.size(); ++i)
      if (plan_.constraints()[i].config.kind == ConstraintKind::Fixed && placed[i] == 0)
        giveWay(i, "it concerns no candidate that could be placed");
  }

  std::string ruleText(std::uint32_t candidate, std::size_t rule) const {
    const auto& spread = plan_.spreads()[rule];
    const auto& config = plan_.constraints()[spread.constraint].config;
    const auto item = outcome_.candidates[candidate].item;
    const auto value = toText(items_.valueAt(item, spread.field));
    if (spread.cap)
      return fmt::format("no more than {} of '{}' {} in the list", config.most, spread.field, value);
    return fmt::format("no more than {} of '{}' {} in {} places", config.most, spread.field, value,
                       config.window);
  }

  void writeSpreads() {
    if (plan_.spreads().empty()) return;
    const auto ids = itemsOf(outcome_.candidates);
    const SpreadValues values(plan_.columns(), ids);
    const auto rules = plan_.rulesFor(places_);
    PlaceState state(values, rules, places_);
    for (const auto& each : outcome_.fixed)
      if (placeOf_[each.candidate] != kOut) state.put(each.candidate, placeOf_[each.candidate]);
    std::vector<std::uint8_t> told(outcome_.candidates.size(), 0);
    for (std::uint32_t place = 0; place < places_; ++place) {
      const auto chosen = outcome_.list[place];
      if (state.at(place) == chosen) continue; // fixed: it passed nobody over
      for (std::uint32_t candidate = 0; candidate < chosen; ++candidate)
        if (!state.isTaken(candidate) && !std::exchange(told[candidate], 1))
          writePassedOver(state, candidate, place, rules.size());
      writeBroken(state, chosen, place, rules.size());
      state.put(chosen, place);
    }
  }

  void writePassedOver(PlaceState& state, std::uint32_t candidate, std::uint32_t place, std::size_t rules) {
    const auto rule = std::min(state.firstBroken(candidate, place), rules - 1);
    const auto to = placeOf_[candidate] == kOut ? std::nullopt : std::optional(placeOf_[candidate]);
    const auto fits = state.fits(candidate, place, rule);
    add(plan_.spreads()[rule].constraint, outcome_.candidates[candidate].item, place, to,
        fits ? "the places behind could not be filled otherwise" : ruleText(candidate, rule));
  }

  void writeBroken(PlaceState& state, std::uint32_t chosen, std::uint32_t place, std::size_t rules) {
    for (std::size_t rule = 0; rule < rules; ++rule)
      if (!state.fits(chosen, place, rule))
        giveWay(plan_.spreads()[rule].constraint,
                fmt::format("at place {} nothing else was left for: {}", place + 1, ruleText(chosen, rule)));
  }

  void writeList() {
    for (const auto candidate : outcome_.list) {
      const auto& each = outcome_.candidates[candidate];
      trace_.list.push_back({each.item, each.score, rankOf_[each.mergePosition]});
    }
  }

  const ConstraintPlan& plan_;
  const ConstraintOutcome& outcome_;
  const ItemPool& items_;
  Trace& trace_;
  std::uint32_t places_;
  std::vector<std::uint32_t> placeOf_;         // [candidates] in the list
  std::vector<std::uint32_t> rankOf_;          // [candidates] by merge position
  std::vector<std::uint32_t> weightedPlaceOf_; // the same after weights
};

} // namespace

void traceConstraints(const ConstraintPlan& plan, const ConstraintOutcome& outcome, const ItemPool& items,
                      Trace& trace) {
  EffectWriter(plan, outcome, items, trace).write();
}

} // namespace rankwright
