#include "widgets/data/apps_view.h"

#include "widgets/data/app_panel.h"
#include "widgets/data/store_tables.h"
#include "widgets/data/table_view.h"

namespace rankwright {

TableView* makeAppsView(JobRunner& jobs) {
  auto* panel = new AppPanel;
  auto spec = appsTable();
  spec.panels.push_back({QStringLiteral("app"), AppPanel::tr("App"), QStringLiteral("documentinfo"), panel,
                         Qt::RightDockWidgetArea});
  auto* view = new TableView(std::move(spec), jobs);
  QObject::connect(view, &TableView::workspaceChanged, panel, &AppPanel::setWorkspace);
  QObject::connect(view, &TableView::rowChanged, panel, &AppPanel::showRow);
  QObject::connect(panel, &AppPanel::followed, view, &View::followed);
  return view;
}

TableView* makeUsersView(JobRunner& jobs) {
  return new TableView(usersTable(), jobs);
}

} // namespace rankwright
