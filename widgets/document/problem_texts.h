#pragma once

#include "widgets/document/text_problem.h"

#include <QIcon>
#include <QString>

namespace rankwright {

/// "Error", "Warning" or "Portability".
QString kindText(TextProblem::Kind kind);
QIcon kindIcon(TextProblem::Kind kind);

/// What is wrong, and what was probably meant.
QString problemText(const TextProblem& problem);

/// How many problems there are, portability apart: "2 errors, 1 warning, 5 portability marks".
QString problemCounts(const TextProblems& problems);

} // namespace rankwright
