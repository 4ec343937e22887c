#include "core/base/hash.h"
#include "core/index/inverted_index_builder.h"
#include "tests/unit/index/use_index.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

using namespace rankwright;
namespace fs = std::filesystem;

/// An index whose file is damaged: nothing that is asked of it may crash, run for ever or answer an item that
/// does not exist, and `verifyIndex` finds every change.
class TestDamagedIndex : public QObject {
  Q_OBJECT

  static constexpr std::uint32_t kItems = 400;
  QTemporaryDir folder_;
  fs::path path_;
  std::string bytes_;

  void write(const std::string& bytes) const { std::ofstream(path_, std::ios::binary) << bytes; }

  /// The header's and the table's checksums are made to fit, as somebody who means harm would.
  static void seal(std::string& bytes) {
    section_layout::Header header{};
    std::memcpy(&header, bytes.data(), sizeof header);
    const auto all = std::as_bytes(std::span(bytes));
    if (header.tableOffset <= bytes.size()) header.tableHash = hashBytes(all.subspan(header.tableOffset));
    header.headerHash = section_layout::hashOf(header);
    std::memcpy(bytes.data(), &header, sizeof header);
  }

private slots:
  void initTestCase() {
    path_ = fs::path(folder_.path().toStdString()) / "i.rwi";
    std::mt19937 random(31);
    InvertedIndexBuilder builder({SIZE_MAX, 16, true});
    for (int i = 0; i < 6000; ++i)
      builder.add("key" + std::to_string(random() % 80), ItemId(random() % kItems),
                  static_cast<float>(random() % 100), random() % 4);
    QVERIFY(builder.finish().save(path_).has_value());
    std::ifstream file(path_, std::ios::binary);
    bytes_.assign(std::istreambuf_iterator<char>(file), {});
    QVERIFY(verifyIndex(path_, kItems).has_value());
  }

  void changedBytesAreFoundAndHarmless() {
    std::mt19937 random(32);
    for (int round = 0; round < 600; ++round) {
      auto bytes = bytes_;
      const auto changes = 1 + random() % 3;
      for (std::uint32_t i = 0; i < changes; ++i)
        bytes[random() % bytes.size()] ^= static_cast<char>(1U << random() % 8);
      if (round % 2 == 0) seal(bytes);
      if (bytes == bytes_) continue; // sealing mends what was changed in the checksums it writes
      write(bytes);
      const auto verified = verifyIndex(path_, kItems);
      QVERIFY2(!verified, qPrintable(QStringLiteral("round %1").arg(round)));
      if (const auto index = InvertedIndex::open(path_, kItems)) QVERIFY(useIndex(*index, kItems));
    }
  }

  void cutFilesAreRefused() {
    for (std::size_t size = 0; size < bytes_.size(); size += 97) {
      write(bytes_.substr(0, size));
      QVERIFY(!InvertedIndex::open(path_, kItems));
    }
  }

  void otherVersionsAreToldApart() {
    auto bytes = bytes_;
    bytes[8] = 1;
    seal(bytes);
    write(bytes);
    QCOMPARE(InvertedIndex::open(path_, kItems).error().kind, ErrorKind::Unsupported);
  }
};

QTEST_APPLESS_MAIN(TestDamagedIndex)
#include "test_damaged_index.moc"
