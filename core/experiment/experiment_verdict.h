#pragma once

#include "core/experiment/trust_report.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace rankwright {

enum class VerdictKind : std::uint8_t {
  DoNotTrust,   ///< the trust report's light is red
  Ship,         ///< the main metric is better, and no guardrail speaks against it
  Keep,         ///< the control: the main metric is worse, or a guardrail is broken
  Wait,         ///< nothing is sure yet
  NoDifference, ///< the experiment has the users it was planned for, and shows nothing
};

enum class VerdictReason : std::uint8_t {
  LightIsRed,
  MainMetricBetter,
  MainMetricWorse,
  MainMetricUndefined, ///< its text says why
  NotSignificant,      ///< and too few users yet
  SignificantTooEarly, ///< by the test for one look, before the planned users: it may be luck
  GuardrailBroken,     ///< surely worse than its margin
  GuardrailNotShown,   ///< not yet shown to be within its margin
  NothingFound,
};

/// What is to be done with an arm, and the figures that say so.
struct ExperimentVerdict {
  VerdictKind kind = VerdictKind::Wait;
  VerdictReason reason = VerdictReason::NotSignificant;
  TrustLight light = TrustLight::Green;
  std::string variant = {};
  std::string metric = {};                 ///< the main one
  std::optional<MetricEffect> effect = {}; ///< of it
  std::string undefined = {};
  std::string guardrail = {};            ///< the metric that decides, where one does
  std::optional<double> guardrailP = {}; ///< that it is within its margin
  double users = 0;                      ///< of both arms
  double plannedUsers = 0;
  std::optional<double> daysToGo = {}; ///< to the planned users, by `powerFromLog`'s traffic, where known
};

/// The verdict of one arm. A difference is sure once the always-valid p is at most alpha, or the adjusted p
/// is and the planned users are there. Errors: NotFound for a variant without an arm beside the control.
Result<ExperimentVerdict> verdictOf(const ExperimentDefinition& definition, const ExperimentReport& report,
                                    const TrustReport& trust, const std::string& variant,
                                    std::optional<double> daysToGo = {});

} // namespace rankwright
