#pragma once

#include "core/funnel/logged_request.h"
#include "core/pipeline/pipeline.h"
#include "core/pipeline/trace.h"

#include <optional>
#include <span>
#include <string>

namespace rankwright {

/// What a trace does not say of its request.
struct TraceLabels {
  std::string name = {};            ///< of the caller (trace id)
  std::string pipeline = {};        ///< name
  std::optional<ItemId> taken = {}; ///< what the user took
  /// Scores of the ranker for candidates that were not merged; nullptr: nobody knows any. A trace of the same
  /// request in which nothing stops the merge.
  const Trace* scores = nullptr;
};

/// How far each item came that a channel met, in the stages of `stagesOf(StageLogSource::Pipeline)`; a taken
/// item that none met is there too, and what is known of it besides comes from why-not. An item taken that
/// the list has reaches `takenStage` where there is one. `pipeline` is the one that wrote the trace.
LoggedRequest loggedRequest(const Trace& trace, const Pipeline& pipeline, const TraceLabels& labels,
                            std::optional<std::uint32_t> takenStage = {});

} // namespace rankwright
