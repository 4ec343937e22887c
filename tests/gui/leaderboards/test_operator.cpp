#include "boards_bench.h"

#include "core/base/account_name.h"
#include "tests/unit/serve/running_server.h"
#include "widgets/leaderboards/finding_model.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace rankwright;

namespace {

/// Guess You Like: what is popular, and between it the board that the operator makes.
constexpr const char* kGuessYouLike = R"toml([filter]
exclude_used = false

[[channel]]
name = "front"
kind = "board"
leaderboard = "front"

[[channel]]
name = "popular"
index = "popular"
key = "all"
count = 40

[merge]
policy = "round_robin"
count = 40

[list]
count = 40
)toml";

/// What another board shows that nobody edits here.
constexpr const char* kOther = R"toml(title = "Most installed"
slots = 15
order = "board_installs_decayed"

[[constraint]]
kind = "cap"
fields = ["category"]
most = 5
)toml";

} // namespace

/// The operator's day, by keyboard: from a template to the shelf, where users see it, and back.
class TestOperator : public QObject {
  Q_OBJECT

  using Bench = test::BoardsBench;
  using Items = std::vector<std::string>;

  static void reopen(Bench& bench) {
    if (!writeFileAtomically(bench.folder() / "pipeline.toml", std::string_view(kGuessYouLike)))
      qFatal("the pipeline cannot be written");
    bench.workspace = test::must(Workspace::open(bench.folder(), {}));
    bench.view->setWorkspace(bench.workspace);
    if (!bench.settle()) qFatal("the boards did not come");
  }

  /// The list of the window's own workspace.
  static Items listInWindow(const Bench& bench) {
    Request request{UserId(0), {}};
    request.clock = bench.workspace->presentClock();
    Items items;
    for (const auto& entry : test::must(bench.workspace->pipeline().recommend(request, false)).list)
      items.emplace_back(bench.workspace->items().keyOf(entry.item));
    return items;
  }

  /// The list over HTTP.
  static Items listOverHttp(const RunningServer& server, const Bench& bench) {
    auto client = server.client();
    const auto user = std::string(bench.workspace->users().keyOf(UserId(0)));
    const auto answer =
        client.Post("/feeds", "{\"user_id\": \"" + user + "\", \"count\": 40}", "application/json");
    Items items;
    if (!answer || answer->status != 200) return items;
    const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(answer->body));
    for (const auto& each : json[QLatin1String("items")].toArray())
      items.push_back(each.toObject()[QLatin1String("item")].toString().toStdString());
    return items;
  }

  static bool hasAll(const Items& list, const Items& board) {
    return !board.empty() && std::ranges::all_of(board, [&](const std::string& item) {
      return std::ranges::find(list, item) != list.end();
    });
  }
  static bool has(const Items& list, const std::string& item) { return hasAll(list, {item}); }

  static bool publish(Bench& bench, const QString& why) {
    bench.trigger("boards.review");
    if (!bench.settle()) return false;
    hands::type(why);
    hands::press(Qt::Key_Return);
    return bench.settle() && bench.view->page() != LeaderboardsView::Review;
  }

private slots:
  void playsItsPart();
};

void TestOperator::playsItsPart() {
  Bench bench{{"other", kOther}};
  reopen(bench);
  RunningServer server(bench.folder().string());
  const auto withoutBoard = listInWindow(bench);
  QVERIFY(!withoutBoard.empty());

  // A board from a template, which is told to be nearly empty.
  bench.trigger("boards.new");
  hands::press(Qt::Key_A, Qt::ControlModifier);
  hands::type(QStringLiteral("front"));
  hands::press(Qt::Key_Return);
  QTRY_VERIFY(bench.view->board()->document());
  QVERIFY(bench.settle());
  bench.view->board()->form()->candidates()->setFocus();
  hands::press(Qt::Key_A, Qt::ControlModifier);
  hands::type(QStringLiteral("rating >= 4.99"));
  QVERIFY(bench.settle());
  QVERIFY(bench.finds(FindingKind::ShortList) || bench.finds(FindingKind::EmptyList) ||
          bench.finds(FindingKind::RuleMeetsNothing));

  // Widened; it then shows much of what another board shows.
  hands::press(Qt::Key_A, Qt::ControlModifier);
  hands::type(QStringLiteral("rating >= 2"));
  QVERIFY(bench.settle());
  QVERIFY(!bench.finds(FindingKind::ShortList));
  QVERIFY(bench.finds(FindingKind::Overlap));

  for (const auto slot : {2U, 5U}) {
    bench.view->board()->preview()->table()->chooseRow(slot);
    QVERIFY(bench.settle());
    bench.trigger("boards.pin");
    QVERIFY(bench.settle());
  }
  QCOMPARE(bench.view->board()->config()->pins.size(), std::size_t{2});
  QCOMPARE(listInWindow(bench), withoutBoard); // a draft changes nothing

  QVERIFY(publish(bench, QStringLiteral("spring")));
  const auto first = test::must(bench.store().version("front", 1));
  QCOMPARE(first.version.why, std::string("spring"));
  QCOMPARE(first.version.who, accountName());
  QVERIFY(hasAll(listInWindow(bench), first.items));
  QTRY_VERIFY_WITH_TIMEOUT(hasAll(listOverHttp(server, bench), first.items), 30'000);

  // A second version, without the first app of the board.
  const auto gone = first.items.front();
  bench.view->board()->preview()->table()->chooseRow(0);
  QVERIFY(bench.settle());
  bench.trigger("boards.exclude");
  QVERIFY(bench.settle());
  QVERIFY(publish(bench, QStringLiteral("one less")));
  const auto second = test::must(bench.store().version("front", 2));
  QVERIFY(!has(second.items, gone));
  const auto came = second.items.back();
  QVERIFY(hasAll(listInWindow(bench), second.items));
  QTRY_VERIFY_WITH_TIMEOUT(hasAll(listOverHttp(server, bench), second.items), 30'000);

  // Back, by two keys: both lists follow.
  bench.trigger("boards.history");
  QVERIFY(bench.settle());
  hands::press(Qt::Key_Down);
  QVERIFY(bench.settle());
  bench.trigger("boards.rollBack");
  hands::press(Qt::Key_Return);
  QVERIFY(bench.settle());
  const auto back = test::must(bench.store().version("front", 3));
  QCOMPARE(back.version.restores, std::optional<std::uint32_t>(1));
  QCOMPARE(back.items, first.items);
  QVERIFY(hasAll(listInWindow(bench), first.items));
  QCOMPARE(bench.workspace->leaderboards()->release(), back.version.release);
  QTRY_COMPARE_WITH_TIMEOUT(listOverHttp(server, bench), listInWindow(bench), 30'000);
  QVERIFY(!has(first.items, came)); // else it would prove nothing
}

QTEST_MAIN(TestOperator)
#include "test_operator.moc"
