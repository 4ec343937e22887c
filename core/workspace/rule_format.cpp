#include "core/workspace/rule_format.h"

#include "core/expr/outline.h"

namespace rankwright {

Result<std::string> formatRuleFile(std::string_view text, bool isToml) {
  return isToml ? formatTransformToml(text) : formatRules(text);
}

} // namespace rankwright
