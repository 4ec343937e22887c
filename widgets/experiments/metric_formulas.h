#pragma once

#include "core/experiment/experiment_analysis.h"

#include <QString>

namespace rankwright {

/// How the figures of a metric's effect come about: each formula with the effect's own numbers in it.
class MetricFormulas {
public:
  /// `tests` is the number of tests whose p are adjusted together. Parameters outlive the formulas.
  MetricFormulas(const ExperimentDefinition& definition, const MetricDefinition& metric,
                 const MetricEffect& effect, std::size_t tests);

  QString value(double value, std::uint64_t users) const;
  QString effect() const;
  QString interval() const;
  QString alwaysValid() const;
  QString alwaysValidP() const;
  QString lift() const;
  QString statistic() const;
  QString p() const;
  QString adjustedP() const;
  QString chanceToWin() const;
  QString lossOfShipping() const;
  QString lossOfKeeping() const;
  QString varianceReduction() const;
  QString guardrail() const;
  QString detectableLift() const;

private:
  bool isNormal() const;
  double users() const;
  QString standardErrorFormula() const;
  QString gainText() const;

  const ExperimentDefinition& definition_;
  const MetricDefinition& metric_;
  const MetricEffect& effect_;
  std::size_t tests_;
};

} // namespace rankwright
