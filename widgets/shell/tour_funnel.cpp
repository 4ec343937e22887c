// The tour through the funnel.
#include "widgets/funnel/funnel_view.h"
#include "widgets/funnel/requests_panel.h"
#include "widgets/funnel/stage_bars.h"
#include "widgets/funnel/stages_page.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/navigator.h"
#include "widgets/shell/tour.h"
#include "widgets/shell/view_deck.h"
#include "widgets/simulator/guess_you_like.h"
#include "widgets/simulator/list_banner.h"
#include "widgets/table/data_table.h"

#include <QAction>
#include <QDockWidget>
#include <QSpinBox>

#include <algorithm>

namespace rankwright {

namespace {

/// Enough for every figure, and soon there.
constexpr int kRequests = 100;

/// Of the requests behind the bar one that is known to have lost its app in ranking.
constexpr std::uint32_t kLostRequest = 3;

} // namespace

/// The funnel without a log, then every page of a simulated one with the requests behind the last bar.
Status Tour::showFunnel(MainWindow& window) {
  auto& view = window.funnel();
  view.keepLogsIn(logs_.path());
  window.navigator().show(view);
  RW_CHECK(showStageLog(window));
  const auto& facts = view.stagesPage()->bars()->facts();
  RW_CHECK(waitUntil([&] { return facts.rowCount() > 0; }, "the bars of the funnel"));
  const auto bar = facts.index(facts.rowCount() - 1, 0);
  RW_CHECK(waitUntil([&] { return view.requests()->table()->source() != nullptr; }, "the requests of a bar"));
  view.stagesPage()->bars()->setCurrentIndex(bar);
  RW_CHECK(save(window, QStringLiteral("funnel-stages")));
  for (const auto* page : {"channels", "orders", "drift"}) {
    view.showPage(QLatin1String(page));
    RW_CHECK(save(window, QStringLiteral("funnel-") + QLatin1String(page)));
  }
  view.showPage(QStringLiteral("stages"));
  RW_CHECK(showLoggedRequest(window));
  window.navigator().show(view);
  return {};
}

/// The first request whose app was lost, asked again.
Status Tour::showLoggedRequest(MainWindow& window) {
  auto& view = window.view();
  auto& requests = *window.funnel().requests();
  requests.table()->selectRow(kLostRequest);
  const auto commands = requests.commands();
  const auto ask = std::ranges::find(commands, QStringLiteral("requests.whyNot"),
                                     [](const auto& each) { return each.second.id; });
  RW_CHECK(waitFor(view, &GuessYouLike::whyNotShown, [&] { ask->first->trigger(); }));
  RW_CHECK(save(window, QStringLiteral("logged-request")));
  emit view.banner()->left();
  return waitUntil([&] { return !view.banner()->isVisible(); }, "the list of now");
}

/// Simulated once, by the view's own button; later passes find it there.
Status Tour::showStageLog(MainWindow& window) {
  auto& view = window.funnel();
  RW_CHECK(waitUntil([&] { return !view.isLooking(); }, "the stage logs"));
  if (view.figures() == nullptr && !view.isReading()) {
    RW_CHECK(save(window, QStringLiteral("funnel-empty")));
    view.users()->setValue(kRequests);
    view.action(QStringLiteral("funnel.simulate"))->trigger();
  }
  RW_CHECK(waitUntil([&] { return view.figures() != nullptr; }, "a simulated stage log"));
  view.goTo({QStringLiteral("requests"), QStringLiteral("reached=found&taken")});
  return {};
}

} // namespace rankwright
