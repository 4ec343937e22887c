#include "core/feature/snapshot.h"
#include "core/feature/snapshot_info.h"
#include "core/feature/table_memory.h"
#include "tests/unit/feature/packed_samples.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

using namespace rankwright;

/// What an opened snapshot takes is what its file says.
class TestTableMemory : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  std::filesystem::path path_;
  SnapshotInfo info_;
  TableMemory memory_;

private slots:
  void initTestCase() {
    path_ = std::filesystem::path(folder_.path().toStdString()) / "items.rwp";
    QVERIFY(saveSnapshot(PackedSamples().make(), path_).has_value());
    info_ = readSnapshotInfo(path_).value();
    memory_ = measureMemory(openItemPool(path_, Verification::Later).value()).value();
  }

  void keysAgreeWithTheFile() {
    QCOMPARE(memory_.rows, info_.rows);
    QCOMPARE(memory_.keyBytes, info_.keyBytes);
    QCOMPARE(memory_.columns.size(), info_.columns.size());
  }

  void columnsAgreeWithTheFile_data() {
    QTest::addColumn<std::size_t>("column");
    for (std::size_t i = 0; i < info_.columns.size(); ++i)
      QTest::newRow(info_.columns[i].field.name.c_str()) << i;
  }

  void columnsAgreeWithTheFile() {
    QFETCH(std::size_t, column);
    const auto& said = info_.columns[column];
    const auto& measured = memory_.columns[column];
    QCOMPARE(measured.field.name, said.field.name);
    QCOMPARE(describe(measured.encoding), said.encoding);
    QCOMPARE(measured.bytes, said.bytes);
    QCOMPARE(measured.rowsWithValue, said.rowsWithValue);
    QVERIFY(measured.distinct == said.distinct);
    QCOMPARE(measured.dictionaryBytes, said.dictionaryBytes);
    QVERIFY(measured.residentBytes <= measured.bytes);
  }

  void listsSayHowTheyAreFound() {
    const auto& fixed = memory_.columns[13].encoding;
    QVERIFY(fixed.isList && fixed.listLength && fixed.offsetWidth == 0);
    const auto& free = memory_.columns[14].encoding;
    QVERIFY(free.isList && !free.listLength && free.offsetWidth > 0);
  }

  /// Memory that was just written is there.
  void ownMemoryIsResident() {
    const auto memory = measureMemory(PackedSamples().make()).value();
    QCOMPARE(memory.residentBytes(), memory.bytes());
    QVERIFY(memory.bytes() > memory.keyBytes && memory.keyBytes > 0);
  }
};

QTEST_APPLESS_MAIN(TestTableMemory)
#include "test_table_memory.moc"
