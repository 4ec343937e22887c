#include "app/gui/startup_report.h"

#include "app/gui/process_figures.h"

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <cstdio>

namespace rankwright {

using namespace std::chrono_literals;

namespace {

/// After this long without an event of the start, what is in memory stays there.
constexpr auto kIdle = 2s;

} // namespace

StartupReport::StartupReport(QWidget& window) : window_(window) {
  note(QStringLiteral("before_window"), QString::number(timeSinceStart().count()), QStringLiteral("ms"));
  window.installEventFilter(this);
}

bool StartupReport::eventFilter(QObject* watched, QEvent* event) {
  if (watched == &window_ && event->type() == QEvent::Paint && !isPainted_) {
    isPainted_ = true;
    // The children paint, and the window system gets the picture, before events are asked for again.
    QTimer::singleShot(0, this, [this] { noteTime(QStringLiteral("first_paint")); });
  }
  return QObject::eventFilter(watched, event);
}

void StartupReport::noteWorkspaceOpened() {
  if (isFinishing_) return;
  noteTime(QStringLiteral("workspace_opened"));
}

void StartupReport::noteListShown() {
  if (isFinishing_) return;
  noteTime(QStringLiteral("list_shown"));
  finishWhenIdle();
}

void StartupReport::noteNoWorkspace() {
  if (!isFinishing_) finishWhenIdle();
}

void StartupReport::finishWhenIdle() {
  isFinishing_ = true;
  QTimer::singleShot(kIdle, this, [this] {
    noteMemory(QStringLiteral("idle"));
    for (const auto& line : lines_)
      std::puts(qPrintable(line));
    emit finished();
  });
}

void StartupReport::noteTime(const QString& name) {
  note(name, QString::number(timeSinceStart().count()), QStringLiteral("ms"));
}

void StartupReport::noteMemory(const QString& when) {
  const auto memory = memoryFigures();
  const auto add = [&](const QString& kind, double value) {
    note(when + u'_' + kind, QString::number(value, 'f', 1), QStringLiteral("MiB"));
  };
  add(QStringLiteral("resident"), memory.resident);
  add(QStringLiteral("proportional"), memory.proportional);
  add(QStringLiteral("anonymous"), memory.anonymous);
  note(QStringLiteral("models_loaded"), QString::number(int(areModelsLoaded())), QStringLiteral("of 1"));
}

void StartupReport::note(const QString& name, const QString& value, const QString& unit) {
  lines_ << name + u'\t' + value + u'\t' + unit;
}

} // namespace rankwright
