#include "core/events/sqlite_event_store.h"
#include "core/postgres/event_log_copy.h"
#include "core/postgres/postgres_event_store.h"
#include "postgres_server.h"
#include "tests/unit/events/event_reference.h"
#include "tests/unit/events/moment_changes.h"

#include <QElapsedTimer>

#include <chrono>
#include <set>
#include <thread>
#include <tuple>

using namespace rankwright;

namespace {

MomentQuery query(const char* experiment) {
  MomentQuery query;
  query.experiment = experiment;
  for (std::size_t i = 0; i < kMeasureCount; ++i)
    query.metrics.push_back({.measure = static_cast<Measure>(i)});
  query.metrics.push_back({.measure = Measure::Clicks, .any = true});
  query.metrics.push_back({.measure = Measure::Amount, .lookBack = true});
  query.metrics.push_back({.measure = Measure::Amount, .cap = 1'234'567});
  for (const auto& metric : sinceFirstMetrics())
    query.metrics.push_back(metric);
  return query;
}

/// Users as the store tells them, in an order of ours.
using ToldUser =
    std::tuple<std::int64_t, std::string, std::int64_t, std::vector<std::string>, std::vector<double>>;

std::set<ToldUser> usersIn(EventStore& store, const MomentQuery& asked) {
  std::set<ToldUser> users;
  expect(store.userValues(asked, [&](const UserValues& user) {
    users.emplace(user.user, user.variant, user.day,
                  std::vector<std::string>(user.dimensions.begin(), user.dimensions.end()),
                  std::vector<double>(user.values.begin(), user.values.end()));
    return true;
  }));
  return users;
}

} // namespace

class TestPostgresStore : public QObject {
  Q_OBJECT

  PostgresServer server_;
  QTemporaryDir folder_;
  std::filesystem::path log_ = fileIn(folder_, "a.eventlog");

private slots:
  void initTestCase() {
    if (!server_.installed()) QSKIP("PostgreSQL is not installed");
    // A sandbox may forbid what a server needs, such as to stop being root.
    if (!server_.running()) QSKIP(("PostgreSQL does not start here: " + server_.errors()).constData());
    QCOMPARE(PostgresEventStore::open(server_.where()).error().kind, ErrorKind::NotFound);
    auto events = RandomEvents(7).draw(400);
    for (auto& event : events)
      if (event.user == "u3") event.user = "\\u\t3\n";
    writeAll(log_, events);
    auto writer = valueOf(EventLogWriter::open(log_));
    for (int user = 0; user < 50; ++user)
      for (const char* metric : {"m", "n"})
        if (user % 7 != 0 || *metric == 'm')
          static_cast<void>(valueOf(writer.append(GivenMetric{
              "given", user % 3 == 0 ? "x" : "y", std::to_string(user), metric, (user - 20) * 123'457})));
    static_cast<void>(valueOf(writer.append(GivenMetric{"given", "x", "1", "m", 1})));
    expect(writer.commit());
    QVERIFY(valueOf(copyEventLog(log_, server_.where(), false)) > 1000);
  }

  void bothStoresGiveTheSameFigures_data() { addMomentChanges(); }

  void bothStoresGiveTheSameFigures() {
    QFETCH(int, change);
    QFETCH(QString, experiment);
    auto asked = query(experiment.toStdString().c_str());
    if (experiment == QStringLiteral("b")) asked.keepUsersOfSeveral = true; // all users see both
    applyMomentChange(change, asked);
    if (change == kOtherUsers) asked.keepUsersOfSeveral = !asked.keepUsersOfSeveral;
    auto file = valueOf(SqliteEventStore::open(log_));
    auto server = valueOf(PostgresEventStore::open(server_.where()));
    const auto expected = valueOf(file->moments(asked, {}));
    const auto found = valueOf(server->moments(asked, {}));
    QCOMPARE(found.arms.size(), expected.arms.size());
    QVERIFY(found == expected); // to the last digit
    QVERIFY(change == kOtherUsers || !found.arms.empty());
    if (asked.split == MomentSplit::UpToDay) return;
    QVERIFY(usersIn(*server, asked) == usersIn(*file, asked));
    for (const auto& metric : asked.metrics) {
      auto one = asked;
      one.metrics = {metric};
      QVERIFY(valueOf(server->distribution(one, {})) == valueOf(file->distribution(one, {})));
    }
  }

  void logsSpanTheSame() {
    const auto file = valueOf(valueOf(SqliteEventStore::open(log_))->span());
    const auto server = valueOf(valueOf(PostgresEventStore::open(server_.where()))->span());
    QCOMPARE(server.dimensions, (std::vector<std::string>{"scene", "country"}));
    QCOMPARE(file.dimensions, server.dimensions);
    QVERIFY(server.firstDay && server.firstDay == file.firstDay && server.lastDay == file.lastDay);
  }

  void givenValuesAreTheSame() {
    const auto valuesIn = [](EventStore& store) {
      std::set<std::tuple<std::int64_t, std::string, double>> users;
      expect(store.givenValues("given", "n", [&](const UserValues& user) {
        users.emplace(user.user, user.variant, user.values[0]);
        return true;
      }));
      return users;
    };
    const auto users = valuesIn(*valueOf(SqliteEventStore::open(log_)));
    QVERIFY(users.size() > 30);
    QVERIFY(valuesIn(*valueOf(PostgresEventStore::open(server_.where()))) == users);
  }

  void givenMetricsAreTheSame() {
    auto file = valueOf(SqliteEventStore::open(log_));
    auto server = valueOf(PostgresEventStore::open(server_.where()));
    const auto expected = valueOf(file->givenMoments("given", {"n", "m"}, {}));
    QCOMPARE(expected.usersOfSeveral, 1U);
    QCOMPARE(expected.arms.size(), 2U);
    QVERIFY(valueOf(server->givenMoments("given", {"n", "m"}, {})) == expected);
  }

  void exposuresAreTheSame() {
    const auto rowsOf = [](EventStore& store) {
      std::vector<std::string> rows;
      expect(store.exposures("a", [&](const ExposureOutcome& row) {
        rows.push_back(fmt::format("{} {} {} {} {} {} {}", row.variant, row.user, row.item, row.time,
                                   row.slot, row.cached, row.actions));
        return true;
      }));
      return rows;
    };
    auto file = valueOf(SqliteEventStore::open(log_));
    auto server = valueOf(PostgresEventStore::open(server_.where()));
    const auto rows = rowsOf(*server);
    QVERIFY(rows.size() > 500);
    QVERIFY(rows == rowsOf(*file));
  }

  void whatIsNotThereIsSaidAlike() {
    auto file = valueOf(SqliteEventStore::open(log_));
    auto server = valueOf(PostgresEventStore::open(server_.where()));
    auto asked = query("c");
    QCOMPARE(server->moments(asked, {}).error().message, file->moments(asked, {}).error().message);
    asked = query("a");
    asked.filters = {{"planet'; DROP TABLE rollup; --", {"earth"}}};
    QCOMPARE(server->moments(asked, {}).error().message, file->moments(asked, {}).error().message);
    asked.filters = {{"scene", {"'; DROP TABLE rollup; --"}}};
    QVERIFY(valueOf(server->moments(asked, {})).arms.empty());
  }

  void theStoreOnlyReads() {
    auto reading = valueOf(PgConnection::open(server_.where(), PgConnection::Access::ReadOnly));
    const auto refused = reading.execute("DELETE FROM rollup");
    QVERIFY(!refused);
    QVERIFY(refused.error().message.find("read-only") != std::string::npos);
  }

  void aCopyIsWholeOrNotThere() {
    QCOMPARE(copyEventLog(log_, server_.where(), false).error().kind, ErrorKind::Conflict);
    std::stop_source stop;
    const JobControl job{stop.get_token(), [&](const Progress& p) {
                           if (p.done > 10) stop.request_stop();
                         }};
    QCOMPARE(copyEventLog(log_, server_.where(), true, job).error().kind, ErrorKind::Cancelled);
    auto server = valueOf(PostgresEventStore::open(server_.where()));
    QVERIFY(!valueOf(server->moments(query("a"), {})).arms.empty()); // the old one stands
    server.reset();
    QVERIFY(valueOf(copyEventLog(log_, server_.where(), true)) > 1000);
  }

  void aCancelEndsTheStatementInTheServer() {
    auto connection = valueOf(PgConnection::open(server_.where(), PgConnection::Access::ReadOnly));
    std::stop_source stop;
    std::jthread later([&] {
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
      stop.request_stop();
    });
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(connection.query("SELECT pg_sleep(20)", {}, {stop.get_token(), {}}).error().kind,
             ErrorKind::Cancelled);
    QVERIFY(timer.elapsed() < 5000);
    QCOMPARE(valueOf(connection.query("SELECT 42")).int64At(0, 0), 42); // it can go on
  }

  void secretsStayOutOfConnectionStrings() {
    const auto open = [](const std::string& where) { return PostgresEventStore::open(where); };
    for (const std::string& where :
         {server_.where() + " password=secret", std::string("postgresql://a:secret@host/db")}) {
      const auto refused = open(where);
      QCOMPARE(refused.error().kind, ErrorKind::InvalidArgument);
      QVERIFY(refused.error().message.find("secret") == std::string::npos);
      QVERIFY(refused.error().message.find("PGPASSFILE") != std::string::npos);
    }
    QCOMPARE(open("no connection string").error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(open("host=/nowhere dbname=x").error().kind, ErrorKind::Io);
  }

  void aServiceFileSaysWhere() {
    const auto services = fileIn(folder_, "services");
    expect(writeFileAtomically(services, "[logs]\nhost=" + server_.socket().toStdString() +
                                             "\ndbname=postgres\nuser=postgres\n"));
    qputenv("PGSERVICEFILE", QByteArray::fromStdString(services.string()));
    QVERIFY(PostgresEventStore::open("service=logs").has_value());
    QVERIFY(!PostgresEventStore::open("service=others").has_value());
  }
};

QTEST_GUILESS_MAIN(TestPostgresStore)
#include "test_postgres_store.moc"
