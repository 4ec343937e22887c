#include "app/stats/families.h"

#include <array>

namespace rankwright::stats {

std::span<const CaseFamily> caseFamilies() {
  static const std::array kFamilies{
      CaseFamily{"welch", welchMethods()},
      CaseFamily{"relative_lift", relativeLiftMethods()},
      CaseFamily{"proportions", proportionMethods()},
      CaseFamily{"delta_ratio", ratioMethods()},
      CaseFamily{"cuped", cupedMethods()},
      CaseFamily{"srm", sampleRatioMethods()},
      CaseFamily{"multiple_testing", multipleTestingMethods()},
      CaseFamily{"power", powerMethods()},
      CaseFamily{"guardrail", guardrailMethods()},
      CaseFamily{"sequential", sequentialMethods()},
      CaseFamily{"bayesian", bayesianMethods()},
      CaseFamily{"bootstrap", bootstrapMethods()},
      CaseFamily{"quantile", quantileMethods()},
      CaseFamily{"winsorise", winsoriseMethods()},
      CaseFamily{"nonparametric", nonparametricMethods()},
      CaseFamily{"auc", aucMethods()},
      CaseFamily{"gauc", groupedAucMethods()},
      CaseFamily{"delong", delongMethods()},
      CaseFamily{"logloss", logLossMethods()},
      CaseFamily{"calibration", calibrationMethods()},
      CaseFamily{"ranking", rankingMethods()},
      CaseFamily{"uplift", upliftMethods()},
      CaseFamily{"interleaving", interleavingMethods()},
      CaseFamily{"simpson", simpsonMethods()},
      CaseFamily{"segments", segmentMethods()},
      CaseFamily{"timeseries", timeSeriesMethods()},
      CaseFamily{"aa", aaMethods()},
      CaseFamily{"assignment", assignmentMethods()},
      CaseFamily{"summary", summaryMethods()},
      CaseFamily{"paired", pairedMethods()},
  };
  return kFamilies;
}

} // namespace rankwright::stats
