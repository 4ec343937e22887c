#include "core/index/index_file_builder.h"
#include "core/index/inverted_index_builder.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <csignal>
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

/// Files of this process take no more than so many bytes, as on a disk that is full.
class FileSizeLimit {
public:
  explicit FileSizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit limit{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  FileSizeLimit(const FileSizeLimit&) = delete;
  FileSizeLimit& operator=(const FileSizeLimit&) = delete;
  ~FileSizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

private:
  rlimit before_{};
  void (*handler_)(int);
};

/// The first answer that is an error; success when a million postings bring none.
Status putUntilRefused(PostingSink& to) {
  for (std::uint32_t i = 0; i < 1'000'000; ++i)
    if (auto put = to.put("key" + std::to_string(i % 5000), ItemId(i % 500), 1, 0); !put) return put;
  return {};
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
    QTest::addColumn<int>("postings");
    QTest::newRow("one run") << 32 << 300 << (64 << 20) << 200'000;
    QTest::newRow("several runs") << 32 << 300 << 800'000 << 200'000;
    QTest::newRow("one key in every run") << 16 << 1 << 400'000 << 200'000;
    QTest::newRow("more runs than are open at once") << 8 << 2000 << 120'000 << 200'000;
    QTest::newRow("a run for every posting") << 32 << 50 << 1 << 700;
    QTest::newRow("more than one batch when runs are merged") << 8 << 90'000 << (8 << 20) << 700'000;
    QTest::newRow("keys of one posting in their run") << 32 << 1'000'000 << (4 << 20) << 200'000;
  }

  void writesTheFileThatMemoryWould() {
    QFETCH(int, weightBits);
    QFETCH(int, keys);
    QFETCH(int, memory);
    QFETCH(int, postings);
    const IndexLayout layout{100, static_cast<std::uint8_t>(weightBits), true};
    InvertedIndexBuilder inMemory(layout);
    fill(inMemory, postings, keys);
    QVERIFY(inMemory.finish().save(path_ / "memory.rwi").has_value());
    IndexFileBuilder onDisk(layout, {path_, static_cast<std::size_t>(memory)});
    fill(onDisk, postings, keys);
    QCOMPARE(onDisk.postingsPut(), static_cast<std::uint64_t>(postings));
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

  void cancelledWhileCollectingLeavesNothing() {
    std::stop_source stop;
    IndexFileBuilder builder({}, {path_, 2 << 20}, {stop.get_token(), {}});
    fill(builder, 150'000, 20'000); // a run is being written at the end, or was just now
    stop.request_stop();
    const auto put = putUntilRefused(builder);
    QCOMPARE(put.error().kind, ErrorKind::Cancelled);
    QCOMPARE(builder.finish(path_ / "i.rwi").error().kind, ErrorKind::Cancelled);
    QCOMPARE(filesIn(path_), std::size_t{0});
  }

  void goneWhileARunIsWrittenLeavesNothing() {
    {
      IndexFileBuilder builder({}, {path_, 2 << 20});
      fill(builder, 100'000, 20'000);
    }
    QCOMPARE(filesIn(path_), std::size_t{0});
  }

  void aFullDiskIsAnErrorThatStays() {
    std::ofstream(path_ / "i.rwi") << "old";
    const FileSizeLimit full(100'000);
    IndexFileBuilder builder({}, {path_, 4 << 20}); // a run takes more, on a thread of its own
    const auto put = putUntilRefused(builder);
    QCOMPARE(put.error().kind, ErrorKind::Io);
    QVERIFY(put.error().message.find(path_.string()) != std::string::npos);
    QCOMPARE(builder.put("k", ItemId(0), 1, 0).has_value(), true); // collected, though it cannot be kept
    QCOMPARE(builder.finish(path_ / "i.rwi").error().kind, ErrorKind::Io);
    QCOMPARE(bytesOf(path_ / "i.rwi"), std::string("old"));
    QCOMPARE(filesIn(path_), std::size_t{1});
  }

  void aDiskThatIsFullAtTheLastRunIsAnError() {
    IndexFileBuilder builder({}, {path_, 4 << 20});
    const FileSizeLimit full(100'000);
    fill(builder, 100'000, 300); // the first run is being written
    QCOMPARE(builder.finish(path_ / "i.rwi").error().kind, ErrorKind::Io);
    QCOMPARE(filesIn(path_), std::size_t{0});
  }

  void aFolderThatGoesIsAnError() {
    fs::create_directories(path_ / "scratch");
    IndexFileBuilder builder({}, {path_ / "scratch", 1 << 20});
    fill(builder, 30'000, 300);
    fs::remove_all(path_ / "scratch");
    QCOMPARE(putUntilRefused(builder).error().kind, ErrorKind::Io);
    QCOMPARE(builder.finish(path_ / "i.rwi").error().kind, ErrorKind::Io);
    QCOMPARE(filesIn(path_), std::size_t{0});
  }

  void servesAgainOnceFinished() {
    IndexFileBuilder builder({}, {path_, 400'000});
    for (const char* name : {"first.rwi", "second.rwi"}) {
      fill(builder, 50'000, 300);
      QVERIFY(builder.finish(path_ / name).has_value());
    }
    QVERIFY(bytesOf(path_ / "first.rwi") == bytesOf(path_ / "second.rwi"));
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
