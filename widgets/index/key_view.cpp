#include "widgets/index/key_view.h"

#include "core/workspace/index_tables.h"
#include "core/workspace/workspace.h"
#include "widgets/common/figures.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/index/key_columns.h"
#include "widgets/table/data_table.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

namespace rankwright {

namespace {

QString indexKey() {
  return QStringLiteral("index");
}
QString keysKey() {
  return QStringLiteral("keys");
}
QString postingsKey() {
  return QStringLiteral("postings");
}
QString keyKind() {
  return QStringLiteral("key");
}

/// The row of a key among the sorted keys of its index.
std::optional<std::uint32_t> rowOf(const InvertedIndex& index, const std::string& key) {
  if (!index.find(key)) return std::nullopt;
  return index.keysWithPrefix(key).first;
}

} // namespace

KeyView::KeyView(JobRunner& jobs, QWidget* parent)
    : View(parent),
      jobs_(jobs),
      message_(new MessageBar),
      indexes_(new QComboBox),
      headline_(new MutedLabel),
      splitter_(new QSplitter(Qt::Horizontal)),
      keys_(new DataTable(tr("Index keys"), jobs)),
      postings_(new DataTable(tr("Postings"), jobs)) {
  buildLayout();
  connect(indexes_, &QComboBox::currentIndexChanged, this, [this] {
    showIndex();
    emit placeChanged();
  });
  connect(keys_, &DataTable::currentRowChanged, this, [this](std::optional<std::uint32_t> row) {
    showPostings(row);
    if (row) emit placeChanged();
  });
  for (auto* table : {keys_, postings_})
    connect(table, &DataTable::activated, this, &View::followed);
}

void KeyView::buildLayout() {
  keys_->setObjectName(QStringLiteral("keysTable"));
  keys_->setEmptyTexts(tr("No keys"),
                       tr("This index has no keys. Build the indexes again after importing a log."));
  postings_->setObjectName(QStringLiteral("postingsTable"));
  postings_->setEmptyTexts(tr("No key selected"), tr("Select a key to see the apps that stand under it."));
  indexes_->setObjectName(QStringLiteral("indexes"));
  indexes_->setAccessibleName(tr("Index"));
  indexes_->setToolTip(tr("The index whose keys are listed"));
  auto* label = new QLabel(tr("&Index:"));
  label->setBuddy(indexes_);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, kUnit);
  head->setSpacing(2 * kUnit);
  head->addWidget(label);
  head->addWidget(indexes_);
  head->addWidget(headline_, 1);
  splitter_->addWidget(keys_);
  splitter_->addWidget(postings_);
  splitter_->setChildrenCollapsible(false);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(message_);
  column->addLayout(head);
  column->addWidget(splitter_, 1);
}

void KeyView::setWorkspace(std::shared_ptr<const Workspace> workspace) {
  message_->dismiss();
  const auto kept = currentIndex();
  workspace_ = std::move(workspace);
  {
    const QSignalBlocker blocker(indexes_);
    indexes_->clear();
    if (workspace_)
      for (const auto& [name, index] : workspace_->indexes())
        indexes_->addItem(toQt(name));
    if (const auto row = indexes_->findText(kept); row >= 0) indexes_->setCurrentIndex(row);
  }
  showIndex();
}

QString KeyView::currentIndex() const {
  return indexes_->currentText();
}

void KeyView::showIndex() {
  postings_->setSource(nullptr);
  if (!workspace_ || currentIndex().isEmpty()) {
    keys_->setSource(nullptr);
    return headline_->clear();
  }
  const auto& index = workspace_->indexes().at(currentIndex().toStdString());
  keys_->setSource(keysTable(index, workspace_->items(), describeKeyColumn));
  headline_->setText(
      tr("%1 keys · %2 postings").arg(countText(index.keyCount()), countText(index.postingCount())));
}

QString KeyView::keyAt(std::uint32_t row) const {
  return toQt(workspace_->indexes().at(currentIndex().toStdString()).keyAt(row));
}

void KeyView::showPostings(std::optional<std::uint32_t> key) {
  if (!workspace_ || !key) return postings_->setSource(nullptr);
  const auto& index = workspace_->indexes().at(currentIndex().toStdString());
  auto table = postingsTable(index, index.keyAt(*key), workspace_->items(), describePostingColumn);
  if (!table) return message_->showError(tr("The postings could not be shown."), table.error(), nullptr);
  postings_->setSource(std::move(*table));
}

void KeyView::goTo(const Address& address) {
  if (!workspace_) return;
  const auto split = address.key.indexOf(QLatin1Char('='));
  const auto index = indexes_->findText(address.key.left(split));
  const auto key = address.key.mid(split + 1).toStdString();
  const auto row = index < 0 || split < 0
                       ? std::nullopt
                       : rowOf(workspace_->indexes().at(indexes_->itemText(index).toStdString()), key);
  if (!row)
    return message_->showError(
        tr("There is no such key."),
        {ErrorKind::NotFound, "no index has the address " + address.text().toStdString()}, nullptr);
  message_->dismiss();
  indexes_->setCurrentIndex(index);
  keys_->selectRow(*row);
}

Address KeyView::place() const {
  const auto row = keys_->currentRow();
  if (!workspace_ || !row || !keys_->source()) return {};
  return {keyKind(), currentIndex() + QLatin1Char('=') + keyAt(*row)};
}

QJsonObject KeyView::saveState() const {
  return {
      {indexKey(), currentIndex()}, {keysKey(), keys_->saveState()}, {postingsKey(), postings_->saveState()}};
}

void KeyView::restoreState(const QJsonObject& state) {
  if (const auto row = indexes_->findText(state.value(indexKey()).toString()); row >= 0)
    indexes_->setCurrentIndex(row);
  keys_->restoreState(state.value(keysKey()).toObject());
  postings_->restoreState(state.value(postingsKey()).toObject());
}

} // namespace rankwright
