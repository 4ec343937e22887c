#include "core/funnel/funnel_report.h"

#include "core/base/parallel_blocks.h"
#include "core/funnel/channel_tally.h"
#include "core/funnel/feature_drift.h"
#include "core/funnel/item_stage_counts.h"
#include "core/funnel/loss_tally.h"
#include "core/funnel/order_tally.h"
#include "core/funnel/stage_log_contents.h"
#include "core/funnel/stage_log_schema.h"
#include "core/funnel/stage_tally.h"
#include "core/funnel/value_kept.h"

#include <algorithm>
#include <mutex>
#include <utility>

namespace rankwright {

namespace {

constexpr std::size_t kBlockRequests = 32; ///< some dozens of milliseconds' worth

/// What is counted of a stretch of requests. Blocks are merged in their order: sums of fractions then do not
/// hang on the number of threads.
struct Tallies {
  StageTally stages;
  ValueKept values;
  ChannelTally channels;
  LossTally losses;
  OrderTally orders;

  explicit Tallies(const StageLogInfo& log, std::uint32_t listStage)
      : stages(log.stages.size()), values(log.stages.size(), log.channels.size()), channels(listStage) {}

  void add(const ChosenRequest& request, std::span<const CandidateRow> candidates) {
    stages.add(request, candidates);
    values.add(request, candidates);
    channels.add(candidates);
    losses.add(candidates);
    orders.add(candidates);
  }
  void merge(const Tallies& later) {
    stages.merge(later.stages);
    values.merge(later.values);
    channels.merge(later.channels);
    losses.merge(later.losses);
    orders.merge(later.orders);
  }
};

/// The last stage before people come into play: that of the list.
std::uint32_t listStageOf(const StageLogInfo& log) {
  std::uint32_t stage = 0;
  for (std::uint32_t i = 0; i < log.stages.size(); ++i)
    if (!log.stages[i].feedback) stage = i;
  return stage;
}

/// Reads a log once from the beginning to the end, several blocks of requests at a time, each by a connection
/// of its own.
class LogPass {
public:
  LogPass(const StageLogInfo& log, std::span<const ChosenRequest> requests, CandidateLimits limits)
      : log_(log),
        requests_(requests),
        limits_(limits),
        counts_(limits.items, limits.stages),
        blocks_(countBlocks(requests.size(), kBlockRequests), Tallies(log, listStageOf(log))) {}

  Status run(const JobControl& job) {
    const JobControl quiet{job.stop, {}};
    RW_CHECK(forEachBlock(
        requests_.size(), quiet,
        [&](std::size_t number, Block block) {
          if (const auto read = readBlock(number, block, quiet); !read) keepError(read.error());
          tell(block, job);
        },
        kBlockRequests));
    if (error_) return tl::unexpected<Error>(*error_);
    return {};
  }

  Tallies merged() const {
    Tallies all(log_, listStageOf(log_));
    for (const auto& block : blocks_)
      all.merge(block);
    return all;
  }
  const ItemStageCounts& counts() const { return counts_; }

private:
  Status readBlock(std::size_t number, Block block, const JobControl& job) {
    RW_ASSIGN(const auto database, openStageLog(log_.path));
    RW_ASSIGN(auto reader, CandidateRows::open(database, limits_));
    for (auto i = block.first; i < block.last; ++i) {
      RW_CHECK(job.check());
      RW_ASSIGN(const auto* const candidates, reader.of(requests_[i].id));
      blocks_[number].add(requests_[i], *candidates);
      counts_.add(*candidates);
    }
    return {};
  }

  void keepError(const Error& error) {
    const std::lock_guard lock(mutex_);
    if (!error_) error_ = error;
  }

  void tell(Block block, const JobControl& job) {
    const std::lock_guard lock(mutex_);
    done_ += block.size();
    job.report("reading requests", static_cast<double>(done_), static_cast<double>(requests_.size()));
  }

  const StageLogInfo& log_;
  std::span<const ChosenRequest> requests_;
  CandidateLimits limits_;
  ItemStageCounts counts_;
  std::vector<Tallies> blocks_;
  std::mutex mutex_; ///< for what follows
  std::optional<Error> error_;
  std::size_t done_ = 0;
};

Result<CandidateLimits> limitsOf(const SqliteDatabase& database, const StageLogInfo& log) {
  RW_ASSIGN(const auto items, database.queryInt64("SELECT coalesce(max(id) + 1, 0) FROM item"));
  if (items < 0 || items > INT32_MAX)
    return fail(ErrorKind::Corrupt, "the stage log has items with numbers up to: {}", items);
  return CandidateLimits{static_cast<std::uint32_t>(log.stages.size()), static_cast<std::uint32_t>(items),
                         static_cast<std::uint32_t>(std::min(log.channels.size(), kMostLoggedChannels))};
}

void fill(FunnelReport& report, const Tallies& tallies) {
  report.stages = tallies.stages.figures(report.log);
  for (std::size_t stage = 1; stage < report.stages.size(); ++stage)
    if (report.stages[stage].recorded) report.stages[stage].valueKept = tallies.values.ofStage(stage);
  report.taken = report.stages.front().taken;
  report.channels = tallies.channels.figures(report.log.channels);
  for (std::size_t channel = 0; channel < report.channels.size(); ++channel)
    report.channels[channel].valueKept = tallies.values.ofChannel(channel);
  report.overlap = tallies.channels.overlap(report.log.channels.size());
  report.correlations = tallies.orders.correlations();
}

} // namespace

std::optional<double> ChannelOverlap::jaccard(std::size_t a, std::size_t b) const {
  const auto either = commonOf(a, a) + commonOf(b, b) - commonOf(a, b);
  if (either == 0) return std::nullopt;
  return static_cast<double>(commonOf(a, b)) / static_cast<double>(either);
}

Result<FunnelReport> funnelReport(const std::filesystem::path& log, const FunnelFilter& filter,
                                  const JobControl& job) {
  FunnelReport report;
  report.filter = filter;
  RW_ASSIGN(auto database, openStageLog(log));
  // One state of the log: a writer may be at work.
  RW_ASSIGN(auto state, SqliteTransaction::begin(database, SqliteTransaction::Kind::Read));
  RW_ASSIGN(report.log, readStageLogContents(database));
  report.log.path = log;
  RW_ASSIGN(const auto requests, chooseRequests(database, filter));
  RW_ASSIGN(const auto limits, limitsOf(database, report.log));
  RW_ASSIGN(const auto reasons, readNames(database, "reason"));
  RW_CHECK(state.commit());
  report.requests = requests.size();
  report.requestsWithTaken = static_cast<std::uint64_t>(
      std::ranges::count_if(requests, [](const ChosenRequest& each) { return each.taken > 0; }));

  LogPass pass(report.log, requests, limits);
  RW_CHECK(pass.run(job));
  const auto tallies = pass.merged();
  fill(report, tallies);
  RW_ASSIGN(report.lost, tallies.losses.losses(reasons));
  RW_ASSIGN(report.drift, featureDrift(database, report, pass.counts(), job));
  return report;
}

} // namespace rankwright
