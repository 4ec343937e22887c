#pragma once

#include <QString>

#include <vector>

namespace rankwright {

/// One step of the guided tour.
struct TourStep {
  QString id;     ///< stable: where the tour stopped is remembered by it
  QString target; ///< object name of a widget or dock, or a command's id; empty: the window itself
  QString title;
  QString text;
  /// What the person does to go on: "command:<id>" when that command is chosen, or the name of an event that
  /// the window tells by `GuidedTour::happened`. Empty: the Next button alone. Next always works.
  QString until = {};
};

/// The tour of five minutes through a workspace, in the program's language.
std::vector<TourStep> guidedTourSteps();

} // namespace rankwright
