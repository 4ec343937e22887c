#include "widgets/experiments/uplift_charts.h"

#include "widgets/common/figures.h"
#include "widgets/common/text.h"
#include "widgets/experiments/experiment_words.h"
#include "widgets/table/table_columns.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::UpliftCharts)
};

/// A curve as a share of `users`, so that curves over other users end at the same height.
template <class Value>
LineSeries curveOf(const UpliftReport& report, const QString& name, double users, Value value) {
  LineSeries line{.name = name, .x = {}, .y = {}};
  const auto rows = static_cast<double>(report.curve.back().rows);
  for (const auto& point : report.curve) {
    line.x.push_back(100 * static_cast<double>(point.rows) / rows);
    line.y.push_back(100 * value(point) / users);
  }
  return line;
}

} // namespace

ChartPtr upliftCurveChart(const UpliftReport& report) {
  if (report.curve.size() < 2 || report.curve.back().rows == 0 || report.treatedUsers == 0) return nullptr;
  const auto rows = static_cast<double>(report.curve.back().rows);
  const auto treated = static_cast<double>(report.treatedUsers);
  LineSeries random{
      .name = Texts::tr("Random order"), .x = {0, 100}, .y = {0, 100 * report.uplift.end / rows}};
  return std::make_shared<const ChartSpec>(ChartSpec{
      .title = Texts::tr("Gain of %1 by whom “%2” reaches").arg(toQt(report.metric), toQt(report.variant)),
      .x = {.label = Texts::tr("Users by falling predicted uplift"), .unit = QStringLiteral("%")},
      .y = {.label = Texts::tr("Gained, of all users"), .unit = QStringLiteral("%")},
      .series = {
          curveOf(report, Texts::tr("Qini"), treated, [](const UpliftPoint& point) { return point.qini; }),
          curveOf(report, Texts::tr("Uplift"), rows, [](const UpliftPoint& point) { return point.uplift; }),
          std::move(random)}});
}

ChartPtr upliftDecileChart(const UpliftReport& report) {
  if (report.deciles.empty()) return nullptr;
  Reliability deciles{.name = Texts::tr("Tenths of the users"), .bins = {}};
  for (const auto& decile : report.deciles)
    deciles.bins.push_back({100 * decile.predicted, 100 * decile.realised, 100 * decile.interval.low,
                            100 * decile.interval.high,
                            static_cast<double>(decile.controlUsers + decile.treatedUsers)});
  std::ranges::sort(deciles.bins, {}, &ReliabilityPoint::predicted);
  return std::make_shared<const ChartSpec>(
      ChartSpec{.title = Texts::tr("Predicted against realised uplift"),
                .x = {.label = Texts::tr("Predicted uplift"), .unit = Texts::tr("% points")},
                .y = {.label = Texts::tr("Realised uplift"), .unit = Texts::tr("% points")},
                .series = {std::move(deciles)}});
}

std::shared_ptr<const TableSource> upliftDecileTable(const UpliftReport& report) {
  auto table = std::make_shared<DoorwayTable>(std::vector{
      describedColumn("tenth", CellType::Integer, Texts::tr("Tenth"),
                      Texts::tr("1 holds the users with the highest predicted uplift")),
      shareColumn("predicted", Texts::tr("Predicted"), Texts::tr("Mean predicted uplift, % points")),
      shareColumn("realised", Texts::tr("Realised"),
                  Texts::tr("Share of the arm's users who did it − that of the control's, % points")),
      shareColumn("low", Texts::tr("Low"), Texts::tr("Lower bound of the realised uplift (Newcombe)")),
      shareColumn("high", Texts::tr("High"), Texts::tr("Upper bound of the realised uplift (Newcombe)")),
      describedColumn("control_users", CellType::Integer, Texts::tr("Users, control"),
                      Texts::tr("Users of the control in the tenth")),
      describedColumn("arm_users", CellType::Integer, Texts::tr("Users, arm"),
                      Texts::tr("Users of the arm in the tenth"))});
  std::int64_t tenth = 0;
  for (const auto& decile : report.deciles)
    table->addRow({{++tenth},
                   shareEntry(decile.predicted),
                   shareEntry(decile.realised),
                   shareEntry(decile.interval.low),
                   shareEntry(decile.interval.high),
                   countEntry(decile.controlUsers),
                   countEntry(decile.treatedUsers)});
  return table;
}

std::shared_ptr<const TableSource> upliftWeightTable(const UpliftReport& report) {
  std::vector<std::size_t> order(std::min(report.features.size(), report.weights.size()));
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater(),
                           [&](std::size_t feature) { return std::abs(report.weights[feature]); });
  auto weight = shareColumn("weight", Texts::tr("Weight"),
                            Texts::tr("What one standard deviation more of the feature adds to the predicted "
                                      "uplift, % points"));
  weight.bar = true;
  weight.decimals = 4;
  auto table = std::make_shared<DoorwayTable>(
      std::vector{describedColumn("feature", CellType::Text, Texts::tr("Feature"),
                                  Texts::tr("What is known of a user before the treatment")),
                  std::move(weight)});
  for (const auto feature : order)
    table->addRow({{report.features[feature]}, shareEntry(report.weights[feature])});
  return table;
}

QString upliftText(const UpliftReport& report, double alpha) {
  const auto& interval = report.normalisedQini;
  const auto figures =
      Texts::tr("normalised Qini %1, %2 % interval %3 over %4 users; effect on all %5")
          .arg(signedText(report.qini.normalised), figureText(100 * (1 - alpha)), intervalText(interval),
               countText(report.controlUsers + report.treatedUsers), signedText(report.averageEffect));
  if (interval.low > 0)
    return Texts::tr("What is known of users tells who gains by “%1”: %2.")
        .arg(toQt(report.variant), figures);
  if (interval.high < 0) return Texts::tr("The model orders users the wrong way round: %1.").arg(figures);
  return Texts::tr("What is known of users does not tell who gains by “%1”: %2.")
      .arg(toQt(report.variant), figures);
}

} // namespace rankwright
