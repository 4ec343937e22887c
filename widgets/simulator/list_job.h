#pragma once

#include "core/base/job_control.h"
#include "core/workspace/repeated_request.h"
#include "core/workspace/workspace.h"
#include "widgets/simulator/app_catalogue.h"
#include "widgets/simulator/compared_list.h"
#include "widgets/simulator/context_form.h"
#include "widgets/simulator/trace_facts.h"
#include "widgets/simulator/why_not_panel.h"

#include <memory>
#include <vector>

namespace rankwright {

/// The engine calls of the view, each made on a worker: what goes in is immutable, what comes back is ready
/// to be shown.

using SharedWorkspace = std::shared_ptr<const Workspace>;

/// A request as it is typed.
struct TypedRequest {
  UserId user = kNoUser; ///< `kNoUser`: one whom `features` describe
  ContextTexts context = {};
  ContextTexts features = {}; ///< of an invented user, by name
  /// One of a stage log, which stands before all that is typed; nullptr for none.
  std::shared_ptr<const RepeatedRequest> logged = nullptr;

  friend bool operator==(const TypedRequest&, const TypedRequest&) = default;
};

/// The request, made now unless it is a logged one. Errors: those of `parseContextFeature` and
/// `parseUserFeature`.
Result<Request> readRequest(const Workspace& workspace, const TypedRequest& typed);

/// A recommended list with the trace that explains it.
struct ListAnswer {
  std::vector<Card> cards;
  std::shared_ptr<const Trace> trace;
  std::shared_ptr<const RecordedList> record;
  SharedComparison compared; ///< nullptr without a baseline
};

/// Errors: those of `readRequest` and of `Pipeline::recommend`. `pipeline` is the workspace's
/// or that of a draft over it; `baseline` may be nullptr.
Result<ListAnswer> recommendCards(const Workspace& workspace, const Pipeline& pipeline,
                                  const AppCatalogue& apps, const TypedRequest& typed,
                                  const std::shared_ptr<const Baseline>& baseline, const JobControl& job);

/// `pipeline` is the one that wrote the trace. Errors: those of compiling the rules of the model's fields.
Result<TraceFacts> explainCard(const Workspace& workspace, const Pipeline& pipeline, const AppCatalogue& apps,
                               const Trace& trace, ItemId item);

/// `repeated` is the logged request that the trace is of; nullptr for one of now.
WhyNotAnswer answerWhyNot(const Pipeline& pipeline, const AppCatalogue& apps, const Trace& trace, ItemId item,
                          const RepeatedRequest* repeated = nullptr);

} // namespace rankwright
