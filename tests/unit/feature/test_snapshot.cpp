#include "core/base/file.h"
#include "core/base/section_file.h"
#include "core/base/section_writer.h"
#include "core/feature/snapshot.h"
#include "core/feature/snapshot_layout.h"
#include "tests/unit/base/sealed_file.h"
#include "tests/unit/feature/packed_samples.h"
#include "tests/unit/feature/read_everything.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

using namespace rankwright;
namespace fs = std::filesystem;

class TestSnapshot : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;
  fs::path path_;
  ItemPool pool_;
  std::string bytes_;

  fs::path damaged(const std::string& bytes) const {
    const fs::path path = path_.string() + ".damaged";
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }

  Error errorOf(const std::string& bytes) const {
    auto pool = openItemPool(damaged(bytes));
    return pool ? Error{ErrorKind::Internal, "it was opened"} : pool.error();
  }

  SectionFile sections() const { return SectionFile::open(path_, kItemSnapshot).value(); }

  /// The file with eight bytes of a section overwritten.
  std::string withNumber(const std::string& name, std::size_t at, std::uint64_t number,
                         std::size_t size) const {
    auto bytes = bytes_;
    const auto file = sections();
    for (const auto& section : file.sections())
      if (section.name == name) std::memcpy(bytes.data() + section.offset + at, &number, size);
    return sealed(bytes);
  }

private slots:
  void initTestCase() {
    path_ = fs::path(folder_.path().toStdString()) / "items.rwp";
    pool_ = PackedSamples().make();
    QCOMPARE(pool_.size(), PackedSamples::kRows);
    QVERIFY(saveSnapshot(pool_, path_).has_value());
    bytes_ = readTextFile(path_).value();
  }

  void mappedPoolEqualsTheBuiltOne_data() {
    QTest::addColumn<Verification>("verification");
    QTest::newRow("verified now") << Verification::Now;
    QTest::newRow("verified later") << Verification::Later;
  }

  void mappedPoolEqualsTheBuiltOne() {
    QFETCH(Verification, verification);
    const auto mapped = openItemPool(path_, verification).value();
    QCOMPARE(mapped.size(), pool_.size());
    QVERIFY(mapped.features().schema() == pool_.features().schema());
    for (std::uint32_t row = 0; row < pool_.size(); ++row) {
      QCOMPARE(mapped.keyOf(ItemId(row)), pool_.keyOf(ItemId(row)));
      QCOMPARE(mapped.find(pool_.keyOf(ItemId(row))), std::optional(ItemId(row)));
      for (const auto& field : pool_.features().schema().fields())
        QVERIFY2(mapped.valueAt(ItemId(row), field.name) == pool_.valueAt(ItemId(row), field.name),
                 field.name.c_str());
    }
    QVERIFY(!mapped.find("absent"));
  }

  void columnsTakeTheirNarrowestForm_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("form");
    QTest::addColumn<unsigned>("width");
    QTest::newRow("one number") << "all the same"
                                << "frame" << 0U;
    QTest::newRow("byte") << "a byte"
                          << "frame" << 1U;
    QTest::newRow("far from 0") << "two bytes from far below"
                                << "frame" << 2U;
    QTest::newRow("four bytes") << "four bytes"
                                << "frame" << 4U;
    QTest::newRow("eight bytes") << "eight bytes"
                                 << "plain" << 8U;
    QTest::newRow("few") << "few and far between"
                         << "distinct" << 1U;
    QTest::newRow("zeros for missing ones") << "missing integers"
                                            << "distinct" << 1U;
    QTest::newRow("floats") << "floats"
                            << "plain" << 4U;
    QTest::newRow("few floats") << "few floats"
                                << "distinct" << 1U;
    QTest::newRow("few strings") << "few strings"
                                 << "plain" << 1U;
    QTest::newRow("many strings") << "many strings"
                                  << "plain" << 2U;
    QTest::newRow("one string") << "one string"
                                << "plain" << 0U;
    QTest::newRow("list") << "fixed integers"
                          << "frame" << 1U;
    QTest::newRow("list of floats") << "floats of any length"
                                    << "distinct" << 2U;
  }

  void columnsTakeTheirNarrowestForm() {
    QFETCH(QString, name);
    QFETCH(QString, form);
    QFETCH(unsigned, width);
    const auto layout = readLayout(sections()).value();
    const auto column = std::ranges::find_if(
        layout.columns, [&](const auto& each) { return each.field.name == name.toStdString(); });
    QCOMPARE(QString::fromStdString(std::string(describe(column->form))), form);
    QCOMPARE(column->width, width);
  }

  void onlyWhatIsNeededIsStored() {
    const auto file = sections();
    QVERIFY(!file.has("0.validity"));         // every row has a value
    QVERIFY(file.has("6.validity"));          // some are missing
    QVERIFY(!file.has("13.lists.distances")); // all of one length
    QCOMPARE(readLayout(file).value().columns[13].lists->fixed, std::optional<std::uint64_t>(4));
  }

  void aSavedSnapshotIsSavedAgainAlike() {
    const fs::path again = path_.string() + ".again";
    QVERIFY(saveSnapshot(openItemPool(path_).value(), again).has_value());
    QVERIFY(readTextFile(again).value() == bytes_);
  }

  void emptyPool() {
    const fs::path path = path_.string() + ".empty";
    FeatureTableBuilder builder(pool_.features().schema());
    QVERIFY(saveSnapshot(ItemPool(RowKeys::of({}).value(), builder.finish()), path).has_value());
    const auto pool = openItemPool(path).value();
    QCOMPARE(pool.size(), 0U);
    QVERIFY(!pool.find("a"));
  }

  void usersAreNoItems() { QCOMPARE(openUserStore(path_).error().kind, ErrorKind::Corrupt); }

  void missingFileIsNamed() {
    const auto pool = openItemPool(folder_.path().toStdString() + "/absent.rwp");
    QCOMPARE(pool.error().kind, ErrorKind::NotFound);
    QVERIFY(pool.error().message.ends_with("absent.rwp"));
  }

  void truncatedFileIsRefused() {
    for (std::size_t cut = 1; cut < bytes_.size(); cut += bytes_.size() / 50)
      QVERIFY(!openItemPool(damaged(bytes_.substr(0, bytes_.size() - cut)), Verification::Later));
  }

  void aFlippedBitIsFoundInItsSection() {
    const auto file = sections();
    for (const auto& section : file.sections()) {
      if (section.size == 0) continue;
      auto bytes = bytes_;
      auto& byte = bytes[section.offset + section.size / 2];
      byte = static_cast<char>(byte ^ 4);
      const auto error = errorOf(bytes);
      QCOMPARE(error.kind, ErrorKind::Corrupt);
      if (section.name != "schema")
        QVERIFY2(error.message.find("'" + section.name + "'") != std::string::npos, error.message.c_str());
    }
  }

  void whatContradictsTheFormatIsFound_data() {
    QTest::addColumn<QString>("section");
    QTest::addColumn<quint64>("at");
    QTest::addColumn<quint64>("number");
    QTest::addColumn<int>("size");
    QTest::addColumn<QString>("named");
    QTest::newRow("code outside of its dictionary")
        << "9.codes" << quint64{10} << quint64{200} << 1 << "few strings";
    QTest::newRow("position outside of the distinct ones")
        << "5.values" << quint64{2} << quint64{77} << 1 << "few and far between";
    QTest::newRow("list that ends before it begins")
        << "14.lists.distances" << quint64{20} << quint64{0} << 2 << "integers";
    QTest::newRow("chunk past the end") << "14.lists.bases" << quint64{8} << ~quint64{0} << 8 << "integers";
    QTest::newRow("strings out of order") << "9.text" << quint64{0} << quint64{'z'} << 1 << "few strings";
    QTest::newRow("string past the end")
        << "9.strings.distances" << quint64{1} << quint64{255} << 1 << "few strings";
    QTest::newRow("key of another row") << "keys.text" << quint64{4} << quint64{'9'} << 1 << "keys";
    QTest::newRow("bucket that holds too many")
        << "keys.buckets" << quint64{60} << ~quint64{0} << 4 << "keys";
    QTest::newRow("row outside of the table") << "keys.buckets" << quint64{12} << ~quint64{0} << 4 << "keys";
  }

  void whatContradictsTheFormatIsFound() {
    QFETCH(QString, section);
    QFETCH(quint64, at);
    QFETCH(quint64, number);
    QFETCH(int, size);
    QFETCH(QString, named);
    const auto bytes = withNumber(section.toStdString(), at, number, static_cast<std::size_t>(size));
    const auto error = errorOf(bytes);
    QCOMPARE(error.kind, ErrorKind::Corrupt);
    QVERIFY2(QString::fromStdString(error.message).contains(named), error.message.c_str());
    QVERIFY(readEverything(openItemPool(damaged(bytes), Verification::Later).value()) > 0);
  }

  void fullBucketsEverywhereEndTheSearch() {
    auto bytes = bytes_;
    const auto file = sections();
    for (const auto& section : file.sections())
      if (section.name == "keys.buckets")
        for (std::size_t at = 60; at < section.size; at += 64)
          std::memset(bytes.data() + section.offset + at, 0x7F, 4);
    const auto pool = openItemPool(damaged(sealed(bytes)), Verification::Later).value();
    QVERIFY(!pool.find("absent"));
  }

  void hostileSchemasAreRefused_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("no JSON") << "\"rows\""
                             << "\"rows,";
    QTest::newRow("more rows") << "\"rows\":3000"
                               << "\"rows\":3001";
    QTest::newRow("fewer rows") << "\"rows\":3000"
                                << "\"rows\":2999";
    QTest::newRow("negative rows") << "\"rows\":3000"
                                   << "\"rows\":-300";
    QTest::newRow("rows by the billion") << "\"rows\":3000"
                                         << "\"rows\":4e99";
    QTest::newRow("length that overflows") << "\"length\":4"
                                           << "\"length\":4611686018427387905";
    QTest::newRow("elements that overflow") << "\"elements\":12000"
                                            << "\"elements\":2305843009213693952";
    QTest::newRow("another width") << "\"width\":4"
                                   << "\"width\":8";
    QTest::newRow("a width that there is not") << "\"width\":4"
                                               << "\"width\":3";
    QTest::newRow("a dictionary without strings") << "\"strings\":31"
                                                  << "\"strings\":0";
    QTest::newRow("the same name twice") << "\"a byte\""
                                         << "\"floats\"";
    QTest::newRow("another type") << "\"type\":\"float32\""
                                  << "\"type\":\"string\"";
    QTest::newRow("no type") << "\"type\":\"float32\""
                             << "\"type\":\"flood32\"";
  }

  void hostileSchemasAreRefused() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    const auto file = sections();
    const auto writer = [&](const std::string& schema) {
      auto out = SectionWriter::create(damaged({}), kItemSnapshot).value();
      for (const auto& section : file.sections()) {
        const auto bytes = file.section<char>(section.name).value().span();
        const auto text = section.name == "schema" ? std::span<const char>(schema) : bytes;
        if (!out.add(section.name, text)) return false;
      }
      return out.commit().has_value();
    };
    const auto schema = file.section<char>("schema").value().span();
    auto text = QByteArray(schema.data(), static_cast<qsizetype>(schema.size()));
    QVERIFY(text.contains(from.toUtf8()));
    QVERIFY(
        writer(text.replace(text.indexOf(from.toUtf8()), from.toUtf8().size(), to.toUtf8()).toStdString()));
    const auto pool = openItemPool(path_.string() + ".damaged", Verification::Later);
    QVERIFY(!pool);
    QCOMPARE(pool.error().kind, ErrorKind::Corrupt);
  }

  /// Whatever the bytes of the sections are, reading stays within them.
  void anyBytesCanBeRead() {
    std::mt19937_64 random(11);
    const auto file = sections();
    const auto& all = file.sections();
    for (int round = 0; round < 12; ++round) {
      auto bytes = bytes_;
      for (int change = 0; change < 200; ++change) {
        const auto& section = all[random() % all.size()];
        if (section.size == 0 || section.name == "schema") continue;
        bytes[section.offset + random() % section.size] = static_cast<char>(random());
      }
      const auto path = damaged(sealed(bytes));
      QVERIFY(readEverything(openItemPool(path, Verification::Later).value()) > 0);
      if (const auto verified = openItemPool(path, Verification::Now); verified)
        QVERIFY(readEverything(*verified) > 0);
    }
  }

  void savingCanBeStopped() {
    std::stop_source stop;
    stop.request_stop();
    const JobControl job{stop.get_token(), {}};
    QCOMPARE(saveSnapshot(pool_, path_, job).error().kind, ErrorKind::Cancelled);
    QVERIFY(readTextFile(path_).value() == bytes_);
    QCOMPARE(openItemPool(path_, Verification::Now, job).error().kind, ErrorKind::Cancelled);
  }
};

QTEST_APPLESS_MAIN(TestSnapshot)
#include "test_snapshot.moc"
