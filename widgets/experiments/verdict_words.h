#pragma once

#include "core/experiment/experiment_verdict.h"
#include "core/experiment/trust_report.h"

#include <QString>

namespace rankwright {

/// "Green: nothing speaks against these figures." and the like.
QString lightText(TrustLight light);

/// One word for a table: "green", "yellow", "red".
QString lightName(TrustLight light);

/// What was found, with its figure.
QString findingText(const TrustFinding& finding);

/// What is to be done, for a table: "ship", "wait".
QString verdictName(VerdictKind kind);

/// What is to be done with the arm: "Ship B", "Keep the control".
QString verdictHeadline(const ExperimentVerdict& verdict);

/// Why, in one sentence with its figures.
QString verdictReason(const ExperimentVerdict& verdict);

} // namespace rankwright
