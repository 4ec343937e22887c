#include "app/serve/list_server.h"
#include "core/base/file.h"
#include "core/base/file_descriptor.h"
#include "core/leaderboard/leaderboard_store.h"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

// What publishing leaderboards costs: the time of a release of many boards, beside a release for each board
// and beside what the disk takes to keep as many bytes by itself; the time to open a long history; and how
// long it takes until `serve` shows a release: bench_leaderboard_store FOLDER [boards] [slots] [versions].
// Files in FOLDER, which tells the disk, are replaced.

using namespace rankwright;
using Clock = std::chrono::steady_clock;
namespace fs = std::filesystem;

namespace {

constexpr int kRounds = 40;
constexpr int kServedReleases = 20;

double millisecondsSince(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

struct Sizes {
  int boards = 30;
  int slots = 100;
  int versions = 10'000;
};

/// Ends the program with what went wrong.
template <class T>
T valueOf(Result<T> result) {
  if (result) return std::move(*result);
  fmt::print(stderr, "{}\n", result.error().describe());
  std::exit(1);
}

/// Times of the same thing done again and again.
class Times {
public:
  template <class Work>
  void measure(Work&& work) {
    const auto start = Clock::now();
    work();
    milliseconds_.push_back(millisecondsSince(start));
  }

  void print(const char* what) {
    std::ranges::sort(milliseconds_);
    fmt::print("{:<44} {:9.3f} ms median {:9.3f} ms p99\n", what, at(0.5), at(0.99));
  }

private:
  double at(double quantile) const {
    const auto last = static_cast<double>(milliseconds_.size() - 1);
    return milliseconds_[static_cast<std::size_t>(quantile * last)];
  }
  std::vector<double> milliseconds_;
};

fs::path fresh(const fs::path& folder, const char* name) {
  const auto file = folder / name;
  fs::remove(file);
  return file;
}

BoardDraft draftOf(const std::string& board, int content, int slots, std::uint32_t expected) {
  BoardDraft draft{.board = board, .expected = expected};
  draft.toml = fmt::format("title = \"{}\"\nslots = {}\ncandidates = \"category == 'Games' and rating >= "
                           "{}\"\norder = \"board_installs_decayed\"\n",
                           board, slots, content);
  for (int slot = 0; slot < slots; ++slot)
    draft.items.push_back(fmt::format("com.example.app{}", (content * 31 + slot * 7) % 100'000));
  return draft;
}

std::vector<BoardDraft> draftsOf(const Sizes& sizes, int round) {
  std::vector<BoardDraft> drafts;
  for (int board = 0; board < sizes.boards; ++board)
    drafts.push_back(draftOf(fmt::format("board{}", board), round * sizes.boards + board, sizes.slots,
                             static_cast<std::uint32_t>(round)));
  return drafts;
}

const Signature kWho = {"bench", "a release"};

void timeOneRelease(const fs::path& folder, const Sizes& sizes) {
  auto store = valueOf(LeaderboardStore::openOrCreate(fresh(folder, "together.sqlite")));
  Times times;
  for (int round = 0; round < kRounds; ++round) {
    const auto drafts = draftsOf(sizes, round);
    times.measure([&] { (void)valueOf(store.publish(drafts, kWho)); });
  }
  times.print(fmt::format("{} boards in one release", sizes.boards).c_str());
}

void timeReleaseOfEach(const fs::path& folder, const Sizes& sizes) {
  auto store = valueOf(LeaderboardStore::openOrCreate(fresh(folder, "each.sqlite")));
  Times times;
  for (int round = 0; round < kRounds; ++round) {
    const auto drafts = draftsOf(sizes, round);
    times.measure([&] {
      for (const auto& draft : drafts)
        (void)valueOf(store.publish(std::span(&draft, 1), kWho));
    });
  }
  times.print(fmt::format("{} boards in a release each", sizes.boards).c_str());
}

/// Nothing that survives a power cut is faster.
void timeDisk(const fs::path& folder, const Sizes& sizes) {
  std::string bytes;
  for (const auto& draft : draftsOf(sizes, 0)) {
    bytes += draft.toml;
    for (const auto& item : draft.items)
      bytes += item + '\n';
  }
  Times times;
  for (int round = 0; round < kRounds; ++round)
    times.measure([&] {
      const FileDescriptor file(
          ::open((folder / "bytes").c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
      if (::write(file.number(), bytes.data(), bytes.size()) < 0 || ::fsync(file.number()) != 0) std::exit(1);
    });
  times.print("the same bytes to a file, and one fsync");
}

void timeHistory(const fs::path& folder, const Sizes& sizes) {
  const auto file = fresh(folder, "history.sqlite");
  {
    auto store = valueOf(LeaderboardStore::openOrCreate(file));
    for (int i = 0; i < sizes.versions; i += sizes.boards)
      (void)valueOf(store.publish(draftsOf(sizes, i / sizes.boards), kWho));
    for (int i = 0; i < sizes.versions; ++i)
      (void)valueOf(
          store.publish(std::vector{draftOf("long", i, sizes.slots, static_cast<std::uint32_t>(i))}, kWho));
  }
  fmt::print("{} versions of a board and as many of others in {:.1f} MB\n", sizes.versions,
             static_cast<double>(fs::file_size(file)) / 1e6);
  Times open;
  Times whole;
  Times shelf;
  for (int round = 0; round < kRounds; ++round) {
    open.measure([&] {
      const auto store = valueOf(LeaderboardStore::open(file));
      (void)valueOf(store.history("long", {.count = 100}));
    });
    whole.measure([&] {
      const auto store = valueOf(LeaderboardStore::open(file));
      (void)valueOf(store.history("long", {.count = static_cast<std::uint32_t>(sizes.versions)}));
    });
    shelf.measure([&] { (void)valueOf(valueOf(LeaderboardStore::open(file)).shelf()); });
  }
  open.print("open a history, its latest 100 versions");
  whole.print("open a history, all of its versions");
  shelf.print("read what is on the shelf");
}

/// The sample workspace, with a pipeline that shows one board.
void makeWorkspace(const fs::path& folder) {
  fs::remove_all(folder);
  fs::copy(RW_SOURCE_DIR "/configs/sample", folder, fs::copy_options::recursive);
  auto config = valueOf(readTextFile(folder / "workspace.toml"));
  const std::string data = "../../sample_data/sample";
  config.replace(config.find(data), data.size(), RW_SOURCE_DIR "/sample_data/sample");
  (void)writeFileAtomically(folder / "workspace.toml", std::string_view(config));
  (void)writeFileAtomically(folder / "pipeline.toml",
                            std::string_view("[filter]\nexclude_used = false\n[[channel]]\nname = \"a\"\n"
                                             "kind = \"board\"\nleaderboard = \"a\"\n"));
}

/// From the moment when a release is published until a request shows it.
void timeServe(const fs::path& folder) {
  makeWorkspace(folder);
  const auto server = valueOf(serve::ListServer::open({folder}, {}));
  std::thread thread([&] { (void)server->run(); });
  auto store = valueOf(LeaderboardStore::openOrCreate(leaderboardStoreFile(folder)));
  const auto& items = server->workspace()->items();
  httplib::Client client("127.0.0.1", server->port());
  client.set_keep_alive(true);
  int requests = 0;
  int failed = 0;
  Times times;
  for (std::uint32_t release = 0; release < kServedReleases; ++release) {
    const std::string item(items.keyOf(ItemId(release)));
    (void)valueOf(store.publish(std::vector{BoardDraft{"a", "", {item}, release}}, kWho));
    times.measure([&] {
      for (bool isThere = false; !isThere; ++requests) {
        const auto answer = client.Post("/feeds", R"({"user_id": "54"})", "application/json");
        if (!answer || answer->status != 200) ++failed;
        isThere = answer && answer->body.find(fmt::format("\"item\":\"{}\"", item)) != std::string::npos;
      }
    });
  }
  times.print("published until serve shows it");
  fmt::print("{} requests meanwhile, {} of them failed\n", requests, failed);
  server->end();
  thread.join();
}

} // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "usage: bench_leaderboard_store FOLDER [boards] [slots] [versions]\n");
    return 2;
  }
  const fs::path folder = argv[1];
  fs::create_directories(folder);
  Sizes sizes;
  if (argc > 2) sizes.boards = std::atoi(argv[2]);
  if (argc > 3) sizes.slots = std::atoi(argv[3]);
  if (argc > 4) sizes.versions = std::atoi(argv[4]);
  timeOneRelease(folder, sizes);
  timeReleaseOfEach(folder, sizes);
  timeDisk(folder, sizes);
  timeHistory(folder, sizes);
  timeServe(folder / "workspace");
  return 0;
}
