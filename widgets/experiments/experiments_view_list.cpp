// Where the experiments of the view come from.
#include "core/workspace/workspace.h"
#include "widgets/chart/chart_panel.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/text.h"
#include "widgets/experiments/event_import_form.h"
#include "widgets/experiments/experiment_analyser.h"
#include "widgets/experiments/experiment_export.h"
#include "widgets/experiments/experiment_maker.h"
#include "widgets/experiments/experiments_view.h"
#include "widgets/experiments/metrics_page.h"
#include "widgets/experiments/scope_bar.h"
#include "widgets/experiments/simulation_form.h"
#include "widgets/experiments/trust_charts.h"
#include "widgets/experiments/verdict_banner.h"
#include "widgets/table/data_table.h"

#include <QAction>
#include <QComboBox>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>

namespace rankwright {

void ExperimentsView::connectParts() {
  const auto on = [this](const char* id, auto call) {
    connect(action(QLatin1String(id)), &QAction::triggered, this, call);
  };
  for (auto* each : actions_.all())
    connect(each, &QAction::triggered, this, &ExperimentsView::comeForward);
  connect(deck_, &PageDeck::wanted, this, [this](const QString& id) {
    showPage(id);
    comeForward();
  });
  on("experiments.simulate", [this] { maker_->simulate(simulation_->options()); });
  connect(action(QStringLiteral("experiments.import")), &QAction::toggled, import_, &QWidget::setVisible);
  connect(import_, &EventImportForm::closed, this,
          [this] { action(QStringLiteral("experiments.import"))->setChecked(false); });
  connect(import_, &EventImportForm::wanted, this, [this](const QString& events, const QString& mapping) {
    maker_->importFile(events.toStdString(), mapping);
  });
  on("experiments.reread", [this] {
    said_.clear();
    look();
  });
  on("experiments.list", &ExperimentsView::showList);
  on("experiments.edit", &ExperimentsView::editDefinition);
  on("experiments.export", &ExperimentsView::saveReport);
  on("experiments.cancel", &ExperimentsView::cancel);
  connect(action(QStringLiteral("experiments.adHoc")), &QAction::toggled, this, [this](bool asks) {
    scope_->setVisible(asks);
    if (!asks) scope_->reset();
  });
  connect(list_, &DataTable::activated, this, &ExperimentsView::goTo);
  connect(scope_, &ScopeBar::changed, this, &ExperimentsView::askScope);
  connect(verdict_, &VerdictBanner::trustWanted, this, [this] { showPage(QStringLiteral("trust")); });
  for (auto* box : {metrics_, arms_})
    connect(box, &QComboBox::activated, this, [this] {
      choose({metrics_->currentText().toStdString(), arms_->currentText().toStdString()});
    });
  connect(analyser_, &ExperimentAnalyser::listed, this, &ExperimentsView::showExperiments);
  connect(analyser_, &ExperimentAnalyser::analysed, this, &ExperimentsView::showExperiments);
  connect(analyser_, &ExperimentAnalyser::asked, this, [this](const SharedCase& answer) {
    if (toQt(answer->name) == open_) showCase(answer);
  });
  connect(analyser_, &ExperimentAnalyser::failed, this, &ExperimentsView::showError);
  connect(maker_, &ExperimentMaker::made, this, &ExperimentsView::take);
  connect(maker_, &ExperimentMaker::failed, this, &ExperimentsView::showError);
  connect(maker_, &ExperimentMaker::runningChanged, this, &ExperimentsView::enable);
  connect(export_, &ExperimentExport::failed, this, &ExperimentsView::showError);
  connect(export_, &ExperimentExport::saved, this, [this](const QString& path) {
    said_ = tr("Saved %1").arg(path);
    showState();
  });
  connect(&jobs_, &JobRunner::progressed, this, &ExperimentsView::showState);
  connect(&jobs_, &JobRunner::jobsChanged, this, &ExperimentsView::enable);
}

/// Commands reach the view from everywhere; who gives one wants to see what comes of it.
void ExperimentsView::comeForward() {
  if (!isVisible()) emit followed({QStringLiteral("view"), id()});
}

void ExperimentsView::keepIn(const QString& folder) {
  maker_->keepIn(folder.toStdString());
  if (isVisible()) look();
}

void ExperimentsView::look() {
  if (workspace_) analyser_->look(maker_->folders());
}

/// The list, and the open experiment once it is analysed.
void ExperimentsView::showExperiments() {
  const auto& experiments = analyser_->experiments();
  list_->setSource(experiments.empty() ? nullptr : experimentTable(experiments));
  if (open_.isEmpty())
    showOverview();
  else if (!shown_ || !shown_->isAdHoc)
    openListed();
  enable();
  emit filled();
}

void ExperimentsView::showOverview() {
  states_->setCurrentIndex(Overview);
  overview_->setCurrentIndex(analyser_->experiments().empty() ? NoExperiments : List);
}

/// The experiment that is to be open: what is known of it, or why nothing is.
void ExperimentsView::openListed() {
  const auto* listed = analyser_->find(open_.toStdString());
  if (listed && listed->analysed) {
    if (shown_ != listed->analysed) showCase(listed->analysed);
    return;
  }
  if (shown_ && toQt(shown_->name) != open_) forget({});
  showOverview();
  if (analyser_->isLooking() ||
      (listed && !listed->error && !listed->declared.error && !listed->declared.log.empty()))
    return;
  const auto name = std::exchange(open_, {});
  forget({});
  const auto title = tr("The experiment could not be opened.");
  if (!listed)
    return showError(title, {ErrorKind::NotFound, "there is no experiment called: " + name.toStdString()},
                     {});
  const auto why = listed->declared.error ? listed->declared.error : listed->error;
  showError(title,
            why.value_or(Error{ErrorKind::NotFound,
                               "the definition names no event log: " + listed->declared.file.string()}),
            [this, name] { open(name); });
}

void ExperimentsView::take(const MadeExperiment& made) {
  said_ = made.isTemporary
              ? tr("%1 The workspace is read-only: the log goes when the window closes.").arg(made.summary)
              : made.summary;
  action(QStringLiteral("experiments.import"))->setChecked(false);
  // What is made is looked at.
  if (made.names.size() == 1) open_ = toQt(made.names.front());
  shown_.reset();
  look();
}

/// With the charts of all pages that were looked at, and those of the first glance.
std::vector<ChartPtr> ExperimentsView::reportCharts() const {
  std::vector<ChartPtr> charts;
  const auto add = [&](ChartPtr chart) {
    const auto isSame = [&](const ChartPtr& known) { return known->title == chart->title; };
    if (chart && std::ranges::none_of(charts, isSame)) charts.push_back(std::move(chart));
  };
  add(liftForest(shown_->definition(), shown_->report, shown_->truth));
  for (const auto* page : deck_->pages<ExperimentPage>())
    if (deck_->isFilled(page))
      for (const auto* panel : page->charts())
        add(panel->chart());
  add(splitByDayChart(shown_->trust));
  add(replayChart(shown_->trust));
  return charts;
}

void ExperimentsView::saveReport() {
  if (shown_) export_->chooseFile(this, shown_, reportCharts());
}

void ExperimentsView::editDefinition() {
  const auto* listed = analyser_->find(open_.toStdString());
  if (!listed || !workspace_) return;
  const auto path = std::filesystem::relative(listed->declared.file, workspace_->folder());
  emit followed({QStringLiteral("file"), toQt(path.generic_string())});
}

} // namespace rankwright
