#pragma once

#include "core/runs/run_comparison.h"
#include "widgets/common/job_runner.h"
#include "widgets/models/open_run.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace rankwright {

/// A run against the baseline, or why they cannot be compared.
struct RunDifference {
  std::vector<OutputComparison> outputs;
  std::optional<Error> error = {};

  /// nullptr for an output that is not compared.
  const OutputComparison* output(const std::string& name) const;
};

using SharedDifference = std::shared_ptr<const RunDifference>;

/// Compares runs with the baseline, one after the other, on workers. What was compared stays until either run
/// changes.
class RunComparer final : public QObject {
  Q_OBJECT

public:
  explicit RunComparer(JobRunner& jobs, QObject* parent = nullptr);

  /// Without a baseline (nullptr) nothing is compared.
  void setRuns(const SharedRun& baseline, const std::vector<SharedRun>& runs);
  /// This one next.
  void want(const SharedRun& run);
  /// nullptr while it is not compared, and for the baseline itself.
  SharedDifference find(const SharedRun& run) const;
  bool isRunning() const { return job_ != 0; }
  /// How far it is; empty while nothing is compared.
  QString progressText() const;
  /// Stops; what is not compared stays so until the runs change.
  void cancel();

signals:
  /// One more is compared, or cannot be.
  void compared(const QString& name);
  void runningChanged();

private:
  using Pair = std::pair<SharedRun, SharedRun>; ///< baseline, run
  void next();
  void start(const SharedRun& run);
  void end(const Pair& pair, RunDifference difference);
  QString slot() const;

  JobRunner& jobs_;
  SharedRun baseline_;
  std::vector<SharedRun> runs_;
  SharedRun wanted_;
  std::map<Pair, SharedDifference> known_;
  JobId job_ = 0; ///< 0: none
};

} // namespace rankwright
