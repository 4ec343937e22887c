#include "widgets/experiments/segments_page.h"

#include "widgets/chart/chart_panel.h"
#include "widgets/common/flow_layout.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/text.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/warning_frame.h"
#include "widgets/common/widget_help.h"
#include "widgets/experiments/segment_charts.h"
#include "widgets/experiments/segment_table.h"
#include "widgets/table/data_table.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QSplitter>
#include <QToolButton>

#include <algorithm>

namespace rankwright {

namespace {

/// What the chart and the table have of each other.
constexpr int kPart = 100 * kUnit;

/// The boxes take all the room that other choices leave.
constexpr int kMost = 100;

QString dimensionsKey() {
  return QStringLiteral("dimensions");
}
QString tableKey() {
  return QStringLiteral("table");
}
QString forestKey() {
  return QStringLiteral("forest");
}
QString halvesKey() {
  return QStringLiteral("halves");
}

/// The scope with events of these values alone.
AnalysisScope narrowed(AnalysisScope scope, const std::vector<std::string>& dimensions,
                       const std::vector<std::string>& values) {
  for (std::size_t i = 0; i < dimensions.size(); ++i) {
    std::erase_if(scope.filters, [&](const auto& filter) { return filter.dimension == dimensions[i]; });
    scope.filters.push_back({dimensions[i], {values[i]}});
  }
  return scope;
}

} // namespace

SegmentsPage::SegmentsPage(JobRunner& jobs, QWidget* parent)
    : QuestionPage(jobs, tr("Asking for the effect by segment"), parent),
      choices_(new QWidget),
      warning_(new WarningFrame),
      warningText_(new WrappedLabel),
      difference_(new MutedLabel),
      forest_(new ChartPanel(jobs)),
      table_(new DataTable(tr("Segments"), jobs)),
      halves_(new QSplitter(Qt::Horizontal)) {
  makeAction();
  nameParts();
  buildParts();
  connect(table_, &DataTable::currentRowChanged, this, &SegmentsPage::nameAlone);
}

void SegmentsPage::makeAction() {
  alone_ =
      new QAction(QIcon::fromTheme(QStringLiteral("view-filter")), tr("&Analyse this segment alone"), this);
  alone_->setObjectName(QStringLiteral("experiments.segmentAlone"));
  alone_->setEnabled(false);
  connect(alone_, &QAction::triggered, this, &SegmentsPage::analyseAlone);
}

void SegmentsPage::nameParts() {
  choices_->setObjectName(QStringLiteral("segmentDimensions"));
  choices_->setAccessibleName(tr("Dimensions whose values make the segments"));
  warning_->setObjectName(QStringLiteral("simpsonWarning"));
  warning_->hide();
  warningText_->setWordWrap(true);
  difference_->setObjectName(QStringLiteral("segmentDifference"));
  forest_->setObjectName(QStringLiteral("segmentForest"));
  table_->setObjectName(QStringLiteral("experimentSegments"));
  setHelp(this, QStringLiteral("experiments#segments"));
  setHelp(
      table_, QStringLiteral("experiments#segments"),
      tr("The effect on the users of each segment. With many segments judge by the adjusted p. The button "
         "above analyses the selected segment alone."));
  nameAlone();
}

void SegmentsPage::buildParts() {
  auto* boxes = new FlowLayout(choices_, 3 * kUnit);
  boxes->setContentsMargins(0, 0, 0, 0);
  auto* row = new QHBoxLayout(warning_);
  row->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  row->addWidget(warningText_);
  halves_->addWidget(forest_);
  halves_->addWidget(table_);
  halves_->setStretchFactor(0, 1);
  halves_->setStretchFactor(1, 1);
  halves_->setSizes({kPart, kPart});
  halves_->setChildrenCollapsible(false);
  auto* choices = new QHBoxLayout;
  choices->addWidget(new QLabel(tr("By:")));
  choices->addWidget(choices_, kMost, Qt::AlignVCenter);
  choices->addWidget(makeTextButton(alone_));
  buildPage(choices, {warning_, difference_}, halves_);
}

/// The first time the log's first dimension is asked for.
void SegmentsPage::offerDimensions() {
  const auto& dimensions = shown()->span.dimensions;
  if (wanted_.isEmpty() && !choseNone_ && !dimensions.empty()) wanted_ << toQt(dimensions.front());
  QStringList offered;
  for (const auto* box : boxes_)
    offered << box->objectName();
  QStringList names;
  for (const auto& dimension : dimensions)
    names << toQt(dimension);
  if (offered == names) return;
  qDeleteAll(boxes_);
  boxes_.clear();
  for (const auto& name : names) {
    auto* box = new QCheckBox(QString(name).replace(QLatin1Char('&'), QStringLiteral("&&")));
    box->setObjectName(name);
    box->setToolTip(tr("Tell users apart by “%1”").arg(name));
    box->setChecked(wanted_.contains(name));
    connect(box, &QCheckBox::toggled, this, &SegmentsPage::chooseDimensions);
    choices_->layout()->addWidget(box);
    boxes_ << box;
  }
}

void SegmentsPage::chooseDimensions() {
  for (const auto* box : boxes_) {
    wanted_.removeAll(box->objectName());
    if (box->isChecked()) wanted_ << box->objectName();
  }
  choseNone_ = wanted_.isEmpty();
  if (shown()) askLog();
}

/// In the order of the log.
std::vector<std::string> SegmentsPage::dimensions() const {
  std::vector<std::string> chosen;
  for (const auto* box : boxes_)
    if (box->isChecked()) chosen.push_back(box->objectName().toStdString());
  return chosen;
}

void SegmentsPage::askLog() {
  offerDimensions();
  question().drop();
  if (boxes_.isEmpty()) return showNothing(tr("The log tells events apart by no dimension."));
  if (metric() && !metric()->given.empty())
    return showNothing(tr("“%1” was given from outside, without dimensions.").arg(toQt(choice().metric)));
  if (dimensions().empty()) return showNothing(tr("Choose one or more dimensions above."));
  question().ask(
      shown(),
      [wanted = choice(), dimensions = dimensions()](const ExperimentCase& asked, EventStore& store,
                                                     const JobControl& job) {
        return effectBySegment(asked.definition(), store, asked.scope(), wanted.metric, wanted.variant,
                               dimensions, job);
      },
      [this](EffectBySegment effects) { showEffects(std::move(effects)); });
}

void SegmentsPage::showEffects(EffectBySegment effects) {
  effects_ = std::make_shared<const EffectBySegment>(std::move(effects));
  turns().clear();
  turns().add([this] { showTexts(); });
  turns().add([this] { showForest(); });
  turns().add([this] {
    table_->setEmptyTexts(tr("No segments"), tr("No user of the chosen scope was exposed."));
    if (metric()) table_->setSource(segmentTable(shown()->definition(), *metric(), *effects_));
    nameAlone();
  });
}

void SegmentsPage::showForest() {
  if (auto chart = segmentForest(*effects_, shown()->definition().alpha))
    return forest_->setChart(std::move(chart));
  forest_->setNoData(tr("No segment has an effect; the table says why."));
}

void SegmentsPage::showTexts() {
  const auto warning = simpsonText(*effects_);
  warningText_->setText(warning);
  warning_->setAccessibleName(warning);
  warning_->setVisible(!warning.isEmpty());
  const auto undrawn = undrawnText(*effects_);
  const auto difference = heterogeneityText(*effects_, shown()->definition().alpha);
  difference_->setText(undrawn.isEmpty() ? difference : QStringLiteral("%1 %2").arg(difference, undrawn));
}

const SegmentEffect* SegmentsPage::currentSegment() const {
  const auto row = table_->currentRow();
  return effects_ && row && *row < effects_->segments.size() ? &effects_->segments[*row] : nullptr;
}

/// What was gathered of many values is none that a filter could name.
void SegmentsPage::nameAlone() {
  const auto* segment = currentSegment();
  const auto isGathered =
      segment && std::ranges::find(segment->values, kOtherValues) != segment->values.end();
  alone_->setEnabled(segment && !isGathered);
  if (!segment)
    alone_->setToolTip(tr("Select a segment in the table to analyse it alone"));
  else if (isGathered)
    alone_->setToolTip(tr("The other values cannot be analysed alone: they are many"));
  else
    alone_->setToolTip(tr("Analyse the events of %1 alone; the experiment stays as it is")
                           .arg(segmentText(effects_->dimensions, segment->values)));
}

void SegmentsPage::analyseAlone() {
  if (const auto* segment = currentSegment())
    emit scopeWanted(narrowed(shown()->scope(), effects_->dimensions, segment->values));
}

void SegmentsPage::showNothing(const QString& reason) {
  effects_.reset();
  turns().clear();
  warning_->hide();
  difference_->clear();
  forest_->setNoData(reason);
  table_->setEmptyTexts(tr("No segments"), reason);
  table_->setSource(nullptr);
  nameAlone();
}

std::vector<std::pair<QAction*, CommandSpec>> SegmentsPage::commands() const {
  Commands all{
      {alone_,
       {.id = alone_->objectName(), .text = {}, .toolTip = {}, .icon = {}, .group = tr("Experiments")}}};
  forest_->addCommandsTo(all, QStringLiteral("experiment-segments"), tr("Chart of segments"));
  return all;
}

std::vector<ChartPanel*> SegmentsPage::charts() const {
  return {forest_};
}

QJsonObject SegmentsPage::saveState() const {
  return {{dimensionsKey(), QJsonArray::fromStringList(wanted_)},
          {tableKey(), table_->saveState()},
          {forestKey(), forest_->saveState()},
          {halvesKey(), stateOf(*halves_)}};
}

void SegmentsPage::restoreState(const QJsonObject& state) {
  if (state.contains(dimensionsKey())) {
    wanted_ = state.value(dimensionsKey()).toVariant().toStringList();
    choseNone_ = wanted_.isEmpty();
  }
  const auto before = dimensions();
  for (auto* box : boxes_) {
    const QSignalBlocker quiet(box);
    box->setChecked(wanted_.contains(box->objectName()));
  }
  if (shown() && dimensions() != before) askLog();
  table_->restoreState(state.value(tableKey()).toObject());
  forest_->restoreState(state.value(forestKey()).toObject());
  restore(*halves_, state.value(halvesKey()));
}

} // namespace rankwright
