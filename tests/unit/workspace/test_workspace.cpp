#include "core/base/file.h"
#include "core/simulate/simulate_store.h"
#include "core/workspace/evaluation.h"
#include "core/workspace/rebuild.h"
#include "core/workspace/scratch_folder.h"
#include "core/workspace/workspace.h"
#include "core/workspace/workspace_builder.h"

#include <QTest>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

using namespace rankwright;
namespace fs = std::filesystem;

namespace {

StoreExport smallStore() {
  SimulationOptions options;
  options.items = 60;
  options.users = 30;
  options.days = 6;
  return simulateStore(options, {}).value().store;
}

std::ptrdiff_t entriesIn(const fs::path& folder) {
  return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

} // namespace

class TestWorkspace : public QObject {
  Q_OBJECT

  ScratchFolder scratch_ = ScratchFolder::create("test").value();
  fs::path folder_ = scratch_.path() / "store";
  StoreExport store_;

  /// The small store with a further pipeline.
  fs::path copyWithPipeline(const std::string& name, const std::string& text, const std::string& file) {
    const auto copy = scratch_.path() / ("pipelines-" + name);
    fs::copy(folder_, copy, fs::copy_options::recursive);
    fs::create_directories(copy / "pipelines");
    std::ofstream(copy / "pipelines" / file) << text;
    return copy;
  }

private slots:
  void initTestCase() {
    store_ = smallStore();
    const auto report = buildWorkspace(store_, {folder_, {}, "Small", "For tests"}, {});
    QVERIFY2(report.has_value(), report ? "" : report.error().describe().c_str());
  }

  void opensWithAllItsParts() {
    const auto workspace = Workspace::open(folder_, {}).value();
    QCOMPARE(workspace->items().size(), 60U);
    QCOMPARE(workspace->users().size(), static_cast<std::uint32_t>(store_.users.size()));
    QCOMPARE(workspace->indexes().size(), std::size_t{5});
    QVERIFY(!workspace->contextValues().at("country").empty());
    QVERIFY(workspace->user(workspace->config().sampleUser).has_value());
  }

  void tellsDatesInTheZoneThatItNames() {
    const auto file = folder_ / "workspace.toml";
    const auto text = readTextFile(file).value();
    const auto write = [&](const std::string& zone) {
      std::ofstream(file) << "time_zone = \"" << zone << "\"\n" << text;
    };
    QCOMPARE(Workspace::open(folder_, {}).value()->presentClock().zone, std::string());
    write("Asia/Shanghai");
    QCOMPARE(Workspace::open(folder_, {}).value()->presentClock().zone, std::string("Asia/Shanghai"));
    write("Mars/Olympus");
    QCOMPARE(Workspace::open(folder_, {}).error().kind, ErrorKind::InvalidArgument);
    std::ofstream(file) << text;
  }

  void everyUserGetsAListOfUnusedItems() {
    const auto workspace = Workspace::open(folder_, {}).value();
    for (std::uint32_t user = 0; user < workspace->users().size(); ++user) {
      const auto answer = workspace->pipeline().recommend({UserId(user), {}, 5}, true);
      QVERIFY2(answer.has_value(), answer ? "" : answer.error().describe().c_str());
      QVERIFY(!answer->list.empty());
      const auto used = workspace->pipeline().sources().usedItems(UserId(user));
      for (const auto& listed : answer->list)
        QVERIFY(!std::binary_search(used.begin(), used.end(), listed.item));
    }
  }

  void furtherPipelinesHaveTheNamesOfTheirFiles() {
    const auto text = readTextFile(folder_ / "pipeline.toml").value();
    const auto copy = copyWithPipeline("further", text + "\n# the same", "zebra.toml");
    std::ofstream(copy / "pipelines" / "also.toml") << text;
    std::ofstream(copy / "pipelines" / ".hidden.toml") << "[ neither";
    std::ofstream(copy / "pipelines" / "notes.txt") << "[ neither";
    const auto workspace = Workspace::open(copy, {}).value();
    QCOMPARE(workspace->pipelineNames(), (std::vector<std::string>{"default", "also", "zebra"}));
    QVERIFY(workspace->pipeline("default").value() == &workspace->pipeline());
    QVERIFY(workspace->pipeline("also").value() != &workspace->pipeline());
    const auto& missing = workspace->pipeline("alsi");
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
    QVERIFY(missing.error().message.find("'also'") != std::string::npos);
    const auto ranker = workspace->pipeline("also").value()->sources().ranker().value();
    QVERIFY(ranker == workspace->pipeline().sources().ranker().value());
  }

  void wrongPipelineIsPlaced_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    const auto good = QStringLiteral("[[channel]]\nname = \"a\"\nindex = \"popular\"\nkey = \"all\"\n");
    QTest::newRow("no TOML") << QStringLiteral("\n[ this") << "wrong.toml:2:";
    QTest::newRow("unknown key") << QString(good + "colour = 1\n") << "wrong.toml:5:";
    QTest::newRow("no such index")
        << QString(good + "[[channel]]\nname = \"b\"\nindex = \"nowhere\"\nkey = \"all\"\n")
        << "wrong.toml:7:";
    QTest::newRow("no such rule")
        << QString(good + "\n[[channel]]\nname = \"b\"\nindex = \"popular\"\nkeys = \"nothing\"\n")
        << "wrong.toml:9:";
  }

  void wrongPipelineIsPlaced() {
    QFETCH(QString, text);
    QFETCH(QString, place);
    const auto copy = copyWithPipeline(QTest::currentDataTag(), text.toStdString(), "wrong.toml");
    const auto workspace = Workspace::open(copy, {});
    QVERIFY(!workspace.has_value());
    const auto message = QString::fromStdString(workspace.error().describe());
    QVERIFY2(message.contains(place), qPrintable(message));
  }

  void defaultPipelineHasOneFile() {
    const auto text = readTextFile(folder_ / "pipeline.toml").value();
    const auto workspace = Workspace::open(copyWithPipeline("twice", text, "default.toml"), {});
    QCOMPARE(workspace.error().kind, ErrorKind::Conflict);
  }

  void pipelineOfADraftRunsOverTheSameData() {
    const auto workspace = Workspace::open(folder_, {}).value();
    auto config = workspace->pipeline().config();
    config.listCount = 3;
    const auto draft = workspace->makePipeline({config}).value();
    QCOMPARE(draft->recommend({UserId(0), {}}, false)->list.size(), std::size_t{3});
    config.channels.front().index = "nowhere";
    QCOMPARE(workspace->makePipeline({config}).error().kind, ErrorKind::NotFound);
  }

  void existingFolderIsNeverOverwritten() {
    const auto again = buildWorkspace(store_, {folder_, {}, "Other", ""}, {});
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
    QCOMPARE(Workspace::open(folder_, {}).value()->config().name, std::string("Small"));
  }

  void cancelLeavesNothing() {
    const auto parent = scratch_.path() / "cancelled";
    fs::create_directory(parent);
    std::stop_source stop;
    const JobControl job{stop.get_token(), [&](const Progress& progress) {
                           if (progress.stage == "building indexes") stop.request_stop();
                         }};
    const auto report = buildWorkspace(store_, {parent / "w", {}, "W", ""}, job);
    QCOMPARE(report.error().kind, ErrorKind::Cancelled);
    QCOMPARE(entriesIn(parent), 0);
  }

  void dataMayLieElsewhere() {
    const auto config = scratch_.path() / "configs" / "w";
    const auto data = scratch_.path() / "sample" / "w";
    QVERIFY(buildWorkspace(store_, {config, data, "W", ""}, {}).has_value());
    QVERIFY(fs::exists(data / "items.rwp"));
    QVERIFY(Workspace::open(config, {}).has_value());
  }

  void retrainingGivesTheSameModel() {
    const auto model = folder_ / "data" / "models" / "fm" / "model.safetensors";
    const auto before = readTextFile(model).value();
    const auto sources = readWorkspaceSources(readWorkspaceConfig(folder_).value(), {}).value();
    QVERIFY(retrainModel(sources, {}).has_value());
    QVERIFY(readTextFile(model).value() == before);
  }

  void damagedPartIsNamed_data() {
    QTest::addColumn<QString>("file");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("items") << "data/items.rwp" << ErrorKind::Corrupt;
    QTest::newRow("users") << "data/users.rwp" << ErrorKind::Corrupt;
    QTest::newRow("index") << "data/indexes/popular.rwi" << ErrorKind::Corrupt;
    QTest::newRow("pipeline") << "pipeline.toml" << ErrorKind::Parse;
    QTest::newRow("rules") << "rules.toml" << ErrorKind::Parse;
  }

  void damagedPartIsNamed() {
    QFETCH(QString, file);
    const auto copy = scratch_.path() / ("damaged-" + std::string(QTest::currentDataTag()));
    fs::copy(folder_, copy, fs::copy_options::recursive);
    std::ofstream(copy / file.toStdString(), std::ios::binary) << "[ this is neither";
    const auto workspace = Workspace::open(copy, {});
    QVERIFY(!workspace.has_value());
    QTEST(workspace.error().kind, "kind");
    QVERIFY2(workspace.error().describe().find(fs::path(file.toStdString()).filename().string()) !=
                 std::string::npos,
             workspace.error().describe().c_str());
  }

  void folderWithoutAWorkspaceSaysSo() {
    const auto workspace = Workspace::open(scratch_.path(), {});
    QCOMPARE(workspace.error().kind, ErrorKind::NotFound);
    QVERIFY(workspace.error().message.find("no workspace here") != std::string::npos);
  }

  void evaluationHoldsOutWhatItSays() {
    const auto sources = readWorkspaceSources(readWorkspaceConfig(folder_).value(), {}).value();
    const auto scratch = ScratchFolder::create("test-evaluate").value();
    EvaluationOptions options;
    options.heldOutShare = 0.25;
    const auto report = evaluateByHoldOut(sources, options, scratch.path(), {}).value();
    std::uint64_t expected = 0;
    for (std::uint32_t user = 0; user < sources.users.size(); ++user) {
      const auto count = std::get<std::int64_t>(sources.users.valueAt(UserId(user), "item_count"));
      expected += static_cast<std::uint64_t>(count) / 4;
    }
    QCOMPARE(report.heldOutItems, expected);
    QVERIFY(report.recall.pipeline > 0 && report.recall.pipeline <= 1);
    QVERIFY(report.ndcg.pipeline > 0 && report.ndcg.pipeline <= 1);
  }
};

QTEST_APPLESS_MAIN(TestWorkspace)
#include "test_workspace.moc"
