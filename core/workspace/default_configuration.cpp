#include "core/workspace/default_configuration.h"

#include "core/base/toml_text.h"
#include "core/workspace/default_rules.h"
#include "core/workspace/synthetic_origin.h"

#include <fmt/format.h>

#include <algorithm>

namespace rankwright {

namespace {

constexpr const char* kModel = R"toml(# How the ranking model is trained. `rankwright-cli train` reads this.
kind = "fm"
embedding = 10
{}
negatives = 4
held_out = 0.1

epochs = 15
early_stop = 3
batch_size = 1024
l2 = 1e-4
seed = 1
threads = 1
)toml";

constexpr const char* kItemTaste = R"toml(fields = ["user_id", "item_id"]
learning_rate = 0.02

# Samples: one positive for each user and app, and for each some apps that the user never used. Those are drawn by their
# number of users to the power 3/4, so that the model learns what tells an app from the other popular ones.
distinct_pairs = true
negative_power = 0.75)toml";

constexpr const char* kCategoryTaste = R"toml(fields = ["item_id", "category", "taste"]
learning_rate = 0.01

# Samples: one positive for each user and app, and for each some apps that the user never used, drawn uniformly.
distinct_pairs = true
negative_power = 0)toml";

std::string modelToml(const ConfigurationSeed& seed, const DefaultRules& rules) {
  const bool byCategory = seed.taste == TasteModel::Categories && rules.taste == "taste";
  return fmt::format(kModel, byCategory ? kCategoryTaste : kItemTaste);
}

/// Whether the text may name an index, which is a file.
bool isFileName(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
}

std::string indexName(const std::string& wanted, std::size_t place) {
  return isFileName(wanted) ? wanted : fmt::format("context_{}", place + 1);
}

std::string contextIndexes(const DefaultRules& rules) {
  std::string text;
  if (!rules.contexts.empty()) {
    const auto& first = rules.contexts.front().feature;
    text += fmt::format("\n# Apps used in a {0}; weight = number of users there.\n[[index]]\nname = \"{1}\"\n"
                        "kind = \"log\"\ncolumns = [\"{0}\"]\n",
                        first, indexName(first, 0));
  }
  if (!rules.joinedContext.empty())
    text +=
        fmt::format("\n# Apps used in a {0} and {1}; weight = number of users there and then.\n[[index]]\n"
                    "name = \"{2}\"\nkind = \"log\"\ncolumns = [\"{0}\", \"{1}\"]\n",
                    rules.contexts[0].feature, rules.contexts[1].feature, indexName(rules.joinedContext, 1));
  return text;
}

std::string indexesToml(const ConfigurationSeed& seed, const DefaultRules& rules) {
  std::string text =
      "# Inverted indexes: key -> items by falling weight. `rankwright-cli index` builds them from "
      "the items and the log.\n";
  if (seed.hasLog)
    text += fmt::format(
        "\n# For each app those that the same people use; weight = cosine of their sets of users.\n"
        "[[index]]\nname = \"similar_apps\"\nkind = \"co_use\"\nneighbours = 100\n"
        "min_common_users = {}\n",
        seed.minCommonUsers);
  text += contextIndexes(rules);
  if (!rules.taste.empty())
    text += "\n# Apps of a category; weight = number of users.\n[[index]]\nname = \"category\"\nkind = "
            "\"items\"\n"
            "columns = [\"category\"]\n";
  text += "\n# All apps that anybody used, under the key \"all\".\n[[index]]\nname = \"popular\"\n"
          "kind = \"popularity\"\n";
  for (const auto& index : seed.imported)
    text += fmt::format("\n# As another system built it.\n[[index]]\nname = {}\nkind = \"file\"\nfile = {}\n",
                        tomlString(index.name), tomlString(index.file));
  return text;
}

std::string channel(const char* comment, std::string_view name, std::string_view index, std::string_view keys,
                    int count) {
  return fmt::format("\n# {}\n[[channel]]\nname = {}\nindex = {}\n{}\ncount = {}\n", comment,
                     tomlString(name), tomlString(index), keys, count);
}

std::string keysOf(const std::string& rule) {
  return fmt::format("keys = {}", tomlString(rule));
}

std::string importedChannels(const ConfigurationSeed& seed) {
  std::string text;
  for (const auto& index : seed.imported) {
    if (index.keys.empty() && index.key.empty()) continue;
    text += channel("What another system found.", index.name, index.name,
                    index.keys.empty() ? fmt::format("key = {}", tomlString(index.key)) : keysOf(index.keys),
                    100);
  }
  return text;
}

std::string channels(const ConfigurationSeed& seed, const DefaultRules& rules) {
  std::string text = importedChannels(seed);
  if (seed.hasLog)
    text +=
        channel("Apps like those the user uses.", "similar", "similar_apps", keysOf(rules.favourites), 150);
  if (!rules.contexts.empty()) {
    const auto name = indexName(rules.contexts[0].feature, 0);
    text += channel("What people use there.", name, name, keysOf(rules.contexts[0].rule), 50);
  }
  text += channel("What everybody uses.", "popular", "popular", "key = \"all\"", 50);
  if (!rules.joinedContext.empty())
    text += channel("What people use there at this time.", "here and now", indexName(rules.joinedContext, 1),
                    keysOf(rules.joinedContext), 30);
  if (!rules.taste.empty())
    text +=
        channel("The best of the user's favourite categories.", "taste", "category", keysOf(rules.taste), 10);
  return text;
}

std::string pipelineToml(const ConfigurationSeed& seed, const DefaultRules& rules) {
  return fmt::format(
      "# The stages of a request. Channels merge in the order in which they stand here.\n[filter]\n"
      "exclude_used = true # a list of apps to discover: those that the user has used are left out\n"
      "{}\n[merge]\npolicy = \"round_robin\"\ncount = 200\n{}\n[list]\ncount = 20\n",
      channels(seed, rules), seed.hasLog ? "\n[rank]\nmodel = \"fm\"\n" : "");
}

std::string workspaceToml(const ConfigurationSeed& seed) {
  return fmt::format(
      "name = {}\ndescription = {}\nsample_user = {}\n\n[paths]\ndata = {}\nrules = \"rules.toml\"\n"
      "indexes = \"indexes.toml\"\npipeline = \"pipeline.toml\"\nmodel = \"model.toml\"\n{}",
      tomlString(seed.name), tomlString(seed.description), tomlString(seed.sampleUser), tomlString(seed.data),
      seed.synthetic ? "\n" + syntheticOriginToml(*seed.synthetic) : "");
}

} // namespace

std::vector<std::pair<std::string, std::string>> defaultConfiguration(const ConfigurationSeed& seed) {
  const auto rules = DefaultRules::of(seed);
  return {{"workspace.toml", workspaceToml(seed)},
          {"rules.toml", rules.toml(seed)},
          {"indexes.toml", indexesToml(seed, rules)},
          {"pipeline.toml", pipelineToml(seed, rules)},
          {"model.toml", modelToml(seed, rules)}};
}

} // namespace rankwright
