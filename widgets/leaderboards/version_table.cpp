#include "widgets/leaderboards/version_table.h"

#include "core/table/doorway_table.h"
#include "widgets/leaderboards/board_words.h"
#include "widgets/table/table_columns.h"

#include <QCoreApplication>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::VersionTable)
};

std::vector<TableColumn> columns() {
  return {describedColumn("version", CellType::Integer, Texts::tr("Version"),
                          Texts::tr("Of the board, from 1; the greatest is in force")),
          describedColumn("when", CellType::Text, Texts::tr("When"), Texts::tr("In your time zone")),
          describedColumn("who", CellType::Text, Texts::tr("Who"), Texts::tr("Who answers for it")),
          describedColumn("why", CellType::Text, Texts::tr("Why"), Texts::tr("As it was given")),
          describedColumn("kind", CellType::Text, Texts::tr("Kind"),
                          Texts::tr("Published, brought back, or withdrawn")),
          describedColumn("items", CellType::Integer, Texts::tr("Apps"), Texts::tr("On its list")),
          describedColumn("release", CellType::Integer, Texts::tr("Release"),
                          Texts::tr("Boards that were published at once share its number")),
          describedColumn("hash", CellType::Text, Texts::tr("Hash"),
                          Texts::tr("Equal for versions with the same definition and list"))};
}

} // namespace

std::shared_ptr<const TableSource> versionTable(const std::vector<BoardVersion>& versions) {
  auto table = std::make_shared<DoorwayTable>(columns());
  for (const auto& version : versions)
    table->addRow({countEntry(version.number),
                   {momentText(version.time).toStdString()},
                   {version.who},
                   {version.why},
                   {releaseText(version).toStdString()},
                   countEntry(version.itemCount),
                   {version.release},
                   {version.hash}});
  return table;
}

} // namespace rankwright
