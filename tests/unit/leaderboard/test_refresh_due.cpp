#include "core/leaderboard/refresh_due.h"
#include "tests/unit/result_values.h"

#include <algorithm>
#include <random>
#include <utility>

using namespace rankwright;

namespace {

constexpr CalendarDay kToday = 20'000;
constexpr std::int64_t kNow = kToday * 86'400 + 40'000;

VersionContent board(const std::string& name, std::int64_t time, const std::string& toml) {
  return {.version = {.board = name, .number = 1, .time = time}, .toml = toml, .items = {"a"}};
}

std::vector<std::string> namesOf(const std::vector<ListAge>& ages) {
  std::vector<std::string> names;
  for (const auto& age : ages)
    names.push_back(age.board);
  return names;
}

} // namespace

/// Which lists are older than their boards allow.
class TestRefreshDue : public QObject {
  Q_OBJECT

private slots:
  void boardsAreDue_data() {
    QTest::addColumn<QString>("toml");
    QTest::addColumn<int>("secondsAgo");
    QTest::addColumn<bool>("isDue");
    const auto row = [](const char* name, const QString& toml, int secondsAgo, bool isDue) {
      QTest::newRow(name) << toml << secondsAgo << isDue;
    };
    row("a second before the day is over", {}, 86'399, false);
    row("a day without a key", {}, 86'400, true);
    row("an hour", QStringLiteral("refresh_hours = 1\n"), 3'600, true);
    row("less than an hour", QStringLiteral("refresh_hours = 1\n"), 3'599, false);
    row("not begun", QStringLiteral("start = \"2999-01-01\"\n"), 900'000, false);
    row("over", QStringLiteral("end = \"1999-01-01\"\n"), 900'000, false);
    row("unreadable", QStringLiteral("slots = \"many\"\n"), 900'000, false);
    row("of the future", {}, -5'000, false);
  }

  void boardsAreDue() {
    QFETCH(QString, toml);
    QFETCH(int, secondsAgo);
    QFETCH(bool, isDue);
    const ShelfContent shelf{.mark = {}, .boards = {board("top", kNow - secondsAgo, toml.toStdString())}};
    QCOMPARE(dueLists(shelf, kToday, kNow).size(), isDue ? std::size_t{1} : std::size_t{0});
  }

  void aConfirmedListIsYoungAgain() {
    ShelfContent shelf{.mark = {}, .boards = {board("top", kNow - 90'000, "")}};
    QCOMPARE(dueLists(shelf, kToday, kNow).size(), std::size_t{1});
    shelf.confirmed["top"] = kNow - 10;
    QVERIFY(dueLists(shelf, kToday, kNow).empty());
    QCOMPARE(listAges(shelf, kToday)[0].builtAt, kNow - 10);
    shelf.confirmed["top"] = kNow - 100'000; // of before the version
    QCOMPARE(listAges(shelf, kToday)[0].builtAt, kNow - 90'000);
  }

  /// Random shelves against the definition said in the plainest way.
  void isLikeThePlainRule_data() {
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 20; ++seed)
      QTest::addRow("%u", seed) << seed;
  }

  void isLikeThePlainRule() {
    QFETCH(unsigned, seed);
    std::mt19937 random(seed);
    ShelfContent shelf;
    std::vector<std::pair<std::int64_t, std::string>> due;
    for (int i = 0; i < 30; ++i) {
      const auto name = fmt::format("board{}", i);
      const auto hours = static_cast<std::int64_t>(1 + random() % 48);
      const auto time = kNow - static_cast<std::int64_t>(random() % (96 * 3600));
      auto built = time;
      shelf.boards.push_back(board(name, time, fmt::format("refresh_hours = {}\n", hours)));
      if (random() % 3 == 0) {
        const auto confirmed = kNow - static_cast<std::int64_t>(random() % (96 * 3600));
        shelf.confirmed[name] = confirmed;
        if (confirmed > built) built = confirmed;
      }
      if ((kNow - built) / 3600.0 >= static_cast<double>(hours)) due.emplace_back(built + hours * 3600, name);
    }
    std::ranges::sort(due);
    std::vector<std::string> names;
    for (const auto& [time, name] : due)
      names.push_back(name);
    QCOMPARE(namesOf(dueLists(shelf, kToday, kNow)), names);
  }
};

QTEST_GUILESS_MAIN(TestRefreshDue)
#include "test_refresh_due.moc"
