#include "widgets/simulator/task_facts.h"

#include "core/pipeline/task_outputs.h"
#include "widgets/common/figures.h"
#include "widgets/common/text.h"

#include <QCoreApplication>
#include <QLocale>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::TaskFacts)
};

std::vector<FactColumn> taskColumns() {
  return {
      {Texts::tr("Output"), Texts::tr("What the model calls it, and formulas too")},
      {Texts::tr("Probability"),
       Texts::tr("σ(logit), before any correction for the way the model was trained"), FactKind::Figure},
      {Texts::tr("Logit"), Texts::tr("bias + linear + pairs + deep of the line"), FactKind::Figure},
      {Texts::tr("Bias"), Texts::tr("The task's own, the same for every app"), FactKind::Figure},
      {Texts::tr("Linear"), Texts::tr("Sum of the linear terms of all fields, which the tasks share"),
       FactKind::Figure},
      {Texts::tr("Pairs"), Texts::tr("Sum of the pairs of fields, which the tasks share"), FactKind::Figure},
      {Texts::tr("Deep"), Texts::tr("What the task's own tower adds"), FactKind::Figure}};
}

Fact contribution(float value) {
  return {contributionText(value)};
}

std::vector<Fact> factsOf(const TaskOutput& output, const LogitParts& shared) {
  const Fact probability{.text = scoreText(output.probability), .strong = true};
  if (!output.parts) return {{toQt(output.name)}, probability, {Texts::tr("product")}, {}, {}, {}, {}};
  return {{toQt(output.name)},
          probability,
          contribution(output.parts->logit),
          contribution(output.parts->bias),
          contribution(linearSum(shared)),
          contribution(pairSum(shared)),
          contribution(output.parts->deep)};
}

std::vector<FactColumn> gateColumns(std::size_t experts) {
  std::vector<FactColumn> columns = {{Texts::tr("Task"), Texts::tr("The output that the gate serves")}};
  for (std::size_t expert = 1; expert <= experts; ++expert)
    columns.push_back({Texts::tr("Expert %1").arg(expert),
                       Texts::tr("Share of the expert in what the task's tower gets for this app; a gate's "
                                 "shares add up to 1"),
                       FactKind::Figure});
  return columns;
}

QString shareText(float share) {
  return QLocale::c().toString(double{share}, 'f', 3);
}

} // namespace

FactTable taskFacts(const LogitParts& parts) {
  FactTable table{taskColumns(), {}};
  for (const auto& output : taskOutputs(parts))
    table.rows.push_back(factsOf(output, parts));
  return table;
}

FactTable gateFacts(const LogitParts& parts) {
  FactTable table{gateColumns(parts.tasks.empty() ? 0 : parts.tasks.front().gates.size()), {}};
  for (const auto& task : parts.tasks) {
    if (task.gates.empty()) continue;
    std::vector<Fact> row = {{toQt(task.output)}};
    for (const auto share : task.gates)
      row.push_back({shareText(share)});
    table.rows.push_back(std::move(row));
  }
  return table;
}

} // namespace rankwright
