#include "core/workspace/blast_radius_markdown.h"

#include "core/table/row_table.h"
#include "core/table/table_export.h"
#include "core/workspace/blast_radius_tables.h"

#include <fmt/format.h>

namespace rankwright {

namespace {

std::string textOf(const Estimate& estimate) {
  return fmt::format("{:.4f} ({:.4f} to {:.4f})", estimate.value, estimate.low, estimate.high);
}

std::string signedText(const Estimate& estimate) {
  return fmt::format("{:+.4f} ({:+.4f} to {:+.4f})", estimate.value, estimate.low, estimate.high);
}

std::string percentText(const Estimate& share) {
  return fmt::format("{:.1f} % ({:.1f} to {:.1f})", share.value * 100, share.low * 100, share.high * 100);
}

/// The lines of the first table.
class FigureTable {
public:
  FigureTable() : table_({{.key = "figure"}, {.key = "before"}, {.key = "after"}, {.key = "change"}}) {}

  void add(std::string name, std::string change) { add(std::move(name), {}, {}, std::move(change)); }
  void add(std::string name, const ExposureChange& change) {
    add(std::move(name), fmt::to_string(change.before), fmt::to_string(change.after),
        fmt::format("{:+}", change.difference()));
  }
  void add(std::string name, std::string before, std::string after, std::string change) {
    table_.addRow({std::move(name), std::move(before), std::move(after), std::move(change)});
  }
  const RowTable& table() const { return table_; }

private:
  RowTable table_;
};

FigureTable figuresOf(const BlastRadius& radius) {
  FigureTable figures;
  figures.add("lists changed", percentText(radius.changedShare));
  figures.add("rank-biased overlap", textOf(radius.rankBiasedOverlap));
  figures.add("Jaccard index", textOf(radius.jaccard));
  figures.add("places of all lists", radius.places);
  figures.add("different items shown", radius.items);
  figures.add("places of items nobody has used", radius.newItems);
  for (const auto& number : radius.numbers)
    figures.add("mean " + number.feature, textOf(number.before), textOf(number.after),
                signedText(number.difference));
  for (const auto& change : radius.predicted)
    figures.add(fmt::format("{} a list, as '{}' predicts", describe(change.action), radius.judge),
                textOf(change.before), textOf(change.after), signedText(change.difference));
  return figures;
}

/// A table below its title; nothing for one without rows.
std::string section(const std::string& title, const TableSource& table) {
  if (table.rowCount() == 0) return {};
  // A table in memory that is not cancelled is always written.
  const auto text = exportText({table, nullptr, {}, ExportFormat::Markdown, ExportHeader::Keys}, {});
  return "\n## " + title + "\n\n" + text.value_or(std::string());
}

} // namespace

std::string toMarkdown(const Workspace& workspace, const ComparedConfigurations& configurations,
                       const BlastRadius& radius) {
  auto page = fmt::format("# What replacing {} by {} does\n\nThe lists of {} users, {} of them changed.\n",
                          configurations.before, configurations.after, radius.users, radius.changed);
  page += section("Figures with intervals of 95 %", figuresOf(radius).table());
  for (const auto& feature : radius.features)
    page += section("Places by " + feature.feature, *exposureTable(feature));
  page += section("Items that change most", *changedItemsTable(workspace, radius));
  page += section("Users whose lists change most", *changedUsersTable(workspace, radius));
  return page;
}

} // namespace rankwright
