#pragma once

#include "core/feature/schema.h"
#include "core/simulate/simulation_options.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace rankwright {

/// Which tastes the ranking model of a new workspace can learn.
enum class TasteModel {
  Items,      ///< a factor for every user: for logs in which people use many apps
  Categories, ///< by the user's favourite categories: for logs with few apps a user
};

/// An index of another system that the workspace keeps.
struct ImportedIndex {
  std::string name; ///< of the index and its channel
  std::string file; ///< below the data folder
  std::string keys; ///< the rule or user feature that gives its keys; may be empty
  std::string key;  ///< or its only key; without either no channel asks the index
};

/// What the configuration of a new workspace needs to know.
struct ConfigurationSeed {
  std::string name;
  std::string description;
  std::string data; ///< the data folder, relative to the workspace
  std::string sampleUser;
  TasteModel taste = TasteModel::Items;
  std::uint32_t minCommonUsers =
      8; ///< of similar apps; the fewer users a store has, the fewer two apps can share
  Schema items;
  Schema users; ///< what the source knows of users, without what profiles derive
  Schema contexts;
  bool hasLog = true; ///< without interactions nothing is similar or popular, and no model is trained
  std::vector<ImportedIndex> imported;             ///< by their order
  std::optional<SimulationOptions> synthetic = {}; ///< what a synthetic store was made from
};

/// File name and text of the configuration that a new workspace starts with: `workspace.toml`, `rules.toml`,
/// `indexes.toml`, `pipeline.toml`, `model.toml`. It uses what the store has: `category`, `price`, `rating`
/// and `downloads_min` of items, `country` and `daytime` of contexts, else the first two context features
/// that are text; people edit it from there.
std::vector<std::pair<std::string, std::string>> defaultConfiguration(const ConfigurationSeed& seed);

} // namespace rankwright
