#include "core/workspace/pool_fingerprint.h"

#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/section_file.h"
#include "core/base/toml_table.h"
#include "core/base/toml_text.h"
#include "core/feature/snapshot_layout.h"

#include <fmt/format.h>

namespace rankwright {

namespace {

namespace fs = std::filesystem;

fs::path noteIn(const fs::path& indexes) {
  return indexes / "pool.toml";
}

/// Of the text of all keys and of where each of them ends, whose own hashes stand in the table of the file.
std::uint64_t hashOfKeys(const SectionFile& file) {
  std::uint64_t hash = 0;
  for (const auto& section : file.sections())
    if (section.name == "keys.text" || section.name == "keys.distances" || section.name == "keys.bases")
      hash = hashText(section.name, hashInteger(static_cast<std::int64_t>(section.hash), hash));
  return hash;
}

Status otherItems(const fs::path& indexes) {
  return fail(ErrorKind::Conflict, "these indexes were built over other items than those of today: {}",
              indexes.string());
}

} // namespace

Result<PoolFingerprint> fingerprintOf(const fs::path& snapshot) {
  RW_ASSIGN(const auto file, SectionFile::open(snapshot, kItemSnapshot));
  RW_ASSIGN(const auto layout, readLayout(file));
  return PoolFingerprint{layout.rows, fmt::format("{:016x}", hashOfKeys(file))};
}

Status notePool(const fs::path& indexes, const PoolFingerprint& pool) {
  return writeFileAtomically(noteIn(indexes),
                             "# The items that these indexes were built over.\n" +
                                 fmt::format("rows = {}\nkeys = {}\n", pool.rows, tomlString(pool.keys)));
}

Result<PoolFingerprint> notedPool(const fs::path& indexes) {
  RW_ASSIGN(const auto text, readTextFile(noteIn(indexes)));
  RW_ASSIGN(const auto table, TomlTable::parse(text, noteIn(indexes).string()));
  RW_CHECK(table.allowOnly({"rows", "keys"}));
  PoolFingerprint pool;
  RW_ASSIGN(pool.rows, table.countOr("rows", 0));
  RW_ASSIGN(pool.keys, table.string("keys"));
  return pool;
}

Result<fs::path> findPool(const WorkspaceFiles& files, const fs::path& indexes) {
  // The indexes in use are those of the items in use, whoever built them.
  if (indexes == files.indexes()) return files.items();
  const auto noted = notedPool(indexes);
  if (!noted)
    return fail(ErrorKind::NotFound, "which items these indexes were built over was not written down: {}",
                indexes.string());
  RW_ASSIGN(const auto present, fingerprintOf(files.items()));
  if (present == *noted) return files.items();
  return fail(ErrorKind::NotFound, "the items that these indexes were built over are not kept: {}",
              indexes.string());
}

Status checkPool(const WorkspaceFiles& files, const fs::path& indexes) {
  const auto noted = notedPool(indexes);
  const auto present = fingerprintOf(files.items());
  // Builds of before this was written down may be of any items; opening them checks their number.
  if (!noted || !present || *noted == *present) return {};
  return otherItems(indexes);
}

} // namespace rankwright
