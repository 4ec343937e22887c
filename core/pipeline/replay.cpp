#include "core/pipeline/replay.h"

#include "core/base/parallel_blocks.h"
#include "core/metrics/list_overlap.h"
#include "core/pipeline/list_comparison.h"
#include "core/pipeline/list_judge.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <mutex>
#include <numeric>
#include <optional>
#include <random>
#include <utility>

namespace rankwright {

namespace {

constexpr std::size_t kBlockUsers = 8; ///< some milliseconds' worth

/// A number below n, each as likely: numbers of the generator that would favour some are drawn again.
/// std::uniform_int_distribution differs between standard libraries.
std::uint32_t drawBelow(std::mt19937_64& generator, std::uint32_t n) {
  const std::uint64_t most = std::mt19937_64::max() - std::mt19937_64::max() % n;
  auto drawn = generator();
  while (drawn >= most)
    drawn = generator();
  return static_cast<std::uint32_t>(drawn % n);
}

std::vector<std::optional<std::uint32_t>> placesIn(const std::vector<ListedItem>& other,
                                                   const std::vector<ListedItem>& list) {
  std::vector<std::optional<std::uint32_t>> places(list.size());
  for (std::size_t place = 0; place < list.size(); ++place) {
    const auto found = std::ranges::find(other, list[place].item, &ListedItem::item);
    if (found != other.end()) places[place] = static_cast<std::uint32_t>(found - other.begin());
  }
  return places;
}

void compare(ReplayedUser& user) {
  const auto places = placesIn(user.before, user.after);
  const AlignedLists aligned{places, user.before.size()};
  user.kept = static_cast<std::uint32_t>(sharedCount(aligned));
  user.jaccard = jaccardIndex(aligned).value_or(1);
  user.rankBiasedOverlap = rankBiasedOverlap(aligned, kOverlapPersistence).value_or(1);
  user.changed = !std::ranges::equal(user.before, user.after, {}, &ListedItem::item, &ListedItem::item);
}

/// The users of a replay that are done, and when somebody was last told of them.
class Replay {
public:
  Replay(const Pipeline& before, const Pipeline& after, ListJudge judge, const ReplayOptions& options,
         std::vector<UserId> users, const JobControl& job, const ReplayCallback& partial)
      : before_(before),
        after_(after),
        judge_(std::move(judge)),
        options_(options),
        users_(std::move(users)),
        job_(job),
        partial_(partial) {
    done_.reserve(users_.size());
    positions_.reserve(users_.size());
  }

  Result<std::vector<ReplayedUser>> run() {
    const auto status = forEachBlock(
        users_.size(), job_, [this](std::size_t, Block block) { answer(block); }, kBlockUsers);
    RW_CHECK(job_.check());
    if (error_) return tl::unexpected<Error>(std::move(*error_));
    if (!status) return tl::unexpected<Error>(status.error());
    return inOrder();
  }

private:
  using Clock = std::chrono::steady_clock;

  void answer(Block block) {
    std::vector<ReplayedUser> answers;
    for (auto at = block.first; at < block.last; ++at) {
      if (failed_ || job_.cancelled()) return;
      auto user = ask(users_[at]);
      if (!user) return fail(std::move(user.error()), at);
      answers.push_back(std::move(*user));
    }
    add(std::move(answers), block);
  }

  Result<ReplayedUser> ask(UserId user) const {
    auto request = options_.request;
    request.user = user;
    const JobControl control{job_.stop, {}};
    ReplayedUser replayed{.user = user};
    RW_ASSIGN(auto before, before_.recommend(request, false, control));
    RW_ASSIGN(auto after, after_.recommend(request, false, control));
    replayed.before = std::move(before.list);
    replayed.after = std::move(after.list);
    compare(replayed);
    RW_ASSIGN(replayed.predictedBefore, judge_.predict(request, replayed.before));
    RW_ASSIGN(replayed.predictedAfter, judge_.predict(request, replayed.after));
    return replayed;
  }

  /// Keeps the error of the earliest user.
  void fail(Error error, std::size_t at) {
    const std::lock_guard lock(mutex_);
    failed_ = true;
    if (error_ && failedAt_ < at) return;
    failedAt_ = at;
    const auto key = before_.sources().users->keyOf(users_[at]);
    error.message = fmt::format("the request of the user {} failed: {}", key, error.message);
    error_ = std::move(error);
  }

  void add(std::vector<ReplayedUser> answers, Block block) {
    const std::lock_guard lock(mutex_);
    for (auto at = block.first; at < block.last; ++at)
      positions_.push_back(static_cast<std::uint32_t>(at));
    std::ranges::move(answers, std::back_inserter(done_));
    job_.report("replaying requests", static_cast<double>(done_.size()), static_cast<double>(users_.size()));
    tell();
  }

  void tell() {
    constexpr std::chrono::milliseconds kInterval(100);
    if (!partial_ || (lastTold_ && Clock::now() - *lastTold_ < kInterval)) return;
    partial_(done_);
    lastTold_ = Clock::now();
  }

  std::vector<ReplayedUser> inOrder() {
    std::vector<ReplayedUser> ordered(done_.size());
    for (std::size_t i = 0; i < done_.size(); ++i)
      ordered[positions_[i]] = std::move(done_[i]);
    return ordered;
  }

  const Pipeline& before_;
  const Pipeline& after_;
  ListJudge judge_;
  const ReplayOptions& options_;
  std::vector<UserId> users_;
  const JobControl& job_;
  const ReplayCallback& partial_;

  std::mutex mutex_; ///< for what follows
  std::vector<ReplayedUser> done_;
  std::vector<std::uint32_t> positions_; ///< [done_] in the sample
  std::optional<Clock::time_point> lastTold_;
  std::optional<Error> error_;
  std::size_t failedAt_ = 0;
  std::atomic<bool> failed_ = false;
};

} // namespace

bool operator==(const ReplayedUser& a, const ReplayedUser& b) {
  const auto same = [](const ListedItem& x, const ListedItem& y) {
    return x.item == y.item && x.score == y.score;
  };
  return a.user == b.user && std::ranges::equal(a.before, b.before, same) &&
         std::ranges::equal(a.after, b.after, same);
}

double scoreSum(std::span<const ListedItem> list) {
  double sum = 0;
  for (const auto& listed : list)
    sum += double{listed.score};
  return sum;
}

std::vector<UserId> sampleUsers(std::uint32_t population, std::uint32_t count, std::uint64_t seed) {
  std::vector<UserId> users;
  users.reserve(population);
  for (std::uint32_t user = 0; user < population; ++user)
    users.emplace_back(user);
  std::mt19937_64 generator(seed);
  const auto wanted = std::min(population, count);
  for (std::uint32_t place = 0; place < wanted; ++place)
    std::swap(users[place], users[place + drawBelow(generator, population - place)]);
  users.resize(wanted);
  return users;
}

Result<std::vector<ReplayedUser>> replay(const Pipeline& before, const Pipeline& after,
                                         const ReplayOptions& options, const JobControl& job,
                                         const ReplayCallback& partial) {
  const auto* users = before.sources().users;
  if (users != after.sources().users)
    return fail(ErrorKind::InvalidArgument, "the two pipelines do not read the same users");
  RW_ASSIGN(auto judge, ListJudge::of(std::array{&before, &after}));
  return Replay(before, after, std::move(judge), options,
                sampleUsers(users->size(), options.users, options.seed), job, partial)
      .run();
}

} // namespace rankwright
