#pragma once

#include "core/workspace/rule_preview.h"

#include <QString>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// A name that a rule can use, as completion offers it.
struct RuleWord {
  enum class Kind { Rule, Feature, Function };
  Kind kind = Kind::Feature;
  QString name;
  QString signature; ///< of a function: `bucket(x: number, bounds: list of numbers) → int64`; else the type
  QString help;      ///< one sentence
};

/// The features that rules of the workspace may read, with what has them.
std::vector<RuleWord> featureWords(const Workspace& workspace);

/// Every function that rules may call, by name, with help in the language of the window.
std::vector<RuleWord> functionWords();

/// The rules that are defined before the byte of the text.
std::vector<RuleWord> ruleWordsBefore(const RuleAnalysis& analysis, std::size_t offset);

/// Those that fit what was typed, the best first: those that begin with it, then those that contain its
/// letters. Everything for an empty text.
std::vector<RuleWord> fittingWords(std::vector<RuleWord> words, const QString& typed);

/// A word that is being typed, at bytes [begin, offset) of a rule text; empty where one could begin.
struct TypedWord {
  std::size_t begin = 0;
  std::string text;
};

/// The word before a byte of a rule text, where an expression may use one. Nothing inside texts, numbers and
/// comments, and where a rule gets its name.
std::optional<TypedWord> typedWordAt(std::string_view rules, std::size_t offset);

/// The function whose name stands at a byte of a line of rules, or else the one whose call the byte is in; ""
/// when there is none.
std::string functionAt(std::string_view line, std::size_t offset);

} // namespace rankwright
