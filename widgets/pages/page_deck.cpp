#include "widgets/pages/page_deck.h"

#include "widgets/common/page_stack.h"
#include "widgets/pages/action_list.h"

#include <QAction>
#include <QSignalBlocker>
#include <QTabBar>

#include <algorithm>
#include <utility>

namespace rankwright {

PageDeck::PageDeck(PageCommands commands, QObject* parent)
    : QObject(parent), commands_(std::move(commands)), tabs_(new QTabBar), stack_(new PageStack) {
  tabs_->setExpanding(false);
  connect(tabs_, &QTabBar::currentChanged, this, &PageDeck::bringForward);
}

void PageDeck::add(const PageTab& tab, ViewPage* page, std::function<void()> fill) {
  auto* show = new QAction(tab.title, this);
  show->setObjectName(commands_.id + tab.id);
  show->setToolTip(commands_.toolTip.arg(tab.title));
  connect(show, &QAction::triggered, this, [this, id = tab.id] { emit wanted(id); });
  entries_.push_back({tab.id, page, show, std::move(fill)});
  stack_->addWidget(page);
  // The first one would come to the front before the view is whole.
  const QSignalBlocker quiet(tabs_);
  tabs_->addTab(tab.title);
  tabs_->setTabToolTip(tabs_->count() - 1, tab.toolTip);
}

ViewPage* PageDeck::page(const QString& id) const {
  const auto found = std::ranges::find(entries_, id, &Entry::id);
  return found == entries_.end() ? nullptr : found->page;
}

bool PageDeck::isFilled(const ViewPage* page) const {
  const auto found = std::ranges::find(entries_, page, &Entry::page);
  return found != entries_.end() && !found->isStale;
}

void PageDeck::show(const QString& id) {
  const auto found = std::ranges::find(entries_, id, &Entry::id);
  if (found != entries_.end()) tabs_->setCurrentIndex(static_cast<int>(found - entries_.begin()));
}

QString PageDeck::current() const {
  return entries_[static_cast<std::size_t>(tabs_->currentIndex())].id;
}

void PageDeck::markStale() {
  for (auto& entry : entries_)
    entry.isStale = true;
  bringForward(tabs_->currentIndex());
}

void PageDeck::bringForward(int tab) {
  if (tab < 0) return;
  auto& entry = entries_[static_cast<std::size_t>(tab)];
  stack_->setCurrentWidget(entry.page);
  if (std::exchange(entry.isStale, false)) entry.fill();
}

ViewPage::Commands PageDeck::commands(const QString& group, const QString& icon) const {
  ViewPage::Commands all;
  for (const auto& entry : entries_) {
    all.push_back(commandOf(entry.show, group, icon, commands_.name.arg(entry.show->text())));
    const auto own = entry.page->commands();
    all.insert(all.end(), own.begin(), own.end());
  }
  return all;
}

QJsonObject PageDeck::saveState() const {
  QJsonObject state;
  for (const auto& entry : entries_)
    state.insert(entry.id, entry.page->saveState());
  return state;
}

void PageDeck::restoreState(const QJsonObject& state) {
  for (const auto& entry : entries_)
    entry.page->restoreState(state.value(entry.id).toObject());
}

} // namespace rankwright
