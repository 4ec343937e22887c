#include "core/workspace/event_samples.h"
#include "event_tables.h"

#include <algorithm>
#include <map>

using namespace rankwright;

namespace {

constexpr std::int64_t kMsPerHour = 3'600'000;

ModelConfig configOf(ModelKind kind) {
  ModelConfig config;
  config.kind = kind;
  for (const char* name : {"age", "category", "weekday", "scene", "young"})
    config.fields.push_back({.name = name});
  config.heldOut = 0.3;
  return config;
}

// What a sample is made of, with the values of its fields as text.
struct Row {
  std::string values;
  std::vector<std::uint8_t> labels;
  float weight = 1;
  bool heldOut = false;

  friend auto operator<=>(const Row&, const Row&) = default;
};

std::string textOf(const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  const auto* text = std::get_if<std::string>(&value);
  return text ? *text : "-";
}

std::vector<Row> rowsOf(EventSamples& samples) {
  std::vector<Row> rows;
  expect(samples.forEachBatch("reading", {}, [&](const SourceBatch& batch) -> Status {
    const auto labels = samples.labels().size();
    for (std::uint32_t row = 0; row < batch.rowCount; ++row) {
      auto& made = rows.emplace_back();
      for (const auto& value : batch.values)
        made.values += textOf(value.valueAt(row)) + ' ';
      made.labels.assign(batch.labels.begin() + row * labels, batch.labels.begin() + (row + 1) * labels);
      made.weight = batch.weights.empty() ? 1 : batch.weights[row];
      made.heldOut = batch.heldOut;
    }
    return {};
  }));
  return rows;
}

// The same from the events themselves, but for the split.
std::vector<Row> readPlainly(const std::vector<MadeEvent>& events, const ModelConfig& config,
                             SampleCounts& counts) {
  static const std::array<std::string, 7> kDays = {"thursday", "friday",  "saturday", "sunday",
                                                   "monday",   "tuesday", "wednesday"};
  const auto window = static_cast<std::int64_t>(config.samples.windowHours) * kMsPerHour;
  const auto end = std::ranges::max_element(events, {}, &MadeEvent::time)->time;
  auto clock = valueOf(DayClock::in("Europe/Berlin"));
  std::vector<Row> rows;
  std::set<MadeEvent> distinct;
  for (const auto& shown : events) {
    if (shown.kind != EventKind::Exposure || !distinct.insert(shown).second) continue;
    const auto user = std::stoi(shown.user.substr(1)), item = std::stoi(shown.item.substr(1));
    if (shown.cached && !config.samples.cached) {
      ++counts.cachedLeftOut;
    } else if (user >= 10) {
      ++counts.unknownUsers;
    } else if (item >= 25) {
      ++counts.unknownItems;
    } else if (shown.time + window > end) {
      ++counts.unknownLabels;
    } else {
      bool click = false, install = false;
      for (const auto& event : events)
        if (event.request == shown.request && event.item == shown.item && event.user == shown.user &&
            event.time >= shown.time && event.time <= shown.time + window) {
          click = click || event.kind == EventKind::Click;
          install = install || event.kind == EventKind::Install;
        }
      if (!config.samples.given.empty() && !click) continue;
      Row row;
      row.values = fmt::format("{} c{} {} {} {} ", 20 + user, item % 4,
                               kDays[static_cast<std::size_t>(clock.dayOf(shown.time)) % 7], shown.scene,
                               user < 4 ? 1 : 0);
      if (isMultiTask(config.kind))
        row.labels = {std::uint8_t{click}, std::uint8_t{click && install}};
      else
        row.labels = {std::uint8_t{config.samples.label == "click" ? click : install}};
      rows.push_back(row);
    }
  }
  return rows;
}

std::vector<Row> withoutSplit(std::vector<Row> rows) {
  for (auto& row : rows)
    row.heldOut = false;
  std::ranges::sort(rows);
  return rows;
}

} // namespace

class TestEventSamples : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  std::filesystem::path log_;
  std::vector<MadeEvent> events_;
  EventTables tables_;

  EventSamples open(const ModelConfig& config) const {
    return valueOf(EventSamples::create(config, tables_.view(), log_));
  }

private slots:
  void initTestCase() {
    log_ = fileIn(folder_, "a.eventlog");
    events_ = RandomEvents(9).draw(800);
    writeAll(log_, events_);
  }

  void samplesAreTheExposuresOfTheLog_data() {
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("given");
    QTest::addColumn<bool>("cached");
    QTest::addColumn<double>("window");
    const auto row = [](const char* name, ModelKind kind, const char* label, const char* given, bool cached,
                        double window) {
      QTest::newRow(name) << int(kind) << label << given << cached << window;
    };
    row("clicks", ModelKind::FactorizationMachine, "click", "", false, 24);
    row("installs", ModelKind::FactorizationMachine, "install", "", false, 24);
    row("installs of clicks", ModelKind::LogisticRegression, "install", "click", false, 24);
    row("both", ModelKind::Esmm, "click", "", false, 24);
    row("cached ones as well", ModelKind::Mmoe, "click", "", true, 24);
    row("a short window", ModelKind::Esmm, "click", "", false, 2);
  }
  void samplesAreTheExposuresOfTheLog() {
    QFETCH(int, kind);
    QFETCH(QString, label);
    QFETCH(QString, given);
    QFETCH(bool, cached);
    QFETCH(double, window);
    auto config = configOf(static_cast<ModelKind>(kind));
    config.samples.label = label.toStdString();
    config.samples.given = given.toStdString();
    config.samples.cached = cached;
    config.samples.windowHours = window;
    auto samples = open(config);
    const auto rows = rowsOf(samples);
    SampleCounts counts;
    const auto expected = readPlainly(events_, config, counts);
    QVERIFY(expected.size() > 100);
    QCOMPARE(withoutSplit(rows), withoutSplit(expected));
    counts.negativeRate = 1;
    QVERIFY(samples.leftOut() == counts);
    const auto heldOut = std::ranges::count_if(rows, &Row::heldOut);
    QVERIFY(std::abs(static_cast<double>(heldOut) / static_cast<double>(rows.size()) - 0.3) < 0.1);
    QVERIFY(rowsOf(samples) == rows); // the same in every pass
  }

  void negativesAreDroppedAndPositivesWeighInTrainingAlone() {
    auto config = configOf(ModelKind::Esmm);
    const auto all = [&] {
      auto samples = open(config);
      return rowsOf(samples);
    }();
    config.samples.negativeRate = 0.4;
    config.samples.positiveWeight = 3;
    auto samples = open(config);
    const auto rows = rowsOf(samples);
    const auto count = [](const std::vector<Row>& from, bool heldOut, std::uint8_t label) {
      return std::ranges::count_if(
          from, [&](const Row& row) { return row.heldOut == heldOut && row.labels[0] == label; });
    };
    QCOMPARE(count(rows, true, 0), count(all, true, 0));
    QCOMPARE(count(rows, true, 1), count(all, true, 1));
    QCOMPARE(count(rows, false, 1), count(all, false, 1));
    const auto before = static_cast<double>(count(all, false, 0));
    const auto after = static_cast<double>(count(rows, false, 0));
    QVERIFY(std::abs(after - 0.4 * before) < 4 * std::sqrt(before * 0.24));
    QCOMPARE(samples.leftOut().negativesDropped, static_cast<std::uint64_t>(before - after));
    for (const auto& row : rows)
      QCOMPARE(row.weight, !row.heldOut && row.labels[0] == 1 ? 3.0F : 1.0F);
  }

  void splitsByTime() {
    auto config = configOf(ModelKind::FactorizationMachine);
    config.samples.splitByTime = true;
    auto samples = open(config);
    std::int64_t lastOfTraining = 0, firstHeldOut = INT64_MAX;
    int heldOut = 0, all = 0;
    expect(samples.forEachSample("reading", {}, [&](const EventSample& sample) -> Status {
      const auto time = sample.exposure->time;
      if (sample.heldOut)
        firstHeldOut = std::min(firstHeldOut, time);
      else
        lastOfTraining = std::max(lastOfTraining, time);
      heldOut += sample.heldOut ? 1 : 0;
      ++all;
      return {};
    }));
    QVERIFY(lastOfTraining < firstHeldOut);
    QVERIFY(std::abs(static_cast<double>(heldOut) / all - 0.3) < 0.1);
  }

  void rulesSeeTheTimeOfTheRequest() {
    auto config = configOf(ModelKind::FactorizationMachine);
    config.fields = {{.name = "age"}, {.name = "hourNow"}};
    auto view = tables_.view();
    const auto rules = RuleSet::parse("hourNow = now()", "test");
    QVERIFY2(rules.has_value(), rules ? "" : rules.error().describe().c_str());
    const EventSampleTables timed{view.items, view.users, view.contexts, *rules, view.zone};
    auto samples = valueOf(EventSamples::create(config, timed, log_));
    std::multiset<std::string> expected, found;
    expect(samples.forEachSample("reading", {}, [&](const EventSample& sample) -> Status {
      expected.insert(fmt::format("{} {} ", 20 + sample.user.value(), sample.exposure->time / 1000));
      return {};
    }));
    for (const auto& row : rowsOf(samples))
      found.insert(row.values);
    QVERIFY(found == expected);
  }

  void error_data() {
    QTest::addColumn<int>("change");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("another label") << 0 << ErrorKind::InvalidArgument;
    QTest::newRow("clicks of clicks") << 1 << ErrorKind::InvalidArgument;
    QTest::newRow("both of clicks") << 2 << ErrorKind::InvalidArgument;
    QTest::newRow("a field that nobody gives") << 3 << ErrorKind::NotFound;
    QTest::newRow("no log") << 4 << ErrorKind::NotFound;
  }
  void error() {
    QFETCH(int, change);
    QFETCH(ErrorKind, kind);
    auto config = configOf(change == 2 ? ModelKind::Esmm : ModelKind::DeepFm);
    if (change == 0) config.samples.label = "stars";
    if (change == 1 || change == 2) config.samples.given = "click";
    if (change == 3) config.fields.push_back({.name = "colour"});
    const auto samples =
        EventSamples::create(config, tables_.view(), change == 4 ? fileIn(folder_, "absent.eventlog") : log_);
    QVERIFY(!samples);
    QVERIFY2(samples.error().kind == kind, samples.error().describe().c_str());
  }
};

QTEST_GUILESS_MAIN(TestEventSamples)
#include "test_event_samples.moc"
