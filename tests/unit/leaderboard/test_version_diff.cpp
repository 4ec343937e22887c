#include "board_drafts.h"
#include "core/leaderboard/version_diff.h"

#include <algorithm>
#include <string>
#include <vector>

using namespace rankwright;

namespace {

using Keys = std::vector<std::string>;

VersionContent contentOf(std::uint32_t number, std::string toml, Keys items) {
  VersionContent content;
  content.version.board = "top";
  content.version.number = number;
  content.toml = std::move(toml);
  content.items = std::move(items);
  return content;
}

} // namespace

/// What operators are shown before they publish or roll back.
class TestVersionDiff : public QObject {
  Q_OBJECT

private slots:
  void listsAreComparedByKey() {
    const auto changes = diffKeys(Keys{"a", "b", "gone"}, Keys{"new", "a", "b"});
    QVERIFY(std::ranges::find(changes, ListChange{"new", 0, 1}) != changes.end());
    QVERIFY(std::ranges::find(changes, ListChange{"a", 1, 2}) != changes.end());
    QVERIFY(std::ranges::find(changes, ListChange{"gone", 3, 0}) != changes.end());
    QVERIFY(diffKeys(Keys{"a"}, Keys{"a"}).empty());
    QVERIFY(diffKeys(Keys{"a", "b"}, Keys{"a", "a", "b"}).empty());
  }

  void definitionsAreComparedByKeyAndByLine() {
    const auto before = contentOf(1, "slots = 5\norder = \"rating\"\n", {"a"});
    const auto after = contentOf(0, "slots = 7\norder = \"rating\"\n", {"a"});
    const auto diff = diffVersions(before, after);
    QCOMPARE(diff.settings.size(), std::size_t{1});
    QCOMPARE(diff.settings[0].key, std::string("slots"));
    QVERIFY(diff.list.empty());
    QVERIFY(diff.text.starts_with("--- top, version 1\n+++ top, draft\n"));
    QVERIFY(diff.text.find("-slots = 5\n+slots = 7\n") != std::string::npos);
  }

  void sameVersionsHaveNoDifference() {
    const auto content = contentOf(1, "slots = 5\n", {"a"});
    QVERIFY(diffVersions(content, content).isEmpty());
  }

  void theFirstVersionComesFromNothing() {
    const auto diff = diffVersions(contentOf(0, "", {}), contentOf(1, "slots = 5\n", {"a", "b"}));
    QCOMPARE(diff.list.size(), std::size_t{2});
    QVERIFY(diff.text.starts_with("--- top, nothing\n"));
  }

  void aDefinitionThatCannotBeReadIsTold() {
    const auto diff = diffVersions(contentOf(3, "slots =", {"a"}), contentOf(4, "", {}));
    QVERIFY(diff.unreadable);
    QVERIFY(diff.settings.empty());
    QCOMPARE(diff.list.size(), std::size_t{1});
    QCOMPARE(diff.unreadable->span->source, std::string("top, version 3"));
  }
};

QTEST_GUILESS_MAIN(TestVersionDiff)
#include "test_version_diff.moc"
