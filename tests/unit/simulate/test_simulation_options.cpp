#include "core/simulate/simulate_store.h"

#include <QTest>

#include <limits>

using namespace rankwright;

Q_DECLARE_METATYPE(SimulationOptions)

class TestSimulationOptions : public QObject {
  Q_OBJECT

private slots:
  void refusesImpossibleOptions_data() {
    QTest::addColumn<SimulationOptions>("options");
    QTest::addColumn<QString>("value");
    const auto nan = std::numeric_limits<double>::quiet_NaN();
    QTest::newRow("no items") << SimulationOptions{.items = 0} << "0";
    QTest::newRow("no users") << SimulationOptions{.users = 0} << "0";
    QTest::newRow("no days") << SimulationOptions{.days = 0} << "0";
    QTest::newRow("too many items") << SimulationOptions{.items = 200'001} << "200001";
    QTest::newRow("too many users") << SimulationOptions{.users = 1'000'001} << "1000001";
    QTest::newRow("too many days") << SimulationOptions{.days = 3651} << "3651";
    QTest::newRow("too many users times items")
        << SimulationOptions{.items = 200'000, .users = 10'001} << "2000200000";
    QTest::newRow("too many users times days")
        << SimulationOptions{.items = 10, .users = 500'001, .days = 10} << "5000010";
    QTest::newRow("share above 1") << SimulationOptions{.unknownItemShare = 1.5} << "1.5";
    QTest::newRow("share that is no number") << SimulationOptions{.unknownItemShare = nan} << "nan";
    QTest::newRow("time that overflows")
        << SimulationOptions{.firstDay = std::numeric_limits<std::int64_t>::max()} << "9223372036854775807";
  }

  void refusesImpossibleOptions() {
    QFETCH(const SimulationOptions, options);
    QFETCH(const QString, value);
    const auto store = simulateStore(options, {});
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::InvalidArgument);
    QVERIFY2(QString::fromStdString(store.error().message).endsWith(": " + value),
             store.error().message.c_str());
  }

  void simulatesTheSmallestStores_data() {
    QTest::addColumn<SimulationOptions>("options");
    QTest::newRow("one item") << SimulationOptions{.items = 1, .users = 5, .days = 3};
    QTest::newRow("one user") << SimulationOptions{.items = 50, .users = 1, .days = 3};
    QTest::newRow("one day") << SimulationOptions{.items = 50, .users = 5, .days = 1};
    QTest::newRow("every page gone") << SimulationOptions{
        .items = 50, .users = 5, .days = 3, .unknownItemShare = 1};
  }

  void simulatesTheSmallestStores() {
    QFETCH(const SimulationOptions, options);
    const auto simulated = simulateStore(options, {}).value();
    QCOMPARE(simulated.store.items.size(), options.items);
    QCOMPARE(simulated.store.users.size(), std::size_t{options.users});
  }

  void stopsWhenAsked() {
    std::stop_source source;
    int reports = 0;
    const auto store = simulateStore({}, {source.get_token(), [&](const Progress& progress) {
                                            if (progress.stage != "simulating users") return;
                                            if (++reports == 3) source.request_stop();
                                          }});
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::Cancelled);
    QCOMPARE(reports, 3);
  }
};

QTEST_APPLESS_MAIN(TestSimulationOptions)
#include "test_simulation_options.moc"
