#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/expr/program_cache.h"
#include "core/expr/rule_set.h"
#include "core/feature/item_pool.h"
#include "core/feature/user_store.h"
#include "core/index/inverted_index.h"
#include "core/index/vector_index.h"
#include "core/model/model_signature.h"
#include "core/pipeline/board_shelf.h"
#include "core/pipeline/pipeline.h"
#include "core/pipeline/request.h"
#include "core/workspace/pipeline_set.h"
#include "core/workspace/workspace_config.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// An opened workspace folder: items, users, rules, indexes and the pipelines over them. Immutable and shared
/// between threads; opening again after a change gives another one.
class Workspace {
public:
  /// Reads `folder/workspace.toml` and maps what it names. The ranking model is loaded by the first request
  /// that ranks. Errors: NotFound, Io, Parse (with the place in the TOML), Corrupt, Type; Cancelled.
  static Result<std::shared_ptr<const Workspace>> open(const std::filesystem::path& folder,
                                                       const JobControl& job);

  const std::filesystem::path& folder() const;
  const WorkspaceConfig& config() const;
  const ItemPool& items() const;
  const UserStore& users() const;
  const Schema& contextSchema() const;
  /// For each context feature the values seen in the log, most frequent first; empty for features that are
  /// not strings.
  const std::map<std::string, std::vector<std::string>>& contextValues() const;
  const RuleSet& rules() const;
  const std::map<std::string, InvertedIndex>& indexes() const;
  /// Those that find items by their vectors.
  const VectorIndexSet& vectorIndexes() const;
  /// The default one.
  const Pipeline& pipeline() const;
  /// The pipeline of that name. Errors: NotFound, which names the nearest there is.
  Result<const Pipeline*> pipeline(std::string_view name) const;
  /// The default one first, then the others in alphabetical order.
  std::vector<std::string> pipelineNames() const;
  /// Another pipeline over this workspace's data and models, which it must not outlive: a draft, or one of a
  /// file elsewhere. Errors: those of `Pipeline::create`.
  Result<std::unique_ptr<const Pipeline>> makePipeline(PipelineConfig pipeline) const;

  /// What is known of a model before it is loaded, as `Serving` knows it.
  ModelSignature signatureOf(const std::string& model) const;

  /// The leaderboards that its pipelines show: those of the release that was the latest when the workspace
  /// was opened, or when somebody looked for a later one.
  std::shared_ptr<const BoardShelf> leaderboards() const;

  /// Looks whether a release was published since and has requests see it that begin from then on; true when
  /// there was one. On any thread; requests go on meanwhile. Errors: those of `readPublishedBoards`; what the
  /// pipelines show stays.
  Result<bool> refreshLeaderboards() const;

  /// Writes the lists that the pipeline keeps for the time when a source fails beside the data, for the next
  /// program that opens the workspace. Errors: Io.
  Status saveKeptLists() const;

  /// The programs that were compiled for this workspace's data: what looks at rules, as a preview, a profile
  /// or the value at a node, compiles a text once.
  ProgramCache& programs() const;

  /// The clock of a request that is made now.
  RequestClock presentClock() const;

  /// What the model of a vector index makes of a user without a context: what the user's items are near to.
  /// Errors: those of the model; Conflict when it was trained again since the index was built.
  Result<std::vector<float>> modelVector(const std::string& index, UserId user) const;

  /// The user of that key. Errors: NotFound, with the key.
  Result<UserId> user(std::string_view key) const;
  Result<ItemId> item(std::string_view key) const;

  /// The text of an item's feature for people: its name, category…; "" when missing.
  std::string itemText(ItemId item, std::string_view feature) const;

  Workspace(const Workspace&) = delete;
  Workspace& operator=(const Workspace&) = delete;
  ~Workspace();

private:
  struct Parts;
  explicit Workspace(std::unique_ptr<const Parts> parts);
  std::unique_ptr<const Parts> parts_;
};

} // namespace rankwright
