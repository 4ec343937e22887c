#include "core/workspace/comparison_text.h"

#include "core/workspace/recorded_list_csv.h"
#include "core/workspace/recorded_list_json.h"

#include <fmt/format.h>

namespace rankwright {

namespace {

using Json = nlohmann::ordered_json;

template <class T>
Json known(const std::optional<T>& value) {
  return value ? Json(*value) : Json();
}

Json placeJson(const std::optional<std::uint32_t>& place) {
  return place ? Json(*place + 1) : Json();
}

Json itemJson(const ComparedItem& item, const std::string& key) {
  return {{"item", key},
          {"move", describe(moveOf(item))},
          {"place", placeJson(item.place)},
          {"baseline_place", placeJson(item.baselinePlace)},
          {"rank_change", known(item.rankChange())},
          {"score_change", known(item.scoreChange)}};
}

std::string placeText(const std::optional<std::uint32_t>& place) {
  return place ? std::to_string(*place + 1) : std::string();
}

std::string scoreText(const std::optional<float>& score) {
  return score ? toJson(Value(*score)) : std::string();
}

template <class T>
std::string numberText(const std::optional<T>& number) {
  return number ? fmt::format("{}", *number) : std::string();
}

std::optional<float> scoreAt(const RecordedList& list, const std::optional<std::uint32_t>& place) {
  return place ? list.items[*place].score : std::nullopt;
}

} // namespace

const RecordedItem& entryOf(const ComparedItem& item, const RecordedList& list,
                            const RecordedList& baseline) {
  return item.place ? list.items[*item.place] : baseline.items[*item.baselinePlace];
}

std::string comparisonJson(const ListComparison& comparison, const RecordedList& list,
                           const RecordedList& baseline) {
  Json json = {{"baseline", originJson(baseline.origin)},
               {"differences", Json::array()},
               {"list_size", comparison.listSize},
               {"baseline_size", comparison.baselineSize},
               {"kept", comparison.kept},
               {"entered", comparison.entered()},
               {"left", comparison.left()},
               {"jaccard", known(comparison.jaccard)},
               {"rank_biased_overlap", known(comparison.rankBiasedOverlap)},
               {"persistence", kOverlapPersistence},
               {"kendall_tau", known(comparison.kendallTau)},
               {"scores_compare", comparison.scoresCompare},
               {"items", Json::array()}};
  for (const auto part : comparison.differences)
    json["differences"].push_back(describe(part));
  for (const auto& item : comparison.items)
    json["items"].push_back(itemJson(item, entryOf(item, list, baseline).key));
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

std::string comparisonCsv(const ListComparison& comparison, const RecordedList& list,
                          const RecordedList& baseline) {
  auto text = csvLine({"place", "item", "name", "category", "score", "move", "baseline_place", "rank_change",
                       "baseline_score", "score_change"});
  for (const auto& item : comparison.items) {
    const auto& entry = entryOf(item, list, baseline);
    text += csvLine({placeText(item.place), entry.key, entry.name, entry.category,
                     scoreText(scoreAt(list, item.place)), std::string(describe(moveOf(item))),
                     placeText(item.baselinePlace), numberText(item.rankChange()),
                     scoreText(scoreAt(baseline, item.baselinePlace)), numberText(item.scoreChange)});
  }
  return text;
}

} // namespace rankwright
