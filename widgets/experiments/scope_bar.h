#pragma once

#include "widgets/experiments/experiment_case.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QMenu;
class QToolButton;

namespace rankwright {

class FilterChips;

/// Another question to the log than the experiment's own: other days, values of dimensions, metrics. What
/// differs stands below as chips that take it back.
class ScopeBar final : public QWidget {
  Q_OBJECT

public:
  explicit ScopeBar(QWidget* parent = nullptr);

  /// Offers what the log has. `own` is the experiment's question, the case's is shown; without being told.
  void setCase(const ExperimentQuestion& own, const ExperimentCase& shown);

  const ExperimentQuestion& question() const { return question_; }
  bool isAdHoc() const;

  QDateEdit* from() const { return from_; }
  QDateEdit* until() const { return until_; }
  QComboBox* dimensions() const { return dimensions_; }
  QComboBox* values() const { return values_; }
  QToolButton* metrics() const { return metrics_; }
  FilterChips* chips() const { return chips_; }

public slots:
  /// Takes over days, filters and users of several variants of another scope, and tells.
  void setScope(const rankwright::AnalysisScope& scope);
  /// Back to the experiment's own question, and tells.
  void reset();

signals:
  void changed();

private:
  /// What differs from the experiment's own question, in words, and the question without it.
  struct Difference {
    QString text;
    ExperimentQuestion without;
  };

  QDateEdit* makeDate(const char* id, const QString& name, const QString& toolTip);
  void nameParts();
  void buildLayout();
  void connectParts();
  void offerDays(const EventStoreSpan& span);
  void offerValues();
  void fillMetrics();
  void addMetric(const MetricDefinition& metric);
  void removeMetric(const std::string& name);
  void addFilter();
  void take(ExperimentQuestion question);
  void takeDays();
  void show();
  void showDays();
  std::vector<Difference> differences() const;

  ExperimentQuestion own_;
  ExperimentQuestion question_;
  EventStoreSpan span_;
  std::vector<std::pair<std::string, std::vector<std::string>>> known_; ///< values by dimension
  QDateEdit* from_;
  QDateEdit* until_;
  QComboBox* dimensions_;
  QComboBox* values_;
  QToolButton* addFilter_;
  QToolButton* metrics_;
  QMenu* metricMenu_;
  QCheckBox* keepSeveral_;
  QToolButton* reset_;
  FilterChips* chips_;
  QTimer pause_; ///< while a date is being typed
};

} // namespace rankwright
