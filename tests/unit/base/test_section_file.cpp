#include "core/base/file.h"
#include "core/base/section_file.h"
#include "core/base/section_writer.h"
#include "tests/unit/base/sealed_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <numeric>
#include <span>
#include <stop_token>
#include <vector>

using namespace rankwright;
namespace fs = std::filesystem;

namespace {

constexpr SectionFileKind kKind{{'R', 'W', 'T', 'E', 'S', 'T', '\0', '\0'}, 3};

} // namespace

class TestSectionFile : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  fs::path path_;
  std::string bytes_;

  Result<SectionFile> openDamaged(const std::string& bytes) const {
    const fs::path damaged = path_.string() + ".damaged";
    std::ofstream(damaged, std::ios::binary) << bytes;
    return SectionFile::open(damaged, kKind);
  }

private slots:
  void initTestCase() {
    path_ = fs::path(folder_.path().toStdString()) / "sections";
    const std::vector<std::uint64_t> numbers = {1, 2, 3};
    const std::string text = "Ünï";
    auto writer = SectionWriter::create(path_, kKind).value();
    QVERIFY(writer.add<std::uint64_t>("numbers", numbers).has_value());
    QVERIFY(writer.begin("text").has_value());
    for (const auto& each : text)
      QVERIFY(writer.append(std::span<const char>(&each, 1)).has_value());
    QVERIFY(writer.add("nothing", std::span<const float>()).has_value());
    QVERIFY(writer.commit().has_value());
    bytes_ = readTextFile(path_).value();
  }

  void readsSectionsInPlace() {
    const auto file = SectionFile::open(path_, kKind).value();
    QVERIFY(file.verifyAll().has_value());
    const auto numbers = file.section<std::uint64_t>("numbers").value();
    QCOMPARE(numbers.size(), std::size_t{3});
    QCOMPARE(numbers[2], std::uint64_t{3});
    QCOMPARE(reinterpret_cast<std::uintptr_t>(numbers.span().data()) % 64, std::uintptr_t{0});
    QCOMPARE(file.section<float>("nothing").value().size(), std::size_t{0});
  }

  void piecesAreOneSection() {
    const auto file = SectionFile::open(path_, kKind).value();
    const auto text = file.section<char>("text").value().span();
    QCOMPARE(std::string(text.begin(), text.end()), std::string("Ünï"));
    QCOMPARE(file.sections()[1].name, std::string("text"));
    QCOMPARE(file.sections()[1].hash, hashText("Ünï"));
  }

  void largePiecesKeepTheirOrder() {
    const fs::path path = path_.string() + ".large";
    std::vector<std::uint32_t> numbers(700'000);
    std::iota(numbers.begin(), numbers.end(), 0U);
    const auto all = std::span<const std::uint32_t>(numbers);
    auto writer = SectionWriter::create(path, kKind).value();
    QVERIFY(writer.begin("numbers").has_value());
    for (const auto piece : {all.first(5), all.subspan(5, 600'000), all.subspan(600'005)})
      QVERIFY(writer.append(piece).has_value());
    QVERIFY(writer.commit().has_value());
    const auto file = SectionFile::open(path, kKind).value();
    QVERIFY(file.verifyAll().has_value());
    QVERIFY(std::ranges::equal(file.section<std::uint32_t>("numbers").value().span(), all));
  }

  void withoutCommitTheOldFileStays() {
    {
      auto writer = SectionWriter::create(path_, kKind).value();
      QVERIFY(writer.add("other", std::span<const char>("x", 1)).has_value());
    }
    QCOMPARE(readTextFile(path_).value(), bytes_);
  }

  void sectionsOutliveTheFileObject() {
    auto numbers = SectionFile::open(path_, kKind).value().section<std::uint64_t>("numbers").value();
    QCOMPARE(numbers[0], std::uint64_t{1});
  }

  void missingSectionIsNamed() {
    const auto file = SectionFile::open(path_, kKind).value();
    const auto section = file.section<int>("absent");
    QCOMPARE(section.error().kind, ErrorKind::Corrupt);
    QVERIFY(section.error().message.find("absent") != std::string::npos);
    QCOMPARE(file.verify("absent").error().kind, ErrorKind::Corrupt);
  }

  void sectionOfPartialElementsIsRefused() {
    const auto file = SectionFile::open(path_, kKind).value();
    QCOMPARE(file.section<std::uint64_t>("text").error().kind, ErrorKind::Corrupt);
  }

  void otherVersionIsUnsupported_data() {
    QTest::addColumn<unsigned>("version");
    QTest::addColumn<QString>("named");
    QTest::newRow("earlier") << 2U << QStringLiteral("an earlier version");
    QTest::newRow("later") << 4U << QStringLiteral("a later version");
  }

  void otherVersionIsUnsupported() {
    QFETCH(unsigned, version);
    QFETCH(QString, named);
    auto bytes = bytes_;
    bytes[8] = static_cast<char>(version);
    const auto file = openDamaged(sealed(bytes));
    QCOMPARE(file.error().kind, ErrorKind::Unsupported);
    QVERIFY(QString::fromStdString(file.error().message).contains(named));
  }

  void theFirstLayoutIsUnsupported() {
    auto bytes = bytes_;
    const auto hash = hashBytes(std::as_bytes(std::span(bytes)).first(32));
    std::memcpy(bytes.data() + 32, &hash, sizeof hash);
    QCOMPARE(openDamaged(bytes).error().kind, ErrorKind::Unsupported);
  }

  void otherKindIsRefused() {
    auto kind = kKind;
    kind.magic[2] = 'X';
    QCOMPARE(SectionFile::open(path_, kind).error().kind, ErrorKind::Corrupt);
  }

  void everyFlippedByteIsFound() {
    for (std::size_t i = 0; i < bytes_.size(); ++i) {
      auto copy = bytes_;
      copy[i] = static_cast<char>(copy[i] ^ 0x40);
      const auto file = openDamaged(copy);
      QVERIFY2(!file || !file->verifyAll(), qPrintable(QStringLiteral("byte %1").arg(i)));
    }
  }

  void damageIsFoundInItsSectionAlone() {
    auto bytes = bytes_;
    bytes[64] = static_cast<char>(bytes[64] ^ 1);
    const auto file = openDamaged(bytes).value();
    QVERIFY(file.verify("text").has_value());
    const auto status = file.verify("numbers");
    QCOMPARE(status.error().kind, ErrorKind::Corrupt);
    QVERIFY(status.error().message.find("section 'numbers' at offset 64") != std::string::npos);
  }

  void everyTruncationIsFound() {
    for (std::size_t length = 0; length < bytes_.size(); ++length)
      QVERIFY(!openDamaged(bytes_.substr(0, length)));
  }

  void hostileTablesAreRefused_data() {
    QTest::addColumn<int>("position");
    QTest::addColumn<quint64>("value");
    QTest::newRow("offset past the end") << 0 << (quint64{1} << 40);
    QTest::newRow("offset of another section") << 64 << quint64{64};
    QTest::newRow("length past the end") << 8 << (quint64{1} << 40);
    QTest::newRow("length that overflows") << 8 << ~quint64{0};
    QTest::newRow("length that ends elsewhere") << 8 << quint64{100};
  }

  void hostileTablesAreRefused() {
    QFETCH(int, position);
    QFETCH(quint64, value);
    auto bytes = bytes_;
    const auto table = bytes.size() - 3 * 64;
    std::memcpy(bytes.data() + table + static_cast<std::size_t>(position), &value, sizeof value);
    QCOMPARE(openDamaged(sealed(bytes)).error().kind, ErrorKind::Corrupt);
  }

  void hostileHeadersAreRefused_data() {
    QTest::addColumn<int>("position");
    QTest::addColumn<quint64>("value");
    QTest::newRow("table past the end") << 24 << (quint64{1} << 50);
    QTest::newRow("table in the header") << 24 << quint64{0};
    QTest::newRow("more sections than there are") << 32 << quint64{4};
    QTest::newRow("a table whose size overflows") << 32 << quint64{0xFFFFFFFF};
  }

  void hostileHeadersAreRefused() {
    QFETCH(int, position);
    QFETCH(quint64, value);
    auto bytes = bytes_;
    std::memcpy(bytes.data() + position, &value, sizeof value);
    QCOMPARE(openDamaged(sealed(bytes)).error().kind, ErrorKind::Corrupt);
  }

  void verifyingCanBeStopped() {
    std::stop_source stop;
    stop.request_stop();
    const auto file = SectionFile::open(path_, kKind).value();
    QCOMPARE(file.verifyAll({stop.get_token(), {}}).error().kind, ErrorKind::Cancelled);
  }
};

QTEST_APPLESS_MAIN(TestSectionFile)
#include "test_section_file.moc"
