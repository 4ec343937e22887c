#pragma once

#include "widgets/simulator/channel_share.h"
#include "widgets/simulator/draft_configuration.h"
#include "widgets/simulator/list_job.h"

namespace rankwright {

/// The list of a request under a draft, beside that of the published configuration.
struct DraftAnswer {
  ListAnswer list;                  ///< of the draft, or of the published one where it has none
  std::vector<Card> published = {}; ///< its list; empty while there is no draft
  std::shared_ptr<const DraftPipeline> draft =
      {}; ///< what made `list`; nullptr: the workspace's own pipeline
  std::vector<ChannelShare> shares = {};
  std::optional<Error> error = {}; ///< why the draft gives no list
};

/// What a list is asked for with.
struct ListRequest {
  std::shared_ptr<const Workspace> workspace;
  std::shared_ptr<const AppCatalogue> apps;
  TypedRequest typed;
  std::shared_ptr<const Baseline> baseline; ///< nullptr: a draft is compared with the published list
  std::optional<DraftRequest> draft;
};

/// Runs on a worker. Errors: those of the request under the published configuration; Cancelled. What is wrong
/// with the draft comes in the answer.
Result<DraftAnswer> recommendWith(const ListRequest& request, const JobControl& job);

} // namespace rankwright
