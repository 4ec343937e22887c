#include "core/feature/snapshot_writer.h"

#include "core/feature/number_encoding.h"
#include "core/feature/packed_writer.h"
#include "core/feature/snapshot.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace rankwright {

namespace {

constexpr auto kChunk = ChunkedOffsets::kChunkRows;

/// How far the elements of a row lie behind those of its chunk's first row.
std::uint64_t distanceOf(const ChunkedOffsets& offsets, std::uint64_t row) {
  return offsets.position(row) - offsets.position(row - row % kChunk);
}

/// Writes where the elements of `rows` rows lie; gives the width of a distance. Errors: Io.
Result<unsigned> writeOffsets(SectionWriter& writer, const std::string& name, const ChunkedOffsets& offsets,
                              std::uint64_t rows) {
  std::uint64_t largest = 0;
  for (std::uint64_t row = 0; row <= rows; ++row)
    largest = std::max(largest, distanceOf(offsets, row));
  const auto width = widthFor(largest);
  RW_CHECK(writePacked(writer, name + ".distances", rows + 1, width,
                       [&offsets](std::uint64_t first, std::uint64_t count, auto* out) {
                         using Out = std::decay_t<decltype(*out)>;
                         for (std::uint64_t i = 0; i < count; ++i)
                           out[i] = static_cast<Out>(distanceOf(offsets, first + i));
                       }));
  RW_CHECK(
      writePackedAs<std::uint64_t>(writer, name + ".bases", countChunks(rows + 1),
                                   [&offsets](std::uint64_t first, std::uint64_t count, std::uint64_t* out) {
                                     for (std::uint64_t i = 0; i < count; ++i)
                                       out[i] = offsets.position((first + i) * kChunk);
                                   }));
  return width;
}

/// The length that all lists have, if there is one.
std::optional<std::uint64_t> commonLength(const Column& column) {
  if (column.rowCount() == 0) return std::nullopt;
  const auto length = column.elementsOf(0).count;
  for (std::uint32_t row = 1; row < column.rowCount(); ++row)
    if (column.elementsOf(row).count != length) return std::nullopt;
  return length;
}

/// Writes the sections of one column and describes them.
class ColumnWriter {
public:
  ColumnWriter(SectionWriter& writer, std::size_t position, const Field& field, const Column& column)
      : writer_(writer), position_(position), column_(column) {
    layout_.field = field;
    layout_.elements = column.rowCount();
  }

  Result<StoredColumn> write() {
    RW_CHECK(writeValidity());
    if (isList(column_.type())) RW_CHECK(writeLists());
    const auto& parts = column_.parts();
    switch (elementType(column_.type())) {
    case ValueType::Int64:
      RW_CHECK(writeNumbers(parts.integers));
      break;
    case ValueType::Float32:
      RW_CHECK(writeNumbers(parts.floats));
      break;
    default:
      RW_CHECK(writeStrings());
    }
    return layout_;
  }

private:
  std::string section(std::string_view part) const { return sectionOf(position_, part); }

  Status writeValidity() {
    layout_.mayMiss = column_.mayMiss();
    if (!layout_.mayMiss) return {};
    return writer_.add(section("validity"), column_.parts().validity.span());
  }

  Status writeLists() {
    layout_.lists.emplace();
    layout_.elements = column_.parts().offsets.elementCount();
    layout_.lists->fixed = commonLength(column_);
    if (layout_.lists->fixed) return {};
    RW_ASSIGN(layout_.lists->width,
              writeOffsets(writer_, section("lists"), column_.parts().offsets, column_.rowCount()));
    return {};
  }

  template <class T>
  Status writeNumbers(const PackedNumbers<T>& numbers) {
    const auto encoding = chooseEncoding(numbers, !isList(column_.type()));
    layout_.form = encoding.form;
    layout_.width = encoding.width;
    if constexpr (std::is_integral_v<T>) layout_.base = encoding.base;
    RW_CHECK(rankwright::writeNumbers(writer_, section("values"), numbers, encoding));
    if (encoding.form != NumberForm::Distinct) return {};
    return writer_.add(section("distinct"), std::span<const T>(encoding.distinct));
  }

  Status writeStrings() {
    const auto& dictionary = column_.dictionary();
    const auto& codes = column_.parts().codes;
    layout_.strings = dictionary.size();
    layout_.width = dictionary.size() == 0 ? 0 : widthFor(dictionary.size() - 1);
    RW_CHECK(writePacked(writer_, section("codes"), codes.size(), layout_.width,
                         [&codes](std::uint64_t first, std::uint64_t count, auto* out) {
                           using Out = std::decay_t<decltype(*out)>;
                           for (std::uint64_t i = 0; i < count; ++i)
                             out[i] = static_cast<Out>(codes[first + i]);
                         }));
    RW_ASSIGN(layout_.stringWidth,
              writeOffsets(writer_, section("strings"), dictionary.offsets(), dictionary.size()));
    return writer_.add(section("text"), dictionary.text());
  }

  SectionWriter& writer_;
  std::size_t position_;
  const Column& column_;
  StoredColumn layout_;
};

Result<unsigned> writeKeys(SectionWriter& writer, const RowKeys& keys) {
  const auto& parts = keys.parts();
  RW_CHECK(writer.add("keys.text", parts.text.span()));
  RW_CHECK(writer.add("keys.buckets", parts.buckets.span()));
  return writeOffsets(writer, "keys", parts.offsets, parts.size);
}

} // namespace

SnapshotWriter::SnapshotWriter(SectionWriter writer) : writer_(std::move(writer)) {}

Result<SnapshotWriter> SnapshotWriter::create(const std::filesystem::path& path, SnapshotKind kind,
                                              const RowKeys& keys) {
  RW_ASSIGN(auto sections,
            SectionWriter::create(path, kind == SnapshotKind::Items ? kItemSnapshot : kUserSnapshot));
  SnapshotWriter writer(std::move(sections));
  writer.layout_.rows = keys.size();
  RW_ASSIGN(writer.layout_.keyWidth, writeKeys(writer.writer_, keys));
  return writer;
}

Status SnapshotWriter::add(const Field& field, const Column& column) {
  if (column.rowCount() != layout_.rows)
    return fail(ErrorKind::InvalidArgument, "the column has another number of rows: {}", field.name);
  RW_CHECK(schema_.add(field));
  RW_ASSIGN(auto described, ColumnWriter(writer_, layout_.columns.size(), field, column).write());
  layout_.columns.push_back(std::move(described));
  return {};
}

Status SnapshotWriter::commit() {
  const auto schema = toJson(layout_);
  RW_CHECK(writer_.add("schema", std::span(schema.data(), schema.size())));
  return writer_.commit();
}

namespace {

Status save(const RowKeys& keys, const FeatureTable& table, const std::filesystem::path& path,
            SnapshotKind kind, const JobControl& job) {
  RW_ASSIGN(auto writer, SnapshotWriter::create(path, kind, keys));
  const auto& fields = table.schema().fields();
  for (std::size_t i = 0; i < fields.size(); ++i) {
    RW_CHECK(job.check());
    job.report("writing features", static_cast<double>(i), static_cast<double>(fields.size()));
    RW_CHECK(writer.add(fields[i], table.column(i)));
  }
  return writer.commit();
}

} // namespace

Status saveSnapshot(const ItemPool& items, const std::filesystem::path& path, const JobControl& job) {
  return save(items.keys(), items.features(), path, SnapshotKind::Items, job);
}

Status saveSnapshot(const UserStore& users, const std::filesystem::path& path, const JobControl& job) {
  return save(users.keys(), users.features(), path, SnapshotKind::Users, job);
}

} // namespace rankwright
