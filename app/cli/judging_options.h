#pragma once

#include "core/runs/output_metrics.h"

namespace CLI {
class App;
}

namespace rankwright::cli {

/// The options that say how outputs are judged: --gauc, --ndcg, --bins, --raw.
void addJudging(CLI::App& command, JudgingOptions& options);

} // namespace rankwright::cli
