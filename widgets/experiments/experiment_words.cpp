#include "widgets/experiments/experiment_words.h"

#include <QCoreApplication>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::ExperimentWords)
};

} // namespace

QString intervalText(const Interval& interval) {
  return Texts::tr("%1 to %2").arg(signedText(interval.low), signedText(interval.high));
}

QString liftIntervalText(const Interval& interval) {
  return Texts::tr("%1 to %2").arg(liftText(interval.low), liftText(interval.high));
}

QString kindText(MetricKind kind) {
  switch (kind) {
  case MetricKind::Share:
    return Texts::tr("share of users");
  case MetricKind::Ratio:
    return Texts::tr("ratio of sums");
  default:
    return Texts::tr("mean per user");
  }
}

QString adjustmentText(Adjustment adjustment) {
  switch (adjustment) {
  case Adjustment::Holm:
    return QStringLiteral("Holm");
  case Adjustment::Bonferroni:
    return QStringLiteral("Bonferroni");
  default:
    return QStringLiteral("Benjamini–Hochberg");
  }
}

} // namespace rankwright
