#pragma once

#include "core/events/event_log_writer.h"
#include "core/experiment/experiment_definition.h"
#include "sample_store.h"

#include <array>
#include <cmath>
#include <filesystem>
#include <random>
#include <string>

namespace rankwright::test {

inline constexpr std::int64_t kSampleDay = 20'514; ///< 2026-03-02, the experiment's first
inline constexpr std::int64_t kSampleDays = 12;
inline constexpr int kSampleUsers = 3'000;

inline MetricDefinition sampleMetric(std::string name, MetricKind kind, Measure measure) {
  MetricDefinition metric;
  metric.name = std::move(name);
  metric.kind = kind;
  metric.measure = measure;
  metric.minimum = 5;
  return metric;
}

/// What the sample's log is asked for.
inline ExperimentDefinition sampleDefinition() {
  ExperimentDefinition definition;
  definition.experiment = "new ranking";
  definition.arms = {{"plain"}, {"ranked"}};
  definition.metrics = {sampleMetric("installers", MetricKind::Share, Measure::Installs),
                        sampleMetric("clicks a user", MetricKind::Mean, Measure::Clicks),
                        sampleMetric("revenue", MetricKind::Mean, Measure::Amount),
                        sampleMetric("retention", MetricKind::Retention, Measure::Exposures),
                        sampleMetric("survey", MetricKind::Mean, Measure::Installs)};
  definition.metrics[1].cap = 6;
  definition.metrics[2].cap = 40 * kMillionths;
  definition.metrics[4].given = "survey";
  return definition;
}

/// Half of the users see another ranking, under which more of them install, in Germany most. Days are those
/// of Shanghai.
class SampleEvents {
public:
  /// `isUneven`: most users in Germany see the other ranking, most elsewhere do not.
  static void write(const std::filesystem::path& path, bool isUneven = false) {
    SampleEvents events(must(EventLogWriter::openOrCreate(path, {"Asia/Shanghai", {"country", "scene"}})));
    events.isUneven_ = isUneven;
    for (int user = 0; user < kSampleUsers; ++user)
      events.addUser(user);
    mustHold(events.writer_.commit());
  }

private:
  explicit SampleEvents(EventLogWriter writer) : writer_(std::move(writer)) {}

  static void mustHold(const Status& status) {
    if (!status) throw std::runtime_error(status.error().describe());
  }

  bool happens(double probability) { return std::uniform_real_distribution()(random_) < probability; }

  void addUser(int number) {
    constexpr std::array kCountries = {"DE", "CN", "US"};
    user_ = "u" + std::to_string(number);
    country_ = kCountries[random_() % kCountries.size()];
    const auto isTreated = isUneven_ ? (number % 5 == 0) != (country_ == "DE") : number % 2 == 1;
    variant_ = isTreated ? "ranked" : "plain";
    const auto keen = happens(0.4); // who clicked before clicks again
    if (happens(0.6)) addDay(kSampleDay - 3, keen ? 0.6 : 0.1, 0.05, false);
    const auto lift = variant_ == "plain" ? 1.0 : country_ == "DE" ? 1.8 : 1.25;
    const auto first = static_cast<std::int64_t>(random_() % 8);
    for (const auto later : {0, 1, 3})
      if (later == 0 || happens(0.5))
        addDay(kSampleDay + first + later, keen ? 0.5 : 0.2, 0.12 * lift * (keen ? 1.5 : 0.8), true);
    addSurvey();
  }

  void addDay(std::int64_t day, double click, double install, bool isAssigned) {
    constexpr std::int64_t kHour = 3'600'000;
    request_ = user_ + '@' + std::to_string(day);
    scene_ = happens(0.7) ? "home" : "search";
    isAssigned_ = isAssigned;
    // Five in the morning there is the evening before by UTC.
    const auto time = day * 24 * kHour - 3 * kHour;
    add(EventKind::Exposure, time, "app a");
    add(EventKind::Exposure, time, "app b");
    if (happens(click)) add(EventKind::Click, time + 1'000, "app a");
    if (happens(click)) add(EventKind::Click, time + 2'000, "app b");
    if (!happens(install)) return;
    add(EventKind::Install, time + 60'000, "app a");
    if (happens(0.5)) addPayment(time + 90'000);
  }

  void add(EventKind kind, std::int64_t time, std::string_view item) {
    const std::array<Assignment, 1> assigned = {Assignment{"new ranking", variant_}};
    const std::array<std::string_view, 2> dimensions = {country_, scene_};
    LoggedEvent event;
    event.kind = kind;
    event.request = request_;
    event.user = user_;
    event.item = item;
    event.time = time;
    event.circumstances = {std::span<const Assignment>(assigned).first(isAssigned_ ? 1 : 0), dimensions};
    event.amount = amount_;
    if (kind == EventKind::Exposure) event.slot = item == "app a" ? 0 : 1;
    must(writer_.append(event));
  }

  /// Few users pay much.
  void addPayment(std::int64_t time) {
    amount_ = std::llround(100 * std::lognormal_distribution(1.5, 1.0)(random_)) * (kMillionths / 100);
    add(EventKind::Pay, time, "app a");
    amount_ = 0;
  }

  void addSurvey() {
    const auto stars = static_cast<std::int64_t>(1 + random_() % 5);
    must(writer_.append(GivenMetric{"new ranking", variant_, user_, "survey", stars * kMillionths}));
  }

  EventLogWriter writer_;
  std::mt19937 random_{7};
  std::string user_, country_, variant_, scene_, request_;
  bool isAssigned_ = false;
  bool isUneven_ = false;
  std::int64_t amount_ = 0;
};

} // namespace rankwright::test
