#include "widgets/experiments/scope_bar.h"

#include "widgets/common/flow_layout.h"
#include "widgets/common/labelled.h"
#include "widgets/common/text.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/experiments/scope_words.h"
#include "widgets/table/filter_chips.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::chrono::milliseconds kPause{400};

QDate dateOf(std::int64_t day) {
  return QDate(1970, 1, 1).addDays(day);
}

std::int64_t dayOf(const QDate& date) {
  return QDate(1970, 1, 1).daysTo(date);
}

} // namespace

ScopeBar::ScopeBar(QWidget* parent)
    : QWidget(parent),
      from_(makeDate("scopeFrom", tr("First day"), tr("Count events from this day on"))),
      until_(makeDate("scopeUntil", tr("Last day"), tr("Count events up to and with this day"))),
      dimensions_(new QComboBox),
      values_(new QComboBox),
      addFilter_(makeToolButton(QStringLiteral("list-add"), {}, tr("Count events with this value alone"))),
      metrics_(makeToolButton(QStringLiteral("office-chart-bar"), tr("Metrics"),
                              tr("Choose which metrics are analysed, or add others"))),
      metricMenu_(new QMenu(this)),
      keepSeveral_(new QCheckBox(tr("Keep users of &several variants"))),
      reset_(makeToolButton(QStringLiteral("edit-undo"), tr("Back to the experiment"),
                            tr("Analyse the experiment as it is declared"))),
      chips_(new FilterChips) {
  nameParts();
  buildLayout();
  connectParts();
}

QDateEdit* ScopeBar::makeDate(const char* id, const QString& name, const QString& toolTip) {
  auto* date = new QDateEdit;
  date->setObjectName(QLatin1String(id));
  date->setAccessibleName(name);
  date->setToolTip(toolTip);
  date->setCalendarPopup(true);
  // Figures read from left to right everywhere.
  date->setLayoutDirection(Qt::LeftToRight);
  date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
  return date;
}

void ScopeBar::nameParts() {
  dimensions_->setObjectName(QStringLiteral("scopeDimension"));
  dimensions_->setAccessibleName(tr("Dimension"));
  dimensions_->setToolTip(tr("What events are told apart by"));
  values_->setObjectName(QStringLiteral("scopeValue"));
  values_->setAccessibleName(tr("Value"));
  values_->setToolTip(tr("The value that events must have"));
  for (auto* box : {dimensions_, values_})
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  addFilter_->setObjectName(QStringLiteral("scopeAddFilter"));
  metrics_->setObjectName(QStringLiteral("scopeMetrics"));
  metrics_->setPopupMode(QToolButton::InstantPopup);
  metrics_->setMenu(metricMenu_);
  keepSeveral_->setObjectName(QStringLiteral("scopeKeepSeveral"));
  keepSeveral_->setToolTip(tr("Users who were in several variants count in the one that showed them "
                              "something first, instead of not at all"));
  reset_->setObjectName(QStringLiteral("scopeReset"));
  chips_->setObjectName(QStringLiteral("scopeChips"));
  pause_.setSingleShot(true);
  pause_.setInterval(kPause);
  setHelp(this, QStringLiteral("experiments#ad-hoc"),
          tr("Ask the log another question: other days, values or metrics. The experiment itself stays as it "
             "is."));
}

void ScopeBar::buildLayout() {
  auto* fields = new QWidget;
  auto* flow = new FlowLayout(fields, 2 * kUnit);
  flow->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  flow->addWidget(labelled(tr("&From:"), {from_}));
  flow->addWidget(labelled(tr("&Until:"), {until_}));
  flow->addWidget(labelled(tr("&Where:"), {dimensions_, values_, addFilter_}));
  for (QWidget* part : std::initializer_list<QWidget*>{metrics_, keepSeveral_, reset_})
    flow->addWidget(part);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(fields);
  column->addWidget(chips_);
}

void ScopeBar::connectParts() {
  for (auto* date : {from_, until_})
    connect(date, &QDateEdit::dateChanged, &pause_, qOverload<>(&QTimer::start));
  connect(&pause_, &QTimer::timeout, this, &ScopeBar::takeDays);
  connect(dimensions_, &QComboBox::currentIndexChanged, this, &ScopeBar::offerValues);
  connect(addFilter_, &QToolButton::clicked, this, &ScopeBar::addFilter);
  connect(keepSeveral_, &QCheckBox::toggled, this, [this](bool keep) {
    auto wanted = question_;
    wanted.scope.keepUsersOfSeveral = keep;
    take(std::move(wanted));
  });
  connect(reset_, &QToolButton::clicked, this, &ScopeBar::reset);
  connect(metricMenu_, &QMenu::aboutToShow, this, &ScopeBar::fillMetrics);
  connect(chips_, &FilterChips::removed, this,
          [this](int number) { take(differences()[static_cast<std::size_t>(number)].without); });
  connect(chips_, &FilterChips::cleared, this, &ScopeBar::reset);
}

void ScopeBar::setCase(const ExperimentQuestion& own, const ExperimentCase& shown) {
  own_ = own;
  question_ = shown.question;
  span_ = shown.span;
  // A filter leaves fewer values; those that were known before stay.
  if (!shown.isAdHoc || known_.empty()) known_ = valuesOf(shown.trust);
  offerDays(span_);
  const QSignalBlocker blocker(dimensions_);
  const auto before = dimensions_->currentText();
  dimensions_->clear();
  for (const auto& [dimension, values] : known_)
    dimensions_->addItem(toQt(dimension));
  dimensions_->setCurrentIndex(std::max(0, dimensions_->findText(before)));
  offerValues();
  show();
}

void ScopeBar::offerDays(const EventStoreSpan& span) {
  const bool hasDays = span.firstDay && span.lastDay;
  for (auto* date : {from_, until_}) {
    const QSignalBlocker blocker(date);
    date->setEnabled(hasDays);
    if (hasDays) date->setDateRange(dateOf(*span.firstDay), dateOf(*span.lastDay));
  }
}

void ScopeBar::offerValues() {
  const auto before = values_->currentText();
  values_->clear();
  const auto dimension = dimensions_->currentText().toStdString();
  for (const auto& [name, values] : known_)
    if (name == dimension)
      for (const auto& value : values)
        values_->addItem(value.empty() ? tr("(none)") : toQt(value), toQt(value));
  values_->setCurrentIndex(std::max(0, values_->findText(before)));
  for (QWidget* part : std::initializer_list<QWidget*>{dimensions_, values_, addFilter_})
    part->setEnabled(values_->count() > 0);
}

void ScopeBar::addFilter() {
  if (values_->currentIndex() < 0) return;
  auto wanted = question_;
  const auto dimension = dimensions_->currentText().toStdString();
  const auto value = values_->currentData().toString().toStdString();
  auto& filters = wanted.scope.filters;
  auto filter = std::ranges::find(filters, dimension, &DimensionFilter::dimension);
  if (filter == filters.end()) filter = filters.insert(filters.end(), {dimension, {}});
  if (std::ranges::find(filter->values, value) == filter->values.end()) filter->values.push_back(value);
  take(std::move(wanted));
}

void ScopeBar::fillMetrics() {
  metricMenu_->clear();
  for (const auto& metric : offeredMetrics(own_.definition)) {
    auto* action = metricMenu_->addAction(toQt(metric.name));
    action->setCheckable(true);
    action->setChecked(hasMetric(question_.definition, metric.name));
    connect(action, &QAction::triggered, this,
            [this, metric](bool on) { on ? addMetric(metric) : removeMetric(metric.name); });
  }
}

void ScopeBar::addMetric(const MetricDefinition& metric) {
  auto wanted = question_;
  wanted.definition.metrics.push_back(metric);
  take(std::move(wanted));
}

/// One metric stays.
void ScopeBar::removeMetric(const std::string& name) {
  auto wanted = question_;
  if (wanted.definition.metrics.size() == 1) return;
  std::erase_if(wanted.definition.metrics, [&](const auto& metric) { return metric.name == name; });
  take(std::move(wanted));
}

void ScopeBar::takeDays() {
  auto wanted = question_;
  const auto from = dayOf(from_->date()), until = dayOf(until_->date());
  wanted.scope.firstDay = span_.firstDay && from > *span_.firstDay ? std::optional(from) : std::nullopt;
  wanted.scope.lastDay = span_.lastDay && until < *span_.lastDay ? std::optional(until) : std::nullopt;
  take(std::move(wanted));
}

void ScopeBar::setScope(const AnalysisScope& scope) {
  auto wanted = question_;
  wanted.scope = scope;
  take(std::move(wanted));
}

void ScopeBar::reset() {
  take(own_);
}

bool ScopeBar::isAdHoc() const {
  return !sameQuestion(question_, own_);
}

void ScopeBar::take(ExperimentQuestion question) {
  if (sameQuestion(question, question_)) return show();
  question_ = std::move(question);
  show();
  emit changed();
}

void ScopeBar::showDays() {
  if (!span_.firstDay || !span_.lastDay) return;
  const QSignalBlocker blockFrom(from_);
  const QSignalBlocker blockUntil(until_);
  from_->setDate(dateOf(question_.scope.firstDay.value_or(*span_.firstDay)));
  until_->setDate(dateOf(question_.scope.lastDay.value_or(*span_.lastDay)));
}

void ScopeBar::show() {
  pause_.stop();
  showDays();
  const QSignalBlocker blocker(keepSeveral_);
  keepSeveral_->setChecked(question_.scope.keepUsersOfSeveral);
  reset_->setEnabled(isAdHoc());
  QStringList texts;
  for (const auto& difference : differences())
    texts << difference.text;
  chips_->setTexts(texts);
}

std::vector<ScopeBar::Difference> ScopeBar::differences() const {
  std::vector<Difference> all;
  const auto& scope = question_.scope;
  const auto add = [&](const QString& text, auto change) {
    all.push_back({text, question_});
    change(all.back().without);
  };
  if (scope.firstDay)
    add(tr("from %1").arg(dateOf(*scope.firstDay).toString(Qt::ISODate)),
        [](auto& q) { q.scope.firstDay.reset(); });
  if (scope.lastDay)
    add(tr("until %1").arg(dateOf(*scope.lastDay).toString(Qt::ISODate)),
        [](auto& q) { q.scope.lastDay.reset(); });
  for (std::size_t i = 0; i < scope.filters.size(); ++i)
    add(filterText(scope.filters[i]),
        [i](auto& q) { q.scope.filters.erase(q.scope.filters.begin() + static_cast<std::ptrdiff_t>(i)); });
  if (scope.keepUsersOfSeveral)
    add(tr("users of several variants kept"), [](auto& q) { q.scope.keepUsersOfSeveral = false; });
  if (question_.definition.metrics != own_.definition.metrics)
    add(tr("metrics: %1").arg(metricsText(question_.definition)),
        [this](auto& q) { q.definition.metrics = own_.definition.metrics; });
  return all;
}

} // namespace rankwright
