#include "core/feature/table_memory.h"

#include "core/base/resident_memory.h"

#include <bit>
#include <span>

namespace rankwright {

namespace {

/// Stretches of memory that belong together.
using Stretches = std::vector<std::span<const std::byte>>;

template <class T>
void add(std::span<const T> elements, Stretches& stretches) {
  if (!elements.empty()) stretches.push_back(std::as_bytes(elements));
}

void add(const ChunkedOffsets& offsets, Stretches& stretches) {
  add(offsets.distances().bytes(), stretches);
  add(offsets.bases(), stretches);
}

template <class T>
void add(const PackedNumbers<T>& numbers, Stretches& stretches) {
  add(numbers.plain(), stretches);
  add(numbers.codes().bytes(), stretches);
}

/// All of a column but its list of values.
Stretches elementsOf(const Column& column) {
  const auto& parts = column.parts();
  Stretches stretches;
  add(parts.validity.span(), stretches);
  add(parts.integers, stretches);
  add(parts.floats, stretches);
  add(parts.codes.stored().bytes(), stretches);
  add(parts.offsets, stretches);
  return stretches;
}

Stretches dictionaryOf(const Column& column) {
  const auto& parts = column.parts();
  Stretches stretches;
  add(parts.integers.distinctValues(), stretches);
  add(parts.floats.distinctValues(), stretches);
  add(parts.dictionary.offsets(), stretches);
  add(parts.dictionary.text(), stretches);
  return stretches;
}

Stretches stretchesOf(const RowKeys& keys) {
  Stretches stretches;
  add(keys.parts().offsets, stretches);
  add(keys.parts().text.span(), stretches);
  add(keys.parts().buckets.span(), stretches);
  return stretches;
}

std::uint64_t bytesOf(const Stretches& stretches) {
  std::uint64_t bytes = 0;
  for (const auto& stretch : stretches)
    bytes += stretch.size();
  return bytes;
}

Result<std::uint64_t> residentBytesOf(const Stretches& stretches, const JobControl& job) {
  std::uint64_t bytes = 0;
  for (const auto& stretch : stretches) {
    RW_ASSIGN(const auto resident, countResidentBytes(stretch, job));
    bytes += resident;
  }
  return bytes;
}

std::uint64_t countValues(const Column& column) {
  if (!column.mayMiss()) return column.rowCount();
  std::uint64_t count = 0;
  for (const auto word : column.parts().validity.span())
    count += static_cast<std::uint64_t>(std::popcount(word));
  return count;
}

std::optional<std::uint64_t> countDistinct(const Column& column) {
  const auto& parts = column.parts();
  if (elementType(column.type()) == ValueType::String) return parts.dictionary.size();
  if (parts.integers.form() == NumberForm::Distinct) return parts.integers.distinctValues().size();
  if (parts.floats.form() == NumberForm::Distinct) return parts.floats.distinctValues().size();
  return std::nullopt;
}

Result<ColumnMemory> measure(const Field& field, const Column& column, const JobControl& job) {
  const auto elements = elementsOf(column);
  const auto dictionary = dictionaryOf(column);
  ColumnMemory memory;
  memory.field = field;
  memory.encoding = encodingOf(column);
  memory.dictionaryBytes = bytesOf(dictionary);
  memory.bytes = bytesOf(elements) + memory.dictionaryBytes;
  RW_ASSIGN(const auto residentElements, residentBytesOf(elements, job));
  RW_ASSIGN(const auto residentDictionary, residentBytesOf(dictionary, job));
  memory.residentBytes = residentElements + residentDictionary;
  memory.distinct = countDistinct(column);
  return memory;
}

} // namespace

std::uint64_t TableMemory::bytes() const {
  auto sum = keyBytes;
  for (const auto& column : columns)
    sum += column.bytes;
  return sum;
}

std::uint64_t TableMemory::residentBytes() const {
  auto sum = residentKeyBytes;
  for (const auto& column : columns)
    sum += column.residentBytes;
  return sum;
}

Result<TableMemory> measureMemory(const RowKeys& keys, const FeatureTable& features, const JobControl& job) {
  TableMemory memory;
  memory.rows = keys.size();
  memory.keyBytes = bytesOf(stretchesOf(keys));
  RW_ASSIGN(memory.residentKeyBytes, residentBytesOf(stretchesOf(keys), job));
  const auto& fields = features.schema().fields();
  for (std::size_t i = 0; i < fields.size(); ++i) {
    job.report("looking what is in memory", static_cast<double>(i), static_cast<double>(fields.size()));
    RW_ASSIGN(auto column, measure(fields[i], features.column(i), job));
    memory.columns.push_back(std::move(column));
  }
  // Reads the validity bits, so it comes last.
  for (std::size_t i = 0; i < fields.size(); ++i)
    memory.columns[i].rowsWithValue = countValues(features.column(i));
  return memory;
}

} // namespace rankwright
