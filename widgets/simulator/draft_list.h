#pragma once

#include "widgets/simulator/channel_share.h"
#include "widgets/simulator/list_job.h"
#include "widgets/simulator/replayed_configuration.h"

namespace rankwright {

/// The list of a request under another configuration, as the draft, beside that of the published one.
struct DraftAnswer {
  ListAnswer list;                  ///< of the other one, or of the published one where it has none
  std::vector<Card> published = {}; ///< its list; empty while there is no other one
  KeptPipeline maker = {};          ///< what made `list`
  std::vector<ChannelShare> shares = {};
  std::optional<Error> error = {}; ///< why the other one gives no list
};

/// What a list is asked for with.
struct ListRequest {
  std::shared_ptr<const Workspace> workspace;
  std::shared_ptr<const AppCatalogue> apps;
  TypedRequest typed;
  std::shared_ptr<const Baseline> baseline; ///< nullptr: the other list is compared with the published one
  ReplayedConfiguration published = {};
  std::optional<ReplayedConfiguration> other = {}; ///< the draft, most often
};

/// Runs on a worker. Errors: those of the request under the published configuration; Cancelled. What is wrong
/// with the other one comes in the answer.
Result<DraftAnswer> recommendWith(const ListRequest& request, const JobControl& job);

} // namespace rankwright
