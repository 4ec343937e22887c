#include "widgets/index/index_view.h"

#include "core/workspace/workspace.h"
#include "widgets/common/figures.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/page_stack.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/index/build_comparison_page.h"
#include "widgets/index/key_query_page.h"
#include "widgets/index/keys_page.h"
#include "widgets/index/memory_page.h"
#include "widgets/index/object_keys_panel.h"
#include "widgets/index/overview_page.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

QString indexKey() {
  return QStringLiteral("index");
}
QString pageKey() {
  return QStringLiteral("page");
}
QString pagesKey() {
  return QStringLiteral("pages");
}
QString itemKeysKind() {
  return QStringLiteral("itemkeys");
}
QString userKeysKind() {
  return QStringLiteral("userkeys");
}

} // namespace

IndexView::IndexView(JobRunner& jobs, QWidget* parent)
    : View(parent),
      message_(new MessageBar),
      indexes_(new QComboBox),
      headline_(new MutedLabel),
      tabs_(new QTabBar),
      stack_(new PageStack),
      overview_(new OverviewPage(jobs)),
      keys_(new KeysPage(jobs)),
      query_(new KeyQueryPage(jobs)),
      builds_(new BuildComparisonPage(jobs)),
      memory_(new MemoryPage(jobs)),
      itemKeys_(makeItemKeysPanel(jobs)),
      userKeys_(makeUserKeysPanel(jobs)) {
  setHelp(this, QStringLiteral("indexes"));
  buildLayout();
  addPages();
  connectParts();
}

/// A page more is a line more.
void IndexView::addPages() {
  addPage(QStringLiteral("overview"), tr("Overview"), overview_);
  addPage(QStringLiteral("keys"), tr("Keys"), keys_);
  addPage(QStringLiteral("query"), tr("Set operations"), query_);
  addPage(QStringLiteral("builds"), tr("Builds"), builds_);
  addPage(QStringLiteral("memory"), tr("Memory"), memory_);
}

void IndexView::addPage(const QString& id, const QString& title, IndexPage* page) {
  auto* show = new QAction(title, this);
  show->setObjectName(QStringLiteral("index.show.") + id);
  show->setToolTip(tr("Show this page of the index: %1").arg(title));
  connect(show, &QAction::triggered, this, [this, id] { showPage(id); });
  connect(page, &IndexPage::followed, this, &View::followed);
  pages_.push_back({id, page, show});
  stack_->addWidget(page);
  tabs_->addTab(title);
}

void IndexView::buildLayout() {
  indexes_->setObjectName(QStringLiteral("indexes"));
  indexes_->setAccessibleName(tr("Index"));
  indexes_->setToolTip(tr("The index that is looked at"));
  indexes_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  headline_->setObjectName(QStringLiteral("indexSize"));
  headline_->setToolTip(tr("How many keys the index has, and how many postings all of them together"));
  tabs_->setObjectName(QStringLiteral("indexPages"));
  tabs_->setAccessibleName(tr("Pages of the index"));
  tabs_->setExpanding(false);
  auto* label = new QLabel(tr("&Index:"));
  label->setBuddy(indexes_);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, kUnit);
  head->setSpacing(2 * kUnit);
  head->addWidget(label);
  head->addWidget(indexes_);
  head->addWidget(headline_, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(message_);
  column->addLayout(head);
  column->addWidget(tabs_);
  column->addWidget(stack_, 1);
}

void IndexView::connectParts() {
  connect(indexes_, &QComboBox::currentIndexChanged, this, [this] {
    showIndex();
    emit placeChanged();
  });
  connect(tabs_, &QTabBar::currentChanged, this, &IndexView::showTab);
  connect(keys_, &KeysPage::placeChanged, this, [this] {
    if (stack_->currentWidget() == keys_) emit placeChanged();
  });
  for (auto* panel : {itemKeys_, userKeys_})
    connect(panel, &ObjectKeysPanel::followed, this, &View::followed);
}

std::vector<ViewPanel> IndexView::panels() const {
  return {{QStringLiteral("itemKeys"), tr("Keys of an app"), QStringLiteral("documentinfo"), itemKeys_,
           Qt::RightDockWidgetArea},
          {QStringLiteral("userKeys"), tr("Keys of a user"), QStringLiteral("user"), userKeys_,
           Qt::RightDockWidgetArea}};
}

QStringList IndexView::addressKinds() const {
  return {QStringLiteral("key"), itemKeysKind(), userKeysKind()};
}

std::vector<std::pair<QAction*, CommandSpec>> IndexView::commands() const {
  std::vector<std::pair<QAction*, CommandSpec>> all;
  for (const auto& page : pages_) {
    all.emplace_back(page.show, CommandSpec{.id = page.show->objectName(),
                                            .text = {},
                                            .toolTip = {},
                                            .icon = iconName(),
                                            .group = title(),
                                            .name = tr("Index page: %1").arg(page.show->text())});
    const auto own = page.page->commands();
    all.insert(all.end(), own.begin(), own.end());
  }
  return all;
}

QString IndexView::currentIndex() const {
  return indexes_->currentText();
}

void IndexView::fillIndexes(const QString& kept) {
  const QSignalBlocker blocker(indexes_);
  indexes_->clear();
  if (workspace_)
    for (const auto& [name, index] : workspace_->indexes())
      indexes_->addItem(toQt(name));
  if (const auto row = indexes_->findText(kept); row >= 0) indexes_->setCurrentIndex(row);
}

void IndexView::setWorkspace(std::shared_ptr<const Workspace> workspace) {
  message_->dismiss();
  workspace_ = std::move(workspace);
  fillIndexes(currentIndex());
  itemKeys_->setWorkspace(workspace_);
  userKeys_->setWorkspace(workspace_);
  // A page that nobody looks at lets the other workspace go.
  for (const auto& page : pages_)
    if (page.page != stack_->currentWidget()) page.page->setIndex(nullptr, {});
  showIndex();
}

void IndexView::showIndex() {
  for (auto& page : pages_)
    page.isStale = true;
  showHeadline();
  showTab(tabs_->currentIndex());
}

void IndexView::showTab(int tab) {
  if (tab < 0) return;
  auto& page = pages_[static_cast<std::size_t>(tab)];
  stack_->setCurrentWidget(page.page);
  if (std::exchange(page.isStale, false)) page.page->setIndex(workspace_, currentIndex());
}

void IndexView::showPage(const QString& id) {
  const auto found = std::ranges::find(pages_, id, &Page::id);
  if (found != pages_.end()) tabs_->setCurrentIndex(static_cast<int>(found - pages_.begin()));
}

QString IndexView::currentPage() const {
  return pages_[static_cast<std::size_t>(tabs_->currentIndex())].id;
}

void IndexView::showHeadline() {
  if (!workspace_ || currentIndex().isEmpty()) return headline_->clear();
  const auto& index = workspace_->indexes().at(currentIndex().toStdString());
  headline_->setText(
      tr("%1 keys · %2 postings").arg(countText(index.keyCount()), countText(index.postingCount())));
}

void IndexView::goTo(const Address& address) {
  if (!workspace_) return;
  if (address.kind == itemKeysKind()) {
    emit panelWanted(QStringLiteral("itemKeys"));
    return itemKeys_->showObject(address.key);
  }
  if (address.kind == userKeysKind()) {
    emit panelWanted(QStringLiteral("userKeys"));
    return userKeys_->showObject(address.key);
  }
  showKey(address);
}

void IndexView::showKey(const Address& address) {
  const auto split = address.key.indexOf(QLatin1Char('='));
  const auto index = split < 0 ? -1 : indexes_->findText(address.key.left(split));
  const auto key = address.key.mid(split + 1);
  const bool isKnown =
      index >= 0 &&
      workspace_->indexes().at(indexes_->itemText(index).toStdString()).numberOf(key.toStdString());
  if (!isKnown)
    return message_->showError(
        tr("There is no such key."),
        {ErrorKind::NotFound, "no index has the address " + address.text().toStdString()}, nullptr);
  message_->dismiss();
  showPage(QStringLiteral("keys"));
  indexes_->setCurrentIndex(index);
  keys_->showKey(key);
}

Address IndexView::place() const {
  return stack_->currentWidget() == keys_ ? keys_->place() : Address();
}

DataTable* IndexView::keys() const {
  return keys_->keys();
}

DataTable* IndexView::postings() const {
  return keys_->postings();
}

QJsonObject IndexView::saveState() const {
  QJsonObject pages;
  for (const auto& page : pages_)
    pages.insert(page.id, page.page->saveState());
  return {{indexKey(), currentIndex()},
          {pageKey(), currentPage()},
          {pagesKey(), pages},
          {itemKeysKind(), itemKeys_->saveState()},
          {userKeysKind(), userKeys_->saveState()}};
}

void IndexView::restoreState(const QJsonObject& state) {
  if (state.isEmpty()) return;
  if (const auto row = indexes_->findText(state.value(indexKey()).toString()); row >= 0)
    indexes_->setCurrentIndex(row);
  // Sessions from before there were pages hold the two tables of keys and postings alone.
  const bool hasPages = state.contains(pagesKey());
  const auto pages = state.value(pagesKey()).toObject();
  showPage(hasPages ? state.value(pageKey()).toString() : QStringLiteral("keys"));
  for (const auto& page : pages_)
    page.page->restoreState(pages.value(page.id).toObject());
  if (!hasPages) keys_->restoreState(state);
  itemKeys_->restoreState(state.value(itemKeysKind()).toObject());
  userKeys_->restoreState(state.value(userKeysKind()).toObject());
}

} // namespace rankwright
