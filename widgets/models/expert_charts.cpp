#include "widgets/models/expert_charts.h"

#include "widgets/common/figures.h"
#include "widgets/common/number_words.h"
#include "widgets/common/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::ExpertCharts)
};

/// A gate that gives one expert more than this leaves the others idle.
constexpr double kIdle = 0.9;

double rounded(double value) {
  constexpr double kUnit = 1e3;
  return std::round(value * kUnit) / kUnit;
}

QString expertName(std::size_t expert) {
  return Texts::tr("Expert %1").arg(expert + 1);
}

double largestShareOf(const ExpertHealth& health, std::size_t expert) {
  double largest = 0;
  for (const auto& gate : health.gates)
    largest = std::max(largest, gate.shares[expert]);
  return largest;
}

} // namespace

ChartPtr gateChart(const ExpertHealth& health) {
  if (health.gates.empty()) return nullptr;
  HeatMap map{.name = Texts::tr("Gates"),
              .xLabels = {},
              .yLabels = {},
              .values = {},
              .valueLabel = Texts::tr("mean weight of the gate"),
              .scale = HeatScale::Share};
  for (std::size_t expert = 0; expert < health.experts.size(); ++expert)
    map.xLabels << expertName(expert);
  for (const auto& gate : health.gates) {
    map.yLabels << toQt(gate.task);
    for (const auto share : gate.shares)
      map.values.push_back(rounded(share));
  }
  return std::make_shared<const ChartSpec>(
      ChartSpec{.title = Texts::tr("What each task's gate gives each expert"), .series = {std::move(map)}});
}

FactTable expertFacts(const ExpertHealth& health) {
  FactTable table{
      .columns = {{Texts::tr("Expert"), Texts::tr("Of the bank that the tasks share")},
                  {Texts::tr("Zeros"),
                   Texts::tr("Share of its outputs that are 0; above 90 % it has collapsed"),
                   FactKind::Figure},
                  {Texts::tr("Mean"), Texts::tr("Of its outputs"), FactKind::Figure},
                  {Texts::tr("Deviation"), Texts::tr("Standard deviation of its outputs"), FactKind::Figure},
                  {Texts::tr("Largest share"), Texts::tr("The most that any task's gate gives it"),
                   FactKind::Figure},
                  {Texts::tr("Light"), Texts::tr("Red where it has collapsed")}},
      .rows = {}};
  for (std::size_t expert = 0; expert < health.experts.size(); ++expert) {
    const auto& figures = health.experts[expert];
    table.rows.push_back({{expertName(expert)},
                          {percentText(figures.zeroRate)},
                          {figureText(figures.mean)},
                          {figureText(figures.deviation)},
                          {percentText(largestShareOf(health, expert))},
                          {figures.isCollapsed() ? Texts::tr("red: collapsed") : Texts::tr("green")}});
  }
  return table;
}

QString expertText(const ExpertHealth& health) {
  QStringList said;
  const auto collapsed = std::ranges::count_if(health.experts, &ExpertFigures::isCollapsed);
  if (collapsed > 0)
    said << Texts::tr("%1 of %2 experts have collapsed: nearly all of their outputs are 0.")
                .arg(collapsed)
                .arg(health.experts.size());
  if (health.largestShare() > kIdle)
    said << Texts::tr("A gate gives one expert %1: the others idle for its task.")
                .arg(percentText(health.largestShare()));
  if (said.isEmpty()) said << Texts::tr("No expert has collapsed, and no gate leaves experts idle.");
  for (const auto& gate : health.gates)
    said << Texts::tr("Entropy of the gate of %1: %2 of %3 nats.")
                .arg(toQt(gate.task), figureText(rounded(gate.entropy)),
                     figureText(rounded(std::log(static_cast<double>(gate.shares.size())))));
  said << Texts::tr("Over %1 held-out rows.").arg(countText(health.rows));
  return said.join(u' ');
}

} // namespace rankwright
