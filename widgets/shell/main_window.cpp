#include "widgets/shell/main_window.h"

#include "core/workspace/rebuild.h"
#include "widgets/common/figures.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/job_status.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/search_panel.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/shell/about_page.h"
#include "widgets/shell/appearance_menu.h"
#include "widgets/shell/opening_page.h"
#include "widgets/shell/window_memory.h"
#include "widgets/simulator/guess_you_like.h"
#include "widgets/simulator/trace_panel.h"
#include "widgets/welcome/import_wizard.h"
#include "widgets/welcome/sample_workspace.h"
#include "widgets/welcome/welcome_page.h"

#include <QClipboard>
#include <QDockWidget>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenuBar>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>

namespace rankwright {

namespace {

constexpr QSize kDefaultSize(1280, 800);
constexpr int kSideWidth = 64 * kUnit;
constexpr int kTraceWidth = 100 * kUnit;

/// How long the status bar says what a training achieved.
constexpr int kReportMilliseconds = 20'000;

QString openSlot() {
  return QStringLiteral("open workspace");
}

Result<TrainingReport> retrain(const WorkspaceConfig& config, const JobControl& job) {
  RW_ASSIGN(const auto sources, readWorkspaceSources(config, job));
  return retrainModel(sources, job);
}

/// The folder of a workspace, whether it or its workspace.toml was named.
std::filesystem::path folderOf(const QString& path) {
  const QFileInfo info(path);
  return (info.isFile() ? info.absolutePath() : path).toStdString();
}

} // namespace

MainWindow::MainWindow(Appearance& appearance, std::unique_ptr<QSettings> settings, QWidget* parent)
    : QMainWindow(parent),
      appearance_(appearance),
      memory_(std::make_unique<WindowMemory>(std::move(settings))),
      jobs_(new JobRunner(this)),
      jobStatus_(new JobStatus(*jobs_)),
      summary_(new MutedLabel),
      message_(new MessageBar),
      pages_(new QStackedWidget),
      opening_(new OpeningPage(*jobs_)),
      view_(new GuessYouLike(*jobs_)) {
  setWindowTitle(tr("Rankwright"));
  resize(kDefaultSize);
  setDockNestingEnabled(true);
  buildDocks();
  buildMenus();
  buildCentre();
  summary_->setContentsMargins(2 * kUnit, 0, 0, 0);
  statusBar()->addWidget(summary_);
  statusBar()->addPermanentWidget(jobStatus_);
  statusBar()->setSizeGripEnabled(false);
  // As tall as with a job, so that nothing moves when one begins.
  statusBar()->setMinimumHeight(8 * kUnit);
  showDocks(false);
  appearance_.setMode(memory_->appearance());
  memory_->restoreGeometry(*this);
}

MainWindow::~MainWindow() = default;

void MainWindow::buildCentre() {
  buildWelcome();
  for (QWidget* page : std::initializer_list<QWidget*>{welcome_, opening_, view_})
    pages_->addWidget(page);
  auto* centre = new QWidget;
  auto* column = new QVBoxLayout(centre);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(message_);
  column->addWidget(pages_, 1);
  setCentralWidget(centre);
  connect(view_, &GuessYouLike::listChanged, this,
          [this] { copyList_->setEnabled(!view_->listText().isEmpty()); });
}

void MainWindow::buildWelcome() {
  welcome_ = new WelcomePage(*jobs_, open_);
  std::vector<RecentWorkspace> recent;
  for (const auto& folder : memory_->recentWorkspaces())
    recent.push_back({folder, {}, {}});
  welcome_->setRecent(std::move(recent));
  connect(welcome_, &WelcomePage::chosen, this, [this](const QString& path) { openWorkspace(path); });
  connect(welcome_, &WelcomePage::sampleRequested, this, &MainWindow::openSample);
  connect(welcome_, &WelcomePage::importRequested, this, &MainWindow::importStore);
}

void MainWindow::openSample() {
  jobs_->start(
      {QStringLiteral("find sample"), tr("Looking for the sample store"), this},
      [folder = std::filesystem::path(QCoreApplication::applicationDirPath().toStdString())](
          const JobControl&) { return findSampleWorkspace(folder); },
      [this](const std::filesystem::path& folder) { openWorkspace(toQt(folder.string())); },
      [this](const Error& error) {
        message_->showError(tr("The sample store could not be opened."), error, [this] { openSample(); });
      });
}

void MainWindow::importStore() {
  auto* wizard = new ImportWizard(*jobs_, this);
  wizard->setAttribute(Qt::WA_DeleteOnClose);
  connect(wizard, &ImportWizard::imported, this, [this](const QString& folder) { openWorkspace(folder); });
  wizard->show();
}

QDockWidget* MainWindow::addDock(const QString& name, const QString& title, QWidget* content,
                                 Qt::DockWidgetArea area) {
  auto* dock = new QDockWidget(title);
  dock->setObjectName(name);
  dock->setWidget(content);
  addDockWidget(area, dock);
  return dock;
}

void MainWindow::buildDocks() {
  auto* contextScroll = new QScrollArea;
  contextScroll->setWidget(view_->context());
  contextScroll->setWidgetResizable(true);
  contextScroll->setFrameShape(QFrame::NoFrame);
  contextScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  contextScroll->setFocusPolicy(Qt::NoFocus);
  usersDock_ = addDock(QStringLiteral("users"), tr("Users"), view_->users(), Qt::LeftDockWidgetArea);
  contextDock_ = addDock(QStringLiteral("context"), tr("Context"), contextScroll, Qt::LeftDockWidgetArea);
  traceDock_ = addDock(QStringLiteral("trace"), tr("Trace"), view_->trace(), Qt::RightDockWidgetArea);
  whyNotDock_ = addDock(QStringLiteral("whyNot"), tr("Why not?"), view_->whyNot(), Qt::RightDockWidgetArea);
  tabifyDockWidget(traceDock_, whyNotDock_);
  setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
  setDefaultSizes();
  traceDock_->raise();
}

void MainWindow::setDefaultSizes() {
  resizeDocks({usersDock_, traceDock_}, {kSideWidth, kTraceWidth}, Qt::Horizontal);
  resizeDocks({usersDock_, contextDock_}, {3, 2}, Qt::Vertical);
}

QAction* MainWindow::addMenuAction(QMenu* menu, const QString& icon, const QString& text,
                                   const QKeySequence& shortcut) {
  auto* action = menu->addAction(QIcon::fromTheme(icon), text);
  action->setShortcut(shortcut);
  return action;
}

void MainWindow::buildMenus() {
  buildWorkspaceMenu();
  buildViewMenu();
  buildHelpMenu();
}

void MainWindow::buildWorkspaceMenu() {
  auto* menu = menuBar()->addMenu(tr("&Workspace"));
  open_ =
      addMenuAction(menu, QStringLiteral("document-open-folder"), tr("&Open workspace…"), QKeySequence::Open);
  open_->setObjectName(QStringLiteral("openWorkspace"));
  open_->setToolTip(tr("Open the folder of a workspace (it has a workspace.toml)"));
  connect(open_, &QAction::triggered, this, &MainWindow::chooseWorkspace);
  reload_ = addMenuAction(menu, QStringLiteral("view-refresh"), tr("&Reload"), QKeySequence::Refresh);
  reload_->setToolTip(tr("Read the workspace again from disk"));
  reload_->setEnabled(false);
  connect(reload_, &QAction::triggered, this, &MainWindow::reload);
  train_ = addMenuAction(menu, QStringLiteral("run-build"), tr("&Train model"), QKeySequence(tr("Ctrl+T")));
  train_->setObjectName(QStringLiteral("trainModel"));
  train_->setToolTip(tr("Train the ranking model on the whole log, as model.toml says, and rank with it"));
  train_->setEnabled(false);
  connect(train_, &QAction::triggered, this, &MainWindow::trainModel);
  menu->addSeparator();
  copyList_ =
      addMenuAction(menu, QStringLiteral("edit-copy"), tr("&Copy list"), QKeySequence(tr("Ctrl+Shift+L")));
  copyList_->setToolTip(tr("Copy the recommended list as tab-separated text"));
  copyList_->setEnabled(false);
  connect(copyList_, &QAction::triggered, this, &MainWindow::copyList);
  menu->addSeparator();
  auto* quit = addMenuAction(menu, QStringLiteral("application-exit"), tr("&Quit"), QKeySequence::Quit);
  connect(quit, &QAction::triggered, this, &QWidget::close);
}

void MainWindow::buildViewMenu() {
  auto* menu = menuBar()->addMenu(tr("&View"));
  for (auto* dock : {usersDock_, contextDock_, traceDock_, whyNotDock_})
    menu->addAction(dock->toggleViewAction());
  menu->addSeparator();
  auto* appearanceMenu = new AppearanceMenu(appearance_, menu);
  connect(appearanceMenu, &AppearanceMenu::chosen, this,
          [this] { memory_->setAppearance(appearance_.mode()); });
  menu->addMenu(appearanceMenu);
}

void MainWindow::buildHelpMenu() {
  auto* menu = menuBar()->addMenu(tr("&Help"));
  auto* about = addMenuAction(menu, QStringLiteral("help-about"), tr("&About Rankwright"), {});
  connect(about, &QAction::triggered, this, [this] { showAboutPage(this); });
}

void MainWindow::showDocks(bool shown) {
  for (auto* dock : {usersDock_, contextDock_, traceDock_, whyNotDock_}) {
    dock->setVisible(shown);
    dock->toggleViewAction()->setEnabled(shown);
  }
}

void MainWindow::chooseWorkspace() {
  auto* dialog = new QFileDialog(this, tr("Open workspace"), memory_->lastWorkspace());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { openWorkspace(path); });
  dialog->open();
}

void MainWindow::openLastWorkspace() {
  if (const auto path = memory_->lastWorkspace(); !path.isEmpty()) openWorkspace(path);
}

void MainWindow::openWorkspace(const QString& path, const QString& user) {
  message_->dismiss();
  const auto id = jobs_->start(
      {openSlot(), tr("Opening %1").arg(QDir::toNativeSeparators(path)), this},
      [folder = folderOf(path)](const JobControl& job) { return Workspace::open(folder, job); },
      [this, user](std::shared_ptr<const Workspace> workspace) { showWorkspace(std::move(workspace), user); },
      [this, path, user](const Error& error) { showOpenError(error, path, user); });
  if (!workspace_) {
    opening_->follow(id);
    pages_->setCurrentWidget(opening_);
  }
}

void MainWindow::reload() {
  if (!workspace_) return;
  const auto user = view_->selectedUser();
  openWorkspace(toQt(workspace_->folder().string()), user);
}

void MainWindow::trainModel() {
  if (!workspace_) return;
  message_->dismiss();
  jobs_->start(
      {QStringLiteral("train"), tr("Training the model"), this},
      [config = workspace_->config()](const JobControl& job) { return retrain(config, job); },
      [this](const TrainingReport& report) { showTrained(report); },
      [this](const Error& error) {
        message_->showError(tr("The model was not trained; the earlier one stays."), error,
                            [this] { trainModel(); });
      });
}

void MainWindow::showTrained(const TrainingReport& report) {
  const auto& epochs = report.card.epochs;
  const auto auc = epochs.empty() ? std::nullopt : epochs.back().heldOutAuc;
  statusBar()->showMessage(
      auc ? tr("Model trained: held-out AUC %1 after %n epochs.", nullptr, int(epochs.size()))
                .arg(*auc, 0, 'f', 4)
          : tr("Model trained."),
      kReportMilliseconds);
  reload();
}

void MainWindow::showWorkspace(std::shared_ptr<const Workspace> workspace, const QString& user) {
  const auto isFirst = !workspace_;
  workspace_ = std::move(workspace);
  setWindowTitle(tr("%1 – Rankwright").arg(toQt(workspace_->config().name)));
  memory_->setLastWorkspace(toQt(workspace_->folder().string()));
  reload_->setEnabled(true);
  train_->setEnabled(true);
  showSummary();
  view_->setWorkspace(workspace_);
  pages_->setCurrentWidget(view_);
  if (isFirst) {
    showDocks(true);
    setDefaultSizes();
    traceDock_->raise();
    memory_->restoreDocks(*this);
    view_->users()->setFocus();
  }
  const auto first = user.isEmpty() ? toQt(workspace_->config().sampleUser) : user;
  if (!first.isEmpty()) view_->selectUser(first);
  emit workspaceOpened();
}

void MainWindow::showSummary() {
  summary_->setText(tr("%1 apps · %2 users · %3 indexes")
                        .arg(countText(workspace_->items().size()), countText(workspace_->users().size()),
                             countText(workspace_->indexes().size())));
  summary_->setToolTip(toQt(workspace_->config().description));
}

void MainWindow::showOpenError(const Error& error, const QString& path, const QString& user) {
  if (!workspace_) pages_->setCurrentWidget(welcome_);
  message_->showError(error.kind == ErrorKind::Cancelled ? tr("Opening the workspace was cancelled.")
                                                         : tr("The workspace could not be opened."),
                      error, [this, path, user] { openWorkspace(path, user); });
  emit workspaceNotOpened();
}

void MainWindow::copyList() {
  QGuiApplication::clipboard()->setText(view_->listText());
}

void MainWindow::closeEvent(QCloseEvent* event) {
  memory_->save(*this, workspace_ != nullptr);
  QMainWindow::closeEvent(event);
}

} // namespace rankwright
