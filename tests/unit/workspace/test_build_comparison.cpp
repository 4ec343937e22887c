#include "core/feature/snapshot.h"
#include "core/index/index_set.h"
#include "core/index/inverted_index_builder.h"
#include "core/workspace/build_comparison.h"
#include "core/workspace/index_builds.h"
#include "core/workspace/pool_fingerprint.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <string>
#include <vector>

using namespace rankwright;

/// Builds of indexes and the items that they were built over.
class TestBuildComparison : public QObject {
  Q_OBJECT

  std::unique_ptr<QTemporaryDir> folder_;
  WorkspaceFiles files_;

  void putItems(const std::vector<std::string>& keys) const {
    FeatureTableBuilder features(Schema::of({}).value());
    for (std::size_t i = 0; i < keys.size(); ++i)
      QVERIFY(features.appendRow({}).has_value());
    const ItemPool pool(RowKeys::of(keys).value(), features.finish());
    QVERIFY(saveSnapshot(pool, files_.items()).has_value());
  }

  /// Publishes an index "i" in which the item stands under "k".
  void build(std::uint32_t item, float weight, bool noted = true) const {
    auto workshop = IndexWorkshop::create(files_).value();
    InvertedIndexBuilder builder;
    builder.add("k", ItemId(item), weight);
    IndexSet set;
    set.emplace("i", builder.finish());
    QVERIFY(saveIndexes(set, workshop.folder()).has_value());
    if (noted) QVERIFY(notePool(workshop.folder(), fingerprintOf(files_.items()).value()).has_value());
    QVERIFY(workshop.publish(3).has_value());
  }

  std::filesystem::path present() const { return indexPath(files_.indexes(), "i"); }
  std::filesystem::path kept() const { return indexPath(findIndexBuild(files_, {}).value().folder, "i"); }

private slots:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    files_.data = folder_->path().toStdString();
  }

  void fingerprintsTellPoolsApart() {
    putItems({"a", "bc"});
    const auto first = fingerprintOf(files_.items()).value();
    QCOMPARE(first.rows, 2U);
    QVERIFY(fingerprintOf(files_.items()).value() == first);
    putItems({"bc", "a"});
    QVERIFY(!(fingerprintOf(files_.items()).value() == first));
    putItems({"ab", "c"}); // the same text, cut elsewhere
    QVERIFY(!(fingerprintOf(files_.items()).value() == first));
  }

  void noteIsReadBack() {
    putItems({"a", "b"});
    const auto pool = fingerprintOf(files_.items()).value();
    QVERIFY(notePool(files_.data, pool).has_value());
    QVERIFY(notedPool(files_.data).value() == pool);
    QCOMPARE(notedPool(files_.data / "nowhere").error().kind, ErrorKind::NotFound);
  }

  void itemsOfAKeyAreCompared() {
    putItems({"a", "b", "c"});
    build(1, 2);
    build(2, 3);
    const auto before = openBuildSide(files_, kept()).value();
    const auto after = openBuildSide(files_, present()).value();
    const auto found = compareItemsOf("k", before, after, 10).value();
    QCOMPARE(found.came, std::uint64_t{1});
    QCOMPARE(found.went, std::uint64_t{1});
    QCOMPARE(std::string(after.items.keyOf(*found.items.front().after)), std::string("c"));
    QCOMPARE(compareItemsOf("none", before, after, 10).error().kind, ErrorKind::NotFound);
  }

  void replacedItemsAreSaidToBeGone() {
    putItems({"a", "b"});
    build(0, 1);
    build(1, 1);
    putItems({"b", "a"});
    const auto side = openBuildSide(files_, kept());
    QCOMPARE(side.error().kind, ErrorKind::NotFound);
    QVERIFY(side.error().message.find("not kept") != std::string::npos);
  }

  void unnotedItemsAreUnknown() {
    putItems({"a"});
    build(0, 1, false);
    build(0, 2, false);
    QCOMPARE(openBuildSide(files_, kept()).error().kind, ErrorKind::NotFound);
    QVERIFY(openBuildSide(files_, present()).has_value()); // those in use are of the items in use
  }

  void buildOverOtherItemsIsNotPutInUse() {
    putItems({"a", "b"});
    build(0, 1);
    putItems({"b", "a"});
    build(0, 1);
    QCOMPARE(rollBackIndexes(files_, {}).error().kind, ErrorKind::Conflict);
    putItems({"a", "b"});
    QVERIFY(rollBackIndexes(files_, {}).has_value());
  }
};

QTEST_APPLESS_MAIN(TestBuildComparison)
#include "test_build_comparison.moc"
