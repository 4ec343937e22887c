#include "core/workspace/rule_format.h"

#include "core/document/rule_stretch.h"
#include "core/expr/outline.h"

namespace rankwright {

namespace {

std::string withoutLineEnd(std::string text) {
  while (!text.empty() && text.back() == '\n')
    text.pop_back();
  return text;
}

/// A string of one line cannot take several statements on lines of their own.
bool fits(std::string_view formatted, std::string_view written) {
  return formatted.find('\n') == std::string_view::npos || written.find('\n') != std::string_view::npos;
}

} // namespace

Result<std::string> formatRuleFile(std::string_view text, bool isToml) {
  if (!isToml) return formatRules(text);
  std::string formatted;
  std::size_t done = 0;
  for (const auto& stretch : ruleStretches(text, true)) {
    const auto written = text.substr(stretch.begin, stretch.end - stretch.begin);
    RW_ASSIGN(auto rules, formatRules(written));
    rules = withoutLineEnd(std::move(rules));
    if (stretch.escapes || !fits(rules, written)) continue;
    formatted += text.substr(done, stretch.begin - done);
    formatted += rules;
    done = stretch.end;
  }
  formatted += text.substr(done);
  return formatted;
}

} // namespace rankwright
