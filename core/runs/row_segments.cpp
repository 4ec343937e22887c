#include "core/runs/row_segments.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace rankwright {

namespace {

constexpr std::uint32_t kMissing = 0;          // of an empty list
constexpr std::uint32_t kFrequencyBuckets = 8; // 0, 1–9, 10–99 … 1,000,000 and more

/// A column that grows row by row.
struct GrowingSegment {
  std::string name;
  std::vector<std::string> values;
  std::vector<std::uint32_t> codes;

  SegmentColumn take() { return {std::move(name), std::move(values), Buffer(std::move(codes))}; }
};

std::vector<std::string> frequencyNames() {
  std::vector<std::string> names{"0"};
  std::uint64_t least = 1;
  for (std::uint32_t i = 1; i + 1 < kFrequencyBuckets; ++i, least *= 10)
    names.push_back(fmt::format("{} to {}", least, least * 10 - 1));
  names.push_back(fmt::format("{} or more", least));
  return names;
}

std::uint32_t frequencyBucket(std::uint64_t count) {
  std::uint32_t bucket = 0;
  for (; count > 0 && bucket + 1 < kFrequencyBuckets; count /= 10)
    ++bucket;
  return bucket;
}

std::string textOf(const std::string& value) {
  return value;
}
std::string textOf(std::int64_t value) {
  return fmt::format("{}", value);
}

/// The names of a field's ids, in their order; none where ids have no names or there are too many.
std::vector<std::string> idNames(const FieldEncoding& field) {
  std::vector<std::string> names;
  if (field.idCount() > kMostSegmentValues) return names;
  const auto addAll = [&names](const auto& values) {
    names = {"(missing)", "(other)"};
    for (const auto& value : values)
      names.push_back(textOf(value));
  };
  if (field.type() == ValueType::String && std::holds_alternative<Vocabulary<std::string>>(field.scheme()))
    addAll(std::get<Vocabulary<std::string>>(field.scheme()).values());
  if (field.type() == ValueType::Int64 && std::holds_alternative<Vocabulary<std::int64_t>>(field.scheme()))
    addAll(std::get<Vocabulary<std::int64_t>>(field.scheme()).values());
  if (const auto* buckets = std::get_if<NumberBuckets>(&field.scheme())) {
    names = {"(missing)",
             buckets->borders.empty() ? "all" : fmt::format("below {}", buckets->borders.front())};
    for (const auto border : buckets->borders)
      names.push_back(fmt::format("from {}", border));
  }
  return names;
}

/// Calls `visit(first entry, last entry)` for each row's cell of a field.
template <class Visit>
void forEachCell(const SampleBlock& block, std::uint32_t fields, std::uint32_t field, Visit visit) {
  for (std::uint32_t row = 0; row < block.rowCount; ++row) {
    const auto cell = row * fields + field;
    if (block.offsets.empty())
      visit(cell, cell + 1);
    else
      visit(block.offsets[cell], block.offsets[cell + 1]);
  }
}

GrowingSegment fieldSegment(const JudgedModel& judged, const SampleBlocks& rows, std::uint32_t field,
                            std::vector<std::string> names) {
  GrowingSegment segment{judged.encoder.fields()[field].name(), std::move(names), {}};
  const auto firstId = static_cast<std::uint32_t>(judged.encoder.firstIdOf(field));
  for (std::uint32_t i = 0; i < rows.blockCount(); ++i) {
    const auto block = rows.block(i);
    forEachCell(block, rows.fieldCount(), field, [&](std::uint32_t begin, std::uint32_t end) {
      segment.codes.push_back(end > begin ? block.ids[begin] - firstId : kMissing);
    });
  }
  return segment;
}

/// Users' training rows by their numbers.
class UserRows {
public:
  explicit UserRows(const SampleBlocks& train) {
    for (std::uint32_t i = 0; i < train.blockCount(); ++i)
      for (const auto user : train.block(i).users)
        ++rows_[user];
  }
  bool empty() const { return rows_.empty(); }
  std::uint64_t of(std::uint32_t user) const {
    const auto found = rows_.find(user);
    return found == rows_.end() ? 0 : found->second;
  }

private:
  std::unordered_map<std::uint32_t, std::uint64_t> rows_;
};

GrowingSegment userSegment(const UserRows& users, const SampleBlocks& rows) {
  GrowingSegment segment{std::string(kUserRowsSegment), frequencyNames(), {}};
  for (std::uint32_t i = 0; i < rows.blockCount(); ++i)
    for (const auto user : rows.block(i).users)
      segment.codes.push_back(frequencyBucket(users.of(user)));
  return segment;
}

std::uint32_t rarest(const SampleBlock& block, std::uint32_t begin, std::uint32_t end,
                     std::span<const std::uint32_t> idCounts) {
  auto least = std::numeric_limits<std::uint32_t>::max();
  for (auto entry = begin; entry < end; ++entry)
    least = std::min(least, idCounts[block.ids[entry]]);
  return least;
}

GrowingSegment rarestSegment(const JudgedModel& judged, const SampleBlocks& rows) {
  GrowingSegment segment{std::string(kRarestIdSegment), frequencyNames(), {}};
  const auto fields = rows.fieldCount();
  for (std::uint32_t i = 0; i < rows.blockCount(); ++i) {
    const auto block = rows.block(i);
    for (std::uint32_t row = 0; row < block.rowCount; ++row) {
      const auto begin = block.offsets.empty() ? row * fields : block.offsets[row * fields];
      const auto end = block.offsets.empty() ? (row + 1) * fields : block.offsets[(row + 1) * fields];
      segment.codes.push_back(frequencyBucket(rarest(block, begin, end, judged.idCounts)));
    }
  }
  return segment;
}

} // namespace

std::vector<SegmentColumn> rowSegments(const JudgedModel& judged, const SampleBlocks& rows) {
  std::vector<SegmentColumn> segments;
  for (std::uint32_t field = 0; field < judged.encoder.fieldCount(); ++field)
    if (auto names = idNames(judged.encoder.fields()[field]); !names.empty())
      segments.push_back(fieldSegment(judged, rows, field, std::move(names)).take());
  const UserRows users(judged.train);
  auto byUser = userSegment(users, rows);
  if (!users.empty() && byUser.codes.size() == rows.rowCount()) segments.push_back(byUser.take());
  if (!judged.idCounts.empty()) segments.push_back(rarestSegment(judged, rows).take());
  return segments;
}

} // namespace rankwright
