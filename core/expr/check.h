#pragma once

#include "core/expr/diagnostic.h"
#include "core/expr/outline.h"
#include "core/expr/rule_set.h"
#include "core/feature/schema.h"

#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// What to look for beside errors.
struct CheckOptions {
  bool portability = false; ///< mark what the original library rejects or reads otherwise
  /// Take every unknown name for an input feature of unknown type, where the inputs cannot be had. What uses
  /// them is not sound, though no error.
  bool anyInputs = false;
  /// The features that are wanted; when there are any, warn of rules that none of them needs.
  std::vector<std::string> outputs = {};
};

/// All that an editor wants to know of a rule text, from one reading.
struct RuleAnalysis {
  std::vector<Diagnostic> diagnostics; ///< in the order of the text
  Outline outline;
  /// The rules without errors that use no rule with one: they compile.
  RuleSet sound;
};

/// Finds everything wrong with a rule text at once: syntax, names, numbers of arguments, types. A bad
/// statement hides no other; what follows from an error is not reported again. Never fails. Safe on any
/// thread.
RuleAnalysis analyzeRules(std::string_view text, const std::string& source, const Schema& inputs,
                          const CheckOptions& options = {});

/// The findings of `analyzeRules` alone.
std::vector<Diagnostic> checkRules(std::string_view text, const std::string& source, const Schema& inputs,
                                   const CheckOptions& options = {});

/// The same for the TOML form: places are those of the TOML text. Its features are wanted outputs, and
/// unknown ones are errors.
RuleAnalysis analyzeTransformToml(std::string_view toml, const std::string& source, const Schema& inputs,
                                  const CheckOptions& options = {});

} // namespace rankwright
