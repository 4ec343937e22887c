#pragma once

#include "core/leaderboard/leaderboard_release.h"
#include "core/leaderboard/version_diff.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace rankwright::cli {

class Console;

/// The options of every command that makes a release: `--who` and `--why`.
struct SignatureOptions {
  std::string who; ///< the account's name unless it is given
  std::string why;

  void addTo(CLI::App& command);
  Signature signature() const { return {who, why}; }
};

nlohmann::ordered_json versionJson(const BoardVersion& version);
nlohmann::ordered_json releaseJson(const BoardRelease& release);

/// Versions as a table, one a line.
std::string versionsText(const std::vector<BoardVersion>& versions);

/// A difference in unified format with a table of the list's changes; nothing for none.
void printDiff(Console& console, const VersionDiff& diff);
nlohmann::ordered_json diffJson(const VersionDiff& diff);

/// Two spaces of indent, and text that is no UTF-8 replaced.
std::string releaseJsonText(const nlohmann::ordered_json& json);

/// What a release did, as text or JSON.
void printRelease(Console& console, const BoardRelease& release, bool json);

} // namespace rankwright::cli
