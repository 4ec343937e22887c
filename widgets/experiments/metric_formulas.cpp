#include "widgets/experiments/metric_formulas.h"

#include "core/experiment/confidence_sequence.h"
#include "widgets/common/figures.h"
#include "widgets/common/text.h"
#include "widgets/experiments/experiment_words.h"

#include <QCoreApplication>

#include <cmath>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::MetricFormulas)
};

/// "N = 12,345, ρ = 0.0412".
QString sequenceText(const ExperimentDefinition& definition, double users) {
  const auto sequence = ConfidenceSequence::create(definition.expectedUsers, definition.alpha);
  return QStringLiteral("N = %1, N* = %2, ρ = %3, α = %4")
      .arg(figureText(users), figureText(definition.expectedUsers),
           sequence ? figureText(sequence->rho()) : QStringLiteral("–"), figureText(definition.alpha));
}

} // namespace

MetricFormulas::MetricFormulas(const ExperimentDefinition& definition, const MetricDefinition& metric,
                               const MetricEffect& effect, std::size_t tests)
    : definition_(definition), metric_(metric), effect_(effect), tests_(tests) {}

bool MetricFormulas::isNormal() const {
  return std::isinf(effect_.absolute.df);
}

double MetricFormulas::users() const {
  return static_cast<double>(effect_.controlUsers) + static_cast<double>(effect_.treatedUsers);
}

QString MetricFormulas::value(double value, std::uint64_t users) const {
  if (metric_.kind == MetricKind::Ratio)
    return Texts::tr("Σ %1 / Σ %2 over %3 users = %4")
        .arg(toQt(nameOf(metric_.measure)), toQt(nameOf(metric_.per)), countText(users), figureText(value));
  if (metric_.kind == MetricKind::Share)
    return Texts::tr("users who did it / users = %1 / %2 = %3")
        .arg(countText(static_cast<qulonglong>(std::llround(value * static_cast<double>(users)))),
             countText(users), figureText(value));
  if (metric_.lookBack)
    return Texts::tr("mean over %1 users of Y − θ (X − mean X) = %2, X: the same of the %3 days before")
        .arg(countText(users), figureText(value), countText(definition_.lookBackDays));
  return Texts::tr("Σ / n = %1 / %2 = %3")
      .arg(figureText(value * static_cast<double>(users)), countText(users), figureText(value));
}

QString MetricFormulas::effect() const {
  return Texts::tr("b − a = %1 − %2 = %3")
      .arg(figureText(effect_.treated), figureText(effect_.control), signedText(effect_.absolute.effect));
}

QString MetricFormulas::standardErrorFormula() const {
  const auto error = figureText(effect_.absolute.standardError);
  switch (metric_.kind) {
  case MetricKind::Share:
    return Texts::tr("se = √(p (1 − p) (1/n_a + 1/n_b)), p of both arms together, = %1").arg(error);
  case MetricKind::Ratio:
    return Texts::tr("se by the delta method over users (Deng et al. 2018) = %1").arg(error);
  default:
    return Texts::tr("se = √(v_a/n_a + v_b/n_b) = %1").arg(error);
  }
}

QString MetricFormulas::interval() const {
  const auto& test = effect_.absolute;
  const auto bounds = intervalText(test.interval);
  if (metric_.kind == MetricKind::Share)
    return Texts::tr("Newcombe's interval from Wilson's intervals of both shares (n_a = %1, n_b = %2): %3")
        .arg(countText(effect_.controlUsers), countText(effect_.treatedUsers), bounds);
  const auto quantile = testQuantile(1 - definition_.alpha / 2, test.df);
  return Texts::tr("effect ± %1 · se = %2 ± %3 · %4 = %5\n%6")
      .arg(isNormal() ? QStringLiteral("z") : Texts::tr("t (df = %1)").arg(figureText(test.df)),
           signedText(test.effect), figureText(quantile), figureText(test.standardError), bounds,
           standardErrorFormula());
}

QString MetricFormulas::alwaysValid() const {
  return Texts::tr("effect ± se √N · √(2 (N ρ² + 1) / (N ρ)² · ln(√(N ρ² + 1) / α)) = %1\n%2, se = %3\n"
                   "May be looked at as often as one likes (Waudby-Smith et al. 2024).")
      .arg(intervalText(effect_.alwaysValid), sequenceText(definition_, users()),
           figureText(effect_.absolute.standardError));
}

QString MetricFormulas::alwaysValidP() const {
  return Texts::tr(
             "min(1, 1 / E), E = exp(ρ² S / (2 (N ρ² + 1))) / √(N ρ² + 1), S = N effect² / se² = %1\n%2")
      .arg(figureText(users() * effect_.absolute.statistic * effect_.absolute.statistic),
           sequenceText(definition_, users()));
}

QString MetricFormulas::lift() const {
  const auto quotient =
      Texts::tr("b / a − 1 = %1 / %2 − 1 = %3")
          .arg(figureText(effect_.treated), figureText(effect_.control), liftText(effect_.lift));
  if (!effect_.relative)
    return quotient + QLatin1Char('\n') +
           Texts::tr("No interval: the control cannot be told from 0 (Fieller's g ≥ 1).");
  return quotient + QLatin1Char('\n') +
         Texts::tr("Fieller's interval (1954): %1").arg(liftIntervalText(*effect_.relative));
}

QString MetricFormulas::statistic() const {
  const auto& test = effect_.absolute;
  return Texts::tr("effect / se = %1 / %2 = %3\n%4")
      .arg(signedText(test.effect), figureText(test.standardError), figureText(test.statistic),
           standardErrorFormula());
}

QString MetricFormulas::p() const {
  const auto& test = effect_.absolute;
  const auto size = figureText(std::abs(test.statistic));
  if (isNormal()) return Texts::tr("2 · P(Z > |z|) = 2 · P(Z > %1) = %2").arg(size, probabilityText(test.p));
  return Texts::tr("2 · P(T > |t|) = 2 · P(T > %1) = %2, with %3 degrees of freedom (Welch)")
      .arg(size, probabilityText(test.p), figureText(test.df));
}

QString MetricFormulas::adjustedP() const {
  return Texts::tr("%1, over the %2 tests of this experiment: p = %3 becomes %4")
      .arg(adjustmentText(definition_.adjustment), countText(tests_), probabilityText(effect_.absolute.p),
           probabilityText(effect_.adjustedP));
}

/// The effect and its error as a normal distribution of what is gained.
QString MetricFormulas::gainText() const {
  const auto gain = metric_.lessIsBetter ? -effect_.absolute.effect : effect_.absolute.effect;
  return QStringLiteral("m = %1, s = %2").arg(signedText(gain), figureText(effect_.absolute.standardError));
}

QString MetricFormulas::chanceToWin() const {
  return Texts::tr("Φ(m / s) = %1 with %2 and a flat prior")
      .arg(percentText(effect_.chanceToWin), gainText());
}

QString MetricFormulas::lossOfShipping() const {
  return Texts::tr("E max(−gain, 0) = s φ(m / s) − m Φ(−m / s) = %1 with %2")
      .arg(figureText(effect_.lossOfShipping), gainText());
}

QString MetricFormulas::lossOfKeeping() const {
  return Texts::tr("E max(gain, 0) = s φ(m / s) + m Φ(m / s) = %1 with %2")
      .arg(figureText(effect_.lossOfKeeping), gainText());
}

QString MetricFormulas::varianceReduction() const {
  if (!effect_.varianceReduction) return Texts::tr("Only metrics that look back are adjusted.");
  return Texts::
      tr("1 − var(Y − θ X) / var(Y) = %1, θ = cov(Y, X) / var(X) over both arms (CUPED, Deng et al. 2013)")
          .arg(percentText(*effect_.varianceReduction));
}

QString MetricFormulas::guardrail() const {
  if (!effect_.guardrailP || !metric_.margin) return Texts::tr("The metric has no margin.");
  const auto gain = metric_.lessIsBetter ? -effect_.absolute.effect : effect_.absolute.effect;
  return Texts::tr(
             "P(T > (gain + margin) / se) = P(T > (%1 + %2) / %3) = %4: small where it is not worse than "
             "the margin")
      .arg(signedText(gain), figureText(*metric_.margin), figureText(effect_.absolute.standardError),
           probabilityText(*effect_.guardrailP));
}

QString MetricFormulas::detectableLift() const {
  if (std::isinf(effect_.detectableLift))
    return Texts::tr("With so many users no lift is large enough to be found with a power of 80 %.");
  return Texts::tr(
             "(1 + √(q (2 − q))) / (1 − q) − 1 = %1, q = σ² (z + z′)² / (n μ²), n = %2, α = %3, power 80 %")
      .arg(liftText(effect_.detectableLift), countText(std::min(effect_.controlUsers, effect_.treatedUsers)),
           figureText(definition_.alpha));
}

} // namespace rankwright
