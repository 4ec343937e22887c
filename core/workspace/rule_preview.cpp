#include "core/workspace/rule_preview.h"

#include "core/expr/program.h"

#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <set>
#include <unordered_set>
#include <utility>

namespace rankwright {

namespace {

bool lies(const TextPlace& inner, const TextPlace& outer) {
  return inner.begin >= outer.begin && inner.begin <= outer.end;
}

/// The first error inside the statement; a rule without one uses a rule that has an error.
Error errorIn(const RuleDefinition& rule, const RuleAnalysis& analysis, const std::string& source) {
  for (const auto& each : analysis.diagnostics)
    if (each.severity == Severity::Error && lies(each.place, rule.statement)) return errorOf(each, source);
  return {ErrorKind::Type, fmt::format("this rule uses one that has an error: {}", rule.name),
          spanOf(rule.namePlace.range, source)};
}

std::vector<std::uint32_t> rowsOf(const std::vector<ItemId>& items) {
  std::vector<std::uint32_t> rows(items.size());
  std::ranges::transform(items, rows.begin(), &ItemId::value);
  return rows;
}

void evaluateInto(RulePreview& preview, const Program& program, const PreviewSample& sample) {
  InputTables tables;
  tables.addBroadcast(preview.context, 0);
  tables.addBroadcast(preview.workspace->users().features(), sample.user.value());
  tables.addRows(preview.workspace->items().features(), preview.rows);
  tables.setClock(sample.clock);
  auto values = program.evaluate(tables, static_cast<std::uint32_t>(preview.rows.size()));
  std::size_t next = 0;
  for (auto& rule : preview.rules)
    if (!rule.error) rule.values = std::move(values[next++]);
}

} // namespace

// Floyd's way: as many draws as rows wanted, however large the pool.
std::vector<ItemId> drawItems(const ItemPool& items, std::uint32_t count, std::uint64_t seed) {
  std::mt19937_64 random(seed);
  std::set<ItemId> drawn;
  const auto all = items.size();
  for (auto last = all - std::min(count, all); last < all; ++last) {
    const ItemId item(std::uniform_int_distribution<std::uint32_t>(0, last)(random));
    if (!drawn.insert(item).second) drawn.insert(ItemId(last));
  }
  return {drawn.begin(), drawn.end()};
}

RuleAnalysis analyzeRuleFile(std::string_view text, bool isToml, const std::string& source,
                             const Schema& inputs, const CheckOptions& options) {
  return isToml ? analyzeTransformToml(text, source, inputs, options)
                : analyzeRules(text, source, inputs, options);
}

const Schema& ruleInputs(const Workspace& workspace) {
  return workspace.pipeline().requestSchema().withItems();
}

Result<RulePreview> previewRules(const std::shared_ptr<const Workspace>& workspace,
                                 const RuleAnalysis& analysis, const Schema& inputs,
                                 const std::string& source, const PreviewSample& sample,
                                 const JobControl& job) {
  RulePreview preview{.workspace = workspace,
                      .context = {},
                      .items = sample.items,
                      .rows = rowsOf(sample.items),
                      .rules = {}};
  RW_ASSIGN(preview.context, contextTable(workspace->contextSchema(), sample.context));
  const auto outputs = analysis.sound.names();
  const std::unordered_set<std::string_view> sound(outputs.begin(), outputs.end());
  for (const auto& rule : analysis.outline.definitions) {
    preview.rules.push_back({.name = rule.name});
    if (!sound.contains(rule.name)) preview.rules.back().error = errorIn(rule, analysis, source);
  }
  RW_ASSIGN(const auto program, workspace->programs().compile(analysis.sound, outputs, inputs));
  RW_CHECK(job.check());
  evaluateInto(preview, program, sample);
  return preview;
}

} // namespace rankwright
