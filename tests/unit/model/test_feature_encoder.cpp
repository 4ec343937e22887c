#include "core/expr/program.h"
#include "core/model/feature_encoder.h"
#include "core/model/vocabulary_builder.h"
#include "tables.h"

#include <QTest>

#include <cmath>
#include <cstring>
#include <limits>
#include <numeric>

using namespace rankwright;

using Ids = std::vector<std::int64_t>;
using Xs = std::vector<float>;
using Strings = std::vector<std::string>;
using Integers = std::vector<std::int64_t>;

namespace {

// The values of one column as a program gives them.
Vector vectorOf(ValueType type, const std::vector<Value>& values) {
  std::vector<std::vector<Value>> rows;
  for (const auto& value : values)
    rows.push_back({value});
  static std::vector<FeatureTable> kept; // vectors are views into their table
  kept.push_back(tableOf({{"f", type}}, rows));
  const auto& table = kept.back();
  std::vector<std::uint32_t> all(rows.size());
  std::iota(all.begin(), all.end(), 0U);
  InputTables inputs;
  inputs.addRows(table, all);
  const std::vector<std::string> outputs{"f"};
  return Program::compile(RuleSet(), outputs, table.schema()).value().evaluate(inputs, table.rowCount())[0];
}

FieldEncoding learn(const FieldOptions& options, ValueType type, const std::vector<Value>& values,
                    std::uint32_t minCount = 1) {
  auto builder = VocabularyBuilder::of(options, type).value();
  builder.add(vectorOf(type, values));
  return builder.finish(minCount);
}

FieldOptions numbersAs(NumberEncoding encoding) {
  FieldOptions options{.name = "f"};
  options.numbers = encoding;
  return options;
}

EncodedBatch encodeOne(const FieldEncoding& field, const Value& value) {
  const auto vector = vectorOf(field.type(), {value});
  return FeatureEncoder::of({field}).value().encode(std::span(&vector, 1), 1).value();
}

} // namespace

class TestFeatureEncoder : public QObject {
  Q_OBJECT

private slots:
  void strings_data() {
    QTest::addColumn<Value>("value");
    QTest::addColumn<std::int64_t>("id");
    QTest::newRow("missing") << Value() << kMissingId;
    QTest::newRow("unknown") << Value("zebra") << kOtherId;
    QTest::newRow("the empty text is a value") << Value("") << kFirstKnownId;
    QTest::newRow("byte order") << Value("Z") << kFirstKnownId + 1;
    QTest::newRow("last") << Value("a") << kFirstKnownId + 2;
  }

  void strings() {
    QFETCH(Value, value);
    QFETCH(std::int64_t, id);
    const auto field =
        learn({"f", 0, 0}, ValueType::String, {Value("a"), Value("Z"), Value(), Value(""), Value("a")});
    QCOMPARE(field.idCount(), std::int64_t{5});
    const auto batch = encodeOne(field, value);
    QCOMPARE(batch.ids, Ids{id});
    QCOMPARE(batch.values, Xs{1});
  }

  void integers_data() {
    QTest::addColumn<Value>("value");
    QTest::addColumn<std::int64_t>("id");
    QTest::newRow("missing") << Value() << kMissingId;
    QTest::newRow("unknown") << Value(std::int64_t{7}) << kOtherId;
    QTest::newRow("negative before positive") << Value(std::int64_t{-5}) << kFirstKnownId;
    QTest::newRow("by number and not by text") << Value(std::int64_t{9}) << kFirstKnownId + 1;
    QTest::newRow("last") << Value(std::int64_t{10}) << kFirstKnownId + 2;
  }

  void integers() {
    QFETCH(Value, value);
    QFETCH(std::int64_t, id);
    const std::vector<Value> seen{Value(std::int64_t{10}), Value(std::int64_t{9}), Value(std::int64_t{-5})};
    QCOMPARE(encodeOne(learn({"f", 0, 0}, ValueType::Int64, seen), value).ids, Ids{id});
  }

  void lists_data() {
    QTest::addColumn<Value>("value");
    QTest::addColumn<Ids>("ids");
    QTest::addColumn<Xs>("xs");
    QTest::newRow("missing") << Value() << Ids{kMissingId} << Xs{1};
    QTest::newRow("empty sets nothing") << Value(Strings{}) << Ids{} << Xs{};
    QTest::newRow("one") << Value(Strings{"b"}) << Ids{3} << Xs{1};
    QTest::newRow("ascending ids share 1") << Value(Strings{"b", "a"}) << Ids{2, 3} << Xs{0.5, 0.5};
    QTest::newRow("repeated values are one entry")
        << Value(Strings{"a", "b", "a", "a"}) << Ids{2, 3} << Xs{0.75, 0.25};
    QTest::newRow("unknown values are one entry") << Value(Strings{"x", "y"}) << Ids{kOtherId} << Xs{1};
  }

  void lists() {
    QFETCH(Value, value);
    QFETCH(Ids, ids);
    QFETCH(Xs, xs);
    const auto field = learn({"f", 0, 0}, ValueType::StringList, {Value(Strings{"a", "b"})});
    const auto batch = encodeOne(field, value);
    QCOMPARE(batch.ids, ids);
    QCOMPARE(batch.values, xs);
  }

  void listsOfIntegersUseTheSameRules() {
    const auto field = learn({"f", 0, 0}, ValueType::Int64List, {Value(Integers{4, 2})});
    const auto batch = encodeOne(field, Value(Integers{2, 9, 4, 9}));
    QCOMPARE(batch.ids, (Ids{1, 2, 3}));
    QCOMPARE(batch.values, (Xs{0.5, 0.25, 0.25}));
  }

  void numbers_data() {
    QTest::addColumn<Value>("value");
    QTest::addColumn<std::int64_t>("id");
    QTest::addColumn<float>("x");
    QTest::newRow("the value is x") << Value(-2.5F) << std::int64_t{1} << -2.5F;
    QTest::newRow("zero is not missing") << Value(0.0F) << std::int64_t{1} << 0.0F;
    QTest::newRow("missing") << Value() << kMissingId << 1.0F;
    QTest::newRow("not a number is missing")
        << Value(std::numeric_limits<float>::quiet_NaN()) << kMissingId << 1.0F;
    QTest::newRow("infinity is missing")
        << Value(std::numeric_limits<float>::infinity()) << kMissingId << 1.0F;
  }

  void numbers() {
    QFETCH(Value, value);
    QFETCH(std::int64_t, id);
    QFETCH(float, x);
    const auto field = learn({"f", 0, 0}, ValueType::Float32, {Value(1.0F)});
    QCOMPARE(field.idCount(), std::int64_t{2});
    const auto batch = encodeOne(field, value);
    QCOMPARE(batch.ids, Ids{id});
    QCOMPARE(batch.values, Xs{x});
  }

  void poolings_data() {
    QTest::addColumn<int>("pooling");
    QTest::addColumn<Value>("value");
    QTest::addColumn<Xs>("xs");
    const Value four(Strings{"a", "b", "a", "a"});
    QTest::newRow("mean") << int(Pooling::Mean) << four << Xs{0.75, 0.25};
    QTest::newRow("sum") << int(Pooling::Sum) << four << Xs{3, 1};
    QTest::newRow("root") << int(Pooling::Root) << four << Xs{1.5, 0.5};
    QTest::newRow("missing") << int(Pooling::Sum) << Value() << Xs{1};
    QTest::newRow("empty") << int(Pooling::Root) << Value(Strings{}) << Xs{};
  }

  void poolings() {
    QFETCH(int, pooling);
    QFETCH(Value, value);
    FieldOptions options{.name = "f"};
    options.pooling = static_cast<Pooling>(pooling);
    const auto field = learn(options, ValueType::StringList, {Value(Strings{"a", "b"})});
    QTEST(encodeOne(field, value).values, "xs");
  }

  void standardised_data() {
    QTest::addColumn<Value>("value");
    QTest::addColumn<std::int64_t>("id");
    QTest::addColumn<float>("x");
    QTest::newRow("the mean") << Value(3.0F) << std::int64_t{1} << 0.0F;
    QTest::newRow("a deviation above") << Value(5.0F) << std::int64_t{1} << 1.0F;
    QTest::newRow("below") << Value(0.0F) << std::int64_t{1} << -1.5F;
    QTest::newRow("missing") << Value() << kMissingId << 1.0F;
    QTest::newRow("not a number") << Value(std::numeric_limits<float>::quiet_NaN()) << kMissingId << 1.0F;
  }

  void standardised() {
    QFETCH(Value, value);
    QFETCH(std::int64_t, id);
    QFETCH(float, x);
    const std::vector<Value> seen{Value(1.0F), Value(), Value(5.0F),
                                  Value(std::numeric_limits<float>::infinity())};
    const auto batch =
        encodeOne(learn(numbersAs(NumberEncoding::Standardised), ValueType::Float32, seen), value);
    QCOMPARE(batch.ids, Ids{id});
    QCOMPARE(batch.values, Xs{x});
  }

  void numbersThatAreAlwaysTheSameStandAtZero() {
    const auto options = numbersAs(NumberEncoding::Standardised);
    const auto field = learn(options, ValueType::Float32, {Value(4.0F), Value(4.0F)});
    QCOMPARE(encodeOne(field, Value(4.0F)).values, Xs{0});
    QCOMPARE(encodeOne(learn(options, ValueType::Float32, {Value()}), Value(2.0F)).values, Xs{2});
  }

  void standardScoresStayFinite() {
    const auto field =
        learn(numbersAs(NumberEncoding::Standardised), ValueType::Float32, {Value(0.0F), Value(1e-30F)});
    QVERIFY(std::isfinite(encodeOne(field, Value(std::numeric_limits<float>::max())).values[0]));
  }

  void bucketsOfNumbers_data() {
    QTest::addColumn<Value>("value");
    QTest::addColumn<std::int64_t>("id");
    QTest::newRow("below all seen") << Value(-9.0F) << std::int64_t{1};
    QTest::newRow("the least") << Value(1.0F) << std::int64_t{1};
    QTest::newRow("below a border") << Value(2.9F) << std::int64_t{1};
    QTest::newRow("on a border") << Value(3.0F) << std::int64_t{2};
    QTest::newRow("above all seen") << Value(99.0F) << std::int64_t{4};
    QTest::newRow("missing") << Value() << kMissingId;
    QTest::newRow("infinite") << Value(std::numeric_limits<float>::infinity()) << kMissingId;
  }

  void bucketsOfNumbers() {
    QFETCH(Value, value);
    QFETCH(std::int64_t, id);
    auto options = numbersAs(NumberEncoding::Buckets);
    options.buckets = 4;
    std::vector<Value> seen{Value()};
    for (const auto number : {8, 1, 7, 2, 6, 3, 5, 4})
      seen.emplace_back(static_cast<float>(number));
    const auto field = learn(options, ValueType::Float32, seen); // borders 3, 5, 7
    QCOMPARE(field.idCount(), std::int64_t{5});
    const auto batch = encodeOne(field, value);
    QCOMPARE(batch.ids, Ids{id});
    QCOMPARE(batch.values, Xs{1});
  }

  // Serving encodes what all rows have in common once; training encodes every row.
  void sharedRowsAreTheSameBitForBit() {
    auto root = FieldOptions{.name = "tags"};
    root.pooling = Pooling::Root;
    auto buckets = numbersAs(NumberEncoding::Buckets);
    buckets.name = "size";
    const std::vector<Value> tags{Value(Strings{"a", "b", "a"}), Value(), Value(Strings{"c", "a", "b"})};
    const std::vector<Value> prices{Value(1.1F), Value(-3.3F), Value()};
    const std::vector<Value> sizes{Value(10.0F), Value(20.0F), Value(30.0F)};
    const auto encoder =
        FeatureEncoder::of({learn(root, ValueType::StringList, tags),
                            learn(numbersAs(NumberEncoding::Standardised), ValueType::Float32, prices),
                            learn(buckets, ValueType::Float32, sizes)})
            .value();
    const auto price = vectorOf(ValueType::Float32, prices);
    const std::vector<Vector> broadcast{vectorOf(ValueType::StringList, tags), price.constantOf(1, 3),
                                        vectorOf(ValueType::Float32, sizes)};
    const std::vector<Vector> repeated{vectorOf(ValueType::StringList, tags),
                                       vectorOf(ValueType::Float32, {prices[1], prices[1], prices[1]}),
                                       vectorOf(ValueType::Float32, sizes)};
    const auto shared = encoder.encodeShared(broadcast, 3).value();
    const auto served = joined(shared.common, shared.rows);
    const auto trained = encoder.encode(repeated, 3).value();
    QCOMPARE(served.offsets, trained.offsets);
    QCOMPARE(served.ids, trained.ids);
    QVERIFY(std::memcmp(served.values.data(), trained.values.data(), served.values.size() * 4) == 0);
  }

  void hashingIsStable() {
    const auto field = learn({"f", 1000, 0}, ValueType::String, {Value("ignored")});
    QCOMPARE(field.idCount(), std::int64_t{1001});
    const auto id = static_cast<std::int64_t>(hashText("com.example.game") % 1000) + 1;
    QCOMPARE(encodeOne(field, Value("com.example.game")).ids, Ids{id});
    QCOMPARE(encodeOne(field, Value()).ids, Ids{kMissingId});
  }

  void hashedIdsStayInRange() {
    const auto field = learn({"f", 3, 0}, ValueType::Int64, {});
    for (std::int64_t value = -500; value < 500; ++value) {
      const auto id = encodeOne(field, Value(value)).ids[0];
      QVERIFY(id >= 1 && id <= 3);
    }
  }

  void minCount_data() {
    QTest::addColumn<uint>("ofField");
    QTest::addColumn<uint>("ofModel");
    QTest::addColumn<std::int64_t>("known");
    QTest::newRow("every value") << 0U << 1U << std::int64_t{3};
    QTest::newRow("twice or more") << 0U << 2U << std::int64_t{2};
    QTest::newRow("the field's own goes before") << 3U << 1U << std::int64_t{1};
    QTest::newRow("none is common enough") << 0U << 9U << std::int64_t{0};
  }

  void minCount() {
    QFETCH(uint, ofField);
    QFETCH(uint, ofModel);
    QFETCH(std::int64_t, known);
    const std::vector<Value> values{Value("a"), Value("b"), Value("b"), Value("c"), Value("c"), Value("c")};
    QCOMPARE(learn({"f", 0, ofField}, ValueType::String, values, ofModel).idCount(), kFirstKnownId + known);
  }

  void fieldsFollowEachOther() {
    const auto first = learn({"a", 0, 0}, ValueType::String, {Value("x"), Value("y")}); // 4 ids
    const auto second = learn({"b", 0, 0}, ValueType::StringList, {Value(Strings{"t"})});
    const auto encoder = FeatureEncoder::of({first, second}).value();
    const std::vector<Vector> values{
        vectorOf(ValueType::String, {Value("y"), Value()}),
        vectorOf(ValueType::StringList, {Value(Strings{}), Value(Strings{"t", "u"})})};
    const auto batch = encoder.encode(values, 2).value();
    QCOMPARE(batch.rowCount, 2U);
    QCOMPARE(batch.fieldCount, 2U);
    QCOMPARE(batch.ids, (Ids{3, 0, 5, 6}));
    QCOMPARE(batch.offsets, (std::vector<std::uint32_t>{0, 1, 1, 2, 4}));
    QCOMPARE(encoder.idCount(), std::int64_t{7});
    QCOMPARE(encoder.firstIdOf(1), std::int64_t{4});
    QVERIFY(checkBatch(batch, 2, encoder.idCount()));
  }

  void batchesAppended() {
    const auto encoder = FeatureEncoder::of({learn({"a", 0, 0}, ValueType::String, {Value("x")})}).value();
    const auto values = vectorOf(ValueType::String, {Value("x"), Value("z")});
    EncodedBatch batch;
    QVERIFY(encoder.append(std::span(&values, 1), 2, batch));
    QVERIFY(encoder.append(std::span(&values, 1), 2, batch));
    QCOMPARE(batch.ids, (Ids{2, 1, 2, 1}));
    QVERIFY(checkBatch(batch, 1, encoder.idCount()));
  }

  void refusedFields_data() {
    QTest::addColumn<FieldOptions>("options");
    QTest::addColumn<int>("type");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("list of float32") << FieldOptions{"vec", 0, 0} << int(ValueType::Float32List)
                                     << ErrorKind::Type;
    QTest::newRow("hashed float32") << FieldOptions{"vec", 8, 0} << int(ValueType::Float32)
                                    << ErrorKind::InvalidArgument;
    auto buckets = numbersAs(NumberEncoding::Buckets);
    buckets.name = "vec";
    QTest::newRow("buckets of texts") << buckets << int(ValueType::String) << ErrorKind::InvalidArgument;
    FieldOptions sum{.name = "vec"};
    sum.pooling = Pooling::Sum;
    QTest::newRow("pooling of one value") << sum << int(ValueType::Int64) << ErrorKind::InvalidArgument;
  }

  void refusedFields() {
    QFETCH(FieldOptions, options);
    QFETCH(int, type);
    QFETCH(ErrorKind, kind);
    const auto builder = VocabularyBuilder::of(options, static_cast<ValueType>(type));
    QCOMPARE(builder.error().kind, kind);
    QVERIFY(QString::fromStdString(builder.error().message).endsWith("vec"));
  }

  void otherTypesThanLearntAreErrors() {
    const auto encoder = FeatureEncoder::of({learn({"a", 0, 0}, ValueType::String, {Value("x")})}).value();
    const auto values = vectorOf(ValueType::Int64, {Value(std::int64_t{1})});
    QCOMPARE(encoder.encode(std::span(&values, 1), 1).error().kind, ErrorKind::Type);
    QCOMPARE(encoder.encode({}, 1).error().kind, ErrorKind::Type);
    QCOMPARE(encoder.checkTypes(Schema::of({{"a", ValueType::Int64}}).value()).error().kind, ErrorKind::Type);
    QCOMPARE(encoder.checkTypes(Schema::of({{"b", ValueType::String}}).value()).error().kind,
             ErrorKind::Type);
  }
};

QTEST_APPLESS_MAIN(TestFeatureEncoder)
#include "test_feature_encoder.moc"
