#include "core/pipeline/vector_channel.h"

#include "core/pipeline/channel_collector.h"
#include "core/pipeline/layered_lists.h"

#include <optional>
#include <utility>

namespace rankwright {

namespace {

/// What a filter leaves out, others are to take the place of.
constexpr std::size_t kSearchedWithFilter = 4;

/// Walks what is near a vector as a `PostingCursor` walks a list.
class NearCursor {
public:
  explicit NearCursor(std::vector<NearItem> items) : items_(std::move(items)) {}

  bool valid() const { return place_ < items_.size(); }
  ItemId item() const { return items_[place_].item; }
  float weight() const { return items_[place_].nearness; }
  void next() { ++place_; }

private:
  std::vector<NearItem> items_;
  std::size_t place_ = 0;
};

/// Enough neighbours that what is left out takes no place.
std::size_t neighboursFor(const ChannelRequest& request, const ChannelTrace& trace) {
  const std::size_t wanted = trace.limit;
  return (request.filter ? kSearchedWithFilter * wanted : wanted) + request.excluded.size();
}

} // namespace

struct VectorChannel::Question {
  std::string name;                ///< in the trace: the key of an item, or what gave the vector
  std::span<const float> vector;   ///< [dimension]; of any other length it is near nothing
  std::optional<ItemId> item = {}; ///< whose vector it is
};

Status VectorChannel::recall(const ChannelRequest& request, ChannelKeys keys, ChannelTrace& trace) const {
  if (config_.vectorOfModel) {
    RW_ASSIGN(keys.vector, modelVector_(request.features->tables()));
    return answer(request, {{config_.index, keys.vector}}, trace);
  }
  if (!config_.vector.empty()) return answer(request, {{config_.vector, keys.vector}}, trace);
  return answer(request, questionsFor(request.items, std::move(keys.keys)), trace);
}

std::vector<VectorChannel::Question> VectorChannel::questionsFor(const ItemPool& items,
                                                                 std::vector<std::string> keys) const {
  std::vector<Question> questions;
  for (auto& key : keys) {
    const auto item = items.find(key);
    const auto vector = item ? index_.vectorOf(*item) : std::nullopt;
    questions.push_back({std::move(key), vector.value_or(std::span<const float>()), item});
  }
  return questions;
}

Status VectorChannel::answer(const ChannelRequest& request, std::vector<Question> questions,
                             ChannelTrace& trace) const {
  std::vector<NearCursor> cursors;
  const auto count = neighboursFor(request, trace);
  for (auto& question : questions) {
    const bool isKnown = !question.vector.empty() && question.vector.size() == index_.dimension();
    std::vector<NearItem> found;
    if (isKnown) index_.findNearest(question.vector, count + (question.item ? 1 : 0), found);
    std::erase_if(found, [&](const auto& near) { return near.item == question.item; });
    trace.keys.push_back({std::move(question.name), isKnown, static_cast<std::uint32_t>(found.size()), 0});
    cursors.emplace_back(std::move(found));
  }
  LayeredLists<NearCursor> lists(cursors);
  return collect(lists, request, trace);
}

} // namespace rankwright
