#include "core/base/file.h"
#include "core/expr/request_clock.h"
#include "core/leaderboard/leaderboard_store.h"
#include "core/workspace/scratch_folder.h"
#include "running_server.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <atomic>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <thread>
#include <vector>

using namespace rankwright;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

constexpr auto kJson = "application/json";
constexpr auto kQuestion = R"({"user_id": "54"})";
constexpr int kDeadline = 30'000; // milliseconds: far more than it takes, for a machine that is busy

/// Two boards side by side, one item each.
constexpr auto kPipeline = "[filter]\nexclude_used = false\n"
                           "[[channel]]\nname = \"a\"\nkind = \"board\"\nleaderboard = \"a\"\n"
                           "[[channel]]\nname = \"b\"\nkind = \"board\"\nleaderboard = \"b\"\n";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

/// Several that ask for lists over and over, until `end`.
class Clients {
public:
  /// The release that an answer's body shows; nothing for a mixture of several.
  using Read = std::function<std::optional<std::uint32_t>(const std::string&)>;

  Clients(const RunningServer& server, Read read) : read_(std::move(read)) {
    for (int each = 0; each < 3; ++each)
      threads_.emplace_back([this, &server] { ask(server.client()); });
  }
  Clients(const Clients&) = delete;
  Clients& operator=(const Clients&) = delete;
  ~Clients() { end(); }

  void end() {
    enough_ = true;
    for (auto& thread : threads_)
      if (thread.joinable()) thread.join();
  }

  std::uint32_t latest() const { return latest_; }
  int failed() const { return failed_; }
  int mixed() const { return mixed_; }

private:
  void ask(httplib::Client client) {
    while (!enough_) {
      const auto answer = client.Post("/feeds", kQuestion, kJson);
      if (answer && answer->status == 200)
        note(read_(answer->body));
      else
        ++failed_;
    }
  }

  void note(const std::optional<std::uint32_t>& release) {
    if (!release)
      ++mixed_;
    else if (*release > latest_)
      latest_ = *release;
  }

  Read read_;
  std::atomic<bool> enough_ = false;
  std::atomic<std::uint32_t> latest_ = 0;
  std::atomic<int> failed_ = 0;
  std::atomic<int> mixed_ = 0;
  std::vector<std::thread> threads_;
};

} // namespace

/// Releases of leaderboards while a workspace is served.
class TestServeLeaderboards : public QObject {
  Q_OBJECT

  ScratchFolder scratch_ = ScratchFolder::create("leaderboards").value();
  fs::path folder_;
  std::vector<std::string> keys_; ///< of the sample's items

  LeaderboardStore store() const {
    return LeaderboardStore::openOrCreate(leaderboardStoreFile(folder_)).value();
  }

  /// Release n has items n and n + 20.
  void publish(std::uint32_t release) const {
    auto shelf = store();
    std::vector<BoardDraft> drafts;
    for (const std::string board : {"a", "b"})
      drafts.push_back({board, "", {keys_[release + (board == "a" ? 0 : 20)]}, release - 1});
    QVERIFY(shelf.publish(drafts, {"test", "release"}).has_value());
  }

  /// The release that an answer shows; 0 for none, nothing for a mixture.
  std::optional<std::uint32_t> releaseIn(const std::string& body) const {
    std::vector<std::string> items;
    const auto document = Json::parse(body);
    for (const auto& item : document["items"])
      items.push_back(item["item"].get<std::string>());
    if (items.empty()) return 0;
    const auto first = std::ranges::find(keys_, items.front()) - keys_.begin();
    if (items.size() != 2 || items[1] != keys_[static_cast<std::size_t>(first) + 20]) return std::nullopt;
    return static_cast<std::uint32_t>(first);
  }

private slots:
  void init() {
    folder_ = scratch_.path() / QTest::currentTestFunction();
    fs::copy(RW_SOURCE_DIR "/configs/sample", folder_, fs::copy_options::recursive);
    const auto config = readTextFile(folder_ / "workspace.toml").value();
    QVERIFY(writeFileAtomically(
        folder_ / "workspace.toml",
        std::string_view(replaced(config, "../../sample_data/sample", RW_SOURCE_DIR "/sample_data/sample"))));
    QVERIFY(writeFileAtomically(folder_ / "pipeline.toml", std::string_view(kPipeline)));
    const auto workspace = Workspace::open(folder_, {}).value();
    keys_.clear();
    for (std::uint32_t i = 0; i < 60; ++i)
      keys_.emplace_back(workspace->items().keyOf(ItemId(i)));
  }

  void requestsSeeReleasesWithoutAFailure() {
    RunningServer server(folder_);
    Clients clients(server, [this](const std::string& body) { return releaseIn(body); });
    for (std::uint32_t release = 1; release <= 6; ++release) {
      publish(release);
      QTRY_COMPARE_WITH_TIMEOUT(clients.latest(), release, kDeadline);
    }
    clients.end();
    QCOMPARE(clients.failed(), 0);
    QCOMPARE(clients.mixed(), 0);
    QCOMPARE(server->metrics().leaderboardRefreshes(true), std::uint64_t{6});
    QCOMPARE(server->metrics().reloads(true), std::uint64_t{0}); // nothing else was opened anew
  }

  /// A list that is a day old is built anew by the server itself; nobody who asks meanwhile goes away empty.
  void oldListsAreBuiltAnew() {
    const auto single =
        replaced(kPipeline, "[[channel]]\nname = \"b\"\nkind = \"board\"\nleaderboard = \"b\"\n", "");
    QVERIFY(writeFileAtomically(folder_ / "pipeline.toml", std::string_view(single)));
    auto shelf = store();
    const BoardDraft draft{"a", "slots = 1\norder = \"downloads_min\"\n", {keys_[0]}, 0};
    const BoardDraft odd{"odd", "candidates = \"price == -1\"\n", {keys_[0]}, 0};
    const auto yesterday = presentTime() - 90'000;
    QVERIFY(shelf.publish(std::vector{draft, odd}, {"test", "release", yesterday}).has_value());
    std::atomic<int> news = 0;
    serve::ServeOptions options{.folder = folder_};
    options.refresher = {.interval = std::chrono::milliseconds(20),
                         .news = [&news](const RefreshOutcome&) { ++news; },
                         .failures = {}};
    RunningServer server(options);
    const auto firstItem = [this](const std::string& body) -> std::optional<std::uint32_t> {
      const auto items = Json::parse(body)["items"];
      if (items.size() != 1) return std::nullopt;
      return items[0]["item"].get<std::string>() == keys_[0] ? 0 : 1;
    };
    Clients clients(server, firstItem);
    QTRY_COMPARE_WITH_TIMEOUT(clients.latest(), 1U, kDeadline);
    clients.end();
    QCOMPARE(clients.failed(), 0);
    QCOMPARE(clients.mixed(), 0);
    QCOMPARE(shelf.latestOf("a").value()->kind, ReleaseKind::Refresh);
    QCOMPARE(shelf.latestOf("odd").value()->number, 1U);
    QTest::qWait(200); // ten looks
    QCOMPARE(news, 1); // what cannot be built is not tried at each of them
  }

  void healthAndMetricsSayTheRelease() {
    publish(1);
    RunningServer server(folder_);
    auto client = server.client();
    QCOMPARE(Json::parse(client.Get("/healthz")->body)["leaderboard_release"].get<int>(), 1);
    publish(2);
    QTRY_VERIFY_WITH_TIMEOUT(client.Get("/metrics")->body.find("rankwright_leaderboard_release 2") !=
                                 std::string::npos,
                             kDeadline);
  }

  void aStoreThatIsDamagedMeanwhileLeavesWhatThereIs() {
    publish(1);
    RunningServer server(folder_);
    auto client = server.client();
    QVERIFY(writeFileAtomically(leaderboardStoreFile(folder_), std::string_view("damaged, and no database")));
    QTRY_VERIFY_WITH_TIMEOUT(server->metrics().leaderboardRefreshes(false) > 0, kDeadline);
    const auto body = client.Post("/feeds", kQuestion, kJson)->body;
    QVERIFY2(releaseIn(body) == 1U, body.c_str());
  }

  void aStoreThatIsDamagedIsToldAtTheStart() {
    QVERIFY(writeFileAtomically(leaderboardStoreFile(folder_), std::string_view("damaged, and no database")));
    const auto server = serve::ListServer::open({folder_, "127.0.0.1", 0, {}}, {});
    QVERIFY(!server);
    QCOMPARE(server.error().kind, ErrorKind::Corrupt);
  }
};

QTEST_GUILESS_MAIN(TestServeLeaderboards)
#include "test_serve_leaderboards.moc"
