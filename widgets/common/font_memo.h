#pragma once

#include <QFont>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace rankwright {

/// What was made of the fonts that are in use, once of each. For the thread of the window.
template <class Made>
class FontMemo {
public:
  /// What `make(font)` gives, or gave before. Valid until the next call.
  template <class Make>
  const Made& of(const QFont& font, Make make) {
    const auto found = std::ranges::find(known_, font, &std::pair<QFont, Made>::first);
    if (found != known_.end()) return found->second;
    if (known_.size() >= kFontsKept) known_.clear();
    return known_.emplace_back(font, make(font)).second;
  }

private:
  static constexpr std::size_t kFontsKept = 16;

  std::vector<std::pair<QFont, Made>> known_;
};

} // namespace rankwright
