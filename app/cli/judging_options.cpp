#include "app/cli/judging_options.h"

#include <CLI/CLI.hpp>

#include <map>
#include <string>

namespace rankwright::cli {

void addJudging(CLI::App& command, JudgingOptions& options) {
  command
      .add_option("--gauc", options.userWeight,
                  "What a user weighs in the grouped AUC (default: impressions)")
      ->transform(
          CLI::CheckedTransformer(std::map<std::string, UserWeight>{{"impressions", UserWeight::Impressions},
                                                                    {"positives", UserWeight::Positives},
                                                                    {"equal", UserWeight::Equal}}));
  command.add_option("--ndcg", options.ndcgDepth, "Positions that count in NDCG")
      ->check(CLI::Range(1U, 100'000U))
      ->capture_default_str();
  command.add_option("--bins", options.bins, "Bins of the calibration error, with as many rows each")
      ->check(CLI::Range(1U, 100'000U))
      ->capture_default_str();
  command.add_flag_callback(
      "--raw", [&options] { options.probability = ProbabilityKind::Raw; },
      "Judge the probabilities of the network, before they are corrected for the rows that trained");
}

} // namespace rankwright::cli
