#include "widgets/data/store_tables.h"

#include "core/table/feature_table_source.h"
#include "core/workspace/workspace.h"
#include "widgets/common/text.h"

#include <QCoreApplication>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::StoreTables)
};

std::optional<std::uint32_t> rowOf(const auto& id) {
  return id ? std::optional(id->value()) : std::nullopt;
}

/// Features keep their names, since rules and filters name them so; the tooltip says what they are.
void explainFeature(TableColumn& column) {
  if (column.addressKind.empty())
    column.explanation =
        Texts::tr("Feature “%1” of the snapshot that is served").arg(toQt(column.key)).toStdString();
}

template <class Table>
Result<TableViewSpec::Source> sourceOf(const Table& table, TableColumn key, const JobControl& job) {
  RW_ASSIGN(TableViewSpec::Source source, FeatureTableSource::of(table, std::move(key), explainFeature, job));
  return source;
}

TableColumn keyColumn(const char* key, const QString& title, const QString& explanation,
                      const char* addressKind) {
  return {.key = key,
          .title = title.toStdString(),
          .explanation = explanation.toStdString(),
          .addressKind = addressKind};
}

} // namespace

TableViewSpec appsTable() {
  return {.id = QStringLiteral("apps"),
          .title = Texts::tr("Apps"),
          .icon = QStringLiteral("view-grid"),
          .addressKind = QStringLiteral("item"),
          .isHome = true,
          .emptyHeadline = Texts::tr("No apps"),
          .emptySentence =
              Texts::tr("This workspace has no apps. Import a catalogue, or open another workspace."),
          .source =
              [](const std::shared_ptr<const Workspace>& workspace, const JobControl& job) {
                return sourceOf(
                    workspace->items(),
                    keyColumn("item", Texts::tr("App"), Texts::tr("The app's key in the item pool"), "item"),
                    job);
              },
          .rowOf = [](const Workspace& workspace,
                      const QString& key) { return rowOf(workspace.items().find(key.toStdString())); },
          .keyOf = [](const Workspace& workspace,
                      std::uint32_t row) { return toQt(workspace.items().keyOf(ItemId(row))); }};
}

TableViewSpec usersTable() {
  return {.id = QStringLiteral("users"),
          .title = Texts::tr("Users"),
          .icon = QStringLiteral("group"),
          .addressKind = QStringLiteral("user"),
          .emptyHeadline = Texts::tr("No users"),
          .emptySentence = Texts::tr("This workspace has no users. Import a log, or open another workspace."),
          .source =
              [](const std::shared_ptr<const Workspace>& workspace, const JobControl& job) {
                return sourceOf(
                    workspace->users(),
                    keyColumn("user", Texts::tr("User"),
                              Texts::tr("The user's key; opens the list that the store would show"), "user"),
                    job);
              },
          .rowOf = [](const Workspace& workspace,
                      const QString& key) { return rowOf(workspace.users().find(key.toStdString())); },
          .keyOf = [](const Workspace& workspace,
                      std::uint32_t row) { return toQt(workspace.users().keyOf(UserId(row))); }};
}

} // namespace rankwright
