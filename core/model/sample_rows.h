#pragma once

#include "core/base/result.h"
#include "core/expr/program.h"
#include "core/expr/rule_set.h"
#include "core/feature/feature_table.h"
#include "core/model/model_config.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace rankwright {

/// The feature tables that a sample's user, item and context are rows of.
struct SampleTables {
  const FeatureTable& users;
  const FeatureTable& items;
  const FeatureTable& contexts;
};

/// The rows that a batch of samples is made of, one of each table for each sample.
struct SampleRowNumbers {
  std::span<const std::uint32_t> users;
  std::span<const std::uint32_t> items;
  std::span<const std::uint32_t> contexts;
};

/// The program of a model's fields, the one that also serves requests. Errors: those of compiling.
Result<Program> compileFields(const ModelConfig& config, const RuleSet& rules, const Schema& inputs);

/// All rules as `RuleSet::parse` reads them.
std::string textOf(const RuleSet& rules);

/// The fields of up to `kBatchRows` samples. The clock is that of all of them. Vectors refer to the tables.
std::vector<Vector> evaluateSamples(const Program& program, const SampleTables& tables,
                                    const SampleRowNumbers& rows, const RequestClock& clock = {});

} // namespace rankwright
