#include "widgets/index/memory_tables.h"

#include "core/table/row_table.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/figures.h"
#include "widgets/common/text.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::MemoryTables)
};

using Fact = RowTable::Fact;

TableColumn textColumn(const char* key, const QString& title, const QString& explanation) {
  return {.key = key,
          .type = CellType::Text,
          .title = title.toStdString(),
          .explanation = explanation.toStdString()};
}

TableColumn countColumn(const char* key, const QString& title, const QString& explanation) {
  auto column = textColumn(key, title, explanation);
  column.type = CellType::Integer;
  return column;
}

TableColumn bytesColumn(const char* key, const QString& title, const QString& explanation) {
  auto column = countColumn(key, title, explanation);
  column.unit = Texts::tr("bytes").toStdString();
  column.bar = true;
  return column;
}

std::vector<TableColumn> memoryColumns() {
  auto perRow = bytesColumn("bytes_per_row", Texts::tr("A row"),
                            Texts::tr("The bytes divided by the number of items or users"));
  perRow.type = CellType::Real;
  perRow.bar = false;
  perRow.decimals = 2;
  auto share = countColumn("resident_share", Texts::tr("Resident share"),
                           Texts::tr("Resident bytes divided by all bytes of the feature"));
  share.type = CellType::Real;
  share.unit = std::string("%"); // GCC 12 warns of an assignment
  share.decimals = 1;
  return {
      textColumn("feature", Texts::tr("Feature"), Texts::tr("The feature, as rules name it")),
      textColumn("table", Texts::tr("Of"), Texts::tr("Whether items or users have the feature")),
      textColumn("type", Texts::tr("Type"), Texts::tr("The type of its values")),
      textColumn("encoding", Texts::tr("Encoding"),
                 Texts::tr("How its values are stored: the form that takes the fewest bytes")),
      countColumn("values", Texts::tr("Values"),
                  Texts::tr("How many items or users have a value of the feature")),
      bytesColumn("bytes", Texts::tr("Size"), Texts::tr("All its bytes, dictionary and offsets included")),
      perRow,
      countColumn("distinct", Texts::tr("Distinct"),
                  Texts::tr("How many different values its dictionary holds; empty without one")),
      bytesColumn("dictionary_bytes", Texts::tr("Dictionary"),
                  Texts::tr("The bytes of the list of different values, part of its size")),
      bytesColumn("resident_bytes", Texts::tr("Resident"),
                  Texts::tr("Of its size, what is in memory now; the rest is read from the disk when it "
                            "is asked for")),
      share};
}

Fact whole(std::uint64_t number) {
  return static_cast<std::int64_t>(number);
}

double ratio(std::uint64_t part, std::uint64_t all) {
  return all == 0 ? 0 : static_cast<double>(part) / static_cast<double>(all);
}

QString formText(const ColumnEncoding& encoding) {
  if (encoding.isText) return Texts::tr("dictionary, %n byte(s) a code", nullptr, int(encoding.width));
  switch (encoding.form) {
  case NumberForm::Frame:
    return Texts::tr("frame of reference, %n byte(s)", nullptr, int(encoding.width));
  case NumberForm::Distinct:
    return Texts::tr("dictionary of numbers, %n byte(s) a code", nullptr, int(encoding.width));
  default:
    return Texts::tr("plain, %n byte(s)", nullptr, int(encoding.width));
  }
}

/// Adds the rows of one table.
class TableRows {
public:
  TableRows(RowTable& into, const QString& name, bool tellsResidency)
      : into_(into), name_(name.toStdString()), tellsResidency_(tellsResidency) {}

  void add(const TableMemory& memory) {
    addKeys(memory);
    for (const auto& column : memory.columns)
      add(column, memory.rows);
  }

private:
  void addKeys(const TableMemory& memory) {
    into_.addRow({Texts::tr("(keys)").toStdString(), name_, Fact(),
                  Texts::tr("text and hash table").toStdString(), whole(memory.rows), whole(memory.keyBytes),
                  ratio(memory.keyBytes, memory.rows), whole(memory.rows), Fact(),
                  resident(memory.residentKeyBytes), share(memory.residentKeyBytes, memory.keyBytes)});
  }

  void add(const ColumnMemory& column, std::uint32_t rows) {
    into_.addRow({column.field.name, name_, engineText(describe(column.field.type)).toStdString(),
                  encodingText(column.encoding).toStdString(), whole(column.rowsWithValue),
                  whole(column.bytes), ratio(column.bytes, rows),
                  column.distinct ? whole(*column.distinct) : Fact(),
                  column.distinct ? whole(column.dictionaryBytes) : Fact(), resident(column.residentBytes),
                  share(column.residentBytes, column.bytes)});
  }

  Fact resident(std::uint64_t bytes) const { return tellsResidency_ ? whole(bytes) : Fact(); }
  Fact share(std::uint64_t part, std::uint64_t all) const {
    return tellsResidency_ && all > 0 ? Fact(100 * ratio(part, all)) : Fact();
  }

  RowTable& into_;
  std::string name_;
  bool tellsResidency_;
};

struct Total {
  QString name;
  std::uint64_t rows = 0;
  std::uint64_t bytes = 0;
  std::uint64_t resident = 0;
};

std::vector<rankwright::Fact> factsOf(const Total& total, bool tellsResidency, bool strong) {
  const auto share = ratio(total.resident, total.bytes);
  return {
      {.text = total.name, .strong = strong},
      {.text = countText(total.rows), .strong = strong},
      {.text = countText(total.bytes), .strong = strong},
      {.text = QString::number(ratio(total.bytes, total.rows), 'f', 1), .strong = strong},
      {.text = tellsResidency ? countText(total.resident) : Texts::tr("unknown"), .strong = strong},
      {.text = {},
       .toolTip = tellsResidency ? QStringLiteral("%1 %").arg(100 * share, 0, 'f', 1) : Texts::tr("unknown"),
       .bar = tellsResidency ? share : 0}};
}

QString timeText(std::chrono::system_clock::time_point time) {
  const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch());
  return QDateTime::fromMSecsSinceEpoch(since.count()).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

} // namespace

QString encodingText(const ColumnEncoding& encoding) {
  const auto form = formText(encoding);
  if (!encoding.isList) return form;
  if (encoding.listLength)
    return Texts::tr("%1; lists of %n element(s)", nullptr, int(*encoding.listLength)).arg(form);
  return Texts::tr("%1; chunked offsets, %n byte(s) a row", nullptr, int(encoding.offsetWidth)).arg(form);
}

std::shared_ptr<const TableSource> memoryTable(const PoolMemory& memory) {
  auto table = std::make_shared<RowTable>(memoryColumns());
  TableRows(*table, Texts::tr("Items"), memory.tellsResidency).add(memory.items);
  TableRows(*table, Texts::tr("Users"), memory.tellsResidency).add(memory.users);
  return table;
}

FactTable memoryTotals(const PoolMemory& memory) {
  const auto total = [](const QString& name, const TableMemory& table) {
    return Total{name, table.rows, table.bytes(), table.residentBytes()};
  };
  const auto items = total(Texts::tr("Items"), memory.items);
  const auto users = total(Texts::tr("Users"), memory.users);
  const Total both{Texts::tr("Together"), items.rows + users.rows, items.bytes + users.bytes,
                   items.resident + users.resident};
  return {
      .columns = {{Texts::tr("Table"), Texts::tr("What is counted")},
                  {Texts::tr("Rows"), Texts::tr("How many items or users there are"), FactKind::Figure},
                  {Texts::tr("Bytes"), Texts::tr("All features and keys; as much is mapped from the file"),
                   FactKind::Figure},
                  {Texts::tr("A row"), Texts::tr("Bytes divided by rows"), FactKind::Figure},
                  {Texts::tr("Resident"), Texts::tr("Bytes that are in memory now"), FactKind::Figure},
                  {Texts::tr("Share"), Texts::tr("Resident bytes divided by all bytes"), FactKind::Share}},
      .rows = {factsOf(items, memory.tellsResidency, false), factsOf(users, memory.tellsResidency, false),
               factsOf(both, memory.tellsResidency, true)}};
}

FactTable snapshotFacts(const std::vector<SnapshotRecord>& snapshots) {
  FactTable table{
      .columns = {{Texts::tr("Generation"),
                   Texts::tr("1 for the first workspace that this window opened, one more for each that took "
                             "its place"),
                   FactKind::Figure},
                  {Texts::tr("Opened"), Texts::tr("When it came into use")},
                  {Texts::tr("Readers"), Texts::tr("Views and running jobs that hold it at this moment"),
                   FactKind::Figure},
                  {Texts::tr("State"),
                   Texts::tr("An old snapshot goes, and its memory with it, when its last reader does")}},
      .rows = {}};
  for (auto each = snapshots.rbegin(); each != snapshots.rend(); ++each)
    table.rows.push_back({{.text = countText(each->generation)},
                          {.text = timeText(each->openedAt)},
                          {.text = countText(static_cast<qulonglong>(std::max(0L, each->readers)))},
                          {.text = each->isCurrent ? Texts::tr("in use") : Texts::tr("old, still read"),
                           .strong = each->isCurrent}});
  return table;
}

} // namespace rankwright
