#include "core/pipeline/configuration_hash.h"

#include "core/base/hash.h"
#include "core/expr/outline.h"
#include "core/expr/rule_reach.h"

#include <set>
#include <string_view>

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

} // namespace

std::vector<std::string> rulesReadBy(const PipelineConfig& config, const RuleSet& rules,
                                     std::span<const std::string> modelFields) {
  const auto words = wordsOf(config.canonical);
  std::vector<std::string> names(words.begin(), words.end());
  names.insert(names.end(), modelFields.begin(), modelFields.end());
  return rulesReachedFrom(rules, names);
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
