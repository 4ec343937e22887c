#include "widgets/document/problem_button.h"

#include "widgets/document/problem_texts.h"

#include <algorithm>

namespace rankwright {

ProblemButton::ProblemButton(bool forPortability, QWidget* parent)
    : QToolButton(parent), forPortability_(forPortability) {
  setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  setAutoRaise(true);
  setFocusPolicy(Qt::StrongFocus);
  // The text above must not move whenever a problem comes or goes.
  auto policy = sizePolicy();
  policy.setRetainSizeWhenHidden(!forPortability);
  setSizePolicy(policy);
  setIcon(kindIcon(forPortability ? TextProblem::Kind::Portability : TextProblem::Kind::Error));
  hide();
}

bool ProblemButton::tells(const TextProblem& problem) const {
  return (problem.kind == TextProblem::Kind::Portability) == forPortability_;
}

void ProblemButton::tell(const TextProblems& problems, const TextProblem* atCaret, int room) {
  const auto isTold = [this](const TextProblem& problem) { return tells(problem); };
  const auto count = static_cast<int>(std::ranges::count_if(problems, isTold));
  setVisible(count > 0);
  if (count == 0) return setText({});
  const bool here = atCaret && tells(*atCaret);
  const auto& problem = here ? *atCaret : *std::ranges::find_if(problems, isTold);
  // Marks are looked at one by one, so that their number is enough.
  const auto text = here || !forPortability_ ? line(problem, count) : counted(count);
  setText(fontMetrics().elidedText(text, Qt::ElideRight, room));
  setIcon(kindIcon(problem.kind));
  setAccessibleName(text);
  setToolTip(
      forPortability_
          ? tr("%1\nClick to go there. Only other programs mind.").arg(problemText(problem))
          : tr("%1\nClick to go there. The file can be saved all the same.").arg(problemText(problem)));
}

QString ProblemButton::line(const TextProblem& problem, int count) const {
  const auto message = problemText(problem);
  const auto text =
      problem.error.span ? tr("Line %1: %2").arg(problem.error.span->line).arg(message) : message;
  if (count == 1) return text;
  return tr("%1 (%2 in all)", "a problem, how many").arg(text, counted(count));
}

QString ProblemButton::counted(int count) const {
  return forPortability_ ? tr("%n portability mark(s)", nullptr, count) : tr("%n problem(s)", nullptr, count);
}

} // namespace rankwright
