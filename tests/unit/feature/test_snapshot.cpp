#include "core/base/file.h"
#include "core/feature/snapshot.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <string>
#include <vector>

using namespace rankwright;
namespace fs = std::filesystem;

class TestSnapshot : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  fs::path path_;
  ItemPool pool_;

private slots:
  void initTestCase() {
    path_ = fs::path(folder_.path().toStdString()) / "items.rwp";
    FeatureTableBuilder builder(Schema::of({{"name", ValueType::String},
                                            {"price", ValueType::Float32},
                                            {"downloads", ValueType::Int64},
                                            {"tags", ValueType::StringList},
                                            {"sizes", ValueType::Int64List},
                                            {"vector", ValueType::Float32List}})
                                    .value());
    using Strings = std::vector<std::string>;
    const std::vector<std::vector<Value>> rows = {
        {std::string("Maps"), 0.0F, std::int64_t{1000}, Strings{"travel", "offline"},
         std::vector<std::int64_t>{1, 2}, std::vector<float>{0.5F}},
        {std::string("地图"), Value(), Value(), Value(), std::vector<std::int64_t>{}, Value()},
        {Value(), 2.99F, std::int64_t{-5}, Strings{}, Value(), std::vector<float>{1, 2, 3}}};
    for (const auto& row : rows)
      QVERIFY(builder.appendRow(row).has_value());
    pool_ = ItemPool(RowKeys::of({"7", "3", "11"}).value(), builder.finish());
    QVERIFY(saveSnapshot(pool_, path_).has_value());
  }

  void mappedPoolEqualsTheBuiltOne() {
    const auto mapped = openItemPool(path_).value();
    QCOMPARE(mapped.size(), pool_.size());
    QVERIFY(mapped.features().schema() == pool_.features().schema());
    for (std::uint32_t row = 0; row < pool_.size(); ++row) {
      QCOMPARE(mapped.keyOf(ItemId(row)), pool_.keyOf(ItemId(row)));
      for (const auto& field : pool_.features().schema().fields())
        QVERIFY2(mapped.valueAt(ItemId(row), field.name) == pool_.valueAt(ItemId(row), field.name),
                 field.name.c_str());
    }
    QCOMPARE(mapped.find("11"), std::optional(ItemId(2)));
  }

  void usersAreNoItems() { QCOMPARE(openUserStore(path_).error().kind, ErrorKind::Corrupt); }

  void missingFileIsNamed() {
    const auto pool = openItemPool(folder_.path().toStdString() + "/absent.rwp");
    QCOMPARE(pool.error().kind, ErrorKind::NotFound);
    QVERIFY(pool.error().message.ends_with("absent.rwp"));
  }

  void truncatedFileIsRefused() {
    const auto bytes = readTextFile(path_).value();
    const fs::path damaged = path_.string() + ".short";
    QVERIFY(writeFileAtomically(damaged, bytes.substr(0, bytes.size() - 64)).has_value());
    QCOMPARE(openItemPool(damaged).error().kind, ErrorKind::Corrupt);
  }
};

QTEST_APPLESS_MAIN(TestSnapshot)
#include "test_snapshot.moc"
