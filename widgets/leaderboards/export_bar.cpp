#include "widgets/leaderboards/export_bar.h"

#include "core/base/file.h"
#include "core/leaderboard/leaderboard_store.h"
#include "widgets/common/figures.h"
#include "widgets/common/labelled.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/leaderboards/board_desk.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace rankwright {

namespace {

/// Without it the spreadsheets of Windows read UTF-8 as something else.
constexpr const char* kByteOrderMark = "\xEF\xBB\xBF";

QString exportSlot() {
  return QStringLiteral("leaderboards/export");
}

BoardCells cellsOfDrafts(const LeaderboardOverview& overview, const QStringList& boards,
                         const ItemPool& items) {
  const auto fields = itemFieldsOf(items.features().schema());
  auto cells = boardCells();
  for (const auto& board : boards)
    if (const auto* status = overview.find(board.toStdString()); status && status->preview.board.list)
      addList(cells, *status->preview.board.list, items, fields);
  return cells;
}

Result<BoardCells> cellsOfShelf(const std::filesystem::path& store, const QStringList& boards,
                                const ItemPool& items) {
  const auto fields = itemFieldsOf(items.features().schema());
  RW_ASSIGN(const auto open, LeaderboardStore::open(store));
  RW_ASSIGN(const auto shelf, open.shelf());
  auto cells = boardCells();
  for (const auto& content : shelf.boards)
    if (boards.contains(toQt(content.version.board))) addVersion(cells, content, items, fields);
  return cells;
}

} // namespace

ExportBar::ExportBar(BoardDesk& desk, QWidget* parent)
    : AskingBar(parent),
      desk_(desk),
      what_(new QLabel),
      lists_(new QComboBox),
      copy_(new QPushButton(QIcon::fromTheme(QStringLiteral("edit-copy")), tr("&Copy the cells"))),
      save_(new QPushButton(QIcon::fromTheme(QStringLiteral("document-export")), tr("&Save as…"))) {
  build();
  connect(copy_, &QPushButton::clicked, this, &ExportBar::copy);
  connect(save_, &QPushButton::clicked, this, &ExportBar::askForFile);
}

void ExportBar::build() {
  what_->setFont(strongFont());
  lists_->setObjectName(QStringLiteral("exportedLists"));
  lists_->addItems({tr("the drafts as they are now"), tr("what is on the shelf")});
  copy_->setObjectName(QStringLiteral("copyCells"));
  copy_->setToolTip(tr("Cells with tabs, as spreadsheets take them"));
  save_->setObjectName(QStringLiteral("saveCells"));
  save_->setToolTip(tr("A file with commas (CSV)"));
  auto* row = new QHBoxLayout;
  row->setSpacing(2 * kUnit);
  row->addWidget(labelled(tr("&Lists:"), lists_));
  row->addStretch(1);
  row->addWidget(makeCancelButton());
  row->addWidget(copy_);
  row->addWidget(save_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(3 * kUnit, 2 * kUnit, 3 * kUnit, 2 * kUnit);
  column->setSpacing(kUnit);
  column->addWidget(what_);
  column->addLayout(row);
}

void ExportBar::ask(const QStringList& boards) {
  boards_ = boards;
  what_->setText(
      boards.size() == 1
          ? tr("Export the list of %1").arg(boards.front())
          : tr("Export the lists of %1 boards").arg(countText(static_cast<qulonglong>(boards.size()))));
  show();
  copy_->setFocus();
}

void ExportBar::collect(const std::function<void(const BoardCells&)>& then) {
  if (isWorking_ || !desk_.overview()) return;
  isWorking_ = true;
  const auto wanted = lists_->currentIndex();
  desk_.jobs().start(
      {exportSlot(), tr("Collecting the lists"), this},
      [workspace = desk_.workspace(), overview = desk_.overview(), boards = boards_, wanted,
       store = desk_.storeFile()](const JobControl&) -> Result<BoardCells> {
        if (wanted == Drafts) return cellsOfDrafts(*overview, boards, workspace->items());
        return cellsOfShelf(store, boards, workspace->items());
      },
      [this, then](const BoardCells& cells) {
        isWorking_ = false;
        then(cells);
      },
      [this](const Error& error) {
        isWorking_ = false;
        emit failed(tr("Nothing was exported."), error);
      });
}

void ExportBar::copy() {
  collect([this](const BoardCells& cells) {
    QGuiApplication::clipboard()->setText(toQt(tabsOf(cells)));
    leave();
    emit done(tr("Rows on the clipboard: %1").arg(countText(cells.rows.size() - 1)));
  });
}

void ExportBar::askForFile() {
  auto* dialog =
      new QFileDialog(this, tr("Export lists"), QStringLiteral("boards.csv"), tr("Tables (*.csv)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("csv"));
  connect(dialog, &QFileDialog::fileSelected, this, &ExportBar::saveTo);
  dialog->open();
}

void ExportBar::saveTo(const QString& path) {
  collect([this, path](const BoardCells& cells) { write(cells, path); });
}

void ExportBar::write(const BoardCells& cells, const QString& path) {
  isWorking_ = true;
  desk_.jobs().start(
      {exportSlot(), tr("Writing %1").arg(path), this},
      [cells, path](const JobControl&) -> Result<bool> {
        RW_CHECK(
            writeFileAtomically(std::filesystem::path(path.toStdString()), kByteOrderMark + csvOf(cells)));
        return true;
      },
      [this, path, rows = cells.rows.size() - 1](bool) {
        isWorking_ = false;
        leave();
        emit done(tr("Rows in %1: %2").arg(path, countText(rows)));
      },
      [this](const Error& error) {
        isWorking_ = false;
        emit failed(tr("Nothing was exported."), error);
      });
}

} // namespace rankwright
