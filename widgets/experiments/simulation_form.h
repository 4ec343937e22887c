#pragma once

#include "core/workspace/experiment_simulation.h"

#include <QJsonObject>
#include <QWidget>

#include <string>
#include <vector>

class QAction;
class QComboBox;
class QSpinBox;

namespace rankwright {

/// Which pipelines a simulated experiment compares, on how many people and days.
class SimulationForm final : public QWidget {
  Q_OBJECT

public:
  explicit SimulationForm(QWidget* parent = nullptr);

  /// The default pipeline first; the second arm is another one where there is one.
  void setPipelines(const std::vector<std::string>& names);
  /// Compares these two; names that are not there yet are taken once they are.
  void choose(const QString& control, const QString& arm);
  /// Adds a button behind the fields.
  void addButton(QAction* action);
  ExperimentSimulationOptions options() const;

  QJsonObject saveState() const;
  void restoreState(const QJsonObject& state);

  QComboBox* control() const { return control_; }
  QComboBox* arm() const { return arm_; }
  QSpinBox* users() const { return users_; }
  QSpinBox* days() const { return days_; }

private:
  QComboBox* makeBox(const char* id, const QString& name, const QString& toolTip);
  QSpinBox* makeNumber(const char* id, const QString& name, const QString& toolTip, int most, int value);
  void buildLayout();

  QString wantedControl_; ///< chosen before there was such a pipeline
  QString wantedArm_;
  QComboBox* control_;
  QComboBox* arm_;
  QSpinBox* users_;
  QSpinBox* days_;
  QSpinBox* seed_;
};

} // namespace rankwright
