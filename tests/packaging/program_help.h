#pragma once

#include <QSet>
#include <QString>
#include <QStringList>
#include <QVector>

namespace rankwright {

/// What a program left behind.
struct Run {
  int status = -1; ///< -1: it could not be started or did not end
  QString output;
  QString errors;
};

/// Runs a program, for a minute at most, in `folder` or else here.
Run run(const QString& program, const QStringList& arguments, const QString& folder = {});

/// Where the build put a program, e.g. "rankwright-cli".
QString builtProgram(const QString& name);

/// Whether a tool is on the path of programs.
bool hasTool(const QString& name);

/// The names of all options in a text that --help printed: "-w", "--workspace".
QSet<QString> optionsOf(const QString& help);

/// The names of the subcommands in a text that --help printed.
QStringList subcommandsOf(const QString& help);

/// A program, the words after its name, and what --help prints there.
struct HelpPage {
  QString program;
  QStringList path;
  QString help;
};

/// The pages of both programs, found by following the subcommands that each page names.
QVector<HelpPage> allHelpPages();

/// The text of a file; "" when it cannot be read.
QString textOf(const QString& path);

} // namespace rankwright
