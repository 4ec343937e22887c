#include "widgets/simulator/list_summary.h"

#include "widgets/common/engine_text.h"
#include "widgets/common/figures.h"
#include "widgets/common/text.h"

#include <QCoreApplication>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::ListSummary)
};

double millisecondsOf(const Trace& trace) {
  return trace.recallMilliseconds + trace.mergeMilliseconds + trace.rankMilliseconds +
         trace.constraintMilliseconds;
}

QString rankedByText(const Trace& trace) {
  if (trace.rankBy == RankBy::Channels) return Texts::tr("ranked by the order of the channels");
  if (trace.rankBy == RankBy::Rule) return Texts::tr("ranked by a rule");
  return trace.model.empty() ? Texts::tr("merged order, no model")
                             : Texts::tr("ranked by %1").arg(toQt(trace.model));
}

} // namespace

QString listSummary(const Trace& trace) {
  if (trace.cached)
    return Texts::tr("%1 apps · kept from an earlier request").arg(countText(trace.list.size()));
  return Texts::tr("%1 of %2 candidates · %3 · %4")
      .arg(countText(trace.list.size()), countText(trace.ranked.size()), rankedByText(trace),
           millisecondsText(millisecondsOf(trace)));
}

QString listSummaryToolTip(const Trace& trace) {
  if (trace.cached)
    return Texts::tr("The list could not be computed: %1").arg(engineText(trace.cachedReason));
  QStringList lines = {
      Texts::tr("%1 apps are listed of the %2 candidates that the merge handed to ranking.")
          .arg(countText(trace.list.size()), countText(trace.ranked.size())),
      Texts::tr("Time of the request: recall %1 + merge %2 + rank %3 + constraints %4 = %5")
          .arg(millisecondsText(trace.recallMilliseconds), millisecondsText(trace.mergeMilliseconds),
               millisecondsText(trace.rankMilliseconds), millisecondsText(trace.constraintMilliseconds),
               millisecondsText(millisecondsOf(trace)))};
  if (!trace.listNote.empty())
    lines << Texts::tr("The list is shorter than was asked for: %1").arg(engineText(trace.listNote));
  for (const auto& constraint : trace.constraints)
    if (!constraint.givenWay.empty())
      lines << Texts::tr("Constraint “%1” gave way: %2")
                   .arg(toQt(constraint.name), engineText(constraint.givenWay));
  lines << Texts::tr("Version of the configuration: %1").arg(toQt(trace.configuration));
  return lines.join(QLatin1Char('\n'));
}

} // namespace rankwright
