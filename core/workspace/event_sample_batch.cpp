#include "core/workspace/event_sample_batch.h"

#include <algorithm>

namespace rankwright {

EventSampleBatch::EventSampleBatch(const Program& program, const EventSampleTables& tables,
                                   const EventSamples& source, bool heldOut)
    : program_(program),
      tables_(tables),
      source_(source),
      heldOut_(heldOut),
      contextRows_(source.contexts().schema()) {}

bool EventSampleBatch::hasRoomFor(const EventSample& sample) const {
  if (users_.empty()) return true;
  if (users_.size() == kBatchRows) return false;
  return !program_.usesClock() || sample.exposure->time == last_->time;
}

Status EventSampleBatch::add(const EventSample& sample, const SampleSource::Take& take) {
  if (!hasRoomFor(sample)) RW_CHECK(flush(take));
  RW_CHECK(appendContext(*sample.exposure));
  users_.push_back(sample.user.value());
  items_.push_back(sample.item.value());
  contexts_.push_back(contextRows_.rowCount() - 1);
  labels_.insert(labels_.end(), sample.labels.begin(), sample.labels.end());
  weights_.push_back(sample.weight);
  return {};
}

Status EventSampleBatch::appendContext(const LoggedExposure& exposure) {
  const bool isSame = last_ && last_->time == exposure.time && last_->circumstances == exposure.circumstances;
  if (isSame) return {};
  last_ = exposure;
  return contextRows_.appendRow(
      source_.contexts().rowAt(exposure.time, source_.log().valuesOf(exposure.circumstances)));
}

Status EventSampleBatch::flush(const SampleSource::Take& take) {
  if (users_.empty()) return {};
  const auto contexts = contextRows_.finish();
  const RequestClock clock{last_->time / 1000, tables_.zone};
  const auto values =
      evaluateSamples(program_, {tables_.users.features(), tables_.items.features(), contexts},
                      {users_, items_, contexts_}, clock);
  SourceBatch batch{static_cast<std::uint32_t>(users_.size()), heldOut_, values, labels_, {}, users_};
  if (std::ranges::any_of(weights_, [](float weight) { return weight != 1; })) batch.weights = weights_;
  const auto status = take(batch);
  clear();
  return status;
}

void EventSampleBatch::clear() {
  users_.clear();
  items_.clear();
  contexts_.clear();
  labels_.clear();
  weights_.clear();
  contextRows_ = FeatureTableBuilder(source_.contexts().schema());
  last_.reset();
}

} // namespace rankwright
