#include "app/gui/command_line.h"
#include "app/gui/startup_report.h"
#include "app/usage/exit_status.h"
#include "widgets/common/job_runner.h"
#include "widgets/job/watchdog.h"
#include "widgets/job/watched_application.h"
#include "widgets/preferences/preferences.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/single_instance.h"
#include "widgets/shell/tour.h"
#include "widgets/shell/workbench.h"
#include "widgets/simulator/guess_you_like.h"

#include <QIcon>
#include <QProcess>
#include <QProcessEnvironment>
#include <QSettings>

#include <cstdio>
#include <memory>

namespace {

using namespace rankwright;

void nameProgram() {
  QCoreApplication::setOrganizationName(QStringLiteral("rankwright"));
  QCoreApplication::setApplicationName(QStringLiteral("rankwright"));
  QCoreApplication::setApplicationVersion(QStringLiteral(RW_VERSION));
  QGuiApplication::setDesktopFileName(QStringLiteral("rankwright"));
}

QStringList argumentsOf(int argc, char** argv) {
  QStringList arguments;
  for (int i = 0; i < argc; ++i)
    arguments << QString::fromLocal8Bit(argv[i]);
  return arguments;
}

/// Pictures and messages need no display. Qt reads the platform before it reads the arguments.
void useOffscreenWithoutDisplay(const CommandLine& commandLine) {
  for (const auto* variable : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"})
    if (qEnvironmentVariableIsSet(variable)) return;
  if (!commandLine.needsDisplay()) qputenv("QT_QPA_PLATFORM", "offscreen");
}

/// The installed icon where the desktop has one, so that a theme may bring its own.
QIcon programIcon() {
  QIcon drawn(QStringLiteral(":/rankwright/icons/rankwright.svg"));
  drawn.addFile(QStringLiteral(":/rankwright/icons/rankwright-small.svg"), QSize(16, 16));
  return QIcon::fromTheme(QStringLiteral("rankwright"), drawn);
}

QtMessageHandler defaultHandler = nullptr;

/// The offscreen platform complains at every window that it passes no size hints on; nobody needs to know.
void withoutSizeHints(QtMsgType type, const QMessageLogContext& context, const QString& message) {
  if (!message.contains(QLatin1String("propagateSizeHints"))) defaultHandler(type, context, message);
}

/// What kept the window from answering, as the exit status of a tour.
int watchdogStatus(const WatchedApplication& application) {
  auto* watchdog = application.watchdog();
  if (!watchdog) return usage::kDone;
  const auto slow = watchdog->takeSlow().size();
  std::printf("watchdog: %llu stretches of work, the longest %.1f ms, %zu over %lld ms\n",
              static_cast<unsigned long long>(watchdog->stretches()),
              static_cast<double>(watchdog->longest().count()) / 1000.0, slow,
              static_cast<long long>(watchdog->limit().count()));
  return slow == 0 ? usage::kDone : usage::kFailed;
}

/// The scale of an interface is fixed when the program starts: the pictures of a scaled one are another
/// process's.
int runScaledTour(const Launch& launch) {
  auto environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QStringLiteral("2"));
  QStringList arguments{QStringLiteral("--tour"), launch.tourFolder, QStringLiteral("--workspace"),
                        launch.workspace};
  if (!launch.user.isEmpty()) arguments << QStringLiteral("--user") << launch.user;
  if (launch.watchdog) arguments << QStringLiteral("--watchdog");
  if (launch.watchdogLimit)
    arguments << QStringLiteral("--watchdog-limit") << QString::number(*launch.watchdogLimit);
  QProcess process;
  process.setProcessEnvironment(environment);
  process.setProcessChannelMode(QProcess::ForwardedChannels);
  process.start(QCoreApplication::applicationFilePath(), arguments);
  process.waitForFinished(-1);
  return process.exitCode();
}

int runTour(const WatchedApplication& application, const Launch& launch) {
  Tour tour(launch.workspace, launch.user, launch.tourFolder);
  QObject::connect(&tour, &Tour::saved, [](const QString& file) {
    std::puts(qPrintable(file));
    std::fflush(stdout);
  });
  const auto status = tour.run();
  if (!status) std::fprintf(stderr, "rankwright: %s\n", status.error().describe().c_str());
  const auto watched = watchdogStatus(application);
  std::fflush(stdout);
  if (!status) return usage::kFailed;
  const auto scaled = qEnvironmentVariableIsSet("QT_SCALE_FACTOR") ? usage::kDone : runScaledTour(launch);
  return watched == usage::kDone ? scaled : watched;
}

std::unique_ptr<StartupReport> reportOn(MainWindow& window) {
  auto report = std::make_unique<StartupReport>(window);
  QObject::connect(&window, &MainWindow::workspaceOpened, report.get(), &StartupReport::noteWorkspaceOpened);
  QObject::connect(&window, &MainWindow::workspaceNotOpened, report.get(), &StartupReport::noteNoWorkspace);
  QObject::connect(&window.view(), &GuessYouLike::traceShown, report.get(), &StartupReport::noteListShown);
  QObject::connect(report.get(), &StartupReport::finished, qApp, &QCoreApplication::quit,
                   Qt::QueuedConnection);
  return report;
}

int runWindow(const WatchedApplication& application, const Launch& launch) {
  Workbench workbench(WorkbenchFolders::ofUser(), launch.language);
  const auto report = launch.startupReport ? reportOn(workbench.window()) : nullptr;
  workbench.start(launch.workspace, launch.user);
  if (report && workbench.jobs().running().empty()) report->noteNoWorkspace();
  const auto status = QApplication::exec();
  watchdogStatus(application);
  return status;
}

/// Qt reads the scale before there is an application.
void applyScale() {
  if (qEnvironmentVariableIsSet("QT_SCALE_FACTOR")) return;
  QSettings settings;
  if (const auto percent = Preferences(&settings).scale(); percent != 100)
    qputenv("QT_SCALE_FACTOR", QByteArray::number(percent / 100.0));
}

/// The window of the process that has the workspace open comes forward instead of another one.
bool isOpenElsewhere(const Launch& launch) {
  return launch.tourFolder.isEmpty() && !launch.workspace.isEmpty() &&
         SingleInstance::raiseOther(launch.workspace, launch.user);
}

} // namespace

int main(int argc, char** argv) {
  nameProgram();
  CommandLine early;
  early.parse(argumentsOf(argc, argv));
  if (early.asksForText()) {
    const QCoreApplication application(argc, argv);
    return early.answer().value_or(usage::kDone);
  }
  useOffscreenWithoutDisplay(early);
  if (early.launch().tourFolder.isEmpty()) applyScale();
  WatchedApplication application(argc, argv);
  // Qt has taken its own options out by now.
  CommandLine commandLine;
  commandLine.parse(QCoreApplication::arguments());
  if (const auto status = commandLine.answer()) return *status;

  if (QGuiApplication::platformName() == QLatin1String("offscreen"))
    defaultHandler = qInstallMessageHandler(withoutSizeHints);
  QApplication::setWindowIcon(programIcon());
  const auto launch = commandLine.launch();
  if (launch.watchdog)
    application.startWatchdog(
        std::chrono::milliseconds(launch.watchdogLimit.value_or(Watchdog::kFrame.count())));
  if (isOpenElsewhere(launch)) return usage::kDone;
  return launch.tourFolder.isEmpty() ? runWindow(application, launch) : runTour(application, launch);
}
