#pragma once

#include "widgets/help/target_outline.h"
#include "widgets/help/tour_step.h"

#include <QMainWindow>
#include <QObject>

class QSettings;

namespace rankwright {

class CommandRegistry;
class TourBubble;

/// A tour through the real window: a bubble beside the target of each step, the target framed, nothing
/// locked. Steps whose target is not in the window are left out.
class GuidedTour final : public QObject {
  Q_OBJECT

public:
  /// `settings` keeps where the tour stopped; nullptr: it begins anew each time.
  GuidedTour(QMainWindow& window, CommandRegistry& commands, std::vector<TourStep> steps,
             QSettings* settings);

  /// Goes on where the tour stopped, or begins.
  void start();
  /// Begins with the first step.
  void restart();
  void stop();
  bool isRunning() const { return at_ >= 0; }

  /// The step that is shown; nullptr when the tour is not running.
  const TourStep* current() const { return isRunning() ? &steps_[std::size_t(at_)] : nullptr; }

  /// Something happened in the window that steps may wait for, e.g. "user-picked".
  void happened(const QString& event);

  TourBubble& bubble() { return *bubble_; }

  bool eventFilter(QObject* watched, QEvent* event) override;

signals:
  void stepShown(const QString& id);
  /// The last step was finished; stopping earlier does not count.
  void finished();

private:
  void next();
  void back();
  /// Shows the first step with a target from `at` on, in the direction of `by`; ends beyond the last, stays
  /// put before the first.
  void moveTo(int at, int by);
  void show(int at);
  void end();
  void place();
  void remember(const QString& id);
  void listenToCommand(const TourStep& step);
  Spot find(const TourStep& step) const;
  Spot findByName(const QString& name) const;
  bool isThere(const TourStep& step) const;
  int countThere(int end) const;
  int remembered() const;

  QMainWindow& window_;
  CommandRegistry& commands_;
  std::vector<TourStep> steps_;
  QSettings* settings_;
  int at_ = -1;
  TourBubble* bubble_;
  TargetOutline* outline_;
  QMetaObject::Connection command_;
};

} // namespace rankwright
