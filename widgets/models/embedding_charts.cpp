#include "widgets/models/embedding_charts.h"

#include "widgets/common/figures.h"
#include "widgets/common/number_words.h"
#include "widgets/common/text.h"

#include <QCoreApplication>

#include <cmath>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::EmbeddingCharts)
};

ChartPtr made(ChartSpec spec) {
  return std::make_shared<const ChartSpec>(std::move(spec));
}

/// A cell has room for few digits.
double rounded(double value) {
  constexpr double kUnit = 1e4;
  return std::round(value * kUnit) / kUnit;
}

} // namespace

ChartPtr pairStrengthChart(const PairStrengths& strengths) {
  if (strengths.fields.size() < 2) return nullptr;
  HeatMap map{.name = Texts::tr("Fields"),
              .xLabels = {},
              .yLabels = {},
              .values = {},
              .valueLabel = Texts::tr("mean |⟨v_i, v_j⟩|")};
  for (const auto& field : strengths.fields)
    map.xLabels << toQt(field);
  map.yLabels = map.xLabels;
  for (const auto value : strengths.values)
    map.values.push_back(rounded(value));
  return made({.title = Texts::tr("How strongly fields act together"), .series = {std::move(map)}});
}

ChartPtr normChart(const std::vector<NormBucket>& buckets) {
  if (buckets.empty()) return nullptr;
  LineSeries line{.name = Texts::tr("Mean norm ± standard deviation"), .x = {}, .y = {}};
  for (const auto& bucket : buckets) {
    line.x.push_back(bucket.least);
    line.y.push_back(bucket.meanNorm);
    line.lower.push_back(std::max(0.0, bucket.meanNorm - bucket.deviation));
    line.upper.push_back(bucket.meanNorm + bucket.deviation);
  }
  return made({.title = Texts::tr("Norm of embeddings by frequency"),
               .x = {.label = Texts::tr("Training rows of the id, at least"), .log = true},
               .y = {.label = Texts::tr("‖v‖")},
               .series = {std::move(line)}});
}

ChartPtr spectrumChart(const FieldSpectrum& spectrum) {
  if (spectrum.singularValues.empty()) return nullptr;
  const auto largest = spectrum.singularValues.front();
  BarSeries bars{.name = Texts::tr("Singular value / the largest"), .values = {}, .categories = {}};
  for (std::size_t i = 0; i < spectrum.singularValues.size(); ++i) {
    bars.categories << QString::number(i + 1);
    bars.values.push_back(largest > 0 ? spectrum.singularValues[i] / largest : 0);
  }
  return made({.title = Texts::tr("Spectrum of %1 · information abundance %2")
                            .arg(toQt(spectrum.field), figureText(spectrum.abundance)),
               .x = {.label = Texts::tr("Direction")},
               .y = {.label = Texts::tr("Share of the largest")},
               .series = {std::move(bars)}});
}

FactTable spectrumFacts(const std::vector<FieldSpectrum>& spectra) {
  FactTable table{
      .columns = {{Texts::tr("Field"), Texts::tr("Whose table of vectors it is")},
                  {Texts::tr("Ids"), Texts::tr("Rows of the table"), FactKind::Figure},
                  {Texts::tr("Abundance"), Texts::tr("Σσ / max σ: how many directions the table uses"),
                   FactKind::Figure},
                  {Texts::tr("Share"), Texts::tr("Abundance / length, or / ids where those are fewer"),
                   FactKind::Figure},
                  {Texts::tr("Light"), Texts::tr("Red below 0.2: the table has collapsed")}},
      .rows = {}};
  for (const auto& spectrum : spectra)
    table.rows.push_back({{toQt(spectrum.field)},
                          {countText(static_cast<qulonglong>(spectrum.ids))},
                          {figureText(rounded(spectrum.abundance))},
                          {percentText(spectrum.share())},
                          {.text = spectrum.isCollapsed() ? Texts::tr("red: collapsed") : Texts::tr("green"),
                           .toolTip = spectrumText(spectrum)}});
  return table;
}

QString spectrumText(const FieldSpectrum& spectrum) {
  const auto share = percentText(spectrum.share());
  return spectrum.isCollapsed() ? Texts::tr("%1 uses %2 of its directions: the table has collapsed, and "
                                            "longer vectors would not help.")
                                      .arg(toQt(spectrum.field), share)
                                : Texts::tr("%1 uses %2 of its directions.").arg(toQt(spectrum.field), share);
}

} // namespace rankwright
