#include "core/workspace/blast_radius_markdown.h"

#include "core/table/row_table.h"
#include "core/table/table_export.h"
#include "core/workspace/blast_radius_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

namespace rankwright {

namespace {

/// Texts that are translated hold no such sign themselves.
constexpr char kPercent = '%';

std::string textOf(const Estimate& estimate) {
  return fmt::format("{:.4f} ({:.4f} to {:.4f})", estimate.value, estimate.low, estimate.high);
}

std::string signedText(const Estimate& estimate) {
  return fmt::format("{:+.4f} ({:+.4f} to {:+.4f})", estimate.value, estimate.low, estimate.high);
}

std::string percentText(const Estimate& share) {
  return fmt::format("{:.1f} {} ({:.1f} to {:.1f})", share.value * 100, kPercent, share.low * 100,
                     share.high * 100);
}

/// Writes the page part by part.
class Page {
public:
  Page(const Workspace& workspace, const BlastRadius& radius, const BlastRadiusWording& wording)
      : workspace_(workspace), radius_(radius), wording_(wording) {}

  std::string write(const ComparedConfigurations& configurations) {
    text_ =
        "# " + say(fmt::format("What replacing {} by {} does", configurations.before, configurations.after)) +
        "\n\n" +
        say(fmt::format("The lists of {} users, {} of them changed.", radius_.users, radius_.changed)) + '\n';
    addFigures();
    for (const auto& feature : radius_.features)
      add(fmt::format("Places by {}", feature.feature), *exposureTable(feature, wording_.exposures));
    add("Items that change most", *changedItemsTable(workspace_, radius_, wording_.exposures));
    add("Users whose lists change most", *changedUsersTable(workspace_, radius_, wording_.users));
    return std::move(text_);
  }

private:
  std::string say(const std::string& english) const {
    return wording_.text ? wording_.text(english) : english;
  }

  /// A table below its title; nothing for one without rows.
  void add(const std::string& title, const TableSource& table) {
    if (table.rowCount() == 0) return;
    const auto header = wording_.text ? ExportHeader::Titles : ExportHeader::Keys;
    // A table in memory that is not cancelled is always written.
    const auto text = exportText({table, nullptr, {}, ExportFormat::Markdown, header}, {});
    text_ += "\n## " + say(title) + "\n\n" + text.value_or(std::string());
  }

  void addFigures() {
    std::vector<TableColumn> columns{
        {.key = "figure"}, {.key = "before"}, {.key = "after"}, {.key = "change"}};
    if (wording_.figures) std::ranges::for_each(columns, wording_.figures);
    RowTable table(std::move(columns));
    const auto line = [&](const std::string& name, std::string before, std::string after,
                          const std::string& change) {
      table.addRow({say(name), std::move(before), std::move(after), say(change)});
    };
    const auto count = [&](const char* name, const ExposureChange& change) {
      line(name, fmt::to_string(change.before), fmt::to_string(change.after),
           fmt::format("{:+}", change.difference()));
    };
    line("lists changed", {}, {}, percentText(radius_.changedShare));
    line("rank-biased overlap", {}, {}, textOf(radius_.rankBiasedOverlap));
    line("Jaccard index", {}, {}, textOf(radius_.jaccard));
    count("places of all lists", radius_.places);
    count("different items shown", radius_.items);
    count("places of items nobody has used", radius_.newItems);
    for (const auto& number : radius_.numbers)
      line(fmt::format("mean {}", number.feature), say(textOf(number.before)), say(textOf(number.after)),
           signedText(number.difference));
    for (const auto& change : radius_.predicted)
      line(change.action == ListAction::Click
               ? fmt::format("clicks a list, as '{}' predicts", radius_.judge)
               : fmt::format("installs a list, as '{}' predicts", radius_.judge),
           say(textOf(change.before)), say(textOf(change.after)), signedText(change.difference));
    add(fmt::format("Figures with intervals of 95 {}", kPercent), table);
  }

  const Workspace& workspace_;
  const BlastRadius& radius_;
  const BlastRadiusWording& wording_;
  std::string text_;
};

} // namespace

std::string toMarkdown(const Workspace& workspace, const ComparedConfigurations& configurations,
                       const BlastRadius& radius, const BlastRadiusWording& wording) {
  return Page(workspace, radius, wording).write(configurations);
}

} // namespace rankwright
