#include "core/pipeline/channel_factory.h"

#include "core/pipeline/board_file.h"
#include "core/pipeline/leaderboard_channel.h"
#include "core/pipeline/list_channel.h"
#include "core/pipeline/match_channel.h"
#include "core/pipeline/new_items_channel.h"
#include "core/pipeline/vector_channel.h"
#include "core/pipeline/weighted_channel.h"

#include <filesystem>
#include <utility>

namespace rankwright {

namespace {

using Made = Result<std::unique_ptr<const RecallChannel>>;

template <class Channel, class... Args>
std::unique_ptr<const RecallChannel> make(Args&&... args) {
  return std::make_unique<const Channel>(std::forward<Args>(args)...);
}

/// The vector index that a channel reads; nullptr when it reads another one.
const VectorIndex* vectorIndexOf(const ChannelConfig& config, const PipelineSources& sources) {
  if (sources.vectorIndexes == nullptr) return nullptr;
  const auto found = sources.vectorIndexes->find(config.index);
  return found == sources.vectorIndexes->end() ? nullptr : &found->second;
}

tl::unexpected<Error> noSuchIndex(const ChannelConfig& config) {
  return config.places.failAt("index", ErrorKind::NotFound,
                              "channel '{}' reads an index that does not exist: {}", config.name,
                              config.index);
}

Made vectorChannel(const ChannelConfig& config, const VectorIndex& index, const PipelineSources& sources) {
  if (config.vectorOfModel && index.header().source == 0)
    return config.places.failAt(
        "index", ErrorKind::Type,
        "channel '{}' has the vector of a model, but its index was built from none: {}", config.name,
        config.index);
  auto modelVector = [ask = sources.modelVector, name = config.index](const InputTables& tables) {
    return ask(name, tables);
  };
  return make<VectorChannel>(config, index, std::move(modelVector));
}

/// The inverted index of a channel that needs one.
Result<const InvertedIndex*> postingsOf(const ChannelConfig& config, const PipelineSources& sources) {
  const auto found = sources.indexes->find(config.index);
  if (found != sources.indexes->end()) return &found->second;
  if (vectorIndexOf(config, sources) == nullptr) return noSuchIndex(config);
  return config.places.failAt("index", ErrorKind::Type,
                              "channel '{}' of kind '{}' needs posting lists, but its index has vectors: {}",
                              config.name, nameOf(config.kind), config.index);
}

Made matchChannel(const ChannelConfig& config, const PipelineSources& sources) {
  if (const auto* vectors = vectorIndexOf(config, sources)) return vectorChannel(config, *vectors, sources);
  const auto found = sources.indexes->find(config.index);
  if (found == sources.indexes->end()) return noSuchIndex(config);
  if (config.kind == ChannelKind::Vector || config.vectorOfModel || !config.vector.empty())
    return config.places.failAt("index", ErrorKind::Type,
                                "channel '{}' asks for vectors, but its index has none: {}", config.name,
                                config.index);
  return make<MatchChannel>(found->second);
}

Made weightedChannel(const ChannelConfig& config, const PipelineSources& sources) {
  RW_ASSIGN(const auto* index, postingsOf(config, sources));
  return make<WeightedChannel>(config, *index);
}

Made popularityChannel(const ChannelConfig& config, const PipelineSources& sources) {
  if (!config.feature.empty()) {
    RW_ASSIGN(auto channel, ListChannel::ofFeature(config, *sources.items));
    return make<ListChannel>(std::move(channel));
  }
  RW_ASSIGN(const auto* index, postingsOf(config, sources));
  return make<MatchChannel>(*index);
}

/// Files of boards lie beside the one that names them.
Made boardChannel(const ChannelConfig& config, const PipelineSources& sources) {
  if (!config.leaderboard.empty()) return make<LeaderboardChannel>(config.leaderboard);
  const auto place = config.places.of("file");
  const auto folder = place ? std::filesystem::path(place->source).parent_path() : std::filesystem::path();
  auto board = loadBoard(folder / config.board);
  if (!board) {
    auto& error = board.error();
    if (!error.span) error.span = place; // of the file itself: it cannot be read
    return failureOf(board);
  }
  return make<ListChannel>(ListChannel::ofKeys(config.board, board->items, *sources.items));
}

Made newItemsChannel(const ChannelConfig& config, const PipelineSources& sources) {
  RW_ASSIGN(auto channel, NewItemsChannel::create(config, *sources.items));
  return make<NewItemsChannel>(std::move(channel));
}

} // namespace

Made makeChannel(const ChannelConfig& config, const PipelineSources& sources) {
  switch (config.kind) {
  case ChannelKind::Match:
  case ChannelKind::Vector:
    return matchChannel(config, sources);
  case ChannelKind::SimilarItems:
  case ChannelKind::ProfileTags:
    return weightedChannel(config, sources);
  case ChannelKind::Popularity:
    return popularityChannel(config, sources);
  case ChannelKind::Board:
    return boardChannel(config, sources);
  case ChannelKind::NewItems:
    return newItemsChannel(config, sources);
  case ChannelKind::FixedList:
    return make<ListChannel>(ListChannel::ofKeys(config.name, config.items, *sources.items));
  }
  return fail(ErrorKind::Internal, "no channel is of the kind: {}", static_cast<int>(config.kind));
}

} // namespace rankwright
