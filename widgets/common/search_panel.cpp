#include "widgets/common/search_panel.h"

#include "widgets/common/entry_delegate.h"
#include "widgets/common/filter_field.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/type_scale.h"

#include <QItemSelectionModel>
#include <QListView>
#include <QVBoxLayout>

#include <utility>

namespace rankwright {

SearchPanel::SearchPanel(JobRunner& jobs, SearchTexts texts, QWidget* parent)
    : QWidget(parent),
      jobs_(jobs),
      texts_(std::move(texts)),
      model_(new EntryModel(this)),
      filter_(new FilterField),
      list_(new QListView),
      count_(new MutedLabel) {
  filter_->setPlaceholderText(texts_.placeholder);
  filter_->setAccessibleName(texts_.placeholder);
  list_->setAccessibleName(texts_.name);
  list_->setUniformItemSizes(true);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setItemDelegate(new EntryDelegate(list_));
  list_->setModel(model_);
  count_->setFont(smallFont());
  count_->setWordWrap(true);
  buildLayout();
  connect(filter_, &FilterField::filterChanged, this, &SearchPanel::search);
  connect(filter_, &FilterField::left, this, &SearchPanel::enterList);
  connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &SearchPanel::followCurrent);
}

void SearchPanel::buildLayout() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, 2 * kUnit);
  column->setSpacing(kUnit);
  column->addWidget(filter_);
  column->addWidget(list_, 1);
  column->addWidget(count_);
}

/// Panels with equal names are searched side by side.
QString SearchPanel::slot() const {
  return QStringLiteral("search/%1").arg(reinterpret_cast<quintptr>(this));
}

void SearchPanel::setSource(std::shared_ptr<const EntrySource> source) {
  jobs_.drop(slot());
  picked_.reset();
  model_->setSource(std::move(source));
  filter_->reset();
  entering_ = false;
  showCount();
}

void SearchPanel::search(const QString& filter) {
  const auto source = model_->source();
  if (!source) return;
  jobs_.start(
      {slot(), tr("Searching %1").arg(texts_.name), this},
      [source, filter](const JobControl& job) { return searchEntries(*source, filter, job); },
      [this](EntryRows rows) { setRows(std::move(rows)); }, [](const Error&) {});
}

void SearchPanel::setRows(EntryRows rows) {
  model_->setRows(std::move(rows));
  markPicked();
  showCount();
  if (std::exchange(entering_, false)) enterList();
}

void SearchPanel::showPicked(std::uint32_t row) {
  picked_ = row;
  if (!model_->rowOf(row)) filter_->clear();
  markPicked();
}

void SearchPanel::markPicked() {
  const auto row = picked_ ? model_->rowOf(*picked_) : std::nullopt;
  if (!row) return;
  list_->setCurrentIndex(model_->index(*row));
  list_->scrollTo(model_->index(*row));
}

void SearchPanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (const auto current = list_->currentIndex(); current.isValid())
    QMetaObject::invokeMethod(
        list_, [this, current = QPersistentModelIndex(current)] { list_->scrollTo(current); },
        Qt::QueuedConnection);
}

void SearchPanel::followCurrent(const QModelIndex& current) {
  if (!current.isValid()) return;
  const auto row = model_->sourceRow(current.row());
  if (picked_ == row) return;
  picked_ = row;
  emit picked(row);
}

void SearchPanel::enterList() {
  // Until the search is back, the list shows what an earlier filter found.
  entering_ = jobs_.isRunning(slot());
  if (entering_) return;
  list_->setFocus(Qt::TabFocusReason);
  if (!list_->currentIndex().isValid() && model_->rowCount() > 0) list_->setCurrentIndex(model_->index(0));
}

void SearchPanel::showCount() {
  const auto all = model_->source() ? model_->source()->size() : 0;
  const auto shown = static_cast<qulonglong>(model_->rowCount());
  count_->setText(shown == 0 && all > 0 ? tr("No match. Press Escape in the filter to see all %1.").arg(all)
                                        : texts_.count(shown, all));
}

} // namespace rankwright
