#include "widgets/experiments/verdict_words.h"

#include "core/events/event_log_info.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/figures.h"
#include "widgets/common/text.h"
#include "widgets/experiments/experiment_words.h"

#include <QCoreApplication>

#include <cmath>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::VerdictWords)
};

QString usersText(double users) {
  return countText(static_cast<qulonglong>(std::llround(users)));
}

/// "installs +4.6 % (+1.2 % to +8.1 %)": the main metric's lift.
QString effectText(const ExperimentVerdict& verdict) {
  const auto metric = toQt(verdict.metric);
  if (!verdict.effect) return metric;
  if (!verdict.effect->relative)
    return Texts::tr("%1 %2 (%3)")
        .arg(metric, signedText(verdict.effect->absolute.effect),
             intervalText(verdict.effect->absolute.interval));
  return Texts::tr("%1 %2 (%3)")
      .arg(metric, liftText(verdict.effect->lift), liftIntervalText(*verdict.effect->relative));
}

QString probabilitiesText(const ExperimentVerdict& verdict) {
  if (!verdict.effect) return {};
  return Texts::tr("adjusted p %1, always-valid p %2")
      .arg(probabilityText(verdict.effect->adjustedP), probabilityText(verdict.effect->alwaysValidP));
}

QString plannedText(const ExperimentVerdict& verdict) {
  const auto users =
      Texts::tr("%1 of %2 planned users").arg(usersText(verdict.users), usersText(verdict.plannedUsers));
  if (!verdict.daysToGo || *verdict.daysToGo <= 0) return users;
  return Texts::tr("%1, about %2 days to go").arg(users, figureText(std::ceil(*verdict.daysToGo)));
}

} // namespace

QString lightText(TrustLight light) {
  switch (light) {
  case TrustLight::Red:
    return Texts::tr("Trust: red. These figures are not to be believed.");
  case TrustLight::Yellow:
    return Texts::tr("Trust: yellow. Look at the trust page before these figures are believed.");
  default:
    return Texts::tr("Trust: green. Nothing speaks against these figures.");
  }
}

QString lightName(TrustLight light) {
  switch (light) {
  case TrustLight::Red:
    return Texts::tr("red");
  case TrustLight::Yellow:
    return Texts::tr("yellow");
  default:
    return Texts::tr("green");
  }
}

QString findingText(const TrustFinding& finding) {
  const auto figure = probabilityText(finding.figure);
  const auto where = toQt(finding.where);
  switch (finding.reason) {
  case TrustReason::SplitAlarms:
    return Texts::tr("Sample ratio mismatch: users are not split as designed (p %1)").arg(figure);
  case TrustReason::NoUsers:
    return Texts::tr("An arm has no users: %1").arg(where);
  case TrustReason::SplitWarns:
    return Texts::tr("The split of users is unlikely (sample ratio, p %1)").arg(figure);
  case TrustReason::SplitByDayAlarms:
    return Texts::tr("Users of %1 are not split as designed (adjusted p %2)")
        .arg(toQt(dayText(finding.day)), figure);
  case TrustReason::SplitByValueAlarms:
    return Texts::tr("Users of %1 are not split as designed (adjusted p %2)").arg(where, figure);
  case TrustReason::UsersOfSeveral:
    return Texts::tr("%1 of the users were in several variants").arg(percentText(finding.figure));
  case TrustReason::BiasBefore:
    return Texts::tr("The arms differed before the experiment: %1 (adjusted p %2)").arg(where, figure);
  case TrustReason::ReplayNotUniform:
    return Texts::tr(
               "Tests of users split at random are not uniform (p %1): the test does not fit the metric")
        .arg(figure);
  case TrustReason::VariantsWithoutArm:
    return Texts::tr("The log has variants that the experiment does not declare: %1").arg(where);
  case TrustReason::TooFewUsers:
    return Texts::tr("Too few users to judge their split: %1").arg(usersText(finding.figure));
  }
  return {};
}

QString verdictName(VerdictKind kind) {
  switch (kind) {
  case VerdictKind::DoNotTrust:
    return Texts::tr("do not decide");
  case VerdictKind::Ship:
    return Texts::tr("ship");
  case VerdictKind::Keep:
    return Texts::tr("keep");
  case VerdictKind::NoDifference:
    return Texts::tr("no difference");
  default:
    return Texts::tr("wait");
  }
}

QString verdictHeadline(const ExperimentVerdict& verdict) {
  const auto variant = toQt(verdict.variant);
  switch (verdict.kind) {
  case VerdictKind::DoNotTrust:
    return Texts::tr("Do not decide on %1").arg(variant);
  case VerdictKind::Ship:
    return Texts::tr("Ship %1").arg(variant);
  case VerdictKind::Keep:
    return Texts::tr("Keep the control, not %1").arg(variant);
  case VerdictKind::NoDifference:
    return Texts::tr("No difference found for %1").arg(variant);
  default:
    return Texts::tr("Wait with %1").arg(variant);
  }
}

QString verdictReason(const ExperimentVerdict& verdict) {
  const auto effect = effectText(verdict);
  const auto guardrail = toQt(verdict.guardrail);
  const auto guardrailP = probabilityText(verdict.guardrailP.value_or(1));
  switch (verdict.reason) {
  case VerdictReason::LightIsRed:
    return Texts::tr("the log itself is wrong: see the trust page");
  case VerdictReason::MainMetricBetter:
    return Texts::tr("%1 is better: %2").arg(effect, probabilitiesText(verdict));
  case VerdictReason::MainMetricWorse:
    return Texts::tr("%1 is worse: %2").arg(effect, probabilitiesText(verdict));
  case VerdictReason::MainMetricUndefined:
    return Texts::tr("%1 has no figure: %2").arg(toQt(verdict.metric), engineText(verdict.undefined));
  case VerdictReason::NotSignificant:
    return Texts::tr("%1 is not sure yet (%2); %3")
        .arg(effect, probabilitiesText(verdict), plannedText(verdict));
  case VerdictReason::SignificantTooEarly:
    return Texts::tr("%1 looks sure for one look, but it is early (%2); %3")
        .arg(effect, probabilitiesText(verdict), plannedText(verdict));
  case VerdictReason::GuardrailBroken:
    return Texts::tr("%1, but the guardrail %2 is broken (p %3 of being within its margin)")
        .arg(effect, guardrail, guardrailP);
  case VerdictReason::GuardrailNotShown:
    return Texts::tr("%1, but the guardrail %2 is not yet shown to be within its margin (p %3)")
        .arg(effect, guardrail, guardrailP);
  case VerdictReason::NothingFound:
    return Texts::tr("%1 with all planned users: %2").arg(effect, probabilitiesText(verdict));
  }
  return {};
}

} // namespace rankwright
