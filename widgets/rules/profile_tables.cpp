#include "widgets/rules/profile_tables.h"

#include "widgets/common/engine_text.h"
#include "widgets/common/figures.h"
#include "widgets/common/text.h"

#include <QCoreApplication>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::ProfileTables)
};

QString percentText(double share) {
  return QStringLiteral("%1 %").arg(100 * share, 0, 'f', 1);
}

QString nanoseconds(double time) {
  return QString::number(time, 'f', time < 100 ? 1 : 0);
}

QString distinctText(const RuleProfile& rule) {
  const auto count = countText(rule.distinct);
  return rule.moreDistinct ? Texts::tr("over %1").arg(count) : count;
}

} // namespace

FactTable profileTable(const ProgramProfile& profile) {
  FactTable table{
      .columns = {{Texts::tr("Rule"), Texts::tr("The rule; follow it to go to its definition")},
                  {Texts::tr("Type"), Texts::tr("The type of its values")},
                  {Texts::tr("Missing"), Texts::tr("Share of the apps for which it has no value"),
                   FactKind::Figure},
                  {Texts::tr("Distinct"), Texts::tr("How many different values it has"), FactKind::Figure},
                  {Texts::tr("Alone (ns)"),
                   Texts::tr("Nanoseconds an app when only this rule is computed, on one core"),
                   FactKind::Figure},
                  {Texts::tr("Own (ns)"),
                   Texts::tr("Nanoseconds an app that would be saved without this rule"), FactKind::Figure}},
      .rows = {}};
  for (const auto& rule : profile.rules) {
    const auto name = toQt(rule.name);
    table.rows.push_back({{.text = name, .address = {QStringLiteral("rule"), name}},
                          {.text = engineText(describe(rule.type))},
                          {.text = percentText(rule.missingShare())},
                          {.text = distinctText(rule)},
                          {.text = nanoseconds(rule.nanosecondsAlone)},
                          {.text = nanoseconds(rule.nanosecondsOwn)}});
  }
  return table;
}

FactTable topValues(const RuleProfile& rule) {
  FactTable table{
      .columns = {{Texts::tr("Value"), Texts::tr("The most frequent values of the rule")},
                  {Texts::tr("Apps"), Texts::tr("How many apps have it"), FactKind::Figure},
                  {Texts::tr("Share"), Texts::tr("Of all apps, those with a missing value included"),
                   FactKind::Share}},
      .rows = {}};
  for (const auto& each : rule.top) {
    const auto share = rule.rows == 0 ? 0 : static_cast<double>(each.rows) / static_cast<double>(rule.rows);
    table.rows.push_back({{.text = toQt(each.value)},
                          {.text = countText(each.rows)},
                          {.text = {}, .toolTip = percentText(share), .bar = share}});
  }
  return table;
}

ChartPtr distributionOf(const RuleProfile& rule) {
  const auto& numbers = rule.histogram;
  if (numbers.rows.empty()) return nullptr;
  Histogram histogram{.name = toQt(rule.name), .edges = {}, .counts = {}};
  // One value alone still needs a bin of some width.
  const auto width = numbers.high > numbers.low ? numbers.high - numbers.low : 1;
  for (std::size_t i = 0; i <= numbers.rows.size(); ++i)
    histogram.edges.push_back(numbers.low +
                              width * static_cast<double>(i) / static_cast<double>(numbers.rows.size()));
  for (const auto rows : numbers.rows)
    histogram.counts.push_back(static_cast<double>(rows));
  return std::make_shared<const ChartSpec>(
      ChartSpec{.title = Texts::tr("Distribution of %1").arg(toQt(rule.name)),
                .x = {.label = toQt(rule.name)},
                .y = {.label = Texts::tr("Apps")},
                .series = {std::move(histogram)}});
}

} // namespace rankwright
