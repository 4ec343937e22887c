#pragma once

#include <filesystem>
#include <string>

namespace rankwright {

/// Where the parts of a workspace's data folder lie.
struct WorkspaceFiles {
  std::filesystem::path data;

  std::filesystem::path items() const { return data / "items.rwp"; }
  std::filesystem::path users() const { return data / "users.rwp"; }
  std::filesystem::path contexts() const { return data / "contexts.toml"; }
  std::filesystem::path log() const { return data / "log.sqlite"; }
  std::filesystem::path indexes() const { return data / "indexes"; }
  std::filesystem::path indexBuilds() const { return data / "index_builds"; }
  std::filesystem::path stageLogs() const { return data / "stage_logs"; }
  std::filesystem::path eventLogs() const { return data / "event_logs"; }
  std::filesystem::path keptLists() const { return data / "kept_lists"; }
  std::filesystem::path runs() const { return data / "runs"; }
  std::filesystem::path model(const std::string& name) const { return data / "models" / name; }
};

} // namespace rankwright
