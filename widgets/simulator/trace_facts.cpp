#include "widgets/simulator/trace_facts.h"

#include "widgets/common/engine_text.h"
#include "widgets/common/figures.h"
#include "widgets/common/text.h"
#include "widgets/simulator/logit_facts.h"
#include "widgets/simulator/task_facts.h"

#include <QCoreApplication>

#include <algorithm>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::TraceFacts)
};

Fact placeFact(std::uint32_t position) {
  return {countText(position + 1)};
}

/// Nothing for a name that no rule defines: a feature of a table.
Address ruleAddress(const std::string& name, const std::vector<std::string>& rules) {
  if (std::ranges::find(rules, name) == rules.end()) return {};
  return {QStringLiteral("rule"), toQt(name)};
}

std::vector<Fact> proposalFacts(const ChannelTrace& channel, const Proposal& proposal) {
  const auto& key = channel.keys[proposal.key];
  const auto source = channel.keyRule.empty() ? Texts::tr("a fixed key") : toQt(channel.keyRule);
  const auto reads =
      channel.index.empty()
          ? Texts::tr("Channel “%1” reads a list").arg(toQt(channel.name))
          : Texts::tr("Channel “%1” reads index “%2”").arg(toQt(channel.name), toQt(channel.index));
  return {{toQt(channel.name), reads},
          {.text = toQt(key.key),
           .toolTip = Texts::tr("“%1”, from %2").arg(toQt(key.key), source),
           .address = channel.index.empty() ? Address() : keyAddress(channel.index, key.key)},
          placeFact(proposal.rank),
          {ordinalOf(proposal.postingPosition, key.postings)},
          {weightText(proposal.weight)}};
}

std::vector<Fact> turnFacts(const Trace& trace, const MergeTurn& turn) {
  const auto outcome = turn.taken ? Texts::tr("taken") : Texts::tr("duplicate");
  return {
      placeFact(turn.round), {toQt(trace.channels[turn.channel].name)}, {outcome}, placeFact(turn.position)};
}

const RankedItem* findRanked(const Trace& trace, ItemId item) {
  const auto found = std::ranges::find(trace.ranked, item, &RankedItem::item);
  return found == trace.ranked.end() ? nullptr : &*found;
}

QString moveText(std::uint32_t before, std::uint32_t after) {
  return countText(before + 1) + QStringLiteral(" → ") + countText(after + 1);
}

QString kindText(ConstraintKind kind) {
  switch (kind) {
  case ConstraintKind::Weight:
    return Texts::tr("weight");
  case ConstraintKind::Scatter:
    return Texts::tr("scatter");
  case ConstraintKind::Fixed:
    return Texts::tr("fixed place");
  case ConstraintKind::Cap:
    return Texts::tr("cap");
  case ConstraintKind::Exclude:
    return Texts::tr("exclusion");
  }
  return {};
}

std::vector<Fact> effectFacts(const ConstraintTrace& constraint, const ConstraintEffect& effect) {
  const auto reason = engineText(effect.reason);
  return {{.text = toQt(constraint.name), .toolTip = kindText(constraint.kind)},
          placeFact(effect.from),
          effect.to ? placeFact(*effect.to) : Fact{Texts::tr("out")},
          {reason}};
}

/// What the score is, in one sentence.
QString scoreToolTip(const Trace& trace) {
  if (!trace.formula.empty())
    return trace.model.empty()
               ? Texts::tr("Value of the rule %1").arg(toQt(trace.formula))
               : Texts::tr("Value of the formula %1 over the outputs of model “%2”; correction: %3")
                     .arg(toQt(trace.formula), toQt(trace.model), engineText(trace.correction));
  if (trace.model.empty()) return Texts::tr("1 / place in the order that was kept: no model ranks");
  return Texts::tr("σ(logit) of model “%1”, a probability").arg(toQt(trace.model));
}

void addOutputs(std::vector<Figure>& figures, const Trace& trace, const RankedItem& ranked) {
  for (std::size_t i = 0; i < ranked.outputs.size(); ++i)
    figures.push_back({toQt(trace.outputs[i]), scoreText(ranked.outputs[i]),
                       Texts::tr("Output of model “%1” as the formula got it").arg(toQt(trace.model))});
}

/// The place in the list, where constraints made it another one than ranking did.
void addListedPlace(std::vector<Figure>& figures, const Trace& trace, ItemId item, std::uint32_t rank) {
  const auto listed = std::ranges::find(trace.list, item, &PlacedItem::item);
  if (listed == trace.list.end()) return;
  const auto slot = static_cast<std::uint32_t>(listed - trace.list.begin());
  if (slot != rank)
    figures.push_back({Texts::tr("ranked → listed"), moveText(rank, slot),
                       Texts::tr("Constraints gave it another place than its score did")});
}

QString moveToolTip(std::uint32_t before, std::uint32_t after) {
  if (after < before) return Texts::tr("Ranking moved it up by %1 places").arg(before - after);
  if (after > before) return Texts::tr("Ranking moved it down by %1 places").arg(after - before);
  return Texts::tr("Ranking left it where merging had put it");
}

void addKeyFeatures(FactTable& table, const Trace& trace, const std::vector<std::string>& rules) {
  for (const auto& [name, value] : trace.keyFeatures)
    table.rows.push_back({{.text = toQt(name), .address = ruleAddress(name, rules)},
                          {toQt(toText(value))},
                          {Texts::tr("recall keys")}});
}

} // namespace

Address keyAddress(const std::string& index, const std::string& key) {
  return {QStringLiteral("key"), toQt(index) + QLatin1Char('=') + toQt(key)};
}

FactTable foundByFacts(const Trace& trace, ItemId item) {
  FactTable table;
  table.columns = {
      {Texts::tr("Channel"), Texts::tr("The recall channel that proposed the app, in the order of merging")},
      {Texts::tr("Key"), Texts::tr("The key that the channel looked up in its index")},
      {Texts::tr("Rank"), Texts::tr("Place of the app among the channel's proposals, from 1"),
       FactKind::Figure},
      {Texts::tr("Posting"),
       Texts::tr("Place in the key's posting list, which is sorted by falling weight, and its length"),
       FactKind::Figure},
      {Texts::tr("Weight"), Texts::tr("Weight of the posting in the index; its meaning depends on the index"),
       FactKind::Figure}};
  for (const auto& channel : trace.channels)
    for (const auto* proposals : {&channel.proposals, &channel.repeats})
      for (const auto& proposal : *proposals)
        if (proposal.item == item) table.rows.push_back(proposalFacts(channel, proposal));
  return table;
}

FactTable mergeFacts(const Trace& trace, ItemId item) {
  FactTable table;
  table.columns = {
      {Texts::tr("Round"),
       Texts::tr("Round of the merge, from 1: in each round every channel offers its next app"),
       FactKind::Figure},
      {Texts::tr("Channel"), Texts::tr("Whose turn it was")},
      {Texts::tr("Turn"), Texts::tr("“duplicate”: another channel had brought the app already")},
      {Texts::tr("Place"), Texts::tr("Place among the merged candidates, from 1"), FactKind::Figure}};
  for (const auto& turn : trace.turns)
    if (turn.item == item) table.rows.push_back(turnFacts(trace, turn));
  return table;
}

FactTable featureFacts(const Trace& trace, const std::vector<FieldValue>& values,
                       const std::vector<std::string>& rules) {
  FactTable table;
  table.columns = {
      {Texts::tr("Feature"), Texts::tr("A field of the model, or a feature that recall keys were made from")},
      {Texts::tr("Value"), Texts::tr("Its value for this user, context and app")},
      {Texts::tr("From"), Texts::tr("The table that has the feature, or the rule that computes it")}};
  for (const auto& value : values)
    table.rows.push_back({{toQt(value.field)}, {toQt(value.value)}, {toQt(value.origin)}});
  addKeyFeatures(table, trace, rules);
  return table;
}

FactTable constraintFacts(const Trace& trace, ItemId item) {
  FactTable table;
  table.columns = {
      {Texts::tr("Constraint"), Texts::tr("The constraint of the pipeline that touched the app")},
      {Texts::tr("From"), Texts::tr("Place of the app without the constraint, from 1"), FactKind::Figure},
      {Texts::tr("To"), Texts::tr("Place of the app with it; “out” when it is not in the list"),
       FactKind::Figure},
      {Texts::tr("Reason"), Texts::tr("What the constraint asks for")}};
  for (const auto& constraint : trace.constraints)
    for (const auto& effect : constraint.effects)
      if (effect.item == item) table.rows.push_back(effectFacts(constraint, effect));
  return table;
}

std::vector<Figure> rankFigures(const Trace& trace, ItemId item) {
  const auto* ranked = findRanked(trace, item);
  if (!ranked) return {};
  const auto after = static_cast<std::uint32_t>(ranked - trace.ranked.data());
  std::vector<Figure> figures = {{Texts::tr("score"), scoreText(ranked->score), scoreToolTip(trace)}};
  addOutputs(figures, trace, *ranked);
  if (ranked->parts)
    figures.push_back(
        {Texts::tr("logit"), contributionText(ranked->parts->logit), Texts::tr("Bias plus all terms below")});
  figures.push_back({Texts::tr("merged → ranked"), moveText(ranked->mergePosition, after),
                     moveToolTip(ranked->mergePosition, after)});
  addListedPlace(figures, trace, item, after);
  figures.push_back({Texts::tr("candidates"), countText(trace.ranked.size()),
                     Texts::tr("Apps that the merge handed to ranking")});
  return figures;
}

TraceFacts describeTrace(const Trace& trace, const AppCatalogue& apps, const std::vector<FieldValue>& values,
                         ItemId item, const std::vector<std::string>& rules) {
  TraceFacts facts{.app = apps.textOf(item),
                   .figures = rankFigures(trace, item),
                   .foundBy = foundByFacts(trace, item),
                   .merge = mergeFacts(trace, item),
                   .logit = {},
                   .features = featureFacts(trace, values, rules),
                   .constraints = constraintFacts(trace, item)};
  const auto* ranked = findRanked(trace, item);
  if (!ranked || !ranked->parts) return facts;
  facts.logit = logitFacts(*ranked->parts, trace.fields);
  facts.tasks = taskFacts(*ranked->parts);
  facts.gates = gateFacts(*ranked->parts);
  return facts;
}

} // namespace rankwright
