#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace rankwright {

/// Which tastes the ranking model of a new workspace can learn.
enum class TasteModel {
  Items,      ///< a factor for every user: for logs in which people use many apps
  Categories, ///< by the user's favourite categories: for logs with few apps a user
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
};

/// File name and text of the configuration that a new workspace starts with: `workspace.toml`, `rules.toml`,
/// `indexes.toml`, `pipeline.toml`, `model.toml`. It fits stores whose items have `category`, `developer`,
/// `price`, `rating` and `downloads_min` and whose contexts have `country`, `daytime`, `weekday` and
/// `weather`; people edit it from there.
std::vector<std::pair<std::string, std::string>> defaultConfiguration(const ConfigurationSeed& seed);

} // namespace rankwright
