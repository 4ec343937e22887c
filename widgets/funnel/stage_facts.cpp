#include "widgets/funnel/stage_facts.h"

#include "widgets/common/engine_text.h"
#include "widgets/common/figures.h"
#include "widgets/funnel/funnel_words.h"
#include "widgets/funnel/requests_address.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::StageFacts)
};

/// A bar that is this much shorter than the longest one is not seen.
constexpr double kVisibleRatio = 100;

QString none() {
  return QStringLiteral("–");
}

std::vector<FactColumn> stageColumns(bool logarithmic) {
  return {
      {Texts::tr("Stage"),
       Texts::tr("The stages that candidates pass, in their order. Enter on one shows the "
                 "requests behind it")},
      {logarithmic ? Texts::tr("Logarithmic scale") : Texts::tr("Linear scale"),
       logarithmic ? Texts::tr("The length of a bar is log10(1 + candidates)")
                   : Texts::tr("The length of a bar is the number of candidates"),
       FactKind::Share},
      {Texts::tr("Candidates"), Texts::tr("Candidates that reach the stage, over all requests"),
       FactKind::Figure},
      {Texts::tr("A request"), Texts::tr("Candidates divided by requests, with Student's interval of 95 %"),
       FactKind::Figure},
      {Texts::tr("Kept"), Texts::tr("Candidates divided by those of the stage before"), FactKind::Figure},
      {Texts::tr("Taken apps"),
       Texts::tr("Of the apps that users finally took, the share that reaches the stage, with Wilson's "
                 "interval of 95 %"),
       FactKind::Figure},
      {Texts::tr("R/R*"),
       Texts::tr("ΣR / ΣR*: R* adds up the value of the best k candidates of a request, R that of the best k "
                 "among those that reach the stage; k is the number of slots, the value is the ranker's "
                 "score (arXiv 2411.13322)"),
       FactKind::Figure}};
}

double lengthOf(std::uint64_t candidates, std::uint64_t most, bool logarithmic) {
  const auto size = [logarithmic](std::uint64_t count) {
    return logarithmic ? std::log10(1 + static_cast<double>(count)) : static_cast<double>(count);
  };
  return most == 0 ? 0 : size(candidates) / size(most);
}

std::uint64_t mostOf(const FunnelReport& report) {
  std::uint64_t most = 0;
  for (const auto& stage : report.stages)
    most = std::max(most, stage.candidates);
  return most;
}

Fact keptFact(const StageFigures& stage) {
  if (!stage.kept) return {.text = none(), .toolTip = Texts::tr("The first stage has none before it")};
  return {.text = shareText(*stage.kept)};
}

Fact takenFact(const FunnelReport& report, const StageFigures& stage) {
  if (report.taken == 0)
    return {.text = none(), .toolTip = Texts::tr("The log does not say what users took")};
  return {.text = shareText(stage.takenShare.value),
          .toolTip =
              Texts::tr("%1 of %2; interval %3")
                  .arg(countText(stage.taken), countText(report.taken), shareIntervalText(stage.takenShare))};
}

Fact valueFact(const StageFigures& stage) {
  if (!stage.valueKept) return {.text = none(), .toolTip = Texts::tr("The value is not known here")};
  return {.text = shareText(stage.valueKept->value),
          .toolTip = Texts::tr("Interval %1").arg(shareIntervalText(*stage.valueKept))};
}

Fact titleFact(const FunnelReport& report, std::size_t number) {
  const auto& stage = report.log.stages[number];
  return {.text = stageTitle(stage),
          .toolTip = engineText(stage.meaning),
          .address = requestsAddress({.reached = static_cast<std::uint32_t>(number)}, report.log.stages,
                                     report.filter)};
}

std::vector<Fact> unrecordedRow(const FunnelReport& report, std::size_t number) {
  const Fact unknown{.text = none(), .toolTip = Texts::tr("Nobody recorded this stage in these requests")};
  auto title = titleFact(report, number);
  title.address = {};
  return {title, {}, unknown, unknown, unknown, unknown, unknown};
}

std::vector<Fact> stageRow(const FunnelReport& report, std::size_t number, std::uint64_t most,
                           bool logarithmic) {
  const auto& stage = report.stages[number];
  if (!stage.recorded) return unrecordedRow(report, number);
  return {titleFact(report, number),
          {.text = {},
           .toolTip = Texts::tr("%1 candidates").arg(countText(stage.candidates)),
           .bar = lengthOf(stage.candidates, most, logarithmic)},
          {.text = countText(stage.candidates)},
          {.text = meanText(stage.perRequest.value),
           .toolTip = Texts::tr("Interval %1").arg(meanIntervalText(stage.perRequest))},
          keptFact(stage),
          takenFact(report, stage),
          valueFact(stage)};
}

std::vector<Fact> orderRow(const OrderCorrelation& order) {
  const auto number = [](double value) { return QString::number(value, 'f', 3); };
  const auto interval = Texts::tr("%1 to %2").arg(number(order.tau.low), number(order.tau.high));
  const auto isKnown = order.requests > 0;
  return {{.text = orderTitle(order.from)},
          {.text = orderTitle(order.to)},
          {.text = isKnown ? number(order.tau.value) : none()},
          {.text = isKnown ? interval : none()},
          {.text = countText(order.requests)}};
}

} // namespace

bool needsLogScale(const FunnelReport& report) {
  auto least = mostOf(report);
  for (const auto& stage : report.stages)
    if (stage.recorded && stage.candidates > 0) least = std::min(least, stage.candidates);
  return least > 0 && static_cast<double>(mostOf(report)) / static_cast<double>(least) > kVisibleRatio;
}

FactTable stageFacts(const FunnelReport& report, bool logarithmic) {
  FactTable table{.columns = stageColumns(logarithmic), .rows = {}};
  const auto most = mostOf(report);
  for (std::size_t number = 0; number < report.stages.size(); ++number)
    table.rows.push_back(stageRow(report, number, most, logarithmic));
  return table;
}

FactTable orderFacts(const FunnelReport& report) {
  FactTable table{
      .columns =
          {{Texts::tr("Order"), Texts::tr("The order of candidates before a step")},
           {Texts::tr("Next order"), Texts::tr("The order behind it")},
           {Texts::tr("Agreement"),
            Texts::tr("Kendall's tau-b of both orders, the mean over requests: 1 for the same order, 0 "
                      "for none in common, −1 for the reverse"),
            FactKind::Figure},
           {Texts::tr("Interval"), Texts::tr("Student's interval of 95 % of the mean"), FactKind::Figure},
           {Texts::tr("Requests"),
            Texts::tr("Requests with at least two candidates that stand in both orders"), FactKind::Figure}},
      .rows = {}};
  for (const auto& order : report.correlations)
    table.rows.push_back(orderRow(order));
  return table;
}

} // namespace rankwright
