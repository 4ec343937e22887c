#include "core/workspace/item_keys.h"
#include "core/workspace/workspace.h"
#include "widgets/common/figures.h"
#include "widgets/common/text.h"
#include "widgets/index/key_columns.h"
#include "widgets/index/object_keys_panel.h"
#include "widgets/simulator/app_catalogue.h"

#include <QCoreApplication>

#include <set>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::ItemKeysPanel)
};

SearchTexts searchTexts() {
  return {Texts::tr("Apps to show keys of"), Texts::tr("Search apps"), [](qulonglong shown, qulonglong all) {
            return shown == all ? Texts::tr("%n app(s)", nullptr, static_cast<int>(all))
                                : Texts::tr("%1 of %2 apps").arg(countText(shown), countText(all));
          }};
}

QString summaryOf(const TableSource& keys) {
  const auto column = *findColumn(keys, "index");
  std::set<std::string_view> indexes;
  for (std::uint32_t row = 0; row < keys.rowCount(); ++row)
    indexes.insert(std::get<std::string_view>(keys.cell(row, column)));
  const auto found = Texts::tr("%n key(s)", nullptr, static_cast<int>(keys.rowCount()));
  return Texts::tr("%1 in %2")
      .arg(found, Texts::tr("%n index(es)", nullptr, static_cast<int>(indexes.size())));
}

Result<ObjectKeysSpec::Table> keysOf(const Workspace& workspace, std::uint32_t row, const JobControl& job) {
  RW_ASSIGN(auto keys, keysOfItem(workspace, workspace.items().keyOf(ItemId(row)), job));
  return itemKeysTable(std::move(keys), describeItemKeyColumn);
}

} // namespace

ObjectKeysPanel* makeItemKeysPanel(JobRunner& jobs) {
  ObjectKeysSpec spec;
  spec.id = QStringLiteral("itemKeys");
  spec.help = QStringLiteral("indexes#keys-of-an-app");
  spec.search = searchTexts();
  spec.tableName = Texts::tr("Keys of the app");
  spec.noneHeadline = Texts::tr("No app chosen");
  spec.noneSentence = Texts::tr("Choose an app to see every key it stands under, in all indexes.");
  spec.unknownTitle = Texts::tr("There is no such app.");
  spec.failedTitle = Texts::tr("The keys of the app could not be found.");
  spec.entries = [](const ObjectKeysSpec::SharedWorkspace& workspace) {
    return std::make_shared<const AppCatalogue>(
        std::shared_ptr<const ItemPool>(workspace, &workspace->items()));
  };
  spec.rowOf = [](const Workspace& workspace, const QString& key) {
    const auto item = workspace.items().find(key.toStdString());
    return item ? std::optional(item->value()) : std::nullopt;
  };
  spec.keyOf = [](const Workspace& workspace, std::uint32_t row) {
    return toQt(workspace.items().keyOf(ItemId(row)));
  };
  spec.jobTitle = [](const QString& key) { return Texts::tr("Looking for the keys of %1").arg(key); };
  spec.keys = keysOf;
  spec.summary = summaryOf;
  return new ObjectKeysPanel(std::move(spec), jobs);
}

} // namespace rankwright
