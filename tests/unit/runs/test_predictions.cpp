#include "core/base/file.h"
#include "core/runs/judged_rows.h"
#include "core/runs/predictions.h"
#include "tests/unit/result_values.h"
#include "tests/unit/runs/simulated_predictions.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace rankwright;

namespace {

template <class T>
bool same(const Buffer<T>& a, const Buffer<T>& b) {
  return std::ranges::equal(a.span(), b.span());
}

void writeBytes(const std::filesystem::path& path, const std::string& bytes) {
  expect(writeFileAtomically(path, bytes));
}

} // namespace

class TestPredictions : public QObject {
  Q_OBJECT

private slots:
  void readsWhatWasWritten() {
    QTemporaryDir folder;
    const auto written = simulatePredictions({.users = 30});
    expect(writePredictions(written, fileIn(folder, "p.bin")));
    const auto read = valueOf(readPredictions(fileIn(folder, "p.bin")));
    QVERIFY(same(read.users, written.users));
    QCOMPARE(read.labels.size(), written.labels.size());
    QVERIFY(same(read.labels[1].values, written.labels[1].values));
    QCOMPARE(read.outputs[1].name, std::string("pcvr"));
    QCOMPARE(read.outputs[1].given.value(), 0U);
    QVERIFY(!read.outputs[0].given);
    QVERIFY(same(read.outputs[0].raw, written.outputs[0].raw));
    QCOMPARE(read.segments[0].values, written.segments[0].values);
    QVERIFY(same(read.segments[0].codes, written.segments[0].codes));
    QCOMPARE(read.rowsHash(), written.rowsHash());
  }

  void refusesDamage_data() {
    QTest::addColumn<int>("keep"); // percent of the file
    QTest::addColumn<int>("flip"); // place in percent; −1: none
    QTest::newRow("empty") << 0 << -1;
    QTest::newRow("cut in half") << 50 << -1;
    QTest::newRow("a byte less") << 99 << -1;
    for (int place = 5; place < 100; place += 15)
      QTest::newRow(qPrintable(QString::number(place))) << 100 << place;
  }
  void refusesDamage() {
    QFETCH(int, keep);
    QFETCH(int, flip);
    QTemporaryDir folder;
    const auto path = fileIn(folder, "p.bin");
    expect(writePredictions(simulatePredictions({.users = 50}), path));
    auto bytes = valueOf(readTextFile(path));
    bytes.resize(bytes.size() * static_cast<std::size_t>(keep) / 100);
    if (flip >= 0) bytes[bytes.size() * static_cast<std::size_t>(flip) / 100] ^= 0x10;
    writeBytes(path, bytes);
    const auto read = readPredictions(path);
    QVERIFY(!read);
    QVERIFY(read.error().kind == ErrorKind::Corrupt || read.error().kind == ErrorKind::Unsupported);
  }

  void checksColumns() {
    auto predictions = simulatePredictions({.users = 3});
    predictions.outputs[0].raw = Buffer(std::vector<float>(30, 1.5F));
    const auto checked = checkPredictions(predictions);
    QVERIFY(!checked);
    QCOMPARE(checked.error().message, std::string("the output pctr must be from 0 to 1, but is: 1.5"));
  }

  void judgesTheRowsOfTheCondition() {
    const auto predictions = simulatePredictions({.users = 40});
    const auto rows = valueOf(judgedRows(predictions, "pcvr"));
    const auto clicks = predictions.labels[0].values.span();
    QCOMPARE(rows.size(), static_cast<std::size_t>(std::ranges::count(clicks, 1)));
    for (std::size_t i = 0; i < rows.size(); ++i) {
      QCOMPARE(int(clicks[rows.rows[i]]), 1);
      QCOMPARE(rows.labels[i], predictions.labels[1].values[rows.rows[i]]);
    }
    QCOMPARE(*std::ranges::max_element(rows.users) + 1, rows.userCount);
  }

  void leavesUnknownLabelsOut() {
    auto predictions = simulatePredictions({.users = 2});
    predictions.labels[0].values = Buffer(std::vector<std::uint8_t>(20, 2));
    const auto rows = judgedRows(predictions, "pctr");
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(judgedRows(predictions, "price").error().kind, ErrorKind::NotFound);
  }

  void hashesRowsNotModels() {
    const auto a = simulatePredictions({.users = 20, .model = 1});
    const auto b = simulatePredictions({.users = 20, .model = 2});
    const auto c = simulatePredictions({.users = 21});
    QCOMPARE(a.rowsHash(), b.rowsHash());
    QVERIFY(a.rowsHash() != c.rowsHash());
  }
};

QTEST_APPLESS_MAIN(TestPredictions)
#include "test_predictions.moc"
