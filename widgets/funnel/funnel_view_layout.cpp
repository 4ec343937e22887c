// The parts of the Funnel view and where they stand.
#include "widgets/common/empty_page.h"
#include "widgets/common/flow_layout.h"
#include "widgets/common/labelled.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/funnel/channels_page.h"
#include "widgets/funnel/drift_page.h"
#include "widgets/funnel/funnel_filter_bar.h"
#include "widgets/funnel/funnel_view.h"
#include "widgets/funnel/order_page.h"
#include "widgets/funnel/requests_panel.h"
#include "widgets/funnel/stage_log_box.h"
#include "widgets/funnel/stages_page.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace rankwright {

namespace {

constexpr int kMostUsers = 10'000'000;
constexpr int kUsersAtFirst = 1000;

} // namespace

void FunnelView::makeActions() {
  actions_.add(
      "funnel.simulate", "media-playback-start", tr("Simulate requests"),
      tr("Ask the pipeline for users of the workspace as of just before the last app they took, and log "
         "every stage"));
  actions_.add("funnel.open", "document-open", tr("&Open a stage log…"),
               tr("Look at a stage log that lies elsewhere"));
  actions_.add("funnel.import", "document-import", tr("Import &RecFlow CSV…"),
               tr("Make a stage log of a CSV file with RecFlow's columns"));
  actions_.add(
      "funnel.feedback", "list-add", tr("Add &feedback…"),
      tr("Add a table of what users saw, opened and installed to a log of requests that were served"));
  actions_.add("funnel.reread", "view-refresh", tr("Read the log &again"),
               tr("Count what was logged since the log was read"));
  actions_.add("funnel.cancel", "process-stop", tr("S&top"),
               tr("Stop what is being simulated, imported or read"));
}

void FunnelView::addPages() {
  addPage({QStringLiteral("stages"), tr("Stages"), tr("How many candidates live through each stage")},
          stages_);
  addPage({QStringLiteral("channels"), tr("Channels"), tr("What each recall channel adds")}, channels_);
  addPage({QStringLiteral("orders"), tr("Orders"), tr("How far the orders of the stages agree")}, orders_);
  addPage({QStringLiteral("drift"), tr("Drift"), tr("How features shift between stages")}, drift_);
}

void FunnelView::addPage(const PageTab& tab, FunnelPage* page) {
  connect(page, &FunnelPage::followed, this, &FunnelView::follow);
  deck_->add(tab, page, [this, page] { page->setFigures(figures_, reason_); });
}

void FunnelView::nameParts() {
  setAcceptDrops(true);
  state_->setObjectName(QStringLiteral("funnelState"));
  state_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  users_->setObjectName(QStringLiteral("funnelUsers"));
  users_->setRange(1, kMostUsers);
  users_->setValue(kUsersAtFirst);
  users_->setGroupSeparatorShown(true);
  users_->setAccessibleName(tr("Requests to simulate"));
  users_->setToolTip(
      tr("How many users are drawn for a simulation, a request each; all when there are fewer"));
  pipelines_->setObjectName(QStringLiteral("funnelSimulatedPipeline"));
  pipelines_->setAccessibleName(tr("Pipeline to simulate"));
  pipelines_->setToolTip(tr("The pipeline that a simulation asks"));
  pipelines_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  tabs()->setObjectName(QStringLiteral("funnelPages"));
  tabs()->setAccessibleName(tr("Pages of the funnel"));
  setHelp(
      this, QStringLiteral("funnel-view"),
      tr("How many candidates live through each stage of many requests, and where the apps that users took "
         "were lost."));
}

void FunnelView::buildLayout() {
  states_->addWidget(buildEmpty());
  states_->addWidget(buildBody());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(message_);
  column->addWidget(buildHead());
  column->addWidget(states_, 1);
}

QWidget* FunnelView::buildHead() {
  auto* tools = new QWidget;
  auto* flow = new FlowLayout(tools, 2 * kUnit);
  flow->setContentsMargins(0, 0, 0, 0);
  const auto button = [this](const char* id) { return makeToolButton(action(QLatin1String(id))); };
  flow->addWidget(labelled(tr("&Log:"), {logs_, button("funnel.reread"), button("funnel.open"),
                                         button("funnel.import"), button("funnel.feedback")}));
  flow->addWidget(together({users_, pipelines_, makeTextButton(action(QStringLiteral("funnel.simulate"))),
                            makeTextButton(action(QStringLiteral("funnel.cancel")))}));
  auto* head = new QWidget;
  auto* column = new QVBoxLayout(head);
  column->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, 0);
  column->setSpacing(kUnit);
  column->addWidget(tools);
  column->addWidget(state_);
  return head;
}

QWidget* FunnelView::buildEmpty() {
  auto* empty = new EmptyPage(iconName());
  empty->setObjectName(QStringLiteral("noStageLog"));
  empty->setTexts(tr("No stage log yet"),
                  tr("A stage log tells of many requests which candidates each stage let through. Simulate "
                     "requests for the users of this workspace, or import a log with RecFlow's columns."));
  for (const auto* id : {"funnel.simulate", "funnel.import", "funnel.open"})
    empty->addButton(action(QLatin1String(id)));
  return empty;
}

QWidget* FunnelView::buildBody() {
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(filters_);
  column->addWidget(tabs());
  column->addWidget(deck_->stack(), 1);
  return body;
}

} // namespace rankwright
