#pragma once

#include "core/expr/rule_checker.h"
#include "core/expr/rule_text.h"

#include <span>
#include <vector>

namespace rankwright {

/// Marks what the original library (Minia, at commit 796dfa8) rejects or reads otherwise in the words of
/// rules: comments, quotes, escapes, keywords, numbers. Appends to `diagnostics`.
void checkPortableTokens(const RuleText& text, std::vector<Diagnostic>& diagnostics);

/// The same for what sound rules mean: chains of operators, lists, functions and the types they take.
void checkPortableRules(const RuleSyntax& syntax, const RuleChecker& checked, const TextIndex& file,
                        std::vector<Diagnostic>& diagnostics);

} // namespace rankwright
