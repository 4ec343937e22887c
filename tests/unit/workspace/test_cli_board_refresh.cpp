#include "cli_run.h"
#include "core/leaderboard/leaderboard_store.h"
#include "sample_copy.h"

#include <QJsonArray>

#include <ctime>

using namespace rankwright;

namespace {

constexpr const char* kTop = "slots = 5\norder = \"downloads_min\"\n";

} // namespace

/// Boards from templates, and lists that are refreshed, as an operator types it.
class TestCliBoardRefresh : public QObject {
  Q_OBJECT

  std::unique_ptr<test::SampleCopy> sample_;

  QString folder() const { return QString::fromStdString(sample_->path()); }
  CliRun boards(const QStringList& command) const {
    return CliRun(QStringList{"boards"} + command + QStringList{"-w", folder()});
  }
  LeaderboardStore store() const {
    return valueOf(LeaderboardStore::openOrCreate(leaderboardStoreFile(sample_->path())));
  }
  void publishOld(const std::string& board, const std::string& toml) const {
    auto open = store();
    const BoardDraft draft{.board = board, .toml = toml, .items = {"1"}};
    (void)valueOf(open.publish(std::vector{draft}, {"ann", "long ago", std::time(nullptr) - 90'000}));
  }
  std::string file(const char* board) const {
    return readTextFile(sample_->path() / "leaderboards" / fmt::format("{}.toml", board))
        .value_or("no such file");
  }

private slots:
  void init() {
    sample_ = std::make_unique<test::SampleCopy>();
    std::filesystem::remove_all(sample_->path() / "leaderboards");
  }

  void whatIsDueIsPublished() {
    publishOld("top", kTop);
    const auto dry = boards({"refresh", "--dry-run"});
    QVERIFY2(dry.status == 0 && dry.out.contains(QStringLiteral("the list moves")), qPrintable(dry.out));
    QCOMPARE(valueOf(store().latestOf("top"))->number, 1U);
    const auto run = boards({"refresh", "--json"});
    QCOMPARE(run.status, 0);
    const auto version = run.json()["versions"][0].toObject();
    QCOMPARE(version["kind"].toString(), QStringLiteral("refresh"));
    QCOMPARE(version["why"].toString(), QStringLiteral("Refreshed after 25 hours"));
    const auto history = boards({"history", "top"});
    QVERIFY2(history.out.contains(QStringLiteral("refresh")), qPrintable(history.out));
    QVERIFY(boards({"refresh"}).out.contains(QStringLiteral("No list is due")));
    QVERIFY(boards({"refresh", "top"}).out.contains(QStringLiteral("Nothing differs")));
  }

  void whatKeepsItsListIsTold() {
    publishOld("none", "candidates = \"price == -1\"\n");
    const auto run = boards({"refresh", "--json"});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.err.contains(QStringLiteral("none keeps its list")), qPrintable(run.err));
    QCOMPARE(run.json()["kept"][0].toObject()["board"].toString(), QStringLiteral("none"));
  }

  /// Two programs that find the same list to be due.
  void twoProcessesWriteOneVersion() {
    publishOld("top", kTop);
    QProcess one;
    QProcess other;
    for (auto* process : {&one, &other})
      process->start(QStringLiteral(RW_BINARY_DIR "/bin/rankwright-cli"),
                     {QStringLiteral("boards"), QStringLiteral("refresh"), QStringLiteral("-w"), folder()});
    for (auto* process : {&one, &other}) {
      QVERIFY(process->waitForFinished(200'000));
      QCOMPARE(process->exitCode(), 0);
    }
    QCOMPARE(valueOf(store().history("top")).size(), std::size_t{2});
  }

  void aBoardBeginsWithATemplate() {
    const auto run =
        boards({"new", "free", "--template", "top_free", "--title", "Free \"best\"", "--set", "slots=7",
                "--set", "candidates=price == 0 & rating >= 3", "--set", "new_apps.share=0.25"});
    QVERIFY2(run.status == 0, qPrintable(run.err));
    QVERIFY2(run.out.contains(QStringLiteral("leaderboards/free.toml")), qPrintable(run.out));
    const auto shown = boards({"preview", "free"});
    QVERIFY2(shown.status == 0, qPrintable(shown.err));
    const auto text = QString::fromStdString(file("free"));
    for (const auto* part : {"slots = 7", "rating >= 3", "share = 0.25", "best"})
      QVERIFY2(text.contains(QLatin1String(part)), qPrintable(text));
  }

  void whatCheckSaysIsPrinted() {
    const auto run = boards({"new", "none", "--template", "top_free", "--set", "candidates=price == -1"});
    QCOMPARE(run.status, 0);
    QVERIFY2(run.out.contains(QStringLiteral("rule meets nothing")), qPrintable(run.out));
  }

  void everyTemplateMakesABoard() {
    const auto list = boards({"templates", "--format", "csv"});
    QCOMPARE(list.status, 0);
    const auto rows = list.out.split(u'\n', Qt::SkipEmptyParts);
    QVERIFY2(rows.size() > 5, qPrintable(list.out));
    for (const auto& row : rows.mid(1)) {
      const auto name = row.section(u',', 0, 0);
      const auto run = boards({"new", name, "--template", name});
      QVERIFY2(run.status == 0, qPrintable(name + run.err));
    }
    QCOMPARE(boards({"list", "--format", "csv"}).out.count(u'\n'), rows.size());
  }

  void refusals_data() {
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("part");
    QTest::newRow("a board that there is")
        << QStringList{"new", "top", "--template", "top_apps"} << QStringLiteral("top.toml");
    QTest::newRow("no such template")
        << QStringList{"new", "a", "--template", "top_fre"} << QStringLiteral("did you mean 'top_free'");
    QTest::newRow("no setting") << QStringList{"new", "a", "--template", "top_apps", "--set", "slots"}
                                << QStringLiteral("a setting is KEY=VALUE, and not: slots");
    QTest::newRow("no such key") << QStringList{"new", "a", "--template", "top_apps", "--set", "slot=3"}
                                 << QStringLiteral("slot");
    QTest::newRow("a value out of range")
        << QStringList{"new", "a", "--template", "top_apps", "--set", "slots=0"} << QStringLiteral("slots");
    QTest::newRow("a name that no board may have")
        << QStringList{"new", "../a", "--template", "top_apps"} << QStringLiteral("../a");
    QTest::newRow("not on the shelf")
        << QStringList{"refresh", "tops"} << QStringLiteral("no such board is on the shelf: tops");
  }

  void refusals() {
    QFETCH(QStringList, command);
    QFETCH(QString, part);
    std::filesystem::create_directories(sample_->path() / "leaderboards");
    expect(writeFileAtomically(sample_->path() / "leaderboards/top.toml", std::string_view(kTop)));
    const auto run = boards(command);
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains(part), qPrintable(run.err));
    QCOMPARE(file("top"), std::string(kTop));
    QCOMPARE(file("a"), std::string("no such file"));
  }
};

QTEST_GUILESS_MAIN(TestCliBoardRefresh)
#include "test_cli_board_refresh.moc"
