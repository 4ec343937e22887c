#include "core/events/item_event_days.h"
#include "event_reference.h"

using namespace rankwright;

namespace {

/// Exposures, clicks and installs by item and day.
using Counts = std::map<std::pair<std::string, std::int64_t>, std::array<std::uint64_t, 3>>;

Counts countPlainlyByItem(const std::vector<MadeEvent>& events) {
  auto clock = valueOf(DayClock::in(kTwoDimensions.zone));
  Counts counts;
  for (const auto& event : std::set<MadeEvent>(events.begin(), events.end())) {
    const std::map<EventKind, std::size_t> places = {
        {EventKind::Exposure, 0}, {EventKind::Click, 1}, {EventKind::Install, 2}};
    const auto place = places.find(event.kind);
    if (place != places.end()) ++counts[{event.item, clock.dayOf(event.time)}][place->second];
  }
  return counts;
}

} // namespace

/// What a log has of each item on each day.
class TestItemEventDays : public QObject {
  Q_OBJECT

private slots:
  void areThoseOfTheEvents() {
    const QTemporaryDir folder;
    const auto log = fileIn(folder, "log.sqlite");
    const auto events = RandomEvents(9).draw(300);
    writeAll(log, events);
    Counts counts;
    expect(forEachItemEventDay(log, [&](const ItemEventDay& day) {
      auto& sums = counts[{std::string(day.item), day.day}];
      sums[0] += day.exposures;
      sums[1] += day.clicks;
      sums[2] += day.installs;
    }));
    QVERIFY(counts == countPlainlyByItem(events));
  }

  void logsThatAreNotThere() {
    QCOMPARE(forEachItemEventDay("/nonexistent", [](const ItemEventDay&) {}).error().kind,
             ErrorKind::NotFound);
  }
};

QTEST_APPLESS_MAIN(TestItemEventDays)
#include "test_item_event_days.moc"
