#pragma once

#include "core/workspace/leaderboard_freshness.h"
#include "widgets/leaderboards/freshness_panel.h"

class QComboBox;
class QLabel;
class QSpinBox;
class QSplitter;

namespace rankwright {

class ChartPanel;
class DataTable;

/// How long the store's new apps wait until they are seen: the share that still waits by days, the median,
/// and which ones wait.
class WaitsPanel final : public FreshnessPanel {
  Q_OBJECT

public:
  explicit WaitsPanel(BoardDesk& desk, QWidget* parent = nullptr);

  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;
  Commands commands() const override;
  bool isBusy() const override;

  QSpinBox* countField() const { return count_; }
  QComboBox* seenByBox() const { return seenBy_; }
  QSpinBox* daysField() const { return days_; }
  QLabel* summaryLabel() const { return summary_; }
  ChartPanel* chart() const { return chart_; }
  DataTable* shares() const { return shares_; }
  DataTable* newApps() const { return newApps_; }

protected:
  void ask() override;
  void showNothing(const QString& reason) override;

private:
  void nameParts();
  void build();
  void connectParts();
  void offerUsual();
  SeenAim aim() const;
  void setAim(const SeenAim& aim);
  void show(const NewAppWaits& waits);

  bool isChosen_ = false; ///< else it is what is usual for the logs
  QSpinBox* count_;
  QComboBox* seenBy_;
  QSpinBox* days_;
  QLabel* summary_;
  ChartPanel* chart_;
  DataTable* shares_;
  DataTable* newApps_;
  QSplitter* tables_;
  QSplitter* halves_;
};

} // namespace rankwright
