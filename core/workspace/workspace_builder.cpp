#include "core/workspace/workspace_builder.h"

#include "core/base/file.h"
#include "core/feature/snapshot.h"
#include "core/logs/log_store.h"
#include "core/workspace/context_catalogue.h"
#include "core/workspace/default_configuration.h"
#include "core/workspace/imported_indexes.h"
#include "core/workspace/rebuild.h"
#include "core/workspace/user_profiles.h"
#include "core/workspace/workspace_files.h"
#include "core/workspace/workspace_sources.h"

#include <unistd.h>

#include <utility>

namespace rankwright {

namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> systemFailure(std::string_view what, const std::error_code& error,
                                    const fs::path& path) {
  return fail(ErrorKind::Io, "{} ({}): {}", what, error.message(), path.string());
}

/// A folder that is made beside its target and takes its place on `commit`; otherwise it is removed.
class StagedFolder {
public:
  explicit StagedFolder(const fs::path& target)
      : target_(fs::absolute(target).lexically_normal()),
        staged_(fs::path(withoutTrailingSlash(target_).string() + ".new-" + std::to_string(::getpid()))) {}
  ~StagedFolder() {
    std::error_code ignored;
    fs::remove_all(staged_, ignored);
    for (const auto& parent : madeParents_)
      fs::remove(parent, ignored); // only when nothing came into it
  }
  StagedFolder(const StagedFolder&) = delete;
  StagedFolder& operator=(const StagedFolder&) = delete;

  const fs::path& path() const { return staged_; }

  Status create() {
    std::error_code ignored;
    for (auto parent = staged_.parent_path(); !fs::exists(parent, ignored) && parent.has_relative_path();
         parent = parent.parent_path())
      madeParents_.push_back(parent);
    RW_CHECK(checkNewFolder(target_));
    std::error_code error;
    fs::create_directories(staged_, error);
    if (error) return systemFailure("cannot create the folder", error, staged_);
    return {};
  }

  Status commit() const {
    std::error_code error;
    fs::remove(target_, error); // an empty folder may stand there
    fs::rename(staged_, target_, error);
    if (error) return systemFailure("cannot move the workspace into place", error, target_);
    return {};
  }

private:
  static fs::path withoutTrailingSlash(const fs::path& path) {
    return path.has_filename() ? path : path.parent_path();
  }

  fs::path target_;
  fs::path staged_;
  std::vector<fs::path> madeParents_; ///< the deepest first
};

/// Whether folders can be made in the nearest folder above that exists; the new one is moved into place
/// there.
Status checkWritable(const fs::path& folder) {
  std::error_code error;
  auto parent = folder.has_filename() ? folder.parent_path() : folder.parent_path().parent_path();
  while (!fs::exists(parent, error) && parent.has_relative_path())
    parent = parent.parent_path();
  if (::access(parent.c_str(), W_OK | X_OK) == 0) return {};
  return fail(ErrorKind::Io, "folders cannot be made there: {}", parent.string());
}

Status writeTables(const StoreExport& store, const WorkspaceFiles& files, const JobControl& job) {
  job.report("deriving user profiles", 0, 0);
  RW_ASSIGN(auto derived, deriveUserProfiles(store.users, store.items, store.contexts, store.interactions));
  RW_ASSIGN(const auto users, withFeatures(std::move(derived), store.userFeatures));
  RW_CHECK(job.check());
  RW_CHECK(saveSnapshot(store.items, files.items()));
  RW_CHECK(saveSnapshot(users, files.users()));
  RW_CHECK(saveContextCatalogue(catalogueContexts(store.contexts, store.interactions), files.contexts()));
  RW_CHECK(job.check());
  job.report("writing the log", 0, 0);
  RW_ASSIGN(auto log, LogStore::create(files.log()));
  return log.append(store, job);
}

/// The user whose first look is richest: the one with the median number of interactions, so that neither
/// lists nor histories are extreme.
std::string typicalUser(const StoreExport& store) {
  std::vector<std::uint32_t> counts(store.users.size(), 0);
  for (const auto& each : store.interactions)
    ++counts[each.user.value()];
  std::vector<std::uint32_t> users;
  for (std::uint32_t user = 0; user < counts.size(); ++user)
    if (counts[user] > 0) users.push_back(user);
  if (users.empty()) return store.users.empty() ? "" : store.users.front();
  const auto middle = users.begin() + static_cast<std::ptrdiff_t>(users.size() / 2);
  std::nth_element(users.begin(), middle, users.end(),
                   [&](auto a, auto b) { return std::pair(counts[a], a) < std::pair(counts[b], b); });
  return store.users[*middle];
}

/// Two apps that fewer people share are alike by chance.
std::uint32_t minCommonUsers(const StoreExport& store) {
  return store.users.size() < 500 ? 3 : 8;
}

Status writeConfiguration(const StoreExport& store, const NewWorkspace& workspace,
                          std::vector<ImportedIndex> imported, const fs::path& folder) {
  std::string data = "data";
  if (workspace.data)
    data = fs::absolute(*workspace.data).lexically_relative(fs::absolute(workspace.folder)).generic_string();
  ConfigurationSeed seed;
  seed.name = workspace.name;
  seed.description = workspace.description;
  seed.data = data;
  seed.sampleUser = typicalUser(store);
  seed.taste = workspace.taste;
  seed.minCommonUsers = minCommonUsers(store);
  seed.items = store.items.features().schema();
  seed.users = store.userFeatures.schema();
  seed.contexts = store.contexts.schema();
  seed.hasLog = !store.interactions.empty();
  seed.imported = std::move(imported);
  seed.synthetic = workspace.synthetic;
  const auto files = defaultConfiguration(seed);
  for (const auto& [name, text] : files)
    RW_CHECK(writeFileAtomically(folder / name, text));
  return {};
}

} // namespace

Status checkNewFolder(const fs::path& folder) {
  std::error_code error;
  const auto status = fs::status(folder, error);
  if (fs::is_directory(status)) {
    if (!fs::is_empty(folder, error) && !error)
      return fail(ErrorKind::Conflict, "there is something already: {}", folder.string());
    if (error) return systemFailure("cannot look into the folder", error, folder);
    return checkWritable(fs::absolute(folder).lexically_normal());
  }
  if (fs::exists(status)) return fail(ErrorKind::Conflict, "there is a file already: {}", folder.string());
  return checkWritable(fs::absolute(folder).lexically_normal());
}

Result<TrainingReport> buildWorkspace(const StoreExport& store, const NewWorkspace& workspace,
                                      const JobControl& job) {
  StagedFolder folder(workspace.folder);
  RW_CHECK(folder.create());
  std::optional<StagedFolder> separateData;
  if (workspace.data) {
    separateData.emplace(*workspace.data);
    RW_CHECK(separateData->create());
  }
  RW_ASSIGN(const auto imported, planImportedIndexes(workspace.indexes, store, job));
  RW_CHECK(writeConfiguration(store, workspace, imported, folder.path()));
  RW_ASSIGN(auto config, readWorkspaceConfig(folder.path()));
  if (separateData) config.data = separateData->path();
  std::error_code error;
  fs::create_directories(config.data, error);
  if (error) return systemFailure("cannot create the folder", error, config.data);

  RW_CHECK(copyImportedIndexes(workspace.indexes, imported, config.data));
  RW_CHECK(writeTables(store, WorkspaceFiles{config.data}, job));
  RW_ASSIGN(const auto sources, readWorkspaceSources(config, job));
  RW_CHECK(rebuildIndexes(sources, job));
  TrainingReport report;
  if (!store.interactions.empty()) {
    RW_ASSIGN(report, retrainModel(sources, job));
  }
  RW_CHECK(job.check());
  if (separateData) RW_CHECK(separateData->commit());
  RW_CHECK(folder.commit());
  return report;
}

} // namespace rankwright
