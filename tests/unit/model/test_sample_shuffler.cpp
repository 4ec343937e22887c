#include "core/model/sample_file.h"
#include "core/model/sample_shuffler.h"
#include "random_samples.h"
#include "sample_contents.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <stop_token>

using namespace rankwright;
namespace fs = std::filesystem;

namespace {

// One id a row, that says which row it is.
OwnedSamples numberedRows(std::uint32_t begin, std::uint32_t end) {
  OwnedSamples samples;
  samples.rows.fieldCount = 1;
  for (auto row = begin; row < end; ++row) {
    samples.rows.ids.push_back(row);
    samples.rows.values.push_back(1);
    samples.rows.offsets.push_back(row - begin + 1);
    samples.labels.push_back(row % 2);
    samples.weights.push_back(static_cast<float>(row));
    samples.users.push_back(row + 7);
    ++samples.rows.rowCount;
  }
  return samples;
}

const SampleShape kNumbered{1, 100'000, {"click"}, true};

std::vector<std::uint32_t> idsOf(const SampleBlocks& samples) {
  std::vector<std::uint32_t> ids;
  for (std::uint32_t number = 0; number < samples.blockCount(); ++number)
    for (const auto id : samples.block(number).ids)
      ids.push_back(id);
  return ids;
}

} // namespace

class TestSampleShuffler : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

  fs::path path() const { return fs::path(folder_.path().toStdString()) / "samples"; }

  SampleFile shuffle(std::uint32_t rows, std::uint64_t seed, std::uint64_t partRows) const {
    auto shuffler = SampleShuffler::create(path(), kNumbered, rows, seed, partRows).value();
    for (std::uint32_t begin = 0; begin < rows; begin += 1000)
      if (!shuffler.append(numberedRows(begin, std::min(begin + 1000, rows)).view())) qFatal("append");
    if (!shuffler.commit("shuffling", {})) qFatal("commit");
    return SampleFile::open(path()).value();
  }

private slots:
  void everyRowComesOnce_data() {
    QTest::addColumn<uint>("rows");
    QTest::addColumn<uint>("partRows");
    QTest::newRow("no rows") << 0U << 100U;
    QTest::newRow("one part") << 20'000U << 1'000'000U;
    QTest::newRow("parts") << 20'000U << 3000U;
    QTest::newRow("more than there may be parts") << 5000U << 1U;
  }
  void everyRowComesOnce() {
    QFETCH(uint, rows);
    QFETCH(uint, partRows);
    const auto file = shuffle(rows, 1, partRows);
    auto contents = contentsOf(file);
    QCOMPARE(contents.size(), std::size_t{rows});
    std::ranges::sort(contents, {}, [](const SampleContent& row) { return row.cells[0][0].first; });
    const auto expected = numberedRows(0, rows);
    std::vector<SampleContent> whole;
    for (std::uint32_t row = 0; row < rows; ++row)
      whole.push_back({{{{row, 1.0F}}}, {expected.labels[row]}, expected.weights[row], expected.users[row]});
    QVERIFY(contents == whole);
    QCOMPARE(std::distance(fs::directory_iterator(path().parent_path()), fs::directory_iterator()), 1);
  }

  void rowsLandAnywhere_data() {
    QTest::addColumn<uint>("partRows");
    QTest::newRow("one part") << 1'000'000U;
    QTest::newRow("parts") << 5000U;
  }
  void rowsLandAnywhere() {
    QFETCH(uint, partRows);
    const auto ids = idsOf(shuffle(40'000, 2, partRows));
    // Of each quarter of the places, a quarter comes from each quarter of the rows.
    for (std::uint32_t place = 0; place < 4; ++place)
      for (std::uint32_t source = 0; source < 4; ++source) {
        const auto quarter = std::span(ids).subspan(place * 10'000, 10'000);
        const auto count = std::ranges::count_if(quarter, [&](auto id) { return id / 10'000 == source; });
        QVERIFY2(std::abs(static_cast<double>(count) - 2500) < 5 * 44, qPrintable(QString::number(count)));
      }
    std::size_t neighbours = 0;
    for (std::size_t i = 1; i < ids.size(); ++i)
      neighbours += ids[i] == ids[i - 1] + 1 ? 1 : 0;
    QVERIFY(neighbours < 10); // 1 is expected
  }

  void theSeedDecides() {
    const auto once = idsOf(shuffle(5000, 3, 1000));
    QVERIFY(idsOf(shuffle(5000, 3, 1000)) == once);
    QVERIFY(idsOf(shuffle(5000, 4, 1000)) != once);
  }

  void listsKeepTheirEntries() {
    std::mt19937 random(6);
    const auto samples = randomSamples(random, 9000);
    auto shuffler = SampleShuffler::create(path(), randomShape(), 9000, 1, 2000).value();
    QVERIFY(shuffler.append(samples.view()).has_value());
    QVERIFY(shuffler.commit("shuffling", {}).has_value());
    const auto file = SampleFile::open(path()).value();
    const auto less = [](const SampleContent& a, const SampleContent& b) {
      return std::tie(a.cells, a.labels, a.weight, a.user) < std::tie(b.cells, b.labels, b.weight, b.user);
    };
    auto found = contentsOf(file);
    SampleRowBuffer whole(randomShape());
    std::vector<std::uint32_t> ids(samples.rows.ids.begin(), samples.rows.ids.end());
    std::vector<SampleContent> expected;
    appendContents({9000, samples.rows.offsets, ids, samples.rows.values, samples.labels, samples.weights,
                    samples.users},
                   3, 2, expected);
    std::ranges::sort(found, less);
    std::ranges::sort(expected, less);
    QVERIFY(found == expected);
  }

  void whatIsNotCommittedLeavesNothing() {
    fs::remove(path());
    {
      auto shuffler = SampleShuffler::create(path(), kNumbered, 5000, 1, 1000).value();
      QVERIFY(shuffler.append(numberedRows(0, 5000).view()).has_value());
      std::stop_source stop;
      stop.request_stop();
      QCOMPARE(shuffler.commit("shuffling", {stop.get_token(), {}}).error().kind, ErrorKind::Cancelled);
    }
    QVERIFY(fs::is_empty(path().parent_path()));
  }
};

QTEST_APPLESS_MAIN(TestSampleShuffler)
#include "test_sample_shuffler.moc"
