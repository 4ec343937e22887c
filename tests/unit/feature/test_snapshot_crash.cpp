#include "core/feature/snapshot.h"
#include "tests/unit/feature/packed_samples.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <random>
#include <thread>

using namespace rankwright;
namespace fs = std::filesystem;

namespace {

/// A pool that says which one it is.
ItemPool numbered(const ItemPool& pool, std::int64_t number) {
  FeatureTableBuilder builder(
      Schema::of({{"number", ValueType::Int64}, {"text", ValueType::String}}).value());
  for (std::uint32_t row = 0; row < pool.size(); ++row)
    (void)builder.appendRow(std::vector<Value>{number, std::to_string(number * 1000 + row)});
  return ItemPool(pool.keys(), builder.finish());
}

/// Writes one snapshot after the other until it is killed.
[[noreturn]] void writeForEver(const ItemPool& first, const ItemPool& second, const fs::path& path) {
  while (true) {
    if (!saveSnapshot(first, path) || !saveSnapshot(second, path)) ::_exit(1);
  }
}

} // namespace

class TestSnapshotCrash : public QObject {
  Q_OBJECT

private slots:
  void aKilledWriterLeavesAWholeFile() {
    const QTemporaryDir folder;
    const auto path = fs::path(folder.path().toStdString()) / "items.rwp";
    const auto sample = PackedSamples().make();
    const auto first = numbered(sample, 1);
    const auto second = numbered(sample, 2);
    QVERIFY(saveSnapshot(first, path).has_value());
    std::mt19937 random(4);
    for (int round = 0; round < 30; ++round) {
      const auto child = ::fork();
      if (child == 0) writeForEver(first, second, path);
      QVERIFY(child > 0);
      std::this_thread::sleep_for(std::chrono::microseconds(random() % 20'000));
      ::kill(child, SIGKILL);
      int status = 0;
      QCOMPARE(::waitpid(child, &status, 0), child);
      QVERIFY(WIFSIGNALED(status));
      const auto opened = openItemPool(path, Verification::Now);
      QVERIFY2(opened.has_value(), opened ? "" : opened.error().message.c_str());
      const auto number = opened->features().column(0).int64At(0);
      QVERIFY(number == 1 || number == 2);
      QVERIFY(opened->valueAt(ItemId(7), "text") == Value(std::to_string(number * 1000 + 7)));
    }
  }
};

QTEST_APPLESS_MAIN(TestSnapshotCrash)
#include "test_snapshot_crash.moc"
