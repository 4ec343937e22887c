#pragma once

#include "core/base/result.h"
#include "core/model/training_plan.h"

#include <cstdint>
#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace rankwright::cli {

/// The options of `train` by which several processes train one model together.
struct GroupOptions {
  std::uint32_t size = 1;
  std::uint32_t rank = 0;
  std::string init; ///< "tcp://host:port" of rank 0
  double timeoutSeconds = TrainingGroup().timeoutSeconds;

  void addTo(CLI::App& command);

  /// Nothing for a training by one process. Errors: InvalidArgument for a rank outside of the group, or an
  /// address that is none.
  Result<std::optional<TrainingGroup>> group() const;
};

} // namespace rankwright::cli
