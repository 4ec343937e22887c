#pragma once

#include "widgets/chart/chart_data.h"

#include <cmath>
#include <random>

namespace rankwright {

inline ChartPtr chartOf(ChartSpec spec) {
  return std::make_shared<const ChartSpec>(std::move(spec));
}

/// Two lines with ten points each: x from 0 to 9, "Control" is x², "Variant" is 2 x with a band of ±1.
inline ChartPtr twoLines() {
  LineSeries control{QStringLiteral("Control"), {}, {}};
  LineSeries variant{QStringLiteral("Variant"), {}, {}};
  for (int i = 0; i < 10; ++i) {
    control.x.push_back(i);
    control.y.push_back(i * i);
    variant.x.push_back(i);
    variant.y.push_back(2 * i);
    variant.lower.push_back(2 * i - 1);
    variant.upper.push_back(2 * i + 1);
  }
  return chartOf({.title = QStringLiteral("Installs per day"),
                  .x = {QStringLiteral("Day")},
                  .y = {QStringLiteral("Installs"), QStringLiteral("thousands")},
                  .series = {control, variant}});
}

inline ChartPtr groupedBars() {
  const QStringList stages{QStringLiteral("Recall"), QStringLiteral("Merge"), QStringLiteral("Rank")};
  return chartOf({.title = QStringLiteral("Candidates by stage"),
                  .x = {QStringLiteral("Stage")},
                  .y = {QStringLiteral("Candidates")},
                  .series = {BarSeries{QStringLiteral("Live"), {900, 400, 120}, stages},
                             BarSeries{QStringLiteral("Draft"), {700, 500, 150}, stages}}});
}

inline ChartPtr histogram() {
  return chartOf({.title = QStringLiteral("Posting list length"),
                  .x = {QStringLiteral("Items")},
                  .y = {QStringLiteral("Keys")},
                  .series = {Histogram{QStringLiteral("Keys"), {0, 10, 20, 40, 80}, {5, 20, 12, 3}}}});
}

inline ChartPtr scatter(int count = 300) {
  std::mt19937 random(7);
  std::normal_distribution<double> normal;
  ScatterSeries points{QStringLiteral("Apps"), {}, {}};
  for (int i = 0; i < count; ++i) {
    points.x.push_back(normal(random));
    points.y.push_back(points.x.back() * 0.6 + normal(random));
  }
  return chartOf({.title = QStringLiteral("Score against popularity"),
                  .x = {QStringLiteral("Popularity")},
                  .y = {QStringLiteral("Score")},
                  .series = {points}});
}

inline ChartPtr heatMap() {
  return chartOf(
      {.title = QStringLiteral("Field pairs"),
       .x = {QStringLiteral("Item field")},
       .y = {QStringLiteral("User field")},
       .series = {HeatMap{QStringLiteral("Strength"),
                          {QStringLiteral("category"), QStringLiteral("price"), QStringLiteral("size")},
                          {QStringLiteral("age"), QStringLiteral("country")},
                          {0.8, -0.2, std::nan(""), 0.1, 0.5, -0.7},
                          QStringLiteral("interaction"),
                          HeatScale::Diverging}}});
}

inline ChartPtr forest() {
  return chartOf({.title = QStringLiteral("Lift by metric"),
                  .x = {QStringLiteral("Lift"), QStringLiteral("%")},
                  .y = {},
                  .series = {ForestPlot{QStringLiteral("Variant B"),
                                        {{QStringLiteral("Downloads per user"), 1.8, 0.6, 3.0},
                                         {QStringLiteral("Click rate"), 0.4, -0.5, 1.3},
                                         {QStringLiteral("Crashes"), -0.9, -1.7, -0.1}}}},
                  .references = {{Qt::Vertical, 0, QStringLiteral("no effect")}}});
}

inline ChartPtr reliability() {
  Reliability model{QStringLiteral("DeepFM"), {}};
  for (int i = 0; i < 8; ++i) {
    const auto p = 0.06 + 0.12 * i;
    model.bins.push_back(
        {p, p * p * 0.4 + p * 0.6, p * 0.6 - 0.01, p * 0.6 + p * p * 0.4 + 0.04, 1000.0 / (i + 1)});
  }
  return chartOf({.title = QStringLiteral("Reliability"),
                  .x = {QStringLiteral("Predicted")},
                  .y = {QStringLiteral("Observed")},
                  .series = {model}});
}

/// A random walk of `count` points.
inline ChartPtr longLine(int count) {
  std::mt19937 random(11);
  std::normal_distribution<double> normal;
  LineSeries line{QStringLiteral("Loss"), {}, {}};
  double y = 0;
  for (int i = 0; i < count; ++i) {
    line.x.push_back(i);
    line.y.push_back(y += normal(random));
  }
  return chartOf({.title = QStringLiteral("Loss by step"),
                  .x = {QStringLiteral("Step")},
                  .y = {QStringLiteral("Loss")},
                  .series = {line}});
}

} // namespace rankwright
