#include "widgets/simulator/trace_facts.h"

#include "widgets/common/figures.h"
#include "widgets/common/text.h"
#include "widgets/simulator/logit_facts.h"

#include <QCoreApplication>

#include <algorithm>

namespace rankwright {

namespace {

QString translated(const char* text) {
  return QCoreApplication::translate("TraceFacts", text);
}

Fact placeFact(std::uint32_t position) {
  return {countText(position + 1)};
}

Address ruleAddress(const std::string& name) {
  return {QStringLiteral("rule"), toQt(name)};
}

std::vector<Fact> proposalFacts(const ChannelTrace& channel, const Proposal& proposal) {
  const auto& key = channel.keys[proposal.key];
  const auto source = channel.keyRule.empty() ? translated("a fixed key") : toQt(channel.keyRule);
  return {{toQt(channel.name),
           translated("Channel “%1” reads index “%2”").arg(toQt(channel.name), toQt(channel.index))},
          {.text = toQt(key.key),
           .toolTip = translated("“%1”, from %2").arg(toQt(key.key), source),
           .address = keyAddress(channel.index, key.key)},
          placeFact(proposal.rank),
          {ordinalOf(proposal.postingPosition, key.postings)},
          {weightText(proposal.weight)}};
}

std::vector<Fact> turnFacts(const Trace& trace, const MergeTurn& turn) {
  const auto outcome = turn.taken ? translated("taken") : translated("duplicate");
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

QString moveToolTip(std::uint32_t before, std::uint32_t after) {
  if (after < before) return translated("Ranking moved it up by %1 places").arg(before - after);
  if (after > before) return translated("Ranking moved it down by %1 places").arg(after - before);
  return translated("Ranking left it where merging had put it");
}

void addKeyFeatures(FactTable& table, const Trace& trace) {
  for (const auto& [name, value] : trace.keyFeatures)
    table.rows.push_back({{.text = toQt(name), .address = ruleAddress(name)},
                          {toQt(toText(value))},
                          {translated("recall keys")}});
}

} // namespace

Address keyAddress(const std::string& index, const std::string& key) {
  return {QStringLiteral("key"), toQt(index) + QLatin1Char('=') + toQt(key)};
}

FactTable foundByFacts(const Trace& trace, ItemId item) {
  FactTable table;
  table.columns = {
      {translated("Channel"),
       translated("The recall channel that proposed the app, in the order of merging")},
      {translated("Key"), translated("The key that the channel looked up in its index")},
      {translated("Rank"), translated("Place of the app among the channel's proposals, from 1"),
       FactKind::Figure},
      {translated("Posting"),
       translated("Place in the key's posting list, which is sorted by falling weight, and its length"),
       FactKind::Figure},
      {translated("Weight"),
       translated("Weight of the posting in the index; its meaning depends on the index"), FactKind::Figure}};
  for (const auto& channel : trace.channels)
    for (const auto* proposals : {&channel.proposals, &channel.repeats})
      for (const auto& proposal : *proposals)
        if (proposal.item == item) table.rows.push_back(proposalFacts(channel, proposal));
  return table;
}

FactTable mergeFacts(const Trace& trace, ItemId item) {
  FactTable table;
  table.columns = {
      {translated("Round"),
       translated("Round of the round-robin merge, from 1: in each round every channel offers its next app"),
       FactKind::Figure},
      {translated("Channel"), translated("Whose turn it was")},
      {translated("Turn"),
       translated("“duplicate”: another channel had brought the app already, and the turn was used up")},
      {translated("Place"), translated("Place among the merged candidates, from 1"), FactKind::Figure}};
  for (const auto& turn : trace.turns)
    if (turn.item == item) table.rows.push_back(turnFacts(trace, turn));
  return table;
}

FactTable featureFacts(const Trace& trace, const std::vector<FieldValue>& values) {
  FactTable table;
  table.columns = {
      {translated("Feature"),
       translated("A field of the model, or a feature that recall keys were made from")},
      {translated("Value"), translated("Its value for this user, context and app")},
      {translated("From"), translated("The table that has the feature, or the rule that computes it")}};
  for (const auto& value : values)
    table.rows.push_back({{toQt(value.field)}, {toQt(value.value)}, {toQt(value.origin)}});
  addKeyFeatures(table, trace);
  return table;
}

std::vector<Figure> rankFigures(const Trace& trace, ItemId item) {
  const auto* ranked = findRanked(trace, item);
  if (!ranked) return {};
  const auto after = static_cast<std::uint32_t>(ranked - trace.ranked.data());
  std::vector<Figure> figures = {
      {translated("score"), scoreText(ranked->score),
       trace.model.empty() ? translated("1 / place in the merged order: no model ranks")
                           : translated("σ(logit) of model “%1”, a probability").arg(toQt(trace.model))}};
  if (ranked->parts)
    figures.push_back({translated("logit"), contributionText(ranked->parts->logit),
                       translated("Bias plus all linear and pair terms below")});
  figures.push_back({translated("merged → ranked"), moveText(ranked->mergePosition, after),
                     moveToolTip(ranked->mergePosition, after)});
  figures.push_back({translated("candidates"), countText(trace.ranked.size()),
                     translated("Apps that the merge handed to ranking")});
  return figures;
}

TraceFacts describeTrace(const Trace& trace, const AppCatalogue& apps, const std::vector<FieldValue>& values,
                         ItemId item) {
  TraceFacts facts{.app = apps.textOf(item),
                   .figures = rankFigures(trace, item),
                   .foundBy = foundByFacts(trace, item),
                   .merge = mergeFacts(trace, item),
                   .logit = {},
                   .features = featureFacts(trace, values)};
  const auto* ranked = findRanked(trace, item);
  if (ranked && ranked->parts) facts.logit = logitFacts(*ranked->parts, trace.fields);
  return facts;
}

} // namespace rankwright
