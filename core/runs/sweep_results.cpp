#include "core/runs/sweep_results.h"
#include "core/base/file.h"
#include "core/model/toml_tables.h"
#include "core/model/toml_writer.h"
#include "core/runs/sweep.h"

namespace rankwright {

namespace {

constexpr std::string_view kFormat = "rankwright sweep results";
constexpr NumberRange kNumber{-1e15, 1e15};
constexpr NumberRange kCount{0, 4294967295.0};

toml::table toToml(const TrialResult& result) {
  toml::table settings;
  for (const auto& [key, value] : result.settings)
    settings.insert(key, value);
  settings.is_inline(true);
  toml::table table{{"number", static_cast<std::int64_t>(result.trial)},
                    {"rung", static_cast<std::int64_t>(result.budget.rung)},
                    {"epochs", static_cast<std::int64_t>(result.budget.epochs)},
                    {"row_share", result.budget.rowShare},
                    {"seconds", result.seconds},
                    {"settings", std::move(settings)}};
  if (result.metric) table.insert("metric", *result.metric);
  if (!result.run.empty()) table.insert("run", result.run);
  if (!result.failure.empty()) table.insert("failure", result.failure);
  return table;
}

void readSettings(TomlReader& reader, TrialResult& result) {
  const auto* table = reader.table("settings");
  if (!table) return;
  for (const auto& [key, node] : *table)
    if (const auto text = node.value<std::string>()) result.settings.emplace_back(key.str(), *text);
}

TrialResult readTrial(TomlReader& reader) {
  TrialResult result;
  reader.read("number", result.trial, kCount);
  reader.read("rung", result.budget.rung, kCount);
  reader.read("epochs", result.budget.epochs, kCount);
  reader.read("row_share", result.budget.rowShare, {0, 1});
  reader.read("seconds", result.seconds, kNumber);
  reader.read("run", result.run);
  reader.read("failure", result.failure);
  result.metric = readOptional(reader, "metric", kNumber);
  readSettings(reader, result);
  return result;
}

Result<std::vector<TrialResult>> parseResults(std::string_view text, const std::string& source) {
  RW_ASSIGN(const auto table, parseToml(text, source));
  TomlReader reader(table, source);
  std::vector<TrialResult> results;
  std::string format;
  reader.read("format", format);
  if (format != kFormat)
    reader.keep(fail(ErrorKind::InvalidArgument, "the file does not say that its format is: {}", kFormat));
  if (reader.has("trial"))
    readTables(reader, "trial", source,
               [&results](TomlReader& entry, const SourceSpan&) { results.push_back(readTrial(entry)); });
  RW_CHECK(reader.finish());
  return results;
}

} // namespace

Status writeSweepResults(const std::vector<TrialResult>& results, const std::filesystem::path& path) {
  toml::array trials;
  for (const auto& result : results)
    trials.push_back(toToml(result));
  return writeFileAtomically(path,
                             tomlDocument(toml::table{{"format", kFormat}, {"trial", std::move(trials)}}));
}

Result<std::vector<TrialResult>> readSweepResults(const std::filesystem::path& path) {
  const auto text = readTextFile(path);
  if (!text && text.error().kind == ErrorKind::NotFound) return std::vector<TrialResult>();
  if (!text) return tl::unexpected(text.error());
  auto results = parseResults(*text, path.string());
  if (results) return results;
  return fail(ErrorKind::Corrupt, "the results of the sweep are damaged: {}", results.error().describe());
}

} // namespace rankwright
