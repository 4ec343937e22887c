#include "app/cli/logit_tables.h"

#include "app/cli/text_table.h"
#include "core/model/model_outputs.h"
#include "core/pipeline/logit_terms.h"
#include "core/pipeline/task_outputs.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace rankwright::cli {

namespace {

using Align = TextTable::Align;

constexpr std::size_t kTerms = 12; ///< more than these are in the JSON

std::string signedText(float contribution) {
  return fmt::format("{:+.4f}", contribution);
}

std::string gatesText(const std::vector<float>& gates) {
  std::string text;
  for (const auto weight : gates)
    text += fmt::format("{}{:.3f}", text.empty() ? "" : " ", weight);
  return text;
}

/// Output, probability, logit and what it is made of, gates.
using Cells = std::vector<std::string>;

std::vector<TextTable::Column> taskColumns() {
  return {{"output"},
          {"probability", Align::Right},
          {"logit", Align::Right},
          {"bias", Align::Right},
          {"linear", Align::Right},
          {"pairs", Align::Right},
          {"deep", Align::Right},
          {"gates"}};
}

Cells cellsOf(const TaskOutput& output, const LogitParts& shared) {
  const auto probability = fmt::format("{:.4f}", output.probability);
  if (!output.parts) return {output.name, probability, "product", "", "", "", "", ""};
  const auto& task = *output.parts;
  return {output.name,
          probability,
          signedText(task.logit),
          signedText(task.bias),
          signedText(linearSum(shared)),
          signedText(pairSum(shared)),
          signedText(task.deep),
          gatesText(task.gates)};
}

std::vector<Cells> outputCells(const LogitParts& parts) {
  std::vector<Cells> rows;
  for (const auto& output : taskOutputs(parts))
    rows.push_back(cellsOf(output, parts));
  if (!rows.empty()) return rows;
  return {{std::string(kClickOutput), fmt::format("{:.4f}", probabilityOf(parts.logit)),
           signedText(parts.logit), signedText(parts.bias), signedText(linearSum(parts)),
           signedText(pairSum(parts)), parts.deep ? signedText(*parts.deep) : "", ""}};
}

Cells behind(std::string first, const Cells& rest) {
  Cells cells{std::move(first)};
  cells.insert(cells.end(), rest.begin(), rest.end());
  return cells;
}

struct Term {
  std::string name;
  float contribution = 0;
};

std::vector<Term> strongestTerms(const LogitParts& parts, const std::vector<std::string>& fields) {
  std::vector<Term> terms = {{"bias", parts.bias}};
  for (const auto& place : logitTermPlaces(parts))
    terms.push_back({logitTermName(place, fields), logitTermAt(parts, place)});
  std::erase_if(terms, [](const Term& term) { return term.contribution == 0; });
  std::ranges::stable_sort(terms, std::ranges::greater(),
                           [](const Term& term) { return std::abs(term.contribution); });
  return terms;
}

/// What the table has no lines for, so that the lines add up.
void joinWeakest(std::vector<Term>& terms) {
  if (terms.size() <= kTerms) return;
  Term others{fmt::format("{} others", terms.size() - kTerms), 0};
  for (auto i = kTerms; i < terms.size(); ++i)
    others.contribution += terms[i].contribution;
  terms.resize(kTerms);
  terms.push_back(std::move(others));
}

} // namespace

std::string listedPartsTable(const Workspace& workspace, const Trace& trace) {
  auto columns = taskColumns();
  columns.insert(columns.begin(), {"item", Align::Right});
  TextTable table(columns);
  bool isEmpty = true;
  for (std::size_t slot = 0; slot < trace.list.size(); ++slot) {
    const auto* ranked = rankedAt(trace, slot);
    if (!ranked || !ranked->parts) continue;
    for (const auto& cells : outputCells(*ranked->parts))
      table.addRow(behind(std::string(workspace.items().keyOf(ranked->item)), cells));
    isEmpty = false;
  }
  return isEmpty ? std::string() : table.toText();
}

std::string partsText(const LogitParts& parts, const std::vector<std::string>& fields) {
  TextTable terms({{"term"}, {"logit", Align::Right}});
  auto strongest = strongestTerms(parts, fields);
  joinWeakest(strongest);
  for (const auto& term : strongest)
    terms.addRow({term.name, signedText(term.contribution)});
  terms.addRow({"sum", signedText(parts.logit)});
  if (parts.tasks.empty()) return terms.toText();
  TextTable tasks(taskColumns());
  for (const auto& cells : outputCells(parts))
    tasks.addRow(cells);
  return terms.toText() + "\n" + tasks.toText();
}

} // namespace rankwright::cli
