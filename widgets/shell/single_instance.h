#pragma once

#include <QObject>
#include <QString>

class QLocalServer;

namespace rankwright {

/// One window for each workspace of a person: the first listens under the workspace's name, a second start
/// asks it to come forward and ends.
class SingleInstance final : public QObject {
  Q_OBJECT

public:
  explicit SingleInstance(QObject* parent = nullptr);

  /// Asks the process that has this workspace open, if any, to raise its window and to show the user, if one
  /// is given. True when one answered; waits half a second at most.
  static bool raiseOther(const QString& workspace, const QString& user = {});

  /// Answers for this workspace from now on, no longer for an earlier one. False when another process does.
  bool listenFor(const QString& workspace);

signals:
  /// A second start asked for the window.
  void raised(const QString& user);

private:
  void answer();

  QLocalServer* server_;
};

} // namespace rankwright
