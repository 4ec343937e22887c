#include "widgets/shell/visit_history.h"

namespace rankwright {

namespace {

/// More than anybody goes back; the oldest are forgotten.
constexpr std::size_t kMost = 200;

} // namespace

void VisitHistory::visit(const Visit& visit) {
  if (current() == visit) return;
  if (!visits_.empty()) visits_.resize(position_ + 1);
  visits_.push_back(visit);
  if (visits_.size() > kMost) visits_.erase(visits_.begin());
  position_ = visits_.size() - 1;
}

void VisitHistory::replaceCurrent(const Visit& visit) {
  if (visits_.empty()) return this->visit(visit);
  visits_.resize(position_ + 1);
  visits_.back() = visit;
}

std::optional<Visit> VisitHistory::back() {
  if (!canGoBack()) return std::nullopt;
  return visits_[--position_];
}

std::optional<Visit> VisitHistory::forward() {
  if (!canGoForward()) return std::nullopt;
  return visits_[++position_];
}

std::optional<Visit> VisitHistory::current() const {
  return visits_.empty() ? std::nullopt : std::optional(visits_[position_]);
}

void VisitHistory::clear() {
  visits_.clear();
  position_ = 0;
}

} // namespace rankwright
