#include "core/base/file.h"
#include "core/base/resident_memory.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/mman.h>
#include <unistd.h>

using namespace rankwright;

/// Which memory is there is known for certain only of pages that nobody has touched yet.
class TestResidentMemory : public QObject {
  Q_OBJECT

  static constexpr std::size_t kPages = 40'000; ///< more than are asked for at once
  std::size_t page_ = 0;
  std::byte* memory_ = nullptr;

  std::uint64_t resident(std::size_t first, std::size_t size) const {
    return countResidentBytes({memory_ + first, size}).value_or(~std::uint64_t{0});
  }

private slots:
  void initTestCase() {
    page_ = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    void* memory =
        ::mmap(nullptr, kPages * page_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    QVERIFY(memory != MAP_FAILED);
    // A large page would come in at the first touch of any of its small ones.
    ::madvise(memory, kPages * page_, MADV_NOHUGEPAGE);
    memory_ = static_cast<std::byte*>(memory);
    for (const std::size_t touched : {2, 30'000})
      memory_[touched * page_ + 7] = std::byte{1};
  }
  void cleanupTestCase() { ::munmap(memory_, kPages * page_); }

  void stretchesAreCounted_data() {
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("size");
    QTest::addColumn<double>("expected");
    QTest::newRow("nothing") << 0.0 << 0.0 << 0.0;
    QTest::newRow("untouched") << 0.0 << 2.0 << 0.0;
    QTest::newRow("one page") << 0.0 << 5.0 << 1.0;
    QTest::newRow("the middle of the page") << 2.25 << 0.5 << 0.5;
    QTest::newRow("its end") << 2.75 << 3.0 << 0.25;
    QTest::newRow("its beginning") << 1.5 << 1.0 << 0.5;
    QTest::newRow("more than at once") << 0.5 << 39'000.0 << 2.0;
  }

  void stretchesAreCounted() {
    QFETCH(double, first);
    QFETCH(double, size);
    QFETCH(double, expected);
    const auto bytes = [this](double pages) {
      return static_cast<std::size_t>(pages * static_cast<double>(page_));
    };
    QCOMPARE(resident(bytes(first), bytes(size)), std::uint64_t{bytes(expected)});
  }

  void unmappedMemoryIsAnError() {
    void* gone = ::mmap(nullptr, page_, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    ::munmap(gone, page_);
    const auto counted = countResidentBytes({static_cast<const std::byte*>(gone), page_});
    QCOMPARE(counted.error().kind, ErrorKind::Io);
  }

  void cancelledCountStops() {
    std::stop_source source;
    source.request_stop();
    const auto counted = countResidentBytes({memory_, page_}, {source.get_token(), {}});
    QCOMPARE(counted.error().kind, ErrorKind::Cancelled);
  }

  void ownFilesTell() {
    QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.path().toStdString()) / "file";
    QVERIFY(!tellsResidency(path));
    QVERIFY(writeFileAtomically(path, "text").has_value());
    QVERIFY(tellsResidency(path));
  }
};

QTEST_APPLESS_MAIN(TestResidentMemory)
#include "test_resident_memory.moc"
