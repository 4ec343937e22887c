#include "core/funnel/stage_tally.h"

namespace rankwright {

namespace {

StageFigures figuresOf(const LoggedStage& stage, const std::vector<double>& perRequest) {
  StageFigures figures;
  figures.name = stage.name;
  figures.perRequest = meanEstimate(perRequest);
  double sum = 0;
  for (const auto each : perRequest)
    sum += each;
  figures.candidates = static_cast<std::uint64_t>(sum);
  figures.recorded = !stage.feedback || figures.candidates > 0;
  return figures;
}

} // namespace

void StageTally::add(const ChosenRequest& request, std::span<const CandidateRow> candidates) {
  const auto stages = perRequest_.size();
  std::vector<std::uint64_t> last(stages);
  for (const auto& each : candidates) {
    ++last[each.stage];
    if (each.taken)
      for (std::size_t stage = 0; stage <= each.stage; ++stage)
        ++taken_[stage];
  }
  std::uint64_t reaching = 0;
  for (std::size_t stage = stages; stage-- > 0;) {
    reaching += last[stage];
    perRequest_[stage].push_back(static_cast<double>(stage == 0 ? request.pool : reaching));
  }
}

void StageTally::merge(const StageTally& later) {
  for (std::size_t stage = 0; stage < perRequest_.size(); ++stage) {
    perRequest_[stage].insert(perRequest_[stage].end(), later.perRequest_[stage].begin(),
                              later.perRequest_[stage].end());
    taken_[stage] += later.taken_[stage];
  }
}

std::uint64_t StageTally::reaching(std::size_t stage) const {
  double sum = 0;
  for (const auto each : perRequest_[stage])
    sum += each;
  return static_cast<std::uint64_t>(sum);
}

std::vector<StageFigures> StageTally::figures(const StageLogInfo& log) const {
  std::vector<StageFigures> all;
  for (std::size_t stage = 0; stage < perRequest_.size(); ++stage) {
    auto figures = figuresOf(log.stages[stage], perRequest_[stage]);
    figures.taken = taken_[stage];
    figures.takenShare = shareEstimate(taken_[stage], taken_[0]);
    if (stage > 0 && all.back().candidates > 0)
      figures.kept = static_cast<double>(figures.candidates) / static_cast<double>(all.back().candidates);
    all.push_back(std::move(figures));
  }
  return all;
}

} // namespace rankwright
