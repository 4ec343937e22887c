#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>

/// One run of the command line program, waited for.
struct CliRun {
  int status = -1;
  QString out;
  QString err;

  explicit CliRun(const QStringList& arguments) {
    QProcess process;
    process.start(QStringLiteral(RW_BINARY_DIR "/bin/rankwright-cli"), arguments);
    if (!process.waitForFinished(200'000)) process.kill();
    if (process.exitStatus() == QProcess::NormalExit) status = process.exitCode();
    out = QString::fromUtf8(process.readAllStandardOutput());
    err = QString::fromUtf8(process.readAllStandardError());
  }

  QJsonDocument json() const { return QJsonDocument::fromJson(out.toUtf8()); }
};
