#include "core/workspace/logged_places.h"

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

constexpr std::uint64_t kFewestExposures = 1000;
constexpr std::uint64_t kFewestClicks = 100;
constexpr std::uint64_t kFewestClicksOfSlot = 10;

/// Nobody looks further, and a damaged log must not take all memory.
constexpr std::int64_t kLastSlot = 9999;

} // namespace

void LoggedPlaces::Drawn::add(double exposure, bool clicked) {
  weight += exposure;
  ++exposures;
  if (!clicked) return;
  clicks += exposure;
  squaredClicks += exposure * exposure;
  ++count;
}

void LoggedPlaces::Drawn::merge(const Drawn& other) {
  weight += other.weight;
  clicks += other.clicks;
  squaredClicks += other.squaredClicks;
  exposures += other.exposures;
  count += other.count;
}

PlaceCounts& LoggedPlaces::Scene::at(std::uint32_t slot, std::uint32_t item) {
  auto& placed = counts[std::uint64_t{slot} << 32 | item];
  placed.place = slot;
  placed.item = item;
  return placed;
}

bool LoggedPlaces::Scene::tells() const {
  return exposures >= kFewestExposures && clicks >= kFewestClicks;
}

bool LoggedPlaces::Scene::tellsByDraw() const {
  std::uint64_t shown = 0;
  std::uint64_t clicked = 0;
  for (const auto& slot : drawn) {
    shown += slot.exposures;
    clicked += slot.count;
  }
  return shown >= kFewestExposures && clicked >= kFewestClicks && drawn.front().count >= kFewestClicksOfSlot;
}

/// Self-normalised (Swaminathan and Joachims 2015), relative to the top; the variance by the delta method.
std::vector<std::optional<PlaceWeight>> LoggedPlaces::Scene::drawnWeights() const {
  std::vector<std::optional<PlaceWeight>> weights(slotCount);
  if (!tellsByDraw()) return weights;
  const auto& top = drawn.front();
  for (std::size_t slot = 0; slot < drawn.size(); ++slot) {
    const auto& each = drawn[slot];
    if (each.count < kFewestClicksOfSlot) continue;
    const auto weight = each.clicks / each.weight / (top.clicks / top.weight);
    const auto relative =
        each.squaredClicks / (each.clicks * each.clicks) + top.squaredClicks / (top.clicks * top.clicks);
    weights[slot] = PlaceWeight{weight, slot == 0 ? 0 : weight * weight * relative};
  }
  return weights;
}

void LoggedPlaces::Scene::merge(const Scene& other) {
  for (const auto& [key, each] : other.counts) {
    auto& mine = at(each.place, each.item);
    mine.exposures += each.exposures;
    mine.clicks += each.clicks;
    mine.installs += each.installs;
  }
  drawn.resize(std::max(drawn.size(), other.drawn.size()));
  for (std::size_t slot = 0; slot < other.drawn.size(); ++slot)
    drawn[slot].merge(other.drawn[slot]);
  slotCount = std::max(slotCount, other.slotCount);
  exposures += other.exposures;
  clicks += other.clicks;
}

void LoggedPlaces::add(const std::string& scene, ItemId item, const LoggedExposure& exposure) {
  if (exposure.slot > kLastSlot) return;
  auto& place = scenes_[scene];
  const auto slot = static_cast<std::uint32_t>(exposure.slot);
  const bool clicked = exposure.has(EventKind::Click);
  auto& counts = place.at(slot, item.value());
  ++counts.exposures;
  counts.clicks += clicked ? 1 : 0;
  counts.installs += exposure.has(EventKind::Install) ? 1 : 0;
  place.slotCount = std::max(place.slotCount, slot + 1);
  ++place.exposures;
  place.clicks += clicked ? 1 : 0;
  if (!exposure.propensity || *exposure.propensity <= 0) return;
  if (place.drawn.size() <= slot) place.drawn.resize(slot + 1);
  place.drawn[slot].add(1 / *exposure.propensity, clicked);
}

std::vector<std::optional<PlaceWeight>> LoggedPlaces::knownOf(const Scenes& scenes, bool isAssumed) {
  std::vector<std::optional<PlaceWeight>> known;
  for (const auto& [name, scene] : scenes) {
    auto own = scene.drawnWeights();
    for (std::uint32_t slot = 0; isAssumed && slot < scene.slotCount; ++slot)
      own[slot] = PlaceWeight{defaultExamination(slot), 0};
    std::ranges::move(own, std::back_inserter(known));
  }
  return known;
}

LoggedResponses LoggedPlaces::responsesOf(const Scenes& scenes, std::string_view asked, bool isAssumed,
                                          std::uint32_t itemCount) {
  std::vector<PlaceCounts> counts;
  std::vector<PlaceGroup> groups;
  std::size_t group = 0;
  std::uint32_t first = 0;
  LoggedResponses responses;
  for (const auto& [name, scene] : scenes) {
    if (name == asked) group = groups.size();
    groups.push_back({first, scene.slotCount});
    for (auto [key, each] : scene.counts) {
      each.place += first;
      counts.push_back(each);
    }
    first += scene.slotCount;
    responses.exposures += scene.exposures;
  }
  // Sums of floating numbers hang on their order.
  std::ranges::sort(counts, {}, [](const PlaceCounts& each) { return std::pair(each.place, each.item); });
  auto fit = fitPositions(counts, groups, group, itemCount, knownOf(scenes, isAssumed));
  responses.spread = fit.groupSpread;
  responses.boardClicks = std::move(fit.groupClicks);
  responses.boardInstalls = std::move(fit.groupInstalls);
  responses.clicks = std::move(fit.clicks);
  responses.installs = std::move(fit.installs);
  if (isAssumed) return responses;
  const auto& scene = scenes.find(asked)->second;
  responses.source = scene.tellsByDraw() ? ExaminationSource::Shuffled : ExaminationSource::PositionModel;
  const auto begin = fit.places.begin() + groups[group].first;
  responses.places.assign(begin, begin + groups[group].count);
  return responses;
}

LoggedResponses LoggedPlaces::responses(std::uint32_t itemCount) const {
  LoggedResponses nothing;
  nothing.clicks.resize(itemCount);
  nothing.installs.resize(itemCount);
  if (scenes_.empty()) return nothing;
  const auto boards = scenes_.find(kBoardScene);
  if (boards != scenes_.end() && boards->second.tells()) {
    auto responses = responsesOf(scenes_, kBoardScene, false, itemCount);
    responses.ofBoards = true;
    return responses;
  }
  Scenes together;
  for (const auto& [name, scene] : scenes_)
    together[""].merge(scene);
  return responsesOf(together, "", !together[""].tells(), itemCount);
}

} // namespace rankwright
