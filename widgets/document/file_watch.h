#pragma once

#include "widgets/document/document.h"

#include <QObject>
#include <QThread>

namespace rankwright {

class FileWatcher;

/// Watches files on a thread of its own, which also reads them: the window never waits for a disk.
class FileWatch final : public QObject {
  Q_OBJECT

public:
  explicit FileWatch(QObject* parent = nullptr);
  ~FileWatch() override;

  /// Tells about the file when it changes, appears or goes.
  void watch(const QString& file);
  void unwatch(const QString& file);

  /// Reads the file now and tells.
  void check(const QString& file);
  /// The same for all watched files: for when the window gets the focus, since some file systems tell
  /// nothing.
  void checkAll();

signals:
  void seen(const rankwright::SeenFile& file);

private:
  QThread thread_;
  FileWatcher* watcher_; // lives in the thread
};

} // namespace rankwright
