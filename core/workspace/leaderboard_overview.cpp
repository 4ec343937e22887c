#include "core/workspace/leaderboard_overview.h"

#include "core/leaderboard/leaderboard_store.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

/// What was published, as the store had it at one moment.
struct Shelf {
  std::vector<BoardVersion> latest = {};
  ShelfContent content = {};
};

Result<Shelf> readStore(const std::filesystem::path& file) {
  const auto store = LeaderboardStore::open(file);
  if (!store && store.error().kind == ErrorKind::NotFound) return Shelf();
  if (!store) return tl::unexpected<Error>(store.error());
  Shelf shelf;
  RW_ASSIGN(shelf.latest, store->latest());
  RW_ASSIGN(shelf.content, store->shelf());
  return shelf;
}

const BoardVersion* latestOf(const Shelf& shelf, const std::string& name) {
  const auto found = std::ranges::find(shelf.latest, name, &BoardVersion::board);
  return found == shelf.latest.end() ? nullptr : &*found;
}

const VersionContent* contentOf(const Shelf& shelf, const std::string& name) {
  const auto found = std::ranges::find(shelf.content.boards, name,
                                       [](const VersionContent& each) { return each.version.board; });
  return found == shelf.content.boards.end() ? nullptr : &*found;
}

DraftState stateOf(const LeaderboardStatus& board, const Shelf& shelf) {
  if (!board.preview.board.list) return DraftState::Unreadable;
  const auto* version = latestOf(shelf, board.name);
  if (!version) return DraftState::NeverPublished;
  const auto* content = contentOf(shelf, board.name);
  if (version->isWithdrawn || !content) return DraftState::Withdrawn;
  if (content->toml != board.toml) return DraftState::Edited;
  return content->items == board.items ? DraftState::Published : DraftState::Moved;
}

void addDay(DayCounts& sum, const DayCounts& day) {
  sum.exposures += day.exposures;
  sum.clicks += day.clicks;
  sum.installs += day.installs;
}

void takeList(LeaderboardStatus& board, const LeaderboardSources& sources) {
  if (!board.preview.board.list) return;
  board.items = keysOf(*board.preview.board.list, *sources.items);
  for (const auto& entry : board.preview.board.list->entries)
    for (const auto& day : sources.itemSignals->counts().of(entry.item))
      addDay(board.counts, day);
}

LeaderboardStatus statusOf(const LeaderboardText& text, PreviewedLeaderboard preview, const Shelf& shelf,
                           const LeaderboardSources& sources) {
  LeaderboardStatus board{.name = text.name, .toml = text.toml, .preview = std::move(preview)};
  board.savedAt = text.savedAt;
  takeList(board, sources);
  board.state = stateOf(board, shelf);
  if (const auto* version = latestOf(shelf, text.name)) board.version = *version;
  return board;
}

/// What the version says, as far as it can be read still.
void takeDefinition(LeaderboardStatus& board) {
  board.preview.board.config.name = board.name;
  auto config = parseLeaderboardToml(board.toml, board.name, board.name);
  if (config) board.preview.board.config = std::move(*config);
  board.preview.isReadable = config.has_value();
}

/// Boards that are on the shelf and have no file any more.
void addWithoutDraft(LeaderboardOverview& overview, const Shelf& shelf) {
  for (const auto& content : shelf.content.boards) {
    if (overview.find(content.version.board)) continue;
    LeaderboardStatus board{.name = content.version.board, .toml = content.toml, .items = content.items};
    takeDefinition(board);
    board.state = DraftState::NoDraft;
    board.version = content.version;
    overview.boards.push_back(std::move(board));
  }
}

} // namespace

const std::string& LeaderboardStatus::title() const {
  const auto& title = preview.board.config.title;
  return title.empty() ? name : title;
}

std::size_t LeaderboardStatus::count(FindingSeverity severity) const {
  return static_cast<std::size_t>(
      std::ranges::count(preview.findings, severity, &LeaderboardFinding::severity));
}

const LeaderboardStatus* LeaderboardOverview::find(std::string_view name) const {
  const auto found = std::ranges::find(boards, name, &LeaderboardStatus::name);
  return found == boards.end() ? nullptr : &*found;
}

Result<LeaderboardOverview> overviewOf(LeaderboardPreview& preview, const std::vector<LeaderboardText>& texts,
                                       const std::filesystem::path& store, const JobControl& job) {
  RW_ASSIGN(auto previews, preview.look(texts, job));
  RW_ASSIGN(const auto shelf, readStore(store));
  const auto& sources = preview.columns().sources();
  LeaderboardOverview overview{.mark = shelf.content.mark};
  for (std::size_t i = 0; i < texts.size(); ++i)
    overview.boards.push_back(statusOf(texts[i], std::move(previews[i]), shelf, sources));
  addWithoutDraft(overview, shelf);
  overview.lastLoggedDay = sources.itemSignals->counts().lastDay();
  overview.hasExposures = sources.itemSignals->hasExposures();
  RW_ASSIGN(overview.today, dayOf(sources.clock));
  overview.ages = listAges(shelf.content, overview.today);
  return overview;
}

} // namespace rankwright
