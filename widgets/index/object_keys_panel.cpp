#include "widgets/index/object_keys_panel.h"

#include "widgets/common/entry_source.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/table/data_table.h"

#include <QKeyEvent>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

namespace rankwright {

namespace {

constexpr int kSearchHeight = 48 * kUnit;
constexpr int kTableHeight = 96 * kUnit;

QString objectKey() {
  return QStringLiteral("object");
}
QString tableKey() {
  return QStringLiteral("table");
}

} // namespace

ObjectKeysPanel::ObjectKeysPanel(ObjectKeysSpec spec, JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      spec_(std::move(spec)),
      jobs_(jobs),
      search_(new SearchPanel(jobs, spec_.search)),
      title_(new QLabel),
      summary_(new MutedLabel),
      message_(new MessageBar),
      keys_(new DataTable(spec_.tableName, jobs)) {
  setObjectName(spec_.id + QStringLiteral("Panel"));
  setHelp(this, spec_.help);
  buildLayout();
  forget();
  connect(search_, &SearchPanel::picked, this, &ObjectKeysPanel::pick);
  connect(keys_, &DataTable::activated, this, &ObjectKeysPanel::followed);
}

void ObjectKeysPanel::buildLayout() {
  title_->setFont(strongFont());
  title_->setTextFormat(Qt::PlainText);
  title_->setWordWrap(true);
  summary_->setObjectName(spec_.id + QStringLiteral("Summary"));
  keys_->setObjectName(spec_.id + QStringLiteral("Table"));
  auto* texts = new QVBoxLayout;
  texts->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, kUnit);
  texts->setSpacing(kUnit);
  texts->addWidget(title_);
  texts->addWidget(summary_);
  auto* lower = new QWidget;
  auto* column = new QVBoxLayout(lower);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(texts);
  column->addWidget(message_);
  column->addWidget(keys_, 1);
  auto* halves = new QSplitter(Qt::Vertical);
  halves->addWidget(search_);
  halves->addWidget(lower);
  halves->setChildrenCollapsible(false);
  halves->setSizes({kSearchHeight, kTableHeight});
  halves->setStretchFactor(1, 1);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(halves);
}

QString ObjectKeysPanel::slot() const {
  return QStringLiteral("index/%1/%2").arg(spec_.id).arg(reinterpret_cast<quintptr>(this));
}

void ObjectKeysPanel::setWorkspace(std::shared_ptr<const Workspace> workspace) {
  const auto kept = object_;
  forget();
  workspace_ = std::move(workspace);
  search_->setSource(workspace_ ? spec_.entries(workspace_) : nullptr);
  if (!kept.isEmpty() && workspace_ && spec_.rowOf(*workspace_, kept)) showObject(kept);
}

void ObjectKeysPanel::forget() {
  jobs_.drop(slot());
  job_ = 0;
  object_.clear();
  title_->hide();
  summary_->hide();
  message_->dismiss();
  keys_->setEmptyTexts(spec_.noneHeadline, spec_.noneSentence);
  keys_->setSource(nullptr);
}

void ObjectKeysPanel::showObject(const QString& key) {
  if (!workspace_) return;
  const auto row = spec_.rowOf(*workspace_, key);
  if (!row)
    return message_->showError(spec_.unknownTitle,
                               {ErrorKind::NotFound, "nothing is called " + key.toStdString()}, nullptr);
  search_->showPicked(*row);
  pick(*row);
}

void ObjectKeysPanel::pick(std::uint32_t row) {
  if (!workspace_) return;
  object_ = spec_.keyOf(*workspace_, row);
  title_->setText(spec_.entries(workspace_)->at(row).title);
  title_->show();
  findKeys(row);
}

void ObjectKeysPanel::findKeys(std::uint32_t row) {
  message_->dismiss();
  summary_->setText(tr("Looking for keys…"));
  summary_->show();
  job_ = jobs_.start(
      {slot(), spec_.jobTitle(object_), this},
      [workspace = workspace_, find = spec_.keys, row](const JobControl& job) {
        return find(*workspace, row, job);
      },
      [this](ObjectKeysSpec::Table keys) {
        job_ = 0;
        showKeys(std::move(keys));
      },
      [this](const Error& error) {
        job_ = 0;
        showFailure(error);
      });
}

void ObjectKeysPanel::showKeys(ObjectKeysSpec::Table keys) {
  summary_->setText(spec_.summary(*keys));
  keys_->setEmptyTexts(tr("No keys"), tr("There is no key for “%1”.").arg(object_));
  keys_->setSource(std::move(keys));
  emit keysShown();
}

void ObjectKeysPanel::showFailure(const Error& error) {
  summary_->hide();
  keys_->setSource(nullptr);
  message_->showError(error.kind == ErrorKind::Cancelled ? tr("Looking for the keys was cancelled.")
                                                         : spec_.failedTitle,
                      error, [this] { showObject(object_); });
}

void ObjectKeysPanel::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && job_ != 0)
    jobs_.cancel(job_);
  else
    QWidget::keyPressEvent(event);
}

QJsonObject ObjectKeysPanel::saveState() const {
  return {{objectKey(), object_}, {tableKey(), keys_->saveState()}};
}

void ObjectKeysPanel::restoreState(const QJsonObject& state) {
  keys_->restoreState(state.value(tableKey()).toObject());
  const auto object = state.value(objectKey()).toString();
  if (workspace_ && !object.isEmpty() && spec_.rowOf(*workspace_, object)) showObject(object);
}

} // namespace rankwright
