#include "core/funnel/feature_drift.h"

#include "core/funnel/stage_log_contents.h"
#include "core/funnel/value_classes.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace rankwright {

namespace {

constexpr std::size_t kSharesKept = 50;

/// Two sets of candidates that are compared.
struct Step {
  FeatureDrift::Step kind = FeatureDrift::Step::NextStage;
  std::uint32_t from = 0;
  std::uint32_t to = 0;
};

std::optional<std::uint32_t> exposureStage(const FunnelReport& report) {
  std::optional<std::uint32_t> stage;
  for (std::uint32_t i = 0; i < report.stages.size(); ++i) {
    const auto& logged = report.log.stages[i];
    if (!report.stages[i].recorded) continue;
    if (logged.exposure) return i;
    if (!logged.feedback) stage = i; // where nobody recorded what was shown, what was listed
  }
  return stage;
}

std::vector<Step> stepsOf(const FunnelReport& report) {
  std::vector<Step> steps;
  std::optional<std::uint32_t> last;
  for (std::uint32_t i = 0; i < report.stages.size(); ++i) {
    if (!report.stages[i].recorded) continue;
    if (last) steps.push_back({FeatureDrift::Step::NextStage, *last, i});
    last = i;
  }
  if (const auto exposed = exposureStage(report); exposed && *exposed > 0)
    steps.push_back({FeatureDrift::Step::Exposure, 0, *exposed});
  return steps;
}

/// Whether the log has a row for each item of the first stage, or of later stages alone.
bool keepsFirstStage(const FunnelReport& report) {
  return report.log.source == StageLogSource::RecFlow;
}

/// What the log knows of one feature.
struct FeatureValues {
  std::vector<std::optional<double>> ofItem; ///< [items]
  std::vector<StepValue> ofPool;             ///< `before` is the number of items
};

std::optional<double> valueAt(const SqliteStatement& row, int number, int text) {
  if (!row.isNullAt(number)) return row.doubleAt(number);
  if (!row.isNullAt(text)) return static_cast<double>(row.int64At(text));
  return std::nullopt;
}

Result<FeatureValues> readFeature(const SqliteDatabase& database, std::size_t feature, std::uint32_t items) {
  FeatureValues values;
  values.ofItem.resize(items);
  const auto id = static_cast<std::int64_t>(feature);
  RW_ASSIGN(auto ofItem, database.prepare("SELECT item, number, value FROM item_feature WHERE feature = ?1"));
  ofItem.bind(1, id);
  RW_CHECK(forEachRow(ofItem, [&](const SqliteStatement& row) -> Status {
    const auto item = row.int64At(0);
    // An item that was added after the requests were chosen is no candidate of them.
    if (item >= 0 && item < static_cast<std::int64_t>(items))
      values.ofItem[static_cast<std::size_t>(item)] = valueAt(row, 1, 2);
    return {};
  }));
  RW_ASSIGN(auto ofPool,
            database.prepare("SELECT number, value, items FROM pool_feature WHERE feature = ?1"));
  ofPool.bind(1, id);
  RW_CHECK(forEachRow(ofPool, [&](const SqliteStatement& row) -> Status {
    values.ofPool.push_back({valueAt(row, 0, 1), row.doubleAt(2), 0});
    return {};
  }));
  return values;
}

/// The values on both sides of a step. Nothing where nobody knows what stood before it.
std::optional<std::vector<StepValue>> valuesOf(const Step& step, const FunnelReport& report,
                                               const ItemStageCounts& counts, const FeatureValues& feature) {
  const bool ofPool =
      step.kind == FeatureDrift::Step::NextStage && step.from == 0 && !keepsFirstStage(report);
  if (ofPool && feature.ofPool.empty()) return std::nullopt;
  std::vector<StepValue> values;
  if (ofPool) values = feature.ofPool;
  // Of items that were taken, but never found, no other request tells whether they are typical.
  const std::uint32_t first = keepsFirstStage(report) ? 0 : 1;
  for (std::uint32_t item = 0; item < counts.items(); ++item) {
    StepValue value{feature.ofItem[item], 0, static_cast<double>(counts.reaching(item, step.to))};
    if (step.kind == FeatureDrift::Step::Exposure)
      value.before = static_cast<double>(counts.lastAt(item, first, step.to));
    else if (!ofPool)
      value.before = static_cast<double>(counts.reaching(item, step.from));
    if (value.before + value.after > 0) values.push_back(value);
  }
  return values;
}

std::vector<ValueShare> sharesOf(std::vector<ValueClass> classes, double before, double after, bool numeric) {
  std::vector<ValueShare> shares;
  for (auto& each : classes) {
    each.share.before = before > 0 ? each.before / before : 0;
    each.share.after = after > 0 ? each.after / after : 0;
    shares.push_back(std::move(each.share));
  }
  if (numeric) return shares;
  std::ranges::stable_sort(shares, std::greater(),
                           [](const ValueShare& each) { return std::abs(each.after - each.before); });
  if (shares.size() > kSharesKept) shares.resize(kSharesKept);
  return shares;
}

void compareMeans(FeatureDrift& drift, const std::vector<StepValue>& values) {
  const auto before = momentsBefore(values);
  const auto after = momentsAfter(values);
  drift.meanBefore = before.mean;
  drift.meanAfter = after.mean;
  const double deviation = std::sqrt((before.variance + after.variance) / 2);
  if (deviation > 0 && before.weight > 0 && after.weight > 0)
    drift.standardisedDifference = (after.mean - before.mean) / deviation;
}

FeatureDrift driftOf(const LoggedFeature& feature, const Step& step, const std::vector<StepValue>& values,
                     const std::map<std::int64_t, std::string>& names) {
  FeatureDrift drift;
  drift.feature = feature.name;
  drift.numeric = feature.numeric;
  drift.step = step.kind;
  drift.from = step.from;
  drift.to = step.to;
  double before = 0;
  double after = 0;
  for (const auto& each : values) {
    before += each.before;
    after += each.after;
  }
  drift.before = static_cast<std::uint64_t>(before);
  drift.after = static_cast<std::uint64_t>(after);
  auto classes = feature.numeric ? numberClasses(values) : textClasses(values, names);
  drift.stabilityIndex = stabilityIndex(classes);
  drift.shares = sharesOf(std::move(classes), before, after, feature.numeric);
  if (feature.numeric) compareMeans(drift, values);
  return drift;
}

void sortByIndex(std::vector<FeatureDrift>& drift) {
  std::ranges::stable_sort(drift, [](const FeatureDrift& a, const FeatureDrift& b) {
    return std::tuple(a.step, a.from, a.to, b.stabilityIndex) <
           std::tuple(b.step, b.from, b.to, a.stabilityIndex);
  });
}

} // namespace

Result<std::vector<FeatureDrift>> featureDrift(const SqliteDatabase& database, const FunnelReport& report,
                                               const ItemStageCounts& counts, const JobControl& job) {
  RW_ASSIGN(const auto names, readNames(database, "value"));
  const auto steps = stepsOf(report);
  std::vector<FeatureDrift> drift;
  for (std::size_t i = 0; i < report.log.features.size(); ++i) {
    RW_CHECK(job.check());
    RW_ASSIGN(const auto feature, readFeature(database, i, counts.items()));
    for (const auto& step : steps)
      if (const auto values = valuesOf(step, report, counts, feature))
        if (auto found = driftOf(report.log.features[i], step, *values, names);
            found.after > 0 && found.before > 0)
          drift.push_back(std::move(found));
  }
  sortByIndex(drift);
  return drift;
}

} // namespace rankwright
