#include "widgets/funnel/funnel_filter_bar.h"

#include "widgets/common/flow_layout.h"
#include "widgets/common/labelled.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/common/wrapped_label.h"
#include "widgets/funnel/funnel_filter_state.h"
#include "widgets/funnel/funnel_words.h"
#include "widgets/funnel/logged_user_field.h"
#include "widgets/table/filter_chips.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::chrono::milliseconds kPause{400};
constexpr std::int64_t kMinute = 60;

/// The first entry lets all pass.
void offer(QComboBox& box, const QString& all, const std::vector<std::string>& values) {
  const QSignalBlocker blocker(&box);
  box.clear();
  box.addItem(all, QString());
  for (const auto& value : values)
    box.addItem(toQt(value), toQt(value));
  box.setEnabled(!values.empty());
}

void choose(QComboBox& box, const std::string& value) {
  const QSignalBlocker blocker(&box);
  box.setCurrentIndex(std::max(0, box.findData(toQt(value))));
}

std::string chosenIn(const QComboBox& box) {
  return box.currentData().toString().toStdString();
}

void dropUnknown(std::string& value, const std::vector<std::string>& known) {
  if (std::ranges::find(known, value) == known.end()) value.clear();
}

} // namespace

FunnelFilterBar::FunnelFilterBar(JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      scenes_(makeBox("funnelScene", tr("Scene"), tr("Count requests of this scene alone"))),
      pipelines_(makeBox("funnelPipeline", tr("Pipeline"), tr("Count requests to this pipeline alone"))),
      configurations_(makeBox("funnelConfiguration", tr("Configuration"),
                              tr("Count requests that were answered with this version of the configuration "
                                 "alone, by its hash"))),
      user_(new LoggedUserField(jobs)),
      userProblem_(new WrappedLabel),
      since_(makeTime("funnelSince", tr("From"), tr("Count requests from this time on"))),
      until_(makeTime("funnelUntil", tr("Until"), tr("Count requests before this time"))),
      withTaken_(new QCheckBox(tr("Only where it is known what the user &took"))),
      chips_(new FilterChips) {
  nameParts();
  buildLayout();
  connectParts();
  setLog({});
}

/// A line that has the focus ends its editing while the window goes.
FunnelFilterBar::~FunnelFilterBar() {
  user_->disconnect(this);
}

QComboBox* FunnelFilterBar::makeBox(const char* id, const QString& name, const QString& toolTip) {
  auto* box = new QComboBox;
  box->setObjectName(QLatin1String(id));
  box->setAccessibleName(name);
  box->setToolTip(toolTip);
  box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  return box;
}

QDateTimeEdit* FunnelFilterBar::makeTime(const char* id, const QString& name, const QString& toolTip) {
  auto* time = new QDateTimeEdit;
  time->setObjectName(QLatin1String(id));
  time->setAccessibleName(name);
  time->setToolTip(toolTip);
  // Figures read from left to right everywhere.
  time->setLayoutDirection(Qt::LeftToRight);
  time->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
  return time;
}

void FunnelFilterBar::nameParts() {
  withTaken_->setObjectName(QStringLiteral("funnelWithTaken"));
  withTaken_->setToolTip(tr("Leave out requests of which the log does not say what the user took"));
  chips_->setObjectName(QStringLiteral("funnelChips"));
  userProblem_->setObjectName(QStringLiteral("funnelUserProblem"));
  userProblem_->setWordWrap(true);
  userProblem_->setTextFormat(Qt::PlainText);
  userProblem_->setContentsMargins(2 * kUnit, 0, 2 * kUnit, kUnit);
  userProblem_->hide();
  pause_.setSingleShot(true);
  pause_.setInterval(kPause);
  setHelp(this, QStringLiteral("funnel-view#filters"));
}

void FunnelFilterBar::buildLayout() {
  times_ = new QWidget;
  auto* span = new QHBoxLayout(times_);
  span->setContentsMargins(0, 0, 0, 0);
  span->setSpacing(2 * kUnit);
  span->addWidget(labelled(tr("&From:"), since_));
  span->addWidget(labelled(tr("&Until:"), until_));
  auto* fields = new QWidget;
  auto* flow = new FlowLayout(fields, 2 * kUnit);
  flow->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  for (QWidget* part : std::initializer_list<QWidget*>{labelled(tr("&Scene:"), scenes_),
                                                       labelled(tr("Pipeline:"), pipelines_),
                                                       labelled(tr("&Configuration:"), configurations_),
                                                       labelled(tr("Us&er:"), user_), times_, withTaken_})
    flow->addWidget(part);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(fields);
  column->addWidget(userProblem_);
  column->addWidget(chips_);
}

void FunnelFilterBar::connectParts() {
  const auto takeNow = [this] { take(entered()); };
  for (auto* box : {scenes_, pipelines_, configurations_})
    connect(box, &QComboBox::currentIndexChanged, this, takeNow);
  connect(withTaken_, &QCheckBox::toggled, this, takeNow);
  connect(user_, &LoggedUserField::entered, this, takeNow);
  connect(user_, &LoggedUserField::refused, this, &FunnelFilterBar::sayOfUser);
  for (auto* time : {since_, until_})
    connect(time, &QDateTimeEdit::dateTimeChanged, &pause_, qOverload<>(&QTimer::start));
  connect(&pause_, &QTimer::timeout, this, takeNow);
  connect(chips_, &FilterChips::removed, this,
          [this](int number) { take(setFilters()[static_cast<std::size_t>(number)].without); });
  connect(chips_, &FilterChips::cleared, this, [this] { take({}); });
}

void FunnelFilterBar::setLog(const StageLogInfo& log) {
  offer(*scenes_, tr("all"), log.scenes);
  offer(*pipelines_, tr("all"), log.pipelines);
  offer(*configurations_, tr("all"), log.configurations);
  user_->setLog(log.path);
  offerTimes(log);
  dropUnknown(filter_.scene, log.scenes);
  dropUnknown(filter_.pipeline, log.pipelines);
  dropUnknown(filter_.configuration, log.configurations);
  if (!first_) filter_.since = filter_.until = std::nullopt;
  showFilter();
}

void FunnelFilterBar::offerTimes(const StageLogInfo& log) {
  first_ = end_ = std::nullopt;
  times_->setVisible(log.firstTime && log.lastTime);
  if (!log.firstTime || !log.lastTime) return;
  first_ = *log.firstTime / kMinute * kMinute;
  end_ = (*log.lastTime / kMinute + 1) * kMinute;
  const auto least = QDateTime::fromSecsSinceEpoch(*first_);
  const auto most = QDateTime::fromSecsSinceEpoch(*end_);
  for (auto* time : {since_, until_}) {
    const QSignalBlocker blocker(time);
    time->setDateTimeRange(least, most);
  }
}

void FunnelFilterBar::setFilter(const FunnelFilter& filter) {
  filter_ = filter;
  showFilter();
}

void FunnelFilterBar::sayOfUser(const QString& problem) {
  userProblem_->setText(problem);
  userProblem_->setVisible(!problem.isEmpty());
  user_->setAccessibleDescription(problem);
}

void FunnelFilterBar::refuseUser(const QString& problem) {
  filter_.user.clear();
  showFilter();
  sayOfUser(problem);
}

void FunnelFilterBar::showFilter() {
  pause_.stop();
  choose(*scenes_, filter_.scene);
  choose(*pipelines_, filter_.pipeline);
  choose(*configurations_, filter_.configuration);
  user_->setUser(filter_.user);
  const QSignalBlocker blockTaken(withTaken_);
  const QSignalBlocker blockSince(since_);
  const QSignalBlocker blockUntil(until_);
  withTaken_->setChecked(filter_.withTaken);
  if (first_) since_->setDateTime(QDateTime::fromSecsSinceEpoch(filter_.since.value_or(*first_)));
  if (end_) until_->setDateTime(QDateTime::fromSecsSinceEpoch(filter_.until.value_or(*end_)));
  showChips();
}

FunnelFilter FunnelFilterBar::entered() const {
  auto filter = filter_;
  filter.scene = chosenIn(*scenes_);
  filter.pipeline = chosenIn(*pipelines_);
  filter.configuration = chosenIn(*configurations_);
  filter.user = user_->user();
  filter.withTaken = withTaken_->isChecked();
  const auto since = since_->dateTime().toSecsSinceEpoch();
  const auto until = until_->dateTime().toSecsSinceEpoch();
  filter.since = first_ && since > *first_ ? std::optional(since) : std::nullopt;
  filter.until = end_ && until < *end_ ? std::optional(until) : std::nullopt;
  return filter;
}

void FunnelFilterBar::take(const FunnelFilter& filter) {
  if (filter == filter_) return;
  setFilter(filter);
  emit changed();
}

std::vector<FunnelFilterBar::SetFilter> FunnelFilterBar::setFilters() const {
  std::vector<SetFilter> all;
  const auto add = [&](bool isSet, const QString& text, auto member) {
    if (!isSet) return;
    all.push_back({text, filter_});
    all.back().without.*member = {};
  };
  add(!filter_.scene.empty(), tr("Scene: %1").arg(toQt(filter_.scene)), &FunnelFilter::scene);
  add(!filter_.pipeline.empty(), tr("Pipeline: %1").arg(toQt(filter_.pipeline)), &FunnelFilter::pipeline);
  add(!filter_.configuration.empty(), tr("Configuration: %1").arg(toQt(filter_.configuration)),
      &FunnelFilter::configuration);
  add(!filter_.user.empty(), tr("User: %1").arg(toQt(filter_.user)), &FunnelFilter::user);
  add(filter_.since.has_value(), tr("From %1").arg(timeText(filter_.since)), &FunnelFilter::since);
  add(filter_.until.has_value(), tr("Until %1").arg(timeText(filter_.until)), &FunnelFilter::until);
  add(filter_.withTaken, tr("Taken app known"), &FunnelFilter::withTaken);
  return all;
}

void FunnelFilterBar::showChips() {
  QStringList texts;
  for (const auto& set : setFilters())
    texts << set.text;
  chips_->setTexts(texts);
}

QJsonObject FunnelFilterBar::saveState() const {
  return stateOfFilter(filter_);
}

void FunnelFilterBar::restoreState(const QJsonObject& state) {
  setFilter(filterOfState(state));
}

} // namespace rankwright
