#pragma once

#include "core/sqlite/sqlite.h"

#include <filesystem>

namespace rankwright {

/// Opens the file of a store, for writing where that is allowed: what a writer that was killed has left is
/// then tidied up. Errors: NotFound, Io; Corrupt for a file that is no store; Unsupported for one of a later
/// version.
Result<SqliteDatabase> openStoreFile(const std::filesystem::path& path);

/// The same, and the file is made when there is none: whole, so that who comes at the same time finds no half
/// of it. Errors: as above.
Result<SqliteDatabase> openOrCreateStoreFile(const std::filesystem::path& path);

/// Gives a store of an earlier schema the present one, which programs of then refuse: so nobody calls it who
/// does not need it. Errors: as the database reports them.
Status upgradeStoreFile(SqliteDatabase& database);

} // namespace rankwright
