#include "widgets/rules/problem_panel.h"

#include "widgets/common/empty_page.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/figures.h"
#include "widgets/common/scroll_page.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/document/problem_texts.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace rankwright {

namespace {

/// More than anybody reads; the counts are of all.
constexpr auto kMostShown = 500U;

// The first column gets the room that is left.
std::vector<FactColumn> columns() {
  return {
      {ProblemPanel::tr("Problem"), ProblemPanel::tr("What the check found")},
      {ProblemPanel::tr("Kind"), ProblemPanel::tr("Errors and warnings, or what only other programs mind")},
      {ProblemPanel::tr("Place"), ProblemPanel::tr("File, line and column; follow it to go there")},
      {ProblemPanel::tr("Mend"), ProblemPanel::tr("What was probably meant")}};
}

Fact placeOf(const TextProblem& problem, const QString& path) {
  if (!problem.error.span) return {.text = path, .address = {QStringLiteral("file"), path}};
  const auto& span = *problem.error.span;
  const auto place = QStringLiteral("%1:%2:%3").arg(path).arg(span.line).arg(span.column);
  return {.text = place, .address = {QStringLiteral("file"), place}};
}

std::vector<Fact> rowOf(const TextProblem& problem, const QString& path) {
  const auto mend = problem.mends.empty() ? QString() : toQt(problem.mends.front());
  return {{.text = messageText(problem.error)},
          {.text = kindText(problem.kind)},
          placeOf(problem, path),
          {.text = mend}};
}

} // namespace

ProblemPanel::ProblemPanel(QWidget* parent)
    : QStackedWidget(parent),
      empty_(new EmptyPage(QStringLiteral("checkmark"))),
      counts_(new QLabel),
      list_(new FactView(tr("Problems"))) {
  build();
  fill();
  connect(list_, &FactView::followed, this, &ProblemPanel::followed);
}

void ProblemPanel::build() {
  list_->setObjectName(QStringLiteral("problems"));
  counts_->setObjectName(QStringLiteral("problemCounts"));
  counts_->setFont(strongFont());
  counts_->setTextFormat(Qt::PlainText);
  counts_->setWordWrap(true);
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(3 * kUnit, 3 * kUnit, 3 * kUnit, 3 * kUnit);
  column->setSpacing(2 * kUnit);
  column->addWidget(counts_);
  column->addWidget(list_);
  column->addStretch(1);
  auto* scroll = new QScrollArea;
  showAsScrollPage(*scroll, page);
  addWidget(empty_);
  addWidget(scroll);
}

void ProblemPanel::showProblems(const QString& path, const TextProblems& problems) {
  path_ = path;
  problems_ = problems;
  if (isVisible()) fill();
}

void ProblemPanel::showEvent(QShowEvent* event) {
  fill();
  QStackedWidget::showEvent(event);
}

void ProblemPanel::fill() {
  if (path_.isEmpty())
    empty_->setTexts(tr("No file in front"), tr("Open a rules file to see what is wrong with it."));
  else
    empty_->setTexts(tr("No problems"), tr("The check found nothing wrong with %1.").arg(path_));
  setCurrentIndex(problems_.empty() ? 0 : 1);
  const auto shown = std::min<std::size_t>(problems_.size(), kMostShown);
  counts_->setText(shown == problems_.size() ? problemCounts(problems_)
                                             : tr("%1; the first %2 are listed", "counts of problems")
                                                   .arg(problemCounts(problems_), countText(shown)));
  FactTable table{.columns = columns(), .rows = {}};
  for (std::size_t i = 0; i < shown; ++i)
    table.rows.push_back(rowOf(problems_[i], path_));
  list_->setTable(std::move(table));
}

} // namespace rankwright
