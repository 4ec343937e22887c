#pragma once

#include "core/base/result.h"
#include "core/feature/item_pool.h"
#include "core/feature/user_store.h"

#include <filesystem>

namespace rankwright {

/// Writes the table as one checksummed file that is mapped when it is opened, atomically. Errors: Io.
Status saveSnapshot(const ItemPool& items, const std::filesystem::path& path);
Status saveSnapshot(const UserStore& users, const std::filesystem::path& path);

/// Maps a snapshot. Every offset and code is checked, so that nothing outside the mapping is ever read.
/// Errors: NotFound, Io, Unsupported (another version), Corrupt (says where).
Result<ItemPool> openItemPool(const std::filesystem::path& path);
Result<UserStore> openUserStore(const std::filesystem::path& path);

} // namespace rankwright
