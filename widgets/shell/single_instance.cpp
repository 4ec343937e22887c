#include "widgets/shell/single_instance.h"

#include "widgets/common/workspace_hash.h"

#include <QLocalServer>
#include <QLocalSocket>

#include <unistd.h>

namespace rankwright {

namespace {

/// For a process that lives to be met, in milliseconds.
constexpr int kMeeting = 500;
/// For its window to answer, which may be at work: two windows of one workspace are worse than a wait.
constexpr int kAnswer = 10'000;

/// Another one for each person.
QString nameOf(const QString& workspace) {
  return QStringLiteral("rankwright-%1-%2").arg(getuid()).arg(workspaceHash(workspace));
}

} // namespace

SingleInstance::SingleInstance(QObject* parent) : QObject(parent), server_(new QLocalServer(this)) {
  server_->setSocketOptions(QLocalServer::UserAccessOption);
  connect(server_, &QLocalServer::newConnection, this, &SingleInstance::answer);
}

bool SingleInstance::raiseOther(const QString& workspace, const QString& user) {
  QLocalSocket socket;
  socket.connectToServer(nameOf(workspace));
  if (!socket.waitForConnected(kMeeting)) return false;
  socket.write(user.toUtf8() + '\n');
  return socket.waitForReadyRead(kAnswer);
}

bool SingleInstance::listenFor(const QString& workspace) {
  const auto name = nameOf(workspace);
  if (server_->isListening() && server_->serverName() == name) return true;
  server_->close();
  // Listening would take the name over from a process that lives; the socket of one that died does not
  // answer.
  QLocalSocket probe;
  probe.connectToServer(name);
  if (probe.waitForConnected(kMeeting)) return false;
  QLocalServer::removeServer(name);
  return server_->listen(name);
}

void SingleInstance::answer() {
  while (auto* socket = server_->nextPendingConnection()) {
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
      if (!socket->canReadLine()) return;
      const auto user = QString::fromUtf8(socket->readLine().trimmed());
      socket->write("raised\n");
      emit raised(user);
    });
  }
}

} // namespace rankwright
