#include "widgets/simulator/trace_panel.h"

#include "widgets/common/empty_page.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/scroll_page.h"
#include "widgets/common/type_scale.h"
#include "widgets/simulator/app_header.h"
#include "widgets/simulator/figure_row.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rankwright {

TracePanel::TracePanel(QWidget* parent)
    : QStackedWidget(parent), scroll_(new QScrollArea), header_(new AppHeader), figures_(new FigureRow) {
  auto* empty = new EmptyPage(QStringLiteral("view-list-tree"));
  empty->setTexts(tr("No app selected"),
                  tr("Select a card to see which channels found it, where it was merged and ranked, "
                     "and which parts made its score."));
  addWidget(empty);
  auto* page = new QWidget;
  column_ = new QVBoxLayout(page);
  column_->setContentsMargins(3 * kUnit, 3 * kUnit, 3 * kUnit, 3 * kUnit);
  column_->setSpacing(kUnit);
  column_->addWidget(header_);
  column_->addSpacing(2 * kUnit);
  column_->addWidget(figures_);
  foundBy_ = addSection(tr("Found by"), QStringLiteral("foundBy"));
  merge_ = addSection(tr("Merge"), QStringLiteral("merge"));
  constraints_ = addSection(tr("Constraints"), QStringLiteral("constraints"));
  logit_ = addSection(tr("Logit parts"), QStringLiteral("logitParts"));
  tasks_ = addSection(tr("Tasks"), QStringLiteral("tasks"));
  gates_ = addSection(tr("Gate weights"), QStringLiteral("gates"));
  features_ = addSection(tr("Features"), QStringLiteral("features"));
  column_->addStretch(1);
  showAsScrollPage(*scroll_, page);
  addWidget(scroll_);
}

TracePanel::Section TracePanel::addSection(const QString& title, const QString& objectName) {
  const Section section{new QLabel(title), new FactView(title)};
  section.headline->setFont(strongFont());
  section.headline->setContentsMargins(0, 3 * kUnit, 0, 0);
  section.table->setObjectName(objectName);
  column_->addWidget(section.headline);
  column_->addWidget(section.table);
  connect(section.table, &FactView::followed, this, &TracePanel::followed);
  connect(section.table, &FactView::rowReached, this,
          [this, table = section.table](const QRect& row) { reveal(table, row); });
  return section;
}

void TracePanel::reveal(FactView* table, const QRect& row) {
  const auto place = table->mapTo(scroll_->widget(), row.center());
  scroll_->ensureVisible(place.x(), place.y(), 0, row.height());
}

void TracePanel::fill(const Section& section, const FactTable& table) {
  section.table->setTable(table);
  section.headline->setVisible(!table.rows.empty());
  section.table->setVisible(!table.rows.empty());
}

void TracePanel::setFacts(const TraceFacts& facts) {
  header_->setApp(facts.app);
  figures_->setFigures(facts.figures);
  fill(foundBy_, facts.foundBy);
  fill(merge_, facts.merge);
  fill(constraints_, facts.constraints);
  fill(logit_, facts.logit);
  fill(tasks_, facts.tasks);
  fill(gates_, facts.gates);
  fill(features_, facts.features);
  setCurrentWidget(scroll_);
}

void TracePanel::clear() {
  setCurrentIndex(0);
}

} // namespace rankwright
