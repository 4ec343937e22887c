#pragma once

#include "core/expr/input_tables.h"
#include "core/expr/vector_writer.h"

namespace rankwright {

/// The rows of one input feature that a batch sees. Strings stay views of the column's dictionary. A feature
/// that no table has, or that a table has with another type than `type`, is missing everywhere.
Vector readInput(const InputTables::Binding& binding, ValueType type, const Batch& batch);

} // namespace rankwright
