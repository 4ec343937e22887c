#pragma once

#include <QString>

#include <vector>

namespace rankwright {

/// A place in the guide that was visited.
struct HelpPlace {
  QString page;
  QString anchor = {};
  int scroll = -1; ///< vertical position in pixels when it was left; -1: as the anchor says
};

/// The places that were visited, as in a browser: going somewhere new forgets what lay ahead.
class HelpHistory final {
public:
  bool isEmpty() const { return places_.empty(); }
  bool canGoBack() const { return at_ > 0; }
  bool canGoForward() const { return at_ + 1 < places_.size(); }
  const HelpPlace& current() const { return places_[at_]; }

  void go(HelpPlace place);
  /// Remembers where the current page was scrolled to.
  void leaveAt(int scroll);
  /// Expects `canGoBack()`.
  const HelpPlace& back() { return places_[--at_]; }
  /// Expects `canGoForward()`.
  const HelpPlace& forward() { return places_[++at_]; }

private:
  std::vector<HelpPlace> places_;
  std::size_t at_ = 0;
};

} // namespace rankwright
