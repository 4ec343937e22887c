#include "widgets/funnel/funnel_view.h"

#include "core/workspace/workspace.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/figures.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/page_stack.h"
#include "widgets/common/text.h"
#include "widgets/funnel/channels_page.h"
#include "widgets/funnel/drift_page.h"
#include "widgets/funnel/funnel_filter_bar.h"
#include "widgets/funnel/funnel_words.h"
#include "widgets/funnel/order_page.h"
#include "widgets/funnel/requests_address.h"
#include "widgets/funnel/requests_panel.h"
#include "widgets/funnel/stage_log_box.h"
#include "widgets/funnel/stage_log_maker.h"
#include "widgets/funnel/stages_page.h"
#include "widgets/table/data_table.h"

#include <QAction>
#include <QComboBox>
#include <QJsonArray>
#include <QKeyEvent>
#include <QSpinBox>
#include <QTabBar>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

QString logKey() {
  return QStringLiteral("log");
}
QString othersKey() {
  return QStringLiteral("others");
}
QString pageKey() {
  return QStringLiteral("page");
}
QString pagesKey() {
  return QStringLiteral("pages");
}
QString filterKey() {
  return QStringLiteral("filter");
}
QString usersKey() {
  return QStringLiteral("users");
}
QString openedKey() {
  return QStringLiteral("opened");
}
QString requestsTableKey() {
  return QStringLiteral("requests");
}
QString requestsId() {
  return QStringLiteral("requests");
}

} // namespace

FunnelView::FunnelView(JobRunner& jobs, QWidget* parent)
    : View(parent),
      jobs_(jobs),
      maker_(new StageLogMaker(jobs, this)),
      message_(new MessageBar),
      logs_(new StageLogBox),
      state_(new MutedLabel),
      users_(new QSpinBox),
      pipelines_(new QComboBox),
      states_(new PageStack),
      filters_(new FunnelFilterBar(jobs)),
      deck_(new PageDeck(
          {QStringLiteral("funnel.show."), tr("Show this page of the funnel: %1"), tr("Funnel page: %1")},
          this)),
      stages_(new StagesPage(jobs)),
      channels_(new ChannelsPage(jobs)),
      orders_(new OrderPage(jobs)),
      drift_(new DriftPage(jobs)),
      requests_(new RequestsPanel(jobs)) {
  makeActions();
  nameParts();
  buildLayout();
  addPages();
  connectParts();
  forget(tr("There is no stage log."));
}

std::vector<ViewPanel> FunnelView::panels() const {
  return {{requestsId(), tr("Requests"), QStringLiteral("view-list-details"), requests_,
           Qt::RightDockWidgetArea}};
}

QStringList FunnelView::addressKinds() const {
  return {requestsKind()};
}

QAction* FunnelView::action(const QString& id) const {
  return actions_.find(id);
}

std::vector<std::pair<QAction*, CommandSpec>> FunnelView::commands() const {
  auto all = actions_.commands(title());
  all.front().second.name = tr("Simulate requests");
  const auto pages = deck_->commands(title(), iconName());
  all.insert(all.end(), pages.begin(), pages.end());
  const auto ofRequests = requests_->commands();
  all.insert(all.end(), ofRequests.begin(), ofRequests.end());
  return all;
}

QString FunnelView::slot(const char* part) const {
  return QStringLiteral("funnel/%1/%2").arg(QLatin1String(part)).arg(reinterpret_cast<quintptr>(this));
}

void FunnelView::setWorkspace(std::shared_ptr<const Workspace> workspace) {
  const auto isOther = !workspace || !workspace_ || workspace->folder() != workspace_->folder();
  workspace_ = std::move(workspace);
  maker_->setWorkspace(workspace_);
  message_->dismiss();
  requests_->setWorkspace(workspace_);
  fillPipelines();
  if (isOther) {
    log_.clear();
    others_.clear();
    opened_ = {};
    filters_->setFilter({});
    forget(tr("There is no stage log."));
  }
  if (isVisible()) look();
  enable();
}

void FunnelView::showEvent(QShowEvent* event) {
  View::showEvent(event);
  // Logs may have come or gone while others were looked at.
  look();
}

void FunnelView::read() {
  if (log_.empty()) return;
  message_->dismiss();
  asked_ = log_;
  reading_ = jobs_.start(
      {slot("read"), tr("Reading the stage log"), this, title()},
      [log = log_, filter = filters_->filter()](const JobControl& job) {
        return readFigures(log, filter, job);
      },
      [this](SharedFigures figures) {
        reading_ = 0;
        showFigures(std::move(figures));
      },
      [this](const Error& error) {
        reading_ = 0;
        forget(error.kind == ErrorKind::Cancelled ? tr("Reading the stage log was stopped.")
                                                  : tr("The stage log could not be read."));
        showError(reason_, error, [this] { read(); });
      });
  enable();
}

void FunnelView::showFigures(SharedFigures figures) {
  figures_ = std::move(figures);
  filters_->setLog(figures_->report.log);
  if (figures_->userError) filters_->refuseUser(messageText(*figures_->userError));
  // A filter of another log, which this one cannot answer, went.
  if (filters_->filter() != figures_->report.filter) return read();
  deck_->markStale();
  followFilter();
  showRequests();
  enable();
  emit figuresShown();
}

/// Shows that there are no figures, and why.
void FunnelView::forget(const QString& reason) {
  jobs_.drop(slot("read"));
  reading_ = 0;
  figures_.reset();
  reason_ = reason;
  requests_->clear();
  deck_->markStale();
  enable();
}

void FunnelView::showPage(const QString& id) {
  deck_->show(id);
}

QString FunnelView::currentPage() const {
  return deck_->current();
}

/// A bar is a place of this view; whatever else is named lives elsewhere.
void FunnelView::follow(const Address& address) {
  if (address.kind == requestsKind())
    goTo(address);
  else
    emit followed(address);
}

void FunnelView::goTo(const Address& address) {
  if (address.kind != requestsKind()) return;
  opened_ = address;
  emit panelWanted(requestsId());
  const auto filter = filterOf(address);
  if (filter && *filter != filters_->filter()) {
    filters_->setFilter(*filter);
    read();
  } else if (figures_) {
    showRequests();
  }
  emit placeChanged();
}

/// What is opened is of the requests that count now, and its address says so.
void FunnelView::followFilter() {
  const auto& report = figures_->report;
  const auto choice = choiceOf(opened_, report.log.stages);
  const auto filter = filterOf(opened_);
  if (opened_.isEmpty() || !choice || !filter || *filter == report.filter) return;
  opened_ = requestsAddress(*choice, report.log.stages, report.filter);
  emit placeChanged();
}

void FunnelView::showRequests() {
  if (opened_.isEmpty()) return;
  const auto& report = figures_->report;
  const auto choice = choiceOf(opened_, report.log.stages);
  const auto filter = filterOf(opened_);
  if (!choice) return requests_->showError(choice.error());
  if (!filter) return requests_->showError(filter.error());
  requests_->showRequests(report.log.path, report.log, choiceText(*choice, report.log.stages),
                          {.filter = report.filter, .choice = *choice});
}

/// One line: what runs, else what is looked at.
void FunnelView::showState() {
  const auto shown = [this]() -> QString {
    if (const auto progress = maker_->progressText(); !progress.isEmpty()) return progress;
    if (isReading()) return tr("Reading the stage log…");
    if (!said_.isEmpty()) return said_;
    if (!figures_) return {};
    const auto& report = figures_->report;
    return tr("%1 of %2 requests · %3 with a taken app · %4")
        .arg(countText(report.requests), countText(report.log.requests), countText(report.requestsWithTaken),
             sourceText(report.log));
  }();
  if (state_->text() == shown) return;
  state_->setText(shown);
  state_->setToolTip(shown);
}

void FunnelView::enable() {
  const auto makes = maker_->isRunning();
  action(QStringLiteral("funnel.simulate"))->setEnabled(workspace_ && !makes);
  action(QStringLiteral("funnel.import"))->setEnabled(workspace_ && !makes);
  // What a simulation or another system logged is complete already.
  const auto isServed = figures_ && figures_->report.log.path == log_ &&
                        figures_->report.log.source == StageLogSource::Pipeline;
  action(QStringLiteral("funnel.feedback"))->setEnabled(workspace_ && !makes && isServed);
  action(QStringLiteral("funnel.open"))->setEnabled(workspace_ != nullptr);
  action(QStringLiteral("funnel.reread"))->setEnabled(!log_.empty());
  action(QStringLiteral("funnel.cancel"))->setEnabled(makes || isReading());
  showState();
}

void FunnelView::showError(const QString& title, const Error& error, std::function<void()> retry) {
  const auto isWish = error.kind == ErrorKind::Cancelled;
  message_->showError(isWish ? tr("Stopped.") : title, error, std::move(retry));
  emit failed(message_->details());
}

void FunnelView::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && (maker_->isRunning() || isReading())) return cancel();
  View::keyPressEvent(event);
}

QJsonObject FunnelView::saveState() const {
  QJsonArray others;
  for (const auto& log : others_)
    others.append(toQt(log.string()));
  return {{logKey(), toQt(log_.string())},
          {othersKey(), others},
          {pageKey(), currentPage()},
          {pagesKey(), deck_->saveState()},
          {filterKey(), filters_->saveState()},
          {usersKey(), users_->value()},
          {openedKey(), opened_.isEmpty() ? QString() : opened_.text()},
          {requestsTableKey(), requests_->table()->saveState()}};
}

void FunnelView::restoreState(const QJsonObject& state) {
  if (state.isEmpty()) return;
  log_ = state.value(logKey()).toString().toStdString();
  others_.clear();
  for (const auto& log : state.value(othersKey()).toArray())
    others_.emplace_back(log.toString().toStdString());
  if (const auto users = state.value(usersKey()).toInt(); users > 0) users_->setValue(users);
  filters_->restoreState(state.value(filterKey()).toObject());
  opened_ = Address::parse(state.value(openedKey()).toString()).value_or(Address());
  showPage(state.value(pageKey()).toString());
  deck_->restoreState(state.value(pagesKey()).toObject());
  requests_->table()->restoreState(state.value(requestsTableKey()).toObject());
  if (isVisible()) look();
}

} // namespace rankwright
