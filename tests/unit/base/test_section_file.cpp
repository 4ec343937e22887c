#include "core/base/file.h"
#include "core/base/section_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
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

private slots:
  void initTestCase() {
    path_ = fs::path(folder_.path().toStdString()) / "sections";
    const std::vector<std::uint64_t> numbers = {1, 2, 3};
    const std::string text = "Ünï";
    SectionWriter writer;
    writer.add<std::uint64_t>("numbers", numbers);
    writer.add("text", std::span<const char>(text.data(), text.size()));
    writer.add("nothing", std::span<const float>());
    QVERIFY(writer.write(path_, kKind).has_value());
    bytes_ = readTextFile(path_).value();
  }

  void readsSectionsInPlace() {
    const auto file = SectionFile::open(path_, kKind).value();
    const auto numbers = file.section<std::uint64_t>("numbers").value();
    QCOMPARE(numbers.size(), std::size_t{3});
    QCOMPARE(numbers[2], std::uint64_t{3});
    QCOMPARE(reinterpret_cast<std::uintptr_t>(numbers.span().data()) % 64, std::uintptr_t{0});
    QCOMPARE(file.section<float>("nothing").value().size(), std::size_t{0});
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
  }

  void sectionOfPartialElementsIsRefused() {
    const auto file = SectionFile::open(path_, kKind).value();
    QCOMPARE(file.section<std::uint64_t>("text").error().kind, ErrorKind::Corrupt);
  }

  void otherVersionIsUnsupported() {
    auto kind = kKind;
    kind.version = 4;
    QCOMPARE(SectionFile::open(path_, kind).error().kind, ErrorKind::Unsupported);
  }

  void otherKindIsRefused() {
    auto kind = kKind;
    kind.magic[2] = 'X';
    QCOMPARE(SectionFile::open(path_, kind).error().kind, ErrorKind::Corrupt);
  }

  void everyFlippedByteIsFound() {
    const fs::path damaged = path_.string() + ".damaged";
    for (std::size_t i = 0; i < bytes_.size(); ++i) {
      if (i >= 40 && i < 64) continue; // reserved, read by nobody
      auto copy = bytes_;
      copy[i] = static_cast<char>(copy[i] ^ 0x40);
      QVERIFY(writeFileAtomically(damaged, copy).has_value());
      QVERIFY2(!SectionFile::open(damaged, kKind), qPrintable(QStringLiteral("byte %1").arg(i)));
    }
  }

  void everyTruncationIsFound() {
    const fs::path damaged = path_.string() + ".short";
    for (std::size_t length = 0; length < bytes_.size(); ++length) {
      QVERIFY(writeFileAtomically(damaged, bytes_.substr(0, length)).has_value());
      QVERIFY(!SectionFile::open(damaged, kKind));
    }
  }
};

QTEST_APPLESS_MAIN(TestSectionFile)
#include "test_section_file.moc"
