// The tour through an experiment.
#include "widgets/common/text.h"
#include "widgets/experiments/experiments_view.h"
#include "widgets/experiments/question_page.h"
#include "widgets/experiments/scope_bar.h"
#include "widgets/experiments/simulation_form.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/navigator.h"
#include "widgets/shell/tour.h"
#include "widgets/table/data_table.h"

#include <QAction>
#include <QSpinBox>

namespace rankwright {

namespace {

/// Enough for an effect to be seen, and soon there.
constexpr int kUsers = 2000;
constexpr int kDays = 10;

bool isAsking(const ExperimentsView& view, const char* id) {
  const auto* page = qobject_cast<const QuestionPage*>(view.page(QLatin1String(id)));
  return page != nullptr && page->isAsking();
}

} // namespace

/// The view without an experiment, then the list and every page of a simulated one.
Status Tour::showExperiments(MainWindow& window) {
  auto& view = window.experiments();
  view.keepIn(logs_.path());
  window.navigator().show(view);
  RW_CHECK(waitUntil([&] { return !view.isBusy(); }, "the experiments"));
  if (view.shown() == nullptr && view.list()->source() != nullptr)
    view.open(toQt(std::get<std::string_view>(view.list()->source()->cell(0, 0))));
  else if (view.shown() == nullptr) {
    RW_CHECK(save(window, QStringLiteral("experiments-empty")));
    view.simulation()->users()->setValue(kUsers);
    view.simulation()->days()->setValue(kDays);
    view.action(QStringLiteral("experiments.simulate"))->trigger();
  }
  RW_CHECK(waitUntil([&] { return view.shown() != nullptr && !view.isBusy(); }, "a simulated experiment"));
  for (const auto* page : {"metrics", "time", "segments", "distribution", "trust", "power", "uplift"}) {
    view.showPage(QLatin1String(page));
    RW_CHECK(waitUntil([&] { return !isAsking(view, page); }, "a page of the experiment"));
    RW_CHECK(save(window, QStringLiteral("experiment-") + QLatin1String(page)));
  }
  view.showPage(QStringLiteral("metrics"));
  view.action(QStringLiteral("experiments.adHoc"))->setChecked(true);
  RW_CHECK(save(window, QStringLiteral("experiment-ad-hoc")));
  view.action(QStringLiteral("experiments.adHoc"))->setChecked(false);
  const auto open = view.place();
  view.showList();
  RW_CHECK(save(window, QStringLiteral("experiments")));
  view.goTo(open);
  return {};
}

} // namespace rankwright
