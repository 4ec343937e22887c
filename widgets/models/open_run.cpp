#include "widgets/models/open_run.h"

#include <algorithm>

namespace rankwright {

namespace {

/// The value of `known`, read by `read` where it is not there yet.
template <class T, class Read>
Result<std::shared_ptr<const T>> kept(std::shared_ptr<const T>& known, Read read) {
  if (!known) {
    RW_ASSIGN(auto value, read());
    known = std::make_shared<const T>(std::move(value));
  }
  return known;
}

} // namespace

const OutputMetrics* OpenRun::metrics(const std::string& output) const {
  if (!listed_.info) return nullptr;
  const auto& all = listed_.info->metrics;
  const auto found = std::ranges::find(all, output, &OutputMetrics::output);
  return found == all.end() ? nullptr : &*found;
}

Result<std::shared_ptr<const Predictions>> OpenRun::predictions(const JobControl& job) const {
  const std::lock_guard lock(mutex_);
  return kept(predictions_, [&] { return store_.predictions(listed_.name, job); });
}

Result<std::shared_ptr<const ModelCard>> OpenRun::card() const {
  const std::lock_guard lock(mutex_);
  return kept(card_, [&] { return readModelCard(listed_.folder); });
}

Result<std::shared_ptr<const SavedModel>> OpenRun::model() const {
  const std::lock_guard lock(mutex_);
  return kept(model_, [&] { return readModelFiles(listed_.folder); });
}

} // namespace rankwright
