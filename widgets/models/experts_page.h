#pragma once

#include "core/runs/expert_health.h"
#include "widgets/models/run_page.h"

class QLabel;
class QSplitter;

namespace rankwright {

class FactView;

/// What gates and experts of the current run do: which experts each task listens to, and whether any has
/// collapsed.
class ExpertsPage final : public RunPage {
  Q_OBJECT

public:
  explicit ExpertsPage(JobRunner& jobs, QWidget* parent = nullptr);

  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;
  std::vector<std::pair<QAction*, CommandSpec>> commands() const override;

  ChartPanel* gates() const { return gates_; }
  FactView* facts() const { return facts_; }
  QString sentence() const;

protected:
  void askEngine() override;
  void showNothing(const QString& reason) override;

private:
  void showHealth(const ExpertHealth& health);

  ChartPanel* gates_;
  FactView* facts_;
  QLabel* sentence_;
  QSplitter* halves_;
};

} // namespace rankwright
