#pragma once

#include "widgets/document/text_problem.h"

#include <QToolButton>

namespace rankwright {

/// Says in a line below a text what is wrong with it; a click goes on to the next problem. Portability is
/// told by a button of its own, so that its marks hide no mistake.
class ProblemButton final : public QToolButton {
  Q_OBJECT

public:
  explicit ProblemButton(bool forPortability, QWidget* parent = nullptr);

  /// Whether the button tells problems of that kind.
  bool tells(const TextProblem& problem) const;
  /// Tells the problem at the caret (nullptr: none) or else the first, and how many there are; hides when
  /// there is none. `room` are pixels.
  void tell(const TextProblems& problems, const TextProblem* atCaret, int room);

private:
  QString line(const TextProblem& problem, int count) const;
  QString counted(int count) const;

  bool forPortability_;
};

} // namespace rankwright
