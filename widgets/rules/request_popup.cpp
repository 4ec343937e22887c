#include "widgets/rules/request_popup.h"

#include "core/workspace/workspace.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QJsonObject>
#include <QSignalBlocker>
#include <QTimeZone>
#include <QVBoxLayout>

namespace rankwright {

namespace {

QTimeZone timeZoneOf(const std::string& name) {
  const QTimeZone zone(QByteArray::fromStdString(name));
  return zone.isValid() ? zone : QTimeZone::utc();
}

QString timeKey() {
  return QStringLiteral("time");
}

QString contextKey() {
  return QStringLiteral("context");
}

} // namespace

RequestPopup::RequestPopup(QWidget* parent)
    : QFrame(parent, Qt::Popup),
      form_(new ContextForm),
      timed_(new QCheckBox(tr("&Time of the request:"))),
      time_(new QDateTimeEdit) {
  setFrameShape(QFrame::StyledPanel);
  setAccessibleName(tr("The request that the rules see"));
  build();
  connect(form_, &ContextForm::changed, this, &RequestPopup::changed);
  connect(timed_, &QCheckBox::toggled, time_, &QWidget::setEnabled);
  connect(timed_, &QCheckBox::toggled, this, &RequestPopup::changed);
  connect(time_, &QDateTimeEdit::dateTimeChanged, this, &RequestPopup::changed);
}

void RequestPopup::build() {
  timed_->setObjectName(QStringLiteral("requestTimed"));
  timed_->setToolTip(tr("What now() and functions of the date see; without it, the present"));
  time_->setObjectName(QStringLiteral("requestTime"));
  time_->setDisplayFormat(QStringLiteral("yyyy-MM-dd hh:mm:ss"));
  // What is shown is told in the workspace's zone, which needs no zone of the computer's.
  time_->setTimeSpec(Qt::UTC);
  time_->setAccessibleName(tr("Time of the request"));
  time_->setEnabled(false);
  auto* row = new QHBoxLayout;
  row->setContentsMargins(2 * kUnit, 0, 2 * kUnit, 0);
  row->setSpacing(2 * kUnit);
  row->addWidget(timed_);
  row->addWidget(time_, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, 2 * kUnit);
  column->setSpacing(kUnit);
  column->addLayout(row);
  column->addWidget(form_);
  setFocusProxy(timed_);
}

void RequestPopup::setWorkspace(const Workspace* workspace) {
  kept_ = chosenContext();
  workspace_ = workspace;
  hasFields_ = false;
  form_->setSchema({}, {});
  if (!workspace) return;
  forgetUnknown();
  const auto chosen = time();
  zone_ = workspace->config().timeZone;
  setTime(chosen);
  time_->setToolTip(tr("In the zone %1").arg(QString::fromUtf8(timeZoneOf(zone_).id())));
  if (isVisible()) fill();
}

void RequestPopup::popUp(const QPoint& place) {
  if (workspace_ && !hasFields_) fill();
  adjustSize();
  move(place);
  show();
}

void RequestPopup::fill() {
  form_->setSchema(workspace_->contextSchema(), workspace_->contextValues());
  form_->setTexts(kept_);
  hasFields_ = true;
}

void RequestPopup::forgetUnknown() {
  if (!workspace_) return;
  std::erase_if(kept_, [this](const auto& each) { return !workspace_->contextSchema().find(each.first); });
}

ContextTexts RequestPopup::chosenContext() const {
  return hasFields_ ? form_->texts() : kept_;
}

ContextTexts RequestPopup::context() const {
  return workspace_ ? chosenContext() : ContextTexts();
}

std::optional<std::int64_t> RequestPopup::time() const {
  if (!timed_->isChecked()) return std::nullopt;
  return QDateTime(time_->date(), time_->time(), timeZoneOf(zone_)).toSecsSinceEpoch();
}

void RequestPopup::setTime(std::optional<std::int64_t> time) {
  const QSignalBlocker quietCheck(timed_);
  const QSignalBlocker quietTime(time_);
  timed_->setChecked(time.has_value());
  time_->setEnabled(time.has_value());
  const auto told = QDateTime::fromSecsSinceEpoch(time.value_or(presentTime()), timeZoneOf(zone_));
  time_->setDateTime(QDateTime(told.date(), told.time(), Qt::UTC));
}

QString RequestPopup::summary() const {
  const auto count = static_cast<int>(context().size());
  const auto chosen = count == 0 ? tr("Any context") : tr("%n context feature(s)", nullptr, count);
  if (!timed_->isChecked()) return chosen;
  return tr("%1, %2", "context, time").arg(chosen, time_->text());
}

QJsonObject RequestPopup::saveState() const {
  QJsonObject context;
  for (const auto& [name, text] : chosenContext())
    context.insert(toQt(name), toQt(text));
  QJsonObject state{{contextKey(), context}};
  if (const auto chosen = time()) state.insert(timeKey(), static_cast<qint64>(*chosen));
  return state;
}

void RequestPopup::restoreState(const QJsonObject& state) {
  kept_.clear();
  const auto context = state.value(contextKey()).toObject();
  for (auto each = context.begin(); each != context.end(); ++each)
    kept_.emplace_back(each.key().toStdString(), each->toString().toStdString());
  forgetUnknown();
  if (hasFields_) form_->setTexts(kept_);
  const auto time = state.value(timeKey());
  setTime(time.isDouble() ? std::optional<std::int64_t>(time.toInteger()) : std::nullopt);
}

} // namespace rankwright
