#include "core/events/event_import.h"
#include "event_reference.h"

#include <chrono>
#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace rankwright;

namespace {

constexpr std::size_t kRows = 60'000;
constexpr std::uint64_t kRowsOfATransaction = 700;
constexpr const char* kMapping =
    "kind = \"exposure\"\n[fields]\nrequest = \"r\"\nuser = \"u\"\nitem = \"i\"\nslot = "
    "\"s\"\n[time]\ncolumn = \"t\"\nform = \"seconds\"\n[experiments]\ne = \"v\"\n";

std::string rows() {
  std::string text = "r,u,i,s,t,v\n";
  for (std::size_t i = 0; i < kRows; ++i)
    text += fmt::format("r{},u{},i{},{},{},v{}\n", i / 5, i / 5 % 97, i % 31, i % 5, 1'700'000'000 + i,
                        i / 5 % 97 % 2);
  return text;
}

/// Imports in a process of its own and kills that after a while; true when it was done before.
bool importAndKill(const std::filesystem::path& file, const std::filesystem::path& log,
                   const EventMapping& mapping, std::chrono::microseconds after) {
  const auto child = ::fork();
  if (child == 0) {
    const auto done = importEvents(file, log, mapping, {.rowsOfATransaction = kRowsOfATransaction});
    ::_exit(done ? 0 : 1);
  }
  std::this_thread::sleep_for(after);
  ::kill(child, SIGKILL);
  int status = 0;
  ::waitpid(child, &status, 0);
  if (WIFEXITED(status) && WEXITSTATUS(status) != 0) qFatal("the import failed");
  return WIFEXITED(status);
}

std::int64_t countIn(const std::filesystem::path& path, const std::string& sql) {
  return valueOf(valueOf(openEventLog(path)).queryInt64(sql));
}

} // namespace

class TestKilledImport : public QObject {
  Q_OBJECT

private slots:
  /// A hundred times at random moments: nothing that was committed is lost, nothing is half written.
  void killedAnywhereItGoesOn() {
    std::mt19937 random(20240307);
    int kills = 0;
    int inTheMiddle = 0;
    while (kills < 100) {
      QTemporaryDir folder;
      const auto file = fileIn(folder, "events.csv");
      const auto log = fileIn(folder, "a.eventlog");
      expect(writeFileAtomically(file, rows()));
      const auto mapping = valueOf(EventMapping::parse(kMapping, "mapping"));
      std::int64_t before = 0;
      for (bool done = false; !done;) {
        done = importAndKill(file, log, mapping, std::chrono::microseconds(500 + random() % 40'000));
        if (!std::filesystem::exists(log)) continue;
        const auto events = countIn(log, "SELECT count(*) FROM exposure");
        QVERIFY2(events >= before, "what was committed is lost");
        QCOMPARE(countIn(log, "SELECT coalesce(sum(exposures), 0) FROM rollup"), events);
        QCOMPARE(countIn(log, "SELECT coalesce(sum(added), 0) FROM import"), events);
        QVERIFY(events % static_cast<std::int64_t>(kRowsOfATransaction) == 0 ||
                events == static_cast<std::int64_t>(kRows));
        if (!done) ++kills;
        if (!done && events > before) ++inTheMiddle;
        before = events;
      }
      QCOMPARE(before, static_cast<std::int64_t>(kRows));
      QCOMPARE(countIn(log, "SELECT duplicates FROM import"), 0);
      QCOMPARE(problemsOf(log), QString());
    }
    QVERIFY2(inTheMiddle >= 20, "the import was killed too early to say anything");
  }
};

QTEST_GUILESS_MAIN(TestKilledImport)
#include "test_killed_import.moc"
