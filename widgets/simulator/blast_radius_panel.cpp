#include "widgets/simulator/blast_radius_panel.h"

#include "widgets/common/empty_page.h"
#include "widgets/common/figures.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/page_stack.h"
#include "widgets/common/text.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/warning_frame.h"
#include "widgets/simulator/blast_radius_choice.h"
#include "widgets/simulator/blast_radius_export.h"
#include "widgets/simulator/blast_radius_result.h"
#include "widgets/simulator/replay_progress.h"

#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rankwright {

namespace {

QString choiceKey() {
  return QStringLiteral("choice");
}
QString resultKey() {
  return QStringLiteral("result");
}

QWidget* makeStaleMark() {
  auto* mark = new WarningFrame;
  mark->setObjectName(QStringLiteral("blastStale"));
  auto* text = new WrappedLabel;
  text->setText(BlastRadiusPanel::tr(
      "What is shown is of an earlier draft or other settings. Run it again to see what they do now."));
  text->setWordWrap(true);
  mark->setAccessibleName(text->text());
  auto* row = new QHBoxLayout(mark);
  row->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  row->addWidget(text);
  mark->hide();
  return mark;
}

} // namespace

BlastRadiusPanel::BlastRadiusPanel(JobRunner& jobs, DraftConfiguration& draft,
                                   std::function<ContextTexts()> context, QWidget* parent)
    : QWidget(parent),
      jobs_(jobs),
      draft_(draft),
      context_(std::move(context)),
      choice_(new BlastRadiusChoice),
      export_(new BlastRadiusExport(jobs, this)),
      result_(new BlastRadiusResult(jobs)),
      message_(new MessageBar),
      state_(new MutedLabel),
      stale_(makeStaleMark()),
      pages_(new PageStack) {
  addCommands();
  build();
  connectParts();
  showState();
}

QAction* BlastRadiusPanel::add(CommandSpec spec, void (BlastRadiusPanel::*call)()) {
  auto* action = new QAction(QIcon::fromTheme(spec.icon), spec.text, this);
  action->setObjectName(spec.id);
  action->setToolTip(spec.toolTip);
  spec.group = tr("Blast radius");
  connect(action, &QAction::triggered, this, call);
  commands_.emplace_back(action, std::move(spec));
  return action;
}

void BlastRadiusPanel::addCommands() {
  add({.id = QStringLiteral("blastRadius.draft"),
       .text = tr("&Blast radius of the draft"),
       .toolTip = tr("Replay the published configuration and the draft over a sample of users"),
       .icon = QStringLiteral("crosshairs")},
      &BlastRadiusPanel::startDraft);
  add({.id = QStringLiteral("blastRadius.run"),
       .text = tr("&Run"),
       .toolTip = tr("Ask both configurations for the lists of the users, and compare them"),
       .icon = QStringLiteral("media-playback-start"),
       .shortcut = {},
       .group = {},
       .name = tr("Run the blast radius")},
      &BlastRadiusPanel::start);
  add({.id = QStringLiteral("blastRadius.cancel"),
       .text = tr("&Cancel"),
       .toolTip = tr("Stop the replay; what is there so far stays"),
       .icon = QStringLiteral("process-stop"),
       .shortcut = {},
       .group = {},
       .name = tr("Cancel the blast radius")},
      &BlastRadiusPanel::cancel);
  add({.id = QStringLiteral("blastRadius.export"),
       .text = tr("&Export the report…"),
       .toolTip = tr("Write the blast radius to a file, as Markdown, JSON or CSV"),
       .icon = QStringLiteral("document-export")},
      &BlastRadiusPanel::exportReport);
  add({.id = QStringLiteral("blastRadius.copy"),
       .text = tr("C&opy the report"),
       .toolTip = tr("Copy the blast radius as a page of Markdown"),
       .icon = QStringLiteral("edit-copy")},
      &BlastRadiusPanel::copyReport);
}

QAction* BlastRadiusPanel::action(const QString& id) const {
  const auto found = std::ranges::find(commands_, id, [](const auto& each) { return each.second.id; });
  return found == commands_.end() ? nullptr : found->first;
}

void BlastRadiusPanel::build() {
  auto* empty = new EmptyPage(QStringLiteral("crosshairs"));
  empty->setTexts(tr("No replay yet"),
                  tr("Run it to see whose lists change when one configuration replaces another, and how."));
  pages_->addWidget(empty);
  pages_->addWidget(result_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kUnit);
  column->addWidget(buildHead());
  column->addWidget(message_);
  column->addWidget(stale_);
  column->addWidget(pages_, 1);
  setFocusProxy(choice_->userCount());
}

QWidget* BlastRadiusPanel::buildHead() {
  state_->setObjectName(QStringLiteral("blastState"));
  state_->setWordWrap(true);
  progress_ = new ReplayProgress(jobs_, action(QStringLiteral("blastRadius.cancel")));
  auto* head = new QWidget;
  auto* column = new QVBoxLayout(head);
  column->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, 0);
  column->setSpacing(kUnit);
  column->addWidget(choice_);
  column->addWidget(buildButtons());
  column->addWidget(progress_);
  column->addWidget(state_);
  return head;
}

QWidget* BlastRadiusPanel::buildButtons() {
  auto* run = makeTextButton(action(QStringLiteral("blastRadius.run")));
  run->setAutoRaise(false);
  run->setObjectName(QStringLiteral("runBlastRadius"));
  auto* buttons = new QWidget;
  auto* row = new QHBoxLayout(buttons);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kUnit);
  row->addWidget(run);
  row->addStretch(1);
  for (const auto* id : {"blastRadius.copy", "blastRadius.export"})
    row->addWidget(makeToolButton(action(QLatin1String(id))));
  return buttons;
}

void BlastRadiusPanel::connectParts() {
  connect(choice_, &BlastRadiusChoice::changed, this, &BlastRadiusPanel::showState);
  connect(&draft_, &DraftConfiguration::changed, this, &BlastRadiusPanel::showState);
  connect(&jobs_, &JobRunner::progressed, this, &BlastRadiusPanel::takePartial);
  connect(result_, &BlastRadiusResult::followed, this, &BlastRadiusPanel::followed);
  connect(export_, &BlastRadiusExport::failed, this,
          [this](const QString& title, const Error& error) { message_->showError(title, error, nullptr); });
  connect(export_, &BlastRadiusExport::exported, this,
          [this](const QString& path) { state_->setText(tr("Exported to %1.").arg(path)); });
  connect(export_, &BlastRadiusExport::copied, this,
          [this] { state_->setText(tr("The report is copied.")); });
}

void BlastRadiusPanel::setWorkspace(std::shared_ptr<const Workspace> workspace) {
  cancel();
  message_->dismiss();
  const auto isSame = workspace && workspace_ && workspace->folder() == workspace_->folder();
  workspace_ = std::move(workspace);
  if (!isSame) {
    shown_.reset();
    export_->setAnswer({}, nullptr);
    pages_->setCurrentIndex(EmptyResultPage);
  }
  if (workspace_) choice_->setPipelines(workspace_->pipelineNames());
  showState();
}

std::optional<ReplayedConfiguration> BlastRadiusPanel::configuration(const QString& choice) const {
  if (choice == draftChoice()) {
    auto draft = draft_.request();
    if (!draft) return std::nullopt;
    return ReplayedConfiguration{.draft = std::move(draft)};
  }
  return ReplayedConfiguration{.pipeline = choice.section(QLatin1Char(':'), 1).toStdString()};
}

std::optional<BlastRadiusRequest> BlastRadiusPanel::request() const {
  auto before = configuration(choice_->before());
  auto after = configuration(choice_->after());
  if (!workspace_ || !before || !after) return std::nullopt;
  return BlastRadiusRequest{.workspace = workspace_,
                            .before = std::move(*before),
                            .after = std::move(*after),
                            .users = choice_->users(),
                            .seed = choice_->seed(),
                            .context = context_()};
}

void BlastRadiusPanel::startDraft() {
  emit wanted();
  choice_->choose(pipelineChoice(std::string(kDefaultPipeline)), draftChoice());
  start();
}

void BlastRadiusPanel::start() {
  auto asked = request();
  if (!asked) return showState();
  message_->dismiss();
  running_ = std::move(*asked);
  partial_ = std::make_shared<PartialBlastRadius>();
  job_ = jobs_.start(
      {QStringLiteral("blast radius"), tr("Replaying requests"), this, tr("Guess You Like")},
      [request = running_, partial = partial_](const JobControl& job) {
        return replayConfigurations(request, *partial, job);
      },
      [this](const SharedBlastRadius& answer) {
        showAnswer(answer);
        end(nullptr);
      },
      [this](const Error& error) {
        takePartial();
        end(&error);
      });
  progress_->follow(job_);
  showState();
}

void BlastRadiusPanel::cancel() {
  if (job_ != 0) jobs_.cancel(job_);
}

void BlastRadiusPanel::takePartial() {
  if (job_ == 0) return;
  if (const auto answer = partial_->take()) showAnswer(answer);
}

void BlastRadiusPanel::showAnswer(const SharedBlastRadius& answer) {
  shown_ = running_;
  export_->setAnswer(running_, answer);
  result_->showAnswer(answer);
  pages_->setCurrentIndex(ResultPage);
  showState();
}

void BlastRadiusPanel::end(const Error* error) {
  job_ = 0;
  progress_->follow(0);
  if (error && error->kind != ErrorKind::Cancelled)
    message_->showError(tr("The requests could not be replayed."), *error, [this] { start(); });
  showState();
  emit ended();
}

bool BlastRadiusPanel::isStale() const {
  return shown_ && job_ == 0 && request() != shown_;
}

std::optional<ConfigurationPair> BlastRadiusPanel::compared() const {
  if (!shown_) return std::nullopt;
  return ConfigurationPair{shown_->before, shown_->after};
}

QString BlastRadiusPanel::stateText() const {
  if (!workspace_) return {};
  if (job_ == 0 && !request())
    return tr("There is no draft. Change a part of the configuration in “What if?”, or choose another "
              "configuration.");
  if (!shown_) return {};
  const auto& answer = *result_->answer();
  const auto done = countText(answer.radius.users);
  if (answer.isWhole()) return tr("%1 users, drawn with the seed %2").arg(done).arg(shown_->seed);
  const auto all = countText(answer.wanted);
  return job_ != 0 ? tr("%1 of %2 users so far").arg(done, all)
                   : tr("Stopped after %1 of %2 users; the figures are of those.").arg(done, all);
}

void BlastRadiusPanel::showState() {
  const auto text = stateText();
  state_->setText(text);
  state_->setVisible(!text.isEmpty());
  stale_->setVisible(isStale());
  const auto canRun = job_ == 0 && request().has_value();
  action(QStringLiteral("blastRadius.run"))->setEnabled(canRun);
  action(QStringLiteral("blastRadius.draft"))->setEnabled(job_ == 0 && workspace_ && draft_.isDraft());
  action(QStringLiteral("blastRadius.cancel"))->setEnabled(job_ != 0);
  for (const auto* id : {"blastRadius.export", "blastRadius.copy"})
    action(QLatin1String(id))->setEnabled(shown_ && job_ == 0);
}

void BlastRadiusPanel::exportReport() {
  export_->chooseFile(window());
}

void BlastRadiusPanel::copyReport() {
  export_->copy();
}

void BlastRadiusPanel::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && job_ != 0)
    cancel();
  else
    QWidget::keyPressEvent(event);
}

QJsonObject BlastRadiusPanel::saveState() const {
  return {{choiceKey(), choice_->saveState()}, {resultKey(), result_->saveState()}};
}

void BlastRadiusPanel::restoreState(const QJsonObject& state) {
  choice_->restoreState(state.value(choiceKey()).toObject());
  result_->restoreState(state.value(resultKey()).toObject());
  showState();
}

} // namespace rankwright
