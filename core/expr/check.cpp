#include "core/expr/check.h"

#include "core/expr/nearest_name.h"
#include "core/expr/parser.h"
#include "core/expr/portability.h"
#include "core/expr/rule_checker.h"
#include "core/expr/transform_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace rankwright {

namespace {

std::size_t beginOf(const TextPlace& place) {
  return place.begin;
}

/// The rules that are right, moved together.
RuleSet soundRules(const RuleSyntax& syntax, const std::vector<bool>& sound) {
  RuleSyntax kept;
  kept.source = syntax.source;
  for (std::size_t i = 0; i < syntax.rules.size(); ++i) {
    if (!sound[i]) continue;
    auto rule = syntax.rules[i];
    const auto shift = rule.first - static_cast<ExpressionId>(kept.expressions.size());
    for (auto id = rule.first; id <= rule.root; ++id) {
      auto& expression = kept.expressions.emplace_back(syntax.expressions[id]);
      for (auto& operand : expression.operands)
        operand -= shift;
    }
    rule.first -= shift;
    rule.root -= shift;
    kept.rules.push_back(std::move(rule));
  }
  return RuleSet::ofSyntax(std::move(kept)).value_or(RuleSet());
}

/// Checks rules that stand in one file, as one text or as several.
class Analysis {
public:
  Analysis(const TextIndex& file, const std::string& source, const Schema& inputs,
           const CheckOptions& options)
      : file_(file), inputs_(inputs), options_(options) {
    syntax_.source = source;
  }

  void read(const RuleText& text) {
    appendRules(syntax_, text.text, text.positions, findings_);
    if (options_.portability) checkPortableTokens(text, result_.diagnostics);
  }

  void add(Diagnostic diagnostic) { result_.diagnostics.push_back(std::move(diagnostic)); }

  RuleAnalysis finish(const std::vector<std::string>& outputs) {
    RuleChecker checker(syntax_, findings_, inputs_, file_, options_.anyInputs);
    checker.run();
    append(findings_.faults);
    append(checker.diagnostics());
    if (options_.portability) checkPortableRules(syntax_, checker, file_, result_.diagnostics);
    if (!outputs.empty()) warnOfUnused(checker, outputs);
    addOutline(checker);
    result_.sound = soundRules(syntax_, checker.sound());
    std::ranges::stable_sort(result_.diagnostics, {}, [](const auto& one) { return beginOf(one.place); });
    return std::move(result_);
  }

  const RuleSyntax& syntax() const { return syntax_; }
  const SyntaxFindings& findings() const { return findings_; }

private:
  void append(const std::vector<Diagnostic>& more) {
    result_.diagnostics.insert(result_.diagnostics.end(), more.begin(), more.end());
  }

  void warnOfUnused(const RuleChecker& checker, const std::vector<std::string>& outputs) {
    const std::unordered_set<std::string_view> wanted(outputs.begin(), outputs.end());
    std::vector<bool> needed(syntax_.rules.size(), false);
    for (auto rule = needed.size(); rule-- > 0;) {
      const auto& [name, nameRange, text, first, root, range] = syntax_.rules[rule];
      needed[rule] = needed[rule] || wanted.contains(name);
      if (needed[rule])
        for (const auto used : checker.uses()[rule])
          needed[used] = true;
      else
        add({.severity = Severity::Warning,
             .kind = ErrorKind::NotFound,
             .place = file_.placeOf(nameRange),
             .message = fmt::format("no feature needs this rule: {}", name)});
    }
  }

  void addOutline(const RuleChecker& checker) {
    auto& outline = result_.outline;
    for (const auto& rule : syntax_.rules)
      outline.definitions.push_back({rule.name, file_.placeOf(rule.nameRange), file_.placeOf(rule.range),
                                     checker.expressions()[rule.root].type});
    outline.references = checker.references();
    std::ranges::stable_sort(outline.references, {}, [](const auto& one) { return beginOf(one.place); });
  }

  const TextIndex& file_;
  const Schema& inputs_;
  const CheckOptions& options_;
  RuleSyntax syntax_;
  SyntaxFindings findings_;
  RuleAnalysis result_;
};

Diagnostic unknownFeature(const ListedFeature& feature, const RuleSyntax& syntax) {
  NearestName nearest(feature.name);
  for (const auto& rule : syntax.rules)
    nearest.offer(rule.name);
  // The place has the quotes, so the suggestion has them too.
  auto suggestion = nearest.name().empty() ? std::string() : fmt::format("\"{}\"", nearest.name());
  return {.kind = ErrorKind::NotFound,
          .place = feature.place,
          .message = fmt::format("no expression defines this feature: {}", feature.name),
          .suggestion = std::move(suggestion)};
}

/// Reports features that are unknown or listed twice; what remains are the wanted outputs.
std::vector<std::string> checkFeatures(const TransformText& transform, Analysis& analysis) {
  std::unordered_set<std::string_view> defined;
  for (const auto& rule : analysis.syntax().rules)
    defined.insert(rule.name);
  for (const auto& broken : analysis.findings().broken)
    defined.insert(broken.name);
  std::unordered_map<std::string_view, TextPlace> seen;
  std::vector<std::string> features;
  for (const auto& feature : transform.features) {
    const auto [first, inserted] = seen.emplace(feature.name, feature.place);
    if (!inserted)
      analysis.add({.kind = ErrorKind::Conflict,
                    .place = feature.place,
                    .message = fmt::format("the feature is listed twice: {}", feature.name),
                    .related = first->second});
    else if (!defined.contains(feature.name))
      analysis.add(unknownFeature(feature, analysis.syntax()));
    features.push_back(feature.name);
  }
  return features;
}

} // namespace

RuleAnalysis analyzeRules(std::string_view text, const std::string& source, const Schema& inputs,
                          const CheckOptions& options) {
  const TextIndex file(text);
  Analysis analysis(file, source, inputs, options);
  analysis.read({file.text(), TextPositions(file)});
  return analysis.finish(options.outputs);
}

std::vector<Diagnostic> checkRules(std::string_view text, const std::string& source, const Schema& inputs,
                                   const CheckOptions& options) {
  return analyzeRules(text, source, inputs, options).diagnostics;
}

RuleAnalysis analyzeTransformToml(std::string_view toml, const std::string& source, const Schema& inputs,
                                  const CheckOptions& options) {
  TransformText transform(toml);
  readTransform(toml, source, transform);
  Analysis analysis(transform.text.index(), source, inputs, options);
  for (auto& fault : transform.faults)
    analysis.add(std::move(fault));
  for (const auto& expression : transform.expressions)
    analysis.read(expression);
  auto outputs = checkFeatures(transform, analysis);
  outputs.insert(outputs.end(), options.outputs.begin(), options.outputs.end());
  return analysis.finish(outputs);
}

Outline outlineOf(std::string_view text, const Schema& inputs) {
  return analyzeRules(text, "rules", inputs).outline;
}

} // namespace rankwright
