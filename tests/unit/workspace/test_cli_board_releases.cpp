#include "cli_run.h"
#include "sample_copy.h"

#include <QJsonArray>

using namespace rankwright;

namespace {

constexpr const char* kTop = "title = \"Top\"\nslots = 5\norder = \"downloads_min\"\n";
constexpr const char* kPaid =
    "title = \"Paid\"\nslots = 5\ncandidates = \"price > 0\"\norder = \"downloads_min\"\n";

} // namespace

/// Boards from draft to shelf and back, as an operator types it.
class TestCliBoardReleases : public QObject {
  Q_OBJECT

  std::unique_ptr<test::SampleCopy> sample_;

  void write(const std::string& board, const std::string& toml) const {
    const auto folder = sample_->path() / "leaderboards";
    std::filesystem::create_directories(folder);
    expect(writeFileAtomically(folder / (board + ".toml"), toml));
  }

  CliRun boards(const QStringList& command) const {
    return CliRun(QStringList{"boards"} + command +
                  QStringList{"-w", QString::fromStdString(sample_->path())});
  }

  QJsonDocument json(const QStringList& command) const {
    const auto run = boards(command + QStringList{"--json"});
    if (run.status != 0) qFatal("%s", qPrintable(run.err));
    return run.json();
  }

  void publishBoth() const {
    write("top", kTop);
    write("paid", kPaid);
    QCOMPARE(json({"publish", "top", "paid", "--why", "the first"})["release"].toInt(), 1);
  }

  /// What a list shows that comes from the board alone.
  QStringList shown(const char* board) const {
    sample_->addPipeline("shelf", fmt::format("[filter]\nexclude_used = false\n[[channel]]\nname = \"a\"\n"
                                              "kind = \"board\"\nleaderboard = \"{}\"\n",
                                              board));
    const CliRun run({"recommend", "-w", QString::fromStdString(sample_->path()), "--user", "54",
                      "--pipeline", "shelf", "--json"});
    QStringList items;
    for (const auto& each : run.json()["list"].toArray())
      items += each.toObject()["item"].toString();
    return items;
  }

private slots:
  void init() {
    sample_ = std::make_unique<test::SampleCopy>();
    std::filesystem::remove_all(sample_->path() / "leaderboards");
  }

  void whatIsPublishedIsShown() {
    publishBoth();
    QCOMPARE(shown("top").size(), 5);
    QVERIFY(shown("top") != shown("paid"));
  }

  void rollBackBringsTheFormerListBack() {
    publishBoth();
    const auto before = shown("top");
    write("top", std::string(kTop) + "exclude = [\"" + before.front().toStdString() + "\"]\n");
    QCOMPARE(json({"publish", "top", "--why", "one less"})["release"].toInt(), 2);
    QVERIFY(!shown("top").contains(before.front()));
    const auto back = json({"rollback", "top", "--to", "1", "--who", "bob", "--why", "an incident"});
    const auto version = back["versions"][0].toObject();
    QCOMPARE(version["version"].toInt(), 3);
    QCOMPARE(version["restores"].toInt(), 1);
    QCOMPARE(version["who"].toString(), QStringLiteral("bob"));
    QCOMPARE(shown("top"), before);
  }

  void aReleaseBringsAllBoardsBack() {
    publishBoth();
    const auto before = shown("top");
    write("top", std::string(kTop) + "exclude = [\"" + before.front().toStdString() + "\"]\n");
    (void)json({"publish", "top", "--why", "one less"});
    (void)json({"withdraw", "paid", "--why", "nobody reads it"});
    QVERIFY(shown("paid").isEmpty());
    const auto back = json({"rollback", "--release", "1", "--why", "as it was"});
    QCOMPARE(back["versions"].toArray().size(), 2);
    QCOMPARE(shown("top"), before);
    QCOMPARE(shown("paid").size(), 5);
  }

  void whatDoesNotDifferMakesNoVersion() {
    publishBoth();
    const auto run = boards({"publish", "--why", "again"});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.out.contains(QStringLiteral("paid, top")), qPrintable(run.out));
    QCOMPARE(json({"history"}).array().size(), 2);
  }

  void historyTellsTheLatestFirst() {
    publishBoth();
    (void)json({"withdraw", "top", "--why", "two of them"});
    const auto all = json({"history"}).array();
    QCOMPARE(all.size(), 3);
    QCOMPARE(all[0].toObject()["why"].toString(), QStringLiteral("two of them"));
    QVERIFY(all[0].toObject()["withdrawn"].toBool());
    QCOMPARE(json({"history", "paid"}).array().size(), 1);
    QCOMPARE(json({"history", "top", "--before", "2"}).array().size(), 1);
    QVERIFY(boards({"history"}).out.contains(QStringLiteral("the first")));
  }

  void changesShowDefinitionAndList() {
    publishBoth();
    const auto first = shown("top").front();
    write("top", std::string(kTop) + "exclude = [\"" + first.toStdString() + "\"]\n");
    (void)json({"publish", "top", "--why", "one less"});
    const auto run = boards({"changes", "top"});
    QVERIFY2(run.out.contains(QStringLiteral("+exclude = [\"%1\"]").arg(first)), qPrintable(run.out));
    const auto list = json({"changes", "top", "--from", "2", "--to", "1"})["items"].toArray();
    QVERIFY(std::ranges::any_of(list, [&](const QJsonValue& each) {
      const auto change = each.toObject();
      return change["item"].toString() == first && change["before"].isNull() && change["after"].toInt() == 1;
    }));
    QCOMPARE(json({"changes", "top", "--to", "1"})["items"].toArray().size(), 5); // all of it is new
  }

  void aDryRunPublishesNothing() {
    publishBoth();
    write("top", std::string(kTop) + "note = \"for summer\"\n");
    const auto run = boards({"publish", "top", "--dry-run"});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.out.contains(QStringLiteral("+note = \"for summer\"")), qPrintable(run.out));
    QCOMPARE(json({"history"}).array().size(), 2);
  }

  /// Downloads are those of the catalogue: they do not move.
  void freshnessHasARowForEachDay() {
    write("top", kTop);
    const auto fresh = json({"freshness", "top", "--days", "3"});
    QCOMPARE(fresh["days"].toArray().size(), 3);
    QCOMPARE(fresh["turnover"].toDouble(), 0.0);
    QCOMPARE(fresh["different_items"].toInt(), 5);
    QCOMPARE(fresh["days"].toArray().at(1).toObject()["left"].toInt(), 0);
  }

  /// The sample's log has no exposures.
  void newAppsWaitForTheirFirstClicks() {
    write("top", kTop);
    const auto waits = json({"freshness", "top", "--came", "20"})["new_apps"].toObject();
    QCOMPARE(waits["seen_by"].toString(), QStringLiteral("clicks"));
    QCOMPARE(waits["count"].toInt(), 10);
    QVERIFY(waits["reached"].toInt() > 0);
    const auto shares = waits["waiting"].toArray();
    QCOMPARE(shares.first().toObject()["at_risk"].toInt(), waits["apps_that_came"].toInt());
    double reached = 0;
    for (const auto& each : shares)
      reached += each.toObject()["reached"].toDouble();
    QCOMPARE(reached, waits["reached"].toDouble());
  }

  void exposuresThatNobodyCountedAreTold() {
    write("top", kTop);
    const auto waits = json({"freshness", "top", "--seen-by", "exposures"})["new_apps"].toObject();
    QVERIFY(!waits["counted"].toBool(true));
    QVERIFY(waits["median_days"].isNull());
  }

  void refusals_data() {
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("part");
    QTest::newRow("no reason") << QStringList{"rollback", "top", "--to", "1"} << 1
                               << QStringLiteral("a release needs a reason");
    QTest::newRow("an empty reason") << QStringList{"withdraw", "top", "--why", " "} << 1
                                     << QStringLiteral("a release needs a reason");
    QTest::newRow("no such board") << QStringList{"publish", "tops", "--why", "w"} << 1
                                   << QStringLiteral("tops");
    QTest::newRow("another version is expected")
        << QStringList{"publish", "top", "--expect", "4", "--why", "w"} << 1
        << QStringLiteral("made version 1 at");
    QTest::newRow("no such version") << QStringList{"rollback", "top", "--to", "9", "--why", "w"} << 1
                                     << QStringLiteral("no version of the number: 9");
    QTest::newRow("no such release") << QStringList{"rollback", "--release", "9", "--why", "w"} << 1
                                     << QStringLiteral("none of the number: 9");
    QTest::newRow("nothing to go back to")
        << QStringList{"rollback", "top", "--why", "w"} << 1 << QStringLiteral("--to");
    QTest::newRow("never published") << QStringList{"history", "tops"} << 1
                                     << QStringLiteral("no version was ever published of: tops");
  }

  void refusals() {
    QFETCH(QStringList, command);
    QFETCH(int, status);
    QFETCH(QString, part);
    publishBoth();
    const auto run = boards(command);
    QCOMPARE(run.status, status);
    QVERIFY2(run.err.contains(part), qPrintable(run.err));
    QCOMPARE(json({"history"}).array().size(), 2);
  }

  void errorsHoldABoardBackUnlessItIsWanted() {
    write("none", "slots = 5\ncandidates = \"price == -1\"\norder = \"downloads_min\"\n");
    const auto refused = boards({"publish", "none", "--why", "w"});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains(QStringLiteral("--anyway")), qPrintable(refused.err));
    QCOMPARE(boards({"publish", "none", "--anyway", "--why", "w"}).status, 0);
  }
};

QTEST_GUILESS_MAIN(TestCliBoardReleases)
#include "test_cli_board_releases.moc"
