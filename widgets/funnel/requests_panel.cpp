#include "widgets/funnel/requests_panel.h"

#include "core/workspace/workspace.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/figures.h"
#include "widgets/common/logged_request_address.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/text.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/funnel/request_table.h"
#include "widgets/table/data_table.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace rankwright {

namespace {

constexpr std::uint32_t kRequestsAtFirst = 1000;
/// How many times as many the next step shows.
constexpr std::uint32_t kMoreTimes = 10;

} // namespace

struct RequestsPanel::Answer {
  RequestsPage page;
  std::shared_ptr<const TableSource> table;
};

RequestsPanel::RequestsPanel(JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      jobs_(jobs),
      message_(new MessageBar),
      title_(new WrappedLabel),
      count_(new MutedLabel),
      table_(new DataTable(tr("Requests"), jobs)),
      explanation_(new WrappedLabel) {
  makeActions();
  nameParts();
  buildLayout();
  connect(table_, &DataTable::activated, this, &RequestsPanel::follow);
  connect(table_, &DataTable::currentRowChanged, this, &RequestsPanel::showCurrent);
  clear();
}

QAction* RequestsPanel::makeAction(const char* id, const char* icon, const QString& text,
                                   const QString& toolTip) {
  auto* action = new QAction(QIcon::fromTheme(QLatin1String(icon)), text, this);
  action->setObjectName(QLatin1String(id));
  action->setToolTip(toolTip);
  addAction(action);
  return action;
}

void RequestsPanel::makeActions() {
  openList_ = makeAction("requests.openList", "user-identity", tr("Open the user's &list"),
                         tr("Show the list that this user would get now"));
  whyNot_ = makeAction("requests.whyNot", "question", tr("&Why not this app?"),
                       tr("Ask this request again as it was made, and why the app is not in its list"));
  more_ = makeAction("requests.more", "list-add", tr("Show &more requests"),
                     tr("Show ten times as many of the requests"));
  connect(openList_, &QAction::triggered, this, &RequestsPanel::openList);
  connect(whyNot_, &QAction::triggered, this, &RequestsPanel::askWhyNot);
  connect(more_, &QAction::triggered, this, &RequestsPanel::showMore);
}

void RequestsPanel::nameParts() {
  title_->setObjectName(QStringLiteral("requestsTitle"));
  title_->setFont(strongFont());
  title_->setTextFormat(Qt::PlainText);
  count_->setObjectName(QStringLiteral("requestsCount"));
  table_->setObjectName(QStringLiteral("requestsTable"));
  explanation_->setObjectName(QStringLiteral("requestExplanation"));
  explanation_->setTextFormat(Qt::PlainText);
  explanation_->setWordWrap(true);
  explanation_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  setHelp(this, QStringLiteral("funnel-view#requests"),
          tr("The requests behind the bar or cell that was opened. Enter on one asks it again as it was "
             "made, and why the app is not in its list."));
}

void RequestsPanel::buildLayout() {
  auto* head = new QHBoxLayout;
  head->setSpacing(kUnit);
  head->addWidget(count_, 1);
  for (auto* action : {more_, openList_, whyNot_})
    head->addWidget(makeToolButton(action));
  auto* texts = new QVBoxLayout;
  texts->setContentsMargins(2 * kUnit, kUnit, kUnit, 0);
  texts->setSpacing(0);
  texts->addWidget(title_);
  texts->addLayout(head);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kUnit);
  column->addWidget(message_);
  column->addLayout(texts);
  column->addWidget(table_, 1);
  column->addWidget(explanation_);
  explanation_->setContentsMargins(2 * kUnit, 0, 2 * kUnit, 2 * kUnit);
}

QString RequestsPanel::slot() const {
  return QStringLiteral("funnel/requests/%1").arg(reinterpret_cast<quintptr>(this));
}

void RequestsPanel::setWorkspace(std::shared_ptr<const Workspace> workspace) {
  workspace_ = std::move(workspace);
  showCurrent();
}

void RequestsPanel::clear() {
  jobs_.drop(slot());
  message_->dismiss();
  requests_.clear();
  title_->setText(tr("No bar opened"));
  count_->clear();
  table_->setEmptyTexts(tr("No requests"),
                        tr("Press Enter on a bar, a reason or a channel to see the requests behind it."));
  table_->setSource(nullptr);
  more_->setEnabled(false);
  showCurrent();
}

void RequestsPanel::showError(const Error& error) {
  clear();
  if (error.kind == ErrorKind::Cancelled) return count_->setText(tr("Cancelled."));
  message_->showError(tr("The requests could not be read."), error, nullptr);
}

void RequestsPanel::showRequests(const std::filesystem::path& log, const StageLogInfo& info,
                                 const QString& title, const RequestsQuery& query) {
  log_ = log;
  info_ = info;
  query_ = query;
  query_.limit = kRequestsAtFirst;
  title_->setText(title);
  look();
}

void RequestsPanel::look() {
  message_->dismiss();
  count_->setText(tr("Looking for the requests…"));
  jobs_.start(
      {slot(), tr("Looking for requests"), this},
      [log = log_, info = info_, query = query_,
       workspace = workspace_](const JobControl& job) -> Result<Answer> {
        RW_ASSIGN(auto page, requestsBehind(log, query, job));
        auto table = requestsTable(page.rows, info, workspace.get());
        return Answer{std::move(page), std::move(table)};
      },
      [this](Answer answer) { take(std::move(answer)); }, [this](const Error& error) { showError(error); });
}

void RequestsPanel::take(Answer answer) {
  requests_ = std::move(answer.page.rows);
  table_->setEmptyTexts(tr("No requests"), tr("No request of the log fits, as it is filtered now."));
  table_->setSource(std::move(answer.table));
  if (!requests_.empty() && !table_->currentRow()) table_->selectRow(0);
  showCount(answer.page.total);
  showCurrent();
  emit requestsShown();
}

void RequestsPanel::showCount(std::uint64_t total) {
  more_->setEnabled(requests_.size() < total);
  count_->setText(
      requests_.size() < total
          ? tr("The first %1 of %2 requests").arg(countText(requests_.size()), countText(total))
          : tr("%n request(s)", nullptr,
               static_cast<int>(std::min<std::uint64_t>(total, std::numeric_limits<int>::max()))));
}

void RequestsPanel::showMore() {
  query_.limit = query_.limit > std::numeric_limits<std::uint32_t>::max() / kMoreTimes
                     ? std::numeric_limits<std::uint32_t>::max()
                     : query_.limit * kMoreTimes;
  look();
}

const RequestRow* RequestsPanel::currentRequest() const {
  const auto row = table_->currentRow();
  return row && *row < requests_.size() ? &requests_[*row] : nullptr;
}

bool RequestsPanel::isKnownItem(const RequestRow& request) const {
  return workspace_ && !request.item.empty() && workspace_->item(request.item).has_value();
}

void RequestsPanel::showCurrent() {
  const auto* request = currentRequest();
  const auto isOurs = request && workspace_ && workspace_->user(request->user).has_value();
  openList_->setEnabled(isOurs);
  whyNot_->setEnabled(isOurs && isKnownItem(*request));
  explanation_->setText(request ? engineText(request->explanation) : QString());
  explanation_->setVisible(!explanation_->text().isEmpty());
}

/// A user of the table leads to the list, and to the question about the app.
void RequestsPanel::follow(const Address& address) {
  const auto* request = currentRequest();
  const auto isCurrent =
      address.kind == QLatin1String("user") && request && toQt(request->user) == address.key;
  if (isCurrent && isKnownItem(*request)) return askWhyNot();
  emit followed(address);
}

void RequestsPanel::openList() {
  if (const auto* request = currentRequest()) emit followed({QStringLiteral("user"), toQt(request->user)});
}

void RequestsPanel::askWhyNot() {
  const auto* request = currentRequest();
  if (!request) return;
  emit followed(loggedRequestAddress({log_, request->id, request->item}));
}

std::vector<std::pair<QAction*, CommandSpec>> RequestsPanel::commands() const {
  std::vector<std::pair<QAction*, CommandSpec>> all;
  for (auto* action : {openList_, whyNot_, more_})
    all.emplace_back(
        action,
        CommandSpec{
            .id = action->objectName(), .text = {}, .toolTip = {}, .icon = {}, .group = tr("Funnel")});
  return all;
}

} // namespace rankwright
