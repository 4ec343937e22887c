#include "widgets/leaderboards/board_page.h"

#include "core/leaderboard/item_fields.h"
#include "core/workspace/workspace.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/wrapped_label.h"
#include "widgets/document/document.h"
#include "widgets/document/document_editor.h"
#include "widgets/document/document_set.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/leaderboards/board_edits.h"
#include "widgets/leaderboards/board_form.h"
#include "widgets/leaderboards/board_moves.h"
#include "widgets/leaderboards/findings_panel.h"
#include "widgets/leaderboards/pin_box.h"
#include "widgets/leaderboards/preview_dragging.h"
#include "widgets/leaderboards/preview_panel.h"
#include "widgets/simulator/app_catalogue.h"
#include "widgets/table/data_table.h"

#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

constexpr int kTypingPause = 60; ///< milliseconds
constexpr int kFormWidth = 85 * kUnit;
constexpr int kTextWidth = 90 * kUnit;
constexpr int kListWidth = 120 * kUnit;
constexpr int kListHeight = 110 * kUnit;
constexpr int kFindingsHeight = 45 * kUnit;

QString columnsKey() {
  return QStringLiteral("columns");
}
QString rightKey() {
  return QStringLiteral("right");
}
QString listKey() {
  return QStringLiteral("list");
}
QString tabKey() {
  return QStringLiteral("tab");
}

QString stateOf(const QSplitter& splitter) {
  return QString::fromLatin1(splitter.saveState().toBase64());
}

void restore(QSplitter& splitter, const QJsonValue& state) {
  const auto sizes = state.toString().toLatin1();
  if (!sizes.isEmpty()) splitter.restoreState(QByteArray::fromBase64(sizes));
}

} // namespace

BoardPage::BoardPage(BoardDesk& desk, const BoardActions& actions, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      form_(new BoardForm),
      unreadable_(new WrappedLabel),
      text_(new QWidget),
      preview_(new PreviewPanel(desk, actions.pin, actions.exclude)),
      findings_(new FindingsPanel(actions.fix)),
      columns_(new QSplitter),
      right_(new QSplitter(Qt::Vertical)) {
  typing_.setSingleShot(true);
  typing_.setInterval(kTypingPause);
  build();
  connectParts();
}

/// The document of a version goes with the page, and the editor reads it.
BoardPage::~BoardPage() {
  delete std::exchange(editor_, nullptr);
}

void BoardPage::build() {
  unreadable_->setObjectName(QStringLiteral("unreadable"));
  unreadable_->setContentsMargins(3 * kUnit, 2 * kUnit, 3 * kUnit, 0);
  unreadable_->hide();
  auto* left = new QWidget;
  auto* keys = new QVBoxLayout(left);
  keys->setContentsMargins(0, 0, 0, 0);
  keys->addWidget(unreadable_);
  keys->addWidget(form_, 1);
  auto* text = new QVBoxLayout(text_);
  text->setContentsMargins(0, 0, 0, 0);
  right_->addWidget(preview_);
  right_->addWidget(findings_);
  right_->setChildrenCollapsible(false);
  right_->setSizes({kListHeight, kFindingsHeight});
  right_->setStretchFactor(0, 1);
  for (auto* part : {left, text_, static_cast<QWidget*>(right_)})
    columns_->addWidget(part);
  columns_->setChildrenCollapsible(false);
  columns_->setSizes({kFormWidth, kTextWidth, kListWidth});
  columns_->setStretchFactor(2, 1);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  all->addWidget(columns_);
}

void BoardPage::connectParts() {
  auto& documents = desk_.documents();
  connect(&documents, &DocumentSet::pathsChanged, this, &BoardPage::tryToOpen);
  connect(&documents, &DocumentSet::opened, this, &BoardPage::tryToOpen);
  connect(&documents, &DocumentSet::closing, this, &BoardPage::closeDocument);
  connect(&documents, &DocumentSet::readOnlyChanged, this, &BoardPage::followText);
  connect(&typing_, &QTimer::timeout, &desk_, &BoardDesk::look);
  connect(&desk_, &BoardDesk::looked, this, &BoardPage::follow);
  connect(form_, &BoardForm::edited, this,
          [this](const std::vector<LeaderboardEdit>& edits, const QString& name, quint64 step) {
            if (document_) edit(withEdits(document_->text(), edits), name, step);
          });
  connect(form_, &BoardForm::appended, this, [this](const std::string& toml, const QString& name) {
    if (document_) edit(withTable(document_->text(), toml), name);
  });
  connect(findings_, &FindingsPanel::placeWanted, this, &BoardPage::goToPlace);
  connect(findings_, &FindingsPanel::fixWanted, this, &BoardPage::fix);
  connect(findings_, &FindingsPanel::currentChanged, this, &BoardPage::changed);
  connect(preview_, &PreviewPanel::currentChanged, this, &BoardPage::changed);
  connect(preview_->table(), &DataTable::activated, this, &BoardPage::followed);
  connect(preview_->dragging(), &PreviewDragging::moveWanted, this, &BoardPage::moveWanted);
  preview_->dragging()->setNames([this](const std::string& item) { return nameOf(item); });
  form_->setNames([this](const std::string& item) { return nameOf(item); });
}

void BoardPage::setApps(std::shared_ptr<const AppCatalogue> apps) {
  apps_ = std::move(apps);
  preview_->setApps(apps_);
  const auto fields = apps_ ? itemFieldsOf(apps_->items().features().schema()) : ItemFields();
  form_->setFields(fields.category, fields.developer);
}

QString BoardPage::nameOf(const std::string& item) const {
  const auto found = apps_ ? apps_->items().find(item) : std::nullopt;
  return found ? apps_->textOf(*found).name : toQt(item);
}

void BoardPage::open(const QString& name) {
  if (name == name_ && document_) return follow();
  closeDocument();
  name_ = name;
  tryToOpen();
  follow();
}

void BoardPage::tryToOpen() {
  const auto path = toQt(leaderboardPath(name_.toStdString()));
  if (name_.isEmpty() || document_ || !desk_.documents().contains(path)) return;
  desk_.documents().open(path, this, [this, name = name_](Document& document) {
    if (name == name_ && !document_) take(document);
  });
}

/// A board that is on the shelf alone can be looked at.
void BoardPage::openShelf() {
  const auto* board = desk_.find(name_);
  const auto isShelf = board && board->state == DraftState::NoDraft;
  if (shelf_ && !isShelf) {
    closeDocument();
    return tryToOpen();
  }
  if (document_ || !isShelf) return;
  const auto path = leaderboardPath(board->name);
  shelf_ = std::make_unique<Document>(WorkspacePart{path, desk_.workspace()->folder() / path}, board->toml,
                                      nullptr);
  take(*shelf_);
}

bool BoardPage::isReadOnly() const {
  return shelf_ || desk_.isReadOnly();
}

bool BoardPage::isOpening() const {
  return !name_.isEmpty() && !document_ &&
         desk_.documents().contains(toQt(leaderboardPath(name_.toStdString())));
}

void BoardPage::take(Document& document) {
  document_ = &document;
  editor_ = new DocumentEditor(document, desk_.documents());
  editor_->setObjectName(QStringLiteral("boardText"));
  text_->layout()->addWidget(editor_);
  connect(&document, &Document::changed, this, [this] {
    typing_.start();
    followText();
  });
  connect(&document, &Document::dirtyChanged, this, &BoardPage::changed);
  followText();
}

void BoardPage::closeDocument() {
  if (document_) document_->disconnect(this);
  document_ = nullptr;
  config_.reset();
  typing_.stop();
  delete std::exchange(editor_, nullptr);
  shelf_.reset();
  emit changed();
}

/// The form shows what the text says at once; the list follows when it is built.
void BoardPage::followText() {
  if (!document_) return;
  auto config = parseLeaderboardToml(document_->text(), name_.toStdString(), document_->path().toStdString());
  form_->setEnabled(config.has_value());
  form_->setReadOnly(isReadOnly());
  preview_->dragging()->setReadOnly(isReadOnly());
  editor_->setReadOnly(isReadOnly());
  unreadable_->setVisible(!config.has_value());
  if (config) {
    form_->setBoard(*config);
    config_ = std::move(*config);
  } else {
    config_.reset();
    unreadable_->setText(tr("The form waits until the text can be read: %1").arg(errorText(config.error())));
  }
  emit changed();
}

/// What the desk found is shown.
void BoardPage::follow() {
  openShelf();
  QStringList names;
  if (const auto& overview = desk_.overview())
    for (const auto& board : overview->boards)
      names << toQt(board.name);
  form_->setBoards(names);
  if (config_) form_->setBoard(*config_);
  const auto* board = desk_.find(name_);
  preview_->showBoard(name_);
  findings_->setFindings(board ? board->preview.findings : std::vector<LeaderboardFinding>());
  emit changed();
}

void BoardPage::edit(const Result<std::string>& edited, const QString& name, quint64 step) {
  if (!document_ || isReadOnly()) return;
  if (!edited) return emit failed(tr("The board was not changed."), edited.error());
  document_->edit({changeBetween(document_->text(), *edited)}, {.step = step, .startsStep = step == 0}, name);
}

void BoardPage::fix() {
  if (const auto fix = findings_->currentFix(); fix && document_)
    edit(withEdits(document_->text(), fix->edits), engineText(fix->description));
}

std::optional<std::string> BoardPage::currentKey() const {
  const auto item = preview_->currentItem();
  return item && apps_ ? std::optional(std::string(apps_->items().keyOf(*item))) : std::nullopt;
}

bool BoardPage::hasApp() const {
  return document_ && config_ && currentKey() && !isReadOnly();
}

bool BoardPage::isPinned() const {
  const auto key = currentKey();
  return key && config_ &&
         std::ranges::find(config_->pins, *key, &LeaderboardPin::item) != config_->pins.end();
}

void BoardPage::pin() {
  if (!hasApp()) return;
  const auto key = *currentKey();
  if (isPinned())
    return edit(withEdits(document_->text(), unpinEdits(*config_, key)), tr("removal of a pin"));
  const auto* board = desk_.find(name_);
  const auto slot =
      board && board->preview.board.list ? board->preview.board.list->slotOf(*preview_->currentItem()) : 0;
  edit(withPin(document_->text(), *config_, key, freeSlot(*config_, std::max(1U, slot))), tr("pin"));
}

/// The slot that the app would have; nothing where it stands nowhere or there is no such slot.
std::optional<std::uint32_t> BoardPage::slotBeside(int step) const {
  const auto key = currentKey();
  const auto* board = desk_.find(name_);
  if (!key || !config_) return std::nullopt;
  const auto pin = std::ranges::find(config_->pins, *key, &LeaderboardPin::item);
  auto slot = pin != config_->pins.end() ? std::int64_t{pin->slot} : 0;
  if (slot == 0 && board && board->preview.board.list)
    slot = board->preview.board.list->slotOf(*preview_->currentItem());
  const auto wanted = slot + step;
  if (slot == 0 || wanted < 1 || wanted > config_->slotCount) return std::nullopt;
  return static_cast<std::uint32_t>(wanted);
}

bool BoardPage::canPinBeside(int step) const {
  return hasApp() && slotBeside(step);
}

void BoardPage::pinBeside(int step) {
  if (!canPinBeside(step)) return;
  const auto slot = *slotBeside(step);
  edit(pinnedAt(document_->text(), *config_, *currentKey(), slot), tr("pin at slot %1").arg(slot));
}

void BoardPage::exclude() {
  if (!hasApp()) return;
  edit(withEdits(document_->text(), exclusionEdits(*config_, *currentKey())), tr("exclusion of an app"));
}

bool BoardPage::canFix() const {
  return document_ && !isReadOnly() && findings_->currentFix().has_value();
}

bool BoardPage::isBusy() const {
  return typing_.isActive() || desk_.isLooking() || preview_->isAsking() || isOpening();
}

void BoardPage::goToPlace(const SourceSpan& place) {
  if (!editor_) return;
  editor_->goToLine(static_cast<int>(place.line), static_cast<int>(place.column));
  editor_->setFocus();
}

void BoardPage::carryUndo(const QList<QAction*>& actions) {
  for (auto* part : std::initializer_list<QWidget*>{form_, text_, findings_})
    part->addActions(actions);
}

QJsonObject BoardPage::saveState() const {
  return {{columnsKey(), stateOf(*columns_)},
          {rightKey(), stateOf(*right_)},
          {listKey(), preview_->table()->saveState()},
          {tabKey(), preview_->tabs()->currentIndex()}};
}

void BoardPage::restoreState(const QJsonObject& state) {
  if (state.isEmpty()) return;
  restore(*columns_, state.value(columnsKey()));
  restore(*right_, state.value(rightKey()));
  preview_->table()->restoreState(state.value(listKey()).toObject());
  preview_->tabs()->setCurrentIndex(state.value(tabKey()).toInt());
}

} // namespace rankwright
