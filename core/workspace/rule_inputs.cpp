#include "core/workspace/rule_inputs.h"

#include "core/feature/snapshot.h"
#include "core/pipeline/request_features.h"
#include "core/workspace/context_catalogue.h"
#include "core/workspace/workspace_files.h"

namespace rankwright {

Result<Schema> readRuleInputs(const WorkspaceConfig& config) {
  const WorkspaceFiles files{config.data};
  RW_ASSIGN(const auto contexts, loadContextCatalogue(files.contexts()));
  RW_ASSIGN(const auto users, openUserStore(files.users(), Verification::Later));
  RW_ASSIGN(const auto items, openItemPool(files.items(), Verification::Later));
  RW_ASSIGN(const auto own, unionOf({&contexts.schema, &users.features().schema()}));
  const auto related = relatedSchema(items.features().schema(), own);
  return unionOf({&own, &related, &items.features().schema()});
}

} // namespace rankwright
