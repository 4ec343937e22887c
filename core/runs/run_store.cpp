#include "core/runs/run_store.h"

#include "core/base/file.h"
#include "core/base/toml_table.h"
#include "core/base/toml_text.h"
#include "core/model/folder_replacement.h"
#include "core/model/saved_model.h"
#include "core/runs/id_counts_file.h"

#include <algorithm>

namespace rankwright {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kBaselineFile = "baseline.toml";
constexpr std::size_t kLongestName = 100;

tl::unexpected<Error> ioFailure(const std::error_code& code, const fs::path& path) {
  return fail(ErrorKind::Io, "{}: {}", code.message(), path.string());
}

Status moveFolder(const fs::path& from, const fs::path& to) {
  std::error_code code;
  fs::rename(from, to, code);
  if (code) return ioFailure(code, from);
  return {};
}

tl::unexpected<Error> noSuchRun(std::string_view name) {
  return fail(ErrorKind::NotFound, "there is no run of the name: {}", name);
}

tl::unexpected<Error> nameTaken(std::string_view name) {
  return fail(ErrorKind::Conflict, "there is already a run of the name: {}", name);
}

Result<RunInfo> readRunFile(const fs::path& folder) {
  const auto path = folder / kRunFile;
  RW_ASSIGN(const auto text, readTextFile(path));
  auto info = parseRunInfo(text, path.string());
  if (!info && info.error().kind != ErrorKind::Unsupported)
    return fail(ErrorKind::Corrupt, "the run is damaged: {}", info.error().describe());
  if (info) {
    info->name = folder.filename().string(); // it may have been moved by hand
    std::error_code none;
    info->hasCheckpoint = fs::exists(folder / kCheckpointFile, none);
  }
  return info;
}

ListedRun listedRun(const fs::path& folder) {
  ListedRun run{folder.filename().string(), folder, {}, {}, false};
  if (auto info = readRunFile(folder))
    run.info = std::move(*info);
  else
    run.damage = info.error().describe();
  return run;
}

bool isLater(const ListedRun& a, const ListedRun& b) {
  const auto startedOf = [](const ListedRun& run) { return run.info ? run.info->started : std::string(); };
  const auto startedA = startedOf(a);
  const auto startedB = startedOf(b);
  return startedA == startedB ? a.name < b.name : startedA > startedB;
}

Status copyFile(const fs::path& from, const fs::path& to) {
  std::error_code code;
  fs::copy_file(from, to, code);
  if (code) return ioFailure(code, from);
  return {};
}

/// Makes the folder, which nobody else made in the meantime.
Result<bool> makeFolder(const fs::path& folder) {
  std::error_code code;
  const bool isNew = fs::create_directory(folder, code);
  if (code) return ioFailure(code, folder);
  return isNew;
}

} // namespace

Status checkRunName(std::string_view name) {
  const auto isBad = [](char letter) { return letter == '/' || static_cast<unsigned char>(letter) < 32; };
  if (!name.empty() && name.size() <= kLongestName && name.front() != '.' &&
      std::ranges::none_of(name, isBad) && name != kBaselineFile)
    return {};
  return fail(ErrorKind::InvalidArgument,
              "a run is called by 1 to {} characters without / and with no dot first, not: {}", kLongestName,
              name);
}

Result<std::vector<ListedRun>> RunStore::list() const {
  std::vector<ListedRun> runs;
  std::error_code code;
  if (!fs::exists(folder_, code)) return runs;
  for (fs::directory_iterator entry(folder_, code), end; !code && entry != end; entry.increment(code))
    if (entry->is_directory(code) && checkRunName(entry->path().filename().string()))
      runs.push_back(listedRun(entry->path()));
  if (code) return ioFailure(code, folder_);
  const auto pinned = baseline();
  for (auto& run : runs)
    run.isBaseline = pinned == run.name;
  std::ranges::sort(runs, isLater);
  return runs;
}

Result<RunInfo> RunStore::read(std::string_view name) const {
  RW_ASSIGN(const auto folder, existing(name));
  return readRunFile(folder);
}

Result<fs::path> RunStore::existing(std::string_view name) const {
  std::error_code none;
  const auto folder = folderOf(name);
  if (!checkRunName(name) || !fs::is_directory(folder, none)) return noSuchRun(name);
  return folder;
}

Result<RunInfo> RunStore::create(RunInfo info) const {
  std::error_code code;
  fs::create_directories(folder_, code);
  if (code) return ioFailure(code, folder_);
  const bool isNamed = !info.name.empty();
  for (std::uint32_t number = 1;; ++number) {
    if (!isNamed) info.name = fmt::format("{}-{}", info.model.empty() ? "model" : info.model, number);
    RW_CHECK(checkRunName(info.name));
    RW_ASSIGN(const bool isNew, makeFolder(folderOf(info.name)));
    if (isNew) break;
    if (isNamed) return nameTaken(info.name);
  }
  RW_CHECK(update(info));
  return info;
}

Status RunStore::update(const RunInfo& info) const {
  RW_ASSIGN(const auto folder, existing(info.name));
  return writeFileAtomically(folder / kRunFile, runInfoToToml(info));
}

Status RunStore::rename(std::string_view name, std::string_view newName) const {
  RW_ASSIGN(const auto folder, existing(name));
  RW_CHECK(checkRunName(newName));
  if (name == newName) return {};
  if (existing(newName)) return nameTaken(newName);
  const bool isBaseline = baseline() == name;
  RW_CHECK(moveFolder(folder, folderOf(newName)));
  if (isBaseline) RW_CHECK(pinBaseline(newName));
  if (auto info = read(newName)) return update(*info);
  return {}; // a damaged run can be renamed as well
}

Status RunStore::remove(std::string_view name) const {
  RW_ASSIGN(const auto folder, existing(name));
  // Readers see it gone at once, and a crash leaves nothing that looks like a run.
  const auto aside = folder_ / fmt::format(".removed-{}", name);
  std::error_code code;
  fs::remove_all(aside, code);
  RW_CHECK(moveFolder(folder, aside));
  fs::remove_all(aside, code);
  if (code) return ioFailure(code, aside);
  return {};
}

std::optional<std::string> RunStore::baseline() const {
  const auto path = folder_ / kBaselineFile;
  const auto text = readTextFile(path);
  if (!text) return std::nullopt;
  const auto table = TomlTable::parse(*text, path.string());
  const auto name = table ? table->stringOr("run", "") : std::string();
  return name && existing(*name) ? std::optional(*name) : std::nullopt;
}

Status RunStore::pinBaseline(std::string_view name) const {
  if (!name.empty()) RW_CHECK(existing(name));
  std::error_code code;
  fs::create_directories(folder_, code);
  return writeFileAtomically(folder_ / kBaselineFile, fmt::format("run = {}\n", tomlString(name)));
}

Status RunStore::exportTo(std::string_view name, const fs::path& folder) const {
  RW_ASSIGN(const auto source, existing(name));
  std::error_code code;
  if (!fs::exists(source / kTensorFile, code))
    return fail(ErrorKind::NotFound, "the run has no model yet: {}", name);
  if (fs::exists(folder, code) && !(fs::is_directory(folder, code) && fs::is_empty(folder, code)))
    return fail(ErrorKind::Conflict, "a model is exported to an empty folder, not to: {}", folder.string());
  RW_ASSIGN(auto replacement, FolderReplacement::begin(folder));
  for (const auto file : {kTensorFile, kCardFile, kVocabularyFile, kRulesFile, kRunFile, kPredictionsFile})
    if (fs::exists(source / file, code)) RW_CHECK(copyFile(source / file, replacement.workFolder() / file));
  return replacement.commit();
}

Result<Predictions> RunStore::predictions(std::string_view name, const JobControl& job) const {
  RW_ASSIGN(const auto folder, existing(name));
  return readPredictions(folder / kPredictionsFile, job);
}

Result<std::vector<std::uint32_t>> RunStore::idCounts(std::string_view name) const {
  RW_ASSIGN(const auto folder, existing(name));
  return readIdCountsFile(folder / kIdCountsFile);
}

Status RunStore::writeIdCounts(std::string_view name, std::span<const std::uint32_t> counts) const {
  RW_ASSIGN(const auto folder, existing(name));
  return writeIdCountsFile(counts, folder / kIdCountsFile);
}

} // namespace rankwright
