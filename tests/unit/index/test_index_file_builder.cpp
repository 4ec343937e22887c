#include "core/index/index_file_builder.h"
#include "core/index/inverted_index_builder.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <stop_token>
#include <string>

using namespace rankwright;
namespace fs = std::filesystem;

namespace {

std::string bytesOf(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::size_t filesIn(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), {}));
}

} // namespace

class TestIndexFileBuilder : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  fs::path path_;

  /// The same postings into any sink.
  static void fill(PostingSink& to, int count, int keys) {
    std::mt19937 random(21);
    for (int i = 0; i < count; ++i) {
      const auto key = "key" + std::to_string(random() % static_cast<unsigned>(keys));
      const auto weight = static_cast<float>(random() % 1000) / 7;
      if (!to.put(key, ItemId(random() % 500), weight, random() % 6)) qFatal("a posting was refused");
    }
  }

private slots:
  void init() {
    path_ = fs::path(folder_.path().toStdString()) / "files";
    fs::create_directories(path_);
  }
  void cleanup() { fs::remove_all(path_); }

  void writesTheFileThatMemoryWould_data() {
    QTest::addColumn<int>("weightBits");
    QTest::addColumn<int>("keys");
    QTest::addColumn<int>("memory");
    QTest::newRow("one run") << 32 << 300 << (64 << 20);
    QTest::newRow("several runs") << 32 << 300 << 400'000;
    QTest::newRow("one key in every run") << 16 << 1 << 200'000;
    QTest::newRow("more runs than are open at once") << 8 << 2000 << 60'000;
  }

  void writesTheFileThatMemoryWould() {
    QFETCH(int, weightBits);
    QFETCH(int, keys);
    QFETCH(int, memory);
    constexpr int kPostings = 200'000;
    const IndexLayout layout{100, static_cast<std::uint8_t>(weightBits), true};
    InvertedIndexBuilder inMemory(layout);
    fill(inMemory, kPostings, keys);
    QVERIFY(inMemory.finish().save(path_ / "memory.rwi").has_value());
    IndexFileBuilder onDisk(layout, {path_, static_cast<std::size_t>(memory)});
    fill(onDisk, kPostings, keys);
    QCOMPARE(onDisk.postingsPut(), std::uint64_t{kPostings});
    QCOMPARE(filesIn(path_), std::size_t{1}); // the runs have no names
    QVERIFY(onDisk.finish(path_ / "disk.rwi").has_value());
    QVERIFY(bytesOf(path_ / "memory.rwi") == bytesOf(path_ / "disk.rwi"));
    const auto verified = verifyIndex(path_ / "disk.rwi", 500);
    QVERIFY2(verified.has_value(), verified ? "" : verified.error().describe().c_str());
  }

  void cancelledLeavesNothing() {
    std::stop_source stop;
    int told = 0;
    const JobControl job{stop.get_token(), [&](const Progress&) {
                           ++told;
                           stop.request_stop();
                         }};
    IndexFileBuilder builder({}, {path_, 200'000}, job);
    fill(builder, 50'000, 300);
    QCOMPARE(builder.finish(path_ / "i.rwi").error().kind, ErrorKind::Cancelled);
    QVERIFY(told > 0);
    QCOMPARE(filesIn(path_), std::size_t{0});
  }

  void noFolderIsAnError() {
    IndexFileBuilder builder({}, {path_ / "none", 1});
    const auto put = builder.put("k", ItemId(0), 1, 0);
    QCOMPARE(put.error().kind, ErrorKind::Io);
  }

  void keysThatAreTooLongAreRefused() {
    InvertedIndexBuilder builder;
    const auto put = builder.put(std::string(kMaxKeyBytes + 1, 'k'), ItemId(0), 1, 0);
    QCOMPARE(put.error().kind, ErrorKind::InvalidArgument);
  }

  void nothingPutIsAnEmptyIndex() {
    IndexFileBuilder builder({}, {path_});
    QVERIFY(builder.finish(path_ / "i.rwi").has_value());
    QVERIFY(verifyIndex(path_ / "i.rwi", 0).has_value());
    QCOMPARE(InvertedIndex::open(path_ / "i.rwi", 0)->keyCount(), 0U);
  }
};

QTEST_APPLESS_MAIN(TestIndexFileBuilder)
#include "test_index_file_builder.moc"
