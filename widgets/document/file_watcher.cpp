#include "widgets/document/file_watcher.h"

#include <QFileInfo>

namespace rankwright {

using namespace std::chrono_literals;

FileWatcher::FileWatcher() : system_(this), pause_(this) {
  pause_.setSingleShot(true);
  pause_.setInterval(100ms);
  connect(&system_, &QFileSystemWatcher::fileChanged, &pause_, qOverload<>(&QTimer::start));
  connect(&system_, &QFileSystemWatcher::directoryChanged, &pause_, qOverload<>(&QTimer::start));
  connect(&pause_, &QTimer::timeout, this, &FileWatcher::checkAll);
}

void FileWatcher::watch(const QString& file) {
  files_.insert(file);
  // The folder tells of files that are replaced or come back, the file of what is written into it.
  system_.addPath(QFileInfo(file).path());
  check(file);
}

void FileWatcher::unwatch(const QString& file) {
  files_.remove(file);
  system_.removePath(file);
}

void FileWatcher::check(const QString& file) {
  // A replaced file is another one to the system, and no longer watched.
  if (!system_.files().contains(file) && QFileInfo::exists(file)) system_.addPath(file);
  const auto readAt = std::chrono::steady_clock::now();
  const auto fingerprint = fingerprintOfFile(file.toStdString());
  if (fingerprint)
    emit seen({file, *fingerprint, readAt});
  else if (fingerprint.error().kind == ErrorKind::NotFound)
    emit seen({file, std::nullopt, readAt});
}

void FileWatcher::checkAll() {
  const auto files = files_;
  for (const auto& file : files)
    check(file);
}

} // namespace rankwright
