#pragma once

#include "core/base/result.h"
#include "core/model/model_config.h"
#include "core/runs/model_metric.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace rankwright {

enum class SweepStrategy : std::uint8_t {
  Grid,    ///< "grid": every combination
  Random,  ///< "random": combinations drawn (Bergstra and Bengio 2012)
  Halving, ///< "halving": drawn, trained a little, the best 1/eta of them more, and so on (Jamieson and
           ///< Talwalkar 2016)
};

std::string_view describe(SweepStrategy strategy);

/// What a rung of successive halving gives its trials more of.
enum class SweepResource : std::uint8_t {
  Epochs, ///< "epochs"
  Rows,   ///< "rows": share of the training rows
};

/// Numbers to draw from.
struct SweepRange {
  double low = 0;
  double high = 0;
  bool isLogUniform = false; ///< the logarithm is uniform
  bool isInteger = false;

  friend bool operator==(const SweepRange&, const SweepRange&) = default;
};

/// Values of a key of `model.toml`, each as it would be written there, e.g. "[64, 32]".
using SweepValues = std::vector<std::string>;

struct SweepKey {
  std::string key;
  std::variant<SweepValues, SweepRange> choice;

  friend bool operator==(const SweepKey&, const SweepKey&) = default;
};

/// What `sweep.toml` declares.
struct SweepConfig {
  std::filesystem::path base = "model.toml"; ///< relative to the file
  SweepStrategy strategy = SweepStrategy::Grid;
  std::uint32_t trials = 0; ///< drawn ones; of a grid the most there may be, 0: all
  std::uint64_t seed = 1;
  ModelMetric metric = ModelMetric::Auc; ///< on held-out rows
  std::string output;                    ///< that is judged; "": the first
  SweepResource resource = SweepResource::Epochs;
  std::uint32_t rungs = 3; ///< of halving
  std::uint32_t eta = 3;   ///< of halving, at least 2
  std::vector<SweepKey> keys;
};

/// Reads `sweep.toml`: `base`, `strategy`, `trials`, `seed`, `metric`, `output`, `[halving]` with `resource`,
/// `rungs` and `eta`, and `[grid]` or `[random]` with lists, or tables `{ low, high, scale = "log" }`, by key
/// of `model.toml`. Errors, all with the place: Parse, Type, InvalidArgument.
Result<SweepConfig> parseSweepToml(std::string_view toml, std::string source);

/// One choice of the keys.
struct SweepTrial {
  std::uint32_t number = 0;                                  ///< from 1
  std::vector<std::pair<std::string, std::string>> settings; ///< key and value as TOML
  ModelConfig config;
  std::string configuration; ///< of `model.toml` with them
};

/// The trials of a sweep over the text of its base; the same seed gives the same. Errors: those of
/// `parseModelToml` for a setting that the model refuses, with the trial; InvalidArgument for a grid of more
/// than 10,000.
Result<std::vector<SweepTrial>> sweepTrials(const SweepConfig& sweep, std::string_view baseToml,
                                            const std::string& source);

} // namespace rankwright
