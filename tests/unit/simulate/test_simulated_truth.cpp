#include "core/simulate/simulate_store.h"

#include <QTest>

#include <cmath>
#include <map>
#include <numeric>
#include <set>

using namespace rankwright;

namespace {

constexpr SimulationOptions kOptions{.items = 400, .users = 150, .days = 60, .seed = 11};

std::uint32_t categoryNamed(std::string_view name) {
  const auto found = std::ranges::find(appCategories(), name, &AppCategory::name);
  return static_cast<std::uint32_t>(found - appCategories().begin());
}

} // namespace

class TestSimulatedTruth : public QObject {
  Q_OBJECT

private:
  SimulatedStore simulated_;

  const SimulatedTruth& truth() const { return simulated_.truth; }
  const StoreExport& store() const { return simulated_.store; }

  /// The share of a category's uses among those in contexts that have the value.
  double shareWhere(std::uint32_t category, std::string_view feature, std::string_view value) const {
    const auto* column = store().contexts.find(feature);
    double all = 0;
    double ofCategory = 0;
    for (const auto& use : store().interactions) {
      if (column->stringAt(use.context) != value) continue;
      ++all;
      if (truth().category(use.item) == category) ++ofCategory;
    }
    return ofCategory / all;
  }

private slots:
  void initTestCase() { simulated_ = simulateStore(kOptions, {}).value(); }

  void preferencesAndPopularityAddUpToOne() {
    for (std::uint32_t user = 0; user < kOptions.users; ++user) {
      const auto preference = truth().categoryPreference(UserId(user));
      QVERIFY(std::abs(std::accumulate(preference.begin(), preference.end(), 0.0) - 1) < 1e-9);
    }
    double popularity = 0;
    for (std::uint32_t item = 0; item < kOptions.items; ++item)
      popularity += truth().popularity(ItemId(item));
    QVERIFY(std::abs(popularity - 1) < 1e-9);
  }

  void usersHaveFewFavouriteCategories() {
    double topThree = 0;
    for (std::uint32_t user = 0; user < kOptions.users; ++user) {
      const auto preference = truth().categoryPreference(UserId(user));
      std::vector<double> sorted(preference.begin(), preference.end());
      std::ranges::sort(sorted, std::greater());
      topThree += sorted[0] + sorted[1] + sorted[2];
    }
    QVERIFY(topThree / kOptions.users > 0.6);
  }

  void useFollowsTaste() {
    std::vector<std::vector<double>> uses(kOptions.users, std::vector<double>(kCategoryCount));
    for (const auto& use : store().interactions)
      ++uses[use.user.value()][truth().category(use.item)];
    std::vector<double> observed;
    std::vector<double> wanted;
    for (std::uint32_t user = 0; user < kOptions.users; ++user) {
      const double total = std::accumulate(uses[user].begin(), uses[user].end(), 0.0);
      if (total < 50) continue;
      for (std::size_t category = 0; category < kCategoryCount; ++category) {
        observed.push_back(uses[user][category] / total);
        wanted.push_back(truth().categoryPreference(UserId(user))[category]);
      }
    }
    const auto n = static_cast<double>(observed.size());
    const double mean = 1.0 / kCategoryCount;
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (std::size_t i = 0; i < observed.size(); ++i) {
      xy += (observed[i] - mean) * (wanted[i] - mean);
      xx += (observed[i] - mean) * (observed[i] - mean);
      yy += (wanted[i] - mean) * (wanted[i] - mean);
    }
    const double correlation = xy / std::sqrt(xx * yy);
    qInfo("correlation %.3f over %.0f pairs", correlation, n);
    QVERIFY(correlation > 0.6);
  }

  void usedAppsHaveMoreUtility() {
    std::map<std::uint32_t, std::set<std::uint32_t>> used;
    for (const auto& use : store().interactions)
      used[use.user.value()].insert(use.item.value());
    int better = 0;
    for (const auto& [user, items] : used) {
      double of[2] = {0, 0};
      int count[2] = {0, 0};
      for (std::uint32_t item = 0; item < kOptions.items; ++item) {
        const bool isUsed = items.contains(item);
        of[isUsed] += truth().utility(UserId(user), ItemId(item), 0);
        ++count[isUsed];
      }
      better += of[1] / count[1] > of[0] / count[0];
    }
    QVERIFY2(better >= static_cast<int>(0.97 * static_cast<double>(used.size())),
             qPrintable(QString::number(better)));
  }

  void contextsShiftUtilityAsTheyShiftUse_data() {
    QTest::addColumn<QByteArray>("category");
    QTest::addColumn<QByteArray>("feature");
    QTest::addColumn<QByteArray>("favourable");
    QTest::addColumn<QByteArray>("unfavourable");
    QTest::newRow("news in the morning") << QByteArray("News & Magazines") << QByteArray("daytime")
                                         << QByteArray("morning") << QByteArray("night");
    QTest::newRow("games in the evening") << QByteArray("Arcade & Action") << QByteArray("daytime")
                                          << QByteArray("evening") << QByteArray("morning");
    QTest::newRow("transport on workdays") << QByteArray("Transportation") << QByteArray("isweekend")
                                           << QByteArray("workday") << QByteArray("weekend");
    QTest::newRow("productivity at work")
        << QByteArray("Productivity") << QByteArray("homework") << QByteArray("work") << QByteArray("home");
  }

  void contextsShiftUtilityAsTheyShiftUse() {
    QFETCH(const QByteArray, category);
    QFETCH(const QByteArray, feature);
    QFETCH(const QByteArray, favourable);
    QFETCH(const QByteArray, unfavourable);
    const auto number = categoryNamed(category.toStdString());
    const double high = shareWhere(number, feature.toStdString(), favourable.toStdString());
    const double low = shareWhere(number, feature.toStdString(), unfavourable.toStdString());
    QVERIFY2(high > 1.15 * low, qPrintable(QStringLiteral("%1 %2").arg(high).arg(low)));
  }

  void utilityIsAffinityAndTheEffectOfTheContext() {
    const auto& use = store().interactions.front();
    const auto other = ItemId(use.item.value() == 0 ? 1 : 0);
    const auto effect = [&](ItemId item) {
      return truth().utility(use.user, item, use.context) - truth().affinity(use.user, item);
    };
    const auto sameCategory = [&](ItemId item) { return truth().category(item) == truth().category(other); };
    for (std::uint32_t item = 0; item < kOptions.items; ++item)
      if (sameCategory(ItemId(item))) QVERIFY(std::abs(effect(ItemId(item)) - effect(other)) < 1e-9);
  }
};

QTEST_APPLESS_MAIN(TestSimulatedTruth)
#include "test_simulated_truth.moc"
