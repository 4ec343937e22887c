#pragma once

#include <QApplication>

#include <chrono>
#include <memory>

namespace rankwright {

class Watchdog;

/// The application, with an optional watchdog over every event that it delivers.
class WatchedApplication final : public QApplication {
  Q_OBJECT

public:
  WatchedApplication(int& argc, char** argv);
  ~WatchedApplication() override;

  /// From now on. Costs about two microseconds an event. `limit`: what it lets pass.
  void startWatchdog(std::chrono::milliseconds limit);
  /// nullptr while there is none.
  Watchdog* watchdog() const { return watchdog_.get(); }

  bool notify(QObject* receiver, QEvent* event) override;

private:
  std::unique_ptr<Watchdog> watchdog_;
};

} // namespace rankwright
