#pragma once

#include "core/workspace/board_simulation.h"
#include "widgets/leaderboards/freshness_panel.h"

class QAction;
class QLabel;
class QSpinBox;
class QSplitter;

namespace rankwright {

class ChartPanel;
class DataTable;

/// What the board's rule is worth against a list that somebody keeps by hand, on simulated people: what each
/// person does more, with intervals and the truth, and how much sooner new apps are seen.
class HandRulePanel final : public FreshnessPanel {
  Q_OBJECT

public:
  /// `simulate` calls `simulate()`. The desk outlives the panel.
  HandRulePanel(BoardDesk& desk, QAction* simulate, QWidget* parent = nullptr);

  /// Simulates the board that is shown, if there is one.
  void simulate();
  bool isSimulating() const { return question().isRunning(); }
  BoardSimulationOptions options() const;

  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;
  Commands commands() const override;
  bool isBusy() const override;

  QSpinBox* usersField() const { return users_; }
  QSpinBox* daysField() const { return days_; }
  QSpinBox* exposuresField() const { return exposures_; }
  QLabel* summaryLabel() const { return summary_; }
  ChartPanel* forest() const { return forest_; }
  ChartPanel* waits() const { return waits_; }
  DataTable* table() const { return table_; }

signals:
  /// A simulation has begun or has ended.
  void changed();

protected:
  void ask() override;
  void showNothing(const QString& reason) override;

private:
  QSpinBox* makeField(const char* id, const QString& toolTip, int least, int most, std::uint64_t value);
  void nameParts();
  void build(QAction* simulate);
  void show(const BoardSimulation& simulation, const BoardSimulationOptions& options);

  QSpinBox* users_;
  QSpinBox* days_;
  QSpinBox* handDays_;
  QSpinBox* exposures_;
  QSpinBox* seed_;
  QLabel* summary_;
  ChartPanel* forest_;
  ChartPanel* waits_;
  DataTable* table_;
  QSplitter* figures_;
  QSplitter* halves_;
};

} // namespace rankwright
