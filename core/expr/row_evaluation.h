#pragma once

#include "core/base/job_control.h"
#include "core/base/result.h"
#include "core/expr/program.h"

#include <cstdint>
#include <functional>
#include <span>

namespace rankwright {

/// Gets the outputs for consecutive rows from `first` on, as many as the vectors have; they are valid during
/// the call. Called by several threads at a time, in any order of rows.
using RowConsumer = std::function<void(std::uint32_t first, std::span<const Vector> outputs)>;

/// Evaluates many rows, e.g. a whole pool, batch by batch on all cores; nothing is allocated a row. Row i
/// means what the tables say of it, as in `Program::evaluate`. Errors: Cancelled; batches not yet begun are
/// then left out.
Status evaluateRows(const Program& program, const InputTables& tables, std::uint32_t rowCount,
                    const JobControl& job, const RowConsumer& consume);

} // namespace rankwright
