#include "core/pipeline/constraint_stage.h"

#include "core/pipeline/spread.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

/// One list in the making.
class ConstraintRun {
public:
  ConstraintRun(const ConstraintPlan& plan, const InputTables& tables, std::uint32_t rowCount)
      : plan_(plan), conditions_(plan.conditions().evaluate(tables, rowCount)) {}

  ConstraintOutcome run(std::vector<ScoredCandidate> ranked, std::uint32_t wanted) {
    out_.weighted = std::move(ranked);
    weigh();
    exclude();
    const auto places = std::min(wanted, static_cast<std::uint32_t>(out_.candidates.size()));
    fix(places);
    fill(places);
    note(wanted, places);
    return std::move(out_);
  }

private:
  bool meets(const PlannedConstraint& constraint, const ScoredCandidate& candidate) const {
    if (!constraint.condition)
      return std::ranges::find(constraint.items, candidate.item) != constraint.items.end();
    return numberAt(conditions_[*constraint.condition], candidate.mergePosition).value_or(0) != 0;
  }

  template <class Use>
  void forEachOf(ConstraintKind kind, Use use) {
    for (std::size_t i = 0; i < plan_.constraints().size(); ++i)
      if (plan_.constraints()[i].config.kind == kind) use(i, plan_.constraints()[i]);
  }

  void weigh() {
    forEachOf(ConstraintKind::Weight, [this](std::size_t index, const PlannedConstraint& constraint) {
      out_.weights.resize(out_.weighted.size(), 1);
      for (const auto& each : out_.weighted) {
        if (!meets(constraint, each)) continue;
        out_.weights[each.mergePosition] *= static_cast<float>(constraint.config.ratio);
        out_.weightedBy.push_back({index, each.mergePosition});
      }
    });
    if (out_.weights.empty()) return;
    for (auto& each : out_.weighted)
      each.score *= out_.weights[each.mergePosition];
    sortAgain();
  }

  /// Those that no weight touched are in order already.
  void sortAgain() {
    std::vector<ScoredCandidate> touched;
    std::vector<ScoredCandidate> rest;
    rest.reserve(out_.weighted.size());
    for (const auto& each : out_.weighted)
      (out_.weights[each.mergePosition] == 1 ? rest : touched).push_back(each);
    std::ranges::sort(touched, goesBefore);
    std::ranges::merge(touched, rest, out_.weighted.begin(), goesBefore);
  }

  void exclude() {
    out_.candidates = out_.weighted;
    forEachOf(ConstraintKind::Exclude, [this](std::size_t index, const PlannedConstraint& constraint) {
      out_.excludedBy.resize(out_.weighted.size());
      std::erase_if(out_.candidates, [&](const ScoredCandidate& each) {
        const auto excluded = meets(constraint, each);
        if (excluded) out_.excludedBy[each.mergePosition] = index;
        return excluded;
      });
    });
  }

  /// A place that is taken, or behind the end, gives way to the nearest free one before the end.
  std::optional<std::uint32_t> freePlace(std::uint32_t wanted) const {
    if (fixed_.empty()) return std::nullopt;
    const auto size = static_cast<std::uint32_t>(fixed_.size());
    const auto target = std::min(wanted, size - 1);
    for (auto place = target; place < size; ++place)
      if (!fixed_[place]) return place;
    for (auto place = target; place-- > 0;)
      if (!fixed_[place]) return place;
    return std::nullopt;
  }

  void fixAt(std::size_t constraint, std::uint32_t candidate, std::uint32_t wanted) {
    const auto isHere = [candidate](const FixedPlace& each) { return each.candidate == candidate; };
    if (std::ranges::any_of(out_.fixed, isHere)) return; // the first constraint has it
    const auto place = freePlace(wanted);
    if (!place) return;
    fixed_[*place] = candidate;
    out_.fixed.push_back({constraint, candidate, *place});
  }

  std::optional<std::uint32_t> candidateOf(ItemId item) const {
    const auto found = std::ranges::find(out_.candidates, item, &ScoredCandidate::item);
    if (found == out_.candidates.end()) return std::nullopt;
    return static_cast<std::uint32_t>(found - out_.candidates.begin());
  }

  void fix(std::uint32_t places) {
    fixed_.resize(places);
    forEachOf(ConstraintKind::Fixed, [this](std::size_t index, const PlannedConstraint& constraint) {
      auto place = constraint.config.position;
      for (const auto item : constraint.items)
        if (const auto candidate = candidateOf(item)) fixAt(index, *candidate, place++);
      if (constraint.condition) fixFirstThatMeets(index, constraint);
    });
  }

  void fixFirstThatMeets(std::size_t index, const PlannedConstraint& constraint) {
    const auto found = std::ranges::find_if(
        out_.candidates, [&](const ScoredCandidate& each) { return meets(constraint, each); });
    if (found != out_.candidates.end())
      fixAt(index, static_cast<std::uint32_t>(found - out_.candidates.begin()), constraint.config.position);
  }

  void fill(std::uint32_t places) {
    std::vector<ItemId> items;
    items.reserve(out_.candidates.size());
    for (const auto& each : out_.candidates)
      items.push_back(each.item);
    const auto rules = plan_.rulesFor(places);
    const SpreadValues values(plan_.columns(), items);
    out_.list = spread(values, {fixed_, rules, plan_.strictSpreads()});
  }

  void note(std::uint32_t wanted, std::uint32_t places) {
    if (out_.list.size() < places)
      out_.note =
          fmt::format("strict constraints leave {} of {} places empty", places - out_.list.size(), places);
    else if (places == wanted)
      return;
    else if (out_.candidates.size() < out_.weighted.size())
      out_.note = fmt::format("{} of {} candidates are excluded, which leaves {}",
                              out_.weighted.size() - out_.candidates.size(), out_.weighted.size(), places);
    else
      out_.note = fmt::format("the channels found no more candidates than {}", places);
  }

  const ConstraintPlan& plan_;
  std::vector<Vector> conditions_;
  std::vector<std::optional<std::uint32_t>> fixed_; // [places]
  ConstraintOutcome out_;
};

} // namespace

ConstraintOutcome applyConstraints(const ConstraintPlan& plan, const InputTables& tables,
                                   std::vector<ScoredCandidate> ranked, std::uint32_t wanted) {
  const auto rowCount = static_cast<std::uint32_t>(ranked.size());
  return ConstraintRun(plan, tables, rowCount).run(std::move(ranked), wanted);
}

} // namespace rankwright
