#include "core/events/event_import.h"
#include "event_reference.h"
#include "tests/unit/logs/real_data.h"

#include <stop_token>

using namespace rankwright;

namespace {

constexpr const char* kMapping = R"(
[log]
zone = "Asia/Shanghai"
dimensions = ["scene", "country"]
[fields]
request = "trace"
user = "uid"
item = "app"
slot = "pos"
cached = "from_cache"
amount = "paid"
score = "s"
propensity = "p"
[time]
column = "at"
zone = "Asia/Shanghai"
[kind]
column = "what"
values = { pv = "exposure", click = "click", buy = "pay", fav = "ignore" }
[experiments]
ranker = "arm"
[dimensions]
scene = "scene"
country = { constant = "CN" }
)";

constexpr const char* kHeader = "trace,uid,app,pos,from_cache,paid,s,p,at,what,arm,scene\n";
constexpr const char* kRows = "r1,ann,x,0,,,0.5,0.25,2024-03-07 09:30:00,pv,fm,home\n"
                              "r1,ann,y,1,0,,,,2024-03-07 09:30:00,pv,fm,home\n"
                              "r1,ann,x,,,,,,2024-03-07 09:30:07,click,,\n"
                              "r1,,x,,,4.99,,,2024-03-08 00:00:00,buy,,\n"
                              "r2,bob,x,0,yes,,,,2024-03-07 23:59:59.999,pv,deep,board\n"
                              ",bob,x,,,,,,2024-03-07 10:00,fav,,\n";

/// A folder with a log and a file of events.
struct Place {
  QTemporaryDir folder;
  std::filesystem::path log = fileIn(folder, "a.eventlog");
  std::filesystem::path file = fileIn(folder, "events.csv");

  void write(const std::string& text) { expect(writeFileAtomically(file, text)); }

  Result<EventImportReport> tryImport(const std::string& mapping, const EventImportOptions& options = {},
                                      const JobControl& job = {}) const {
    return importEvents(file, log, valueOf(EventMapping::parse(mapping, "mapping")), options, job);
  }
  EventImportReport import(const std::string& mapping = kMapping,
                           const EventImportOptions& options = {}) const {
    return valueOf(tryImport(mapping, options));
  }

  std::int64_t count(const std::string& sql) const {
    return valueOf(valueOf(openEventLog(log)).queryInt64(sql));
  }
};

/// "rows, added, duplicates, late, left out, quarantined".
QString figures(const EventImportReport& r) {
  return QStringLiteral("%1 %2 %3 %4 %5 %6")
      .arg(r.rows)
      .arg(r.added)
      .arg(r.duplicates)
      .arg(r.late)
      .arg(r.leftOut)
      .arg(r.quarantined);
}

std::string manyRows(std::size_t from, std::size_t to) {
  std::string text;
  for (std::size_t i = from; i < to; ++i)
    text += fmt::format("r{},u{},i{},{},,,,,2024-03-{:02} 09:30:00,pv,fm,home\n", i / 3, i / 3 % 50, i % 17,
                        i % 3, 1 + i / 200 % 28);
  return text;
}

} // namespace

class TestEventImport : public QObject {
  Q_OBJECT

private slots:
  void rowsBecomeEvents() {
    Place place;
    place.write(std::string(kHeader) + kRows);
    QCOMPARE(figures(place.import()), QStringLiteral("6 5 0 0 1 0"));
    QCOMPARE(problemsOf(place.log), QString());
    QCOMPARE(place.count("SELECT sum(exposures) FROM rollup"), 2);
    QCOMPARE(place.count("SELECT sum(cached) FROM rollup"), 1);
    QCOMPARE(place.count("SELECT sum(clicks) FROM rollup"), 1);
    QCOMPARE(place.count("SELECT sum(amount) FROM rollup"), 4'990'000);
    QCOMPARE(place.count("SELECT count(DISTINCT day) FROM rollup"), 2); // of the zone: bob is on the 7th
    QCOMPARE(place.count("SELECT time FROM exposure LIMIT 1"), 1'709'775'000'000);
    QCOMPARE(place.count("SELECT propensity * 100 FROM exposure WHERE score = 0.5"), 25);
    QCOMPARE(place.count("SELECT count(DISTINCT value) FROM cell_value WHERE dimension = 1"), 1);
    // What users did counts for the variant of the request that showed it.
    QCOMPARE(
        place.count("SELECT count(*) FROM action a JOIN cell c ON c.id = a.cell WHERE c.assignments > 0"), 2);
  }

  void linesOfJsonAreTheSame() {
    Place csv;
    csv.write(std::string(kHeader) + kRows);
    static_cast<void>(csv.import());
    Place json;
    json.write(
        R"({"trace":"r1","uid":"ann","app":"x","pos":0,"s":0.5,"p":0.25,"at":"2024-03-07 09:30:00","what":"pv","arm":"fm","scene":"home","more":[1]}
{"at":"2024-03-07 09:30:00","what":"pv","trace":"r1","uid":"ann","app":"y","pos":1,"from_cache":false,"arm":"fm","scene":"home"}
{"trace":"r1","uid":"ann","app":"x","at":"2024-03-07 09:30:07","what":"click","pos":null}

{"trace":"r1","app":"x","paid":4.99,"at":"2024-03-08 00:00:00","what":"buy"}
{"trace":"r2","uid":"bob","app":"x","pos":0,"from_cache":true,"at":"2024-03-07 23:59:59.999","what":"pv","arm":"deep","scene":"board"}
)");
    QCOMPARE(figures(json.import(std::string(kMapping) + "[file]\nformat = \"jsonl\"\n")),
             QStringLiteral("5 5 0 0 0 0"));
    for (const char* sql :
         {"SELECT sum(cell * 1000 + day * 7 + user) FROM rollup", "SELECT sum(time) FROM exposure",
          "SELECT sum(amount + time) FROM action", "SELECT count(*) FROM request"})
      QCOMPARE(json.count(sql), csv.count(sql));
  }

  void theSameFileTwiceAddsNothing() {
    Place place;
    place.write(std::string(kHeader) + kRows);
    static_cast<void>(place.import());
    const auto renamed = fileIn(place.folder, "other name.csv");
    std::filesystem::rename(place.file, renamed);
    place.file = renamed;
    const auto again = place.import();
    QCOMPARE(figures(again), QStringLiteral("0 0 0 0 0 0"));
    QCOMPARE(again.resumedAt, std::filesystem::file_size(renamed));
    QCOMPARE(place.count("SELECT count(*) FROM import"), 1);
  }

  void aFileThatHasGrownAddsTheRest() {
    Place place;
    place.write(kHeader + manyRows(0, 100));
    QCOMPARE(place.import().added, 100U);
    place.write(kHeader + manyRows(0, 250) + "bad row\n");
    const auto rest = place.import();
    QCOMPARE(rest.rows, 151U);
    QCOMPARE(rest.added, 150U);
    QCOMPARE(rest.firstQuarantined.front().line, 252U); // counted from the beginning of the file
    QCOMPARE(place.count("SELECT count(*) FROM exposure"), 250);
    QCOMPARE(place.count("SELECT rows FROM import"), 251);
  }

  void aFileThatHasChangedIsReadAnewAndItsDuplicatesCounted() {
    Place place;
    place.write(kHeader + manyRows(0, 100));
    static_cast<void>(place.import());
    place.write(kHeader + manyRows(90, 120));
    const auto changed = place.import();
    QCOMPARE(changed.resumedAt, 0U);
    QCOMPARE(changed.duplicates, 10U);
    QCOMPARE(changed.added, 20U);
    QCOMPARE(problemsOf(place.log), QString());
  }

  void aLineWithoutAnEndWaits() {
    Place place;
    const auto rows = manyRows(0, 10);
    place.write(kHeader + rows.substr(0, rows.size() - 5));
    const auto first = place.import(kMapping, {.growing = true});
    QCOMPARE(first.added, 9U);
    QVERIFY(first.unfinishedLine);
    place.write(kHeader + rows);
    const auto second = place.import(kMapping, {.growing = true});
    QCOMPARE(second.added, 1U);
    QVERIFY(!second.unfinishedLine);
    QCOMPARE(second.quarantined, 0U);
    QCOMPARE(place.count("SELECT count(*) FROM exposure"), 10);
  }

  void theLastLineNeedsNoEnd() {
    Place place;
    const auto rows = manyRows(0, 10);
    place.write(kHeader + rows.substr(0, rows.size() - 1));
    QCOMPARE(place.import().added, 10U);
    QCOMPARE(place.import().rows, 0U);
    place.write(kHeader + rows + manyRows(10, 12)); // a line end, and more
    QCOMPARE(figures(place.import()), QStringLiteral("2 2 0 0 0 0"));
  }

  void theRestOfALineThatWasReadTooEarlyIsTold() {
    Place place;
    const auto rows = manyRows(0, 10);
    place.write(kHeader + rows.substr(0, rows.size() - 3)); // "ho" for "home"
    QCOMPARE(place.import().added, 10U);
    place.write(kHeader + rows + manyRows(10, 12));
    const auto report = place.import();
    QCOMPARE(figures(report), QStringLiteral("3 2 0 0 0 1"));
    QCOMPARE(report.firstQuarantined.front().reason,
             std::string("the line had no end yet when its beginning was read: me"));
  }

  void lateEventsAreCountedAndAdded() {
    Place place;
    place.write(kHeader + manyRows(1000, 1010)); // the 6th
    static_cast<void>(place.import());
    place.write(kHeader + manyRows(0, 10)); // the 1st
    const auto late = place.import();
    QCOMPARE(late.late, 10U);
    QCOMPARE(late.added, 10U);
    QCOMPARE(problemsOf(place.log), QString());
  }

  void badRowsGoIntoTheQuarantine_data() {
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const char* text, const char* reason) {
      QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(reason);
    };
    row("a field too few", "r9,ann,x", "expected 12 fields, found 3: r9,ann,x");
    row("no time", "r9,ann,x,0,,,,,soon,pv,fm,home", "not a time of the mapping's form: soon");
    row("an unknown kind", "r9,ann,x,0,,,,,2024-03-07,look,fm,home",
        "the mapping does not know the kind: look");
    row("no item", "r9,ann,,0,,,,,2024-03-07,pv,fm,home", "the event has no item: ''");
    row("nobody", "r9,,x,0,,,,,2024-03-07,pv,fm,home", "the exposure has no user, of the request: r9");
    row("a slot that is none", "r9,ann,x,-1,,,,,2024-03-07,pv,fm,home",
        "a slot is a whole number from 0 on: -1");
    row("a propensity of 0", "r9,ann,x,0,,,,0,2024-03-07,pv,fm,home",
        "a propensity is above 0 and at most 1: 0");
    row("a flag that is none", "r9,ann,x,0,maybe,,,,2024-03-07,pv,fm,home",
        "neither yes nor no, in the field 'cached': maybe");
    row("an amount that is none", "r9,ann,x,0,,much,,,2024-03-07,buy,fm,home", "not an amount: much");
    row("an open quote", "\"r9,ann,x,0,,,,,2024-03-07,pv,fm,home",
        "a quote is not closed, or text follows it: \"r9,ann,x,0,,,,,2024-03-07,pv,fm,home");
    row("bytes that are no text", "r9,ann,x\xFF,0,,,,,2024-03-07,pv,fm,home",
        "the row is not valid UTF-8: r9,ann,x\\xFF,0,,,,,2024-03-07,pv,fm,home");
  }

  void badRowsGoIntoTheQuarantine() {
    QFETCH(QByteArray, row);
    QFETCH(QString, reason);
    Place place;
    // Bytes that are no text are looked for at the beginning of a file; later they are a bad row.
    place.write(kHeader + manyRows(0, 30'000) + row.toStdString() + "\n" + manyRows(30'000, 30'003));
    const auto report = place.import();
    QCOMPARE(report.quarantined, 1U);
    QCOMPARE(report.added, 30'003U);
    const auto rows = valueOf(readQuarantine(place.log, 10));
    QCOMPARE(rows.size(), 1U);
    QCOMPARE(QString::fromStdString(rows[0].reason), reason);
    QCOMPARE(rows[0].line, 30'002U);
    QCOMPARE(rows[0].path, place.file.string());
    QVERIFY(rows[0].text.starts_with(row.left(6).toStdString()));
  }

  void aMappingThatFitsNothingIsAMistake() {
    Place place;
    std::string mapping = kMapping;
    mapping.replace(mapping.find("\"pos\""), 5, "\"app\"");
    place.write(kHeader + manyRows(0, 5000));
    const auto failed = place.tryImport(mapping);
    QCOMPARE(failed.error().kind, ErrorKind::InvalidArgument);
    QVERIFY(failed.error().message.find("fits none of the first 1000 rows; line 2: not a number") !=
            std::string::npos);
    QCOMPARE(place.count("SELECT count(*) FROM quarantine"), 0);
  }

  void filesThatCannotBeReadMakeNoLog() {
    Place place;
    QCOMPARE(place.tryImport(kMapping).error().kind, ErrorKind::NotFound);
    place.write("");
    QCOMPARE(place.tryImport(kMapping).error().kind, ErrorKind::Corrupt);
    place.write("a,b\n1,2\n");
    const auto lacking = place.tryImport(kMapping);
    QCOMPARE(lacking.error().kind, ErrorKind::NotFound);
    QVERIFY(lacking.error().message.ends_with("lacks a column that the mapping names: at"));
    QVERIFY(!std::filesystem::exists(place.log));
  }

  void aLogOfAnotherKindOfDaysIsRefused() {
    Place place;
    expect(createEventLog(place.log, {"UTC", {"scene", "country"}}));
    place.write(std::string(kHeader) + kRows);
    QCOMPARE(place.tryImport(kMapping).error().kind, ErrorKind::Conflict);
    std::string mapping = kMapping;
    mapping.replace(mapping.find("[log]"), mapping.find("[fields]") - mapping.find("[log]"), "");
    mapping.replace(mapping.find("country ="), 9, "region =");
    QVERIFY(place.tryImport(mapping).error().message.ends_with("does not have the dimension: region"));
  }

  void aCancelledImportGoesOnLater() {
    Place place;
    place.write(kHeader + manyRows(0, 20'000));
    std::stop_source stop;
    const JobControl job{stop.get_token(), [&](const Progress& progress) {
                           if (progress.done > progress.total / 2) stop.request_stop();
                         }};
    QCOMPARE(place.tryImport(kMapping, {}, job).error().kind, ErrorKind::Cancelled);
    const auto stayed = place.count("SELECT count(*) FROM exposure");
    QVERIFY(stayed > 9'000 && stayed < 20'000);
    const auto rest = place.import();
    QCOMPARE(rest.added, 20'000U - static_cast<std::uint64_t>(stayed));
    QCOMPARE(rest.duplicates, 0U);
    QCOMPARE(problemsOf(place.log), QString());
  }

  void oneRowMayTellSeveralEvents() {
    Place place;
    place.write("ip,app,at,got_at,got\n1,x,2024-03-07 09:00,,0\n2,x,2024-03-07 09:00,2024-03-07 09:05,1\n"
                "3,y,2024-03-07 09:00,2024-03-07 09:06,1\n");
    const auto report =
        place.import("kind = \"click\"\n[fields]\nuser = \"ip\"\nitem = \"app\"\n[time]\ncolumn = "
                     "\"at\"\n[[also]]\nkind = \"download\"\nwhen = \"got_at\"\ntime = \"got_at\"\n");
    QCOMPARE(report.rows, 3U);
    QCOMPARE(report.added, 5U);
    QCOMPARE(place.count("SELECT max(time) - min(time) FROM action"), 360'000);
    QCOMPARE(place.count("SELECT sum(downloads) FROM rollup"), 2);
  }

  void metricsOfUsersStayWhatTheyAre() {
    Place place;
    const std::string mapping =
        "[fields]\nuser = \"id\"\n[metrics]\nexperiment = \"gate\"\nvariant = \"v\"\nvalues = "
        "{ rounds = \"n\", back = \"r\" }\n";
    place.write("id,v,n,r\n1,a,3,TRUE\n2,b,2.5,FALSE\n3,b,,TRUE\n1,a,3,TRUE\n2,b,7,FALSE\n4,,1,TRUE\n");
    const auto report = place.import(mapping);
    QCOMPARE(figures(report), QStringLiteral("6 5 3 0 0 2"));
    QCOMPARE(place.count(
                 "SELECT sum(value) FROM given WHERE metric = (SELECT id FROM metric WHERE name = 'rounds')"),
             5'500'000);
    const auto rows = valueOf(readQuarantine(place.log, 10));
    QVERIFY(rows[0].reason.starts_with("the user has another value of the metric already"));
    QVERIFY(rows[1].reason.starts_with("an experiment or a variant lacks its name: gate="));
    QCOMPARE(valueOf(readEventLogInfo(place.log)).variants[1].givenUsers, 2U);
  }

  void cookieCatsImport() {
    const auto file = realData("cookie_cats/cookie_cats.csv");
    RW_NEED_DATA(file);
    Place place;
    place.file = file;
    const auto report =
        place.import(valueOf(readTextFile(RW_SOURCE_DIR "/resources/event_mappings/cookie-cats.toml")));
    QCOMPARE(report.rows, 90'189U);
    QCOMPARE(report.quarantined, 0U);
    const auto info = valueOf(readEventLogInfo(place.log));
    QCOMPARE(info.variants[0].givenUsers, 44'700U);
    QCOMPARE(info.variants[1].givenUsers, 45'489U);
  }

  void openBanditImports() {
    const auto folder = realData("obd");
    RW_NEED_DATA(folder);
    Place place;
    std::int64_t clicks = 0;
    for (const char* policy : {"random", "bts"})
      for (const char* campaign : {"men", "women"}) {
        place.file = folder / policy / campaign / (std::string(campaign) + ".csv");
        const auto report = place.import(valueOf(readTextFile(
            fmt::format(RW_SOURCE_DIR "/resources/event_mappings/open-bandit-{}.toml", policy))));
        QCOMPARE(report.rows, 10'000U);
        QCOMPARE(report.quarantined, 0U);
        clicks += static_cast<std::int64_t>(report.added + report.duplicates) - 10'000;
      }
    QCOMPARE(place.count("SELECT count(*) FROM exposure WHERE propensity IS NOT NULL"), 40'000);
    QCOMPARE(place.count("SELECT count(*) FROM action"), clicks);
    QCOMPARE(problemsOf(place.log), QString());
  }
};

QTEST_GUILESS_MAIN(TestEventImport)
#include "test_event_import.moc"
