#pragma once

#include "core/leaderboard/freshness.h"
#include "widgets/leaderboards/freshness_panel.h"

#include <cstddef>
#include <memory>
#include <optional>

class QLabel;
class QSpinBox;
class QSplitter;

namespace rankwright {

class ChartPanel;
class DataTable;
class FactView;

/// What a board's rule gave on each of the last days: where each app stood, what moved, and the list of any
/// day with what differs from the day before.
class ReplayPanel final : public FreshnessPanel {
  Q_OBJECT

public:
  explicit ReplayPanel(BoardDesk& desk, QWidget* parent = nullptr);

  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;
  Commands commands() const override;
  bool isBusy() const override;

  /// The day whose list is shown, counted from the first one; nothing before there are any.
  std::optional<std::size_t> chosenDay() const { return day_; }
  void chooseDay(std::size_t day);

  QSpinBox* daysField() const { return days_; }
  QLabel* turnoverLabel() const { return turnover_; }
  ChartPanel* slotPanel() const { return slotsByDay_; }
  ChartPanel* movePanel() const { return moves_; }
  DataTable* table() const { return table_; }
  FactView* list() const { return list_; }
  QLabel* dayLabel() const { return dayTitle_; }

protected:
  void ask() override;
  void showNothing(const QString& reason) override;

private:
  void nameParts();
  void build();
  QWidget* buildDay();
  void connectParts();
  void show(Freshness freshness);
  void followMark();
  void markDay();
  void showDay();

  Freshness shown_;
  std::optional<std::size_t> day_;
  QSpinBox* days_;
  QLabel* turnover_;
  ChartPanel* slotsByDay_;
  ChartPanel* moves_;
  DataTable* table_;
  QLabel* dayTitle_;
  QLabel* daySummary_;
  FactView* list_;
  QSplitter* left_;
  QSplitter* right_;
  QSplitter* halves_;
};

} // namespace rankwright
