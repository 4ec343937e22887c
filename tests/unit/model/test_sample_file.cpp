#include "core/base/file.h"
#include "core/model/memory_samples.h"
#include "core/model/sample_file.h"
#include "core/model/sample_file_writer.h"
#include "random_samples.h"
#include "sample_contents.h"
#include "tests/unit/base/sealed_file.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>
#include <limits>
#include <stop_token>

using namespace rankwright;
namespace fs = std::filesystem;

namespace {

// The rows as they were given, without blocks in between.
std::vector<SampleContent> contentsOf(const OwnedSamples& samples) {
  std::vector<std::uint32_t> ids(samples.rows.ids.begin(), samples.rows.ids.end());
  SampleBlock block{samples.rows.rowCount, samples.rows.offsets, ids,          samples.rows.values,
                    samples.labels,        samples.weights,      samples.users};
  std::vector<SampleContent> contents;
  appendContents(block, samples.rows.fieldCount, 2, contents);
  return contents;
}

template <class T>
void append(std::vector<T>& all, const std::vector<T>& more) {
  all.insert(all.end(), more.begin(), more.end());
}

} // namespace

class TestSampleFile : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  fs::path path_;
  std::string bytes_; ///< of a small file

  fs::path write(const std::vector<OwnedSamples>& parts, const SampleShape& shape) {
    auto writer = SampleFileWriter::create(path_, shape).value();
    for (const auto& part : parts)
      if (!writer.append(part.view())) return {};
    return writer.commit() ? path_ : fs::path();
  }

  Result<SampleFile> openBytes(const std::string& bytes) const {
    const fs::path damaged = path_.string() + ".damaged";
    std::ofstream(damaged, std::ios::binary) << bytes;
    return SampleFile::open(damaged);
  }

private slots:
  void init() {
    path_ = fs::path(folder_.path().toStdString()) / "samples";
    std::mt19937 random(7);
    write({randomSamples(random, 9)}, randomShape());
    bytes_ = readTextFile(path_).value();
  }

  void readsWhatWasWritten_data() {
    QTest::addColumn<std::vector<std::uint32_t>>("parts");
    QTest::addColumn<bool>("single");
    QTest::addColumn<bool>("weights");
    QTest::addColumn<bool>("users");
    using Parts = std::vector<std::uint32_t>;
    QTest::newRow("nothing") << Parts{} << false << true << true;
    QTest::newRow("one row") << Parts{1} << false << true << true;
    QTest::newRow("a block") << Parts{kBlockRows} << false << true << false;
    QTest::newRow("a row more than a block") << Parts{kBlockRows, 1} << true << false << true;
    QTest::newRow("parts across blocks") << Parts{5000, 5000, 1, 9000} << false << false << false;
    QTest::newRow("a part of several blocks") << Parts{3, 3 * kBlockRows} << true << true << true;
  }
  void readsWhatWasWritten() {
    QFETCH(std::vector<std::uint32_t>, parts);
    QFETCH(bool, single);
    QFETCH(bool, weights);
    QFETCH(bool, users);
    const SampleTraits traits{single, weights, users};
    std::mt19937 random(3);
    std::vector<OwnedSamples> written;
    std::vector<SampleContent> expected;
    auto inMemory = MemorySamples::create(randomShape(traits)).value();
    for (const auto rows : parts) {
      written.push_back(randomSamples(random, rows, traits));
      append(expected, contentsOf(written.back()));
      QVERIFY(inMemory.append(written.back().view()).has_value());
    }
    const auto file = SampleFile::open(write(written, randomShape(traits))).value();
    QCOMPARE(file.shape(), randomShape(traits));
    QCOMPARE(file.rowCount(), std::uint64_t{expected.size()});
    QVERIFY(rankwright::contentsOf(file) == expected);
    QVERIFY(rankwright::contentsOf(inMemory) == expected);
    QCOMPARE(inMemory.rowCount(), file.rowCount());
    QCOMPARE(inMemory.blockCount(), file.blockCount());
    QCOMPARE(inMemory.isUniform(), file.isUniform());
  }

  void whatGoesWithoutSayingIsLeftOut_data() {
    QTest::addColumn<bool>("single");
    QTest::addColumn<bool>("weights");
    QTest::newRow("single entries") << true << true;
    QTest::newRow("lists") << false << true;
    QTest::newRow("no weights") << false << false;
  }
  void whatGoesWithoutSayingIsLeftOut() {
    QFETCH(bool, single);
    QFETCH(bool, weights);
    std::mt19937 random(4);
    const SampleTraits traits{single, weights, true};
    const auto file = SampleFile::open(write({randomSamples(random, 100, traits)}, randomShape())).value();
    const auto block = file.block(0);
    QCOMPARE(block.offsets.empty(), single);
    QCOMPARE(block.values.empty(), single);
    QCOMPARE(block.weights.empty(), !weights);
    QCOMPARE(file.isUniform(), single);
  }

  void unevenBlocksMakeSamplesUneven() {
    std::mt19937 random(5);
    const SampleTraits single{true, false, true};
    const auto uniform = randomSamples(random, kBlockRows, single);
    const auto file = SampleFile::open(write({uniform, randomSamples(random, 5)}, randomShape())).value();
    QVERIFY(file.block(0).offsets.empty());
    QVERIFY(!file.isUniform());
  }

  void everyTruncationIsRefused() {
    for (std::size_t size = 0; size < bytes_.size(); ++size)
      QCOMPARE(openBytes(bytes_.substr(0, size)).error().kind, ErrorKind::Corrupt);
    QCOMPARE(openBytes(bytes_ + '\0').error().kind, ErrorKind::Corrupt);
  }

  void everyFlippedByteIsRefused() {
    for (std::size_t at = 0; at < bytes_.size(); ++at) {
      auto damaged = bytes_;
      damaged[at] = static_cast<char>(~damaged[at]);
      QVERIFY2(!openBytes(damaged), qPrintable(QString::number(at)));
    }
  }

  // Somebody else's file may lie with checksums that are right.
  void sealedLiesAreRefusedOrHarmless() {
    for (std::size_t at = section_layout::kAlignment; at < bytes_.size(); ++at) {
      auto damaged = bytes_;
      damaged[at] = static_cast<char>(~damaged[at]);
      const auto file = openBytes(sealed(damaged));
      if (!file) continue;
      for (const auto& row : rankwright::contentsOf(*file))
        for (const auto& cell : row.cells)
          for (const auto& [id, x] : cell)
            QVERIFY(id < file->idCount());
    }
  }

  void foreignFilesAreRefused() {
    const auto file = openBytes("label\tuser\titem\n1\t2\t3\n");
    QCOMPARE(file.error().kind, ErrorKind::Corrupt);
    QVERIFY(file.error().message.find("samples.damaged") != std::string::npos);
  }

  void missingFilesAreSaidToBe() {
    QCOMPARE(SampleFile::open(path_.string() + ".none").error().kind, ErrorKind::NotFound);
  }

  void samplesThatDoNotFitAreRefused_data() {
    QTest::addColumn<int>("fault");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, int fault, const char* message) {
      QTest::newRow(name) << fault << QString::fromLatin1(message);
    };
    row("labels", 0, "the rows need 18 labels, but there are 17");
    row("label", 1, "a label must be 0, 1 or 2 for unknown, but is 3");
    row("weights", 2, "the rows need 9 weights, but there are 8");
    row("weight", 3, "a weight must be finite and not negative, but is -1");
    row("users", 4, "the rows need 9 users, but there are 0");
    row("id", 5, "the model's ids are below 150, but an entry has 150");
    row("x", 6, "the x of an id must be finite, but is inf");
  }
  void samplesThatDoNotFitAreRefused() {
    QFETCH(int, fault);
    QFETCH(QString, message);
    std::mt19937 random(7);
    auto samples = randomSamples(random, 9);
    if (fault == 0) samples.labels.pop_back();
    if (fault == 1) samples.labels[3] = 3;
    if (fault == 2) samples.weights.pop_back();
    if (fault == 3) samples.weights[2] = -1;
    if (fault == 4) samples.users.clear();
    if (fault == 5) samples.rows.ids[4] = 150;
    if (fault == 6) samples.rows.values[1] = std::numeric_limits<float>::infinity();
    auto writer = SampleFileWriter::create(path_, randomShape()).value();
    const auto status = writer.append(samples.view());
    QCOMPARE(QString::fromStdString(status.error().message), message);
    QCOMPARE(status.error().kind, ErrorKind::InvalidArgument);
  }

  void nothingIsLeftOfWhatWasNotCommitted() {
    std::mt19937 random(8);
    {
      auto writer = SampleFileWriter::create(path_, randomShape()).value();
      QVERIFY(writer.append(randomSamples(random, 2 * kBlockRows).view()).has_value());
    }
    QCOMPARE(readTextFile(path_).value(), bytes_);
    QCOMPARE(std::distance(fs::directory_iterator(path_.parent_path()), fs::directory_iterator()), 2);
  }

  void readingStopsWhenAsked() {
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(SampleFile::open(path_, {stop.get_token(), {}}).error().kind, ErrorKind::Cancelled);
  }
};

QTEST_APPLESS_MAIN(TestSampleFile)
#include "test_sample_file.moc"
