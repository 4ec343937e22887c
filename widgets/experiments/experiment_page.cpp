#include "widgets/experiments/experiment_page.h"

#include "widgets/chart/chart_panel.h"

namespace rankwright {

void ExperimentPage::addCommandsOf(Commands& commands, const ChartPanel& chart, const QString& prefix,
                                   const QString& group) {
  for (auto [action, spec] : chart.commands(prefix)) {
    spec.group = group;
    commands.emplace_back(action, std::move(spec));
  }
}

} // namespace rankwright
