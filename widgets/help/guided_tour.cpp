#include "widgets/help/guided_tour.h"

#include "widgets/command/command_registry.h"
#include "widgets/common/type_scale.h"
#include "widgets/help/bubble_place.h"
#include "widgets/help/command_spot.h"
#include "widgets/help/tour_bubble.h"

#include <QApplication>
#include <QDockWidget>
#include <QEvent>
#include <QPushButton>
#include <QSettings>
#include <QTimer>

#include <algorithm>

namespace rankwright {

namespace {

QString settingsKey() {
  return QStringLiteral("tour/step");
}

QString commandPrefix() {
  return QStringLiteral("command:");
}

/// A dock that is hidden or lies behind another comes to the front, unless the window does not offer it now.
void reveal(QWidget* target) {
  auto* dock = qobject_cast<QDockWidget*>(target);
  if (!dock) return;
  dock->show();
  dock->raise();
}

} // namespace

GuidedTour::GuidedTour(QMainWindow& window, CommandRegistry& commands, std::vector<TourStep> steps,
                       QSettings* settings)
    : QObject(&window),
      window_(window),
      commands_(commands),
      steps_(std::move(steps)),
      settings_(settings),
      bubble_(new TourBubble(&window)),
      outline_(new TargetOutline(&window)) {
  connect(bubble_, &TourBubble::nextAsked, this, &GuidedTour::next);
  connect(bubble_, &TourBubble::backAsked, this, &GuidedTour::back);
  connect(bubble_, &TourBubble::closeAsked, this, &GuidedTour::stop);
  window.installEventFilter(this);
}

int GuidedTour::remembered() const {
  const auto id = settings_ ? settings_->value(settingsKey()).toString() : QString();
  const auto found = std::ranges::find(steps_, id, &TourStep::id);
  return found == steps_.end() ? 0 : int(found - steps_.begin());
}

void GuidedTour::remember(const QString& id) {
  if (settings_) settings_->setValue(settingsKey(), id);
}

void GuidedTour::start() {
  moveTo(remembered(), 1);
  bubble_->nextButton()->setFocus(Qt::OtherFocusReason);
}

void GuidedTour::restart() {
  moveTo(0, 1);
  bubble_->nextButton()->setFocus(Qt::OtherFocusReason);
}

void GuidedTour::stop() {
  disconnect(command_);
  at_ = -1;
  const auto hadFocus = bubble_->isAncestorOf(QApplication::focusWidget());
  bubble_->hide();
  outline_->point({});
  if (hadFocus && window_.centralWidget()) window_.centralWidget()->setFocus(Qt::OtherFocusReason);
}

void GuidedTour::end() {
  remember({});
  stop();
  emit finished();
}

void GuidedTour::next() {
  moveTo(at_ + 1, 1);
}

void GuidedTour::back() {
  moveTo(at_ - 1, -1);
}

void GuidedTour::moveTo(int at, int by) {
  const auto count = int(steps_.size());
  while (at >= 0 && at < count && !isThere(steps_[std::size_t(at)]))
    at += by;
  if (at >= count)
    end();
  else if (at >= 0)
    show(at);
}

void GuidedTour::show(int at) {
  at_ = at;
  const auto& step = steps_[std::size_t(at)];
  remember(step.id);
  reveal(findByName(step.target).widget);
  bubble_->display(step, countThere(at) + 1, countThere(int(steps_.size())));
  bubble_->show();
  place();
  // Docks that come to the front get their place when the layout is done.
  QTimer::singleShot(0, this, [this] {
    if (isRunning()) place();
  });
  listenToCommand(step);
  emit stepShown(step.id);
}

/// How many of the steps before `end` can be shown.
int GuidedTour::countThere(int end) const {
  return int(std::count_if(steps_.begin(), steps_.begin() + end,
                           [this](const auto& step) { return isThere(step); }));
}

void GuidedTour::listenToCommand(const TourStep& step) {
  disconnect(command_);
  if (!step.until.startsWith(commandPrefix())) return;
  auto* action = commands_.find(step.until.mid(commandPrefix().size()));
  if (action)
    command_ = connect(action, &QAction::triggered, this, [this, until = step.until] { happened(until); });
}

void GuidedTour::happened(const QString& event) {
  if (isRunning() && !event.isEmpty() && current()->until == event) next();
}

/// Offered in this window at this time: a dock whose toggle is disabled is not.
bool GuidedTour::isThere(const TourStep& step) const {
  if (step.target.isEmpty() || commands_.find(step.target)) return true;
  const auto* widget = findByName(step.target).widget.data();
  if (const auto* dock = qobject_cast<const QDockWidget*>(widget))
    return dock->toggleViewAction()->isEnabled();
  return widget && widget->isVisible();
}

Spot GuidedTour::findByName(const QString& name) const {
  return name.isEmpty() ? Spot{} : Spot{window_.findChild<QWidget*>(name), {}};
}

Spot GuidedTour::find(const TourStep& step) const {
  if (const auto spot = findByName(step.target)) return spot;
  const auto* action = step.target.isEmpty() ? nullptr : commands_.find(step.target);
  return action ? spotOf(action, window_) : Spot{};
}

void GuidedTour::place() {
  const auto spot = find(*current());
  outline_->point(spot);
  const auto inside = window_.rect().adjusted(2 * kUnit, 2 * kUnit, -2 * kUnit, -2 * kUnit);
  bubble_->setGeometry(
      placeBubble(inside, spot ? spot.inWindow() : QRect(), bubble_->size(), window_.layoutDirection()));
  bubble_->raise();
}

bool GuidedTour::eventFilter(QObject*, QEvent* event) {
  const auto type = event->type();
  if (isRunning() && (type == QEvent::Resize || type == QEvent::LayoutRequest || type == QEvent::Show))
    place();
  return false;
}

} // namespace rankwright
