#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/model/model_card.h"
#include "core/model/saved_model.h"
#include "core/runs/predictions.h"
#include "core/runs/run_store.h"

#include <memory>
#include <mutex>
#include <string>

namespace rankwright {

/// A run whose files are read when they are first asked for, by workers. Safe to use from several threads.
class OpenRun {
public:
  OpenRun(RunStore store, ListedRun listed) : store_(std::move(store)), listed_(std::move(listed)) {}

  const ListedRun& listed() const { return listed_; }
  const std::string& name() const { return listed_.name; }
  const RunStore& store() const { return store_; }
  /// The output's figures; nullptr where the run was not judged on it.
  const OutputMetrics* metrics(const std::string& output) const;

  /// Errors: those of `RunStore::predictions`.
  Result<std::shared_ptr<const Predictions>> predictions(const JobControl& job) const;
  /// Errors: those of `readModelCard`.
  Result<std::shared_ptr<const ModelCard>> card() const;
  /// Errors: those of `readModelFiles`.
  Result<std::shared_ptr<const SavedModel>> model() const;

private:
  RunStore store_;
  ListedRun listed_;
  mutable std::mutex mutex_;
  mutable std::shared_ptr<const Predictions> predictions_;
  mutable std::shared_ptr<const ModelCard> card_;
  mutable std::shared_ptr<const SavedModel> model_;
};

using SharedRun = std::shared_ptr<const OpenRun>;

} // namespace rankwright
