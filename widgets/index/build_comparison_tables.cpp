#include "widgets/index/build_comparison_tables.h"

#include "core/table/decimal_float.h"
#include "core/table/row_table.h"

#include <QCoreApplication>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::BuildComparisonTables)
};

using Held = RowTable::Fact;

TableColumn column(const char* key, CellType type, const QString& title, const QString& explanation) {
  return {.key = key, .type = type, .title = title.toStdString(), .explanation = explanation.toStdString()};
}

TableColumn barColumn(const char* key, CellType type, const QString& title, const QString& explanation) {
  auto described = column(key, type, title, explanation);
  described.bar = true;
  return described;
}

std::vector<TableColumn> keyColumns() {
  return {column("key", CellType::Text, Texts::tr("Key"), Texts::tr("A key that differs between the builds")),
          column("postings_before", CellType::Integer, Texts::tr("Postings before"),
                 Texts::tr("How many apps stood under the key in the earlier build")),
          column("postings_after", CellType::Integer, Texts::tr("Postings after"),
                 Texts::tr("How many apps stand under the key in the later build")),
          barColumn("postings_change", CellType::Integer, Texts::tr("Change of postings"),
                    Texts::tr("Postings after less postings before")),
          column("weight_before", CellType::Real, Texts::tr("Weight before"),
                 Texts::tr("Sum of the weights under the key in the earlier build")),
          column("weight_after", CellType::Real, Texts::tr("Weight after"),
                 Texts::tr("Sum of the weights under the key in the later build")),
          barColumn("weight_change", CellType::Real, Texts::tr("Change of weight"),
                    Texts::tr("Weight after less weight before"))};
}

std::vector<TableColumn> itemColumns() {
  auto item = column("item", CellType::Text, Texts::tr("App"), Texts::tr("The app's key in the item pool"));
  item.addressKind = "item";
  return {
      item,
      column("name", CellType::Text, Texts::tr("Name"), Texts::tr("The app's name in the catalogue")),
      column("what", CellType::Text, Texts::tr("What happened"),
             Texts::tr("Whether the app came under the key, went from there, or has another weight")),
      column("weight_before", CellType::Real, Texts::tr("Weight before"),
             Texts::tr("Its weight under the key in the earlier build; empty when it did not stand there")),
      column("weight_after", CellType::Real, Texts::tr("Weight after"),
             Texts::tr("Its weight under the key in the later build; empty when it does not stand there")),
      barColumn("weight_change", CellType::Real, Texts::tr("Change"),
                Texts::tr("Weight after less weight before; an app that is not there has no weight"))};
}

QString whatHappened(const ItemChange& change) {
  if (!change.weightBefore) return Texts::tr("came");
  return change.weightAfter ? Texts::tr("another weight") : Texts::tr("went");
}

Held weight(const std::optional<float>& value) {
  return value ? Held(decimalOf(*value)) : Held();
}

Held nameOf(const ItemPool& items, ItemId item) {
  const auto name = items.valueAt(item, "name");
  return isMissing(name) ? Held() : Held(toText(name));
}

} // namespace

std::shared_ptr<const TableSource> keyChangesTable(const std::vector<KeyChange>& changes) {
  auto table = std::make_shared<RowTable>(keyColumns());
  for (const auto& change : changes)
    table->addRow({change.key, std::int64_t{change.postingsBefore}, std::int64_t{change.postingsAfter},
                   std::int64_t{change.postingsAfter} - std::int64_t{change.postingsBefore},
                   change.weightBefore, change.weightAfter, change.weightAfter - change.weightBefore});
  return table;
}

std::shared_ptr<const TableSource> itemChangesTable(const std::vector<ItemChange>& changes,
                                                    const ItemPool& before, const ItemPool& after) {
  auto table = std::make_shared<RowTable>(itemColumns());
  for (const auto& change : changes) {
    const auto& pool = change.after ? after : before;
    const auto item = change.after ? *change.after : change.before.value_or(ItemId());
    table->addRow({std::string(pool.keyOf(item)), nameOf(pool, item), whatHappened(change).toStdString(),
                   weight(change.weightBefore), weight(change.weightAfter), change.change()});
  }
  return table;
}

} // namespace rankwright
