#pragma once

#include "widgets/models/embedding_charts.h"
#include "widgets/models/run_page.h"

#include <memory>

class QComboBox;
class QLabel;
class QSplitter;

namespace rankwright {

class FactView;

/// What the vectors of the current run's ids are like: which fields act together, how long they are by
/// frequency, and how many directions each table uses.
class EmbeddingsPage final : public RunPage {
  Q_OBJECT

public:
  explicit EmbeddingsPage(JobRunner& jobs, QWidget* parent = nullptr);

  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;
  std::vector<std::pair<QAction*, CommandSpec>> commands() const override;

  ChartPanel* strengths() const { return strengths_; }
  ChartPanel* norms() const { return norms_; }
  ChartPanel* spectrum() const { return spectrum_; }
  FactView* facts() const { return facts_; }
  QComboBox* fields() const { return fields_; }
  QString sentence() const;

protected:
  void askEngine() override;
  void showNothing(const QString& reason) override;

private:
  struct Answer {
    PairStrengths strengths;
    std::vector<NormBucket> norms;
    std::vector<FieldSpectrum> spectra;
  };
  static Result<Answer> work(const OpenRun& run, const JobControl& job);
  void nameParts();
  void buildParts();
  void showAnswer();
  void showSpectrum();

  std::shared_ptr<const Answer> answer_;
  QString field_; ///< that is wanted; empty: the first
  ChartPanel* strengths_;
  ChartPanel* norms_;
  ChartPanel* spectrum_;
  FactView* facts_;
  QComboBox* fields_;
  QLabel* sentence_;
  QSplitter* halves_;
};

} // namespace rankwright
