#pragma once

#include "core/events/exposure_log.h"
#include "core/expr/program.h"
#include "core/feature/item_pool.h"
#include "core/feature/user_store.h"
#include "core/model/model_config.h"
#include "core/model/sample_rows.h"
#include "core/model/sample_source.h"
#include "core/workspace/event_contexts.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

/// What rows of an event log are looked up in. Borrowed.
struct EventSampleTables {
  const ItemPool& items;
  const UserStore& users;
  const Schema& contexts; ///< features of contexts that rules may read
  const RuleSet& rules;
  std::string zone; ///< of the workspace
};

/// An exposure that becomes a sample.
struct EventSample {
  const LoggedExposure* exposure = nullptr;
  UserId user;
  ItemId item;
  std::vector<std::uint8_t> labels;
  bool heldOut = false;
  float weight = 1;
};

/// Samples of an event log: its exposures, labelled by what came of them within the window of the
/// configuration. The label "click" is a click; "install" is an install, and where both are learnt an install
/// with its click. Left out and counted are exposures of lists from a cache, unless they are wanted, those
/// whose user or item the workspace does not have, and those whose window is still open when the log ends:
/// taking those of them whose action came already would make clicks of the last hours look more frequent than
/// they are. With `given` = "click" only clicked exposures are samples.
///
/// Which of them judge the model hangs on a hash of seed, user, item and request, or with `splitByTime` on
/// the time alone: the last ones do. Of the training rows without the first label the share `negativeRate` is
/// kept, by another hash, and those with it weigh `positiveWeight`; rows that judge are all there and
/// weigh 1.
class EventSamples final : public SampleSource {
public:
  /// Errors: those of opening the log and of compiling; Conflict for features of the same name in two tables;
  /// InvalidArgument for a label that the log does not give.
  static Result<EventSamples> create(const ModelConfig& config, const EventSampleTables& tables,
                                     const std::filesystem::path& log);

  const Schema& fields() const override { return program_.outputs(); }
  const std::vector<std::string>& labels() const override { return labels_; }
  bool hasUsers() const override { return true; }
  std::string rulesText() const override { return textOf(tables_.rules); }
  Status forEachBatch(std::string_view stage, const JobControl& job, const Take& take) override;
  SampleCounts leftOut() const override { return counts_; }

  /// The samples one by one, before their fields are evaluated, in the order of the log. Counts anew what is
  /// left out. Errors: those of the log and of `take`; Cancelled.
  Status forEachSample(std::string_view stage, const JobControl& job,
                       const std::function<Status(const EventSample&)>& take);

  const ExposureLog& log() const { return log_; }
  const EventContexts& contexts() const { return contexts_; }

private:
  EventSamples(const ModelConfig& config, const EventSampleTables& tables, ExposureLog log, Program program,
               EventContexts contexts);

  Status findRows();
  Status findSplit();
  bool isHeldOut(const EventSample& sample) const;
  bool isDropped(const EventSample& sample) const;
  std::optional<EventSample> known(const LoggedExposure& exposure);
  std::optional<EventSample> sampleOf(const LoggedExposure& exposure);
  void label(const LoggedExposure& exposure, EventSample& sample) const;

  ModelConfig config_;
  EventSampleTables tables_;
  ExposureLog log_;
  Program program_;
  EventContexts contexts_;
  std::vector<std::string> labels_;
  std::int64_t windowMs_ = 0;
  std::optional<std::int64_t> heldOutFrom_;  ///< milliseconds, of a split by time
  std::vector<std::optional<UserId>> users_; ///< by the log's number
  std::vector<std::optional<ItemId>> items_;
  std::uint64_t exposures_ = 0;
  SampleCounts counts_;
};

} // namespace rankwright
