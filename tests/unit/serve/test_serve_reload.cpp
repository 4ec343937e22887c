#include "app/serve/file_watch.h"
#include "core/base/file.h"
#include "core/workspace/scratch_folder.h"
#include "running_server.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

using namespace rankwright;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

constexpr auto kJson = "application/json";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  return text.replace(text.find(from), from.size(), to);
}

} // namespace

/// The sample workspace is edited while it is served.
class TestServeReload : public QObject {
  Q_OBJECT

  ScratchFolder scratch_ = ScratchFolder::create("serve").value();
  fs::path folder_;

  /// Its configuration is a copy; its data is the sample's.
  void write(const std::string& file, const std::string& text) const {
    QVERIFY(writeFileAtomically(folder_ / file, text));
  }

  std::string original(const std::string& file) const {
    return readTextFile(fs::path(RW_SOURCE_DIR "/configs/sample") / file).value();
  }

private slots:
  void init() {
    const auto* row = QTest::currentDataTag();
    folder_ = scratch_.path() / (std::string(QTest::currentTestFunction()) + (row == nullptr ? "" : row));
    fs::copy(RW_SOURCE_DIR "/configs/sample", folder_, fs::copy_options::recursive);
    write("workspace.toml", replaced(original("workspace.toml"), "../../sample_data/sample",
                                     RW_SOURCE_DIR "/sample_data/sample"));
  }

  void reloadTakesOverWhatWasEdited() {
    RunningServer server(folder_);
    auto client = server.client();
    const auto count = [&] {
      return Json::parse(client.Post("/feeds", R"({"user_id": "54"})", kJson)->body)["count"].get<int>();
    };
    QCOMPARE(count(), 20);
    write("pipeline.toml", replaced(original("pipeline.toml"), "[list]\ncount = 20", "[list]\ncount = 5"));
    QCOMPARE(count(), 20);
    const auto answer = client.Post("/reload", "", kJson);
    QCOMPARE(answer->status, 200);
    QCOMPARE(Json::parse(answer->body)["snapshot"].get<int>(), 2);
    QCOMPARE(count(), 5);
    QCOMPARE(server->metrics().reloads(true), std::uint64_t{1});
  }

  void faultyEditLeavesThePresentOne_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("text");
    QTest::newRow("no TOML") << "pipeline.toml"
                             << "[ this";
    QTest::newRow("a model that is not there")
        << "pipelines/other.toml"
        << "[[channel]]\nname = \"a\"\nindex = \"popular\"\nkey = \"all\"\n[rank]\nmodel = \"none\"\n";
  }

  void faultyEditLeavesThePresentOne() {
    QFETCH(QString, file);
    QFETCH(QString, text);
    RunningServer server(folder_);
    auto client = server.client();
    write(file.toStdString(), text.toStdString());
    const auto answer = client.Post("/reload", "", kJson);
    QCOMPARE(answer->status, 500);
    QVERIFY2(answer->body.find("other") != std::string::npos ||
                 answer->body.find("pipeline.toml") != std::string::npos,
             answer->body.c_str());
    QCOMPARE(client.Post("/feeds", R"({"user_id": "54"})", kJson)->status, 200);
    QCOMPARE(server->metrics().reloads(false), std::uint64_t{1});
  }

  void noRequestFailsDuringReloads() {
    RunningServer server(folder_);
    std::atomic<bool> enough = false;
    std::atomic<int> answered = 0;
    std::atomic<int> failed = 0;
    std::vector<std::thread> clients;
    for (int each = 0; each < 4; ++each)
      clients.emplace_back([&] {
        auto client = server.client();
        while (!enough) {
          const auto answer = client.Post("/feeds", R"({"user_id": "54"})", kJson);
          ++(answer && answer->status == 200 ? answered : failed);
        }
      });
    for (int round = 0; round < 8; ++round) {
      const auto before = answered.load();
      QVERIFY(server->reload().has_value());
      QTRY_VERIFY(answered > before);
    }
    enough = true;
    for (auto& client : clients)
      client.join();
    QCOMPARE(failed.load(), 0);
    QCOMPARE(server->metrics().reloads(true), std::uint64_t{8});
  }

  void watchSeesChangesThatCameToRest() {
    serve::FileWatch watch(folder_);
    QVERIFY(!watch.changed());
    write("pipelines/third.toml", original("pipeline.toml"));
    QVERIFY(!watch.changed()); // seen, but it may go on
    QVERIFY(watch.changed());
    QVERIFY(!watch.changed());
    fs::remove(folder_ / "pipelines" / "third.toml");
    QVERIFY(!watch.changed());
    QVERIFY(watch.changed());
  }
};

QTEST_GUILESS_MAIN(TestServeReload)
#include "test_serve_reload.moc"
