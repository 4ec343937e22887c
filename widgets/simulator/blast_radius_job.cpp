#include "widgets/simulator/blast_radius_job.h"

#include "core/workspace/blast_radius_tables.h"
#include "widgets/simulator/blast_radius_texts.h"

#include <algorithm>
#include <limits>

namespace rankwright {

namespace {

/// Makes what is shown of the users who are done.
class AnswerMaker {
public:
  AnswerMaker(const BlastRadiusRequest& request, const Pipeline& before, const Pipeline& after)
      : workspace_(*request.workspace),
        wanted_(std::min(request.users, workspace_.users().size())),
        summary_(before, after, everyChange()) {}

  SharedBlastRadius of(std::span<const ReplayedUser> users) const {
    auto answer = std::make_shared<BlastRadiusAnswer>();
    answer->radius = summary_.of(users);
    answer->wanted = wanted_;
    answer->users = changedUsersTable(workspace_, answer->radius, wordUserColumn);
    answer->items = changedItemsTable(workspace_, answer->radius, wordExposureColumn);
    for (const auto& feature : answer->radius.features)
      answer->exposures.emplace_back(feature.feature, exposureTable(feature, wordExposureColumn));
    answer->replayed = replayedUsersTable(workspace_, users);
    return answer;
  }

private:
  /// The tables have everything; they are sorted and filtered where they are shown.
  static BlastRadiusOptions everyChange() {
    BlastRadiusOptions options;
    options.most = std::numeric_limits<std::size_t>::max();
    return options;
  }

  const Workspace& workspace_;
  std::uint32_t wanted_;
  BlastRadiusSummary summary_;
};

} // namespace

void PartialBlastRadius::put(SharedBlastRadius answer) {
  const std::lock_guard lock(mutex_);
  latest_ = std::move(answer);
}

SharedBlastRadius PartialBlastRadius::take() {
  const std::lock_guard lock(mutex_);
  return std::exchange(latest_, nullptr);
}

Result<SharedBlastRadius> replayConfigurations(const BlastRadiusRequest& request, PartialBlastRadius& partial,
                                               const JobControl& job) {
  RW_ASSIGN(const auto before, pipelineOf(request.workspace, request.before));
  RW_ASSIGN(const auto after, pipelineOf(request.workspace, request.after));
  ReplayOptions options{request.users, request.seed, {}};
  RW_ASSIGN(options.request,
            readRequest(*request.workspace, {.user = kNoUser, .context = request.context, .features = {}}));
  const AnswerMaker maker(request, *before.pipeline, *after.pipeline);
  RW_ASSIGN(const auto users,
            replay(*before.pipeline, *after.pipeline, options, job,
                   [&](std::span<const ReplayedUser> done) { partial.put(maker.of(done)); }));
  return maker.of(users);
}

} // namespace rankwright
