#include "widgets/command/command_palette.h"

#include "widgets/command/command_registry.h"
#include "widgets/command/fuzzy_match.h"
#include "widgets/command/palette_commands.h"
#include "widgets/command/palette_delegate.h"
#include "widgets/command/palette_model.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace rankwright {

namespace {

constexpr int kWidth = 160 * kUnit;
constexpr int kTop = 12 * kUnit;
constexpr int kRowsShown = 12;

/// The sections above those of the sources: what was typed as an address or by its whole key, and the
/// commands.
enum Section { GoToSection, CommandSection, FirstSource };

/// Keys that belong to the palette, whatever shortcut the window has for them.
bool isOwnKey(int key) {
  static constexpr std::array kKeys{Qt::Key_Escape,   Qt::Key_Return, Qt::Key_Enter,
                                    Qt::Key_Up,       Qt::Key_Down,   Qt::Key_PageUp,
                                    Qt::Key_PageDown, Qt::Key_Tab,    Qt::Key_Backtab};
  return std::ranges::find(kKeys, key) != kKeys.end();
}

bool movesRow(int key) {
  return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

PaletteRow rowTo(const Address& address) {
  PaletteRow row{.title = CommandPalette::tr("Go to %1").arg(address.text())};
  row.icon = QIcon::fromTheme(QStringLiteral("go-jump"));
  row.address = address;
  return row;
}

/// The rows that lead elsewhere than these.
PaletteRows without(const PaletteRows& others, PaletteRows rows) {
  std::erase_if(rows, [&](const PaletteRow& row) {
    return std::ranges::find(others, row.address, &PaletteRow::address) != others.end();
  });
  return rows;
}

QString footerOf(const PaletteRow& row, const CommandRegistry& registry) {
  if (!row.command) return row.detail.isEmpty() ? row.address.text() : row.detail;
  const auto toolTip = registry.toolTipOf(row.command);
  return row.enabled ? toolTip : CommandPalette::tr("Not available now: %1").arg(toolTip);
}

} // namespace

CommandPalette::CommandPalette(CommandRegistry& registry, JobRunner& jobs, QWidget* window)
    : QFrame(window),
      registry_(registry),
      search_(new ObjectSearch(jobs, this)),
      model_(new PaletteModel(this)),
      line_(new QLineEdit),
      list_(new QListView),
      footer_(new MutedLabel) {
  setObjectName(QStringLiteral("commandPalette"));
  setAccessibleName(tr("Command palette"));
  setHelp(this, QStringLiteral("commands#the-palette"));
  hide();
  addCommand(registry, window);
  buildLine();
  buildList();
  buildLayout();
  nameSections();
  window->installEventFilter(this);
  connect(search_, &ObjectSearch::found, this, &CommandPalette::takeFound);
  connect(search_, &ObjectSearch::failed, this, [this](int source, const QString& reason) {
    failures_ << tr("%1 could not be searched: %2")
                     .arg(search_->sources()[static_cast<std::size_t>(source)]->title(), reason);
    takeFound(source, {});
  });
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { leaveTo(now); });
}

CommandPalette::~CommandPalette() {
  // The focus leaves the line while children are taken down.
  disconnect(qApp, nullptr, this, nullptr);
}

void CommandPalette::addCommand(CommandRegistry& registry, QWidget* window) {
  action_ = registry.add({.id = QStringLiteral("palette.show"),
                          .text = tr("Command &palette…"),
                          .toolTip = tr("Find and run any command, or go to any object by name"),
                          .icon = QStringLiteral("search"),
                          .shortcut = QKeySequence(Qt::CTRL | Qt::Key_K),
                          .group = tr("Help")},
                         this);
  window->addAction(action_);
  connect(action_, &QAction::triggered, this, &CommandPalette::toggle);
}

void CommandPalette::buildLine() {
  line_->setPlaceholderText(tr("Type a command, a name, or an address such as item:123"));
  line_->setAccessibleName(tr("Find a command or an object"));
  line_->setClearButtonEnabled(true);
  line_->addAction(QIcon::fromTheme(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
  line_->installEventFilter(this);
  connect(line_, &QLineEdit::textChanged, this, &CommandPalette::refresh);
}

void CommandPalette::buildList() {
  list_->setAccessibleName(tr("What was found"));
  list_->setFrameShape(NoFrame);
  list_->setUniformItemSizes(true);
  list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setItemDelegate(new PaletteDelegate(list_));
  list_->setModel(model_);
  list_->installEventFilter(this);
  connect(list_, &QListView::clicked, this, &CommandPalette::activate);
  connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
          &CommandPalette::describeCurrent);
}

void CommandPalette::buildLayout() {
  footer_->setFont(smallFont());
  footer_->setTextFormat(Qt::PlainText);
  footer_->setWordWrap(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, 2 * kUnit);
  column->setSpacing(2 * kUnit);
  column->addWidget(line_);
  column->addWidget(list_, 1);
  column->addWidget(footer_);
}

void CommandPalette::setSources(PaletteSources sources) {
  dismiss();
  search_->setSources(std::move(sources));
  nameSections();
}

void CommandPalette::nameSections() {
  // What these are is plain without a title.
  QStringList titles{QString(), QString()};
  for (const auto& source : search_->sources())
    titles << source->title();
  model_->setSections(titles);
}

QString CommandPalette::footer() const {
  return footer_->text();
}

void CommandPalette::toggle() {
  if (isVisible())
    dismiss();
  else
    open();
}

void CommandPalette::open() {
  before_ = QApplication::focusWidget();
  line_->clear();
  refresh();
  show();
  raise();
  place();
  // Not as a pop-up: what commits on leaving has to, since a command may act upon it.
  line_->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::dismiss() {
  if (!isVisible()) return;
  search_->stop();
  if (const auto back = std::exchange(before_, nullptr); back && back->isVisible())
    back->setFocus(Qt::OtherFocusReason);
  hide();
}

void CommandPalette::leaveTo(QWidget* focused) {
  if (!focused || !isVisible() || isAncestorOf(focused)) return;
  before_ = nullptr;
  dismiss();
}

void CommandPalette::place() {
  const auto room = parentWidget()->rect();
  const auto width = std::min(kWidth, room.width() - 4 * kUnit);
  const auto rows = std::clamp(model_->rowCount(), 1, kRowsShown);
  list_->setFixedHeight(rows * list_->itemDelegate()->sizeHint({}, {}).height());
  const auto wanted = layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : sizeHint().height();
  const auto height = std::min(wanted, room.height() - kTop);
  setGeometry(room.left() + (room.width() - width) / 2, room.top() + kTop, width, height);
}

void CommandPalette::refresh() {
  const auto query = line_->text();
  auto objects = fittingObjects();
  failures_.clear();
  nameSections();
  const auto named = goToRows();
  model_->setRows(GoToSection, named);
  model_->setRows(CommandSection, findCommands(registry_, history_, query, action_));
  for (std::size_t source = 0; source < objects.size(); ++source)
    model_->setRows(FirstSource + static_cast<int>(source), without(named, std::move(objects[source])));
  search_->search(query);
  selectFirst();
}

/// At once and before all else, so that Enter leads to what was named in full, however much begins alike.
PaletteRows CommandPalette::goToRows() const {
  const auto query = line_->text().trimmed();
  if (query.isEmpty()) return {};
  auto rows = search_->withKey(query);
  if (const auto address = Address::parse(query)) rows.insert(rows.begin(), rowTo(*address));
  return rows;
}

/// Until new answers arrive, objects of the answers before stay if they fit the new query too.
std::vector<PaletteRows> CommandPalette::fittingObjects() const {
  const FuzzyQuery query(line_->text());
  std::vector<PaletteRows> objects(search_->sources().size());
  for (std::size_t source = 0; source < objects.size() && !query.isEmpty(); ++source)
    for (auto row : model_->rows(FirstSource + static_cast<int>(source)))
      if (auto match = query.match(row.title)) {
        row.matched = std::move(match->positions);
        objects[source].push_back(std::move(row));
      }
  return objects;
}

void CommandPalette::takeFound(int source, PaletteRows rows) {
  const auto current = list_->currentIndex();
  const auto key = current.isValid() ? model_->at(current.row()).key() : QString();
  const auto row = current.row();
  const auto top = list_->visualRect(current).top();
  const auto section = FirstSource + source;
  // Rows that came in above the current one would push it away from under the hand.
  if (row >= 0 && model_->isAbove(section, row)) {
    model_->setRows(section, {});
    model_->sendToEnd(section);
  }
  model_->setRows(section, without(model_->rows(GoToSection), std::move(rows)));
  keepCurrent(key, row, top);
  describeCurrent();
}

void CommandPalette::keepCurrent(const QString& key, int row, int top) {
  if (row < 0) return selectFirst();
  const auto found = model_->find(key);
  const auto index = model_->index(found >= 0 ? found : std::min(row, model_->rowCount() - 1));
  list_->setCurrentIndex(index);
  auto* bar = list_->verticalScrollBar();
  bar->setValue(bar->value() + list_->visualRect(index).top() - top);
}

void CommandPalette::selectFirst() {
  list_->setCurrentIndex(model_->index(0));
  list_->scrollToTop();
  describeCurrent();
}

void CommandPalette::describeCurrent() {
  const auto current = list_->currentIndex();
  QStringList lines = failures_;
  if (current.isValid())
    lines.prepend(footerOf(model_->at(current.row()), registry_));
  else
    lines.prepend(search_->isSearching() ? tr("Searching…") : tr("Nothing has these letters."));
  footer_->setText(lines.join(u'\n'));
  // The focus stays in the line: what it stands for is told as the line's description.
  line_->setAccessibleDescription(current.isValid() ? current.data(Qt::AccessibleTextRole).toString()
                                                    : footer_->text());
  QAccessibleEvent told(line_, QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&told);
  place();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget()) {
    if (event->type() == QEvent::Resize && isVisible()) place();
    return false;
  }
  if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride) return false;
  auto* key = static_cast<QKeyEvent*>(event);
  if (event->type() == QEvent::KeyPress) return handleKey(watched, key);
  if (!isOwnKey(key->key())) return false;
  event->accept();
  return true;
}

bool CommandPalette::handleKey(QObject* watched, QKeyEvent* event) {
  switch (event->key()) {
  case Qt::Key_Escape:
    dismiss();
    return true;
  case Qt::Key_Return:
  case Qt::Key_Enter:
    activate();
    return true;
  default:
    if (watched == list_) return handleListKey(event);
    if (!movesRow(event->key())) return false;
    QCoreApplication::sendEvent(list_, event);
    return true;
  }
}

/// Typing goes on in the line.
bool CommandPalette::handleListKey(QKeyEvent* event) {
  const auto isText = !event->text().isEmpty() && event->text().front().isPrint();
  if (!isText && event->key() != Qt::Key_Backspace) return false;
  line_->setFocus(Qt::OtherFocusReason);
  QCoreApplication::sendEvent(line_, event);
  return true;
}

bool CommandPalette::focusNextPrevChild(bool) {
  QWidget* other = line_;
  if (line_->hasFocus()) other = list_;
  other->setFocus(Qt::TabFocusReason);
  return true;
}

void CommandPalette::activate() {
  const auto current = list_->currentIndex();
  if (!current.isValid()) return;
  const auto row = model_->at(current.row());
  if (!row.address.isEmpty()) {
    dismiss();
    emit addressChosen(row.address);
  } else if (row.command && row.command->isEnabled()) {
    history_.note(row.command->objectName());
    dismiss();
    row.command->trigger();
  }
}

void CommandPalette::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), palette().color(QPalette::Window));
  painter.setPen(themeOf(palette()).border);
  painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace rankwright
