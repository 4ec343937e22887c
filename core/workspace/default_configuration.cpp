#include "core/workspace/default_configuration.h"

#include "core/base/toml_text.h"

#include <fmt/format.h>

namespace rankwright {

namespace {

constexpr const char* kRules =
    R"toml(# Rules turn features of the user, the context and the item into keys for recall and fields for ranking.
# One evaluator serves both, so a name means the same everywhere.
[transform]
expressions = [
  # Where and when: as the request says, else as is usual for the user.
  'place = coalesce(country, usual_country)',
  'moment = coalesce(daytime, usual_daytime)',

  # Keys of the recall channels.
  'country_daytime = concat(place, "_", moment)',
  'favourite_items = top(used_items, 100)',
  'taste = top_categories',

  # Bands of the item's numbers, for models that use more than ids.
  'price_band = bucket(price, [0.01, 1, 3, 10])',
  'rating_band = bucket(rating, [2.5, 3, 3.5, 4, 4.5])',
  'downloads_band = bucket(log(downloads_min + 1), [7, 9, 11, 13, 15])',
]
features = [
  "place", "moment", "country_daytime", "favourite_items", "taste",
  "price_band", "rating_band", "downloads_band",
]
)toml";

constexpr const char* kIndexes =
    R"toml(# Inverted indexes: key -> items by falling weight. `rankwright-cli index` builds them from the items and the log.

# For each app those that the same people use; weight = cosine of their sets of users.
[[index]]
name = "similar_apps"
kind = "co_use"
neighbours = 100
min_common_users = {}

# Apps used in a country; weight = number of users there.
[[index]]
name = "country"
kind = "log"
columns = ["country"]

# Apps used in a country at a time of day; weight = number of users there and then.
[[index]]
name = "country_daytime"
kind = "log"
columns = ["country", "daytime"]

# Apps of a category; weight = number of users.
[[index]]
name = "category"
kind = "items"
columns = ["category"]

# All apps that anybody used, under the key "all".
[[index]]
name = "popular"
kind = "popularity"
)toml";

constexpr const char* kPipeline =
    R"toml(# The stages of a request. Channels merge in the order in which they stand here.
[filter]
exclude_used = true # a list of apps to discover: those that the user has used are left out

# Apps like those the user uses.
[[channel]]
name = "similar"
index = "similar_apps"
keys = "favourite_items"
count = 150

# What people use in the user's country.
[[channel]]
name = "country"
index = "country"
keys = "place"
count = 50

# What everybody uses.
[[channel]]
name = "popular"
index = "popular"
key = "all"
count = 50

# What people use there at this time of day.
[[channel]]
name = "here and now"
index = "country_daytime"
keys = "country_daytime"
count = 30

# The best of the user's favourite categories.
[[channel]]
name = "taste"
index = "category"
keys = "taste"
count = 10

[merge]
policy = "round_robin"
count = 200

[rank]
model = "fm"

[list]
count = 20
)toml";

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

std::string modelToml(TasteModel taste) {
  return fmt::format(kModel, taste == TasteModel::Items ? kItemTaste : kCategoryTaste);
}

std::string workspaceToml(const ConfigurationSeed& seed) {
  return fmt::format(
      "name = {}\ndescription = {}\nsample_user = {}\n\n[paths]\ndata = {}\nrules = \"rules.toml\"\n"
      "indexes = \"indexes.toml\"\npipeline = \"pipeline.toml\"\nmodel = \"model.toml\"\n",
      tomlString(seed.name), tomlString(seed.description), tomlString(seed.sampleUser),
      tomlString(seed.data));
}

} // namespace

std::vector<std::pair<std::string, std::string>> defaultConfiguration(const ConfigurationSeed& seed) {
  return {{"workspace.toml", workspaceToml(seed)},
          {"rules.toml", kRules},
          {"indexes.toml", fmt::format(kIndexes, seed.minCommonUsers)},
          {"pipeline.toml", kPipeline},
          {"model.toml", modelToml(seed.taste)}};
}

} // namespace rankwright
