#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <pwd.h>
#include <string>
#include <unistd.h>

/// A PostgreSQL server of its own in a temporary folder, reached by a socket there alone.
class PostgresServer {
public:
  PostgresServer() {
    const auto versions = QDir(QStringLiteral("/usr/lib/postgresql"))
                              .entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    if (versions.isEmpty()) return;
    programs_ = QStringLiteral("/usr/lib/postgresql/%1/bin/").arg(versions.first());
    giveAway();
    run({programs_ + QStringLiteral("initdb"), QStringLiteral("-D"), data(), QStringLiteral("-A"),
         QStringLiteral("trust"), QStringLiteral("-U"), QStringLiteral("postgres"), QStringLiteral("-E"),
         QStringLiteral("UTF8"), QStringLiteral("--no-locale"), QStringLiteral("--no-sync")});
    running_ = run({programs_ + QStringLiteral("pg_ctl"), QStringLiteral("-D"), data(), QStringLiteral("-w"),
                    QStringLiteral("-l"), folder_.filePath(QStringLiteral("log")), QStringLiteral("-o"),
                    QStringLiteral("-k %1 -c listen_addresses='' -c fsync=off").arg(folder_.path()),
                    QStringLiteral("start")});
  }

  ~PostgresServer() {
    if (running_)
      run({programs_ + QStringLiteral("pg_ctl"), QStringLiteral("-D"), data(), QStringLiteral("-m"),
           QStringLiteral("immediate"), QStringLiteral("stop")});
  }

  /// Whether PostgreSQL is installed at all.
  bool installed() const { return !programs_.isEmpty(); }
  bool running() const { return running_; }

  /// What the programs said that did not start it.
  QByteArray errors() const {
    QFile file(folder_.filePath(QStringLiteral("errors")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no program could be run");
  }

  std::string where() const {
    return "host=" + folder_.path().toStdString() + " dbname=postgres user=postgres";
  }
  QString socket() const { return folder_.path(); }

private:
  QString data() const { return folder_.filePath(QStringLiteral("data")); }

  /// The server refuses to run as root.
  void giveAway() {
    if (::geteuid() != 0) return;
    const auto* user = ::getpwnam("postgres");
    if (!user || ::chown(folder_.path().toLocal8Bit().constData(), user->pw_uid, user->pw_gid) != 0) return;
    user_ = QString::number(user->pw_uid);
    group_ = QString::number(user->pw_gid);
  }

  bool run(QStringList command) const {
    if (!user_.isEmpty())
      command = QStringList{QStringLiteral("setpriv"),
                            QStringLiteral("--reuid"),
                            user_,
                            QStringLiteral("--regid"),
                            group_,
                            QStringLiteral("--clear-groups")} +
                command;
    QProcess process;
    process.setWorkingDirectory(folder_.path());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(folder_.filePath(QStringLiteral("errors")), QIODevice::Append);
    process.start(command.takeFirst(), command);
    return process.waitForFinished(60'000) && process.exitCode() == 0;
  }

  QTemporaryDir folder_;
  QString programs_;
  QString user_, group_;
  bool running_ = false;
};
