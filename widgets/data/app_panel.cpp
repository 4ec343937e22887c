#include "widgets/data/app_panel.h"

#include "core/workspace/workspace.h"
#include "widgets/common/empty_page.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/scroll_page.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rankwright {

namespace {

FactTable appFacts(const Workspace& workspace, ItemId item) {
  FactTable table{
      .columns = {{AppPanel::tr("Feature"), AppPanel::tr("A feature of the item pool, as rules name it")},
                  {AppPanel::tr("Value"), AppPanel::tr("Its value for this app")}},
      .rows = {}};
  const auto key = toQt(workspace.items().keyOf(item));
  table.rows.push_back(
      {{AppPanel::tr("why not in the list?")}, {.text = key, .address = {QStringLiteral("whynot"), key}}});
  table.rows.push_back({{AppPanel::tr("under which keys of the indexes?")},
                        {.text = key, .address = {QStringLiteral("itemkeys"), key}}});
  for (const auto& field : workspace.items().features().schema().fields())
    table.rows.push_back(
        {{.text = toQt(field.name), .address = {QStringLiteral("feature"), toQt(field.name)}},
         {toQt(toText(workspace.items().valueAt(item, field.name)))}});
  return table;
}

} // namespace

AppPanel::AppPanel(QWidget* parent)
    : QStackedWidget(parent), name_(new QLabel), features_(new FactView(tr("Features of the app"))) {
  auto* empty = new EmptyPage(QStringLiteral("application-x-executable"));
  empty->setTexts(tr("No app selected"), tr("Select a row to read all features of the app."));
  addWidget(empty);
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(3 * kUnit, 3 * kUnit, 3 * kUnit, 3 * kUnit);
  column->setSpacing(2 * kUnit);
  name_->setFont(titleFont());
  name_->setTextFormat(Qt::PlainText);
  name_->setWordWrap(true);
  features_->setObjectName(QStringLiteral("appFeatures"));
  column->addWidget(name_);
  column->addWidget(features_);
  column->addStretch(1);
  auto* scroll = new QScrollArea;
  showAsScrollPage(*scroll, page);
  addWidget(scroll);
  connect(features_, &FactView::followed, this, &AppPanel::followed);
}

void AppPanel::setWorkspace(std::shared_ptr<const Workspace> workspace) {
  workspace_ = std::move(workspace);
  showRow(std::nullopt);
}

void AppPanel::showRow(std::optional<std::uint32_t> row) {
  setCurrentIndex(row && workspace_ ? 1 : 0);
  if (!row || !workspace_ || *row >= workspace_->items().size()) return;
  const ItemId item(*row);
  const auto name = workspace_->itemText(item, "name");
  name_->setText(name.empty() ? toQt(workspace_->items().keyOf(item)) : toQt(name));
  features_->setTable(appFacts(*workspace_, item));
}

} // namespace rankwright
