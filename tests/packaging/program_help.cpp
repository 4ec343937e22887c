#include "tests/packaging/program_help.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

namespace rankwright {

namespace {

constexpr int kPatience = 60'000;

void follow(const QString& program, const QStringList& path, QVector<HelpPage>& pages) {
  const auto help = run(builtProgram(program), path + QStringList{QStringLiteral("--help")}).output;
  pages.append({program, path, help});
  for (const auto& name : subcommandsOf(help))
    follow(program, path + QStringList{name}, pages);
}

} // namespace

Run run(const QString& program, const QStringList& arguments, const QString& folder) {
  QProcess process;
  process.setWorkingDirectory(folder);
  process.start(program, arguments);
  if (!process.waitForFinished(kPatience)) {
    process.kill();
    process.waitForFinished();
    return {-1, {}, process.errorString()};
  }
  return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
          QString::fromUtf8(process.readAllStandardError())};
}

QString builtProgram(const QString& name) {
  return QStringLiteral(RW_BINARY_DIR "/bin/") + name;
}

bool hasTool(const QString& name) {
  return !QStandardPaths::findExecutable(name).isEmpty();
}

QSet<QString> optionsOf(const QString& help) {
  static const QRegularExpression line(QStringLiteral("^\\s+(-[-\\w]+(?:,\\s*-[-\\w]+)*)"),
                                       QRegularExpression::MultilineOption);
  static const QRegularExpression comma(QStringLiteral(",\\s*"));
  QSet<QString> names;
  for (auto matches = line.globalMatch(help); matches.hasNext();)
    for (const auto& name : matches.next().captured(1).split(comma))
      names.insert(name);
  return names;
}

QStringList subcommandsOf(const QString& help) {
  static const QRegularExpression line(QStringLiteral("^  ([a-z][-a-z]*)(\\s|$)"));
  const auto lines = help.split(u'\n');
  const auto title = lines.indexOf(QStringLiteral("Subcommands:"));
  QStringList names;
  for (auto i = title + 1; title >= 0 && i < lines.size() && !lines[i].isEmpty(); ++i)
    if (const auto match = line.match(lines[i]); match.hasMatch()) names << match.captured(1);
  return names;
}

QVector<HelpPage> allHelpPages() {
  QVector<HelpPage> pages;
  for (const auto& program : {QStringLiteral("rankwright"), QStringLiteral("rankwright-cli")})
    follow(program, {}, pages);
  return pages;
}

QString textOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace rankwright
