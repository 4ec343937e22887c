#include "../workspace/cli_run.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

class TestListCommand : public QObject {
  Q_OBJECT

  const QString sample_ = QStringLiteral(RW_SOURCE_DIR "/configs/sample");

  CliRun list(const char* what, const QStringList& options) const {
    return CliRun(QStringList{"list", QString::fromLatin1(what), "-w", sample_} + options);
  }

private slots:
  void exitStatus_data();
  void exitStatus();
  void filtersAndSorts();
  void anyColumn();
  void keysAndPostingsAgreeWithInspect();
  void limitIsSaid();
  void writesAFile();
};

void TestListCommand::exitStatus_data() {
  QTest::addColumn<QStringList>("options");
  QTest::addColumn<int>("status");
  QTest::addColumn<QString>("error");
  QTest::newRow("unknown table") << QStringList{"boards"} << 2 << "boards";
  QTest::newRow("condition without a colon")
      << QStringList{"apps", "--where", "rating"} << 2 << "column:filter";
  QTest::newRow("unknown format") << QStringList{"apps", "--format", "xlsx"} << 2 << "xlsx";
  QTest::newRow("unknown column") << QStringList{"apps", "--where", "planet:Mars"} << 1 << "planet";
  QTest::newRow("unknown column to sort by") << QStringList{"apps", "--sort", "-planet"} << 1 << "planet";
  QTest::newRow("unknown column to write") << QStringList{"apps", "--columns", "app,planet"} << 1 << "planet";
  QTest::newRow("broken filter") << QStringList{"apps", "--where", "name:/(/"} << 1 << "filter:1:2";
  QTest::newRow("unknown index") << QStringList{"keys", "--index", "planets"} << 1 << "planets";
  QTest::newRow("index not named") << QStringList{"keys"} << 1 << "--index";
  QTest::newRow("unknown key") << QStringList{"postings", "--index", "similar_apps", "--key", "no such key"}
                               << 1 << "no such key";
}

void TestListCommand::exitStatus() {
  QFETCH(QStringList, options);
  QFETCH(QString, error);
  const CliRun run(QStringList{"list", "-w", sample_} + options);
  QTEST(run.status, "status");
  QVERIFY2(run.err.contains(error), qPrintable(run.err));
  QVERIFY(run.out.isEmpty());
}

void TestListCommand::filtersAndSorts() {
  const auto run = list("apps", {"--where", "rating:>= 4", "--where", "name:<>missing", "--sort",
                                 "-rating,name", "--columns", "app,rating,name", "--format", "json"});
  QVERIFY2(run.status == 0, qPrintable(run.err));
  const auto rows = run.json().array();
  QVERIFY(rows.size() > 1);
  for (int i = 0; i < rows.size(); ++i) {
    QVERIFY(rows[i]["rating"].toDouble() >= 4);
    if (i > 0) QVERIFY(rows[i]["rating"].toDouble() <= rows[i - 1]["rating"].toDouble());
  }
}

void TestListCommand::anyColumn() {
  const auto all = list("users", {"--format", "json"}).json().array();
  QVERIFY(!all.isEmpty());
  const auto user = all[0]["user"].toString();
  const auto found = list("users", {"--where", ":=" + user, "--format", "json"}).json().array();
  QVERIFY(found.size() < all.size());
  QVERIFY(std::any_of(found.begin(), found.end(),
                      [&](const QJsonValue& row) { return row["user"].toString() == user; }));
}

void TestListCommand::keysAndPostingsAgreeWithInspect() {
  const auto keys =
      list("keys", {"--index", "similar_apps", "--sort", "-postings", "-n", "1", "--format", "json"}).json();
  const auto key = keys[0]["key"].toString();
  const auto postings =
      list("postings", {"--index", "similar_apps", "-k", key, "--format", "json"}).json().array();
  QCOMPARE(postings.size(), keys[0]["postings"].toInt());
  const CliRun inspect(
      {"inspect", "index", "-w", sample_, "--index", "similar_apps", "-k", key, "--json", "-n", "1"});
  QCOMPARE(postings[0]["item"].toString(), inspect.json()[0]["list"][0]["item"].toString());
  QCOMPARE(float(postings[0]["weight"].toDouble()), float(inspect.json()[0]["list"][0]["weight"].toDouble()));
}

void TestListCommand::limitIsSaid() {
  const auto run = list("apps", {"-n", "3", "--columns", "app,name"});
  QCOMPARE(run.status, 0);
  QCOMPARE(run.out.count(u'\n'), 4);
  QVERIFY2(run.err.contains(QStringLiteral("3 of ")), qPrintable(run.err));
}

void TestListCommand::writesAFile() {
  QTemporaryDir folder;
  const auto path = folder.filePath(QStringLiteral("apps.csv"));
  const auto run = list("apps", {"-n", "2", "--columns", "app", "--format", "csv", "-o", path});
  QVERIFY2(run.status == 0, qPrintable(run.err));
  QVERIFY(run.out.isEmpty());
  QFile file(path);
  QVERIFY(file.open(QIODevice::ReadOnly));
  QCOMPARE(QString::fromUtf8(file.readAll()).count(QStringLiteral("\r\n")), 3);
}

QTEST_GUILESS_MAIN(TestListCommand)
#include "test_list_command.moc"
