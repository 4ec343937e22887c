#include "widgets/funnel/funnel_words.h"

#include "widgets/common/engine_text.h"
#include "widgets/common/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::FunnelWords)
};

struct Word {
  const char* name;
  const char* title;
};

/// The stages of Rankwright's own logs and of RecFlow's.
constexpr Word kStages[] = {{"pool", QT_TRANSLATE_NOOP("rankwright::FunnelWords", "Pool")},
                            {"found", QT_TRANSLATE_NOOP("rankwright::FunnelWords", "Found")},
                            {"recalled", QT_TRANSLATE_NOOP("rankwright::FunnelWords", "Recalled")},
                            {"merged", QT_TRANSLATE_NOOP("rankwright::FunnelWords", "Merged")},
                            {"ranked", QT_TRANSLATE_NOOP("rankwright::FunnelWords", "Ranked")},
                            {"listed", QT_TRANSLATE_NOOP("rankwright::FunnelWords", "Listed")},
                            {"shown", QT_TRANSLATE_NOOP("rankwright::FunnelWords", "Shown")},
                            {"clicked", QT_TRANSLATE_NOOP("rankwright::FunnelWords", "Clicked")},
                            {"installed", QT_TRANSLATE_NOOP("rankwright::FunnelWords", "Installed")},
                            {"taken", QT_TRANSLATE_NOOP("rankwright::FunnelWords", "Taken")},
                            {"retrieved", QT_TRANSLATE_NOOP("rankwright::FunnelWords", "Retrieved")},
                            {"preranked", QT_TRANSLATE_NOOP("rankwright::FunnelWords", "Pre-ranked")},
                            {"coarse", QT_TRANSLATE_NOOP("rankwright::FunnelWords", "Coarsely ranked")},
                            {"reranked", QT_TRANSLATE_NOOP("rankwright::FunnelWords", "Re-ranked")},
                            {"realshow", QT_TRANSLATE_NOOP("rankwright::FunnelWords", "Shown")},
                            {"feedback", QT_TRANSLATE_NOOP("rankwright::FunnelWords", "Feedback")}};

constexpr Word kOrders[] = {{"recall", QT_TRANSLATE_NOOP("rankwright::FunnelWords", "Recall")},
                            {"merge", QT_TRANSLATE_NOOP("rankwright::FunnelWords", "Merge")},
                            {"rank", QT_TRANSLATE_NOOP("rankwright::FunnelWords", "Rank")},
                            {"list", QT_TRANSLATE_NOOP("rankwright::FunnelWords", "List")}};

template <std::size_t n>
QString titleIn(const Word (&words)[n], std::string_view name) {
  for (const auto& word : words)
    if (name == word.name) return Texts::tr(word.title);
  return toQt(name);
}

const QLocale& figures() {
  static const QLocale locale(QLocale::English, QLocale::UnitedStates);
  return locale;
}

} // namespace

QString stageTitle(const LoggedStage& stage) {
  return titleIn(kStages, stage.name);
}

QString orderTitle(std::string_view order) {
  return titleIn(kOrders, order);
}

QString reasonText(std::string_view reason) {
  return reason.empty() ? Texts::tr("not said in the log") : engineText(reason);
}

QString sourceText(const StageLogInfo& log) {
  const auto origin = toQt(log.origin);
  switch (log.source) {
  case StageLogSource::Simulation:
    return Texts::tr("simulated for %1").arg(origin);
  case StageLogSource::RecFlow:
    return Texts::tr("imported from %1").arg(origin);
  default:
    return Texts::tr("requests to %1").arg(origin);
  }
}

QString shareText(double share) {
  const auto isSmall = share > 0 && share < 0.001;
  return QString::number(100 * share, 'f', isSmall ? 3 : 1) + QStringLiteral(" %");
}

QString shareIntervalText(const Estimate& share) {
  return Texts::tr("%1 to %2").arg(shareText(share.low), shareText(share.high));
}

QString meanText(double mean) {
  const auto size = std::abs(mean);
  return figures().toString(mean, 'f', size >= 1000 || mean == std::round(mean) ? 0 : size >= 1 ? 1 : 3);
}

QString meanIntervalText(const Estimate& mean) {
  return Texts::tr("%1 to %2").arg(meanText(mean.low), meanText(mean.high));
}

QString timeText(const std::optional<std::int64_t>& time) {
  return time ? QDateTime::fromSecsSinceEpoch(*time).toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString();
}

} // namespace rankwright
