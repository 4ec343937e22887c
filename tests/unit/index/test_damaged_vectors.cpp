#include "core/index/vector_index_builder.h"
#include "tests/unit/base/sealed_file.h"
#include "tests/unit/index/use_vectors.h"
#include "tests/unit/index/vector_samples.h"

#include <QTemporaryDir>
#include <QTest>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

using namespace rankwright;
namespace fs = std::filesystem;

/// A vector index whose file is damaged: nothing that is asked of it may crash, run for ever or answer an
/// item that does not exist, and `verifyVectorIndex` finds every change whose checksums were not mended.
class TestDamagedVectors : public QObject {
  Q_OBJECT

  static constexpr std::uint32_t kItems = 900;
  QTemporaryDir folder_;
  fs::path path_;
  std::string bytes_;

  void write(const std::string& bytes) const { std::ofstream(path_, std::ios::binary) << bytes; }

private slots:
  void initTestCase() {
    path_ = fs::path(folder_.path().toStdString()) / "v.rwv";
    QVERIFY(
        buildVectorIndex(sampleVectors(600, 6), {VectorMetric::L2, 6, 40, 40, 1})->save(path_).has_value());
    std::ifstream file(path_, std::ios::binary);
    bytes_.assign(std::istreambuf_iterator<char>(file), {});
    QVERIFY(verifyVectorIndex(path_, kItems).has_value());
  }

  void changedBytesAreFound() {
    std::mt19937 random(41);
    for (int round = 0; round < 300; ++round) {
      auto bytes = bytes_;
      bytes[random() % bytes.size()] ^= static_cast<char>(1U << random() % 8);
      write(bytes);
      QVERIFY2(!verifyVectorIndex(path_, kItems), qPrintable(QStringLiteral("round %1").arg(round)));
    }
  }

  void mendedBytesAreHarmless() {
    std::mt19937 random(42);
    for (int round = 0; round < 600; ++round) {
      auto bytes = bytes_;
      const auto changes = 1 + random() % 40;
      for (std::uint32_t i = 0; i < changes; ++i)
        bytes[random() % bytes.size()] = static_cast<char>(random());
      write(sealed(bytes));
      (void)verifyVectorIndex(path_, kItems);
      if (const auto index = VectorIndex::open(path_, kItems)) QVERIFY(useVectors(*index, kItems));
    }
  }

  void impossibleHeadersAreRefused_data() {
    QTest::addColumn<std::uint32_t>("word");
    QTest::addColumn<std::uint32_t>("value");
    QTest::newRow("more vectors than there are") << 0U << 601U;
    QTest::newRow("more vectors than there can be") << 0U << 0x8000'0000U;
    QTest::newRow("longer vectors") << 1U << 7U;
    QTest::newRow("vectors of no numbers") << 1U << 0U;
    QTest::newRow("items outside the pool") << 2U << kItems + 1;
    QTest::newRow("more links") << 3U << 13U;
    QTest::newRow("no links above") << 4U << 0U;
    QTest::newRow("entry behind the last") << 6U << 600U;
    QTest::newRow("unknown metric") << 8U << 3U;
  }
  void impossibleHeadersAreRefused() {
    QFETCH(std::uint32_t, word);
    QFETCH(std::uint32_t, value);
    auto bytes = bytes_;
    // The header is the first section.
    std::memcpy(bytes.data() + sizeof(section_layout::Header) + word * sizeof value, &value, sizeof value);
    write(sealed(bytes));
    QCOMPARE(VectorIndex::open(path_, kItems).error().kind, ErrorKind::Corrupt);
  }

  void cutFilesAreRefused() {
    for (std::size_t size = 0; size < bytes_.size(); size += 997) {
      write(bytes_.substr(0, size));
      QVERIFY(!VectorIndex::open(path_, kItems));
    }
  }
};

QTEST_APPLESS_MAIN(TestDamagedVectors)
#include "test_damaged_vectors.moc"
