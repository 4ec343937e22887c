#pragma once

#include "widgets/models/evaluation_charts.h"
#include "widgets/models/run_page.h"

class QCheckBox;
class QLabel;
class QSplitter;

namespace rankwright {

/// Whether probabilities come true: reliability in bins of as many rows each, before and after the correction
/// for what training left out, and how scores are spread.
class CalibrationPage final : public RunPage {
  Q_OBJECT

public:
  explicit CalibrationPage(JobRunner& jobs, QWidget* parent = nullptr);

  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;
  std::vector<std::pair<QAction*, CommandSpec>> commands() const override;

  ChartPanel* reliability() const { return reliability_; }
  ChartPanel* scores() const { return scores_; }
  /// Shows the probabilities before the correction as well.
  QCheckBox* rawBox() const { return raw_; }
  QString sentence() const;

protected:
  void askEngine() override;
  void showNothing(const QString& reason) override;

private:
  struct Answer {
    std::vector<NamedReliability> corrected; ///< of each run
    NamedReliability raw;                    ///< of the current one
    bool isCorrected = false;                ///< whether raw and corrected differ
    ScoreHistogram scores;                   ///< of the current one
    double ratio = 0;                        ///< Σp / Σy of the current one, corrected
    double rawRatio = 0;
  };
  static Result<Answer> work(const std::vector<SharedRun>& runs, const std::string& output,
                             const JobControl& job);
  void nameParts();
  void buildParts();
  void showAnswer();

  std::shared_ptr<const Answer> answer_;
  ChartPanel* reliability_;
  ChartPanel* scores_;
  QCheckBox* raw_;
  QLabel* sentence_;
  QSplitter* halves_;
};

} // namespace rankwright
