#include "core/base/section_file.h"
#include "core/feature/snapshot.h"
#include "core/feature/snapshot_layout.h"

#include <utility>
#include <vector>

namespace rankwright {

namespace {

/// Reads the sections of one snapshot in place. The sizes of all sections are checked here; what is in them
/// only with `Verification::Now`.
class SnapshotReader {
public:
  SnapshotReader(const SectionFile& file, Verification verification)
      : file_(file), isChecked_(verification == Verification::Now) {}

  Result<RowKeys> readKeys(const SnapshotLayout& layout) const {
    RowKeys::Parts parts;
    parts.size = layout.rows;
    RW_ASSIGN(parts.text, file_.section<char>("keys.text"));
    RW_ASSIGN(parts.buckets, file_.section<RowKeys::Bucket>("keys.buckets"));
    RW_ASSIGN(parts.offsets, readOffsets("keys", layout.keyWidth, layout.rows, parts.text.size()));
    if (parts.buckets.size() > std::uint64_t{1} << 32)
      return file_.corruptSection("keys.buckets", "more buckets than a hash can name");
    return RowKeys(std::move(parts));
  }

  Result<Column> readColumn(const StoredColumn& layout, std::size_t position, std::uint32_t rows) const {
    Column::Parts parts;
    parts.type = layout.field.type;
    parts.rowCount = rows;
    if (layout.mayMiss) {
      RW_ASSIGN(parts.validity,
                array<std::uint64_t>(sectionOf(position, "validity"), (std::uint64_t{rows} + 63) / 64));
    }
    if (layout.lists) {
      RW_ASSIGN(parts.offsets, readLists(layout, position, rows));
    }
    switch (elementType(layout.field.type)) {
    case ValueType::Int64: {
      RW_ASSIGN(parts.integers, readNumbers<std::int64_t>(layout, position));
      break;
    }
    case ValueType::Float32: {
      RW_ASSIGN(parts.floats, readNumbers<float>(layout, position));
      break;
    }
    default:
      RW_CHECK(readStrings(layout, position, parts));
    }
    return Column(std::move(parts));
  }

private:
  /// A section of exactly that many elements.
  template <class T>
  Result<Buffer<T>> array(const std::string& name, std::uint64_t count) const {
    RW_ASSIGN(auto elements, file_.section<T>(name));
    if (elements.size() != count)
      return file_.corruptSection(name, fmt::format("{} elements instead of {}", elements.size(), count));
    return elements;
  }

  Result<PackedUnsigned> packed(const std::string& name, unsigned width, std::uint64_t count) const {
    if (width == 0) return PackedUnsigned({}, 0, count);
    RW_ASSIGN(auto bytes, array<std::byte>(name, count * width));
    return PackedUnsigned(std::move(bytes), width, count);
  }

  Result<ChunkedOffsets> readOffsets(const std::string& name, unsigned width, std::uint64_t rows,
                                     std::uint64_t elements) const {
    RW_ASSIGN(auto distances, packed(name + ".distances", width, rows + 1));
    RW_ASSIGN(auto bases, array<std::uint64_t>(name + ".bases", countChunks(rows + 1)));
    return ChunkedOffsets::chunked(std::move(distances), std::move(bases), elements);
  }

  Result<ChunkedOffsets> readLists(const StoredColumn& layout, std::size_t position,
                                   std::uint32_t rows) const {
    if (layout.lists->fixed) return ChunkedOffsets::fixed(*layout.lists->fixed, layout.elements);
    return readOffsets(sectionOf(position, "lists"), layout.lists->width, rows, layout.elements);
  }

  template <class T>
  Result<PackedNumbers<T>> readNumbers(const StoredColumn& layout, std::size_t position) const {
    const auto name = sectionOf(position, "values");
    if (layout.form == NumberForm::Plain) {
      RW_ASSIGN(auto numbers, array<T>(name, layout.elements));
      return PackedNumbers<T>::plain(std::move(numbers));
    }
    RW_ASSIGN(auto codes, packed(name, layout.width, layout.elements));
    if constexpr (std::is_integral_v<T>) {
      if (layout.form == NumberForm::Frame) return PackedNumbers<T>::frame(std::move(codes), layout.base);
    }
    const auto distinctName = sectionOf(position, "distinct");
    RW_ASSIGN(auto distinct, file_.section<T>(distinctName));
    if (distinct.size() == 0 && layout.elements > 0)
      return file_.corruptSection(distinctName, "no number for any position");
    return PackedNumbers<T>::distinct(std::move(codes), std::move(distinct));
  }

  Status readStrings(const StoredColumn& layout, std::size_t position, Column::Parts& parts) const {
    RW_ASSIGN(auto text, file_.section<char>(sectionOf(position, "text")));
    RW_ASSIGN(auto offsets,
              readOffsets(sectionOf(position, "strings"), layout.stringWidth, layout.strings, text.size()));
    const auto size = static_cast<std::uint32_t>(layout.strings);
    parts.dictionary = Dictionary::of(std::move(offsets), size, std::move(text));
    RW_ASSIGN(auto codes, packed(sectionOf(position, "codes"), layout.width, layout.elements));
    parts.codes = PackedCodes(std::move(codes), size, isChecked_);
    return {};
  }

  const SectionFile& file_;
  bool isChecked_;
};

/// Says in which column it is.
Status checkColumn(const SectionFile& file, const Field& field, const Column& column) {
  const auto status = column.check();
  if (status) return {};
  return file.corrupt(fmt::format("feature '{}': {}", field.name, status.error().message));
}

template <class Table>
Status check(const SectionFile& file, const Table& table, const JobControl& job) {
  RW_CHECK(file.verifyAll(job));
  if (const auto keys = table.keys().check(job); !keys) {
    if (keys.error().kind != ErrorKind::Corrupt) return keys;
    return file.corrupt(fmt::format("keys: {}", keys.error().message));
  }
  const auto& fields = table.features().schema().fields();
  for (std::size_t i = 0; i < fields.size(); ++i) {
    RW_CHECK(job.check());
    RW_CHECK(checkColumn(file, fields[i], table.features().column(i)));
  }
  return {};
}

template <class Table>
Result<Table> open(const std::filesystem::path& path, const SectionFileKind& kind, Verification verification,
                   const JobControl& job) {
  RW_ASSIGN(const auto file, SectionFile::open(path, kind));
  RW_ASSIGN(const auto layout, readLayout(file));
  const SnapshotReader reader(file, verification);
  RW_ASSIGN(auto keys, reader.readKeys(layout));

  Schema schema;
  std::vector<Column> columns;
  for (const auto& each : layout.columns) {
    RW_ASSIGN(auto column, reader.readColumn(each, columns.size(), layout.rows));
    columns.push_back(std::move(column));
    if (const auto added = schema.add(each.field); !added) return file.corrupt(added.error().message);
  }
  RW_ASSIGN(auto features, FeatureTable::of(std::move(schema), std::move(columns), layout.rows));
  Table table(std::move(keys), std::move(features));
  if (verification == Verification::Now) RW_CHECK(check(file, table, job));
  return table;
}

} // namespace

Result<ItemPool> openItemPool(const std::filesystem::path& path, Verification verification,
                              const JobControl& job) {
  return open<ItemPool>(path, kItemSnapshot, verification, job);
}

Result<UserStore> openUserStore(const std::filesystem::path& path, Verification verification,
                                const JobControl& job) {
  return open<UserStore>(path, kUserSnapshot, verification, job);
}

} // namespace rankwright
