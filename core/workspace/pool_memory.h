#pragma once

#include "core/feature/table_memory.h"

namespace rankwright {

class Workspace;

/// What the items and users of an opened workspace take.
struct PoolMemory {
  TableMemory items;
  TableMemory users;
  bool tellsResidency =
      true; ///< false: the system does not say what is in memory, so that figures mean nothing
};

/// Errors: those of `measureMemory`.
Result<PoolMemory> measurePoolMemory(const Workspace& workspace, const JobControl& job = {});

} // namespace rankwright
