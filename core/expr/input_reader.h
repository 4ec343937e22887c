#pragma once

#include "core/expr/input_tables.h"
#include "core/expr/vector_writer.h"

namespace rankwright {

/// The rows of one input feature that a batch sees. Numbers of a range of rows are read in place, strings
/// stay views of the column's dictionary. A feature that no table has, or that a table has with another type
/// than `type`, is missing everywhere.
Vector readInput(const InputTables::Binding& binding, ValueType type, const Batch& batch);

/// 1 for each row of the batch that has a value, nullptr when all have one. The binding must have a column
/// and not be broadcast.
const std::uint8_t* readValidity(const InputTables::Binding& binding, const Batch& batch);

/// Dictionary codes of rows, and 1 for each row that has a value, nullptr when all have one.
struct RowCodes {
  std::span<const std::uint32_t> codes;
  const std::uint8_t* valid = nullptr;
};

/// The code of a string column for each row of the batch, `missingCode` for rows without a value; in place
/// when it is a range of rows that all have one. The binding must have a column and not be broadcast.
RowCodes readCodes(const InputTables::Binding& binding, std::uint32_t missingCode, const Batch& batch);

} // namespace rankwright
