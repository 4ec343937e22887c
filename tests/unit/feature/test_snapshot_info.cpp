#include "core/feature/snapshot.h"
#include "core/feature/snapshot_info.h"
#include "tests/unit/feature/packed_samples.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <string>

using namespace rankwright;
namespace fs = std::filesystem;

class TestSnapshotInfo : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  fs::path path_;

  ColumnInfo column(const std::string& name) const {
    const auto columns = readSnapshotInfo(path_).value().columns;
    return *std::ranges::find_if(columns, [&](const auto& each) { return each.field.name == name; });
  }

private slots:
  void initTestCase() {
    path_ = fs::path(folder_.path().toStdString()) / "items.rwp";
    QVERIFY(saveSnapshot(PackedSamples().make(), path_).has_value());
  }

  void saysWhatIsInTheFile() {
    const auto info = readSnapshotInfo(path_).value();
    QVERIFY(info.kind == SnapshotKind::Items);
    QCOMPARE(info.rows, PackedSamples::kRows);
    QCOMPARE(info.columns.size(), std::size_t{19});
    QCOMPARE(info.fileBytes, static_cast<std::uint64_t>(fs::file_size(path_)));
    std::uint64_t bytes = info.keyBytes;
    for (const auto& each : info.columns)
      bytes += each.bytes;
    QVERIFY(bytes < info.fileBytes && bytes > info.fileBytes * 3 / 4);
  }

  void columnsAreDescribed() {
    const auto frame = column("a byte");
    QCOMPARE(frame.encoding, std::string("frame, 1 byte"));
    QCOMPARE(frame.bytes, std::uint64_t{PackedSamples::kRows});
    QCOMPARE(frame.rowsWithValue, std::uint64_t{PackedSamples::kRows});
    QVERIFY(!frame.distinct);
    const auto few = column("few and far between");
    QCOMPARE(few.distinct, std::optional<std::uint64_t>(4));
    QCOMPARE(few.dictionaryBytes, std::uint64_t{32});
    const auto text = column("few strings");
    QCOMPARE(text.encoding, std::string("codes, 1 byte"));
    QCOMPARE(text.distinct, std::optional<std::uint64_t>(31));
    QVERIFY(text.dictionaryBytes > 31 && text.dictionaryBytes < text.bytes);
    QCOMPARE(column("missing everywhere").rowsWithValue, std::uint64_t{0});
    QVERIFY(column("fixed floats").encoding.ends_with("lists of 8"));
  }

  void usersAreToldFromItems() {
    const auto path = path_.string() + ".users";
    const auto items = PackedSamples().make();
    QVERIFY(saveSnapshot(UserStore(items.keys(), items.features()), path).has_value());
    QVERIFY(readSnapshotInfo(path).value().kind == SnapshotKind::Users);
  }

  void missingFileIsNamed() {
    QCOMPARE(readSnapshotInfo(path_.string() + ".absent").error().kind, ErrorKind::NotFound);
  }
};

QTEST_APPLESS_MAIN(TestSnapshotInfo)
#include "test_snapshot_info.moc"
