#include "core/base/file.h"
#include "core/workspace/index_builds.h"
#include "tests/unit/base/killed_writer.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <memory>
#include <random>
#include <string>
#include <vector>

using namespace rankwright;
namespace fs = std::filesystem;

class TestIndexBuilds : public QObject {
  Q_OBJECT

  std::unique_ptr<QTemporaryDir> folder_;
  WorkspaceFiles files_;

  /// Publishes a build that holds one file of that text.
  void publish(const char* text, std::uint32_t keep) const {
    auto workshop = IndexWorkshop::create(files_);
    QVERIFY(workshop.has_value());
    QVERIFY(writeFileAtomically(workshop->folder() / "i.rwi", std::string_view(text)).has_value());
    const auto published = workshop->publish(keep);
    QVERIFY2(published.has_value(), published ? "" : published.error().describe().c_str());
  }

  static std::string textIn(const fs::path& folder) {
    return readTextFile(folder / "i.rwi").value_or("none");
  }

  /// Publishes a build of several files, all with that text.
  bool publishMany(const std::string& text) const {
    auto workshop = IndexWorkshop::create(files_);
    if (!workshop) return false;
    for (const char* name : {"a.rwi", "b.rwi", "c.rwi"})
      if (!writeFileAtomically(workshop->folder() / name, std::string_view(text))) return false;
    return workshop->publish(2).has_value();
  }

private slots:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    files_.data = folder_->path().toStdString();
  }

  void latestBuildsAreKept() {
    for (const char* text : {"a", "b", "c", "d"})
      publish(text, 2);
    QCOMPARE(textIn(files_.indexes()), std::string("d"));
    const auto builds = keptIndexBuilds(files_);
    QCOMPARE(builds.size(), std::size_t{2});
    QCOMPARE(textIn(builds[0].folder), std::string("c"));
    QCOMPARE(textIn(builds[1].folder), std::string("b"));
    QVERIFY(!fs::exists(files_.indexes().string() + ".building"));
  }

  void noneIsKeptWhereNoneShall() {
    publish("a", 0);
    publish("b", 0);
    QCOMPARE(textIn(files_.indexes()), std::string("b"));
    QVERIFY(keptIndexBuilds(files_).empty());
  }

  void rollbackUndoesItself() {
    for (const char* text : {"a", "b", "c"})
      publish(text, 3);
    QVERIFY(rollBackIndexes(files_, 1).has_value());
    QCOMPARE(textIn(files_.indexes()), std::string("a"));
    QVERIFY(rollBackIndexes(files_, 1).has_value());
    QCOMPARE(textIn(files_.indexes()), std::string("c"));
    QVERIFY(rollBackIndexes(files_, {}).has_value());
    QCOMPARE(textIn(files_.indexes()), std::string("b"));
  }

  void unknownBuildsAreErrors() {
    QCOMPARE(rollBackIndexes(files_, {}).error().kind, ErrorKind::NotFound);
    publish("a", 3);
    publish("b", 3);
    QCOMPARE(rollBackIndexes(files_, 7).error().kind, ErrorKind::NotFound);
    QCOMPARE(textIn(files_.indexes()), std::string("b"));
  }

  void whatIsNotPublishedGoes() {
    publish("a", 3);
    {
      auto workshop = IndexWorkshop::create(files_).value();
      QVERIFY(writeFileAtomically(workshop.folder() / "i.rwi", std::string_view("b")).has_value());
    }
    QCOMPARE(textIn(files_.indexes()), std::string("a"));
    QVERIFY(!fs::exists(files_.indexes().string() + ".building"));
    QVERIFY(keptIndexBuilds(files_).empty());
  }

  void aKilledWriterLeavesOneWholeBuild() {
    const std::string first(5000, '1');
    const std::string second(9000, '2');
    QVERIFY(publishMany(first));
    std::mt19937 random(8);
    for (int round = 0; round < 30; ++round) {
      QVERIFY(killWhileWriting(random() % 20'000, [&] { return publishMany(first) && publishMany(second); }));
      const auto text = readTextFile(files_.indexes() / "a.rwi").value();
      QVERIFY(text == first || text == second);
      for (const char* name : {"b.rwi", "c.rwi"})
        QVERIFY(readTextFile(files_.indexes() / name).value() == text);
      for (const auto& build : keptIndexBuilds(files_))
        QVERIFY(readTextFile(build.folder / "c.rwi").value() == readTextFile(build.folder / "a.rwi").value());
    }
  }
};

QTEST_APPLESS_MAIN(TestIndexBuilds)
#include "test_index_builds.moc"
