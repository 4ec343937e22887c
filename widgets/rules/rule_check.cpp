#include "widgets/rules/rule_check.h"

#include "core/document/rule_files.h"
#include "core/workspace/rule_preview.h"

#include <utility>

namespace rankwright {

namespace {

TextProblem::Kind kindOf(Severity severity) {
  switch (severity) {
  case Severity::Error:
    return TextProblem::Kind::Error;
  case Severity::Warning:
    return TextProblem::Kind::Warning;
  case Severity::Portability:
    break;
  }
  return TextProblem::Kind::Portability;
}

TextProblem problemOf(const Diagnostic& diagnostic, const std::string& path) {
  TextProblem problem{.error = errorOf(diagnostic, path), .kind = kindOf(diagnostic.severity)};
  if (!diagnostic.suggestion.empty()) problem.mends.push_back(diagnostic.suggestion);
  return problem;
}

} // namespace

TextCheck ruleCheck(std::shared_ptr<const Schema> inputs, bool portability) {
  return [inputs = std::move(inputs), options = CheckOptions{.portability = portability}](
             const std::string& path, const std::string& text) {
    if (!holdsRules(path, text)) return checkToml(path, text);
    TextProblems problems;
    for (const auto& each :
         analyzeRuleFile(text, path.ends_with(".toml"), path, *inputs, options).diagnostics)
      problems.push_back(problemOf(each, path));
    return problems;
  };
}

} // namespace rankwright
