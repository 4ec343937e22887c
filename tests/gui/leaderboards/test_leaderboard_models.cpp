#include "core/leaderboard/leaderboard_config.h"
#include "widgets/leaderboards/board_edits.h"
#include "widgets/leaderboards/finding_model.h"
#include "widgets/leaderboards/pin_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

namespace rankwright {

class TestLeaderboardModels : public QObject {
  Q_OBJECT

private slots:
  void findingsStandByGravity();
  void pinsAreEditedInPlace_data();
  void pinsAreEditedInPlace();
  void readOnlyPinsAreNotEdited();
  void editsLeaveTheUsualOut();
  void pinningMovesThePin();
  void freeSlotIsTheFirstOne();
  void exclusionTakesPinsOut();

private:
  static LeaderboardConfig parsed(const std::string& toml) {
    auto config = parseLeaderboardToml(toml, "board", "board.toml");
    if (!config) throw std::runtime_error(config.error().describe());
    return std::move(*config);
  }
};

namespace {

LeaderboardFinding finding(FindingKind kind, FindingSeverity severity) {
  return {.board = "board", .kind = kind, .severity = severity, .message = std::string(describe(kind))};
}

const std::string kPinned = "title = \"Top\"\n\n[[pin]]\nitem = \"a\"\nslot = 2\n\n[[pin]]\nitem = \"b\"\n"
                            "slot = 3\n";

} // namespace

void TestLeaderboardModels::findingsStandByGravity() {
  FindingModel model;
  QAbstractItemModelTester tester(&model);
  model.setFindings({finding(FindingKind::BoardNotStarted, FindingSeverity::Note),
                     finding(FindingKind::Overlap, FindingSeverity::Warning),
                     finding(FindingKind::PinMissing, FindingSeverity::Error),
                     finding(FindingKind::ShortList, FindingSeverity::Warning)});
  QCOMPARE(model.rowOf(FindingKind::PinMissing), 0);
  QCOMPARE(model.rowOf(FindingKind::Overlap), 1);
  QCOMPARE(model.rowOf(FindingKind::ShortList), 2);
  QCOMPARE(model.rowOf(FindingKind::BoardNotStarted), 3);
  QCOMPARE(model.rowOf(FindingKind::Duplicate), -1);
  model.setFindings({});
  QCOMPARE(model.rowCount(), 0);
}

void TestLeaderboardModels::pinsAreEditedInPlace_data() {
  QTest::addColumn<int>("column");
  QTest::addColumn<QString>("value");
  QTest::addColumn<QString>("key");
  QTest::addColumn<QString>("literal"); ///< null: nothing is edited

  QTest::newRow("slot") << int(PinModel::SlotColumn) << "7"
                        << "slot"
                        << "7";
  QTest::newRow("slot 0") << int(PinModel::SlotColumn) << "0"
                          << "slot" << QString();
  QTest::newRow("no slot") << int(PinModel::SlotColumn) << "first"
                           << "slot" << QString();
  QTest::newRow("same slot") << int(PinModel::SlotColumn) << "2"
                             << "slot" << QString();
  QTest::newRow("from") << int(PinModel::FromColumn) << "2026-03-07"
                        << "from"
                        << "\"2026-03-07\"";
  QTest::newRow("until") << int(PinModel::UntilColumn) << " 2026-03-07 "
                         << "until"
                         << "\"2026-03-07\"";
  QTest::newRow("no date") << int(PinModel::UntilColumn) << "2026-13-07"
                           << "until" << QString();
  QTest::newRow("item") << int(PinModel::ItemColumn) << "b"
                        << "item" << QString();
}

void TestLeaderboardModels::pinsAreEditedInPlace() {
  QFETCH(const int, column);
  QFETCH(const QString, value);
  QFETCH(const QString, key);
  QFETCH(const QString, literal);
  PinModel model;
  QAbstractItemModelTester tester(&model);
  model.setPins(parsed(kPinned).pins);
  std::vector<LeaderboardEdit> edits;
  connect(&model, &PinModel::edited, this, [&](const LeaderboardEdit& edit) { edits.push_back(edit); });
  QCOMPARE(model.setData(model.index(0, column), value, Qt::EditRole), !literal.isNull());
  std::vector<LeaderboardEdit> expected;
  if (!literal.isNull()) expected = {setPinKey(0, key.toStdString(), literal.toStdString())};
  QVERIFY(edits == expected);
}

void TestLeaderboardModels::readOnlyPinsAreNotEdited() {
  PinModel model;
  model.setPins(parsed(kPinned).pins);
  QVERIFY(model.flags(model.index(0, PinModel::SlotColumn)).testFlag(Qt::ItemIsEditable));
  QVERIFY(!model.flags(model.index(0, PinModel::ItemColumn)).testFlag(Qt::ItemIsEditable));
  model.setReadOnly(true);
  QVERIFY(!model.flags(model.index(0, PinModel::SlotColumn)).testFlag(Qt::ItemIsEditable));
}

void TestLeaderboardModels::editsLeaveTheUsualOut() {
  QVERIFY(textEdit("owner", "") == removeKey("owner"));
  QVERIFY(textEdit("owner", "A \"B\"") == setKey("owner", "'A \"B\"'"));
  QVERIFY(countEdit("row", 0, 0) == removeKey("row"));
  QVERIFY(countEdit("row", 3, 0) == setKey("row", "3"));
}

void TestLeaderboardModels::pinningMovesThePin() {
  const auto before = parsed(kPinned);
  const auto after = parsed(withPin(kPinned, before, "a", 5));
  QCOMPARE(after.pins.size(), std::size_t(2));
  QCOMPARE(after.pins[0].item, std::string("b"));
  QCOMPARE(after.pins[1].item, std::string("a"));
  QCOMPARE(after.pins[1].slot, 5U);
  QCOMPARE(after.title, std::string("Top"));
}

void TestLeaderboardModels::freeSlotIsTheFirstOne() {
  const auto board = parsed(kPinned);
  QCOMPARE(freeSlot(board), 1U);
  QCOMPARE(freeSlot(board, 2), 4U);
}

void TestLeaderboardModels::exclusionTakesPinsOut() {
  const auto text = withEdits(kPinned, exclusionEdits(parsed(kPinned), "a"));
  QVERIFY(text.has_value());
  const auto after = parsed(*text);
  QCOMPARE(after.exclude, std::vector<std::string>{"a"});
  QCOMPARE(after.pins.size(), std::size_t(1));
  QCOMPARE(after.pins.front().item, std::string("b"));
  const auto back = withEdits(*text, inclusionEdits(after, "a"));
  QVERIFY(back.has_value());
  QVERIFY(parsed(*back).exclude.empty());
}

} // namespace rankwright

QTEST_GUILESS_MAIN(rankwright::TestLeaderboardModels)
#include "test_leaderboard_models.moc"
