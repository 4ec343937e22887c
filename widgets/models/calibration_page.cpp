#include "widgets/models/calibration_page.h"

#include "widgets/chart/chart_panel.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/number_words.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSplitter>

#include <numeric>

namespace rankwright {

namespace {

/// As many points of an outline as can be told apart in half a window.
constexpr std::uint32_t kScoreBins = 24;

constexpr int kPart = 100 * kUnit;

QString reliabilityKey() {
  return QStringLiteral("reliability");
}
QString scoresKey() {
  return QStringLiteral("scores");
}
QString halvesKey() {
  return QStringLiteral("halves");
}
QString rawKey() {
  return QStringLiteral("raw");
}

double ratioOf(const JudgedRows& rows) {
  const auto promised = std::accumulate(rows.probabilities.begin(), rows.probabilities.end(), 0.0);
  const auto happened = std::accumulate(rows.labels.begin(), rows.labels.end(), 0.0);
  return happened == 0 ? std::numeric_limits<double>::quiet_NaN() : promised / happened;
}

Result<NamedReliability> reliabilityOf(const QString& name, const JudgedRows& rows) {
  RW_ASSIGN(auto bins, reliabilityBins(rows));
  return NamedReliability{name, std::move(bins)};
}

} // namespace

CalibrationPage::CalibrationPage(JobRunner& jobs, QWidget* parent)
    : RunPage(jobs, tr("Working out the calibration"), parent),
      reliability_(new ChartPanel(jobs)),
      scores_(new ChartPanel(jobs)),
      raw_(new QCheckBox(tr("&Before the correction"))),
      sentence_(new MutedLabel),
      halves_(new QSplitter(Qt::Horizontal)) {
  nameParts();
  buildParts();
  connect(raw_, &QCheckBox::toggled, this, &CalibrationPage::showAnswer);
}

void CalibrationPage::nameParts() {
  reliability_->setObjectName(QStringLiteral("reliabilityChart"));
  scores_->setObjectName(QStringLiteral("scoreChart"));
  raw_->setObjectName(QStringLiteral("rawProbabilities"));
  raw_->setToolTip(
      tr("Show the current run's probabilities as the network gives them as well, before they are "
         "corrected for the negatives that were left out and the weight of positives"));
  sentence_->setObjectName(QStringLiteral("calibrationSentence"));
  sentence_->setWordWrap(true);
  setHelp(
      this, QStringLiteral("models-view#calibration"),
      tr("Whether probabilities come true. Points on the diagonal are right; above it the model promises too "
         "little."));
}

void CalibrationPage::buildParts() {
  halves_->addWidget(reliability_);
  halves_->addWidget(scores_);
  halves_->setChildrenCollapsible(false);
  halves_->setSizes({kPart, kPart});
  auto* choices = new QHBoxLayout;
  choices->addWidget(raw_);
  buildPage(choices, {sentence_}, halves_);
}

Result<CalibrationPage::Answer> CalibrationPage::work(const std::vector<SharedRun>& runs,
                                                      const std::string& output, const JobControl& job) {
  Answer answer;
  for (const auto& run : runs) {
    RW_CHECK(job.check());
    if (!run->metrics(output)) continue;
    RW_ASSIGN(const auto predictions, run->predictions(job));
    RW_ASSIGN(const auto rows, judgedRows(*predictions, output));
    RW_ASSIGN(auto corrected, reliabilityOf(toQt(run->name()), rows));
    answer.corrected.push_back(std::move(corrected));
    if (answer.corrected.size() > 1) continue;
    RW_ASSIGN(const auto raw, judgedRows(*predictions, output, ProbabilityKind::Raw));
    RW_ASSIGN(answer.raw, reliabilityOf(tr("%1, before the correction").arg(toQt(run->name())), raw));
    RW_ASSIGN(answer.scores, scoreHistogram(rows, kScoreBins));
    answer.isCorrected = raw.probabilities != rows.probabilities;
    answer.ratio = ratioOf(rows);
    answer.rawRatio = ratioOf(raw);
  }
  return answer;
}

void CalibrationPage::askEngine() {
  question().ask([runs = selection().compared(),
                  output = selection().output](const JobControl& job) { return work(runs, output, job); },
                 [this](Answer answer) {
                   answer_ = std::make_shared<const Answer>(std::move(answer));
                   showAnswer();
                 });
}

void CalibrationPage::showAnswer() {
  if (!answer_) return;
  if (answer_->corrected.empty())
    return showNothing(tr("None of the selected runs was judged on this output."));
  raw_->setEnabled(answer_->isCorrected);
  auto curves = answer_->corrected;
  if (raw_->isChecked() && answer_->isCorrected) curves.insert(curves.begin() + 1, answer_->raw);
  reliability_->setChart(reliabilityChart(curves, selection().output));
  scores_->setChart(scoreChart(curves.front().name, answer_->scores, selection().output));
  const auto ratio = figureText(answer_->ratio);
  sentence_->setText(answer_->isCorrected
                         ? tr("%1: Σp / Σy = %2; %3 before the correction for the balance of classes.")
                               .arg(curves.front().name, ratio, figureText(answer_->rawRatio))
                         : tr("%1: Σp / Σy = %2; all rows trained alike, so that nothing is corrected.")
                               .arg(curves.front().name, ratio));
}

void CalibrationPage::showNothing(const QString& reason) {
  answer_.reset();
  raw_->setEnabled(false);
  reliability_->setNoData(reason);
  scores_->setNoData(reason);
  sentence_->clear();
}

QString CalibrationPage::sentence() const {
  return sentence_->text();
}

std::vector<std::pair<QAction*, CommandSpec>> CalibrationPage::commands() const {
  Commands all;
  reliability_->addCommandsTo(all, QStringLiteral("model-reliability"), tr("Reliability"));
  scores_->addCommandsTo(all, QStringLiteral("model-scores"), tr("Histogram of scores"));
  return all;
}

QJsonObject CalibrationPage::saveState() const {
  return {{reliabilityKey(), reliability_->saveState()},
          {scoresKey(), scores_->saveState()},
          {halvesKey(), stateOf(*halves_)},
          {rawKey(), raw_->isChecked()}};
}

void CalibrationPage::restoreState(const QJsonObject& state) {
  reliability_->restoreState(state.value(reliabilityKey()).toObject());
  scores_->restoreState(state.value(scoresKey()).toObject());
  restore(*halves_, state.value(halvesKey()));
  raw_->setChecked(state.value(rawKey()).toBool());
}

} // namespace rankwright
