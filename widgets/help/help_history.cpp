#include "widgets/help/help_history.h"

namespace rankwright {

void HelpHistory::go(HelpPlace place) {
  if (!places_.empty()) places_.resize(++at_);
  places_.push_back(std::move(place));
}

void HelpHistory::leaveAt(int scroll) {
  if (!places_.empty()) places_[at_].scroll = scroll;
}

} // namespace rankwright
