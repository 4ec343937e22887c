#include "widgets/leaderboards/freshness_words.h"

#include "widgets/common/figures.h"
#include "widgets/common/number_words.h"
#include "widgets/common/text.h"

#include <QCoreApplication>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::FreshnessWords)
};

} // namespace

QString seenByText(SeenBy seenBy) {
  switch (seenBy) {
  case SeenBy::Clicks:
    return Texts::tr("clicks");
  case SeenBy::Installs:
    return Texts::tr("installs");
  case SeenBy::Exposures:
    break;
  }
  return Texts::tr("exposures");
}

QString aimText(const SeenAim& aim) {
  return Texts::tr("%1 %2", "a count and what is counted").arg(countText(aim.count), seenByText(aim.by));
}

QString turnoverText(const Freshness& freshness) {
  if (freshness.days.size() < 2) return Texts::tr("A single day has no turnover.");
  return Texts::tr("%1 of the slots change in a day; %2 different apps stood there in %3 days.")
      .arg(percentText(freshness.turnover()), countText(freshness.differentItems),
           countText(freshness.days.size()));
}

QString medianText(const MedianWait& median) {
  if (!median.days) return Texts::tr("more than half were not seen by the end");
  if (!median.high)
    return Texts::tr("half were seen after %1 days (95 % interval from %2 on)")
        .arg(*median.days)
        .arg(*median.low);
  return Texts::tr("half were seen after %1 days (95 % interval %2 to %3)")
      .arg(*median.days)
      .arg(*median.low)
      .arg(*median.high);
}

QString waitsText(const NewAppWaits& waits) {
  if (!waits.isCounted || waits.waits.empty()) return noWaitsText(waits);
  return Texts::tr("%1 apps came from %2 to %3; %4 had %5 by the end of the logs, %6 still waited: %7.")
      .arg(countText(waits.waits.size()), toQt(textOfDay(*waits.came.first)),
           toQt(textOfDay(*waits.came.last)), countText(waits.reachedCount()), aimText(waits.aim),
           countText(waits.waits.size() - waits.reachedCount()), medianText(waits.median));
}

QString noWaitsText(const NewAppWaits& waits) {
  if (!waits.isCounted && waits.aim.by == SeenBy::Exposures)
    return Texts::tr(
        "The logs do not tell what was shown. Count clicks or installs, or name logs with exposures under "
        "event_logs in workspace.toml.");
  if (!waits.isCounted) return Texts::tr("The logs are empty.");
  if (waits.waits.empty()) return Texts::tr("No app came on these days. Choose more of them.");
  return waits.shares.empty() ? Texts::tr("None of the apps that came has been seen so often yet.")
                              : QString();
}

} // namespace rankwright
