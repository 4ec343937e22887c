#include "core/events/event_log_writer.h"
#include "core/events/sqlite_event_store.h"
#include "core/experiment/default_definition.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace rankwright;

/// The definitions that a log's own contents suggest.
class TestDefaultDefinition : public QObject {
  Q_OBJECT

private slots:
  void controlComesFirst();
  void metricsSuitTheLog();
  void givenZeroesAndOnesAreShares();
  void oneVariantIsNoExperiment();
  void definitionsReadBack();
  void fileNames_data();
  void fileNames();

private:
  struct Log {
    QTemporaryDir folder;
    std::filesystem::path path = folder.path().toStdString() + "/log.eventlog";
    EventLogWriter writer = *EventLogWriter::openOrCreate(path, {"UTC", {}});

    void show(const char* user, const char* experiment, const char* variant) {
      const std::array<Assignment, 1> assigned = {Assignment{experiment, variant}};
      LoggedEvent event;
      event.request = user;
      event.user = user;
      event.item = "app";
      event.time = 1'000;
      event.circumstances = {assigned, {}};
      QVERIFY(writer.append(event));
    }
    void give(const char* user, const char* variant, const char* metric, double value) {
      QVERIFY(writer.append(
          GivenMetric{"game", variant, user, metric, static_cast<std::int64_t>(value * kMillionths)}));
    }
    std::vector<ExperimentDefinition> definitions() {
      if (!writer.commit()) qFatal("the log cannot be written");
      const auto store = SqliteEventStore::open(path);
      return *defaultDefinitions(*readEventLogInfo(path), **store, {});
    }
  };
  static QStringList names(const ExperimentDefinition& definition) {
    QStringList all;
    for (const auto& metric : definition.metrics)
      all << QString::fromStdString(metric.name);
    return all;
  }
};

void TestDefaultDefinition::controlComesFirst() {
  Log log;
  log.show("u1", "ranker", "Better");
  log.show("u2", "ranker", "Control");
  log.show("u3", "ranker", "Another");
  const auto definitions = log.definitions();
  QCOMPARE(definitions.size(), 1UL);
  QCOMPARE(definitions.front().experiment, std::string("ranker"));
  QCOMPARE(definitions.front().arms.front().variant, std::string("Control"));
  QCOMPARE(definitions.front().arms[1].variant, std::string("Another"));
  QCOMPARE(definitions.front().arms.size(), 3UL);
}

void TestDefaultDefinition::metricsSuitTheLog() {
  Log log;
  log.show("u1", "ranker", "a");
  log.show("u2", "ranker", "b");
  log.give("u3", "x", "rounds", 3);
  log.give("u4", "y", "rounds", 8);
  const auto definitions = log.definitions();
  QCOMPARE(definitions.size(), 2UL);
  QCOMPARE(names(definitions[0]), QStringList{QStringLiteral("rounds")});
  QVERIFY(names(definitions[1]).contains(QStringLiteral("installs per user")));
  QVERIFY(!names(definitions[1]).contains(QStringLiteral("rounds")));
}

void TestDefaultDefinition::givenZeroesAndOnesAreShares() {
  Log log;
  log.give("u1", "x", "kept", 1);
  log.give("u2", "x", "kept", 0);
  log.give("u3", "y", "kept", 1);
  log.give("u1", "x", "rounds", 2);
  log.give("u3", "y", "rounds", 0);
  const auto definitions = log.definitions();
  QCOMPARE(definitions.front().metrics.front().name, std::string("kept"));
  QCOMPARE(definitions.front().metrics.front().kind, MetricKind::Share);
  QCOMPARE(definitions.front().metrics.back().kind, MetricKind::Mean);
}

void TestDefaultDefinition::oneVariantIsNoExperiment() {
  Log log;
  log.show("u1", "rollout", "all");
  QVERIFY(log.definitions().empty());
}

void TestDefaultDefinition::definitionsReadBack() {
  Log log;
  log.show("u1", "ranker", "a");
  log.show("u2", "ranker", "b");
  const auto definition = log.definitions().front();
  const auto read = parseExperimentToml(toToml(definition), "x.toml");
  QVERIFY(read);
  QVERIFY(std::ranges::equal(read->metrics, definition.metrics));
}

void TestDefaultDefinition::fileNames_data() {
  QTest::addColumn<QString>("experiment");
  QTest::addColumn<QString>("file");
  QTest::newRow("plain") << "ranker-2"
                         << "ranker-2";
  QTest::newRow("blanks and slashes") << "a/b c"
                                      << "a_b_c";
  QTest::newRow("empty") << ""
                         << "experiment";
  QTest::newRow("hidden") << ".x"
                          << "experiment.x";
}

void TestDefaultDefinition::fileNames() {
  QFETCH(QString, experiment);
  QFETCH(QString, file);
  QCOMPARE(QString::fromStdString(fileNameFor(experiment.toStdString())), file);
}

QTEST_APPLESS_MAIN(TestDefaultDefinition)
#include "test_default_definition.moc"
