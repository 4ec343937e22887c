#include "core/index/groups_ahead.h"

#include <utility>

namespace rankwright {

namespace {

/// So many that beginning a thread costs nothing beside them, and so few that the caches hold what one thread
/// hands the other.
constexpr std::size_t kPostingsAhead = std::size_t{1} << 18;
/// Where the system grants no further thread, on the caller's.
constexpr auto kAside = std::launch::async | std::launch::deferred;

} // namespace

Status GroupsAhead::fill() {
  ahead_.clear();
  while (!merge_.atEnd() && ahead_.postingCount() < kPostingsAhead) {
    RW_CHECK(merge_.next());
    ahead_.add(merge_.key(), merge_.postings());
  }
  return {};
}

void GroupsAhead::fillAhead() {
  filling_ = std::async(kAside, [this] { return fill(); });
}

Status GroupsAhead::start() {
  RW_CHECK(merge_.start());
  fillAhead();
  return {};
}

Result<const PostingGroups*> GroupsAhead::next() {
  RW_CHECK(filling_.get());
  std::swap(taken_, ahead_);
  fillAhead();
  return &taken_;
}

} // namespace rankwright
