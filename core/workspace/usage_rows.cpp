#include "core/workspace/usage_rows.h"

#include <algorithm>
#include <span>

namespace rankwright {

namespace {

/// Rows of the tables: who used what in which context.
struct Rows {
  std::vector<std::uint32_t> users;
  std::vector<std::uint32_t> items;
  std::vector<std::uint32_t> contexts;
};

Rows someRows(std::span<const Interaction> interactions, std::uint32_t most) {
  Rows rows;
  const auto count = std::min<std::size_t>(interactions.size(), most);
  for (std::size_t i = 0; i < count; ++i) {
    const auto& interaction = interactions[i * interactions.size() / count];
    rows.users.push_back(interaction.user.value());
    rows.items.push_back(interaction.item.value());
    rows.contexts.push_back(interaction.context);
  }
  return rows;
}

InputTables tablesOf(const TrainingSources& sources, const Rows& rows, std::size_t first, std::size_t count) {
  InputTables tables;
  tables.addRows(*sources.users, std::span(rows.users).subspan(first, count));
  tables.addRows(*sources.items, std::span(rows.items).subspan(first, count));
  tables.addRows(*sources.contexts, std::span(rows.contexts).subspan(first, count));
  return tables;
}

} // namespace

Result<Program> usageProgram(const TrainingSources& sources, const ModelConfig& config) {
  std::vector<std::string> names;
  for (const auto& field : config.fields)
    names.push_back(field.name);
  RW_ASSIGN(const auto inputs, trainingInputs(sources));
  return Program::compile(*sources.rules, names, inputs);
}

Status forEachUsageBatch(const TrainingSources& sources, const Program& program, std::uint32_t most,
                         const JobControl& job, const TakeUsageRows& take) {
  const auto rows = someRows(sources.interactions, most);
  for (std::size_t first = 0; first < rows.users.size(); first += kBatchRows) {
    RW_CHECK(job.check());
    const auto count = std::min<std::size_t>(kBatchRows, rows.users.size() - first);
    const auto numRows = static_cast<std::uint32_t>(count);
    RW_CHECK(take(program.evaluate(tablesOf(sources, rows, first, count), numRows), numRows));
  }
  return {};
}

} // namespace rankwright
