#include "widgets/shell/main_window.h"

#include "core/model/training.h"
#include "core/workspace/leaderboard_texts.h"
#include "core/workspace/personas.h"
#include "core/workspace/pipeline_set.h"
#include "widgets/command/command_palette.h"
#include "widgets/command/command_registry.h"
#include "widgets/common/first_use.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/page_stack.h"
#include "widgets/common/search_panel.h"
#include "widgets/common/step_queue.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/data/apps_view.h"
#include "widgets/data/table_view.h"
#include "widgets/document/document_set.h"
#include "widgets/document/documents_view.h"
#include "widgets/experiments/experiments_view.h"
#include "widgets/experiments/simulation_form.h"
#include "widgets/funnel/funnel_view.h"
#include "widgets/index/build_comparison_page.h"
#include "widgets/index/index_view.h"
#include "widgets/index/memory_page.h"
#include "widgets/job/job_status.h"
#include "widgets/leaderboards/leaderboards_view.h"
#include "widgets/models/models_view.h"
#include "widgets/preferences/preferences.h"
#include "widgets/rules/rules_view.h"
#include "widgets/shell/help_desk.h"
#include "widgets/shell/layouts.h"
#include "widgets/shell/navigator.h"
#include "widgets/shell/notice_bar.h"
#include "widgets/shell/opening_page.h"
#include "widgets/shell/palette_sources.h"
#include "widgets/shell/recent_workspaces.h"
#include "widgets/shell/session_keeper.h"
#include "widgets/shell/single_instance.h"
#include "widgets/shell/view_deck.h"
#include "widgets/shell/workspace_access.h"
#include "widgets/shell/workspace_opener.h"
#include "widgets/simulator/guess_you_like.h"
#include "widgets/simulator/what_if_panel.h"
#include "widgets/table/data_table.h"
#include "widgets/welcome/import_wizard.h"
#include "widgets/welcome/sample_workspace.h"
#include "widgets/welcome/welcome_page.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QDockWidget>
#include <QFileDialog>
#include <QMessageBox>
#include <QSettings>
#include <QStatusBar>
#include <QVBoxLayout>

#include <utility>

namespace rankwright {

namespace {

constexpr QSize kDefaultSize(1280, 800);

/// How long the status bar says what a training achieved.
constexpr int kReportMilliseconds = 20'000;

QString geometryKey() {
  return QStringLiteral("window/geometry");
}

} // namespace

MainWindow::MainWindow(const ShellServices& services, QWidget* parent)
    : QMainWindow(parent),
      services_(services),
      commands_(new CommandRegistry(this)),
      pages_(new PageStack),
      deck_(new ViewDeck(*this, *pages_)),
      message_(new MessageBar),
      notice_(new NoticeBar),
      list_(new GuessYouLike(services.jobs, services.documents)),
      apps_(makeAppsView(services.jobs)),
      users_(makeUsersView(services.jobs)),
      keys_(new IndexView(services.jobs)),
      rules_(new RulesView(services.documents, services.jobs)),
      documents_(new DocumentsView(services.documents)),
      funnel_(new FunnelView(services.jobs)),
      experiments_(new ExperimentsView(services.jobs)),
      models_(new ModelsView(services.jobs)),
      leaderboards_(new LeaderboardsView(services.documents, services.jobs)),
      opening_(new OpeningPage(services.jobs)),
      delivery_(new StepQueue(this)),
      access_(new WorkspaceAccess(services.jobs, this)),
      instance_(new SingleInstance(this)),
      jobStatus_(new JobStatus(services.jobs)),
      summary_(new MutedLabel),
      selection_(new MutedLabel),
      recent_(std::make_unique<RecentWorkspaces>(services.settings)) {
  setWindowTitle(tr("Rankwright"));
  resize(kDefaultSize);
  buildViews();
  navigator_ = new Navigator(*deck_);
  sessions_ = new SessionKeeper(*deck_, *navigator_, services_.jobs, services_.sessions);
  opener_ = new WorkspaceOpener(services_.jobs, *sessions_, this);
  help_ = new HelpDesk(*this, *deck_, *commands_, services_.jobs, services_.settings, services_.language);
  palette_ = new CommandPalette(*commands_, services_.jobs, this);
  layouts_ = new Layouts(*deck_, services_.settings);
  buildMenus();
  buildCentre();
  adoptViewCommands();
  buildStatusBar();
  commands_->rememberIn(services_.settings);
  palette_->rememberIn(services_.settings);
  palette_->setSources(paletteSources(*deck_, nullptr));
  connectNavigation();
  connectWorkspace();
  connectWelcome();
  showRecent();
  deck_->showPage(welcome_);
  enableCommands();
  if (services_.settings) restoreGeometry(services_.settings->value(geometryKey()).toByteArray());
  prepareFirstUse(*this);
}

MainWindow::~MainWindow() {
  // Jobs of what goes now end one by one; the status bar must not show the next one while it goes itself.
  QObject::disconnect(&services_.jobs, nullptr, jobStatus_, nullptr);
  // Parts hide and lose the focus while they go, and nobody is left to hear of it.
  for (auto* part : findChildren<QObject*>())
    part->disconnect(this);
}

QDockWidget* MainWindow::dock(const char* id) const {
  return deck_->dock(QLatin1String(id));
}

void MainWindow::buildViews() {
  for (View* view : std::initializer_list<View*>{list_, apps_, users_, keys_, rules_, documents_, funnel_,
                                                 experiments_, models_, leaderboards_})
    deck_->add(view);
}

void MainWindow::buildCentre() {
  welcome_ = new WelcomePage(services_.jobs, commands_->find(QStringLiteral("workspace.open")),
                             WorkspacePictures(services_.pictures));
  pages_->addWidget(welcome_);
  pages_->addWidget(opening_);
  auto* centre = new QWidget;
  auto* column = new QVBoxLayout(centre);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(message_);
  column->addWidget(notice_);
  column->addWidget(pages_, 1);
  setCentralWidget(centre);
}

void MainWindow::buildStatusBar() {
  summary_->setContentsMargins(2 * kUnit, 0, 0, 0);
  selection_->setObjectName(QStringLiteral("selectionSummary"));
  selection_->setAccessibleName(tr("Statistics of the selected cells"));
  statusBar()->addWidget(summary_);
  statusBar()->addPermanentWidget(selection_);
  statusBar()->addPermanentWidget(jobStatus_);
  statusBar()->setSizeGripEnabled(false);
  // As tall as with a job, so that nothing moves when one begins.
  statusBar()->setMinimumHeight(8 * kUnit);
  jobStatus_->setPatience(services_.preferences.jobPatience());
  connect(&services_.preferences, &Preferences::jobPatienceChanged, jobStatus_, &JobStatus::setPatience);
  for (auto* table : findChildren<DataTable*>())
    connect(table, &DataTable::selectionSummary, selection_, &QLabel::setText);
}

void MainWindow::connectNavigation() {
  connect(navigator_, &Navigator::moved, this, &MainWindow::enableCommands);
  connect(deck_, &ViewDeck::shown, this, [this] {
    selection_->clear();
    enableCommands();
  });
  connect(navigator_, &Navigator::unknownAddress, this, [this](const Address& address) {
    message_->showError(tr("This address leads nowhere."),
                        {ErrorKind::NotFound, "no view shows addresses like " + address.text().toStdString()},
                        nullptr);
  });
  for (auto* view : deck_->views()) {
    connect(view, &View::filled, deck_, [this, view] {
      if (deck_->current() == view) deck_->appearInTurn();
    });
    connect(view, &View::panelWanted, this, [this](const QString& id) {
      if (auto* panel = deck_->dock(id)) {
        panel->show();
        panel->raise();
      }
    });
  }
  list_->whatIf()->setRuleLines([this](QLineEdit& line, const std::string& rule) {
    if (const auto texts = list_->draft()->texts()) rules_->assist(line, texts->rules, rule);
  });
  connect(palette_, &CommandPalette::addressChosen, navigator_, &Navigator::goTo);
  connect(help_, &HelpDesk::followed, navigator_, &Navigator::goTo);
  connectTour();
}

void MainWindow::connectTour() {
  const auto tell = [this](const char* event) {
    return [this, event] { help_->happened(QLatin1String(event)); };
  };
  connect(list_->users(), &SearchPanel::picked, this, tell("user-picked"));
  connect(list_, &GuessYouLike::traceShown, this, tell("app-selected"));
  connect(list_, &GuessYouLike::whyNotShown, this, tell("why-not-answered"));
  connect(list_->context(), &ContextForm::changed, this, tell("context-changed"));
}

void MainWindow::connectWorkspace() {
  connect(opener_, &WorkspaceOpener::opened, this, &MainWindow::showWorkspace);
  connect(opener_, &WorkspaceOpener::notOpened, this, &MainWindow::showOpenError);
  connect(opener_, &WorkspaceOpener::trained, this, &MainWindow::showTrained);
  connect(opener_, &WorkspaceOpener::notTrained, this, [this](const Error& error) {
    message_->showError(error.kind == ErrorKind::Cancelled
                            ? tr("Training was cancelled; the earlier model stays.")
                            : tr("The model was not trained; the earlier one stays."),
                        error, [this] { opener_->train(); });
  });
  connect(opener_, &WorkspaceOpener::sessionLost, this, [this](const Error& error) {
    message_->showError(tr("What was shown last time could not be restored."), error, nullptr);
  });
  connect(access_, &WorkspaceAccess::changed, this, &MainWindow::showAccess);
  connect(documents_, &DocumentsView::saved, opener_, [this](const QString& path) {
    // Nothing of the workspace is made from personas, which are requests, or from drafts of boards.
    if (path != QLatin1String(kPersonasFile) && leaderboardNameOf(path.toStdString()).empty())
      opener_->reload();
  });
  connect(models_, &ModelsView::modelUsed, opener_, &WorkspaceOpener::reload);
  connect(models_, &ModelsView::experimentWanted, this, &MainWindow::simulateAgainst);
  connect(keys_->buildsPage(), &BuildComparisonPage::indexesReplaced, opener_, &WorkspaceOpener::reload);
  keys_->memoryPage()->setSnapshots([opener = opener_] { return opener->snapshots(); });
  connect(instance_, &SingleInstance::raised, this, [this](const QString& user) {
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
    if (!user.isEmpty()) navigator_->goTo({QStringLiteral("user"), user});
  });
  connect(list_, &GuessYouLike::listChanged, this, &MainWindow::enableCommands);
}

/// The form of experiments with the default pipeline as the control, once the new one is read.
void MainWindow::simulateAgainst(const QString& pipeline) {
  experiments_->showList();
  experiments_->simulation()->choose(
      QString::fromLatin1(kDefaultPipeline.data(), qsizetype(kDefaultPipeline.size())), pipeline);
  navigator_->show(*experiments_);
  opener_->reload();
}

void MainWindow::connectWelcome() {
  connect(welcome_, &WelcomePage::chosen, this, [this](const QString& folder) { openWorkspace(folder); });
  connect(welcome_, &WelcomePage::removed, this, [this](const QString& folder) {
    recent_->remove(folder);
    showRecent();
  });
  connect(welcome_, &WelcomePage::sampleRequested, this, &MainWindow::openSample);
  connect(welcome_, &WelcomePage::importRequested, this, &MainWindow::importData);
  connect(welcome_, &WelcomePage::guideRequested, this,
          [this] { help_->showGuide(QStringLiteral("index")); });
  connect(welcome_, &WelcomePage::tourRequested, help_, &HelpDesk::startTour);
}

void MainWindow::showRecent() {
  welcome_->setRecent(recent_->all());
}

void MainWindow::chooseWorkspace() {
  auto* dialog = new QFileDialog(this, tr("Open workspace"), recent_->last());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { openWorkspace(path); });
  dialog->open();
}

void MainWindow::openSample() {
  services_.jobs.start(
      {QStringLiteral("sample"), tr("Looking for the sample"), this},
      [program = QCoreApplication::applicationDirPath().toStdString()](const JobControl&) {
        return findSampleWorkspace(program);
      },
      [this](const std::filesystem::path& sample) { openWorkspace(toQt(sample.string())); },
      [this](const Error& error) {
        message_->showError(tr("The sample could not be opened."), error, nullptr);
      });
}

void MainWindow::importData() {
  auto* wizard = new ImportWizard(services_.jobs, this);
  wizard->setAttribute(Qt::WA_DeleteOnClose);
  connect(wizard, &ImportWizard::imported, this, [this](const QString& folder) { openWorkspace(folder); });
  wizard->show();
}

void MainWindow::openLastWorkspace() {
  if (const auto path = recent_->last(); !path.isEmpty()) openWorkspace(path);
}

void MainWindow::openWorkspace(const QString& path, const QString& user) {
  message_->dismiss();
  const auto id = opener_->open(path, user);
  if (workspace_) return;
  opening_->follow(id);
  deck_->showPage(opening_);
}

QString MainWindow::workspaceFolder() const {
  return workspace_ ? toQt(workspace_->folder().string()) : QString();
}

void MainWindow::showAccess() {
  notice_->setText(access_->reason());
  services_.documents.setReadOnly(access_->isReadOnly());
  enableCommands();
}

void MainWindow::showTrained(const TrainingReport& report) {
  const auto& curve = report.card.curve;
  const auto auc = curve.empty() ? std::nullopt : curve.back().heldOutAuc();
  statusBar()->showMessage(
      auc ? tr("Model trained: held-out AUC %1 after %n epoch(s).", nullptr, int(curve.back().epoch))
                .arg(*auc, 0, 'f', 4)
          : tr("Model trained."),
      kReportMilliseconds);
}

void MainWindow::showOpenError(const Error& error, const std::function<void()>& retry) {
  if (!workspace_) deck_->showPage(welcome_);
  message_->showError(error.kind == ErrorKind::Cancelled ? tr("Opening the workspace was cancelled.")
                                                         : tr("The workspace could not be opened."),
                      error, retry);
  openError_ = message_->details();
  emit workspaceNotOpened();
}

void MainWindow::keepSession() {
  if (const auto saved = sessions_->saveNow(); !saved)
    message_->showError(tr("The session could not be kept."), saved.error(), nullptr);
  if (services_.settings) services_.settings->setValue(geometryKey(), saveGeometry());
}

void MainWindow::keepPicture() {
  if (workspace_ && deck_->current() && isVisible())
    WorkspacePictures(services_.pictures).save(services_.jobs, &services_.jobs, workspaceFolder(), grab());
}

bool MainWindow::mayClose() {
  if (!services_.documents.isDirty()) return true;
  QMessageBox question(QMessageBox::Warning, tr("Unsaved files"),
                       tr("%n file(s) have changes that are not saved.", nullptr,
                          static_cast<int>(services_.documents.dirtyPaths().size())),
                       QMessageBox::NoButton, this);
  question.setInformativeText(services_.documents.dirtyPaths().join(QLatin1Char('\n')));
  auto* keep = question.addButton(tr("Close and offer them again"), QMessageBox::AcceptRole);
  auto* discard = question.addButton(tr("Discard the changes"), QMessageBox::DestructiveRole);
  question.addButton(QMessageBox::Cancel);
  question.setDefaultButton(keep);
  question.exec();
  if (question.clickedButton() == discard) services_.documents.closeCleanly();
  return question.clickedButton() == keep || question.clickedButton() == discard;
}

void MainWindow::showEvent(QShowEvent* event) {
  QMainWindow::showEvent(event);
  if (event->spontaneous()) return;
  deck_->appearInTurn();
  if (preparation_) return;
  preparation_ = new StepQueue(this);
  prepareGround(*this);
  prepareHidden(*this, *preparation_);
}

void MainWindow::changeEvent(QEvent* event) {
  QMainWindow::changeEvent(event);
  if (event->type() != QEvent::PaletteChange || !preparation_) return;
  preparation_->clear();
  prepareHidden(*this, *preparation_);
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (!mayClose()) return event->ignore();
  keepSession();
  keepPicture();
  QMainWindow::closeEvent(event);
}

} // namespace rankwright
