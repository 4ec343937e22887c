#include "core/pipeline/list_comparison.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <random>

using namespace rankwright;

namespace {

RecordedList listOf(const std::string& keys, float firstScore = 0.9F) {
  RecordedList list{
      .origin = {.workspace = "store", .user = "17", .model = "fm", .context = {{}}, .modelDigest = "a1"},
      .items = {}};
  for (const auto key : keys)
    list.items.push_back(
        {.key = std::string(1, key), .score = firstScore - 0.1F * static_cast<float>(list.items.size())});
  return list;
}

std::string movesOf(const ListComparison& comparison) {
  std::string text;
  for (const auto& item : comparison.items)
    text += (text.empty() ? "" : " ") + std::string(describe(moveOf(item)));
  return text;
}

std::string differencesOf(const ListComparison& comparison) {
  std::string text;
  for (const auto part : comparison.differences)
    text += (text.empty() ? "" : " ") + std::string(describe(part));
  return text;
}

} // namespace

class TestListComparison : public QObject {
  Q_OBJECT

private slots:
  void moves_data() {
    QTest::addColumn<std::string>("baseline");
    QTest::addColumn<std::string>("list");
    QTest::addColumn<std::string>("moves");
    const auto row = [](const char* name, const char* baseline, const char* list, const char* moves) {
      QTest::newRow(name) << std::string(baseline) << std::string(list) << std::string(moves);
    };
    row("nothing moved", "abc", "abc", "same same same");
    row("two changed places", "abc", "bac", "up down same");
    row("one for another", "abc", "abd", "same same new left");
    row("what left comes in the order of the baseline", "xaby", "ab", "up up left left");
    row("everything is new", "", "ab", "new new");
    row("everything left", "ab", "", "left left");
  }

  void moves() {
    QFETCH(std::string, baseline);
    QFETCH(std::string, list);
    QTEST(movesOf(compareLists(listOf(list), listOf(baseline))), "moves");
  }

  void differences_data() {
    QTest::addColumn<ListOrigin>("origin");
    QTest::addColumn<std::string>("differences");
    QTest::addColumn<bool>("scoresCompare");
    const std::vector<NamedValue> spain = {{"country", Value(std::string("Spain"))}};
    const auto row = [](const char* name, const ListOrigin& origin, const char* differences, bool scores) {
      QTest::newRow(name) << origin << std::string(differences) << scores;
    };
    row("the same request", {"store", "17", "fm", {{}}}, "", true);
    row("a file that says nothing", {}, "", false);
    row("another user", {"store", "18", "fm", {{}}}, "user", true);
    row("another workspace", {"shop", "17", "fm", {{}}}, "workspace", true);
    row("another model", {"store", "17", "deepfm", {{}}}, "model", false);
    row("the same weights", {"store", "17", "fm", {{}}, {}, "a1"}, "", true);
    row("the model trained again", {"store", "17", "fm", {{}}, {}, "b2"}, "model", false);
    row("another context", {"store", "17", "fm", spain}, "context", true);
    row("no model", {"store", "17", "", {{}}}, "model", false);
  }

  void differences() {
    QFETCH(ListOrigin, origin);
    auto baseline = listOf("ab");
    baseline.origin = origin;
    const auto comparison = compareLists(listOf("ba"), baseline);
    QTEST(differencesOf(comparison), "differences");
    QTEST(comparison.scoresCompare, "scoresCompare");
    QCOMPARE(comparison.items.front().scoreChange.has_value(), comparison.scoresCompare);
  }

  void scoreChangeIsListMinusBaseline() {
    const auto comparison = compareLists(listOf("ab", 0.8F), listOf("abc", 0.5F));
    QCOMPARE(comparison.items[1].scoreChange, std::optional(double{0.8F - 0.1F} - double{0.5F - 0.1F}));
    QVERIFY(!comparison.items[2].scoreChange);
  }

  void countsAddUp() {
    std::mt19937 random(3);
    for (int round = 0; round < 200; ++round) {
      std::string all = "abcdefghij";
      const auto draw = [&] {
        std::ranges::shuffle(all, random);
        return all.substr(random() % all.size());
      };
      const auto list = listOf(draw());
      const auto baseline = listOf(draw());
      const auto comparison = compareLists(list, baseline);
      std::array<std::size_t, 5> moves{};
      for (const auto& item : comparison.items)
        ++moves[static_cast<std::size_t>(moveOf(item))];
      QCOMPARE(moves[0] + moves[1] + moves[2], comparison.kept);
      QCOMPARE(moves[3], comparison.entered());
      QCOMPARE(moves[4], comparison.left());
      QCOMPARE(comparison.items.size(), list.items.size() + comparison.left());
    }
  }
};

QTEST_APPLESS_MAIN(TestListComparison)
#include "test_list_comparison.moc"
