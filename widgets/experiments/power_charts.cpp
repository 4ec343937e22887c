#include "widgets/experiments/power_charts.h"

#include "widgets/common/figures.h"
#include "widgets/common/text.h"
#include "widgets/experiments/experiment_words.h"
#include "widgets/table/table_columns.h"

#include <QCoreApplication>

#include <cmath>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::PowerCharts)
};

QString wholeText(double count) {
  return std::isfinite(count) && count < 1e15 ? countText(static_cast<qulonglong>(std::ceil(count)))
                                              : figureText(count);
}

QString daysText(const std::optional<double>& days) {
  return days ? wholeText(*days) : Texts::tr("never");
}

/// The observed days, or those that are expected, which begin where the others end.
LineSeries partOf(const LogPower& power, bool observed) {
  LineSeries line{.name = observed ? Texts::tr("Observed") : Texts::tr("Expected"), .x = {}, .y = {}};
  for (std::size_t i = 0; i < power.curve.size(); ++i) {
    const auto& point = power.curve[i];
    const auto isBridge = point.observed && i + 1 < power.curve.size() && !power.curve[i + 1].observed;
    const auto belongs = point.observed == observed || (!observed && isBridge);
    if (!belongs || !std::isfinite(point.detectableLift)) continue;
    line.x.push_back(point.days);
    line.y.push_back(100 * point.detectableLift);
  }
  return line;
}

double usersPerDay(const LogPower& power) {
  return power.newUsers.empty() ? 0 : power.users / static_cast<double>(power.newUsers.size());
}

QString growthText(double growth) {
  return Texts::tr("Users up to day t of d: users · (t / d)^%1; 1 is steady traffic, near 0 all are there "
                   "already")
      .arg(figureText(growth));
}

std::vector<Fact> row(const QString& name, const QString& figure, const QString& how) {
  return {{name, how}, {figure, how}};
}

QString sizeText(double lift) {
  return percentText(std::abs(lift));
}

} // namespace

ChartPtr detectableChart(const LogPower& power, double lift) {
  ChartSpec spec{.title = Texts::tr("Lift of %1 that so many days find").arg(toQt(power.metric)),
                 .x = {.label = Texts::tr("Days of the experiment")},
                 .y = {.label = Texts::tr("Detectable lift"), .unit = QStringLiteral("%")}};
  for (const auto observed : {true, false})
    if (auto line = partOf(power, observed); !line.x.empty()) spec.series.emplace_back(std::move(line));
  if (spec.series.empty()) return nullptr;
  spec.references.push_back({Qt::Horizontal, 100 * std::abs(lift), Texts::tr("looked for")});
  return std::make_shared<const ChartSpec>(std::move(spec));
}

FactTable powerFacts(const LogPower& power, const LiftNeed& wanted) {
  FactTable table{.columns = {{Texts::tr("What the log shows"), Texts::tr("Of %1").arg(toQt(power.metric))},
                              {Texts::tr("Figure"), Texts::tr("In the metric's unit"), FactKind::Figure}},
                  .rows = {}};
  auto& rows = table.rows;
  rows.push_back(
      row(Texts::tr("Mean"), figureText(power.mean), Texts::tr("Of the control, as the metric is declared")));
  rows.push_back(row(Texts::tr("Standard deviation"), figureText(power.standardDeviation),
                     Texts::tr("Of one user of the control; after a look back where the metric has one")));
  if (power.varianceReduction)
    rows.push_back(row(Texts::tr("Variance a look back explains"), percentText(*power.varianceReduction),
                       Texts::tr("1 − var(Y − θ X) / var(Y), X: the days before (CUPED)")));
  rows.push_back(
      row(Texts::tr("Users so far"), wholeText(power.users), Texts::tr("Of all arms, in the whole log")));
  rows.push_back(
      row(Texts::tr("New users a day"), figureText(usersPerDay(power)),
          QStringLiteral("%1 / %2\n%3")
              .arg(wholeText(power.users), countText(power.newUsers.size()), growthText(power.growth))));
  rows.push_back(row(Texts::tr("Users needed"), wholeText(wanted.users),
                     Texts::tr("Of all arms, for the lift that is looked for")));
  rows.push_back(row(Texts::tr("Days needed"), daysText(wanted.days), growthText(power.growth)));
  rows.push_back(row(Texts::tr("Days to go"), daysText(wanted.daysToGo),
                     Texts::tr("From the log's last day on; 0 where there are users enough")));
  return table;
}

std::shared_ptr<const TableSource> needsTable(const LogPower& power) {
  const auto number = [](const char* key, const QString& title, const QString& how) {
    auto column = describedColumn(key, CellType::Real, title, how);
    column.decimals = 0;
    return column;
  };
  auto table = std::make_shared<DoorwayTable>(std::vector{
      shareColumn("lift", Texts::tr("Lift"), Texts::tr("That is looked for, relative to the control")),
      number("users", Texts::tr("Users"), Texts::tr("Of all arms, that find it")),
      number("days", Texts::tr("Days"), Texts::tr("From the experiment's first day on; nothing for never")),
      number("days_to_go", Texts::tr("Days to go"),
             Texts::tr("From the log's last day on; 0 where there are users enough"))});
  const auto whole = [](const std::optional<double>& days) {
    return figureEntry(days ? std::ceil(*days) : NAN);
  };
  for (const auto& need : power.needs)
    table->addRow(
        {shareEntry(need.lift), figureEntry(std::ceil(need.users)), whole(need.days), whole(need.daysToGo)});
  return table;
}

QString needText(const LogPower& power, const LiftNeed& wanted, const PowerAim& aim) {
  const auto beginning =
      Texts::tr("To find a lift of %1 in %2 with a power of %3 and α = %4, %5 users are needed")
          .arg(sizeText(wanted.lift), toQt(power.metric), percentText(aim.power), figureText(aim.alpha),
               wholeText(wanted.users));
  if (!wanted.daysToGo) return Texts::tr("%1; with this traffic there will never be so many.").arg(beginning);
  if (*wanted.daysToGo <= 0)
    return Texts::tr("%1: the log has them (%2).").arg(beginning, wholeText(power.users));
  return Texts::tr("%1; the log has %2. With this traffic that takes %n more day(s).", nullptr,
                   static_cast<int>(std::min(std::ceil(*wanted.daysToGo), 1e9)))
      .arg(beginning, wholeText(power.users));
}

} // namespace rankwright
