#include "app/cli/funnel_tables.h"

#include <map>

namespace rankwright::cli {

namespace {

using Fact = ReportTable::Fact;

Fact whole(std::uint64_t number) {
  return static_cast<std::int64_t>(number);
}

Fact real(const std::optional<double>& number) {
  return number ? Fact(*number) : Fact();
}

Fact valueOf(const std::optional<Estimate>& estimate) {
  return estimate ? Fact(estimate->value) : Fact();
}

Fact lowOf(const std::optional<Estimate>& estimate) {
  return estimate ? Fact(estimate->low) : Fact();
}

Fact highOf(const std::optional<Estimate>& estimate) {
  return estimate ? Fact(estimate->high) : Fact();
}

TableColumn realColumn(const char* key, int decimals = 4) {
  TableColumn column{key, CellType::Real};
  column.decimals = decimals;
  return column;
}

ReportTable stagesTable(const FunnelReport& report) {
  ReportTable table({{"stage"},
                     {"candidates", CellType::Integer},
                     realColumn("per_request", 1),
                     realColumn("per_request_low", 1),
                     realColumn("per_request_high", 1),
                     realColumn("kept"),
                     {"taken", CellType::Integer},
                     realColumn("taken_share"),
                     realColumn("taken_share_low"),
                     realColumn("taken_share_high"),
                     realColumn("value_kept"),
                     realColumn("value_kept_low"),
                     realColumn("value_kept_high")});
  for (const auto& stage : report.stages) {
    if (!stage.recorded) continue;
    table.addRow({stage.name, whole(stage.candidates), stage.perRequest.value, stage.perRequest.low,
                  stage.perRequest.high, real(stage.kept), whole(stage.taken), stage.takenShare.value,
                  stage.takenShare.low, stage.takenShare.high, valueOf(stage.valueKept),
                  lowOf(stage.valueKept), highOf(stage.valueKept)});
  }
  return table;
}

ReportTable channelsTable(const FunnelReport& report) {
  ReportTable table({{"channel"},
                     {"found", CellType::Integer},
                     {"unique", CellType::Integer},
                     {"listed", CellType::Integer},
                     {"taken", CellType::Integer},
                     {"taken_unique", CellType::Integer},
                     realColumn("value_kept")});
  for (const auto& channel : report.channels)
    table.addRow({channel.name, whole(channel.found), whole(channel.unique), whole(channel.listed),
                  whole(channel.taken), whole(channel.takenUnique), valueOf(channel.valueKept)});
  return table;
}

ReportTable overlapTable(const FunnelReport& report) {
  ReportTable table({{"channel"},
                     {"other"},
                     {"common", CellType::Integer},
                     realColumn("jaccard"),
                     {"common_taken", CellType::Integer}});
  for (std::size_t a = 0; a < report.channels.size(); ++a)
    for (std::size_t b = 0; b < report.channels.size(); ++b)
      table.addRow({report.channels[a].name, report.channels[b].name, whole(report.overlap.commonOf(a, b)),
                    real(report.overlap.jaccard(a, b)), whole(report.overlap.commonTakenOf(a, b))});
  return table;
}

ReportTable lostTable(const FunnelReport& report) {
  ReportTable table({{"stage"}, {"reason"}, {"candidates", CellType::Integer}, {"taken", CellType::Integer}});
  for (const auto& lost : report.lost)
    table.addRow({report.stages[lost.stage].name, lost.reason, whole(lost.candidates), whole(lost.taken)});
  return table;
}

ReportTable correlationTable(const FunnelReport& report) {
  ReportTable table({{"from"},
                     {"to"},
                     {"requests", CellType::Integer},
                     realColumn("tau"),
                     realColumn("tau_low"),
                     realColumn("tau_high")});
  for (const auto& each : report.correlations) {
    const auto tau = each.requests > 0 ? std::optional(each.tau) : std::nullopt;
    table.addRow({each.from, each.to, whole(each.requests), valueOf(tau), lowOf(tau), highOf(tau)});
  }
  return table;
}

/// What stands on both sides of a step.
std::pair<std::string, std::string> sidesOf(const FunnelReport& report, const FeatureDrift& drift) {
  const auto& to = report.stages[drift.to].name;
  if (drift.step == FeatureDrift::Step::Exposure) return {"not " + to, to};
  return {report.stages[drift.from].name, to};
}

ReportTable driftTable(const FunnelReport& report) {
  ReportTable table({{"from"},
                     {"to"},
                     {"feature"},
                     realColumn("stability_index"),
                     realColumn("standardised_difference"),
                     realColumn("mean_before"),
                     realColumn("mean_after"),
                     {"before", CellType::Integer},
                     {"after", CellType::Integer}});
  for (const auto& drift : report.drift) {
    const auto [from, to] = sidesOf(report, drift);
    table.addRow({from, to, drift.feature, drift.stabilityIndex, real(drift.standardisedDifference),
                  drift.numeric ? Fact(drift.meanBefore) : Fact(),
                  drift.numeric ? Fact(drift.meanAfter) : Fact(), whole(drift.before), whole(drift.after)});
  }
  return table;
}

ReportTable sharesTable(const FunnelReport& report) {
  ReportTable table({{"from"}, {"to"}, {"feature"}, {"value"}, realColumn("before"), realColumn("after")});
  for (const auto& drift : report.drift) {
    const auto [from, to] = sidesOf(report, drift);
    for (const auto& share : drift.shares)
      table.addRow(
          {from, to, drift.feature, share.rest ? "(the rest)" : share.value, share.before, share.after});
  }
  return table;
}

} // namespace

ReportTable funnelTable(const FunnelReport& report, const std::string& name) {
  using Make = ReportTable (*)(const FunnelReport&);
  static const std::map<std::string, Make> kMakers = {
      {"stages", stagesTable}, {"channels", channelsTable},       {"overlap", overlapTable},
      {"lost", lostTable},     {"correlation", correlationTable}, {"drift", driftTable},
      {"shares", sharesTable}};
  return kMakers.at(name)(report);
}

ReportTable requestsTable(const StageLogInfo& log, const RequestsPage& page) {
  ReportTable table({{"id", CellType::Integer},
                     {"request"},
                     {"user"},
                     {"time", CellType::Integer},
                     {"scene"},
                     {"pipeline"},
                     {"configuration"},
                     {"candidates", CellType::Integer},
                     {"item"},
                     {"taken", CellType::Integer},
                     {"stage"},
                     {"reason"},
                     {"explanation"}});
  for (const auto& row : page.rows) {
    const bool names = !row.item.empty();
    table.addRow({whole(row.id), row.request, row.user, row.time ? Fact(*row.time) : Fact(), row.scene,
                  row.pipeline, row.configuration, whole(row.candidates), row.item, std::int64_t{row.taken},
                  names ? log.stages[row.stage].name : std::string(), row.reason, row.explanation});
  }
  return table;
}

} // namespace rankwright::cli
