#pragma once

#include "core/base/result.h"
#include "core/expr/input_tables.h"
#include "core/expr/rule_set.h"
#include "core/expr/vector.h"
#include "core/feature/schema.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

struct ProgramPlan; // core/expr/program_plan.h

/// Rows that callers with many rows pass at a time: a batch of vectors stays in the cache.
inline constexpr std::uint32_t kBatchRows = 1024;

/// Rules compiled for given inputs: typed, and only what the outputs need. Immutable, shared between threads.
class Program {
public:
  Program();

  /// Compiles the rules that `outputs` need. An output names a rule or an input feature. `inputs` are the
  /// features that the tables of a batch provide. Errors: NotFound for an unknown name, Type for operands
  /// that do not fit; both with the span.
  static Result<Program> compile(const RuleSet& rules, std::span<const std::string> outputs,
                                 const Schema& inputs);

  /// Names and types of the outputs, in the order asked for.
  const Schema& outputs() const;

  /// The input features that evaluation reads.
  const std::vector<std::string>& inputs() const;

  /// The outputs for a batch of `rowCount` rows. Never fails: a row for which an operation has no value is
  /// missing there. The tables must have the types the program was compiled for. Output vectors refer to the
  /// tables' columns.
  std::vector<Vector> evaluate(const InputTables& tables, std::uint32_t rowCount) const;

  /// Whether an output hangs on the clock of the request.
  bool usesClock() const;

  /// The compiled graph, for those who evaluate or explain it.
  const std::shared_ptr<const ProgramPlan>& plan() const { return plan_; }

private:
  std::shared_ptr<const ProgramPlan> plan_;
};

} // namespace rankwright
