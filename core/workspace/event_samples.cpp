#include "core/workspace/event_samples.h"

#include "core/base/hash.h"
#include "core/workspace/event_sample_batch.h"

#include <cmath>
#include <utility>

namespace rankwright {

namespace {

constexpr double kMsPerHour = 3'600'000;
constexpr std::uint64_t kExposuresPerReport = 1 << 14;

// Rows are dropped by another hash than they are held out by.
constexpr std::uint64_t kDropSalt = 0xE7037ED1A0B428DB;

constexpr std::string_view kClick = "click";
constexpr std::string_view kInstall = "install";

// As a number in [0, 1).
double shareOf(const EventSample& sample, std::uint64_t seed) {
  auto hash = hashInteger(sample.user.value(), seed);
  hash = hashInteger(sample.item.value(), hash);
  hash = hashInteger(sample.exposure->request, hash);
  return static_cast<double>(hash >> 11) * 0x1p-53;
}

Status checkSelection(const ModelConfig& config) {
  const auto& selection = config.samples;
  const bool isGiven = !selection.given.empty();
  if (isMultiTask(config.kind)) {
    if (!isGiven) return {};
    return fail(ErrorKind::InvalidArgument,
                "a model of clicks and installs learns from all exposures and not from those given = \"{}\"",
                selection.given);
  }
  if (selection.label != kClick && selection.label != kInstall)
    return fail(ErrorKind::InvalidArgument,
                "an event log gives the labels \"click\" and \"install\", not: {}", selection.label);
  if (isGiven && selection.label == kClick)
    return fail(ErrorKind::InvalidArgument, "all exposures given = \"click\" have the label: {}",
                selection.label);
  return {};
}

template <class Store, class Rows>
auto findInto(const Store& store, Rows& rows) {
  return [&store, &rows](std::int64_t number, std::string_view name) {
    const auto place = static_cast<std::size_t>(number);
    if (rows.size() <= place) rows.resize(place + 1);
    rows[place] = store.find(name);
  };
}

} // namespace

EventSamples::EventSamples(const ModelConfig& config, const EventSampleTables& tables, ExposureLog log,
                           Program program, EventContexts contexts)
    : config_(config),
      tables_(tables),
      log_(std::move(log)),
      program_(std::move(program)),
      contexts_(std::move(contexts)),
      windowMs_(static_cast<std::int64_t>(std::llround(config.samples.windowHours * kMsPerHour))) {
  if (isMultiTask(config.kind))
    labels_ = {std::string(kClick), std::string(kInstall)};
  else
    labels_ = {config.samples.label};
}

Result<EventSamples> EventSamples::create(const ModelConfig& config, const EventSampleTables& tables,
                                          const std::filesystem::path& log) {
  RW_CHECK(checkSelection(config));
  RW_ASSIGN(const auto inputs, unionOf({&tables.users.features().schema(), &tables.items.features().schema(),
                                        &tables.contexts}));
  RW_ASSIGN(auto program, compileFields(config, tables.rules, inputs));
  RW_ASSIGN(auto exposures, ExposureLog::open(log));
  RW_ASSIGN(auto contexts, EventContexts::create(tables.contexts, exposures.dimensions(), tables.zone));
  EventSamples samples(config, tables, std::move(exposures), std::move(program), std::move(contexts));
  RW_CHECK(samples.findRows());
  RW_CHECK(samples.findSplit());
  return samples;
}

Status EventSamples::findRows() {
  RW_CHECK(log_.users(findInto(tables_.users, users_)));
  RW_CHECK(log_.items(findInto(tables_.items, items_)));
  RW_ASSIGN(exposures_, log_.count(true));
  return {};
}

Status EventSamples::findSplit() {
  if (!config_.samples.splitByTime) return {};
  RW_ASSIGN(heldOutFrom_, log_.timeBeforeLast(config_.heldOut, config_.samples.cached, windowMs_));
  return {};
}

bool EventSamples::isHeldOut(const EventSample& sample) const {
  if (config_.samples.splitByTime) return heldOutFrom_ && sample.exposure->time >= *heldOutFrom_;
  return shareOf(sample, config_.seed) < config_.heldOut;
}

bool EventSamples::isDropped(const EventSample& sample) const {
  return !sample.heldOut && sample.labels.front() == 0 &&
         shareOf(sample, config_.seed ^ kDropSalt) >= config_.samples.negativeRate;
}

void EventSamples::label(const LoggedExposure& exposure, EventSample& sample) const {
  const bool click = exposure.has(EventKind::Click);
  const bool install = exposure.has(EventKind::Install);
  if (isMultiTask(config_.kind))
    sample.labels = {std::uint8_t{click}, std::uint8_t{click && install}};
  else
    sample.labels = {std::uint8_t{config_.samples.label == kClick ? click : install}};
}

/// Nothing for what nobody can learn from, which is counted.
std::optional<EventSample> EventSamples::known(const LoggedExposure& exposure) {
  const auto leave = [](std::uint64_t& count) {
    ++count;
    return std::optional<EventSample>();
  };
  if (exposure.cached && !config_.samples.cached) return leave(counts_.cachedLeftOut);
  const auto user = users_[static_cast<std::size_t>(exposure.user)];
  if (!user) return leave(counts_.unknownUsers);
  const auto item = items_[static_cast<std::size_t>(exposure.item)];
  if (!item) return leave(counts_.unknownItems);
  if (exposure.open) return leave(counts_.unknownLabels);
  return EventSample{&exposure, *user, *item, {}, false, 1};
}

std::optional<EventSample> EventSamples::sampleOf(const LoggedExposure& exposure) {
  auto sample = known(exposure);
  if (!sample) return std::nullopt;
  if (!config_.samples.given.empty() && !exposure.has(EventKind::Click)) return std::nullopt;
  label(exposure, *sample);
  sample->heldOut = isHeldOut(*sample);
  if (isDropped(*sample)) {
    ++counts_.negativesDropped;
    return std::nullopt;
  }
  if (!sample->heldOut && sample->labels.front() == 1)
    sample->weight = static_cast<float>(config_.samples.positiveWeight);
  return sample;
}

Status EventSamples::forEachSample(std::string_view stage, const JobControl& job,
                                   const std::function<Status(const EventSample&)>& take) {
  counts_ = {};
  counts_.negativeRate = config_.samples.negativeRate;
  counts_.positiveWeight = config_.samples.positiveWeight;
  std::uint64_t done = 0;
  const auto each = [&](const LoggedExposure& exposure) -> Status {
    if (done++ % kExposuresPerReport == 0)
      job.report(stage, static_cast<double>(done - 1), static_cast<double>(exposures_));
    const auto sample = sampleOf(exposure);
    return sample ? take(*sample) : Status();
  };
  return log_.forEach(windowMs_, each, job);
}

Status EventSamples::forEachBatch(std::string_view stage, const JobControl& job, const Take& take) {
  EventSampleBatch train(program_, tables_, *this, false);
  EventSampleBatch heldOut(program_, tables_, *this, true);
  RW_CHECK(forEachSample(stage, job, [&](const EventSample& sample) {
    return (sample.heldOut ? heldOut : train).add(sample, take);
  }));
  RW_CHECK(train.flush(take));
  return heldOut.flush(take);
}

} // namespace rankwright
