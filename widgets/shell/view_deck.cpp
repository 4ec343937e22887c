#include "widgets/shell/view_deck.h"

#include "widgets/common/widget_help.h"
#include "widgets/shell/curtains.h"

#include <QDockWidget>
#include <QIcon>
#include <QMainWindow>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>

namespace rankwright {

namespace {

/// Rises when docks change so much that an older state makes no sense.
constexpr int kDockVersion = 2;

} // namespace

ViewDeck::ViewDeck(QMainWindow& window, QStackedWidget& pages)
    : QObject(&window), window_(window), pages_(pages), curtains_(new Curtains(this)) {
  window_.setDockNestingEnabled(true);
  window_.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
  // Beside a list there are more tabs than stand side by side, however wide the list is; below each other all
  // can be read.
  window_.setTabPosition(Qt::RightDockWidgetArea, QTabWidget::East);
}

QDockWidget* ViewDeck::makeDock(const ViewPanel& panel) {
  auto* dock = new QDockWidget(panel.title, &window_);
  dock->setObjectName(panel.id);
  dock->setWidget(panel.widget);
  dock->toggleViewAction()->setIcon(QIcon::fromTheme(panel.icon));
  window_.addDockWidget(panel.area, dock);
  dock->hide();
  connect(dock, &QDockWidget::visibilityChanged, this, &ViewDeck::tendTabBars, Qt::QueuedConnection);
  return dock;
}

void ViewDeck::add(View* view) {
  views_.push_back(view);
  view->setAccessibleName(view->title());
  pages_.addWidget(view);
  for (const auto& panel : view->panels()) {
    docks_[view].push_back(makeDock(panel));
    // The dock is no child of the view, whose page explains what has none of its own.
    setHelp(docks_[view].back(), helpPageOf(view));
  }
}

QDockWidget* ViewDeck::addCommonDock(const ViewPanel& panel) {
  commonDocks_.push_back(makeDock(panel));
  return commonDocks_.back();
}

View* ViewDeck::find(const QString& id) const {
  const auto found = std::ranges::find_if(views_, [&](const View* view) { return view->id() == id; });
  return found == views_.end() ? nullptr : *found;
}

View* ViewDeck::homeOf(const QString& addressKind) const {
  const auto found = std::ranges::find_if(
      views_, [&](const View* view) { return view->addressKinds().contains(addressKind); });
  return found == views_.end() ? nullptr : *found;
}

QDockWidget* ViewDeck::dock(const QString& id) const {
  for (const auto& [view, docks] : docks_)
    for (auto* dock : docks)
      if (dock->objectName() == id) return dock;
  const auto common =
      std::ranges::find_if(commonDocks_, [&](auto* dock) { return dock->objectName() == id; });
  return common == commonDocks_.end() ? nullptr : *common;
}

std::vector<QDockWidget*> ViewDeck::docksOf(const View& view) const {
  const auto found = docks_.find(&view);
  return found == docks_.end() ? std::vector<QDockWidget*>() : found->second;
}

void ViewDeck::hideDocksExceptOf(const View* view) {
  for (const auto& [owner, docks] : docks_)
    for (auto* dock : docks) {
      dock->toggleViewAction()->setVisible(owner == view);
      if (owner != view) dock->hide();
    }
}

void ViewDeck::rememberCurrent() {
  if (current_) arrangements_[current_->id()] = window_.saveState(kDockVersion);
}

void ViewDeck::arrange(const View& view) {
  std::map<QDockWidget*, bool> common;
  for (auto* dock : commonDocks_)
    common[dock] = dock->isVisible();
  const auto kept = arrangements_.find(view.id());
  if (kept == arrangements_.end() || !window_.restoreState(kept->second, kDockVersion)) {
    const auto docks = docksOf(view);
    applyDockLayout(window_, layout_, [&](const QString& id) {
      const auto found = std::ranges::find_if(docks, [&](auto* dock) { return dock->objectName() == id; });
      return found == docks.end() ? nullptr : *found;
    });
  }
  for (const auto& [dock, visible] : common)
    dock->setVisible(visible);
}

/// The window keeps the bars of docks that share a place, named by nobody, and in the chain of focus even
/// when empty.
void ViewDeck::tendTabBars() {
  for (auto* bar : window_.findChildren<QTabBar*>(Qt::FindDirectChildrenOnly)) {
    bar->setAccessibleName(tr("Panels"));
    bar->setFocusPolicy(bar->count() > 0 ? Qt::TabFocus : Qt::NoFocus);
  }
}

void ViewDeck::leaveFor(const View& view) {
  rememberCurrent();
  hideDocksExceptOf(&view);
}

void ViewDeck::prepare(View& view) {
  if (current_ == &view || prepared_ == &view) return;
  leaveFor(view);
  arrange(view);
  current_ = nullptr;
  prepared_ = &view;
  appearInTurn();
}

void ViewDeck::show(View& view) {
  if (current_ == &view) return;
  const bool isPrepared = std::exchange(prepared_, nullptr) == &view;
  if (!isPrepared) leaveFor(view);
  current_ = &view;
  pages_.setCurrentWidget(&view);
  // After its page came: docks would make room for the page that leaves, and stay so narrow.
  if (!isPrepared) arrange(view);
  appearInTurn();
  emit shown(&view);
}

void ViewDeck::showPage(QWidget* page) {
  rememberCurrent();
  prepared_ = nullptr;
  current_ = nullptr;
  hideDocksExceptOf(nullptr);
  pages_.setCurrentWidget(page);
  appearInTurn();
  emit shown(nullptr);
}

void ViewDeck::appearInTurn() {
  std::vector<QWidget*> parts{pages_.currentWidget()};
  if (const auto* owner = current_ ? current_ : prepared_)
    for (auto* dock : docksOf(*owner))
      parts.push_back(dock->widget());
  for (auto* dock : commonDocks_)
    parts.push_back(dock->widget());
  curtains_->hang(parts);
}

QJsonObject ViewDeck::arrangements() const {
  auto all = arrangements_;
  if (current_) all[current_->id()] = window_.saveState(kDockVersion);
  QJsonObject object;
  for (const auto& [id, state] : all)
    object[id] = QString::fromLatin1(state.toBase64());
  return object;
}

void ViewDeck::restoreArrangements(const QJsonObject& arrangements) {
  for (auto entry = arrangements.begin(); entry != arrangements.end(); ++entry)
    arrangements_[entry.key()] = QByteArray::fromBase64(entry->toString().toLatin1());
  if (current_) arrange(*current_);
}

void ViewDeck::applyLayout(const DockLayout& layout) {
  layout_ = layout;
  arrangements_.clear();
  if (current_) arrange(*current_);
}

} // namespace rankwright
