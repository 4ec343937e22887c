#include "core/logs/log_store.h"

#include "tests/unit/logs/sample_store.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace rankwright;

class TestLogStore : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<QTemporaryDir> folder_;

  std::filesystem::path path() const { return (folder_->path() + "/log.sqlite").toStdString(); }

  static ResolvedLog resolveAll(const LogStore& log) {
    return log.resolve(itemsOf(numberedKeys(20)), usersOf(numberedKeys(10))).value();
  }

  static bool same(const Interaction& a, const Interaction& b) {
    return a.user == b.user && a.item == b.item && a.context == b.context && a.time == b.time &&
           a.count == b.count;
  }

  FeatureTable roundTrip(FeatureTable contexts) const {
    auto store = sampleStore(0);
    for (std::uint32_t row = 0; row < contexts.rowCount(); ++row)
      store.interactions.push_back({UserId(0), ItemId(0), row, {}, 1});
    store.contexts = std::move(contexts);
    auto log = LogStore::create(path()).value();
    expectSuccess(log.append(store));
    return resolveAll(log).contexts;
  }

private slots:
  void init() { folder_ = std::make_unique<QTemporaryDir>(); }

  void givesBackWhatWasAppended() {
    auto store = sampleStore(100);
    store.interactions[7].time.reset();
    auto log = LogStore::create(path()).value();
    expectSuccess(log.append(store));
    QCOMPARE(log.actionCount(), 100U);

    const auto read = resolveAll(log);
    QCOMPARE(read.unresolved, 0U);
    QVERIFY(std::ranges::equal(read.interactions, store.interactions, same));
    QVERIFY(read.contexts.schema() == store.contexts.schema());
    for (std::uint32_t row = 0; row < store.contexts.rowCount(); ++row)
      QVERIFY(read.contexts.valueAt(row, "daytime") == store.contexts.valueAt(row, "daytime"));
  }

  void keepsEveryTypeOfContextFeature_data() {
    QTest::addColumn<int>("type");
    QTest::addColumn<QList<Value>>("values");
    const auto infinity = std::numeric_limits<float>::infinity();
    QTest::newRow("int64") << 0
                           << QList<Value>{Value(std::int64_t{-3}),
                                           Value(std::numeric_limits<std::int64_t>::min()), Value()};
    QTest::newRow("float32") << 1
                             << QList<Value>{Value(0.1F),
                                             Value(3.0F),
                                             Value(-infinity),
                                             Value(16777217.0F),
                                             Value(std::numeric_limits<float>::denorm_min()),
                                             Value()};
    QTest::newRow("string") << 2
                            << QList<Value>{Value(std::string("a\"b\\c\n")), Value(std::string()),
                                            Value(std::string("null")), Value(std::string("日本")), Value()};
    QTest::newRow("list of int64") << 3
                                   << QList<Value>{Value(std::vector<std::int64_t>{1, -2}),
                                                   Value(std::vector<std::int64_t>{}), Value()};
    QTest::newRow("list of float32") << 4
                                     << QList<Value>{Value(std::vector<float>{0.25F, infinity}),
                                                     Value(std::vector<float>{}), Value()};
    QTest::newRow("list of string") << 5
                                    << QList<Value>{Value(std::vector<std::string>{"", "b"}),
                                                    Value(std::vector<std::string>{}), Value()};
  }

  void keepsEveryTypeOfContextFeature() {
    QFETCH(const int, type);
    QFETCH(const QList<Value>, values);
    std::vector<std::vector<Value>> rows;
    for (const auto& value : values)
      rows.push_back({value});
    const auto read = roundTrip(tableOf(Schema::of({{"x", static_cast<ValueType>(type)}}).value(), rows));
    QCOMPARE(read.schema().fields().at(0).type, static_cast<ValueType>(type));
    QCOMPARE(read.rowCount(), static_cast<std::uint32_t>(values.size()));
    for (std::uint32_t row = 0; row < read.rowCount(); ++row)
      QVERIFY2(read.valueAt(row, "x") == values[static_cast<int>(row)],
               toText(values[static_cast<int>(row)]).c_str());
  }

  void keepsNan() {
    const auto read =
        roundTrip(tableOf(Schema::of({{"x", ValueType::Float32}}).value(), {{Value(std::nanf(""))}}));
    QVERIFY(!read.column(0).isMissing(0));
    QVERIFY(std::isnan(read.column(0).float32At(0)));
  }

  void keepsContextsWithoutFeatures() {
    const auto read = roundTrip(FeatureTable::of(Schema(), {}, 1).value());
    QCOMPARE(read.rowCount(), 1U);
    QCOMPARE(read.schema().size(), 0U);
  }

  void usesKnownUsersItemsAndContextsAgain() {
    auto log = LogStore::create(path()).value();
    expectSuccess(log.append(sampleStore(30)));
    expectSuccess(log.append(sampleStore(30)));
    const auto read = resolveAll(log);
    QCOMPARE(read.interactions.size(), 60U);
    QCOMPARE(read.contexts.rowCount(), 3U);
    QVERIFY(same(read.interactions[3], read.interactions[33]));
  }

  void countsActionsOfUnknownUsersAndItems() {
    auto log = LogStore::create(path()).value();
    expectSuccess(log.append(sampleStore(20)));
    const auto read = log.resolve(itemsOf({"3", "4"}), usersOf({"4", "3"})).value();
    QCOMPARE(read.unresolved, 18U);
    QCOMPARE(read.interactions.size(), 2U);
    QCOMPARE(read.interactions[0].item, ItemId(0));
    QCOMPARE(read.interactions[0].user, UserId(1));
  }

  void anEmptyLogHasNothing() {
    const auto log = LogStore::create(path()).value();
    QCOMPARE(log.actionCount(), 0U);
    QCOMPARE(log.contextSchema().value().size(), 0U);
    QCOMPARE(resolveAll(log).interactions.size(), 0U);
  }

  void refusesAnotherContextSchema() {
    auto log = LogStore::create(path()).value();
    expectSuccess(log.append(sampleStore(10)));
    auto other = sampleStore(10);
    other.contexts = tableOf(Schema::of({{"daytime", ValueType::Int64}}).value(), {{Value(std::int64_t{1})}});
    const auto status = log.append(other);
    QVERIFY(!status);
    QCOMPARE(status.error().kind, ErrorKind::Type);
    QVERIFY(status.error().message.ends_with("daytime int64"));
    QCOMPARE(log.actionCount(), 10U);
  }

  void refusesImpossibleInteractions_data() {
    QTest::addColumn<quint32>("user");
    QTest::addColumn<quint32>("item");
    QTest::addColumn<quint32>("context");
    QTest::addColumn<float>("count");
    QTest::newRow("user outside") << 10U << 0U << 0U << 1.0F;
    QTest::newRow("item outside") << 0U << 20U << 0U << 1.0F;
    QTest::newRow("context outside") << 0U << 0U << 3U << 1.0F;
    QTest::newRow("count 0") << 0U << 0U << 0U << 0.0F;
    QTest::newRow("count NaN") << 0U << 0U << 0U << std::nanf("");
  }

  void refusesImpossibleInteractions() {
    QFETCH(const quint32, user);
    QFETCH(const quint32, item);
    QFETCH(const quint32, context);
    QFETCH(const float, count);
    auto store = sampleStore(10);
    store.interactions.push_back({UserId(user), ItemId(item), context, {}, count});
    auto log = LogStore::create(path()).value();
    const auto status = log.append(store);
    QVERIFY(!status);
    QCOMPARE(status.error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(log.actionCount(), 0U);
  }

  void refusesContextsThatAreNotUtf8() {
    auto store = sampleStore(0);
    store.contexts =
        tableOf(Schema::of({{"city", ValueType::String}}).value(), {{Value(std::string("Caf\xE9"))}});
    store.interactions.push_back({UserId(0), ItemId(0), 0, {}, 1});
    auto log = LogStore::create(path()).value();
    const auto status = log.append(store);
    QVERIFY(!status);
    QCOMPARE(status.error().kind, ErrorKind::InvalidArgument);
    QCOMPARE(log.contextSchema().value().size(), 0U);
  }

  void appendsAHundredThousandActionsInASecond() {
    const auto store = sampleStore(100'000);
    auto log = LogStore::create(path()).value();
    QElapsedTimer timer;
    timer.start();
    expectSuccess(log.append(store));
    const auto appended = timer.restart();
    QCOMPARE(resolveAll(log).interactions.size(), 100'000U);
    qInfo("appended in %lld ms, resolved in %lld ms", static_cast<long long>(appended),
          static_cast<long long>(timer.elapsed()));
    // Far above what it takes, as the machine may be busy; a commit a row would take minutes.
    QVERIFY(appended < 10'000);
  }
};

QTEST_APPLESS_MAIN(TestLogStore)
#include "test_log_store.moc"
