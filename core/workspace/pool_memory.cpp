#include "core/workspace/pool_memory.h"

#include "core/base/resident_memory.h"
#include "core/workspace/workspace.h"
#include "core/workspace/workspace_files.h"

namespace rankwright {

Result<PoolMemory> measurePoolMemory(const Workspace& workspace, const JobControl& job) {
  const WorkspaceFiles files{workspace.config().data};
  PoolMemory memory;
  RW_ASSIGN(memory.items, measureMemory(workspace.items(), job));
  RW_ASSIGN(memory.users, measureMemory(workspace.users(), job));
  memory.tellsResidency = tellsResidency(files.items()) && tellsResidency(files.users());
  return memory;
}

} // namespace rankwright
