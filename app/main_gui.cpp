#include "widgets/common/appearance.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/tour.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string_view>

namespace {

/// Pictures, help and version need no display. Qt reads the platform before it reads the arguments.
void useOffscreenWithoutDisplay(int argc, char** argv) {
  for (const auto* variable : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"})
    if (qEnvironmentVariableIsSet(variable)) return;
  const auto needsNone = [](std::string_view argument) {
    return argument.starts_with("--tour") || argument == "--help" || argument == "-h" ||
           argument == "--version" || argument == "-v";
  };
  if (std::any_of(argv + 1, argv + argc, needsNone)) qputenv("QT_QPA_PLATFORM", "offscreen");
}

QtMessageHandler defaultHandler = nullptr;

/// The offscreen platform complains at every window that it passes no size hints on; nobody needs to know.
void withoutSizeHints(QtMsgType type, const QMessageLogContext& context, const QString& message) {
  if (!message.contains(QLatin1String("propagateSizeHints"))) defaultHandler(type, context, message);
}

int runTour(rankwright::Appearance& appearance, const QString& workspace, const QString& user,
            const QString& folder) {
  defaultHandler = qInstallMessageHandler(withoutSizeHints);
  rankwright::Tour tour(appearance, workspace, user, folder);
  const auto status = tour.run();
  for (const auto& file : tour.files())
    std::puts(qPrintable(file));
  if (!status) std::fprintf(stderr, "rankwright: %s\n", status.error().describe().c_str());
  return status ? 0 : 1;
}

QString workspaceOf(const QCommandLineParser& arguments, const QCommandLineOption& option) {
  return arguments.isSet(option) ? arguments.value(option) : arguments.positionalArguments().value(0);
}

} // namespace

int main(int argc, char** argv) {
  useOffscreenWithoutDisplay(argc, argv);
  QApplication application(argc, argv);
  QApplication::setOrganizationName(QStringLiteral("rankwright"));
  QApplication::setApplicationName(QStringLiteral("rankwright"));
  QApplication::setApplicationVersion(QStringLiteral(RW_VERSION));
  QGuiApplication::setDesktopFileName(QStringLiteral("rankwright"));

  const QCommandLineOption workspaceOption(QStringLiteral("workspace"),
                                           QApplication::tr("The workspace folder to open."),
                                           QApplication::tr("folder"));
  const QCommandLineOption userOption(
      QStringLiteral("user"), QApplication::tr("The user to select at first."), QApplication::tr("key"));
  const QCommandLineOption tourOption(
      QStringLiteral("tour"),
      QApplication::tr("Render every view of the workspace as PNG into a folder, and exit."),
      QApplication::tr("folder"));
  QCommandLineParser arguments;
  arguments.setApplicationDescription(
      QApplication::tr("A workbench for the people behind an app store's recommendations."));
  arguments.addHelpOption();
  arguments.addVersionOption();
  arguments.addOptions({workspaceOption, userOption, tourOption});
  arguments.addPositionalArgument(QStringLiteral("workspace"),
                                  QApplication::tr("The workspace folder to open; without one, the latest."),
                                  QStringLiteral("[workspace]"));
  arguments.process(application);

  const auto workspace = workspaceOf(arguments, workspaceOption);
  const auto user = arguments.value(userOption);
  rankwright::Appearance appearance;
  if (arguments.isSet(tourOption)) return runTour(appearance, workspace, user, arguments.value(tourOption));

  rankwright::MainWindow window(appearance, std::make_unique<QSettings>());
  window.show();
  if (workspace.isEmpty())
    window.openLastWorkspace();
  else
    window.openWorkspace(workspace, user);
  return QApplication::exec();
}
