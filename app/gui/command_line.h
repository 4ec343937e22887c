#pragma once

#include "app/usage/usage.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <optional>
#include <vector>

namespace rankwright {

/// What the window is to start with.
struct Launch {
  QString workspace; ///< its folder or its workspace.toml; empty: the latest
  QString user;
  QString tourFolder; ///< not empty: render the views into it instead of opening the window
  bool startupReport = false;
  bool watchdog = false;
  std::optional<int> watchdogLimit; ///< milliseconds; nothing: a frame
  QString language;                 ///< empty: as the preferences say
};

/// The options of the window's program, as one table that the parser, --help, the manual page and the
/// completions of the shells share. Nothing here needs a display.
class CommandLine final {
  Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
  CommandLine();

  /// Reads the program's arguments, the name of the program first.
  void parse(const QStringList& arguments);

  /// Whether the arguments are right and ask for a text only: not even a QApplication is needed.
  bool asksForText() const;

  /// Whether a window is going to open on a screen.
  bool needsDisplay() const;

  /// Prints what was asked for, or what is wrong with the arguments, and returns the exit status; nothing
  /// when the window is to open. A QCoreApplication must exist.
  std::optional<int> answer();

  Launch launch() const;

private:
  struct Row {
    QCommandLineOption option;
    usage::ValueKind kind;
  };

  bool isTextSet() const;
  std::optional<int> watchdogLimit() const;
  std::vector<Row> rows() const;
  usage::Program usage() const;
  int generate(const QString& what) const;
  int printHelp() const;

  QCommandLineOption workspace_;
  QCommandLineOption user_;
  QCommandLineOption tour_;
  QCommandLineOption startupReport_;
  QCommandLineOption watchdog_;
  QCommandLineOption watchdogLimit_;
  QCommandLineOption language_;
  QCommandLineOption help_;
  QCommandLineOption version_;
  QCommandLineOption generate_;
  QCommandLineParser parser_;
  QString error_; ///< what is wrong with the arguments; "" when nothing is
};

} // namespace rankwright
