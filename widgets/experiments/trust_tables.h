#pragma once

#include "core/experiment/experiment_definition.h"
#include "core/experiment/trust_report.h"
#include "core/table/table_source.h"
#include "widgets/common/fact_table.h"

#include <memory>

namespace rankwright {

/// What was found, worst first, and what is right.
FactTable trustFacts(const TrustReport& trust);

/// The split in total, by day of first exposure and by value of each dimension, a row each.
std::shared_ptr<const TableSource> splitTable(const ExperimentDefinition& definition,
                                              const TrustReport& trust);

/// Each metric of the days before the experiment, by arm.
std::shared_ptr<const TableSource> biasTable(const TrustReport& trust);

} // namespace rankwright
