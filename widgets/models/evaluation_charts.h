#pragma once

#include "core/runs/evaluation_curves.h"
#include "widgets/chart/chart_data.h"

#include <QString>

#include <string>
#include <vector>

namespace rankwright {

/// A run by its name, and what is drawn of it.
struct NamedRoc {
  QString name;
  std::vector<ThresholdPoint> roc;
  std::vector<ThresholdPoint> precisionRecall;
  double auc = 0;
  double baseRate = 0;
};

/// Share of positives against share of negatives taken, a line for each run, with the diagonal of chance.
/// nullptr for no run.
ChartPtr rocChart(const std::vector<NamedRoc>& runs, const std::string& output);

/// Precision against recall, with the base rate of chance. nullptr for no run.
ChartPtr precisionRecallChart(const std::vector<NamedRoc>& runs, const std::string& output);

/// One run's probabilities as they were or as they are corrected.
struct NamedReliability {
  QString name;
  std::vector<ReliabilityBin> bins;
};

/// Promise against truth, bins of as many rows each with their intervals. nullptr for no curve.
ChartPtr reliabilityChart(const std::vector<NamedReliability>& curves, const std::string& output);

/// How scores of positive and of negative rows are spread, each as a share of its rows.
ChartPtr scoreChart(const QString& run, const ScoreHistogram& histogram, const std::string& output);

} // namespace rankwright
