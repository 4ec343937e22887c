#pragma once

#include "widgets/command/folded_text.h"

#include <vector>

class QWidget;

namespace rankwright {

/// A control and all that it says: label, tool tip, What's This, the choices of a box.
struct ControlWords {
  QWidget* control = nullptr;
  FoldedText text = {};
};

/// The controls inside that say something and are not hidden, in the order they were made.
std::vector<ControlWords> wordsInside(const QWidget& page);

} // namespace rankwright
