#include "core/simulate/simulate_store.h"

#include "core/base/hash.h"
#include "core/logs/log_store.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <numeric>
#include <set>

using namespace rankwright;

namespace {

/// Everything in the export as text.
std::string textOf(const StoreExport& store) {
  std::string text;
  const auto addTable = [&](const FeatureTable& table) {
    for (std::uint32_t row = 0; row < table.rowCount(); ++row)
      for (std::size_t i = 0; i < table.schema().size(); ++i)
        text += toText(table.column(i).valueAt(row)) + '\n';
  };
  addTable(store.items.features());
  addTable(store.contexts);
  for (const auto& use : store.interactions)
    text += fmt::format("{} {} {} {} {}\n", use.user.value(), use.item.value(), use.context, *use.time,
                        use.count);
  return text;
}

std::vector<double> usesByItem(const StoreExport& store) {
  std::vector<double> uses(store.items.size());
  for (const auto& use : store.interactions)
    uses[use.item.value()] += use.count;
  return uses;
}

double correlation(const std::vector<double>& x, const std::vector<double>& y) {
  const auto n = static_cast<double>(x.size());
  const double meanX = std::accumulate(x.begin(), x.end(), 0.0) / n;
  const double meanY = std::accumulate(y.begin(), y.end(), 0.0) / n;
  double xy = 0;
  double xx = 0;
  double yy = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    xy += (x[i] - meanX) * (y[i] - meanY);
    xx += (x[i] - meanX) * (x[i] - meanX);
    yy += (y[i] - meanY) * (y[i] - meanY);
  }
  return xy / std::sqrt(xx * yy);
}

} // namespace

class TestSimulateStore : public QObject {
  Q_OBJECT

private:
  SimulatedStore simulated_;

  const StoreExport& store() const { return simulated_.store; }

private slots:
  void initTestCase() {
    QElapsedTimer timer;
    timer.start();
    simulated_ = simulateStore({}, {}).value();
    qInfo("%zu interactions in %u contexts, simulated in %lld ms", store().interactions.size(),
          store().contexts.rowCount(), static_cast<long long>(timer.elapsed()));
  }

  void isTheSameForTheSameSeed() {
    const auto again = simulateStore({}, {}).value();
    QVERIFY(textOf(again.store) == textOf(store()));
  }

  // Holds on every machine; when it changes, every seed means another store.
  void isTheSameOnEveryMachine() {
    const SimulationOptions options{.items = 100, .users = 20, .days = 7, .seed = 5};
    const auto text = textOf(simulateStore(options, {}).value().store);
    QCOMPARE(QString::number(hashText(text), 16), QStringLiteral("2397940c0f05e2ca"));
  }

  void isAnotherForAnotherSeed() {
    const auto other = simulateStore({.seed = 2}, {}).value();
    QVERIFY(other.store.items.valueAt(ItemId(0), "name") != store().items.valueAt(ItemId(0), "name"));
    QVERIFY(other.store.interactions.size() != store().interactions.size());
  }

  void hasTheShapeOfFrappe() {
    QStringList items;
    for (const auto& field : store().items.features().schema().fields())
      items << QString::fromStdString(field.name);
    QCOMPARE(items.join(' '),
             QStringLiteral("item_id package name category developer language downloads "
                            "downloads_min price price_text rating description short_desc icon"));
    QStringList contexts;
    for (const auto& field : store().contexts.schema().fields())
      contexts << QString::fromStdString(field.name);
    QCOMPARE(contexts.join(' '),
             QStringLiteral("daytime weekday isweekend homework cost weather country city"));
    QCOMPARE(store().actionKind, std::string("use"));
    QVERIFY(store().items.keyOf(ItemId(999)) == "999");
    QCOMPARE(store().users.back(), std::string("299"));
  }

  void interactionsStandInTheOrderOfTime() {
    QVERIFY(
        std::ranges::is_sorted(store().interactions, {}, [](const Interaction& use) { return *use.time; }));
    constexpr std::int64_t kSecondsPerDay = 86400;
    QVERIFY(*store().interactions.front().time >= 20149 * kSecondsPerDay);
    QVERIFY(*store().interactions.back().time <= 20181 * kSecondsPerDay);
  }

  void contextsAreDistinct() {
    std::set<std::string> seen;
    for (std::uint32_t row = 0; row < store().contexts.rowCount(); ++row) {
      std::string text;
      for (std::size_t i = 0; i < store().contexts.schema().size(); ++i)
        text += toText(store().contexts.column(i).valueAt(row)) + '|';
      QVERIFY2(seen.insert(text).second, text.c_str());
    }
  }

  void aFewPagesAreGone() {
    const auto& features = store().items.features();
    int gone = 0;
    for (std::uint32_t row = 0; row < store().items.size(); ++row) {
      gone += features.find("name")->isMissing(row);
      QCOMPARE(features.find("name")->isMissing(row), features.find("category")->isMissing(row));
      QVERIFY(!features.find("item_id")->isMissing(row));
    }
    QVERIFY2(gone >= 10 && gone <= 45, qPrintable(QString::number(gone)));
  }

  void namesAreDistinctAndInSeveralScripts() {
    std::set<std::string_view> names;
    std::set<std::string_view> languages;
    int unicode = 0;
    for (std::uint32_t row = 0; row < store().items.size(); ++row) {
      const auto* column = store().items.features().find("name");
      if (column->isMissing(row)) continue;
      const auto name = column->stringAt(row);
      QVERIFY2(names.insert(name).second, std::string(name).c_str());
      languages.insert(store().items.features().find("language")->stringAt(row));
      unicode += std::ranges::any_of(name, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    }
    QCOMPARE(languages, (std::set<std::string_view>{"en", "es", "zh", "ja"}));
    QVERIFY(unicode > 50);
  }

  void popularityIsHeavyTailed() {
    auto uses = usesByItem(store());
    std::ranges::sort(uses, std::greater());
    const double all = std::accumulate(uses.begin(), uses.end(), 0.0);
    const double top = std::accumulate(uses.begin(), uses.begin() + 100, 0.0);
    qInfo("the first tenth of the apps has %.2f of the use", top / all);
    QVERIFY(top / all > 0.5);
    QVERIFY(uses[0] / all < 0.25);
    QVERIFY(std::ranges::count_if(uses, [](double n) { return n > 0; }) > 600);
  }

  void ratingsFollowQuality() {
    std::vector<double> ratings;
    std::vector<double> qualities;
    for (std::uint32_t row = 0; row < store().items.size(); ++row) {
      const auto* rating = store().items.features().find("rating");
      if (rating->isMissing(row)) continue;
      ratings.push_back(rating->float32At(row));
      qualities.push_back(simulated_.truth.itemTraits(ItemId(row)).quality);
    }
    QVERIFY(correlation(ratings, qualities) > 0.8);
  }

  void newAppsAreNotUsedBeforeTheirRelease() {
    constexpr std::int64_t kSecondsPerDay = 86400;
    int newApps = 0;
    for (const auto& use : store().interactions) {
      const auto day = simulated_.truth.itemTraits(use.item).releaseDay;
      if (day == 0) continue;
      ++newApps;
      // A day begins up to ten hours earlier in the east than in UTC.
      QVERIFY(*use.time >= (20150 + std::int64_t{day}) * kSecondsPerDay - 10 * 3600);
    }
    QVERIFY(newApps > 0);
  }

  void goesIntoALogAndComesBack() {
    const QTemporaryDir folder;
    auto log = LogStore::create((folder.path() + "/log.sqlite").toStdString()).value();
    QVERIFY(log.append(store()).has_value());
    const auto users =
        UserStore(RowKeys::of(store().users).value(),
                  FeatureTable::of(Schema(), {}, static_cast<std::uint32_t>(store().users.size())).value());
    const auto read = log.resolve(store().items, users).value();
    QCOMPARE(read.unresolved, 0U);
    QCOMPARE(read.contexts.rowCount(), store().contexts.rowCount());
    const auto same = [](const Interaction& a, const Interaction& b) {
      return a.user == b.user && a.item == b.item && a.context == b.context && a.time == b.time &&
             a.count == b.count;
    };
    QVERIFY(std::ranges::equal(read.interactions, store().interactions, same));
  }
};

QTEST_APPLESS_MAIN(TestSimulateStore)
#include "test_simulate_store.moc"
