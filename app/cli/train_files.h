#pragma once

#include "core/base/result.h"
#include "core/model/training_plan.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace rankwright::cli {

class Console;

/// The options of `train` that say how the model and its training differ from the defaults.
struct ModelOptionTexts {
  std::string config;                ///< a file with keys of model.toml; "" for none
  std::vector<std::string> settings; ///< key=value

  void addTo(CLI::App& command);

  /// The text of the file; "" without one. Errors: NotFound, Io.
  Result<std::string> text() const;
};

/// `train --csv`: on files of ids instead of a workspace.
struct TrainFilesOptions {
  std::string train, valid, test;
  std::vector<std::string> labels = {"label"};
  std::vector<std::string> fields; ///< columns; none: all but the labels
  std::string kind;                ///< "" for that of the configuration
  std::vector<std::uint64_t> seeds;
  std::string out;
  std::optional<TrainingGroup> group = {};

  void addTo(CLI::App& command);
};

/// Trains, and prints the curve and what the test file says of each seed.
Status trainFiles(const TrainFilesOptions& options, const ModelOptionTexts& model, bool json,
                  Console& console);

} // namespace rankwright::cli
