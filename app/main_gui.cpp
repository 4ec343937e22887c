#include "app/gui/command_line.h"
#include "app/gui/startup_report.h"
#include "app/usage/exit_status.h"
#include "widgets/common/appearance.h"
#include "widgets/common/job_runner.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/tour.h"
#include "widgets/simulator/guess_you_like.h"

#include <QApplication>
#include <QIcon>
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

int runTour(Appearance& appearance, const Launch& launch) {
  Tour tour(appearance, launch.workspace, launch.user, launch.tourFolder);
  const auto status = tour.run();
  for (const auto& file : tour.files())
    std::puts(qPrintable(file));
  if (!status) std::fprintf(stderr, "rankwright: %s\n", status.error().describe().c_str());
  return status ? usage::kDone : usage::kFailed;
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

int runWindow(Appearance& appearance, const Launch& launch) {
  MainWindow window(appearance, std::make_unique<QSettings>());
  const auto report = launch.startupReport ? reportOn(window) : nullptr;
  window.show();
  if (launch.workspace.isEmpty())
    window.openLastWorkspace();
  else
    window.openWorkspace(launch.workspace, launch.user);
  if (report && window.jobs().running().empty()) report->noteNoWorkspace();
  return QApplication::exec();
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
  const QApplication application(argc, argv);
  // Qt has taken its own options out by now.
  CommandLine commandLine;
  commandLine.parse(QCoreApplication::arguments());
  if (const auto status = commandLine.answer()) return *status;

  if (QGuiApplication::platformName() == QLatin1String("offscreen"))
    defaultHandler = qInstallMessageHandler(withoutSizeHints);
  QApplication::setWindowIcon(programIcon());
  const auto launch = commandLine.launch();
  Appearance appearance;
  return launch.tourFolder.isEmpty() ? runWindow(appearance, launch) : runTour(appearance, launch);
}
