#pragma once

#include "core/experiment/log_power.h"
#include "widgets/experiments/question_page.h"

class QDoubleSpinBox;
class QLabel;

namespace rankwright {

class DataTable;
class FactView;

/// How many users and days a lift needs, by what the log shows of the metric and of the traffic.
class PowerPage final : public QuestionPage {
  Q_OBJECT

public:
  explicit PowerPage(JobRunner& jobs, QWidget* parent = nullptr);

  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;
  std::vector<std::pair<QAction*, CommandSpec>> commands() const override;
  std::vector<ChartPanel*> charts() const override;

  QDoubleSpinBox* liftField() const { return lift_; }
  QDoubleSpinBox* powerField() const { return power_; }
  QDoubleSpinBox* alphaField() const { return alpha_; }
  QLabel* needLabel() const { return need_; }
  FactView* facts() const { return facts_; }
  ChartPanel* chart() const { return chart_; }
  DataTable* needs() const { return needs_; }

protected:
  void askLog() override;
  void showNothing(const QString& reason) override;

private:
  void nameParts();
  void nameField(QDoubleSpinBox& field, const QString& name, const QString& toolTip);
  void buildParts();
  QWidget* buildFigures();
  void followFields();
  LogPowerAim aim() const;
  void showPower(LogPower power, const LogPowerAim& aim);

  bool choseAlpha_ = false; ///< else it is the experiment's
  QDoubleSpinBox* lift_;
  QDoubleSpinBox* power_;
  QDoubleSpinBox* alpha_;
  QLabel* need_;
  FactView* facts_;
  DataTable* needs_;
  ChartPanel* chart_;
  QSplitter* halves_;
};

} // namespace rankwright
