#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/feature/item_pool.h"
#include "core/feature/user_store.h"

#include <filesystem>

namespace rankwright {

/// Writes the table as one checksummed file that is mapped when it is opened, atomically: a crash leaves the
/// old file whole. Every column is written in the form that takes fewest bytes. Errors: Io, Cancelled.
Status saveSnapshot(const ItemPool& items, const std::filesystem::path& path, const JobControl& job = {});
Status saveSnapshot(const UserStore& users, const std::filesystem::path& path, const JobControl& job = {});

/// When what a snapshot holds is compared with its checksums and its format. Reading is safe in either case:
/// nothing outside of the mapping is ever read.
enum class Verification {
  Now,   ///< everything is read; takes as long as the file is large
  Later, ///< nothing is read but header, schema and table of sections; damage shows as wrong values
};

/// Maps a snapshot. Errors: NotFound, Io, Unsupported (another version), Corrupt (says where), Cancelled.
Result<ItemPool> openItemPool(const std::filesystem::path& path, Verification = Verification::Now,
                              const JobControl& job = {});
Result<UserStore> openUserStore(const std::filesystem::path& path, Verification = Verification::Now,
                                const JobControl& job = {});

} // namespace rankwright
