#include "widgets/experiments/experiments_view.h"

#include "core/workspace/workspace.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/figures.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/page_stack.h"
#include "widgets/common/text.h"
#include "widgets/experiments/event_import_form.h"
#include "widgets/experiments/experiment_analyser.h"
#include "widgets/experiments/experiment_export.h"
#include "widgets/experiments/experiment_maker.h"
#include "widgets/experiments/metrics_page.h"
#include "widgets/experiments/scope_bar.h"
#include "widgets/experiments/scope_words.h"
#include "widgets/experiments/simulation_form.h"
#include "widgets/experiments/trust_page.h"
#include "widgets/experiments/verdict_banner.h"
#include "widgets/table/data_table.h"

#include <QAction>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QTabBar>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

QString openKey() {
  return QStringLiteral("open");
}
QString pageKey() {
  return QStringLiteral("page");
}
QString pagesKey() {
  return QStringLiteral("pages");
}
QString listKey() {
  return QStringLiteral("list");
}
QString simulationKey() {
  return QStringLiteral("simulation");
}
QString metricKey() {
  return QStringLiteral("metric");
}
QString armKey() {
  return QStringLiteral("arm");
}

} // namespace

ExperimentsView::ExperimentsView(JobRunner& jobs, QWidget* parent)
    : View(parent),
      jobs_(jobs),
      analyser_(new ExperimentAnalyser(jobs, this)),
      maker_(new ExperimentMaker(jobs, this)),
      export_(new ExperimentExport(jobs, this)),
      message_(new MessageBar),
      states_(new PageStack),
      overview_(new PageStack),
      list_(new DataTable(tr("Experiments"), jobs)),
      simulation_(new SimulationForm),
      import_(new EventImportForm),
      state_(new MutedLabel),
      title_(new QLabel),
      scopeText_(new MutedLabel),
      verdict_(new VerdictBanner),
      scope_(new ScopeBar),
      metrics_(new QComboBox),
      arms_(new QComboBox),
      deck_(new PageDeck({QStringLiteral("experiments.show."), tr("Show this page of the experiment: %1"),
                          tr("Experiment page: %1")},
                         this)),
      metricsPage_(new MetricsPage(jobs)),
      trustPage_(new TrustPage(jobs)) {
  makeActions();
  nameParts();
  buildLayout();
  addPages();
  connectParts();
  forget({});
}

/// Jobs of parts end while these go, and there is nobody left to hear of it.
ExperimentsView::~ExperimentsView() {
  disconnect(&jobs_, nullptr, this, nullptr);
}

QAction* ExperimentsView::action(const QString& id) const {
  return actions_.find(id);
}

ExperimentPage* ExperimentsView::page(const QString& id) const {
  return qobject_cast<ExperimentPage*>(deck_->page(id));
}

std::vector<std::pair<QAction*, CommandSpec>> ExperimentsView::commands() const {
  auto all = actions_.commands(title());
  const auto pages = deck_->commands(title(), iconName());
  all.insert(all.end(), pages.begin(), pages.end());
  return all;
}

void ExperimentsView::setWorkspace(std::shared_ptr<const Workspace> workspace) {
  const auto isOther = !workspace || !workspace_ || workspace->folder() != workspace_->folder();
  workspace_ = std::move(workspace);
  maker_->setWorkspace(workspace_);
  message_->dismiss();
  simulation_->setPipelines(workspace_ ? workspace_->pipelineNames() : std::vector<std::string>());
  if (isOther) {
    analyser_->clear();
    open_.clear();
    said_.clear();
    forget({});
    showExperiments();
  }
  if (isVisible()) look();
  enable();
}

void ExperimentsView::showEvent(QShowEvent* event) {
  View::showEvent(event);
  // Definitions and logs may have come or gone while others were looked at.
  look();
}

Address ExperimentsView::place() const {
  return open_.isEmpty() ? Address() : Address{experimentKind(), open_};
}

void ExperimentsView::goTo(const Address& address) {
  if (address.kind == experimentKind()) open(address.key);
}

void ExperimentsView::open(const QString& name) {
  if (name.isEmpty()) return showList();
  message_->dismiss();
  open_ = name;
  analyser_->dropQuestion();
  analyser_->want(name.toStdString());
  openListed();
  emit placeChanged();
}

void ExperimentsView::showList() {
  if (open_.isEmpty()) return;
  open_.clear();
  analyser_->dropQuestion();
  forget({});
  showExperiments();
  list_->setFocus();
  emit placeChanged();
}

/// Shows a case: the experiment's own, or the answer to another question.
void ExperimentsView::showCase(SharedCase shown) {
  shown_ = std::move(shown);
  const auto* listed = analyser_->find(shown_->name);
  const auto own = listed && listed->analysed ? listed->analysed->question : shown_->question;
  fillChoices();
  verdict_->setCase(shown_);
  scope_->setCase(own, *shown_);
  const auto& definition = shown_->definition();
  title_->setText(toQt(definition.title.empty() ? definition.experiment : definition.title));
  scopeText_->setText(scopeLine());
  states_->setCurrentIndex(Experiment);
  deck_->markStale();
  enable();
  emit caseShown();
}

QString ExperimentsView::scopeLine() const {
  const auto scope = scopeText(shown_->scope(), shown_->span);
  if (shown_->isAdHoc) return tr("Ad hoc: %1. The experiment itself stays as it is.").arg(scope);
  if (!shown_->truthError) return scope;
  return tr("%1 · the truth beside the log cannot be read: %2").arg(scope, errorText(*shown_->truthError));
}

/// Shows that there is nothing, and why.
void ExperimentsView::forget(const QString& reason) {
  shown_.reset();
  reason_ = reason;
  verdict_->setCase(nullptr);
  deck_->markStale();
  enable();
}

/// The metrics and arms of the case; what was chosen before stays where it is among them.
void ExperimentsView::fillChoices() {
  const QSignalBlocker blockMetrics(metrics_);
  const QSignalBlocker blockArms(arms_);
  const auto& definition = shown_->definition();
  metrics_->clear();
  arms_->clear();
  for (const auto& metric : definition.metrics)
    metrics_->addItem(toQt(metric.name));
  for (std::size_t arm = 1; arm < definition.arms.size(); ++arm)
    arms_->addItem(toQt(definition.arms[arm].variant));
  metrics_->setCurrentIndex(std::max(0, metrics_->findText(toQt(choice_.metric))));
  arms_->setCurrentIndex(std::max(0, arms_->findText(toQt(choice_.variant))));
  arms_->parentWidget()->setVisible(arms_->count() > 1);
  choice_ = {metrics_->currentText().toStdString(), arms_->currentText().toStdString()};
}

void ExperimentsView::choose(const EffectChoice& choice) {
  if (choice == choice_) return;
  const QSignalBlocker blockMetrics(metrics_);
  const QSignalBlocker blockArms(arms_);
  choice_ = choice;
  metrics_->setCurrentIndex(metrics_->findText(toQt(choice.metric)));
  arms_->setCurrentIndex(arms_->findText(toQt(choice.variant)));
  deck_->markStale();
}

void ExperimentsView::askScope() {
  if (!shown_) return;
  if (scope_->isAdHoc()) return analyser_->ask(shown_, scope_->question());
  analyser_->dropQuestion();
  openListed();
}

void ExperimentsView::showPage(const QString& id) {
  deck_->show(id);
}

QString ExperimentsView::currentPage() const {
  return deck_->current();
}

bool ExperimentsView::isBusy() const {
  return analyser_->isLooking() || analyser_->isAnalysing() || analyser_->isAsking() || maker_->isRunning();
}

/// One line: what runs, else what there is.
void ExperimentsView::showState() {
  const auto shown = [this]() -> QString {
    if (const auto progress = maker_->progressText(); !progress.isEmpty()) return progress;
    if (analyser_->isAsking()) return tr("Asking the log…");
    if (analyser_->isAnalysing()) return tr("Analysing…");
    if (!said_.isEmpty()) return said_;
    const auto count = analyser_->experiments().size();
    return count == 0 ? QString() : tr("Experiments: %1").arg(countText(count));
  }();
  if (state_->text() == shown) return;
  state_->setText(shown);
  state_->setToolTip(shown);
}

void ExperimentsView::enable() {
  const auto makes = maker_->isRunning();
  const auto isOpen = shown_ != nullptr;
  action(QStringLiteral("experiments.simulate"))->setEnabled(workspace_ && !makes);
  action(QStringLiteral("experiments.import"))->setEnabled(workspace_ && !makes);
  action(QStringLiteral("experiments.reread"))->setEnabled(workspace_ != nullptr);
  action(QStringLiteral("experiments.list"))->setEnabled(!open_.isEmpty());
  action(QStringLiteral("experiments.edit"))->setEnabled(!open_.isEmpty());
  action(QStringLiteral("experiments.export"))->setEnabled(isOpen);
  action(QStringLiteral("experiments.adHoc"))->setEnabled(isOpen);
  action(QStringLiteral("experiments.cancel"))
      ->setEnabled(makes || analyser_->isAnalysing() || analyser_->isAsking());
  showState();
}

void ExperimentsView::cancel() {
  if (maker_->isRunning()) return maker_->cancel();
  analyser_->cancel();
}

void ExperimentsView::showError(const QString& title, const Error& error, std::function<void()> retry) {
  const auto isWish = error.kind == ErrorKind::Cancelled;
  message_->showError(isWish ? tr("Stopped.") : title, error, std::move(retry));
  emit failed(message_->details());
  enable();
}

void ExperimentsView::keyPressEvent(QKeyEvent* event) {
  const auto runs = maker_->isRunning() || analyser_->isAnalysing() || analyser_->isAsking();
  if (event->key() == Qt::Key_Escape && runs) return cancel();
  View::keyPressEvent(event);
}

QJsonObject ExperimentsView::saveState() const {
  return {{openKey(), open_},
          {pageKey(), currentPage()},
          {pagesKey(), deck_->saveState()},
          {listKey(), list_->saveState()},
          {simulationKey(), simulation_->saveState()},
          {metricKey(), toQt(choice_.metric)},
          {armKey(), toQt(choice_.variant)}};
}

void ExperimentsView::restoreState(const QJsonObject& state) {
  if (state.isEmpty()) return;
  open_ = state.value(openKey()).toString();
  choice_ = {state.value(metricKey()).toString().toStdString(),
             state.value(armKey()).toString().toStdString()};
  showPage(state.value(pageKey()).toString());
  deck_->restoreState(state.value(pagesKey()).toObject());
  list_->restoreState(state.value(listKey()).toObject());
  simulation_->restoreState(state.value(simulationKey()).toObject());
  if (isVisible()) look();
}

} // namespace rankwright
