#include "core/expr/outline.h"
#include "core/expr/transform_reader.h"
#include "core/expr/utf8.h"

#include <algorithm>

namespace rankwright {

namespace {

/// A stretch of bytes to replace.
struct NameUse {
  std::size_t begin;
  std::size_t end;
};

bool isRuleOrInput(const RuleToken& token) {
  return token.kind == RuleTokenKind::Definition || token.kind == RuleTokenKind::Name;
}

/// The uses of the name in one rule text, in its own bytes.
std::vector<NameUse> findUses(std::string_view text, std::string_view name) {
  std::vector<NameUse> uses;
  for (const auto& token : tokensOf(text))
    if (isRuleOrInput(token) && text.substr(token.begin, token.end - token.begin) == name)
      uses.push_back({token.begin, token.end});
  return uses;
}

std::string replaceAll(std::string_view text, const std::vector<NameUse>& uses, std::string_view name) {
  std::string renamed;
  std::size_t done = 0;
  for (const auto& use : uses) {
    renamed += text.substr(done, use.begin - done);
    renamed += name;
    done = use.end;
  }
  renamed += text.substr(done);
  return renamed;
}

Status checkNewName(std::string_view to) {
  if (isRuleName(to)) return {};
  return fail(ErrorKind::InvalidArgument, "a name consists of letters, digits and '_', and is no keyword: {}",
              to);
}

Status checkUses(bool found, bool taken, std::string_view from, std::string_view to) {
  if (!found) return fail(ErrorKind::NotFound, "no rule or feature has this name here: {}", from);
  if (taken) return fail(ErrorKind::Conflict, "a rule or feature has this name already: {}", to);
  return {};
}

/// The uses in the bytes of the TOML file: in the expressions and among the features.
std::vector<NameUse> findTomlUses(const TransformText& transform, std::string_view name) {
  std::vector<NameUse> uses;
  for (const auto& [text, positions] : transform.expressions) {
    for (const auto& use : findUses(text, name)) {
      const auto begin = countCodePoints(text.substr(0, use.begin));
      const auto place = positions.place(begin, begin + countCodePoints(name));
      uses.push_back({place.begin, place.end});
    }
  }
  for (const auto& feature : transform.features)
    if (feature.name == name) uses.push_back({feature.place.begin + 1, feature.place.end - 1});
  std::ranges::sort(uses, {}, &NameUse::begin);
  return uses;
}

} // namespace

Result<std::string> renameName(std::string_view text, std::string_view from, std::string_view to) {
  RW_CHECK(checkNewName(to));
  if (findInvalidUtf8(text)) return fail(ErrorKind::Parse, "the text is not UTF-8: {}", from);
  const auto uses = findUses(text, from);
  RW_CHECK(checkUses(!uses.empty(), from != to && !findUses(text, to).empty(), from, to));
  return replaceAll(text, uses, to);
}

Result<std::string> renameInTransformToml(std::string_view toml, std::string_view from, std::string_view to) {
  RW_CHECK(checkNewName(to));
  TransformText transform(toml);
  readTransform(toml, "TOML", transform);
  if (!transform.faults.empty()) return tl::unexpected<Error>(errorOf(transform.faults.front(), "TOML"));
  const auto uses = findTomlUses(transform, from);
  RW_CHECK(checkUses(!uses.empty(), from != to && !findTomlUses(transform, to).empty(), from, to));
  return replaceAll(toml, uses, to);
}

} // namespace rankwright
