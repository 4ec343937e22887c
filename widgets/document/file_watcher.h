#pragma once

#include "widgets/document/document.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace rankwright {

/// The part of `FileWatch` that lives in its thread.
class FileWatcher final : public QObject {
  Q_OBJECT

public:
  FileWatcher();

  void watch(const QString& file);
  void unwatch(const QString& file);
  void check(const QString& file);
  void checkAll();

signals:
  void seen(const rankwright::SeenFile& file);

private:
  QFileSystemWatcher system_;
  QTimer pause_; ///< programs write in several steps
  QSet<QString> files_;
};

} // namespace rankwright
