#include "widgets/experiments/trust_tables.h"

#include "core/events/event_log_info.h"
#include "core/table/doorway_table.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/figures.h"
#include "widgets/common/text.h"
#include "widgets/experiments/experiment_words.h"
#include "widgets/experiments/verdict_words.h"
#include "widgets/table/table_columns.h"

#include <QCoreApplication>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::TrustTables)
};

using Entry = DoorwayTable::Entry;

constexpr int kDecimals = 5; ///< of p, and of values of metrics

TableColumn column(const char* key, CellType type, const QString& title, const QString& explanation) {
  auto made = describedColumn(key, type, title, explanation);
  if (type == CellType::Real) made.decimals = kDecimals;
  return made;
}

// --- What is right and what is not

Fact plain(const QString& text, const QString& toolTip = {}) {
  return {.text = text, .toolTip = toolTip};
}

QString usersText(const std::vector<ArmUsers>& arms) {
  QStringList texts;
  for (const auto& arm : arms)
    texts << QStringLiteral("%1 %2").arg(toQt(arm.variant), countText(arm.users));
  return texts.join(QStringLiteral(", "));
}

std::vector<Fact> splitFact(const TrustReport& trust) {
  const auto users = usersText(trust.arms);
  if (!trust.split)
    return {plain(Texts::tr("Sample ratio")), plain(users), plain(engineText(trust.splitUndefined))};
  const auto& split = *trust.split;
  const auto how =
      Texts::tr(
          "χ² = Σ (observed − expected)² / expected = %1 with %2 degrees of freedom; p = P(χ² > %1) = %3. "
          "The arm that is farthest off is so by %4.")
          .arg(figureText(split.chiSquared), figureText(split.df), probabilityText(split.p),
               liftText(split.largestDeviation));
  const auto said = split.alarms()  ? Texts::tr("mismatch: χ² %1, p %2")
                    : split.warns() ? Texts::tr("unlikely: χ² %1, p %2")
                                    : Texts::tr("as designed: χ² %1, p %2");
  return {plain(Texts::tr("Sample ratio")), plain(users, how),
          plain(said.arg(figureText(split.chiSquared), probabilityText(split.p)), how)};
}

std::vector<Fact> severalFact(const TrustReport& trust) {
  const auto how = Texts::tr("Worth a warning from %1 of the users and %2 users on")
                       .arg(percentText(kSeveralVariantsShare), countText(kSeveralVariantsUsers));
  return {
      plain(Texts::tr("Users in several variants")),
      plain(Texts::tr("%1 (%2)").arg(countText(trust.usersOfSeveral), percentText(trust.severalShare)), how),
      plain(trust.severalPasses ? Texts::tr("few enough") : Texts::tr("too many"), how)};
}

std::vector<Fact> biasFact(const TrustReport& trust) {
  double smallest = 1;
  std::size_t tests = 0;
  for (const auto& bias : trust.bias)
    if (bias.test) {
      ++tests;
      smallest = std::min(smallest, bias.adjustedP);
    }
  if (tests == 0)
    return {plain(Texts::tr("Before the experiment")), plain(Texts::tr("not tested")),
            plain(Texts::tr("the log has nothing of the days before"))};
  return {plain(Texts::tr("Before the experiment")), plain(Texts::tr("%1 tests").arg(tests)),
          plain(Texts::tr("smallest adjusted p %1").arg(probabilityText(smallest)))};
}

std::vector<Fact> replayFact(const TrustReport& trust) {
  if (!trust.replay)
    return {plain(Texts::tr("A/A replay")), plain(Texts::tr("not made")),
            plain(engineText(trust.replayUndefined))};
  const auto& replay = *trust.replay;
  const auto how =
      Texts::tr(
          "The users of the log are split anew at random; Kolmogorov and Smirnov's test that their p are "
          "uniform: distance %1, p %2")
          .arg(figureText(replay.uniform.distance), probabilityText(replay.uniform.p));
  return {plain(Texts::tr("A/A replay")), plain(Texts::tr("%1 replays").arg(replay.p.size()), how),
          plain(Texts::tr("significant in %1; uniform: p %2")
                    .arg(percentText(replay.significantShare), probabilityText(replay.uniform.p)),
                how)};
}

// --- The split in parts

std::string kindOf(const SplitPart& part) {
  return part.dimension.empty() ? Texts::tr("day").toStdString() : part.dimension;
}

std::vector<TableColumn> splitColumns(const ExperimentDefinition& definition) {
  std::vector<TableColumn> columns = {
      column("by", CellType::Text, Texts::tr("By"), Texts::tr("Day of the first exposure, or a dimension")),
      column("value", CellType::Text, Texts::tr("Value"), Texts::tr("The day, or the dimension's value"))};
  for (const auto& arm : definition.arms)
    columns.push_back(column(("users_" + arm.variant).c_str(), CellType::Integer,
                             Texts::tr("Users of %1").arg(toQt(arm.variant)),
                             Texts::tr("Users of the arm in this part")));
  columns.push_back(column("chi_squared", CellType::Real, Texts::tr("χ²"),
                           Texts::tr("Σ (observed − expected)² / expected over the arms")));
  columns.push_back(
      column("p", CellType::Real, Texts::tr("p"), Texts::tr("That the split is the designed one")));
  columns.push_back(column("adjusted_p", CellType::Real, Texts::tr("Adjusted p"),
                           Texts::tr("Holm's, among the days or among all values")));
  columns.push_back(column("up_to", CellType::Real, Texts::tr("p up to the day"),
                           Texts::tr("Of this and all days before")));
  return columns;
}

std::vector<Entry> splitRow(const SplitPart& part) {
  std::vector<Entry> row = {{kindOf(part)}, {part.dimension.empty() ? dayText(part.day) : part.value}};
  for (const auto users : part.users)
    row.push_back(countEntry(users));
  const auto ofTest = [&](double value) { return part.test ? figureEntry(value) : Entry(); };
  row.push_back(ofTest(part.test ? part.test->chiSquared : 0));
  row.push_back(ofTest(part.test ? part.test->p : 0));
  row.push_back(ofTest(part.adjustedP));
  row.push_back(part.upTo ? figureEntry(part.upTo->p) : Entry());
  return row;
}

} // namespace

FactTable trustFacts(const TrustReport& trust) {
  FactTable table{
      {{Texts::tr("Check"), Texts::tr("What is looked at"), FactKind::Text},
       {Texts::tr("Of"), Texts::tr("What it is computed from"), FactKind::Text},
       {Texts::tr("Result"), Texts::tr("What came out; point at it for the formula"), FactKind::Text}},
      {splitFact(trust), severalFact(trust), biasFact(trust), replayFact(trust)}};
  return table;
}

std::shared_ptr<const TableSource> splitTable(const ExperimentDefinition& definition,
                                              const TrustReport& trust) {
  auto table = std::make_shared<DoorwayTable>(splitColumns(definition));
  for (const auto& part : trust.byDay)
    table->addRow(splitRow(part));
  for (const auto& part : trust.byDimension)
    table->addRow(splitRow(part));
  return table;
}

std::shared_ptr<const TableSource> biasTable(const TrustReport& trust) {
  auto table = std::make_shared<DoorwayTable>(std::vector<TableColumn>{
      column("metric", CellType::Text, Texts::tr("Metric"), Texts::tr("Of the days before the experiment")),
      column("arm", CellType::Text, Texts::tr("Arm"), Texts::tr("Compared with the control")),
      column("control", CellType::Real, Texts::tr("Control"),
             Texts::tr("The metric of the control's users then")),
      column("treated", CellType::Real, Texts::tr("Arm's value"),
             Texts::tr("The metric of the arm's users then")),
      column("effect", CellType::Real, Texts::tr("Difference"),
             Texts::tr("There is no treatment yet: it should be none")),
      column("p", CellType::Real, Texts::tr("p"), Texts::tr("Two-sided")),
      column("adjusted_p", CellType::Real, Texts::tr("Adjusted p"),
             Texts::tr("Holm's, among all metrics and arms")),
      column("note", CellType::Text, Texts::tr("Note"), Texts::tr("Why there is no figure"))});
  for (const auto& bias : trust.bias)
    if (bias.test)
      table->addRow({{bias.metric},
                     {bias.variant},
                     figureEntry(bias.control),
                     figureEntry(bias.treated),
                     figureEntry(bias.test->effect),
                     figureEntry(bias.test->p),
                     figureEntry(bias.adjustedP),
                     {}});
    else
      table->addRow(
          {{bias.metric}, {bias.variant}, {}, {}, {}, {}, {}, {engineText(bias.undefined).toStdString()}});
  return table;
}

} // namespace rankwright
