#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/pipeline/pipeline_config.h"
#include "core/pipeline/pipeline_sources.h"
#include "core/pipeline/request.h"
#include "core/pipeline/request_features.h"
#include "core/pipeline/trace.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// One place of the list.
struct ListedItem {
  ItemId item;
  float score = 0;
};

/// The answer to a request, and how it came about when that was asked for.
struct Recommendation {
  std::vector<ListedItem> list;
  std::shared_ptr<const Trace> trace; ///< nullptr unless asked for
  bool cached = false; ///< a list that was kept from an earlier request: its exposures are not to train with
  std::string note = {}; ///< why the list is shorter than was asked for; empty when it is not
};

/// The outputs of a model for some items.
struct ItemOutputs {
  std::vector<std::string> names;
  std::vector<float> values; ///< [items, outputs]

  /// Of an output that there is.
  double at(std::size_t item, std::string_view output) const;
};

/// The configured stages: filter, recall channels, merge, rank, list. Immutable; requests may run in
/// parallel.
class Pipeline {
public:
  /// Checks the configuration against its sources. Errors, with the place in the configuration's file:
  /// NotFound for an index, rule, feature or file that does not exist; Type for keys that are no strings,
  /// vectors that are no lists of float32, and an index that is not of the kind that the channel asks; those
  /// of filters and frequency rules.
  static Result<std::unique_ptr<const Pipeline>> create(PipelineConfig config, PipelineSources sources);

  /// Runs the stages. A recall channel that fails or takes too long brings nothing, and the trace says so.
  /// Where another source fails, or the request asks for it, the answer is the list that was kept for the
  /// user and scene, if one was. Errors: those of `features`; those of the ranker; NotFound when an offline
  /// request has no kept list; Cancelled.
  Result<Recommendation> recommend(const Request& request, bool withTrace, const JobControl& job = {}) const;

  /// Runs the recall channels alone: what each asked its index for and what came of it, [channels]. Errors:
  /// those of the request's user and context; Cancelled.
  Result<std::vector<ChannelTrace>> recall(const Request& request, const JobControl& job = {}) const;

  /// Why every channel leaves the item out for this request, e.g. "used already"; nothing for most items.
  /// Errors: those of `features`.
  Result<std::optional<std::string>> exclusionOf(const Request& request, ItemId item) const;

  /// The place, from 0, that the recall channel at that position would give the item if it took more than its
  /// count; nothing for one that it would not find then either. Errors: those of `features` and of the
  /// channel.
  Result<std::optional<std::uint32_t>> rankInChannel(const Request& request, std::size_t channel,
                                                     ItemId item) const;

  /// What the model's logits of the items are made of for this request, [items]; nothing when no model ranks.
  /// Errors: those of `features` and of the ranker.
  Result<std::vector<LogitParts>> partsOf(const Request& request, std::span<const ItemId> items) const;

  /// Whether a model ranks.
  bool needsModel() const;

  /// What the model gives for the items of this request, corrected for negatives that training drew. A model
  /// ranks. Errors: those of `features` and of the ranker.
  Result<ItemOutputs> outputsOf(const Request& request, std::span<const ItemId> items) const;

  /// What the request offers to rules; borrows this pipeline. Errors: those of `RequestFeatures::of`.
  Result<RequestFeatures> features(const Request& request) const;
  const RequestSchema& requestSchema() const;

  const PipelineConfig& config() const;

  /// Tells versions of the configuration apart: 16 hexadecimal digits of its content and that of the rules it
  /// reads.
  const std::string& configurationHash() const;
  const PipelineSources& sources() const;

  ~Pipeline();

private:
  struct Plan;
  explicit Pipeline(std::unique_ptr<const Plan> plan);
  std::unique_ptr<const Plan> plan_;
};

} // namespace rankwright
