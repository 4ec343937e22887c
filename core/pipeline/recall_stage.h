#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/pipeline/exclusions.h"
#include "core/pipeline/filter_rule.h"
#include "core/pipeline/frequency_control.h"
#include "core/pipeline/key_rules.h"
#include "core/pipeline/pipeline_config.h"
#include "core/pipeline/pipeline_sources.h"
#include "core/pipeline/recall_channel.h"
#include "core/pipeline/request_features.h"
#include "core/pipeline/trace.h"

#include <memory>
#include <optional>
#include <vector>

namespace rankwright {

/// The first half of a pipeline: which items a request leaves out, and what the channels propose. Immutable;
/// requests may run in parallel.
class RecallStage {
public:
  RecallStage() = default;

  /// Prepares every channel. `config` and `sources` are borrowed and keep their place. Errors: those of
  /// `Pipeline::create`.
  static Result<RecallStage> create(const PipelineConfig& config, const PipelineSources& sources);

  const RequestSchema& schema() const { return schema_; }

  /// What the request leaves out: the related item, what the user has used, and what frequency control finds,
  /// which `trace.overLimit` lists.
  Exclusions exclusions(const Request& request, const RequestFeatures& features, Trace& trace) const;

  /// The place, from 0, that the channel at that position would give the item if it took more than its count
  /// and as long as it likes; nothing for an item that it would not find within a far larger count. Errors:
  /// those of the channel.
  Result<std::optional<std::uint32_t>>
  rankOf(ItemId item, std::size_t channel, const RequestFeatures& features, const Exclusions& excluded) const;

  /// Asks the channels, at the same time when the configuration says so, and writes what they did to
  /// `trace.channels` in the configured order. Errors: Cancelled.
  Status run(const RequestFeatures& features, const Exclusions& excluded, bool explain, const JobControl& job,
             Trace& trace) const;

private:
  struct Asked {
    std::unique_ptr<const RecallChannel> channel;
    std::optional<FilterRule> filter;
  };

  struct Question {
    const RequestFeatures& features;
    const Exclusions& excluded;
    const BoardShelf* shelf = nullptr;
    bool explain = false;
  };

  std::shared_ptr<const BoardShelf> shelf() const;
  std::vector<ItemId> usedItems(const Request& request) const;
  Status recallInto(ChannelTrace& trace, std::size_t number, const Question& question, ChannelKeys keys,
                    const Deadline& deadline) const;
  ChannelTrace ask(std::size_t number, const Question& question, ChannelKeys keys) const;

  const PipelineConfig* config_ = nullptr;
  const PipelineSources* sources_ = nullptr;
  RequestSchema schema_;
  KeyRules keyRules_;
  FrequencyControl frequency_;
  std::vector<Asked> channels_; ///< in the configured order
};

} // namespace rankwright
