#pragma once

#include "widgets/common/address.h"
#include "widgets/experiments/experiment_case.h"
#include "widgets/pages/view_page.h"

#include <string>
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
class ExperimentPage : public ViewPage {
  Q_OBJECT

public:
  using ViewPage::ViewPage;

  /// nullptr: there is none; `reason` says why, and is not used otherwise. The choice, made above the pages,
  /// is of the experiment's metrics and arms.
  virtual void setCase(SharedCase shown, const EffectChoice& choice, const QString& reason) = 0;

  /// The charts of the page, for reports; in their order.
  virtual std::vector<ChartPanel*> charts() const { return {}; }

signals:
  /// A person chose another metric or arm on the page.
  void effectChosen(const rankwright::EffectChoice& choice);
  /// A person wants another scope, which leaves the experiment as it is.
  void scopeWanted(const rankwright::AnalysisScope& scope);
};

} // namespace rankwright

Q_DECLARE_METATYPE(rankwright::EffectChoice)
Q_DECLARE_METATYPE(rankwright::AnalysisScope)
