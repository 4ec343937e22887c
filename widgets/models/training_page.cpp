#include "widgets/models/training_page.h"

#include "core/model/loss_share.h"
#include "core/model/model_preset.h"
#include "widgets/chart/chart_link.h"
#include "widgets/chart/chart_panel.h"
#include "widgets/common/busy_line.h"
#include "widgets/common/figures.h"
#include "widgets/common/flow_layout.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/number_words.h"
#include "widgets/common/page_question.h"
#include "widgets/common/scroll_page.h"
#include "widgets/common/text.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/warning_frame.h"
#include "widgets/common/widget_help.h"
#include "widgets/models/curve_charts.h"
#include "widgets/models/loss_share_meter.h"
#include "widgets/models/model_words.h"
#include "widgets/models/run_trainer.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace rankwright {

namespace {

/// How long typing is waited for before the forecast is worked out.
constexpr std::chrono::milliseconds kTyping{400};
constexpr int kPart = 100 * kUnit;

QString formKey() {
  return QStringLiteral("form");
}
QString halvesKey() {
  return QStringLiteral("halves");
}

/// Weights of click and install where the configuration names none.
std::vector<double> weightsOf(const ModelConfig& config) {
  const auto& weights = config.optimization.taskWeights;
  return weights.size() == 2 ? weights : std::vector<double>{1, 1};
}

} // namespace

TrainingPage::TrainingPage(JobRunner& jobs, RunTrainer& trainer, QWidget* parent)
    : QWidget(parent),
      jobs_(jobs),
      trainer_(trainer),
      message_(new MessageBar),
      choices_(new PageQuestion(
          jobs, *message_, {tr("Looking for fields and logs"), tr("What the model can read is not known.")},
          this)),
      question_(new PageQuestion(
          jobs, *message_, {tr("Estimating the training"), tr("What the training will take is not known.")},
          this)),
      busy_(new BusyLine(jobs, *question_)),
      obstacleFrame_(new WarningFrame),
      obstacle_(new WrappedLabel),
      form_(new TrainingForm),
      area_(new QScrollArea),
      forecast_(new WrappedLabel),
      meterText_(new MutedLabel),
      meter_(new LossShareMeter),
      buttons_(new QWidget),
      progress_(new MutedLabel),
      auc_(new ChartPanel(jobs)),
      loss_(new ChartPanel(jobs)),
      halves_(new QSplitter(Qt::Horizontal)) {
  nameParts();
  buildLayout();
  connectParts();
  showCurve();
  showShares();
}

void TrainingPage::nameParts() {
  obstacle_->setObjectName(QStringLiteral("trainingObstacle"));
  forecast_->setObjectName(QStringLiteral("trainingForecast"));
  forecast_->setWordWrap(true);
  meterText_->setObjectName(QStringLiteral("lossShareText"));
  meterText_->setWordWrap(true);
  progress_->setObjectName(QStringLiteral("trainingProgress"));
  progress_->setWordWrap(true);
  auc_->setObjectName(QStringLiteral("trainingAuc"));
  loss_->setObjectName(QStringLiteral("trainingLoss"));
  setHelp(this, QStringLiteral("models-view#train"));
  typing_.setSingleShot(true);
  typing_.setInterval(kTyping);
}

void TrainingPage::buildLayout() {
  showAsScrollPage(*area_, form_);
  halves_->addWidget(area_);
  halves_->addWidget(buildSide());
  halves_->setChildrenCollapsible(false);
  halves_->setStretchFactor(0, 3);
  halves_->setStretchFactor(1, 2);
  halves_->setSizes({3 * kPart, 2 * kPart});
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, kUnit, 0, 0);
  column->setSpacing(kUnit);
  column->addWidget(message_);
  column->addWidget(buildObstacle());
  column->addWidget(halves_, 1);
}

QWidget* TrainingPage::buildObstacle() {
  obstacle_->setWordWrap(true);
  obstacle_->setTextFormat(Qt::PlainText);
  auto* row = new QHBoxLayout(obstacleFrame_);
  row->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  row->addWidget(obstacle_);
  obstacleFrame_->hide();
  return obstacleFrame_;
}

void TrainingPage::showObstacle(const std::filesystem::path& unwritable) {
  obstacle_->setText(
      unwritable.empty()
          ? QString()
          : tr("This workspace is read-only: runs would be kept in %1, which may not be written. "
               "Train in a copy of the workspace.")
                .arg(toQt(unwritable.string())));
  obstacleFrame_->setAccessibleName(obstacle_->text());
  obstacleFrame_->setVisible(!unwritable.empty());
}

QWidget* TrainingPage::buildSide() {
  auto* headline = new QLabel(tr("What it will take"));
  headline->setFont(strongFont());
  auto* head = new QHBoxLayout;
  head->addWidget(headline);
  head->addStretch(1);
  head->addWidget(busy_);
  auto* flow = new FlowLayout(buttons_, 2 * kUnit);
  flow->setContentsMargins(0, 0, 0, 0);
  auto* side = new QWidget;
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  column->setSpacing(2 * kUnit);
  column->addLayout(head);
  column->addWidget(forecast_);
  column->addWidget(meterText_);
  column->addWidget(meter_);
  column->addWidget(buttons_);
  column->addWidget(progress_);
  column->addWidget(auc_, 1);
  column->addWidget(loss_, 1);
  return side;
}

void TrainingPage::addButton(QAction* action) {
  buttons_->layout()->addWidget(makeTextButton(action));
}

void TrainingPage::connectParts() {
  auto* link = new ChartLink(this);
  link->add(auc_);
  link->add(loss_);
  connect(form_, &TrainingForm::changed, this, &TrainingPage::followForm);
  connect(&typing_, &QTimer::timeout, this, &TrainingPage::askForecast);
  connect(question_, &PageQuestion::failed, this, [this] { forecast_->setText(tr("Not known.")); });
  connect(&trainer_, &RunTrainer::curveGrew, this, &TrainingPage::showCurve);
  connect(&trainer_, &RunTrainer::runningChanged, this, &TrainingPage::showProgress);
  connect(&trainer_, &RunTrainer::started, this, &TrainingPage::showProgress);
  connect(&jobs_, &JobRunner::progressed, this, &TrainingPage::showProgress);
}

void TrainingPage::setWorkspace(std::shared_ptr<const Workspace> workspace) {
  const auto isOther = !workspace || !workspace_ || workspace->folder() != workspace_->folder();
  workspace_ = std::move(workspace);
  forecaster_ = workspace_ ? std::make_shared<TrainingForecaster>(workspace_->config()) : nullptr;
  choices_->drop();
  question_->drop();
  if (!isOther) return;
  ready_ = false;
  message_->dismiss();
  showObstacle({});
  forecast_->clear();
}

void TrainingPage::prepare() {
  if (!workspace_) return;
  choices_->ask([workspace = workspace_,
                 runs = trainer_.folder()](const JobControl&) { return readTrainingStart(*workspace, runs); },
                [this](TrainingStart start) { take(std::move(start)); });
}

void TrainingPage::take(TrainingStart start) {
  showObstacle(start.unwritable);
  form_->setChoices(start.choices);
  if (!std::exchange(ready_, true) && form_->fieldTable()) form_->setConfig(start.config);
  followForm();
}

void TrainingPage::setConfig(const ModelConfig& config) {
  ready_ = true;
  form_->setConfig(config);
  followForm();
}

void TrainingPage::start() {
  if (canStart()) trainer_.train(*form_->config(), form_->name());
}

bool TrainingPage::canStart() const {
  return obstacle_->text().isEmpty() && form_->config().has_value();
}

void TrainingPage::followForm() {
  typing_.start();
  showShares();
  emit changed();
}

void TrainingPage::askForecast() {
  const auto config = form_->config();
  if (!config || !forecaster_ || trainer_.isRunning()) return;
  question_->ask([forecaster = forecaster_,
                  config = *config](const JobControl& job) { return forecaster->forecast(config, job); },
                 [this](const TrainingForecast& forecast) { showForecast(forecast); });
}

void TrainingPage::showForecast(const TrainingForecast& forecast) {
  const auto& estimate = forecast.estimate;
  forecast_->setText(
      tr("About %1 rows of %2 fields with about %3 ids. All epochs: %4 (%5 to %6, at about %7 samples/s). "
         "Memory: %8, of which the model keeps %9.")
          .arg(countText(forecast.size.rows))
          .arg(forecast.size.fields)
          .arg(countText(static_cast<qulonglong>(forecast.size.ids)), durationText(estimate.seconds),
               durationText(estimate.leastSeconds), durationText(estimate.mostSeconds),
               countText(static_cast<qulonglong>(estimate.samplesPerSecond)),
               bytesText(static_cast<double>(estimate.memoryBytes)),
               bytesText(static_cast<double>(estimate.modelBytes))));
  rates_ = forecast.rates;
  showShares();
}

/// The meter is of models with several tasks, at the rates of the log.
void TrainingPage::showShares() {
  const auto config = form_->config();
  const auto isShown = config && isMultiTask(config->kind);
  meter_->setVisible(isShown && rates_ && rates_->exposures > 0);
  meterText_->setVisible(isShown);
  if (!isShown) return;
  if (!rates_ || rates_->exposures == 0)
    return meterText_->setText(tr("Choose an event log to see what share of the loss each task has."));
  meter_->setShares({tr("click"), tr("install")},
                    lossShares(std::array{rates_->click, rates_->install}, weightsOf(*config)));
  meterText_->setText(
      tr("Share of the loss, at the log's rates: clicks %1 and installs %2 of %3 exposures")
          .arg(percentText(rates_->click), percentText(rates_->install), countText(rates_->exposures)));
}

void TrainingPage::showProgress() {
  const auto name = toQt(trainer_.name());
  const auto text = trainer_.progressText();
  progress_->setText(name.isEmpty() || text.isEmpty() ? text : QStringLiteral("%1 · %2").arg(name, text));
}

void TrainingPage::showCurve() {
  const std::vector<NamedCurve> curves = {
      {trainer_.name().empty() ? tr("this run") : toQt(trainer_.name()), trainer_.curve()}};
  const auto outputs = trainer_.curve().empty() || trainer_.curve().front().heldOut.empty()
                           ? std::string("pctr")
                           : trainer_.curve().front().heldOut.front().output;
  const auto show = [&](ChartPanel& panel, CurveMeasure measure) {
    if (auto chart = curveChart(curves, measure, outputs)) return panel.setChart(std::move(chart));
    panel.setNoData(tr("The curve grows here while the model is trained."));
  };
  show(*auc_, CurveMeasure::Auc);
  show(*loss_, CurveMeasure::HeldOutLoss);
}

void TrainingPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Escape || !isAsking()) return QWidget::keyPressEvent(event);
  question_->cancel();
}

QString TrainingPage::forecastText() const {
  return forecast_->text();
}

QString TrainingPage::progressText() const {
  return progress_->text();
}

bool TrainingPage::isAsking() const {
  return typing_.isActive() || question_->isRunning() || choices_->isRunning();
}

std::vector<std::pair<QAction*, CommandSpec>> TrainingPage::commands() const {
  std::vector<std::pair<QAction*, CommandSpec>> all;
  for (const auto& [chart, prefix, group] :
       {std::tuple(auc_, QStringLiteral("training-auc"), tr("AUC while training")),
        std::tuple(loss_, QStringLiteral("training-loss"), tr("Loss while training"))})
    chart->addCommandsTo(all, prefix, group);
  return all;
}

QJsonObject TrainingPage::saveState() const {
  return {{formKey(), form_->saveState()},
          {halvesKey(), QString::fromLatin1(halves_->saveState().toBase64())}};
}

void TrainingPage::restoreState(const QJsonObject& state) {
  form_->restoreState(state.value(formKey()).toObject());
  const auto sizes = state.value(halvesKey()).toString().toLatin1();
  if (!sizes.isEmpty()) halves_->restoreState(QByteArray::fromBase64(sizes));
}

} // namespace rankwright
