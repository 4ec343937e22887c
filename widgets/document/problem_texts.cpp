#include "widgets/document/problem_texts.h"

#include "widgets/common/engine_text.h"
#include "widgets/common/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::ProblemTexts)
};

int countOf(const TextProblems& problems, TextProblem::Kind kind) {
  return static_cast<int>(std::ranges::count(problems, kind, &TextProblem::kind));
}

} // namespace

QString kindText(TextProblem::Kind kind) {
  switch (kind) {
  case TextProblem::Kind::Error:
    return Texts::tr("Error");
  case TextProblem::Kind::Warning:
    return Texts::tr("Warning");
  case TextProblem::Kind::Portability:
    break;
  }
  return Texts::tr("Portability");
}

QIcon kindIcon(TextProblem::Kind kind) {
  switch (kind) {
  case TextProblem::Kind::Error:
    return QIcon::fromTheme(QStringLiteral("data-error"));
  case TextProblem::Kind::Warning:
    return QIcon::fromTheme(QStringLiteral("data-warning"));
  case TextProblem::Kind::Portability:
    break;
  }
  return QIcon::fromTheme(QStringLiteral("data-information"));
}

QString problemText(const TextProblem& problem) {
  const auto message = messageText(problem.error);
  if (problem.mends.empty()) return message;
  return Texts::tr("%1 – did you mean “%2”?").arg(message, toQt(problem.mends.front()));
}

QString problemCounts(const TextProblems& problems) {
  QStringList parts;
  if (const auto n = countOf(problems, TextProblem::Kind::Error); n > 0)
    parts << Texts::tr("%n error(s)", nullptr, n);
  if (const auto n = countOf(problems, TextProblem::Kind::Warning); n > 0)
    parts << Texts::tr("%n warning(s)", nullptr, n);
  if (const auto n = countOf(problems, TextProblem::Kind::Portability); n > 0)
    parts << Texts::tr("%n portability mark(s)", nullptr, n);
  return parts.join(Texts::tr(", ", "between counts"));
}

} // namespace rankwright
