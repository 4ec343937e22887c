#include "widgets/data/table_view.h"

#include "core/workspace/workspace.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/text.h"
#include "widgets/table/data_table.h"

#include <QVBoxLayout>

#include <utility>

namespace rankwright {

TableView::TableView(TableViewSpec spec, JobRunner& jobs, QWidget* parent)
    : View(parent),
      spec_(std::move(spec)),
      jobs_(jobs),
      message_(new MessageBar),
      table_(new DataTable(spec_.title, jobs)) {
  table_->setObjectName(spec_.id + QStringLiteral("Table"));
  table_->setEmptyTexts(spec_.emptyHeadline, spec_.emptySentence);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(message_);
  column->addWidget(table_, 1);
  connect(table_, &DataTable::activated, this, &View::followed);
  connect(table_, &DataTable::currentRowChanged, this, [this](std::optional<std::uint32_t> row) {
    emit rowChanged(row);
    if (row) emit placeChanged();
  });
}

void TableView::setWorkspace(std::shared_ptr<const Workspace> workspace) {
  message_->dismiss();
  workspace_ = std::move(workspace);
  emit workspaceChanged(workspace_);
  const QString slot = spec_.id + QStringLiteral(" source");
  jobs_.drop(slot);
  table_->setSource(nullptr);
  if (!workspace_) return;
  jobs_.start(
      {slot, tr("Reading %1").arg(spec_.title), this},
      [make = spec_.source, opened = workspace_](const JobControl& job) { return make(opened, job); },
      [this](TableViewSpec::Source source) { showSource(std::move(source)); },
      [this](const Error& error) {
        message_->showError(tr("The table could not be shown."), error, [this] { setWorkspace(workspace_); });
      });
}

void TableView::showSource(TableViewSpec::Source source) {
  table_->setSource(std::move(source));
  if (const auto key = std::exchange(wanted_, {}); !key.isEmpty()) goTo({spec_.addressKind, key});
}

QStringList TableView::addressKinds() const {
  return spec_.isHome ? QStringList{spec_.addressKind} : QStringList();
}

void TableView::goTo(const Address& address) {
  if (!workspace_) return;
  if (!table_->source()) {
    wanted_ = address.key;
    return;
  }
  const auto row = spec_.rowOf(*workspace_, address.key);
  if (!row)
    return message_->showError(
        tr("There is no such row."),
        {ErrorKind::NotFound, "nothing has the address " + address.text().toStdString()}, nullptr);
  message_->dismiss();
  table_->selectRow(*row);
}

Address TableView::place() const {
  const auto row = table_->currentRow();
  if (!workspace_ || !row || !table_->source()) return {};
  return {spec_.addressKind, spec_.keyOf(*workspace_, *row)};
}

QJsonObject TableView::saveState() const {
  return table_->saveState();
}

void TableView::restoreState(const QJsonObject& state) {
  table_->restoreState(state);
}

} // namespace rankwright
