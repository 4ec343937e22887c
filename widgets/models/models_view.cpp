#include "widgets/models/models_view.h"

#include "core/workspace/model_training.h"
#include "core/workspace/workspace.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/figures.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/page_question.h"
#include "widgets/common/page_stack.h"
#include "widgets/common/text.h"
#include "widgets/models/model_words.h"
#include "widgets/models/run_list.h"
#include "widgets/models/run_name_bar.h"
#include "widgets/models/run_trainer.h"
#include "widgets/models/training_page.h"
#include "widgets/table/data_table.h"

#include <QAction>
#include <QComboBox>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabBar>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

QString runKey() {
  return QStringLiteral("run");
}
QString pageKey() {
  return QStringLiteral("page");
}
QString pagesKey() {
  return QStringLiteral("pages");
}
QString tableKey() {
  return QStringLiteral("table");
}
QString outputKey() {
  return QStringLiteral("output");
}
QString trainingKey() {
  return QStringLiteral("training");
}
QString halvesKey() {
  return QStringLiteral("halves");
}

} // namespace

ModelsView::ModelsView(JobRunner& jobs, QWidget* parent)
    : View(parent),
      jobs_(jobs),
      list_(new RunList(jobs, this)),
      comparer_(new RunComparer(jobs, this)),
      trainer_(new RunTrainer(jobs, this)),
      message_(new MessageBar),
      state_(new MutedLabel),
      states_(new PageStack),
      runs_(new PageStack),
      table_(new DataTable(tr("Runs"), jobs)),
      nameBar_(new RunNameBar),
      training_(new TrainingPage(jobs, *trainer_)),
      outputs_(new QComboBox),
      deck_(new PageDeck({QStringLiteral("models.show."), tr("Show this page of the selected runs: %1"),
                          tr("Model page: %1")},
                         this)),
      halves_(new QSplitter(Qt::Vertical)),
      following_(new QTimer(this)) {
  publishing_ = new PageQuestion(
      jobs, *message_, {tr("Giving the pipeline a model"), tr("The pipeline has the model it had.")}, this);
  makeActions();
  nameParts();
  buildLayout();
  addPages();
  // The splitter has asked for sizes before there were tabs.
  tabs()->setMinimumHeight(tabs()->sizeHint().height());
  connectParts();
  connectActions();
  enable();
}

/// Jobs of parts end while these go, and there is nobody left to hear of it.
ModelsView::~ModelsView() {
  disconnect(&jobs_, nullptr, this, nullptr);
}

QAction* ModelsView::action(const QString& id) const {
  return actions_.find(id);
}

RunPage* ModelsView::page(const QString& id) const {
  return qobject_cast<RunPage*>(deck_->page(id));
}

std::vector<std::pair<QAction*, CommandSpec>> ModelsView::commands() const {
  auto all = actions_.commands(title());
  const auto addAll = [&](const auto& own) { all.insert(all.end(), own.begin(), own.end()); };
  addAll(deck_->commands(title(), iconName()));
  addAll(training_->commands());
  return all;
}

void ModelsView::setWorkspace(std::shared_ptr<const Workspace> workspace) {
  const auto isOther = !workspace || !workspace_ || workspace->folder() != workspace_->folder();
  workspace_ = std::move(workspace);
  trainer_->setWorkspace(workspace_);
  training_->setWorkspace(workspace_);
  if (isOther) {
    message_->dismiss();
    said_.clear();
    selection_ = {};
    states_->setCurrentIndex(Runs);
  }
  if (isVisible()) look();
  enable();
}

void ModelsView::showEvent(QShowEvent* event) {
  View::showEvent(event);
  // Runs may have come from the command line while others were looked at.
  look();
}

void ModelsView::keepIn(const QString& folder) {
  folder_ = folder.toStdString();
  trainer_->keepIn(folder_);
  if (isVisible()) look();
}

void ModelsView::look() {
  if (!workspace_) return list_->setFolder({});
  list_->setFolder(folder_.empty() ? runStoreOf(workspace_->config()).folder() : folder_);
  list_->look();
  if (isShowingTraining()) training_->prepare();
}

Address ModelsView::place() const {
  if (selection_.isEmpty()) return {};
  return {runKind(), toQt(selection_.current()->name())};
}

void ModelsView::goTo(const Address& address) {
  if (address.kind == runKind()) select(address.key);
}

void ModelsView::select(const QString& name) {
  message_->dismiss();
  showTraining(false);
  wanted_ = name;
  if (list_->isLooking()) return; // it may be among those that are found
  showRuns();
}

void ModelsView::showRuns() {
  runs_->setCurrentIndex(list_->runs().empty() ? NoRuns : List);
  comparer_->setRuns(list_->baseline(), list_->runs());
  fillOutputs();
  fillTable();
  if (const auto wanted = std::exchange(wanted_, {}); !wanted.isEmpty()) {
    const auto found =
        std::ranges::find_if(list_->runs(), [&](const auto& run) { return toQt(run->name()) == wanted; });
    if (found != list_->runs().end())
      table_->chooseRow(static_cast<std::uint32_t>(found - list_->runs().begin()));
    else
      showError(tr("The run could not be shown."),
                {ErrorKind::NotFound, "there is no run called: " + wanted.toStdString()}, {});
  }
  following_->start();
  enable();
  emit filled();
}

/// Of all runs, in the order of a funnel.
void ModelsView::fillOutputs() {
  const QSignalBlocker quiet(outputs_);
  outputs_->clear();
  for (const auto* output : {"pctr", "pcvr", "pctcvr"}) {
    const auto has = [&](const SharedRun& run) { return run->metrics(output) != nullptr; };
    if (std::ranges::any_of(list_->runs(), has))
      outputs_->addItem(outputTitle(output), QLatin1String(output));
  }
  if (outputs_->count() == 0) outputs_->addItem(outputTitle(output_), toQt(output_));
  outputs_->setCurrentIndex(std::max(0, outputs_->findData(toQt(output_))));
  output_ = outputs_->currentData().toString().toStdString();
  outputs_->setEnabled(outputs_->count() > 1);
}

void ModelsView::fillTable() {
  const auto& runs = list_->runs();
  table_->setPinnedRows(list_->baseline() ? 1 : 0);
  table_->setSource(runs.empty() ? nullptr
                                 : runTable({runs, output_, list_->baseline() != nullptr,
                                             [this](const SharedRun& run) { return comparer_->find(run); }}));
  if (!table_->currentRow() && !runs.empty()) table_->selectRow(0);
}

void ModelsView::setOutput(const std::string& output) {
  if (output == output_) return;
  output_ = output;
  fillOutputs();
  fillTable();
  following_->start();
}

std::vector<SharedRun> ModelsView::selectedRuns() const {
  std::vector<SharedRun> runs;
  const auto& all = list_->runs();
  if (!table_->source()) return runs;
  const auto add = [&](std::uint32_t row) {
    if (row < all.size() && std::ranges::find(runs, all[row]) == runs.end()) runs.push_back(all[row]);
  };
  if (const auto current = table_->currentRow()) add(*current);
  for (const auto row : table_->selectedRows())
    add(row);
  return runs;
}

/// What is selected has changed, or what is known of it.
void ModelsView::followSelection() {
  const auto before = place();
  RunSelection selection{selectedRuns(), list_->baseline(), output_};
  if (selection == selection_ && !selection.isEmpty()) return enable();
  selection_ = std::move(selection);
  if (!selection_.isEmpty()) comparer_->want(selection_.current());
  deck_->markStale();
  enable();
  if (place() != before) emit placeChanged();
}

QString ModelsView::reason() const {
  return list_->runs().empty() ? tr("There are no runs yet: train a model.")
                               : tr("Select a run in the table.");
}

void ModelsView::showPage(const QString& id) {
  if (!deck_->page(id)) return;
  showTraining(false);
  deck_->show(id);
}

QString ModelsView::currentPage() const {
  return deck_->current();
}

void ModelsView::showTraining(bool on) {
  if (on == isShowingTraining()) return;
  states_->setCurrentIndex(on ? Training : Runs);
  if (on) training_->prepare();
  enable();
}

bool ModelsView::isShowingTraining() const {
  return states_->currentIndex() == Training;
}

bool ModelsView::isBusy() const {
  return list_->isLooking() || comparer_->isRunning() || trainer_->isRunning() || training_->isAsking() ||
         publishing_->isRunning() || following_->isActive() ||
         std::ranges::any_of(deck_->pages<RunPage>(), &RunPage::isAsking);
}

/// One line: what runs, else what was done, else what there is.
void ModelsView::showState() {
  const auto shown = [this]() -> QString {
    if (const auto progress = trainer_->progressText(); !progress.isEmpty()) return progress;
    if (const auto progress = comparer_->progressText(); !progress.isEmpty()) return progress;
    if (!said_.isEmpty()) return said_;
    const auto count = list_->runs().size();
    return count == 0 ? QString() : tr("Runs: %1").arg(countText(count));
  }();
  if (state_->text() == shown) return;
  state_->setText(shown);
  state_->setToolTip(shown);
}

void ModelsView::enable() {
  const auto set = [this](const char* id, bool on) { action(QLatin1String(id))->setEnabled(on); };
  const auto trains = trainer_->isRunning();
  const auto* run = selection_.isEmpty() ? nullptr : &selection_.current()->listed();
  const auto isFinished = run && run->info && run->info->state == RunState::Finished;
  set("models.new", workspace_ != nullptr);
  set("models.like", run && run->info);
  set("models.start", workspace_ && !trains && training_->canStart());
  set("models.pause", trains && !trainer_->isPausing());
  set("models.resume", !trains && run && run->info && run->info->hasCheckpoint);
  set("models.stop", trains || comparer_->isRunning());
  set("models.pin", isFinished);
  set("models.rename", run && !trains);
  set("models.remove", run && !trains);
  set("models.export", isFinished);
  set("models.use", isFinished && !publishing_->isRunning());
  set("models.undoUse", workspace_ && !publishing_->isRunning());
  set("models.experiment", isFinished && !publishing_->isRunning());
  set("models.list", isShowingTraining());
  set("models.reread", workspace_ != nullptr);
  auto* pin = action(QStringLiteral("models.pin"));
  pin->setText(run && run->isBaseline ? tr("Un&pin the baseline") : tr("&Pin as baseline"));
  showState();
}

void ModelsView::cancel() {
  if (trainer_->isRunning()) return trainer_->cancel();
  comparer_->cancel();
}

void ModelsView::showError(const QString& title, const Error& error, std::function<void()> retry) {
  const auto isWish = error.kind == ErrorKind::Cancelled;
  message_->showError(isWish ? tr("Stopped.") : title, error, std::move(retry));
  emit failed(message_->details());
  enable();
}

void ModelsView::keyPressEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Escape) return View::keyPressEvent(event);
  if (trainer_->isRunning() || comparer_->isRunning()) return cancel();
  if (isShowingTraining()) return showTraining(false);
  View::keyPressEvent(event);
}

QJsonObject ModelsView::saveState() const {
  return {{runKey(), place().key},
          {pageKey(), currentPage()},
          {pagesKey(), deck_->saveState()},
          {tableKey(), table_->saveState()},
          {outputKey(), toQt(output_)},
          {trainingKey(), training_->saveState()},
          {halvesKey(), QString::fromLatin1(halves_->saveState().toBase64())}};
}

void ModelsView::restoreState(const QJsonObject& state) {
  if (state.isEmpty()) return;
  output_ = state.value(outputKey()).toString(toQt(output_)).toStdString();
  showPage(state.value(pageKey()).toString());
  deck_->restoreState(state.value(pagesKey()).toObject());
  table_->restoreState(state.value(tableKey()).toObject());
  training_->restoreState(state.value(trainingKey()).toObject());
  const auto sizes = state.value(halvesKey()).toString().toLatin1();
  if (!sizes.isEmpty()) halves_->restoreState(QByteArray::fromBase64(sizes));
  if (isVisible()) look();
}

} // namespace rankwright
