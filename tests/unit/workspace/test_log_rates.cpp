#include "core/workspace/log_rates.h"
#include "tests/unit/events/event_reference.h"

using namespace rankwright;

namespace {

MadeEvent eventOf(EventKind kind, std::int64_t number) {
  MadeEvent event;
  event.kind = kind;
  event.request = "r" + std::to_string(number);
  event.user = "u";
  event.item = "i";
  event.time = 1'711'756'800'000 + number;
  return event;
}

} // namespace

/// How often people click and install, by what a log's rollups say.
class TestLogRates : public QObject {
  Q_OBJECT

private slots:
  void rates_data() {
    QTest::addColumn<int>("exposures");
    QTest::addColumn<int>("clicks");
    QTest::addColumn<int>("installs");
    QTest::addColumn<double>("click");
    QTest::addColumn<double>("install");
    QTest::newRow("clicks and installs") << 8 << 4 << 1 << 0.5 << 0.125;
    QTest::newRow("nobody clicks") << 5 << 0 << 0 << 0.0 << 0.0;
    QTest::newRow("nothing shown") << 0 << 0 << 0 << 0.0 << 0.0;
    QTest::newRow("actions without an exposure") << 0 << 3 << 1 << 0.0 << 0.0;
  }
  void rates() {
    QFETCH(int, exposures);
    QFETCH(int, clicks);
    QFETCH(int, installs);
    const auto rates = valueOf(readLogRates(logOf(exposures, clicks, installs)));
    QCOMPARE(rates.exposures, static_cast<std::uint64_t>(exposures));
    QTEST(rates.click, "click");
    QTEST(rates.install, "install");
  }

  void areThoseOfTheEvents() {
    const auto events = RandomEvents(4).draw(300);
    const auto log = path();
    writeAll(log, events);
    const std::set<MadeEvent> distinct(events.begin(), events.end());
    const auto count = [&](EventKind kind) {
      return static_cast<double>(std::ranges::count(distinct, kind, &MadeEvent::kind));
    };
    const auto rates = valueOf(readLogRates(log));
    QCOMPARE(rates.click, count(EventKind::Click) / count(EventKind::Exposure));
    QCOMPARE(rates.install, count(EventKind::Install) / count(EventKind::Exposure));
  }

  void aLogThatIsNotThere() { QCOMPARE(readLogRates(path()).error().kind, ErrorKind::NotFound); }

private:
  std::filesystem::path path() { return folder_.filePath(QString::number(++logs_)).toStdString(); }

  std::filesystem::path logOf(int exposures, int clicks, int installs) {
    std::vector<MadeEvent> events;
    const auto add = [&](EventKind kind, int count) {
      for (int i = 0; i < count; ++i)
        events.push_back(eventOf(kind, i));
    };
    add(EventKind::Exposure, exposures);
    add(EventKind::Click, clicks);
    add(EventKind::Install, installs);
    const auto log = path();
    writeAll(log, events);
    return log;
  }

  QTemporaryDir folder_;
  int logs_ = 0;
};

QTEST_APPLESS_MAIN(TestLogRates)
#include "test_log_rates.moc"
