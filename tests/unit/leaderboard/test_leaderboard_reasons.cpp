#include "core/leaderboard/expression_parts.h"
#include "core/leaderboard/leaderboard_reasons.h"
#include "tests/unit/leaderboard/board_store.h"

using namespace rankwright;
using rankwright::test::BoardStore;

namespace {

/// Of the games, which all score best, one may stand there.
constexpr auto kOneOfEach = "slots = 3\norder = 'if(category == \"Games\", 10, 0) + rating'\n[[constraint]]\n"
                            "kind = 'cap'\nname = 'one each'\nfields = ['category']";

} // namespace

class TestLeaderboardReasons : public QObject {
  Q_OBJECT

  BoardStore store_{60, 1};

  Absence whyNot(const LeaderboardConfig& board, std::uint32_t row) {
    const auto list = valueOf(buildLeaderboard(store_.columns(), board, nullptr));
    return valueOf(whyNotOnBoard(store_.columns(), board, list, ItemId(row)));
  }

private slots:
  void conditionsAreTakenApart_data() {
    QTest::addColumn<QString>("condition");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("chain") << "a > 1 & b == \"x & y\" & !c" << QStringList{"a > 1", "b == \"x & y\"", "!c"};
    QTest::newRow("alternatives stay whole") << "a > 1 & (b | c)" << QStringList{"a > 1", "b | c"};
    QTest::newRow("word") << "a and b" << QStringList{"a", "b"};
    QTest::newRow("loosest first") << "a & b | c" << QStringList{"a & b | c"};
    QTest::newRow("no rule") << "a & " << QStringList{"a & "};
    QTest::newRow("other letters") << "n == \"Spiele für 玩家\" & b"
                                   << QStringList{"n == \"Spiele für 玩家\"", "b"};
  }

  void conditionsAreTakenApart() {
    QFETCH(QString, condition);
    QFETCH(QStringList, parts);
    QStringList found;
    for (const auto& part : conjunctsOf(condition.toStdString()))
      found << QString::fromStdString(part);
    QCOMPARE(found, parts);
  }

  void scoresAreTakenApart() {
    const auto terms = summandsOf("a * 2 - (b - log(c)) + 1");
    QCOMPARE(terms.size(), std::size_t{4});
    QVERIFY((terms[0] == ScoreTerm{"a * 2"}));
    QVERIFY((terms[1] == ScoreTerm{"b", true}));
    QVERIFY((terms[2] == ScoreTerm{"log(c)"}));
    QVERIFY((terms[3] == ScoreTerm{"1"}));
  }

  void termsAddUpToTheScore() {
    const auto board = BoardStore::board("order = 'rating * 2 - price + board_installs'");
    const auto breakdown = valueOf(explainScore(store_.columns(), board, ItemId(7)));
    QCOMPARE(breakdown.terms.size(), std::size_t{3});
    double sum = 0;
    for (const auto& term : breakdown.terms)
      sum += std::stod(term.value);
    QCOMPARE(static_cast<float>(sum), *breakdown.score);
    QCOMPARE(breakdown.terms[1].text, std::string("-price"));
    QCOMPARE(breakdown.inputs.size(), std::size_t{3});
  }

  void reasons_data() {
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<int>("row");
    QTest::addColumn<AbsenceReason>("reason");
    const QByteArray common("slots = 3\n");
    QTest::newRow("stands there") << common + "order = 'rating'" << 4 << AbsenceReason::None;
    QTest::newRow("withdrawn") << common + "order = 'rating'" << 60 << AbsenceReason::Withdrawn;
    QTest::newRow("excluded") << common + "order = 'rating'\nexclude = ['4']" << 4 << AbsenceReason::Excluded;
    QTest::newRow("fails the rule") << common + "candidates = 'price > 1'\norder = 'rating'" << 4
                                    << AbsenceReason::FailsRule;
    QTest::newRow("no order") << common << 4 << AbsenceReason::NoOrder;
    QTest::newRow("no score") << common + "order = 'log(price)'" << 4 << AbsenceReason::NoScore;
    QTest::newRow("below the cut") << common + "order = 'rating'" << 5 << AbsenceReason::BelowCut;
    QTest::newRow("too many alike") << QByteArray(kOneOfEach) << 24 << AbsenceReason::Constraint;
  }

  void reasons() {
    QFETCH(QByteArray, toml);
    QFETCH(int, row);
    QFETCH(AbsenceReason, reason);
    const auto absence = whyNot(BoardStore::board(toml.toStdString()), static_cast<std::uint32_t>(row));
    QCOMPARE(static_cast<int>(absence.reason), static_cast<int>(reason));
  }

  void failingPartsAreNamed() {
    const auto board =
        BoardStore::board("candidates = 'price > 1 & rating > 4 & category == \"Games\"'\norder = 'rating'");
    QCOMPARE(whyNot(board, 4).failedParts, (std::vector<std::string>{"price > 1", "category == \"Games\""}));
  }

  void cutTellsWhatIsMissing() {
    const auto absence = whyNot(BoardStore::board("slots = 3\norder = 'rating'"), 3);
    QCOMPARE(*absence.score, 4.0F);
    QCOMPARE(*absence.neededScore, 5.0F);
    QCOMPARE(absence.rank, std::uint64_t{13}); // twelve have five stars
  }

  void constraintIsNamed() {
    const auto absence = whyNot(BoardStore::board(kOneOfEach), 24);
    QCOMPARE(absence.constraint, std::string("one each"));
    QVERIFY(describe(absence).find("one each") != std::string::npos);
  }
};

QTEST_GUILESS_MAIN(TestLeaderboardReasons)
#include "test_leaderboard_reasons.moc"
