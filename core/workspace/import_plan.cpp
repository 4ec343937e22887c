#include "core/workspace/import_plan.h"

#include "core/base/file.h"
#include "core/logs/frappe.h"

#include <algorithm>
#include <cctype>
#include <fstream>
#include <utility>

namespace rankwright {

namespace {

namespace fs = std::filesystem;

bool isFrappeFolder(const fs::path& path) {
  std::error_code error;
  return fs::exists(path / "frappe.csv", error) && fs::exists(path / "meta.csv", error);
}

/// The files themselves and those that lie in the folders.
Result<std::vector<fs::path>> filesIn(std::span<const fs::path> paths) {
  std::vector<fs::path> files;
  for (const auto& path : paths) {
    std::error_code error;
    if (!fs::exists(path, error)) return fail(ErrorKind::NotFound, "no such file: {}", path.string());
    if (!fs::is_directory(path, error)) {
      files.push_back(path);
      continue;
    }
    for (const auto& entry : fs::directory_iterator(path, error))
      if (entry.is_regular_file(error)) files.push_back(entry.path());
    if (error) return fail(ErrorKind::Io, "cannot read the folder ({}): {}", error.message(), path.string());
  }
  std::ranges::sort(files);
  return files;
}

std::string firstLine(const fs::path& path) {
  constexpr std::size_t kLongest = 4096;
  std::ifstream file(path, std::ios::binary);
  std::string text(kLongest, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
  return text.substr(0, text.find('\n'));
}

// `key<tab>{…`
bool isFeatureFile(std::string_view line) {
  const auto tab = line.find('\t');
  return tab != std::string_view::npos && tab + 1 < line.size() && line[tab + 1] == '{';
}

bool isIndexFile(const fs::path& path, std::string_view line) {
  const auto first = line.find_first_not_of(" \t\r");
  return path.extension() == ".json" ||
         (first != std::string_view::npos && (line[first] == '[' || line[first] == '{'));
}

bool isTable(const fs::path& path) {
  constexpr std::string_view kEndings[] = {".csv",  ".tsv",  ".txt", ".inter",
                                           ".item", ".user", ".tab", ".dat"};
  return std::ranges::find(kEndings, path.extension().string()) != std::end(kEndings);
}

std::string lowerName(const fs::path& path) {
  auto name = path.filename().string();
  std::ranges::transform(name, name.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return name;
}

bool nameHas(const fs::path& path, std::initializer_list<std::string_view> words) {
  const auto name = lowerName(path);
  return std::ranges::any_of(words, [&](auto word) { return name.find(word) != std::string::npos; });
}

void place(const fs::path& file, DroppedFiles& dropped) {
  if (nameHas(file, {".item", "items", "catalog", "meta", "apps"}) && dropped.items.empty())
    dropped.items = file;
  else if (nameHas(file, {".user", "users", "profile"}) && dropped.users.empty())
    dropped.users = file;
  else if (dropped.interactions.empty())
    dropped.interactions = file;
}

void placeFeatures(const fs::path& file, DroppedFiles& dropped) {
  if (nameHas(file, {"user"}) || !dropped.items.empty())
    dropped.users = file;
  else
    dropped.items = file;
}

} // namespace

Result<StoreExport> readStore(const ImportPlan& plan, const JobControl& job) {
  switch (plan.source) {
  case ImportSource::Frappe:
    return readFrappe(plan.frappe, job);
  case ImportSource::Engine:
    return readEngineStore(plan.engine, job);
  case ImportSource::Delimited:
    break;
  }
  return readDelimitedStore(plan.delimited, job);
}

Result<ImportOutcome> runImport(const ImportPlan& plan, const JobControl& job) {
  RW_CHECK(checkNewFolder(plan.workspace.folder));
  RW_ASSIGN(auto store, readStore(plan, job));
  auto workspace = plan.workspace;
  if (plan.source == ImportSource::Engine) workspace.indexes = plan.engine.indexes;
  ImportOutcome outcome;
  RW_ASSIGN(outcome.training, buildWorkspace(store, workspace, job));
  outcome.items = store.items.size();
  outcome.users = store.users.size();
  outcome.interactions = store.interactions.size();
  outcome.report = std::move(store.report);
  return outcome;
}

Result<DroppedFiles> sortDroppedFiles(std::span<const fs::path> paths) {
  DroppedFiles dropped;
  if (!paths.empty() && isFrappeFolder(paths.front())) {
    dropped.source = ImportSource::Frappe;
    dropped.frappe = paths.front();
    return dropped;
  }
  RW_ASSIGN(const auto files, filesIn(paths));
  for (const auto& file : files) {
    const auto line = firstLine(file);
    if (isFeatureFile(line))
      placeFeatures(file, dropped);
    else if (isIndexFile(file, line))
      dropped.indexes.push_back(file);
  }
  if (!dropped.items.empty() || !dropped.indexes.empty()) dropped.source = ImportSource::Engine;
  for (const auto& file : files)
    if (const auto line = firstLine(file); isTable(file) && !isFeatureFile(line) && !isIndexFile(file, line))
      place(file, dropped);
  if (dropped.interactions.empty() && dropped.items.empty())
    return fail(ErrorKind::Unsupported, "no tables and no features of items to import: {}",
                paths.empty() ? std::string() : paths.front().string());
  return dropped;
}

} // namespace rankwright
