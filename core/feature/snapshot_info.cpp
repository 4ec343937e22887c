#include "core/feature/snapshot_info.h"

#include "core/base/file.h"
#include "core/base/section_file.h"
#include "core/feature/column_encoding.h"
#include "core/feature/snapshot_layout.h"

#include <fmt/format.h>

#include <bit>
#include <cstring>
#include <utility>

namespace rankwright {

namespace {

constexpr std::string_view kDistinct = "distinct";
constexpr std::string_view kText = "text";
constexpr std::string_view kStrings = "strings.";

ColumnEncoding encodingOf(const StoredColumn& layout) {
  ColumnEncoding encoding{elementType(layout.field.type) == ValueType::String, layout.form, layout.width};
  encoding.isList = layout.lists.has_value();
  if (layout.lists) encoding.listLength = layout.lists->fixed;
  if (layout.lists && !layout.lists->fixed) encoding.offsetWidth = layout.lists->width;
  return encoding;
}

Result<std::uint64_t> countValues(const SectionFile& file, std::size_t position, const StoredColumn& layout,
                                  std::uint32_t rows) {
  if (!layout.mayMiss) return rows;
  RW_ASSIGN(const auto words, file.section<std::uint64_t>(sectionOf(position, "validity")));
  std::uint64_t count = 0;
  for (const auto word : words.span())
    count += static_cast<std::uint64_t>(std::popcount(word));
  return count;
}

/// Adds the sections of the column, whose names begin with its position.
void addBytes(const SectionFile& file, std::size_t position, ColumnInfo& info) {
  const auto prefix = sectionOf(position, "");
  for (const auto& section : file.sections()) {
    if (!section.name.starts_with(prefix)) continue;
    info.bytes += section.size;
    const auto part = std::string_view(section.name).substr(prefix.size());
    if (part == kDistinct || part == kText || part.starts_with(kStrings))
      info.dictionaryBytes += section.size;
  }
}

std::optional<std::uint64_t> countDistinct(const StoredColumn& layout, const ColumnInfo& info) {
  if (elementType(layout.field.type) == ValueType::String) return layout.strings;
  if (layout.form != NumberForm::Distinct) return std::nullopt;
  const bool isInteger = elementType(layout.field.type) == ValueType::Int64;
  return info.dictionaryBytes / (isInteger ? sizeof(std::int64_t) : sizeof(float));
}

Result<SnapshotInfo> readInfo(const SectionFile& file, SnapshotKind kind) {
  RW_ASSIGN(const auto layout, readLayout(file));
  SnapshotInfo info;
  info.kind = kind;
  info.rows = layout.rows;
  info.fileBytes = file.fileSize();
  for (const auto& section : file.sections())
    if (section.name.starts_with("keys.")) info.keyBytes += section.size;
  for (std::size_t i = 0; i < layout.columns.size(); ++i) {
    ColumnInfo column;
    column.field = layout.columns[i].field;
    column.encoding = describe(encodingOf(layout.columns[i]));
    RW_ASSIGN(column.rowsWithValue, countValues(file, i, layout.columns[i], layout.rows));
    addBytes(file, i, column);
    column.distinct = countDistinct(layout.columns[i], column);
    info.columns.push_back(std::move(column));
  }
  return info;
}

} // namespace

Result<SnapshotKind> snapshotKindOf(const std::filesystem::path& path) {
  RW_ASSIGN(const auto file, mapFile(path));
  const auto begins = [&file](const SectionFileKind& kind) {
    return file.size() >= kind.magic.size() &&
           std::memcmp(file.span().data(), kind.magic.data(), kind.magic.size()) == 0;
  };
  if (begins(kItemSnapshot)) return SnapshotKind::Items;
  if (begins(kUserSnapshot)) return SnapshotKind::Users;
  return fail(ErrorKind::Corrupt, "the file is of another kind: {}", path.string());
}

Result<SnapshotInfo> readSnapshotInfo(const std::filesystem::path& path) {
  RW_ASSIGN(const auto kind, snapshotKindOf(path));
  RW_ASSIGN(const auto file,
            SectionFile::open(path, kind == SnapshotKind::Users ? kUserSnapshot : kItemSnapshot));
  return readInfo(file, kind);
}

} // namespace rankwright
