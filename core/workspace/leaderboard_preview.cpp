#include "core/workspace/leaderboard_preview.h"

#include <algorithm>
#include <set>
#include <utility>

namespace rankwright {

namespace {

using Names = std::set<std::string, std::less<>>;

const LeaderboardConfig* configNamed(const std::vector<LeaderboardConfig>& configs, std::string_view name) {
  const auto found = std::ranges::find(configs, name, &LeaderboardConfig::name);
  return found == configs.end() ? nullptr : &*found;
}

/// Adds the boards whose fallbacks lead to one of the names.
void addDependents(const std::vector<LeaderboardConfig>& configs, Names& names) {
  for (bool grew = true; grew;) {
    grew = false;
    for (const auto& config : configs)
      if (!names.contains(config.name) && names.contains(config.fallback))
        grew |= names.insert(config.name).second;
  }
}

/// The boards of these names, and those that they fall back on.
std::vector<LeaderboardConfig> withFallbacks(const std::vector<LeaderboardConfig>& configs, Names names) {
  for (const auto& name : Names(names))
    for (const auto* at = configNamed(configs, name); at;
         at = names.insert(at->fallback).second ? configNamed(configs, at->fallback) : nullptr) {
    }
  std::vector<LeaderboardConfig> chosen;
  std::ranges::copy_if(configs, std::back_inserter(chosen),
                       [&](const auto& config) { return names.contains(config.name); });
  return chosen;
}

BuiltLeaderboard unreadable(const std::string& name, Error error) {
  BuiltLeaderboard board;
  board.config.name = name;
  board.error = std::move(error);
  return board;
}

} // namespace

bool LeaderboardPreview::isFresh(const LeaderboardText& text) const {
  const auto found = known_.find(text.name);
  return found != known_.end() && found->second.toml == text.toml;
}

Status LeaderboardPreview::buildStale(const std::vector<LeaderboardText>& texts, const JobControl& job) {
  Names stale;
  std::vector<LeaderboardConfig> configs;
  std::map<std::string, Known, std::less<>> known;
  for (const auto& text : texts) {
    auto config = parseLeaderboardToml(text.toml, text.name, "leaderboards/" + text.name + ".toml");
    if (!isFresh(text)) stale.insert(text.name);
    auto& entry = known[text.name];
    entry.toml = text.toml;
    if (const auto before = known_.find(text.name); before != known_.end())
      entry.board = before->second.board;
    entry.isReadable = config.has_value();
    if (config)
      configs.push_back(std::move(*config));
    else
      entry.board = unreadable(text.name, std::move(config.error()));
  }
  // A fallback that is gone fills nothing any more.
  for (const auto& [name, before] : known_)
    if (!known.contains(name)) stale.insert(name);
  addDependents(configs, stale);
  RW_ASSIGN(auto built, buildLeaderboards(columns(), withFallbacks(configs, stale), job));
  for (auto& board : built)
    known[board.config.name].board = std::move(board);
  known_ = std::move(known);
  return {};
}

Result<std::vector<PreviewedLeaderboard>> LeaderboardPreview::look(const std::vector<LeaderboardText>& texts,
                                                                   const JobControl& job) {
  const std::scoped_lock lock(looking_);
  RW_CHECK(job.check());
  RW_CHECK(buildStale(texts, job));
  std::vector<BuiltLeaderboard> boards;
  for (const auto& text : texts)
    boards.push_back(known_.find(text.name)->second.board);
  const auto findings = checkLeaderboards(columns(), boards);
  std::vector<PreviewedLeaderboard> answers;
  for (auto& board : boards) {
    const auto& name = board.config.name;
    PreviewedLeaderboard answer{.isReadable = known_.find(name)->second.isReadable};
    std::ranges::copy_if(findings, std::back_inserter(answer.findings),
                         [&](const auto& finding) { return finding.board == name; });
    answer.board = std::move(board);
    answers.push_back(std::move(answer));
  }
  return answers;
}

} // namespace rankwright
