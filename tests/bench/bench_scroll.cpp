#include "synthetic_table.h"
#include "widgets/common/appearance.h"
#include "widgets/common/job_runner.h"
#include "widgets/job/watchdog.h"
#include "widgets/job/watched_application.h"
#include "widgets/table/data_table.h"
#include "widgets/table/grid_view.h"

#include <QEventLoop>
#include <QScrollBar>
#include <QTimer>

#include <cstdio>
#include <functional>

using namespace rankwright;

namespace {

constexpr int kFrames = 600;

void runLoop(std::chrono::milliseconds time) {
  QEventLoop loop;
  QTimer::singleShot(time, &loop, &QEventLoop::quit);
  loop.exec();
}

/// Moves the bar once a frame, as a person who drags it, pages or seeks; every frame is painted.
void measure(const char* name, Watchdog& watchdog, QScrollBar& bar,
             const std::function<int(int frame)>& valueAt) {
  watchdog.restart();
  for (int frame = 0; frame < kFrames; ++frame) {
    QTimer::singleShot(0, &bar, [&] { bar.setValue(valueAt(frame)); });
    runLoop(std::chrono::milliseconds(2));
  }
  const auto slow = watchdog.takeSlow().size();
  std::printf("%-40s %4d frames, the longest %5.1f ms, %zu over %lld ms\n", name, kFrames,
              static_cast<double>(watchdog.longest().count()) / 1000.0, slow,
              static_cast<long long>(Watchdog::kFrame.count()));
}

} // namespace

/// Scrolls and seeks through ten million computed rows under the watchdog.
int main(int argc, char** argv) {
  WatchedApplication application(argc, argv);
  Appearance appearance;
  JobRunner jobs;
  DataTable table(QStringLiteral("Rows"), jobs);
  table.resize(1600, 1000);
  table.setSource(std::make_shared<const SyntheticTable>());
  table.show();
  runLoop(std::chrono::milliseconds(300));
  application.startWatchdog(Watchdog::kFrame);
  auto& bar = *table.grid()->verticalScrollBar();
  const auto end = bar.maximum();
  const auto page = bar.pageStep();
  auto& watchdog = *application.watchdog();
  measure("wheel, three rows a frame", watchdog, bar, [](int frame) { return frame * 60; });
  measure("a page a frame", watchdog, bar, [page](int frame) { return frame * page; });
  measure("drag from the first row to the last", watchdog, bar,
          [end](int frame) { return static_cast<int>(static_cast<double>(end) * frame / kFrames); });
  measure("seek to rows at random", watchdog, bar, [end](int frame) {
    return static_cast<int>((static_cast<quint64>(frame) * 2654435761U) % quint64(end));
  });
  return 0;
}
