#include "core/pipeline/configuration_hash.h"

#include "core/base/hash.h"
#include "core/expr/outline.h"
#include "core/expr/syntax.h"

#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace rankwright {

namespace {

bool isNamePart(char character) {
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
         (character >= '0' && character <= '9') || character == '_';
}

/// Every run of letters, digits and `_`: what could be the name of a rule.
std::set<std::string> wordsOf(std::string_view text) {
  std::set<std::string> words;
  for (std::size_t begin = 0; begin < text.size();) {
    auto end = begin;
    while (end < text.size() && isNamePart(text[end]))
      ++end;
    if (end > begin) words.emplace(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

/// Follows rules to the rules that they read.
class RuleReach {
public:
  explicit RuleReach(const RuleSyntax& syntax) : syntax_(syntax) {
    for (const auto& rule : syntax.rules)
      rules_.emplace(rule.name, &rule);
  }

  void add(const std::string& name) {
    std::vector<std::string> waiting = {name};
    while (!waiting.empty()) {
      const auto next = std::move(waiting.back());
      waiting.pop_back();
      const auto rule = rules_.find(next);
      if (rule == rules_.end() || !reached_.insert(next).second) continue;
      for (auto id = rule->second->first; id <= rule->second->root; ++id)
        if (const auto& each = syntax_.expressions[id]; each.kind == Expression::Kind::Reference)
          waiting.push_back(each.name);
    }
  }

  std::vector<std::string> reached() const { return {reached_.begin(), reached_.end()}; }

private:
  const RuleSyntax& syntax_;
  std::map<std::string, const Rule*, std::less<>> rules_;
  std::set<std::string> reached_;
};

} // namespace

std::vector<std::string> rulesReadBy(const PipelineConfig& config, const RuleSet& rules,
                                     std::span<const std::string> modelFields) {
  RuleReach reach(rules.syntax());
  for (const auto& word : wordsOf(config.canonical))
    reach.add(word);
  for (const auto& field : modelFields)
    reach.add(field);
  return reach.reached();
}

std::string canonicalText(const PipelineConfig& config, const RuleSet& rules,
                          std::span<const std::string> modelFields) {
  auto text = config.canonical;
  for (const auto& name : rulesReadBy(config, rules, modelFields)) {
    const auto written = std::string(rules.textOf(name));
    text += formatRules(written).value_or(written + '\n');
  }
  return text;
}

std::string hashOfConfiguration(const PipelineConfig& config, const RuleSet& rules,
                                std::span<const std::string> modelFields) {
  return fmt::format("{:016x}", hashText(canonicalText(config, rules, modelFields)));
}

} // namespace rankwright
