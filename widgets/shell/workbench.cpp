#include "widgets/shell/workbench.h"

#include "widgets/common/appearance.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/ui_language.h"
#include "widgets/document/document_set.h"
#include "widgets/preferences/preferences.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/shell_services.h"

#include <QApplication>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace rankwright {

namespace {

using namespace std::chrono_literals;

/// How soon a window that was busy is looked at again.
constexpr auto kPatience = 100ms;

QDir below(const QString& folder, const char* name) {
  return QDir(folder + QLatin1Char('/') + QLatin1String(name));
}

} // namespace

WorkbenchFolders WorkbenchFolders::ofUser() {
  return {std::make_unique<QSettings>(),
          QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation),
          QStandardPaths::writableLocation(QStandardPaths::CacheLocation)};
}

Workbench::Workbench(WorkbenchFolders folders, const QString& language, QObject* parent)
    : QObject(parent),
      folders_(std::move(folders)),
      appearance_(std::make_unique<Appearance>()),
      language_(std::make_unique<UiLanguage>()),
      preferences_(std::make_unique<Preferences>(folders_.settings.get())),
      jobs_(std::make_unique<JobRunner>()),
      documents_(std::make_unique<DocumentSet>(*jobs_)) {
  followPreferences(language);
  buildWindow();
}

Workbench::~Workbench() {
  window_.reset();
}

void Workbench::followPreferences(const QString& language) {
  appearance_->setMode(preferences_->mode());
  appearance_->setHighContrast(preferences_->highContrast());
  language_->set(language.isEmpty() ? preferences_->language() : language);
  connect(preferences_.get(), &Preferences::modeChanged, appearance_.get(), &Appearance::setMode);
  connect(preferences_.get(), &Preferences::highContrastChanged, appearance_.get(),
          &Appearance::setHighContrast);
  connect(preferences_.get(), &Preferences::languageChanged, language_.get(), &UiLanguage::set);
  connect(language_.get(), &UiLanguage::changed, this, [this] { rebuild_.start(0ms); });
  connect(&rebuild_, &QTimer::timeout, this, &Workbench::rebuildWhenQuiet);
}

void Workbench::buildWindow() {
  std::optional<SessionStore> sessions;
  if (!folders_.state.isEmpty()) sessions.emplace(below(folders_.state, "sessions"));
  window_ = std::make_unique<MainWindow>(ShellServices{
      .appearance = *appearance_,
      .preferences = *preferences_,
      .jobs = *jobs_,
      .documents = *documents_,
      .settings = folders_.settings.get(),
      .sessions = std::move(sessions),
      .state = below(folders_.state, "journals").path().toStdString(),
      .pictures = folders_.cache.isEmpty() ? QString() : below(folders_.cache, "pictures").path(),
      .language = language_->current()});
}

void Workbench::start(const QString& workspace, const QString& user) {
  window_->show();
  if (!workspace.isEmpty())
    window_->openWorkspace(workspace, user);
  else if (preferences_->startPage() == Preferences::StartPage::LastWorkspace)
    window_->openLastWorkspace();
}

bool Workbench::isQuiet() const {
  const auto isAwaited = [](const RunningJob& job) { return !job.kind.isEmpty(); };
  return !QApplication::activeModalWidget() && !QApplication::activePopupWidget() &&
         std::ranges::none_of(jobs_->running(), isAwaited);
}

void Workbench::rebuildWhenQuiet() {
  rebuild_.start(kPatience);
  if (!isQuiet()) return;
  rebuild_.stop();
  rebuildWindow();
}

void Workbench::rebuildWindow() {
  const auto folder = window_->workspaceFolder();
  const auto visible = window_->isVisible();
  const auto geometry = window_->saveGeometry();
  window_->keepSession();
  window_.reset();
  buildWindow();
  window_->restoreGeometry(geometry);
  if (visible) window_->show();
  if (!folder.isEmpty()) window_->openWorkspace(folder);
  emit windowReplaced();
}

} // namespace rankwright
