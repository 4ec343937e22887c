#include "widgets/funnel/request_table.h"

#include "core/table/row_table.h"
#include "widgets/common/engine_text.h"
#include "widgets/funnel/funnel_words.h"

#include <QCoreApplication>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::RequestTable)
};

using Fact = RowTable::Fact;

TableColumn column(const char* key, const QString& title, const QString& explanation,
                   CellType type = CellType::Text) {
  return {.key = key, .type = type, .title = title.toStdString(), .explanation = explanation.toStdString()};
}

std::vector<TableColumn> whoAndWhat() {
  return {column("user", Texts::tr("User"),
                 Texts::tr("Who asked. Enter asks the request again, and why the app is not in its list")),
          column("item", Texts::tr("App"),
                 Texts::tr("The app that the user took, or else the first candidate that was chosen")),
          column("stage", Texts::tr("Last stage"), Texts::tr("The last stage that the app reached")),
          column("reason", Texts::tr("Why no further"), Texts::tr("Why the app went no further")),
          column("name", Texts::tr("Name"), Texts::tr("The app's name in the open workspace")),
          column("taken", Texts::tr("Taken"), Texts::tr("Whether the user took this app")),
          column("explanation", Texts::tr("Explanation"),
                 Texts::tr("What became of the app in this request, with the figures that decided; said of "
                           "apps that users took"))};
}

std::vector<TableColumn> circumstances() {
  return {column("time", Texts::tr("Time"), Texts::tr("When the user asked, by the computer's clock")),
          column("candidates", Texts::tr("Candidates"),
                 Texts::tr("How many candidates of the request were chosen"), CellType::Integer),
          column("slots", Texts::tr("Slots"), Texts::tr("How many apps were asked for"), CellType::Integer),
          column("scene", Texts::tr("Scene"), Texts::tr("The scene of the request")),
          column("related", Texts::tr("Related to"), Texts::tr("The app that the scene is about")),
          column("pipeline", Texts::tr("Pipeline"), Texts::tr("The pipeline that answered")),
          column("configuration", Texts::tr("Configuration"),
                 Texts::tr("The version of its configuration, by its hash")),
          column("request", Texts::tr("Request"), Texts::tr("The caller's name for the request"))};
}

std::vector<TableColumn> columnsFor(const StageLogInfo& log) {
  auto columns = whoAndWhat();
  const auto rest = circumstances();
  columns.insert(columns.end(), rest.begin(), rest.end());
  if (log.source == StageLogSource::RecFlow) return columns;
  columns[0].addressKind = "user";
  columns[1].addressKind = "item";
  return columns;
}

Fact told(const std::string& text) {
  return text.empty() ? Fact() : Fact(text);
}

Fact nameOf(const std::string& key, const Workspace* workspace) {
  if (!workspace || key.empty()) return {};
  const auto item = workspace->item(key);
  return item ? told(workspace->itemText(*item, "name")) : Fact();
}

std::string lastStage(const RequestRow& request, const StageLogInfo& log) {
  return request.item.empty() || request.stage >= log.stages.size()
             ? std::string()
             : stageTitle(log.stages[request.stage]).toStdString();
}

std::vector<Fact> rowOf(const RequestRow& request, const StageLogInfo& log, const Workspace* workspace) {
  const auto isLost = !request.item.empty() && !request.reason.empty();
  return {request.user,
          told(request.item),
          told(lastStage(request, log)),
          isLost ? Fact(reasonText(request.reason).toStdString()) : Fact(),
          nameOf(request.item, workspace),
          told(request.item.empty() ? std::string()
                                    : (request.taken ? Texts::tr("yes") : Texts::tr("no")).toStdString()),
          told(engineText(request.explanation).toStdString()),
          told(timeText(request.time).toStdString()),
          static_cast<std::int64_t>(request.candidates),
          static_cast<std::int64_t>(request.places),
          told(request.scene),
          told(request.related),
          told(request.pipeline),
          told(request.configuration),
          told(request.request)};
}

} // namespace

std::shared_ptr<const TableSource> requestsTable(const std::vector<RequestRow>& requests,
                                                 const StageLogInfo& log, const Workspace* workspace) {
  auto table = std::make_shared<RowTable>(columnsFor(log));
  for (const auto& request : requests)
    table->addRow(rowOf(request, log, workspace));
  return table;
}

} // namespace rankwright
