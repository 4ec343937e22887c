#pragma once

#include <string>
#include <utility>
#include <vector>

namespace rankwright {

/// What the configuration of a new workspace needs to know.
struct ConfigurationSeed {
  std::string name;
  std::string description;
  std::string data; ///< the data folder, relative to the workspace
  std::string sampleUser;
};

/// File name and text of the configuration that a new workspace starts with: `workspace.toml`, `rules.toml`,
/// `indexes.toml`, `pipeline.toml`, `model.toml`. It fits stores whose items have `category`, `developer`,
/// `price`, `rating` and `downloads_min` and whose contexts have `country`, `daytime`, `weekday` and
/// `weather`; people edit it from there.
std::vector<std::pair<std::string, std::string>> defaultConfiguration(const ConfigurationSeed& seed);

} // namespace rankwright
