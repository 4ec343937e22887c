#include "core/leaderboard/leaderboard_check.h"
#include "tests/unit/leaderboard/board_store.h"

#include <algorithm>
#include <map>

using namespace rankwright;
using rankwright::test::BoardStore;

namespace {

using Texts = std::map<std::string, std::string>; // TOML by the name of the board
using Findings = std::vector<LeaderboardFinding>;

const LeaderboardFinding* find(const Findings& findings, const std::string& board, FindingKind kind) {
  const auto found = std::ranges::find_if(
      findings, [&](const LeaderboardFinding& each) { return each.board == board && each.kind == kind; });
  return found == findings.end() ? nullptr : &*found;
}

QByteArray textOf(const Findings& findings) {
  std::string text;
  for (const auto& each : findings)
    text += fmt::format("{}: {}: {}\n", each.board, describe(each.kind), each.message);
  return QByteArray::fromStdString(text);
}

} // namespace

class TestLeaderboardCheck : public QObject {
  Q_OBJECT

  BoardStore store_{100, 2};

  Findings check(const Texts& texts, const CheckLimits& limits = {}) {
    std::vector<LeaderboardConfig> configs;
    for (const auto& [name, toml] : texts)
      configs.push_back(BoardStore::board(toml, name));
    const auto built = valueOf(buildLeaderboards(store_.columns(), configs));
    return checkLeaderboards(store_.columns(), built, limits);
  }

private slots:
  void aGoodBoardHasNoFindings() {
    const auto findings =
        check({{"a", "slots = 5\naudience = 'age >= 13'\ncandidates = 'category == \"Games\"'\n"
                     "order = 'board_installs_decayed'\n[[pin]]\nitem = '3'\nslot = 2"}});
    QVERIFY2(findings.empty(), textOf(findings).constData());
  }

  void findings_data() {
    QTest::addColumn<QByteArray>("board"); // its TOML
    QTest::addColumn<QByteArray>("other"); // that of the board `b`; empty: there is none
    QTest::addColumn<FindingKind>("kind");
    QTest::addColumn<int>("line"); // of the place
    QTest::addColumn<bool>("fixable");
    const QByteArray good("slots = 5\naudience = 'age >= 13'\norder = 'rating'\n");
    const QByteArray few(
        "slots = 5\norder = 'rating'\ncandidates = 'rating == 5 & price == 3 & name < \"App 2\"'\n");
    const QByteArray none;
    QTest::newRow("broken") << QByteArray("slots = 5\norder = 'prise'") << none << FindingKind::Broken << 2
                            << false;
    QTest::newRow("audience broken") << good.left(10) + "audience = 'price > 1'\norder = 'rating'" << none
                                     << FindingKind::AudienceBroken << 2 << false;
    QTest::newRow("empty list") << QByteArray("slots = 5") << none << FindingKind::EmptyList << 1 << false;
    QTest::newRow("short list") << few << none << FindingKind::ShortList << 1 << true;
    QTest::newRow("minimum too large")
        << good + "minimum = 6" << none << FindingKind::MinimumTooLarge << 4 << true;
    QTest::newRow("rule meets nothing")
        << good + "candidates = 'price > 9'" << none << FindingKind::RuleMeetsNothing << 4 << false;
    QTest::newRow("rule meets nearly all")
        << good + "candidates = 'price >= 0'" << none << FindingKind::RuleMeetsAll << 4 << true;
    QTest::newRow("score missing") << QByteArray("slots = 100\norder = 'log(price)'") << none
                                   << FindingKind::ScoreMissing << 2 << false;
    QTest::newRow("pin missing") << good + "[[pin]]\nitem = 'x'" << none << FindingKind::PinMissing << 5
                                 << true;
    QTest::newRow("pin withdrawn") << good + "[[pin]]\nitem = '101'" << none << FindingKind::PinWithdrawn << 5
                                   << true;
    QTest::newRow("pin excluded") << good + "exclude = ['3', '7']\n[[pin]]\nitem = '3'" << none
                                  << FindingKind::PinExcluded << 6 << true;
    QTest::newRow("pin beyond slots")
        << good + "[[pin]]\nitem = '3'\nslot = 6" << none << FindingKind::PinBeyondSlots << 6 << true;
    QTest::newRow("pin slot taken") << good + "[[pin]]\nitem = '3'\nslot = 5\n[[pin]]\nitem = '4'\nslot = 5"
                                    << none << FindingKind::PinSlotTaken << 9 << true;
    QTest::newRow("pinned twice") << good + "[[pin]]\nitem = '3'\nslot = 1\n[[pin]]\nitem = '3'\nslot = 2"
                                  << none << FindingKind::PinnedTwice << 8 << true;
    QTest::newRow("pin expired") << good + "[[pin]]\nitem = '3'\nuntil = '2024-10-03'" << none
                                 << FindingKind::PinExpired << 6 << true;
    QTest::newRow("exclusion missing")
        << good + "exclude = ['x']" << none << FindingKind::ExclusionMissing << 4 << true;
    QTest::newRow("board expired") << good + "end = '2024-10-03'" << none << FindingKind::BoardExpired << 4
                                   << true;
    QTest::newRow("board not started")
        << good + "start = '2024-10-05'" << none << FindingKind::BoardNotStarted << 4 << true;
    QTest::newRow("row taken") << good + "row = 2" << QByteArray("order = '-rating'\nrow = 2")
                               << FindingKind::RowTaken << -4 << true;
    QTest::newRow("overlap") << good << QByteArray("slots = 6\norder = 'rating - price / 100'")
                             << FindingKind::Overlap << 0 << false;
    QTest::newRow("duplicate") << good << QByteArray("slots = 5\norder = 'rating * 2'")
                               << FindingKind::Duplicate << 0 << false;
    QTest::newRow("fallback missing")
        << good + "minimum = 1\nfallback = 'c'" << none << FindingKind::FallbackMissing << 5 << true;
    QTest::newRow("fallback cycle") << good + "minimum = 1\nfallback = 'b'"
                                    << QByteArray("fallback = 'a'\nminimum = 1") << FindingKind::FallbackCycle
                                    << 5 << true;
    QTest::newRow("own fallback") << good + "minimum = 1\nfallback = 'a'" << none
                                  << FindingKind::FallbackCycle << 5 << true;
    QTest::newRow("fallback unused") << good + "fallback = 'b'" << QByteArray("order = '-rating'")
                                     << FindingKind::FallbackUnused << 4 << true;
    QTest::newRow("age rating") << QByteArray("slots = 5\norder = 'if(age_rating == \"Teen\", 1, 0)'") << none
                                << FindingKind::AgeRating << 1 << true;
    QTest::newRow("audience is too young")
        << QByteArray("slots = 5\naudience = 'age > 11 & country == \"CN\"'\norder = 'if(age_rating == "
                      "\"Teen\", 1, 0)'")
        << none << FindingKind::AgeRating << 2 << true;
    QTest::newRow("title too long") << good + "title = 'Everything that anybody could ever want'" << none
                                    << FindingKind::TitleTooLong << 4 << false;
  }

  /// The boards are `a`, and `b` where it is given; the finding is about `a`. A negative line means that of
  /// the later board has it.
  void findings() {
    QFETCH(QByteArray, board);
    QFETCH(QByteArray, other);
    QFETCH(FindingKind, kind);
    QFETCH(int, line);
    QFETCH(bool, fixable);
    // Of two boards at one row the later one is told.
    const std::string name = line < 0 ? "c" : "a";
    Texts texts{{name, board.toStdString()}};
    if (!other.isEmpty()) texts["b"] = other.toStdString();
    const auto all = check(texts);
    const auto* found = find(all, name, kind);
    QVERIFY2(found, textOf(all).constData());
    if (line != 0) {
      QVERIFY(found->place);
      QCOMPARE(static_cast<int>(found->place->line), std::abs(line));
      QCOMPARE(found->place->source, name + ".toml");
    }
    QCOMPARE(found->fix.has_value(), fixable);
    if (!fixable) return;
    texts[name] = valueOf(withEdits(texts[name], found->fix->edits));
    const auto left = check(texts);
    QVERIFY2(!find(left, name, kind), (textOf(left) + texts[name].c_str()).constData());
    QVERIFY2(!find(left, name, FindingKind::Broken), textOf(left).constData());
  }

  void staleDataIsTold_data() {
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("stale");
    QTest::newRow("of yesterday") << 1 << false;
    QTest::newRow("of two days ago") << 2 << true;
  }

  void staleDataIsTold() {
    QFETCH(int, days);
    QFETCH(bool, stale);
    auto sources = store_.columns().sources();
    sources.clock.now = *sources.clock.now + std::int64_t{days} * 86'400;
    const auto columns = valueOf(LeaderboardColumns::create(sources));
    const auto built =
        valueOf(buildLeaderboards(*columns, {BoardStore::board("slots = 5\norder = 'board_trending'", "a"),
                                             BoardStore::board("slots = 5\norder = '-rating'", "b")}));
    const auto all = checkLeaderboards(*columns, built);
    QCOMPARE(find(all, "a", FindingKind::StaleData) != nullptr, stale);
    QVERIFY(!find(all, "b", FindingKind::StaleData));
  }

  void ordersByLogsNeedLogs() {
    const LeaderboardSignals noLogs(store_.items(), {}, test::kBoardDay);
    auto sources = store_.columns().sources();
    sources.itemSignals = &noLogs;
    const auto columns = valueOf(LeaderboardColumns::create(sources));
    const auto built =
        valueOf(buildLeaderboards(*columns, {BoardStore::board("slots = 5\norder = 'board_trending'", "a")}));
    QVERIFY(find(checkLeaderboards(*columns, built), "a", FindingKind::NoData));
  }

  void longNamesAreCounted() {
    const auto all = check({{"a", "slots = 20\norder = '-board_age_days'"}}, {.longestName = 5});
    const auto* found = find(all, "a", FindingKind::NameTooLong);
    QVERIFY(found);
    QVERIFY2(found->message.find("10 names are longer") != std::string::npos, found->message.c_str());
  }

  /// Of apps that a catalogue has twice the one above stays.
  void namesThatStandThereTwiceAreTold() {
    FeatureTableBuilder builder(
        valueOf(Schema::of({{"name", ValueType::String}, {"rating", ValueType::Float32}})));
    for (const char* name : {"Chess", "Go", "Chess", "Chess"})
      expect(builder.appendRow(std::vector<Value>{std::string(name), 5.0F}));
    expect(builder.appendRow(std::vector<Value>{{}, 4.0F}));
    expect(builder.appendRow(std::vector<Value>{{}, 4.0F})); // nothing is known of their names
    const ItemPool items(valueOf(RowKeys::of({"a", "b", "c", "d", "e", "f"})), builder.finish());
    const LeaderboardSignals noLogs(items, {}, test::kBoardDay);
    const RowFlags servable(6, 1);
    auto sources = store_.columns().sources();
    sources.items = &items;
    sources.itemSignals = &noLogs;
    sources.servable = &servable;
    const auto columns = valueOf(LeaderboardColumns::create(sources));
    const auto built = valueOf(buildLeaderboards(
        *columns, {BoardStore::board("slots = 6\norder = 'rating'\n[[pin]]\nitem = 'd'\nslot = 6\n", "a")}));
    const auto all = checkLeaderboards(*columns, built);
    const auto* found = find(all, "a", FindingKind::NameTwice);
    QVERIFY(found && found->fix);
    QVERIFY2(found->message.starts_with("2 items"), found->message.c_str());
    QVERIFY2(found->message.ends_with("Chess"), found->message.c_str());
    const auto mended = BoardStore::board(
        valueOf(withEdits("slots = 6\norder = 'rating'\n[[pin]]\nitem = 'd'\nslot = 6\n", found->fix->edits)),
        "a");
    QCOMPARE(mended.exclude, (std::vector<std::string>{"c", "d"}));
    QVERIFY(mended.pins.empty());
  }

  void boardsOfOtherDaysDoNotMeet() {
    const auto all = check({{"a", "row = 1\nslots = 5\norder = 'rating'\nend = '2024-10-31'"},
                            {"b", "row = 1\nslots = 5\norder = 'rating'\nstart = '2024-11-01'"}});
    QVERIFY(!find(all, "b", FindingKind::RowTaken));
    QVERIFY(!find(all, "b", FindingKind::Duplicate));
  }

  void whatComesFromTheFallbackIsNoOverlap() {
    const auto all =
        check({{"a", "slots = 5\nminimum = 5\nfallback = 'b'\norder = 'rating'\ncandidates = 'price > 9'"},
               {"b", "slots = 6\norder = 'rating'"}});
    QVERIFY(!find(all, "a", FindingKind::Overlap));
  }

  void commentsSurviveAFix() {
    const std::string text =
        "slots = 5 # for phones\norder = 'rating'\n\n# the editors' choice\n[[pin]]\nitem = '3'\n"
        "slot = 9 # too far\n";
    const auto all = check({{"a", text}});
    const auto* found = find(all, "a", FindingKind::PinBeyondSlots);
    QVERIFY(found && found->fix);
    QCOMPARE(
        valueOf(withEdits(text, found->fix->edits)),
        std::string("slots = 5 # for phones\norder = 'rating'\n\n# the editors' choice\n[[pin]]\nitem = '3'\n"
                    "slot = 5 # too far\n"));
  }
};

QTEST_GUILESS_MAIN(TestLeaderboardCheck)
#include "test_leaderboard_check.moc"
