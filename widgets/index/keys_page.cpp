#include "widgets/index/keys_page.h"

#include "core/workspace/index_tables.h"
#include "core/workspace/workspace.h"
#include "widgets/common/filter_field.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/text.h"
#include "widgets/common/widget_help.h"
#include "widgets/index/key_columns.h"
#include "widgets/index/key_search_bar.h"
#include "widgets/table/data_table.h"
#include "widgets/table/filter_stack.h"
#include "widgets/table/grid_view.h"

#include <QKeyEvent>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

QString keysKey() {
  return QStringLiteral("keys");
}
QString postingsKey() {
  return QStringLiteral("postings");
}
QString searchKey() {
  return QStringLiteral("search");
}

/// Reading all keys takes longer than a moment.
bool isSlow(const KeySearch& search) {
  return search.match != KeyMatch::Prefix && !search.text.empty();
}

} // namespace

KeysPage::KeysPage(JobRunner& jobs, QWidget* parent)
    : IndexPage(parent),
      jobs_(jobs),
      message_(new MessageBar),
      search_(new KeySearchBar),
      splitter_(new QSplitter(Qt::Horizontal)),
      keys_(new DataTable(tr("Index keys"), jobs)),
      postings_(new DataTable(tr("Postings"), jobs)) {
  setHelp(search_, QStringLiteral("indexes#keys"));
  buildTables();
  buildLayout();
  connectParts();
}

void KeysPage::buildTables() {
  keys_->setObjectName(QStringLiteral("keysTable"));
  keys_->setEmptyTexts(tr("No keys"),
                       tr("No key is found. Press Escape in the search to see all keys again."));
  postings_->setObjectName(QStringLiteral("postingsTable"));
  postings_->setEmptyTexts(tr("No key selected"), tr("Select a key to see the apps that stand under it."));
}

void KeysPage::buildLayout() {
  splitter_->addWidget(keys_);
  splitter_->addWidget(postings_);
  splitter_->setChildrenCollapsible(false);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(search_);
  column->addWidget(message_);
  column->addWidget(splitter_, 1);
}

void KeysPage::connectParts() {
  connect(search_, &KeySearchBar::changed, this, &KeysPage::look);
  connect(search_, &KeySearchBar::left, keys_->grid(),
          [this] { keys_->grid()->setFocus(Qt::TabFocusReason); });
  connect(search_, &KeySearchBar::jumpAsked, this, &KeysPage::jumpTo);
  connect(keys_, &DataTable::currentRowChanged, this, [this](std::optional<std::uint32_t> row) {
    showPostings(row);
    if (row) emit placeChanged();
  });
  connect(keys_, &DataTable::activated, this, &KeysPage::open);
  connect(postings_, &DataTable::activated, this, &IndexPage::followed);
}

QString KeysPage::slot() const {
  return QStringLiteral("index/keys/%1").arg(reinterpret_cast<quintptr>(this));
}

const InvertedIndex* KeysPage::index() const {
  if (!workspace_) return nullptr;
  const auto found = workspace_->indexes().find(name_);
  return found == workspace_->indexes().end() ? nullptr : &found->second;
}

void KeysPage::setIndex(std::shared_ptr<const Workspace> workspace, const QString& index) {
  stopSearch();
  message_->dismiss();
  workspace_ = std::move(workspace);
  // What was looked for in another index says nothing about this one.
  if (workspace_ && std::exchange(name_, index.toStdString()) != index.toStdString()) {
    search_->reset();
    current_.clear();
  }
  texts_.reset();
  if (!this->index()) {
    selection_ = {};
    keys_->setSource(nullptr);
    return postings_->setSource(nullptr);
  }
  texts_ = std::make_shared<const DecodedKeys>(*this->index());
  if (isSlow(search_->search())) showKeys(KeySelection::allOf(*this->index()));
  look();
}

void KeysPage::look() {
  stopSearch();
  message_->dismiss();
  if (!index()) return;
  const auto search = search_->search();
  if (isSlow(search)) return startSearch(search);
  if (auto found = searchKeys(*index(), search)) showKeys(*std::move(found));
}

void KeysPage::startSearch(const KeySearch& search) {
  job_ = jobs_.start(
      {slot(), tr("Searching the keys of %1").arg(toQt(name_)), this},
      [index = *index(), search](const JobControl& job) { return searchKeys(index, search, job); },
      [this](KeySelection found) {
        job_ = 0;
        showKeys(std::move(found));
      },
      [this](const Error& error) {
        job_ = 0;
        showFailure(error);
      });
}

void KeysPage::stopSearch() {
  jobs_.drop(slot());
  job_ = 0;
}

void KeysPage::showFailure(const Error& error) {
  if (error.kind == ErrorKind::Cancelled)
    message_->showError(tr("The search was cancelled; the keys before it are shown."), error,
                        [this] { look(); });
  else
    message_->showError(tr("The keys cannot be searched for this."), error, nullptr);
}

void KeysPage::showKeys(KeySelection selection) {
  const bool hadFocus = keys_->grid()->hasFocus();
  // Without this the table would look for its current key among all texts; here its row is known at once.
  keys_->setSource(nullptr);
  selection_ = std::move(selection);
  keys_->setSource(keysTable(*index(), workspace_->items(), describeKeyColumn, {name_, selection_, texts_}));
  if (hadFocus) keys_->grid()->setFocus(Qt::OtherFocusReason);
  const auto number = current_.empty() ? std::nullopt : index()->numberOf(current_);
  if (const auto row = number ? selection_.rowOf(*number) : std::nullopt) keys_->selectRow(*row);
}

void KeysPage::showPostings(std::optional<std::uint32_t> row) {
  if (!index() || !row || *row >= selection_.size()) return postings_->setSource(nullptr);
  current_ = index()->keyAt(selection_.keyAt(*row));
  auto table = postingsTable(*index(), current_, workspace_->items(), describePostingColumn);
  if (!table) return message_->showError(tr("The postings could not be shown."), table.error(), nullptr);
  postings_->setSource(std::move(*table));
}

/// A key leads to its postings, whatever else its row names to where that lives.
void KeysPage::open(const Address& address) {
  if (address.kind != QLatin1String("key")) return emit followed(address);
  postings_->grid()->setFocus(Qt::OtherFocusReason);
}

void KeysPage::jumpTo(const QString& text) {
  if (!index() || index()->keyCount() == 0) return;
  const auto key = std::min(index()->keys().lowerBound(text.toStdString()), index()->keyCount() - 1);
  include(key);
  if (const auto row = nearestShown(key)) keys_->selectRow(*row);
  keys_->grid()->setFocus(Qt::OtherFocusReason);
}

void KeysPage::showKey(const QString& key) {
  if (!index()) return;
  const auto number = index()->numberOf(key.toStdString());
  if (!number) return;
  include(*number);
  const auto row = *selection_.rowOf(*number);
  if (keys_->rows() && std::ranges::count(*keys_->rows(), row) == 0) keys_->filterStack()->clearFilters();
  keys_->selectRow(row);
}

/// Gives a search up that did not find the key.
void KeysPage::include(std::uint32_t key) {
  if (selection_.rowOf(key)) return;
  search_->reset();
  stopSearch();
  showKeys(KeySelection::allOf(*index()));
}

/// The row of the key, or where filters hide it that of the next key they leave, or else the last one.
std::optional<std::uint32_t> KeysPage::nearestShown(std::uint32_t key) const {
  const auto row = selection_.rowOf(key);
  const auto rows = keys_->rows();
  if (!rows || (row && std::ranges::count(*rows, *row) > 0)) return row;
  const auto keyOf = [this](std::uint32_t each) { return selection_.keyAt(each); };
  std::optional<std::uint32_t> next;
  for (const auto each : *rows)
    if (keyOf(each) >= key && (!next || keyOf(each) < keyOf(*next))) next = each;
  return next || rows->empty() ? next : std::optional(std::ranges::max(*rows, {}, keyOf));
}

Address KeysPage::place() const {
  const auto row = keys_->currentRow();
  if (!index() || !row || !keys_->source() || *row >= selection_.size()) return {};
  const auto key = index()->keyAt(selection_.keyAt(*row));
  return {QStringLiteral("key"), toQt(keyAddress(name_, key))};
}

void KeysPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && job_ != 0)
    jobs_.cancel(job_);
  else
    IndexPage::keyPressEvent(event);
}

QJsonObject KeysPage::saveState() const {
  return {{searchKey(), search_->saveState()},
          {keysKey(), keys_->saveState()},
          {postingsKey(), postings_->saveState()}};
}

void KeysPage::restoreState(const QJsonObject& state) {
  if (state.isEmpty()) return;
  search_->restoreState(state.value(searchKey()).toObject());
  keys_->restoreState(state.value(keysKey()).toObject());
  postings_->restoreState(state.value(postingsKey()).toObject());
}

} // namespace rankwright
