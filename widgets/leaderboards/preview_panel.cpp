#include "widgets/leaderboards/preview_panel.h"

#include "widgets/common/engine_text.h"
#include "widgets/common/entry_model.h"
#include "widgets/common/figures.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/page_question.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/common/wrapped_label.h"
#include "widgets/leaderboards/absence_panel.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/leaderboards/board_words.h"
#include "widgets/leaderboards/preview_dragging.h"
#include "widgets/simulator/card_view.h"
#include "widgets/simulator/phone_screen.h"
#include "widgets/table/data_table.h"

#include <QAction>
#include <QHBoxLayout>
#include <QListWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

namespace rankwright {

namespace {

constexpr int kOthersWidth = 40 * kUnit;

} // namespace

PreviewPanel::PreviewPanel(BoardDesk& desk, QAction* pin, QAction* exclude, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      message_(new MessageBar),
      summary_(new WrappedLabel),
      tabs_(new QTabWidget),
      table_(new DataTable(tr("List of the board"), desk.jobs())),
      cards_(new CardView(this)),
      absence_(new AbsencePanel(desk, pin, exclude)) {
  question_ = new PageQuestion(desk.jobs(), *message_,
                               {tr("Taking scores apart"), tr("The scores could not be taken apart.")}, this);
  table_->setCellActions({pin, exclude});
  build();
  connect(table_, &DataTable::currentRowChanged, this, &PreviewPanel::currentChanged);
  connect(cards_, &CardView::itemSelected, this, &PreviewPanel::currentChanged);
  connect(tabs_, &QTabWidget::currentChanged, this, &PreviewPanel::currentChanged);
  connect(absence_, &AbsencePanel::asked, this, &PreviewPanel::currentChanged);
}

void PreviewPanel::build() {
  // What the phone shows; it is not looked at itself.
  cards_->hide();
  summary_->setObjectName(QStringLiteral("boardSummary"));
  summary_->setFont(strongFont());
  summary_->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  table_->setObjectName(QStringLiteral("boardList"));
  table_->setEmptyTexts(tr("The list is empty"), tr("Widen the rule for candidates, or pin apps."));
  tabs_->setObjectName(QStringLiteral("boardTabs"));
  tabs_->setDocumentMode(true);
  tabs_->tabBar()->setAccessibleName(tr("Views of the list"));
  tabs_->addTab(table_, tr("List"));
  auto* screen = new PhoneScreen(*cards_);
  phone_ = screen->view();
  tabs_->addTab(screen, tr("On the phone"));
  tabs_->addTab(absence_, tr("Why not here?"));
  setHelp(this, QStringLiteral("leaderboards-view#list"),
          tr("The board as it would be today. It follows every keystroke."));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(message_);
  column->addWidget(summary_);
  auto* row = new QHBoxLayout;
  row->setSpacing(0);
  row->addWidget(tabs_, 1);
  row->addWidget(makeOthers());
  column->addLayout(row, 1);
}

/// Where an app can be dropped on another board.
QWidget* PreviewPanel::makeOthers() {
  auto* others = new QListWidget;
  others->setObjectName(QStringLiteral("otherBoards"));
  others->setAccessibleName(tr("Other boards"));
  others->setFixedWidth(kOthersWidth);
  others->setFrameShape(QFrame::NoFrame);
  others->hide();
  dragging_ = new PreviewDragging(*this, *others, desk_);
  return others;
}

void PreviewPanel::setApps(std::shared_ptr<const AppCatalogue> apps) {
  apps_ = std::move(apps);
  absence_->setApps(apps_);
}

void PreviewPanel::showBoard(const QString& name) {
  board_ = name;
  const auto* board = desk_.find(name);
  showSummary(board);
  absence_->setBoard(name);
  if (board && board->preview.board.list)
    askList(*board);
  else if (board && board->state == DraftState::NoDraft)
    showShelf(*board);
  else if (!board)
    clear();
}

/// A board that cannot be built keeps the list that it had: who types is between two rules.
void PreviewPanel::showSummary(const LeaderboardStatus* board) {
  if (!board) return summary_->setText(QString());
  const auto& built = board->preview.board;
  if (built.error) return summary_->setText(tr("Cannot be built: %1").arg(messageText(*built.error)));
  if (!built.list) return summary_->setText(stateText(*board));
  summary_->setText(tr("%1 candidates · %2 of %3 slots · %4 new apps")
                        .arg(countText(built.list->candidates), countText(built.list->entries.size()),
                             countText(built.config.slotCount), countText(built.list->newApps)));
}

void PreviewPanel::clear() {
  question_->drop();
  shown_ = {};
  table_->setSource(nullptr);
  cards_->setCards({});
}

void PreviewPanel::askList(const LeaderboardStatus& board) {
  question_->ask([data = desk_.data(), config = board.preview.board.config, list = *board.preview.board.list](
                     const JobControl& job) { return explainList(data->columns(), config, list, job); },
                 [this](ExplainedList list) { showList(std::move(list)); });
}

/// The list of the version; apps that the catalogue has no more are left out.
void PreviewPanel::showShelf(const LeaderboardStatus& board) {
  if (!apps_) return;
  question_->drop();
  ExplainedList list{.list = {.board = board.name}, .isPublished = true};
  for (const auto& key : board.items)
    if (const auto item = apps_->items().find(key)) list.list.entries.push_back({.item = *item});
  showList(std::move(list));
}

void PreviewPanel::showList(ExplainedList list) {
  if (!apps_) return;
  cards_->setCards(entryCards(list.list, *apps_));
  table_->setSource(entryTable(list, *apps_));
  shown_ = std::move(list.list);
  emit currentChanged();
}

std::optional<ItemId> PreviewPanel::currentItem() const {
  switch (tabs_->currentIndex()) {
  case List:
    if (const auto row = table_->currentRow(); row && *row < shown_.entries.size())
      return shown_.entries[*row].item;
    return std::nullopt;
  case Phone: {
    const auto current = cards_->currentIndex();
    return current.isValid() ? std::optional(cards_->cards().card(current).item) : std::nullopt;
  }
  default:
    return absence_->question();
  }
}

std::optional<DraggedApp> PreviewPanel::appAt(std::uint32_t row) const {
  if (!apps_ || row >= shown_.entries.size()) return std::nullopt;
  return DraggedApp{std::string(apps_->items().keyOf(shown_.entries[row].item)), board_};
}

std::optional<DraggedApp> PreviewPanel::appFound(const QModelIndex& index) const {
  const auto row = index.data(EntryModel::SourceRowRole);
  if (!apps_ || !row.isValid()) return std::nullopt;
  return DraggedApp{std::string(apps_->items().keyOf(ItemId(row.toUInt()))), {}};
}

bool PreviewPanel::isAsking() const {
  return question_->isRunning() || absence_->isAsking() || table_->isLoading();
}

QString PreviewPanel::summary() const {
  return summary_->text();
}

} // namespace rankwright
