#include "widgets/leaderboards/difference_panel.h"

#include "widgets/common/fact_view.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/scroll_page.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/wrapped_label.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rankwright {

DifferencePanel::DifferencePanel(QWidget* parent)
    : QWidget(parent),
      title_(new WrappedLabel),
      summary_(new MutedLabel),
      settingsTitle_(new QLabel(tr("Definition"))),
      listTitle_(new QLabel(tr("List"))),
      settings_(new FactView(tr("Changes of the definition"))),
      list_(new FactView(tr("Changes of the list"))) {
  build();
  connect(list_, &FactView::followed, this, &DifferencePanel::followed);
  showNothing({});
}

void DifferencePanel::build() {
  title_->setFont(titleFont());
  settingsTitle_->setFont(strongFont());
  listTitle_->setFont(strongFont());
  settings_->setObjectName(QStringLiteral("settingChanges"));
  list_->setObjectName(QStringLiteral("listChanges"));
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(3 * kUnit, 2 * kUnit, 3 * kUnit, 3 * kUnit);
  column->setSpacing(2 * kUnit);
  for (QWidget* part :
       std::initializer_list<QWidget*>{title_, summary_, settingsTitle_, settings_, listTitle_, list_})
    column->addWidget(part);
  column->addStretch(1);
  auto* scroll = new QScrollArea;
  showAsScrollPage(*scroll, page);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  all->addWidget(scroll);
}

void DifferencePanel::show(const QString& title, const VersionDiff& difference, const QString& before,
                           const QString& after) {
  title_->setText(title);
  summary_->setText(differenceText(difference));
  const auto fill = [](QLabel* label, FactView* view, FactTable table) {
    const auto isEmpty = table.rows.empty();
    view->setTable(std::move(table));
    label->setHidden(isEmpty);
    view->setHidden(isEmpty);
  };
  fill(settingsTitle_, settings_, settingFacts(difference, before, after));
  fill(listTitle_, list_, listFacts(difference, nameOf_));
}

void DifferencePanel::showNothing(const QString& reason) {
  title_->setText(QString());
  summary_->setText(reason);
  for (QWidget* part : std::initializer_list<QWidget*>{settingsTitle_, settings_, listTitle_, list_})
    part->hide();
}

} // namespace rankwright
