#include "widgets/leaderboards/import_page.h"

#include "core/base/file.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/figures.h"
#include "widgets/common/file_field.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/page_question.h"
#include "widgets/common/text.h"
#include "widgets/document/diff_page.h"
#include "widgets/leaderboards/board_changes.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/leaderboards/import_model.h"

#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTreeView>

#include <algorithm>

namespace rankwright {

namespace {

Result<std::shared_ptr<PinImport>> readTableFile(const std::shared_ptr<const Workspace>& workspace,
                                                 const QString& path, const JobControl& job) {
  RW_ASSIGN(const auto text, readTextFile(std::filesystem::path(path.toStdString())));
  return PinImport::read(workspace, text, path.toStdString(), PinHeader::Needed, job);
}

} // namespace

void ImportPage::setApps(std::shared_ptr<const AppCatalogue> apps) {
  model_->setApps(std::move(apps));
}

void ImportPage::open(const QString& board) {
  close();
  board_ = board;
  offerTargets();
  rows_->setFocus(); // where Ctrl+V is of cells
}

void ImportPage::close() {
  reading_->drop();
  message_->dismiss();
  isApplying_ = false;
  file_->setPaths({});
  model_->setImport(nullptr);
}

void ImportPage::readFile(const QString& path) {
  if (path.isEmpty() || !desk_.workspace()) return;
  model_->setImport(nullptr);
  reading_->ask([workspace = desk_.workspace(),
                 path](const JobControl& job) { return readTableFile(workspace, path, job); },
                [this](std::shared_ptr<PinImport> import) { take(std::move(import)); });
}

void ImportPage::paste() {
  const auto text = QGuiApplication::clipboard()->text();
  if (!text.trimmed().isEmpty()) readCells(text.toUtf8(), tr("the clipboard"));
}

void ImportPage::readCells(const QByteArray& bytes, const QString& source) {
  if (!desk_.workspace()) return;
  file_->setPaths({});
  model_->setImport(nullptr);
  reading_->ask(
      [workspace = desk_.workspace(), bytes, source](const JobControl& job) {
        return PinImport::read(workspace, {bytes.constData(), static_cast<std::size_t>(bytes.size())},
                               source.toStdString(), PinHeader::Optional, job);
      },
      [this](std::shared_ptr<PinImport> import) { take(std::move(import)); });
}

void ImportPage::take(std::shared_ptr<PinImport> import) {
  const auto namesBoards = import->table().namesBoards;
  model_->setImport(std::move(import));
  offerTargets();
  target_->setCurrentIndex(namesBoards ? 0 : std::max(0, target_->findText(board_)));
  follow();
  rows_->setFocus();
  if (model_->rowCount() > 0) rows_->setCurrentIndex(model_->index(0, ImportModel::AppColumn));
}

/// The boards that there are, and first those that the table names.
void ImportPage::offerTargets() {
  const QSignalBlocker quiet(target_);
  target_->clear();
  const auto& import = model_->import();
  if (import && import->table().namesBoards) target_->addItem(tr("the boards that the table names"), true);
  if (const auto& overview = desk_.overview())
    for (const auto& board : overview->boards)
      if (board.state != DraftState::NoDraft) target_->addItem(toQt(board.name));
  target_->setCurrentIndex(std::max(0, target_->findText(board_)));
}

/// Empty: each row goes to the board that it names.
QString ImportPage::targetBoard() const {
  const auto text = target_->currentText().trimmed();
  const auto place = target_->findText(text);
  return place >= 0 && target_->itemData(place).toBool() ? QString() : text;
}

PinImportMode ImportPage::chosenMode() const {
  return mode_->currentIndex() == 0 ? PinImportMode::Replace : PinImportMode::Add;
}

void ImportPage::follow() {
  model_->setTarget(targetBoard());
}

QString ImportPage::obstacle() const {
  const auto& import = model_->import();
  if (!import) return tr("Choose a table, or paste cells with Ctrl+V.");
  if (desk_.isReadOnly()) return tr("The workspace is read-only.");
  if (model_->assignment().boards.empty()) return tr("No row is a pin of a board.");
  return {};
}

QString ImportPage::countsText() const {
  const auto& table = model_->import()->table();
  const auto& assignment = model_->assignment();
  const auto pins = assignment.pinCount();
  return tr("Pins: %1 of %2 rows · boards: %3 · %4")
      .arg(countText(pins), countText(table.rows.size()), countText(assignment.boards.size()),
           toQt(std::string(describe(table.encoding))));
}

QString ImportPage::summary() const {
  return summary_->text();
}

void ImportPage::showDiff() {
  std::string before;
  std::string after;
  for (const auto& pins : model_->assignment().boards) {
    const auto* board = desk_.find(toQt(pins.board));
    const auto hasFile = board && board->state != DraftState::NoDraft;
    const auto old = hasFile ? board->toml : std::string();
    const auto imported = hasFile ? withImportedPins(old, pins.pins, chosenMode()) : boardOfPins(pins);
    const auto head = fmt::format("# {}\n", pins.board);
    before += head + old;
    after += head + (imported ? *imported : imported.error().message + '\n');
  }
  diff_->compare(tr("What would change"), {tr("now"), tr("after the import"), before, after});
}

/// Columns in which nothing stands leave their place to the others.
void ImportPage::showColumns() {
  const auto& import = model_->import();
  const auto hasDays = import && std::ranges::any_of(import->table().rows,
                                                     [](const PinRow& row) { return row.days != DaySpan(); });
  rows_->setColumnHidden(ImportModel::DaysColumn, !hasDays);
  rows_->setColumnHidden(ImportModel::BoardColumn, !targetBoard().isEmpty());
}

void ImportPage::apply() {
  if (!apply_->isEnabled()) return;
  std::vector<BoardChange> edits;
  std::vector<NewBoard> made;
  for (const auto& pins : model_->assignment().boards) {
    const auto name = toQt(pins.board);
    const auto* board = desk_.find(name);
    if (!board || board->state == DraftState::NoDraft)
      made.push_back({name, boardOfPins(pins)});
    else
      edits.push_back({name, [imported = pins.pins, mode = chosenMode()](std::string_view toml, const auto&) {
                         return withImportedPins(toml, imported, mode);
                       }});
  }
  isApplying_ = true;
  if (!made.empty()) changes_.create(tr("import of boards"), made);
  if (!edits.empty()) changes_.apply(tr("import of pins"), std::move(edits));
}

void ImportPage::leaveWhenDone() {
  if (std::exchange(isApplying_, false)) emit closed();
}

QString ImportPage::report() const {
  const auto& import = model_->import();
  return import ? toQt(unmatchedReport(import->table(), model_->assignment())) : QString();
}

void ImportPage::copyReport() {
  QGuiApplication::clipboard()->setText(report());
}

void ImportPage::saveReport() {
  auto* dialog =
      new QFileDialog(this, tr("Save the report"), QStringLiteral("unmatched.csv"), tr("Tables (*.csv)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("csv"));
  connect(dialog, &QFileDialog::fileSelected, this, &ImportPage::saveReportTo);
  dialog->open();
}

void ImportPage::saveReportTo(const QString& path) {
  const auto status = writeFileAtomically(std::filesystem::path(path.toStdString()), report().toStdString());
  if (!status) message_->showError(tr("The report was not saved."), status.error(), nullptr);
}

bool ImportPage::isBusy() const {
  return reading_->isRunning();
}

/// Keys are about the row, whichever of its cells is current.
bool ImportPage::takeKey(int key) {
  const auto row = rows_->currentIndex().row();
  if (row < 0) return false;
  const auto line = model_->index(row, ImportModel::LineColumn);
  if (key == Qt::Key_Space) {
    const auto isTaken = line.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
    return model_->setData(line, isTaken ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
  }
  if (key != Qt::Key_F2 && key != Qt::Key_Return && key != Qt::Key_Enter) return false;
  rows_->edit(model_->index(row, ImportModel::AppColumn));
  return true;
}

bool ImportPage::eventFilter(QObject* watched, QEvent* event) {
  if (watched == rows_ && event->type() == QEvent::KeyPress && takeKey(static_cast<QKeyEvent*>(event)->key()))
    return true;
  return QWidget::eventFilter(watched, event);
}

void ImportPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape)
    emit closed();
  else if (event->matches(QKeySequence::Paste))
    paste();
  else
    QWidget::keyPressEvent(event);
}

} // namespace rankwright
