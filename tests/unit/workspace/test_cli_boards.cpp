#include "cli_run.h"
#include "sample_copy.h"

#include <QJsonArray>
#include <QTest>

using namespace rankwright;

class TestCliBoards : public QObject {
  Q_OBJECT

  test::SampleCopy sample_;

  QString folder() const { return QString::fromStdString(sample_.path().string()); }
  CliRun boards(const QStringList& arguments) const {
    return CliRun(QStringList{"boards"} + arguments + QStringList{"-w", folder(), "--time", "1743600000"});
  }
  void write(const char* name, const std::string& toml) const {
    expect(writeFileAtomically(sample_.path() / "leaderboards" / name, toml));
  }

private slots:
  void listTellsAllBoards() {
    const auto run = boards({"list", "--format", "json"});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.json().array().size(), 4);
    QCOMPARE(run.json().array()[3].toObject()["board"].toString(), QStringLiteral("top_apps"));
    QCOMPARE(run.json().array()[3].toObject()["items"].toInt(), 20);
  }

  void overlapTellsEachPair() {
    QCOMPARE(boards({"list", "--overlap", "--format", "json"}).json().array().size(), 6);
  }

  void previewTellsSlots() {
    const auto run = boards({"preview", "top_apps", "--format", "json"});
    QCOMPARE(run.status, 0);
    QCOMPARE(run.json().array().size(), 20);
    QCOMPARE(run.json().array()[0].toObject()["slot"].toInt(), 1);
  }

  void previewExplains() {
    const auto first = boards({"preview", "top_apps", "--format", "json"}).json().array()[0].toObject();
    const auto item = first["item"].toString();
    QVERIFY(boards({"preview", "top_apps", "--why-not", item}).out.contains("slot 1"));
    QVERIFY(boards({"preview", "free_games", "--why-not", item}).out.startsWith("It"));
    const auto run = boards({"preview", "free_games", "--explain", item});
    QVERIFY2(run.out.contains("0.1 * log(board_installs + 1) = "), qPrintable(run.out));
  }

  void checkFindsAndFixes() {
    write("broken.toml", "slots = 2\norder = \"rating\"\n[[pin]]\nitem = \"nobody\" # who?\n");
    const auto run = boards({"check", "broken"});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.out.contains("broken.toml:4:8: error: pin missing"), qPrintable(run.out));
    QCOMPARE(boards({"check", "broken", "--fix"}).status, 0);
    QCOMPARE(boards({"check", "broken", "--json"}).json()["findings"].toArray().size(), 0);
    std::filesystem::remove(sample_.path() / "leaderboards" / "broken.toml");
  }

  void diffTellsSettingsAndItems() {
    const auto run = boards({"diff", "top_apps", "free_games", "--json"});
    QCOMPARE(run.status, 0);
    QVERIFY(run.json()["settings"].toArray().size() > 3);
    QVERIFY(run.json()["items"].toArray().size() > 3);
    QVERIFY(boards({"diff", "top_apps", "top_apps"}).out.isEmpty());
    const auto file = folder() + QStringLiteral("/leaderboards/top_apps.toml");
    QVERIFY(boards({"diff", "top_apps", file}).out.isEmpty());
  }

  void tablesComeAndGo() {
    const auto table = QString::fromStdString(sample_.file("top.csv").string());
    QCOMPARE(boards({"export", "top_apps", "-o", table}).status, 0);
    write("mine.toml", "# by hand\nslots = 20\n");
    const auto dry = boards({"import", "mine", table, "--dry-run"});
    QVERIFY2(dry.out.contains("20 of 20 rows are pins: 20 by key"), qPrintable(dry.out + dry.err));
    QVERIFY(!boards({"diff", "mine", "top_apps"}).out.isEmpty());
    QCOMPARE(boards({"import", "mine", table}).status, 0);
    const auto items = boards({"diff", "mine", "top_apps", "--json"}).json()["items"].toArray();
    QCOMPARE(items.size(), 0);
    const auto text = valueOf(readTextFile(sample_.path() / "leaderboards" / "mine.toml"));
    QVERIFY(text.starts_with("# by hand\n"));
  }

  void faultsAreTold_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("error");
    QTest::newRow("no such board") << QStringList{"preview", "top_app"}
                                   << "did you mean 'top_apps'?): top_app";
    QTest::newRow("no such item") << QStringList{"preview", "top_apps", "--why-not", "nobody"}
                                  << "no such item: nobody";
    QTest::newRow("no such file") << QStringList{"diff", "top_apps", "./none.toml"} << "none.toml";
  }

  void faultsAreTold() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, error);
    const auto run = boards(arguments);
    QCOMPARE(run.status, 1);
    QVERIFY2(run.err.contains(error), qPrintable(run.err));
  }
};

QTEST_GUILESS_MAIN(TestCliBoards)
#include "test_cli_boards.moc"
