#include "core/workspace/feature_uses.h"

#include "core/document/rule_files.h"
#include "core/workspace/rule_preview.h"

#include <toml++/toml.h>

#include <algorithm>
#include <optional>
#include <set>

namespace rankwright {

namespace {

/// What a channel names features and rules with.
const std::set<std::string, std::less<>> kChannelKeys = {"keys",    "vector",   "times",     "weights",
                                                         "feature", "released", "exposures", "clicks"};

/// Finds bytes from toml++'s lines and columns (code points from 1).
class LinePlaces {
public:
  explicit LinePlaces(std::string_view text) : text_(text) {
    for (std::size_t at = 0; at < text.size(); ++at)
      if (text[at] == '\n') starts_.push_back(at + 1);
  }

  std::size_t byteOf(const toml::source_position& position) const {
    auto at = starts_[std::min<std::size_t>(position.line, starts_.size()) - 1];
    for (std::uint32_t column = 1; column < position.column && at < text_.size(); ++column)
      do
        ++at;
      while (at < text_.size() && (static_cast<unsigned char>(text_[at]) & 0xC0) == 0x80);
    return at;
  }

private:
  std::string_view text_;
  std::vector<std::size_t> starts_ = {0};
};

using Kind = FeatureUse::Kind;

/// Walks over the strings of a TOML file and keeps those that are the name.
class TomlSearch {
public:
  TomlSearch(const ConfigText& file, std::string_view name) : file_(file), name_(name), places_(file.text) {}

  std::vector<FeatureUse> search() {
    try {
      const auto root = toml::parse(file_.text);
      searchTable(root, {}, {});
    } catch (const toml::parse_error&) { // the editor shows it
    }
    return std::move(uses_);
  }

private:
  void searchTable(const toml::table& table, const std::string& section, std::string owner) {
    if (const auto own = table["name"].value<std::string>()) owner = *own;
    for (const auto& [key, node] : table)
      if (key.str() != "name" || section == "fields")
        searchNode(node, section, std::string(key.str()), owner);
  }

  void searchNode(const toml::node& node, const std::string& section, const std::string& key,
                  const std::string& owner) {
    if (const auto* text = node.as_string())
      take(*text, section, key, owner);
    else if (const auto* table = node.as_table())
      searchTable(*table, key, owner);
    else if (const auto* array = node.as_array())
      for (const auto& each : *array)
        searchNode(each, each.is_table() ? key : section, key, owner);
  }

  void take(const toml::value<std::string>& text, const std::string& section, const std::string& key,
            const std::string& owner) {
    const auto kind = kindOf(section, key);
    if (!kind || *text != name_) return;
    const auto begin = places_.byteOf(text.source().begin) + 1; // behind the quote
    if (std::string_view(file_.text).substr(begin, name_.size()) != name_) return;
    const auto& user = *kind == Kind::Setting ? key : owner;
    uses_.push_back({*kind, user, file_.path, text.source().begin.line, begin, begin + name_.size()});
  }

  /// Nothing for strings that name no features.
  static std::optional<Kind> kindOf(const std::string& section, const std::string& key) {
    if (section == "transform") return key == "features" ? std::optional(Kind::Output) : std::nullopt;
    if (section == "channel")
      return kChannelKeys.contains(key) ? std::optional(Kind::Channel) : std::nullopt;
    if (section == "constraint")
      return key == "fields" || key == "when" ? std::optional(Kind::Setting) : std::nullopt;
    if (section == "index")
      return key == "columns" || key == "feature" || key == "rule" ? std::optional(Kind::Index)
                                                                   : std::nullopt;
    if (key == "fields" || section == "fields") return Kind::ModelField;
    if (section == "paths" || section.empty()) return std::nullopt;
    return Kind::Setting;
  }

  const ConfigText& file_;
  std::string_view name_;
  LinePlaces places_;
  std::vector<FeatureUse> uses_;
};

const RuleDefinition* ruleAround(const Outline& outline, std::size_t offset) {
  for (const auto& rule : outline.definitions)
    if (offset >= rule.statement.begin && offset <= rule.statement.end) return &rule;
  return nullptr;
}

void searchRules(const ConfigText& file, std::string_view name, const Schema& inputs,
                 std::vector<FeatureUse>& uses) {
  const auto analysis = analyzeRuleFile(file.text, file.path.ends_with(".toml"), file.path, inputs);
  for (const auto& rule : analysis.outline.definitions)
    if (rule.name == name)
      uses.push_back({Kind::Definition, rule.name, file.path, rule.namePlace.range.line, rule.namePlace.begin,
                      rule.namePlace.end});
  for (const auto& each : analysis.outline.references) {
    if (each.name != name || each.kind == RuleReference::Kind::Function) continue;
    const auto* rule = ruleAround(analysis.outline, each.place.begin);
    uses.push_back({Kind::Rule, rule ? rule->name : std::string(), file.path, each.place.range.line,
                    each.place.begin, each.place.end});
  }
}

} // namespace

Result<std::vector<FeatureUse>> findFeatureUses(const std::vector<ConfigText>& files, std::string_view name,
                                                const Schema& inputs, const JobControl& job) {
  std::vector<FeatureUse> uses;
  for (const auto& file : files) {
    RW_CHECK(job.check());
    const auto first = uses.size();
    if (holdsRules(file.path, file.text)) searchRules(file, name, inputs, uses);
    if (file.path.ends_with(".toml"))
      for (auto& use : TomlSearch(file, name).search())
        uses.push_back(std::move(use));
    std::sort(uses.begin() + static_cast<std::ptrdiff_t>(first), uses.end(),
              [](const FeatureUse& a, const FeatureUse& b) { return a.begin < b.begin; });
  }
  return uses;
}

} // namespace rankwright
