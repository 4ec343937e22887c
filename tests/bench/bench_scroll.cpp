#include "core/feature/feature_table.h"
#include "core/feature/item_pool.h"
#include "core/index/index_file_builder.h"
#include "core/workspace/index_tables.h"
#include "synthetic_table.h"
#include "widgets/common/appearance.h"
#include "widgets/common/job_runner.h"
#include "widgets/job/watchdog.h"
#include "widgets/job/watched_application.h"
#include "widgets/table/data_table.h"
#include "widgets/table/grid_view.h"

#include <QEventLoop>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTimer>

#include <fmt/core.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

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

ItemPool oneItem() {
  FeatureTableBuilder features(*Schema::of({{"name", ValueType::String}}));
  const Value name(std::string("Maps"));
  if (!features.appendRow({&name, 1})) qFatal("the row does not fit");
  return {*RowKeys::of({"app"}), features.finish()};
}

/// The keys of an index of that many, in a file that goes with the returned folder.
std::shared_ptr<const TableSource> keysOf(std::uint32_t keys, const QTemporaryDir& folder) {
  const auto path = std::filesystem::path(folder.path().toStdString());
  IndexFileBuilder builder({}, {path});
  Status done;
  for (std::uint32_t key = 0; key < keys && done; ++key)
    done = builder.put(fmt::format("country={:02}_tag={:08}", key % 40, key / 40), ItemId(0), 1, 0);
  if (done) done = builder.finish(path / "keys.idx");
  if (!done) qFatal("%s", done.error().describe().c_str());
  static const auto items = oneItem();
  return keysTable(*InvertedIndex::open(path / "keys.idx", 1), items);
}

void scroll(const std::shared_ptr<const TableSource>& source, WatchedApplication& application) {
  JobRunner jobs;
  DataTable table(QStringLiteral("Rows"), jobs);
  table.resize(1600, 1000);
  table.setSource(source);
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
}

} // namespace

// Scrolls and seeks under the watchdog, through ten million computed rows and through the keys of an index:
//
//     bench_scroll [keys]
//
// 10,000,000 keys unless given.
int main(int argc, char** argv) {
  WatchedApplication application(argc, argv);
  Appearance appearance;
  std::puts("10000000 computed rows");
  scroll(std::make_shared<const SyntheticTable>(), application);
  const auto keys = argc > 1 ? static_cast<std::uint32_t>(std::strtoul(argv[1], nullptr, 10)) : 10'000'000;
  const QTemporaryDir folder;
  std::printf("%u keys of an index\n", keys);
  scroll(keysOf(keys, folder), application);
  return 0;
}
