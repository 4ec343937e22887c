#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace rankwright {

/// Sparse model input: for each row and field the ids that are set and their values, as compressed sparse
/// rows. Cell (r, f) covers entries [offsets[r·F + f], offsets[r·F + f + 1]). Ids are global: each field has
/// its own range.
struct EncodedBatch {
  std::uint32_t rowCount = 0;
  std::uint32_t fieldCount = 0;
  std::vector<std::uint32_t> offsets = {0}; ///< rowCount · fieldCount + 1
  std::vector<std::int64_t> ids;
  std::vector<float> values; ///< x_i of the ids; the share of the values of a list that have the id
};

/// The rows with the cells of the one row `common` in each of them: of every cell at most one of the two has
/// entries.
EncodedBatch joined(const EncodedBatch& common, const EncodedBatch& rows);

/// A row without entries.
EncodedBatch emptyRow(std::uint32_t fieldCount);

/// The fields of which some row has an entry, ascending.
std::vector<std::size_t> fieldsWithEntries(const EncodedBatch& rows);

/// Checks that a batch can be read by a model of so many fields and ids: offsets that start at 0, do not
/// decrease and end at the number of entries, and ids below `idCount`. Errors: InvalidArgument, with the
/// first offending number.
Status checkBatch(const EncodedBatch& batch, std::uint32_t fieldCount, std::int64_t idCount);

} // namespace rankwright
