#pragma once

#include "core/expr/graph.h"
#include "core/expr/input_tables.h"

#include <cstdint>

namespace rankwright {

/// A search of the lists of strings of a column for one string that does without the strings.
struct CodeSearch {
  /// What the search gives for each row of the batch, when the wanted string has that code in the column's
  /// dictionary; a code that the dictionary does not have stands for a string that no list has. The binding
  /// must have a column of lists of strings and not be broadcast.
  Vector (*run)(const InputTables::Binding& binding, std::uint32_t wanted, const Batch& batch) = nullptr;
  std::size_t list = 0; ///< the operand that is the list; the other one of the two is the string
};

/// The search by codes that gives what `kernel` does with a list of strings and a string; without `run` when
/// `kernel` is no such search.
CodeSearch codeSearchOf(Kernel kernel);

} // namespace rankwright
