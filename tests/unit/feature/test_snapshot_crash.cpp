#include "core/feature/snapshot.h"
#include "tests/unit/base/killed_writer.h"
#include "tests/unit/feature/numbered_pool.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <random>

using namespace rankwright;
namespace fs = std::filesystem;

class TestSnapshotCrash : public QObject {
  Q_OBJECT

private slots:
  void aKilledWriterLeavesAWholeFile() {
    const QTemporaryDir folder;
    const auto path = fs::path(folder.path().toStdString()) / "items.rwp";
    const auto first = numberedPool(200, 1);
    const auto second = numberedPool(200, 2);
    QVERIFY(saveSnapshot(first, path).has_value());
    std::mt19937 random(4);
    for (int round = 0; round < 30; ++round) {
      QVERIFY(killWhileWriting(random() % 20'000,
                               [&] { return saveSnapshot(first, path) && saveSnapshot(second, path); }));
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
