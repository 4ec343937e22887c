#pragma once

#include "core/base/result.h"
#include "core/base/toml_table.h"
#include "core/pipeline/config_places.h"
#include "core/pipeline/merge_policy.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// How a channel finds items.
enum class ChannelKind : std::uint8_t {
  Match,        ///< the posting lists of keys, by layers; with an index of vectors as `Vector`
  SimilarItems, ///< items like those of the user's recent actions, which count less the older they are
  ProfileTags,  ///< the posting lists of weighted tags, their weights added up
  Popularity,   ///< one posting list, or the items by falling value of a feature
  Board,        ///< the items of a leaderboard that is published, or of a file, in their order
  Vector,       ///< items near a vector
  NewItems,     ///< items released lately that were shown to few yet
  FixedList,    ///< items that the configuration lists
};

/// The name in `pipeline.toml`, e.g. "i2i".
std::string_view nameOf(ChannelKind kind);
std::optional<ChannelKind> parseChannelKind(std::string_view name);

/// What a recent action counts. By position it is factor^p for the action p places from the latest; by time
/// 2^(−age / half-life).
struct Decay {
  double factor = 0.9;      ///< (0, 1]; for positions
  double halfLifeHours = 0; ///< 0: by position
  bool byTime() const { return halfLifeHours > 0; }

  friend bool operator==(const Decay&, const Decay&) = default;
};

enum class NewItemScore : std::uint8_t {
  Beta, ///< mean + `optimism` · standard deviation of Beta(α + clicks, β + exposures − clicks)
  Ucb,  ///< UCB1: clicks / n + √(2 ln(1 + all exposures) / n) with n = 1 + exposures
};

/// Which items are new, and which of them first.
struct NewItemsConfig {
  std::string released = "release_date"; ///< item feature: seconds since 1970, or `YYYY-MM-DD`
  double days = 30;                      ///< an item is new for so long
  std::string exposures = "";            ///< item feature: how often it was shown; "": the latest go first
  std::string clicks = "";               ///< item feature
  std::uint32_t exposureQuota = 1000;    ///< an item that was shown so often has had its start
  NewItemScore score = NewItemScore::Beta;
  double alpha = 1; ///< of the Beta prior: as if so many exposures had brought a click
  double beta = 20; ///< and so many none
  double optimism = 1;

  friend bool operator==(const NewItemsConfig&, const NewItemsConfig&) = default;
};

/// A recall channel. What is not of its kind stays as it is here. In a vector index the keys are those of
/// items, and what is near their vectors is recalled; or what is near one vector.
struct ChannelConfig {
  std::string name;
  std::string index;
  std::string keys; ///< a rule or feature that gives a string or a list of strings: keys, recent items, tags
  std::string key;  ///< one fixed key
  std::uint32_t count = 50;
  std::string vector = "";    ///< a rule or feature that gives a list of float32: the vector to be near
  bool vectorOfModel = false; ///< the vector is what the index's model makes of the request
  MergeShare share = {};
  ChannelKind kind = ChannelKind::Match;
  std::uint32_t budgetMilliseconds = 0; ///< the channel brings nothing when it takes longer; 0: any time
  std::string filter = "";              ///< an expression over item, user and context; "" lets all items pass
  std::string times = "";               ///< SimilarItems by time: a rule or feature, the times of `keys`
  std::string weights = ""; ///< ProfileTags: a rule or feature, the weights of `keys`; "": 1 / (1 + position)
  std::uint32_t depth = 500;           ///< postings read of each key whose weights are added up
  Decay decay = {};                    ///< SimilarItems
  std::string feature = "";            ///< Popularity without an index: an item feature, a number
  std::vector<std::string> items = {}; ///< FixedList: keys of items
  std::string board = "";              ///< Board: the file, relative to the one of the configuration
  std::string leaderboard = "";        ///< Board: the name of a leaderboard, instead of a file
  NewItemsConfig newItems = {};
  ConfigPlaces places = {};

  friend bool operator==(const ChannelConfig&, const ChannelConfig&) = default;
};

/// The channels of `[[channel]]` in order. Errors: as for pipelines, with the place.
Result<std::vector<ChannelConfig>> readChannels(const TomlTable& root);

} // namespace rankwright
