#include "widgets/job/watched_application.h"

#include "widgets/job/watchdog.h"

#include <QThread>

namespace rankwright {

WatchedApplication::WatchedApplication(int& argc, char** argv) : QApplication(argc, argv) {}
WatchedApplication::~WatchedApplication() = default;

void WatchedApplication::startWatchdog(std::chrono::milliseconds limit) {
  if (!watchdog_) watchdog_ = std::make_unique<Watchdog>(limit);
}

bool WatchedApplication::notify(QObject* receiver, QEvent* event) {
  auto* watchdog = watchdog_.get();
  if (!watchdog || QThread::currentThread() != watchdog->thread())
    return QApplication::notify(receiver, event);
  watchdog->enter(receiver, event);
  const auto answered = QApplication::notify(receiver, event);
  watchdog->leave();
  return answered;
}

} // namespace rankwright
