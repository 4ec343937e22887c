#pragma once

#include "core/runs/model_inspection.h"
#include "widgets/chart/chart_data.h"
#include "widgets/common/fact_table.h"

#include <vector>

namespace rankwright {

/// How strongly each two fields act together, as a heat map. nullptr for fewer than two fields.
ChartPtr pairStrengthChart(const PairStrengths& strengths);

/// The mean norm of ids by how often they occur. nullptr for no bucket.
ChartPtr normChart(const std::vector<NormBucket>& buckets);

/// The singular values of a field's table as shares of the largest. nullptr for none.
ChartPtr spectrumChart(const FieldSpectrum& spectrum);

/// The tables of all fields: ids, information abundance, its light.
FactTable spectrumFacts(const std::vector<FieldSpectrum>& spectra);

/// What the light of a table says, in a sentence.
QString spectrumText(const FieldSpectrum& spectrum);

} // namespace rankwright
