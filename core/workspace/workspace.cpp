#include "core/workspace/workspace.h"

#include "core/expr/nearest_name.h"
#include "core/feature/snapshot.h"
#include "core/leaderboard/leaderboard_store.h"
#include "core/workspace/serving.h"
#include "core/workspace/vector_builds.h"
#include "core/workspace/workspace_files.h"

#include <utility>

namespace rankwright {

struct Workspace::Parts {
  std::filesystem::path folder;
  WorkspaceConfig config;
  std::unique_ptr<const Serving> serving;
  mutable ProgramCache programs = ProgramCache();
};

namespace {

Result<ServingData> readServingData(const WorkspaceConfig& config, const JobControl& job) {
  constexpr double kSteps = 4;
  const WorkspaceFiles files{config.data};
  ServingData data;
  job.report("reading rules and pipeline", 0, kSteps);
  RW_ASSIGN(auto transform, loadTransform(config.rules));
  data.rules = std::move(transform.rules);
  RW_ASSIGN(data.pipelines, loadPipelines(config));
  RW_ASSIGN(const auto definitions, loadIndexesToml(config.indexes));
  RW_ASSIGN(const auto vectors, loadVectorsToml(config.indexes));
  for (const auto& each : vectors)
    if (!each.model.empty()) data.vectorModels.emplace(each.name, each.model);
  data.models = config.data / "models";
  data.keptLists = files.keptLists();

  RW_CHECK(job.check());
  job.report("opening items", 1, kSteps);
  RW_ASSIGN(data.items, openItemPool(files.items(), Verification::Now, {job.stop, {}}));
  RW_CHECK(job.check());
  job.report("opening users", 2, kSteps);
  RW_ASSIGN(data.users, openUserStore(files.users(), Verification::Now, {job.stop, {}}));
  RW_ASSIGN(data.contexts, loadContextCatalogue(files.contexts()));
  RW_CHECK(job.check());
  job.report("opening indexes", 3, kSteps);
  RW_ASSIGN(data.indexes, openIndexes(definitions, files.indexes(), data.items.size()));
  RW_ASSIGN(data.vectors, openVectorIndexes(vectors, files.indexes(), data.items.size()));
  RW_CHECK(job.check());
  return data;
}

} // namespace

Workspace::Workspace(std::unique_ptr<const Parts> parts) : parts_(std::move(parts)) {}
Workspace::~Workspace() = default;

Result<std::shared_ptr<const Workspace>> Workspace::open(const std::filesystem::path& folder,
                                                         const JobControl& job) {
  auto parts = std::make_unique<Parts>();
  parts->folder = std::filesystem::absolute(folder).lexically_normal();
  RW_ASSIGN(parts->config, readWorkspaceConfig(folder));
  RW_ASSIGN(auto data, readServingData(parts->config, job));
  data.leaderboards = leaderboardStoreFile(parts->folder);
  data.timeZone = parts->config.timeZone;
  RW_ASSIGN(parts->serving, Serving::create(std::move(data)));
  return std::shared_ptr<const Workspace>(new Workspace(std::move(parts)));
}

const std::filesystem::path& Workspace::folder() const {
  return parts_->folder;
}
const WorkspaceConfig& Workspace::config() const {
  return parts_->config;
}

RequestClock Workspace::presentClock() const {
  return {presentTime(), config().timeZone};
}
const ItemPool& Workspace::items() const {
  return parts_->serving->data().items;
}
const UserStore& Workspace::users() const {
  return parts_->serving->data().users;
}
const Schema& Workspace::contextSchema() const {
  return parts_->serving->data().contexts.schema;
}
const std::map<std::string, std::vector<std::string>>& Workspace::contextValues() const {
  return parts_->serving->data().contexts.values;
}
const RuleSet& Workspace::rules() const {
  return parts_->serving->data().rules;
}
const std::map<std::string, InvertedIndex>& Workspace::indexes() const {
  return parts_->serving->data().indexes;
}
const VectorIndexSet& Workspace::vectorIndexes() const {
  return parts_->serving->data().vectors;
}

Result<std::vector<float>> Workspace::modelVector(const std::string& index, UserId user) const {
  const Request request{.user = user, .context = {}, .clock = presentClock()};
  RW_ASSIGN(const auto features, pipeline().features(request));
  return parts_->serving->modelVector(index, features.tables());
}

const Pipeline& Workspace::pipeline() const {
  return parts_->serving->pipeline();
}
std::shared_ptr<const BoardShelf> Workspace::leaderboards() const {
  return parts_->serving->shelf().current();
}
Result<bool> Workspace::refreshLeaderboards() const {
  return parts_->serving->shelf().refresh();
}
Status Workspace::saveKeptLists() const {
  return parts_->serving->saveKeptLists();
}
std::vector<std::string> Workspace::pipelineNames() const {
  return namesOf(parts_->serving->data().pipelines);
}

Result<const Pipeline*> Workspace::pipeline(std::string_view name) const {
  if (const auto* found = parts_->serving->pipeline(name)) return found;
  NearestName nearest(name);
  for (const auto& known : pipelineNames())
    nearest.offer(known);
  if (nearest.name().empty()) return fail(ErrorKind::NotFound, "no such pipeline: {}", name);
  return fail(ErrorKind::NotFound, "no such pipeline (did you mean '{}'?): {}", nearest.name(), name);
}

Result<std::unique_ptr<const Pipeline>> Workspace::makePipeline(PipelineConfig pipeline) const {
  return parts_->serving->makePipeline(std::move(pipeline));
}

ModelSignature Workspace::signatureOf(const std::string& model) const {
  return parts_->serving->signatureOf(model);
}

ProgramCache& Workspace::programs() const {
  return parts_->programs;
}

Result<UserId> Workspace::user(std::string_view key) const {
  const auto found = users().find(key);
  if (!found) return fail(ErrorKind::NotFound, "no such user: {}", key);
  return *found;
}

Result<ItemId> Workspace::item(std::string_view key) const {
  const auto found = items().find(key);
  if (!found) return fail(ErrorKind::NotFound, "no such item: {}", key);
  return *found;
}

std::string Workspace::itemText(ItemId item, std::string_view feature) const {
  const auto value = items().valueAt(item, feature);
  return isMissing(value) ? std::string() : toText(value);
}

} // namespace rankwright
