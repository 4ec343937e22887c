#include "widgets/document/file_watch.h"

#include "widgets/document/file_watcher.h"

namespace rankwright {

FileWatch::FileWatch(QObject* parent) : QObject(parent), watcher_(new FileWatcher) {
  thread_.setObjectName(QStringLiteral("file watch"));
  watcher_->moveToThread(&thread_);
  connect(&thread_, &QThread::finished, watcher_, &QObject::deleteLater);
  connect(watcher_, &FileWatcher::seen, this, &FileWatch::seen);
  thread_.start(QThread::LowPriority);
}

FileWatch::~FileWatch() {
  thread_.quit();
  thread_.wait();
}

void FileWatch::watch(const QString& file) {
  QMetaObject::invokeMethod(watcher_, [watcher = watcher_, file] { watcher->watch(file); });
}

void FileWatch::unwatch(const QString& file) {
  QMetaObject::invokeMethod(watcher_, [watcher = watcher_, file] { watcher->unwatch(file); });
}

void FileWatch::check(const QString& file) {
  QMetaObject::invokeMethod(watcher_, [watcher = watcher_, file] { watcher->check(file); });
}

void FileWatch::checkAll() {
  QMetaObject::invokeMethod(watcher_, &FileWatcher::checkAll);
}

} // namespace rankwright
