#pragma once

#include "widgets/command/command_registry.h"
#include "widgets/common/address.h"
#include "widgets/experiments/experiment_case.h"

#include <QJsonObject>
#include <QWidget>

#include <string>
#include <utility>
#include <vector>

namespace rankwright {

class ChartPanel;

/// A metric of an experiment, and the arm that is compared with the control.
struct EffectChoice {
  std::string metric;
  std::string variant;

  friend bool operator==(const EffectChoice&, const EffectChoice&) = default;
};

/// One page of an experiment. The view gives every page the experiment once the page is shown.
class ExperimentPage : public QWidget {
  Q_OBJECT

public:
  using QWidget::QWidget;

  /// nullptr: there is none; `reason` says why, and is not used otherwise. The choice, made above the pages,
  /// is of the experiment's metrics and arms.
  virtual void setCase(SharedCase shown, const EffectChoice& choice, const QString& reason) = 0;

  /// What a session remembers of the page.
  virtual QJsonObject saveState() const { return {}; }
  virtual void restoreState(const QJsonObject& state) { Q_UNUSED(state); }

  /// Every action of the page besides those of its tables, with what a `CommandRegistry` wants to know of it.
  virtual std::vector<std::pair<QAction*, CommandSpec>> commands() const { return {}; }

  /// The charts of the page, for reports; in their order.
  virtual std::vector<ChartPanel*> charts() const { return {}; }

signals:
  /// A person chose another metric or arm on the page.
  void effectChosen(const rankwright::EffectChoice& choice);
  /// A person wants another scope, which leaves the experiment as it is.
  void scopeWanted(const rankwright::AnalysisScope& scope);

protected:
  using Commands = std::vector<std::pair<QAction*, CommandSpec>>;
};

} // namespace rankwright

Q_DECLARE_METATYPE(rankwright::EffectChoice)
Q_DECLARE_METATYPE(rankwright::AnalysisScope)
