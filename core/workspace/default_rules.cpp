#include "core/workspace/default_rules.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace rankwright {

namespace {

constexpr std::size_t kContextsRecalled = 2;

bool isNumber(const Schema& schema, std::string_view name) {
  const auto position = schema.find(name);
  if (!position) return false;
  const auto type = schema.fields()[*position].type;
  return type == ValueType::Int64 || type == ValueType::Float32;
}

bool isText(const Schema& schema, std::string_view name) {
  const auto position = schema.find(name);
  return position && schema.fields()[*position].type == ValueType::String;
}

/// The name, or a longer one when a feature has it: a rule must not hide a feature.
std::string freeName(const ConfigurationSeed& seed, std::string name) {
  while (seed.items.find(name) || seed.users.find(name) || seed.contexts.find(name))
    name += "_rule";
  return name;
}

std::vector<RecalledContext> recalledContexts(const ConfigurationSeed& seed) {
  std::vector<RecalledContext> contexts;
  if (isText(seed.contexts, "country")) contexts.push_back({"country", freeName(seed, "place")});
  if (isText(seed.contexts, "daytime")) contexts.push_back({"daytime", freeName(seed, "moment")});
  for (const auto& field : seed.contexts.fields())
    if (contexts.empty() || contexts.front().rule.starts_with("now_"))
      if (field.type == ValueType::String && contexts.size() < kContextsRecalled)
        contexts.push_back({field.name, freeName(seed, "now_" + field.name)});
  return contexts;
}

/// Collects the lines and the names of rules.
class RulesText {
public:
  void begin(const char* comment) {
    lines_ += fmt::format("{}  # {}\n", lines_.empty() ? "" : "\n", comment);
  }

  void add(const std::string& name, const std::string& expression) {
    lines_ += fmt::format("  '{} = {}',\n", name, expression);
    names_.push_back('"' + name + '"');
  }

  std::string toml() const {
    return fmt::format(
        "# Rules turn features of the user, the context and the item into keys for recall and "
        "fields for ranking.\n# One evaluator serves both, so a name means the same everywhere.\n"
        "[transform]\nexpressions = [\n{}]\nfeatures = [\n  {},\n]\n",
        lines_, fmt::join(names_, ", "));
  }

private:
  std::string lines_;
  std::vector<std::string> names_;
};

void addBands(const ConfigurationSeed& seed, RulesText& text) {
  struct Band {
    const char* feature;
    const char* name;
    const char* expression;
  };
  constexpr Band kBands[] = {
      {"price", "price_band", "bucket(price, [0.01, 1, 3, 10])"},
      {"rating", "rating_band", "bucket(rating, [2.5, 3, 3.5, 4, 4.5])"},
      {"downloads_min", "downloads_band", "bucket(log(downloads_min + 1), [7, 9, 11, 13, 15])"},
  };
  bool begun = false;
  for (const auto& band : kBands) {
    if (!isNumber(seed.items, band.feature)) continue;
    if (!begun) text.begin("Bands of the item's numbers, for models that use more than ids.");
    begun = true;
    text.add(freeName(seed, band.name), band.expression);
  }
}

} // namespace

DefaultRules DefaultRules::of(const ConfigurationSeed& seed) {
  DefaultRules rules;
  if (seed.hasLog) rules.contexts = recalledContexts(seed);
  if (rules.contexts.size() == kContextsRecalled)
    rules.joinedContext = freeName(seed, rules.contexts[0].feature + "_" + rules.contexts[1].feature);
  rules.favourites = freeName(seed, "favourite_items");
  if (isText(seed.items, "category")) rules.taste = freeName(seed, "taste");
  return rules;
}

std::string DefaultRules::toml(const ConfigurationSeed& seed) const {
  RulesText text;
  if (!contexts.empty()) text.begin("Where and when: as the request says, else as is usual for the user.");
  for (const auto& context : contexts)
    text.add(context.rule, fmt::format("coalesce({0}, usual_{0})", context.feature));
  text.begin("Keys of the recall channels.");
  if (!joinedContext.empty())
    text.add(joinedContext, fmt::format("concat({}, \"_\", {})", contexts[0].rule, contexts[1].rule));
  text.add(favourites, "top(used_items, 100)");
  if (!taste.empty()) text.add(taste, "top_categories");
  addBands(seed, text);
  return text.toml();
}

} // namespace rankwright
