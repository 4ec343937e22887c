#include "app/cli/console.h"
#include "app/cli/index_reports.h"
#include "app/cli/report_format.h"
#include "app/cli/report_table.h"
#include "app/cli/workspace_option.h"
#include "core/index/vector_recall.h"
#include "core/workspace/workspace.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace rankwright::cli {

namespace {

struct Options {
  std::string folder;
  std::string index;
  std::uint32_t count = 100;
  std::uint32_t queries = 200;
  std::uint32_t width = 0;
  ReportFormat output;
};

/// What requests would ask: the vectors of users where a model gives them, else those of items.
Result<std::vector<float>> queriesFor(const Workspace& workspace, const std::string& name,
                                      const VectorIndex& index, std::uint32_t most) {
  if (index.header().source == 0) return sampledVectors(index, most);
  std::vector<float> vectors;
  const std::uint64_t users = workspace.users().size();
  const auto queries = std::min<std::uint64_t>(most, users);
  for (std::uint64_t i = 0; i < queries; ++i) {
    const UserId user(static_cast<std::uint32_t>(i * users / queries));
    RW_ASSIGN(const auto vector, workspace.modelVector(name, user));
    vectors.insert(vectors.end(), vector.begin(), vector.end());
  }
  return vectors;
}

Status run(const Options& options, Console& console) {
  ProgressLine line;
  const auto job = console.job(line);
  RW_ASSIGN(const auto workspace, Workspace::open(options.folder, job));
  const auto found = workspace->vectorIndexes().find(options.index);
  if (found == workspace->vectorIndexes().end())
    return fail(ErrorKind::NotFound, "no such index of vectors: {}", options.index);
  const auto& index = found->second;
  const auto width = std::max(options.width > 0 ? options.width : index.header().searchWidth, options.count);
  RW_ASSIGN(const auto queries, queriesFor(*workspace, options.index, index, options.queries));
  RW_ASSIGN(const auto figures, measureRecall(index, queries, options.count, width, job));
  ReportTable table({{"index"},
                     {"vectors", CellType::Integer},
                     {"dimension", CellType::Integer},
                     {"metric"},
                     {"bytes", CellType::Integer},
                     {"queries", CellType::Integer},
                     {"k", CellType::Integer},
                     {"width", CellType::Integer},
                     {"recall", CellType::Real},
                     {"least_recall", CellType::Real},
                     {"p50_us", CellType::Real},
                     {"p99_us", CellType::Real},
                     {"exact_us", CellType::Real}});
  table.addRow({options.index, std::int64_t{index.size()}, std::int64_t{index.dimension()},
                std::string(describe(index.header().metric)), static_cast<std::int64_t>(index.bytes()),
                std::int64_t{figures.queries}, std::int64_t{figures.count}, std::int64_t{figures.width},
                figures.recall, figures.leastRecall, figures.medianMicroseconds, figures.p99Microseconds,
                figures.exactMicroseconds});
  return options.output.print(table, nullptr, console);
}

Status printVectorIndexes(const Options& options, Console& console) {
  ProgressLine line;
  RW_ASSIGN(const auto workspace, Workspace::open(options.folder, console.job(line)));
  ReportTable table({{"index"},
                     {"vectors", CellType::Integer},
                     {"dimension", CellType::Integer},
                     {"metric"},
                     {"links", CellType::Integer},
                     {"search_width", CellType::Integer},
                     {"bytes", CellType::Integer},
                     {"from"}});
  for (const auto& [name, index] : workspace->vectorIndexes())
    table.addRow({name, std::int64_t{index.size()}, std::int64_t{index.dimension()},
                  std::string(describe(index.header().metric)), std::int64_t{index.header().links},
                  std::int64_t{index.header().searchWidth}, static_cast<std::int64_t>(index.bytes()),
                  std::string(index.header().source != 0 ? "model" : "feature")});
  return options.output.print(table, nullptr, console);
}

void addVectorsCommand(CLI::App& index, Action& action) {
  auto options = std::make_shared<Options>();
  auto* command = index.add_subcommand("vectors", "The indexes that find items by vectors");
  addWorkspaceFolder(*command, options->folder);
  options->output.addTo(*command);
  command->callback([options, &action] {
    action = [options](Console& console) { return printVectorIndexes(*options, console); };
  });
}

void addRecallCommand(CLI::App& index, Action& action) {
  auto options = std::make_shared<Options>();
  auto* command = index.add_subcommand(
      "recall", "What an index of vectors finds of what is nearest, and how long that takes");
  command->add_option("name", options->index, "Name of the index")->type_name("NAME")->required();
  addWorkspaceFolder(*command, options->folder);
  command->add_option("-k,--k", options->count, "Items that each query asks for")
      ->check(CLI::Range(1U, 100'000U))
      ->capture_default_str();
  command->add_option("--queries", options->queries, "Vectors to ask with")
      ->check(CLI::Range(1U, 1'000'000U))
      ->capture_default_str();
  command->add_option("--width", options->width, "How wide to search (default: search_width of the index)")
      ->check(CLI::Range(1U, 100'000U));
  options->output.addTo(*command);
  command->callback(
      [options, &action] { action = [options](Console& console) { return run(*options, console); }; });
}

} // namespace

void addIndexVectorCommands(CLI::App& index, Action& action) {
  addVectorsCommand(index, action);
  addRecallCommand(index, action);
}

} // namespace rankwright::cli
