#include "core/index/index_file_builder.h"
#include "core/index/vector_index_builder.h"
#include "tests/unit/base/killed_writer.h"
#include "tests/unit/index/vector_samples.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <random>

using namespace rankwright;
namespace fs = std::filesystem;

/// Writers of index files that are killed at any moment leave the old file or the new one, whole.
class TestIndexCrash : public QObject {
  Q_OBJECT

  static constexpr std::uint32_t kItems = 300;
  static constexpr int kRounds = 25;

  /// An index of one kind of posting only: each has the weight `number`. So little memory that runs are
  /// spilled to the disk.
  static bool writeIndex(float number, const fs::path& path) {
    IndexFileBuilder builder({}, {path.parent_path(), 1 << 14});
    for (std::uint32_t i = 0; i < 3000; ++i)
      if (!builder.put("key" + std::to_string(i % 50), ItemId(i / 10), number / 10, 0)) return false;
    return builder.finish(path).has_value();
  }

private slots:
  void aKilledBuilderLeavesAWholeIndex() {
    const QTemporaryDir folder;
    const auto path = fs::path(folder.path().toStdString()) / "i.rwi";
    QVERIFY(writeIndex(1, path));
    std::mt19937 random(5);
    for (int round = 0; round < kRounds; ++round) {
      QVERIFY(
          killWhileWriting(random() % 20'000, [&] { return writeIndex(1, path) && writeIndex(2, path); }));
      const auto verified = verifyIndex(path, kItems);
      QVERIFY2(verified.has_value(), verified ? "" : verified.error().message.c_str());
      const auto list = InvertedIndex::open(path, kItems)->find("key7").value().decoded();
      QVERIFY(!list.empty());
      for (const auto& posting : list)
        QCOMPARE(posting.weight, list.front().weight);
    }
  }

  void aKilledWriterLeavesAWholeVectorIndex() {
    const QTemporaryDir folder;
    const auto path = fs::path(folder.path().toStdString()) / "v.rwv";
    const VectorIndexOptions options{VectorMetric::L2, 4, 20, 20, 1, 1};
    const auto first = buildVectorIndex(sampleVectors(200, 4), options).value();
    const auto second = buildVectorIndex(sampleVectors(150, 8), options).value();
    QVERIFY(first.save(path).has_value());
    std::mt19937 random(6);
    for (int round = 0; round < kRounds; ++round) {
      QVERIFY(killWhileWriting(random() % 10'000, [&] { return first.save(path) && second.save(path); }));
      const auto verified = verifyVectorIndex(path, kItems);
      QVERIFY2(verified.has_value(), verified ? "" : verified.error().message.c_str());
      QCOMPARE(VectorIndex::open(path, kItems)->size() == 200,
               VectorIndex::open(path, kItems)->dimension() == 4);
    }
  }
};

QTEST_APPLESS_MAIN(TestIndexCrash)
#include "test_index_crash.moc"
