#pragma once

#include "widgets/models/run_page.h"
#include "widgets/models/run_segments.h"

class QComboBox;
class QLabel;
class QSplitter;

namespace rankwright {

class DataTable;
class WarningFrame;

/// For whom the current run is good: any metric by the values of a field, with counts beside, and against the
/// baseline.
class RunSegmentsPage final : public RunPage {
  Q_OBJECT

public:
  explicit RunSegmentsPage(JobRunner& jobs, QWidget* parent = nullptr);

  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;
  std::vector<std::pair<QAction*, CommandSpec>> commands() const override;

  QComboBox* fields() const { return fields_; }
  QComboBox* metrics() const { return metrics_; }
  ChartPanel* chart() const { return chart_; }
  DataTable* table() const { return table_; }
  WarningFrame* warning() const { return warning_; }
  QString warningText() const;

protected:
  void askEngine() override;
  void showNothing(const QString& reason) override;

private:
  struct Answer {
    QStringList fields;
    std::shared_ptr<const RunSegments> segments; ///< nullptr where the rows have no field
  };
  struct Question {
    SharedRun run;
    SharedRun baseline; ///< nullptr for none
    std::string output;
    std::string field; ///< "": the first
    ModelMetric metric = ModelMetric::Auc;
  };
  static Result<Answer> work(const Question& question, const JobControl& job);
  void nameParts();
  void buildParts();
  void showAnswer(const Answer& answer);
  void offerFields(const QStringList& fields);
  ModelMetric metric() const;

  std::string field_; ///< that is wanted; "": the first
  QComboBox* fields_;
  QComboBox* metrics_;
  WarningFrame* warning_;
  QLabel* warningText_;
  ChartPanel* chart_;
  DataTable* table_;
  QSplitter* halves_;
};

} // namespace rankwright
