#include "core/index/run_merge.h"

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::size_t kFewPostings = std::size_t{1} << 20;

} // namespace

bool RunMerge::isBehind(std::size_t a, std::size_t b) const {
  const auto order = runs_[a].key().compare(runs_[b].key());
  return order != 0 ? order > 0 : a > b;
}

void RunMerge::push(std::size_t run) {
  if (!runs_[run].valid()) return;
  heap_.push_back(run);
  std::ranges::push_heap(heap_, [this](auto a, auto b) { return isBehind(a, b); });
}

std::size_t RunMerge::pop() {
  std::ranges::pop_heap(heap_, [this](auto a, auto b) { return isBehind(a, b); });
  const auto run = heap_.back();
  heap_.pop_back();
  return run;
}

Status RunMerge::start() {
  for (std::size_t run = 0; run < runs_.size(); ++run) {
    RW_CHECK(runs_[run].rewind());
    push(run);
  }
  return {};
}

Status RunMerge::readFrom(std::size_t run) {
  RW_CHECK(runs_[run].readPostings(postings_));
  shorten();
  RW_CHECK(runs_[run].next());
  push(run);
  return {};
}

/// Keeps the postings of one key about as few as they have distinct items.
void RunMerge::shorten() {
  if (postings_.size() < limit_) return;
  order_.addUp(postings_);
  limit_ = std::max(kFewPostings, 2 * postings_.size());
}

Status RunMerge::next() {
  key_ = runs_[heap_.front()].key();
  postings_.clear();
  limit_ = kFewPostings;
  while (!heap_.empty() && runs_[heap_.front()].key() == key_)
    RW_CHECK(readFrom(pop()));
  order_.addUp(postings_);
  return {};
}

} // namespace rankwright
