#pragma once

#include "../events/event_reference.h"
#include "core/events/sqlite_event_store.h"
#include "core/experiment/experiment_analysis.h"
#include "core/experiment/welch.h"

#include <cmath>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace rankwright {

/// What is plainly known of a user of a made log: counts by day and scene.
struct PlainUser {
  using Counts = std::array<std::int64_t, kMeasureCount>;

  std::string variant, country;
  std::int64_t firstDay = 0;
  bool several = false;
  std::map<std::int64_t, std::map<std::string, Counts>> days = {};

  /// Over days from `first` to `last`, both counting; of one scene or "" for all.
  std::int64_t sum(Measure measure, std::int64_t first, std::int64_t last,
                   const std::string& scene = "") const {
    std::int64_t result = 0;
    for (auto day = days.lower_bound(first); day != days.end() && day->first <= last; ++day)
      for (const auto& [name, counts] : day->second)
        if (scene.empty() || scene == name) result += counts[static_cast<std::size_t>(measure)];
    return result;
  }
  bool shown(std::int64_t first, std::int64_t last, const std::string& scene = "") const {
    return sum(Measure::Exposures, first, last, scene) + sum(Measure::Cached, first, last, scene) > 0;
  }
};

/// A log of an experiment "a" with the variants "one" and "two", which installs more; three days before it; a
/// few users in both variants, who count in none. Users come on the first six of ten days.
class MadeLog {
public:
  static constexpr std::int64_t kFirstDay = 19'800, kLastDay = 19'809, kDaysBefore = 3;

  explicit MadeLog(std::size_t count = 500, std::uint64_t seed = 1) : random_(seed) {
    std::vector<MadeEvent> events;
    for (std::size_t i = 0; i < count; ++i)
      drawUser(i, events);
    std::ranges::stable_sort(events, {}, &MadeEvent::time);
    writeAll(path(), events, 100'000);
    store = valueOf(SqliteEventStore::open(path()));
  }

  std::filesystem::path path() const {
    return std::filesystem::path(folder_.path().toStdString()) / "made.eventlog";
  }

  /// Users of the variant who count.
  std::vector<const PlainUser*> usersOf(const std::string& variant) const {
    std::vector<const PlainUser*> result;
    for (const auto& [name, user] : users)
      if (user.variant == variant && !user.several) result.push_back(&user);
    return result;
  }

  std::map<std::string, PlainUser> users;
  std::unique_ptr<EventStore> store;

private:
  std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(random_() % n); }

  void drawUser(std::size_t number, std::vector<MadeEvent>& events) {
    const auto name = "u" + std::to_string(number);
    auto& user = users[name];
    user.variant = below(2) == 0 ? "one" : "two";
    user.country = "c" + std::to_string(std::min(below(30), below(30)));
    user.firstDay = kFirstDay + below(6);
    user.several = number % 97 == 96;
    const auto taste = below(4);
    for (std::int64_t day = kFirstDay - kDaysBefore; day < kFirstDay; ++day)
      if (below(2) == 0) drawDay(name, user, day, taste, "", events);
    for (auto day = user.firstDay; day <= kLastDay; ++day) {
      const bool other = user.several && day == user.firstDay + 1;
      const auto variant = other ? (user.variant == "one" ? "two" : "one") : user.variant;
      if (day == user.firstDay || other || below(2) == 0) drawDay(name, user, day, taste, variant, events);
    }
  }

  void drawDay(const std::string& name, PlainUser& user, std::int64_t day, std::uint32_t taste,
               const std::string& variant, std::vector<MadeEvent>& events) {
    MadeEvent event;
    event.user = name;
    event.request = "r" + std::to_string(++requests_);
    event.experimentA = variant;
    event.scene = below(3) == 0 ? "board" : "home";
    event.country = user.country;
    event.time = day * 86'400'000 + 36'000'000; // in the morning
    auto& counts = user.days[day][event.scene];
    for (std::int64_t slot = 0, places = 1 + below(4); slot < places; ++slot) {
      event.slot = slot;
      event.item = "i" + std::to_string(slot);
      event.kind = EventKind::Exposure;
      event.cached = below(5) == 0;
      ++counts[event.cached ? 1 : 0];
      events.push_back(event);
      event.cached = false;
      act(event, EventKind::Click, below(6) < 1 + taste, counts, events);
      act(event, EventKind::Install, below(8) < 1 + taste + (variant == "two" ? 1 : 0), counts, events);
    }
  }

  static void act(MadeEvent event, EventKind kind, bool does, PlainUser::Counts& counts,
                  std::vector<MadeEvent>& events) {
    if (!does) return;
    event.slot = 0;
    event.time += 60'000;
    event.kind = kind;
    ++counts[static_cast<std::size_t>(kind) + 1];
    events.push_back(event);
  }

  QTemporaryDir folder_;
  std::mt19937_64 random_;
  std::size_t requests_ = 0;
};

inline constexpr const char* kMadeArms =
    "experiment = 'a'\n[[arm]]\nvariant = 'one'\n[[arm]]\nvariant = 'two'\n";

inline ExperimentDefinition madeDefinition(const std::string& metric) {
  return valueOf(parseExperimentToml(
      std::string(kMadeArms) + "[[metric]]\nname = 'm'\nminimum = 0\n" + metric, "made.toml"));
}

inline bool nearly(double a, double b, double tolerance = 1e-9) {
  return std::abs(a - b) <= tolerance * std::max({1.0, std::abs(a), std::abs(b)});
}

/// Whether two effects have the same figures, up to rounding, but for adjusted p-values.
inline bool sameEffect(const std::optional<MetricEffect>& a, const std::optional<MetricEffect>& b) {
  if (!a || !b) return a.has_value() == b.has_value();
  return a->controlUsers == b->controlUsers && a->treatedUsers == b->treatedUsers &&
         nearly(a->control, b->control) && nearly(a->treated, b->treated) &&
         nearly(a->absolute.standardError, b->absolute.standardError) &&
         nearly(a->absolute.p, b->absolute.p) && nearly(a->alwaysValidP, b->alwaysValidP);
}

/// The one metric of a definition in a part of the log, by its own analysis.
inline std::optional<MetricEffect> analysed(const ExperimentDefinition& definition, EventStore& store,
                                            const AnalysisScope& scope) {
  return valueOf(analyseExperiment(definition, store, scope)).metrics.front().effect;
}

/// Welch's test of a number per user.
template <class Value>
EffectTest plainWelch(const std::vector<const PlainUser*>& control,
                      const std::vector<const PlainUser*>& treated, Value value) {
  SampleMoments a, b;
  for (const auto* user : control)
    if (const std::optional<double> x = value(*user)) a.add({*x});
  for (const auto* user : treated)
    if (const std::optional<double> x = value(*user)) b.add({*x});
  return valueOf(welchTest(summaryOf(a), summaryOf(b)));
}

} // namespace rankwright
