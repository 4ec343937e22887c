#pragma once

#include "widgets/common/address.h"

#include <QString>

#include <optional>
#include <vector>

namespace rankwright {

/// Where a person was: a view and the object it showed.
struct Visit {
  QString view;
  Address place; ///< empty: the view without an object

  bool operator==(const Visit&) const = default;
};

/// Back and forward through the visited places, as in a browser.
class VisitHistory {
public:
  /// A new place: what was ahead is forgotten. The place that is current already is no new one.
  void visit(const Visit& visit);
  /// Takes the current place's turn instead of adding one: for moving fast through a list.
  void replaceCurrent(const Visit& visit);

  bool canGoBack() const { return position_ > 0; }
  bool canGoForward() const { return position_ + 1 < visits_.size(); }
  /// Nothing at the end.
  std::optional<Visit> back();
  std::optional<Visit> forward();

  std::optional<Visit> current() const;
  void clear();

private:
  std::vector<Visit> visits_;
  std::size_t position_ = 0;
};

} // namespace rankwright
