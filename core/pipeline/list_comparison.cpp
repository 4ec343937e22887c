#include "core/pipeline/list_comparison.h"

#include "core/metrics/list_overlap.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace rankwright {

namespace {

using Places = std::vector<std::optional<std::uint32_t>>;

/// For each item of the list its place in the baseline.
Places placesIn(const RecordedList& baseline, const RecordedList& list) {
  std::unordered_map<std::string_view, std::uint32_t> known;
  for (std::uint32_t place = 0; place < baseline.items.size(); ++place)
    known.emplace(baseline.items[place].key, place);
  Places places;
  places.reserve(list.items.size());
  for (const auto& item : list.items) {
    const auto found = known.find(item.key);
    places.push_back(found == known.end() ? std::nullopt : std::optional(found->second));
  }
  return places;
}

std::vector<std::string> contextTexts(const ListOrigin& origin) {
  std::vector<std::string> texts;
  for (const auto& [name, value] : *origin.context)
    texts.push_back(name + '=' + toJson(value));
  std::ranges::sort(texts);
  return texts;
}

bool differ(const std::string& a, const std::string& b) {
  return !a.empty() && !b.empty() && a != b;
}

} // namespace

bool rankedDifferently(const ListOrigin& a, const ListOrigin& b) {
  return a.model && b.model && (*a.model != *b.model || differ(a.modelDigest, b.modelDigest));
}

namespace {

std::vector<OriginPart> differencesOf(const ListOrigin& a, const ListOrigin& b) {
  std::vector<OriginPart> parts;
  if (differ(a.workspace, b.workspace)) parts.push_back(OriginPart::Workspace);
  if (differ(a.user, b.user)) parts.push_back(OriginPart::User);
  if (a.context && b.context && contextTexts(a) != contextTexts(b)) parts.push_back(OriginPart::Context);
  if (rankedDifferently(a, b)) parts.push_back(OriginPart::Model);
  return parts;
}

std::optional<double> changeOf(const std::optional<float>& score, const std::optional<float>& before) {
  return score && before ? std::optional(double{*score} - double{*before}) : std::nullopt;
}

void addItems(ListComparison& comparison, const RecordedList& list, const RecordedList& baseline,
              const Places& places) {
  std::vector<bool> stays(baseline.items.size());
  for (std::uint32_t place = 0; place < places.size(); ++place) {
    ComparedItem item{.place = place, .baselinePlace = places[place]};
    if (places[place]) {
      stays[*places[place]] = true;
      if (comparison.scoresCompare)
        item.scoreChange = changeOf(list.items[place].score, baseline.items[*places[place]].score);
    }
    comparison.items.push_back(item);
  }
  for (std::uint32_t place = 0; place < stays.size(); ++place)
    if (!stays[place]) comparison.items.push_back({.place = {}, .baselinePlace = place});
}

} // namespace

std::optional<std::int64_t> ComparedItem::rankChange() const {
  if (!place || !baselinePlace) return std::nullopt;
  return std::int64_t{*baselinePlace} - std::int64_t{*place};
}

std::size_t ListComparison::sharedAt(std::size_t depth) const {
  const auto reached = [depth](const ComparedItem& item) {
    return item.place.value_or(depth) < depth && item.baselinePlace.value_or(depth) < depth;
  };
  return static_cast<std::size_t>(std::ranges::count_if(items, reached));
}

Move moveOf(const ComparedItem& item) {
  if (!item.baselinePlace) return Move::Entered;
  if (!item.place) return Move::Left;
  const auto change = *item.rankChange();
  return change > 0 ? Move::Up : change < 0 ? Move::Down : Move::Same;
}

std::string_view describe(Move move) {
  switch (move) {
  case Move::Same:
    return "same";
  case Move::Up:
    return "up";
  case Move::Down:
    return "down";
  case Move::Entered:
    return "new";
  case Move::Left:
    return "left";
  }
  return {};
}

std::string_view describe(OriginPart part) {
  switch (part) {
  case OriginPart::Workspace:
    return "workspace";
  case OriginPart::User:
    return "user";
  case OriginPart::Context:
    return "context";
  case OriginPart::Model:
    return "model";
  }
  return {};
}

ListComparison compareLists(const RecordedList& list, const RecordedList& baseline) {
  const auto places = placesIn(baseline, list);
  const AlignedLists aligned{places, baseline.items.size()};
  ListComparison comparison{.items = {},
                            .listSize = list.items.size(),
                            .baselineSize = baseline.items.size(),
                            .kept = sharedCount(aligned),
                            .jaccard = jaccardIndex(aligned),
                            .rankBiasedOverlap = rankBiasedOverlap(aligned, kOverlapPersistence),
                            .kendallTau = kendallTau(aligned),
                            .differences = differencesOf(list.origin, baseline.origin),
                            .scoresCompare = list.origin.model && baseline.origin.model &&
                                             !rankedDifferently(list.origin, baseline.origin)};
  addItems(comparison, list, baseline, places);
  return comparison;
}

} // namespace rankwright
