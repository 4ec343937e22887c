#include "widgets/job/watchdog.h"

#include <QAbstractEventDispatcher>
#include <QEvent>
#include <QMetaEnum>
#include <QThread>

#include <algorithm>
#include <utility>

namespace rankwright {

using namespace std::chrono_literals;
using std::chrono::duration_cast;
using std::chrono::microseconds;

namespace {

constexpr auto kLook = 2ms;

} // namespace

Watchdog::Watchdog(std::chrono::milliseconds limit)
    : limit_(limit), watcher_([this](const std::stop_token& stop) { watch(stop); }) {
  auto* dispatcher = QAbstractEventDispatcher::instance();
  connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &Watchdog::end);
  connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] {
    if (!frames_.empty()) begin();
  });
}

Watchdog::~Watchdog() = default;

void Watchdog::enter(const QObject* receiver, const QEvent* event) {
  const auto level = QThread::currentThread()->loopLevel();
  // What runs before the first event loop is no slot: nobody sees a window yet.
  if (level == 0) return;
  if (!frames_.empty() && frames_.back().loopLevel >= level) {
    ++frames_.back().depth;
    return;
  }
  end();
  frames_.push_back({level, 1, receiver->metaObject()->className(), receiver->objectName(), event->type()});
  begin();
}

void Watchdog::leave() {
  if (frames_.empty() || --frames_.back().depth > 0) return;
  end();
  frames_.pop_back();
  if (!frames_.empty()) begin();
}

void Watchdog::begin() {
  start_ = Clock::now();
  atStart_ = threadTimes();
  busySince_ = start_.time_since_epoch().count();
}

void Watchdog::end() {
  if (busySince_.exchange(0) == 0) return;
  const auto time = duration_cast<microseconds>(ownTime(Clock::now() - start_, atStart_));
  ++count_;
  longest_ = std::max(longest_, time);
  if (time > limit_) note(time);
}

QString Watchdog::current() const {
  if (frames_.empty()) return {};
  const auto& frame = frames_.back();
  const auto* event = QMetaEnum::fromType<QEvent::Type>().valueToKey(frame.eventType);
  return QStringLiteral("%1 \"%2\", %3")
      .arg(QLatin1String(frame.receiverClass), frame.receiverName, QLatin1String(event ? event : "event"));
}

void Watchdog::note(microseconds time) {
  const std::lock_guard lock(mutex_);
  const auto mine = capturedFor_ == start_.time_since_epoch().count();
  slow_.push_back({time, current(), mine ? captured_ : QStringList()});
  const auto& slow = slow_.back();
  qWarning("%.1f ms without an answer: %s\n    %s", static_cast<double>(time.count()) / 1000.0,
           qPrintable(slow.what), qPrintable(slow.stack.join(QStringLiteral("\n    "))));
}

std::vector<SlowStretch> Watchdog::takeSlow() {
  return std::exchange(slow_, {});
}

void Watchdog::restart() {
  slow_.clear();
  longest_ = {};
  count_ = 0;
}

void Watchdog::watch(const std::stop_token& stop) {
  Clock::rep looked = 0;
  while (!stop.stop_requested()) {
    std::this_thread::sleep_for(kLook);
    const auto since = busySince_.load();
    if (since == 0 || since == looked) continue;
    if (Clock::now().time_since_epoch() - Clock::duration(since) < limit_) continue;
    looked = since;
    auto names = stack_.capture();
    if (busySince_ != since) continue;
    const std::lock_guard lock(mutex_);
    capturedFor_ = since;
    captured_ = std::move(names);
  }
}

} // namespace rankwright
