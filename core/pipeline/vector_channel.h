#pragma once

#include "core/expr/input_tables.h"
#include "core/index/vector_index.h"
#include "core/pipeline/channel_config.h"
#include "core/pipeline/recall_channel.h"

#include <functional>
#include <string>
#include <vector>

namespace rankwright {

/// Recalls items that are near vectors: those of items with given keys, one that a rule gives, or what a
/// model makes of the request. The nearest of several interleave by layers as posting lists do, with their
/// nearness as weight. An item is not recalled for being near itself.
class VectorChannel final : public RecallChannel {
public:
  using ModelVector = std::function<Result<std::vector<float>>(const InputTables&)>;

  /// `modelVector` is called when the channel asks for the vector of a model.
  VectorChannel(const ChannelConfig& config, const VectorIndex& index, ModelVector modelVector = {})
      : config_(config), index_(index), modelVector_(std::move(modelVector)) {}

  /// Errors: those of the model.
  Status recall(const ChannelRequest& request, ChannelKeys keys, ChannelTrace& trace) const override;

private:
  struct Question;

  std::vector<Question> questionsFor(const ItemPool& items, std::vector<std::string> keys) const;
  Status answer(const ChannelRequest& request, std::vector<Question> questions, ChannelTrace& trace) const;

  const ChannelConfig& config_;
  const VectorIndex& index_;
  ModelVector modelVector_;
};

} // namespace rankwright
