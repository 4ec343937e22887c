#include "app/cli/comparison_output.h"

#include "app/cli/console.h"
#include "app/cli/text_table.h"
#include "core/workspace/comparison_text.h"

#include <string>

namespace rankwright::cli {

namespace {

std::string placeText(const std::optional<std::uint32_t>& place) {
  return place ? std::to_string(*place + 1) : std::string();
}

std::string moveText(const ComparedItem& item) {
  const auto move = moveOf(item);
  const auto change = item.rankChange().value_or(0);
  if (move == Move::Up) return fmt::format("▲{}", change);
  if (move == Move::Down) return fmt::format("▼{}", -change);
  return move == Move::Same ? "=" : std::string(describe(move));
}

std::string scoreText(const RecordedItem& item) {
  return item.score ? fmt::format("{:.4f}", *item.score) : std::string();
}

std::string figureText(const std::optional<double>& figure) {
  return figure ? fmt::format("{:.4f}", *figure) : "–";
}

std::string originText(const ListOrigin& origin, OriginPart part) {
  switch (part) {
  case OriginPart::Workspace:
    return origin.workspace;
  case OriginPart::User:
    return origin.user;
  case OriginPart::Model:
    if (origin.model->empty()) return "none";
    return *origin.model + (origin.modelDigest.empty() ? "" : " (" + origin.modelDigest + ')');
  case OriginPart::Context:
    break;
  }
  std::string text;
  for (const auto& [name, value] : *origin.context)
    text += fmt::format("{}{}={}", text.empty() ? "" : ", ", name, rankwright::toText(value));
  return text.empty() ? "none" : text;
}

} // namespace

void printComparison(Console& console, const ListComparison& comparison, const RecordedList& list,
                     const RecordedList& baseline) {
  using Align = TextTable::Align;
  TextTable table({{"#", Align::Right},
                   {"was", Align::Right},
                   {"move", Align::Right},
                   {"item", Align::Right},
                   {"name", Align::Left, 36},
                   {"category", Align::Left, 20},
                   {"score", Align::Right},
                   {"change", Align::Right}});
  for (const auto& item : comparison.items) {
    const auto& entry = entryOf(item, list, baseline);
    table.addRow({placeText(item.place), placeText(item.baselinePlace), moveText(item), entry.key, entry.name,
                  entry.category, scoreText(entry),
                  item.scoreChange ? fmt::format("{:+.4f}", *item.scoreChange) : std::string()});
  }
  console.print("{}\n{} of {} kept, {} new, {} left\n", table.toText(), comparison.kept,
                comparison.baselineSize, comparison.entered(), comparison.left());
  console.print("Jaccard index {}, rank-biased overlap {} (p = {}), Kendall's tau {}\n",
                figureText(comparison.jaccard), figureText(comparison.rankBiasedOverlap), kOverlapPersistence,
                figureText(comparison.kendallTau));
  for (const auto part : comparison.differences)
    console.print("Another {}: the baseline has {}, this list {}\n", describe(part),
                  originText(baseline.origin, part), originText(list.origin, part));
}

} // namespace rankwright::cli
