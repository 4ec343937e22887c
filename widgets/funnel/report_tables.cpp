#include "widgets/funnel/report_tables.h"

#include "core/table/doorway_table.h"
#include "widgets/common/text.h"
#include "widgets/funnel/funnel_words.h"
#include "widgets/funnel/requests_address.h"

#include <QCoreApplication>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::ReportTables)
};

using Entry = DoorwayTable::Entry;

TableColumn column(const char* key, CellType type, const QString& title, const QString& explanation) {
  return {.key = key, .type = type, .title = title.toStdString(), .explanation = explanation.toStdString()};
}

TableColumn doorway(TableColumn described) {
  described.addressKind = requestsKind().toStdString();
  return described;
}

TableColumn withBar(TableColumn described) {
  described.bar = true;
  return described;
}

TableColumn shareColumn(const char* key, const QString& title, const QString& explanation) {
  auto described = column(key, CellType::Real, title, explanation);
  described.unit = std::string("%"); // GCC 12 warns of an assignment
  described.decimals = 1;
  return described;
}

TableColumn realColumn(const char* key, int decimals, const QString& title, const QString& explanation) {
  auto described = column(key, CellType::Real, title, explanation);
  described.decimals = decimals;
  return described;
}

std::int64_t whole(std::uint64_t count) {
  return static_cast<std::int64_t>(count);
}

RowTable::Fact percent(double share) {
  return 100 * share;
}

RowTable::Fact shareOf(std::uint64_t part, std::uint64_t all) {
  return all == 0 ? RowTable::Fact() : percent(static_cast<double>(part) / static_cast<double>(all));
}

std::string keyOf(const CandidateChoice& choice, const FunnelReport& report) {
  return requestsAddress(choice, report.log.stages, report.filter).key.toStdString();
}

std::string titleOf(const FunnelReport& report, std::uint32_t stage) {
  return stageTitle(report.log.stages[stage]).toStdString();
}

std::vector<TableColumn> lostColumns() {
  return {column("stage", CellType::Text, Texts::tr("Last stage"),
                 Texts::tr("The last stage that the candidates reached")),
          withBar(column("taken", CellType::Integer, Texts::tr("Taken lost"),
                         Texts::tr("Of the apps that users took, how many were lost here for this reason"))),
          doorway(column("reason", CellType::Text, Texts::tr("Why no further"),
                         Texts::tr("Why they went no further, as the stage itself says"))),
          shareColumn("taken_share", Texts::tr("Of all taken"),
                      Texts::tr("Taken apps lost here divided by all apps that users took")),
          doorway(column("candidates", CellType::Integer, Texts::tr("Candidates lost"),
                         Texts::tr("All candidates lost here for this reason, over all requests")))};
}

std::vector<TableColumn> channelColumns() {
  return {
      doorway(column("channel", CellType::Text, Texts::tr("Channel"), Texts::tr("The recall channel"))),
      withBar(column("found", CellType::Integer, Texts::tr("Found"),
                     Texts::tr("Candidates that it proposed, over all requests"))),
      doorway(column("unique", CellType::Integer, Texts::tr("Alone"),
                     Texts::tr("Of these, how many no other channel proposed: what would be missing without "
                               "it"))),
      shareColumn("unique_share", Texts::tr("Alone, share"), Texts::tr("Found alone divided by found")),
      column("listed", CellType::Integer, Texts::tr("Listed"),
             Texts::tr("Of the candidates that it proposed, how many got into lists")),
      withBar(doorway(column("taken", CellType::Integer, Texts::tr("Taken"),
                             Texts::tr("Of the apps that users took, how many it proposed")))),
      column("taken_unique", CellType::Integer, Texts::tr("Taken, alone"),
             Texts::tr("Of these, how many no other channel proposed")),
      shareColumn("value_kept", Texts::tr("R/R*"),
                  Texts::tr("The value of the best candidates that it proposed, divided by the value of the "
                            "best of all: what would be kept were it the only channel"))};
}

std::vector<TableColumn> pairColumns() {
  return {doorway(column("pair", CellType::Text, Texts::tr("Channels"), Texts::tr("Two recall channels"))),
          withBar(column("common", CellType::Integer, Texts::tr("In common"),
                         Texts::tr("Candidates that both proposed, over all requests"))),
          shareColumn("jaccard", Texts::tr("Jaccard"),
                      Texts::tr("In common divided by the candidates of either; 100 % where both propose "
                                "the same")),
          column("common_taken", CellType::Integer, Texts::tr("Taken in common"),
                 Texts::tr("Apps that users took and both proposed"))};
}

std::vector<TableColumn> driftColumns() {
  return {
      column("feature", CellType::Text, Texts::tr("Feature"), Texts::tr("A feature of the candidates")),
      column("step", CellType::Text, Texts::tr("Step"),
             Texts::tr("Between which candidates: those that reach a stage and those that reach the next, or "
                       "those that are never shown and those that are")),
      withBar(realColumn("stability_index", 3, Texts::tr("Stability index"),
                         Texts::tr("Σ (after − before) · ln(after / before) over the shares of the values; "
                                   "0.1 is a small shift, 0.25 a large one"))),
      realColumn("difference", 3, Texts::tr("Standardised difference"),
                 Texts::tr("(mean after − mean before) / √((variance before + variance after) / 2), of "
                           "numbers alone")),
      realColumn("mean_before", 3, Texts::tr("Mean before"), Texts::tr("Of a number, before the step")),
      realColumn("mean_after", 3, Texts::tr("Mean after"), Texts::tr("Of a number, behind the step")),
      column("before", CellType::Integer, Texts::tr("Candidates before"),
             Texts::tr("Candidates before the step whose features are known")),
      column("after", CellType::Integer, Texts::tr("Candidates after"),
             Texts::tr("Candidates behind the step whose features are known"))};
}

/// What people pass over needs no stage that says so.
QString whyText(const FunnelReport& report, const LostCandidates& lost) {
  const auto next = lost.stage + 1;
  const auto& stages = report.log.stages;
  const auto isUpToUsers = next < stages.size() && stages[next].feedback && !stages[next].exposure;
  return lost.reason.empty() && isUpToUsers ? Texts::tr("passed over by the user") : reasonText(lost.reason);
}

std::vector<Entry> lostRow(const FunnelReport& report, const LostCandidates& lost) {
  const CandidateChoice all{.lostAt = lost.stage, .reason = lost.reason};
  auto taken = all;
  taken.taken = lost.taken > 0;
  return {{titleOf(report, lost.stage)},
          {whole(lost.taken)},
          {whyText(report, lost).toStdString(), keyOf(taken, report)},
          {shareOf(lost.taken, report.taken)},
          {whole(lost.candidates), keyOf(all, report)}};
}

std::vector<Entry> channelRow(const FunnelReport& report, const ChannelFigures& channel) {
  const auto choose = [&](bool alone, bool taken) {
    return keyOf({.channel = channel.name, .byThatChannelAlone = alone, .taken = taken}, report);
  };
  return {{channel.name, choose(false, false)},
          {whole(channel.found)},
          {whole(channel.unique), choose(true, false)},
          {shareOf(channel.unique, channel.found)},
          {whole(channel.listed)},
          {whole(channel.taken), choose(false, true)},
          {whole(channel.takenUnique)},
          {channel.valueKept ? percent(channel.valueKept->value) : RowTable::Fact()}};
}

std::vector<Entry> pairRow(const FunnelReport& report, std::size_t a, std::size_t b) {
  const auto& first = report.channels[a].name;
  const auto& second = report.channels[b].name;
  const auto jaccard = report.overlap.jaccard(a, b);
  return {{Texts::tr("%1 and %2").arg(toQt(first), toQt(second)).toStdString(),
           keyOf({.channel = first, .otherChannel = second}, report)},
          {whole(report.overlap.commonOf(a, b))},
          {jaccard ? percent(*jaccard) : RowTable::Fact()},
          {whole(report.overlap.commonTakenOf(a, b))}};
}

std::vector<Entry> driftRow(const FunnelReport& report, const FeatureDrift& drift) {
  const auto ofNumber = [&](double mean) { return drift.numeric ? RowTable::Fact(mean) : RowTable::Fact(); };
  return {{drift.feature},
          {stepText(report, drift).toStdString()},
          {drift.stabilityIndex},
          {drift.standardisedDifference ? RowTable::Fact(*drift.standardisedDifference) : RowTable::Fact()},
          {ofNumber(drift.meanBefore)},
          {ofNumber(drift.meanAfter)},
          {whole(drift.before)},
          {whole(drift.after)}};
}

} // namespace

QString stepText(const FunnelReport& report, const FeatureDrift& drift) {
  const auto title = [&](std::uint32_t stage) { return stageTitle(report.log.stages[stage]); };
  return drift.step == FeatureDrift::Step::Exposure
             ? Texts::tr("not “%1” → “%1”").arg(title(drift.to))
             : Texts::tr("“%1” → “%2”").arg(title(drift.from), title(drift.to));
}

std::shared_ptr<const TableSource> lostTable(const FunnelReport& report) {
  auto table = std::make_shared<DoorwayTable>(lostColumns());
  // What reached the last stage is not lost.
  for (const auto& lost : report.lost)
    if (lost.stage + 1 < report.log.stages.size()) table->addRow(lostRow(report, lost));
  return table;
}

std::shared_ptr<const TableSource> channelsTable(const FunnelReport& report) {
  auto table = std::make_shared<DoorwayTable>(channelColumns());
  for (const auto& channel : report.channels)
    table->addRow(channelRow(report, channel));
  return table;
}

std::shared_ptr<const TableSource> channelPairsTable(const FunnelReport& report) {
  auto table = std::make_shared<DoorwayTable>(pairColumns());
  for (std::size_t a = 0; a < report.overlap.channels; ++a)
    for (std::size_t b = a + 1; b < report.overlap.channels; ++b)
      table->addRow(pairRow(report, a, b));
  return table;
}

std::shared_ptr<const TableSource> driftTable(const FunnelReport& report) {
  auto table = std::make_shared<DoorwayTable>(driftColumns());
  for (const auto& drift : report.drift)
    table->addRow(driftRow(report, drift));
  return table;
}

} // namespace rankwright
