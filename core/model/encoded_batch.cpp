#include "core/model/encoded_batch.h"

#include <algorithm>

namespace rankwright {

namespace {

Status checkOffsets(const EncodedBatch& batch) {
  const auto cells = static_cast<std::uint64_t>(batch.rowCount) * batch.fieldCount;
  if (batch.offsets.size() != cells + 1)
    return fail(ErrorKind::InvalidArgument, "{} cells need {} offsets, but there are {}", cells, cells + 1,
                batch.offsets.size());
  const auto descent = std::ranges::is_sorted_until(batch.offsets);
  if (batch.offsets.front() != 0 || descent != batch.offsets.end())
    return fail(ErrorKind::InvalidArgument, "the offsets of the cells must ascend from 0, but hold {}",
                batch.offsets.front() != 0 ? batch.offsets.front() : *descent);
  if (batch.ids.size() != batch.offsets.back() || batch.values.size() != batch.offsets.back())
    return fail(ErrorKind::InvalidArgument,
                "{} ids and {} values do not fill the cells, whose entries are {}", batch.ids.size(),
                batch.values.size(), batch.offsets.back());
  return {};
}

} // namespace

EncodedBatch joined(const EncodedBatch& common, const EncodedBatch& rows) {
  EncodedBatch all;
  all.rowCount = rows.rowCount;
  all.fieldCount = rows.fieldCount;
  const auto take = [&all](const EncodedBatch& batch, std::size_t cell) {
    for (auto entry = batch.offsets[cell]; entry < batch.offsets[cell + 1]; ++entry) {
      all.ids.push_back(batch.ids[entry]);
      all.values.push_back(batch.values[entry]);
    }
  };
  for (std::size_t cell = 0; cell + 1 < rows.offsets.size(); ++cell) {
    take(common, cell % rows.fieldCount);
    take(rows, cell);
    all.offsets.push_back(static_cast<std::uint32_t>(all.ids.size()));
  }
  return all;
}

EncodedBatch emptyRow(std::uint32_t fieldCount) {
  EncodedBatch row;
  row.rowCount = 1;
  row.fieldCount = fieldCount;
  row.offsets.assign(std::size_t{fieldCount} + 1, 0);
  return row;
}

std::vector<std::size_t> fieldsWithEntries(const EncodedBatch& rows) {
  std::vector<bool> has(rows.fieldCount);
  for (std::size_t cell = 0; cell + 1 < rows.offsets.size(); ++cell)
    if (rows.offsets[cell] != rows.offsets[cell + 1]) has[cell % rows.fieldCount] = true;
  std::vector<std::size_t> fields;
  for (std::size_t field = 0; field < has.size(); ++field)
    if (has[field]) fields.push_back(field);
  return fields;
}

Status checkBatch(const EncodedBatch& batch, std::uint32_t fieldCount, std::int64_t idCount) {
  if (batch.fieldCount != fieldCount)
    return fail(ErrorKind::InvalidArgument, "the model has {} fields, but those of the batch are {}",
                fieldCount, batch.fieldCount);
  RW_CHECK(checkOffsets(batch));
  const auto bad =
      std::ranges::find_if(batch.ids, [idCount](std::int64_t id) { return id < 0 || id >= idCount; });
  if (bad == batch.ids.end()) return {};
  return fail(ErrorKind::InvalidArgument, "the model's ids are below {}, but an entry has {}", idCount, *bad);
}

} // namespace rankwright
