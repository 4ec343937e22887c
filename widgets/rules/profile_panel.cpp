#include "widgets/rules/profile_panel.h"

#include "widgets/chart/chart_panel.h"
#include "widgets/common/empty_page.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/figures.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/scroll_page.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/rules/live_preview.h"
#include "widgets/rules/profile_tables.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

QScrollArea* scrolled(FactView* view) {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(2 * kUnit, 0, 2 * kUnit, 2 * kUnit);
  column->addWidget(view);
  column->addStretch(1);
  auto* area = new QScrollArea;
  showAsScrollPage(*area, page);
  QObject::connect(view, &FactView::rowReached, area, [area, view](const QRect& rect) {
    const auto centre = view->mapTo(area->widget(), rect.center());
    area->ensureVisible(centre.x(), centre.y(), 0, rect.height());
  });
  return area;
}

} // namespace

ProfilePanel::ProfilePanel(JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      jobs_(jobs),
      start_(new QPushButton(tr("&Profile all apps"))),
      cancel_(new QPushButton(tr("Cancel"))),
      state_(new MutedLabel),
      rules_(new FactView(tr("Profile of rules"))),
      top_(new FactView(tr("Most frequent values"))),
      chart_(new ChartPanel(jobs)) {
  build();
  connect(start_, &QPushButton::clicked, this, &ProfilePanel::start);
  connect(cancel_, &QPushButton::clicked, this, &ProfilePanel::cancel);
  connect(rules_, &FactView::followed, this, &ProfilePanel::followed);
  connect(rules_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& current) { showRow(current.row()); });
  showState();
}

void ProfilePanel::build() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* empty = new EmptyPage(QStringLiteral("office-chart-bar"));
  empty->setTexts(tr("No profile yet"),
                  tr("Profile all apps to see how often each rule is missing, its values and its cost."));
  pages_ = new QStackedWidget;
  pages_->addWidget(empty);
  pages_->addWidget(buildBody());
  column->addWidget(buildHead());
  column->addWidget(pages_, 1);
}

QWidget* ProfilePanel::buildHead() {
  start_->setObjectName(QStringLiteral("startProfile"));
  start_->setToolTip(
      tr("Compute every rule of the file in front for all apps, as the sample's user sees them"));
  cancel_->setObjectName(QStringLiteral("cancelProfile"));
  cancel_->setToolTip(tr("Stop profiling; the last profile stays"));
  state_->setObjectName(QStringLiteral("profileState"));
  state_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  auto* head = new QWidget;
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, kUnit);
  row->setSpacing(2 * kUnit);
  row->addWidget(start_);
  row->addWidget(cancel_);
  row->addWidget(state_, 1);
  return head;
}

QWidget* ProfilePanel::buildBody() {
  rules_->setObjectName(QStringLiteral("profileRules"));
  top_->setObjectName(QStringLiteral("profileTop"));
  auto* body = new QSplitter;
  body->addWidget(scrolled(rules_));
  body->addWidget(scrolled(top_));
  body->addWidget(chart_);
  body->setChildrenCollapsible(false);
  body->setStretchFactor(0, 3);
  body->setStretchFactor(1, 2);
  body->setStretchFactor(2, 3);
  return body;
}

void ProfilePanel::setRules(std::shared_ptr<const Workspace> workspace, std::shared_ptr<const Schema> inputs,
                            const LiveRules& live) {
  workspace_ = std::move(workspace);
  inputs_ = std::move(inputs);
  analysis_ = live.analysis;
  sample_ = live.sample;
  showState();
}

void ProfilePanel::start() {
  if (!workspace_ || !inputs_ || !analysis_ || !sample_) return;
  stopped_.clear();
  const auto profiled = analysis_;
  job_ = jobs_.start(
      {QStringLiteral("rules/profile/%1").arg(reinterpret_cast<quintptr>(this)), tr("Profiling rules"), this,
       tr("Rules")},
      [workspace = workspace_, inputs = inputs_, analysis = analysis_, sample = sample_](
          const JobControl& job) { return profileRules(*workspace, *analysis, *inputs, *sample, job); },
      [this, profiled](ProgramProfile profile) {
        job_ = 0;
        profiled_ = profiled;
        showProfile(std::move(profile));
      },
      [this](const Error& error) {
        job_ = 0;
        stopped_ = whyStopped(error);
        showState();
      });
  showState();
}

QString ProfilePanel::whyStopped(const Error& error) const {
  if (error.kind != ErrorKind::Cancelled) return messageText(error);
  return profiled_ ? tr("Cancelled; what is shown is the profile before.") : tr("Cancelled.");
}

void ProfilePanel::cancel() {
  if (job_ != 0) jobs_.cancel(job_);
}

void ProfilePanel::showProfile(ProgramProfile profile) {
  const auto before = rules_->currentIndex().row();
  profile_ = std::move(profile);
  rules_->setTable(profileTable(profile_));
  pages_->setCurrentIndex(1);
  const auto row = before >= 0 && before < static_cast<int>(profile_.rules.size()) ? before : 0;
  rules_->setCurrentIndex(rules_->model()->index(row, 0));
  showRow(row);
  showState();
}

void ProfilePanel::showRule(const std::string& rule) {
  const auto found = std::ranges::find(profile_.rules, rule, &RuleProfile::name);
  if (found == profile_.rules.end()) return;
  rules_->setCurrentIndex(rules_->model()->index(static_cast<int>(found - profile_.rules.begin()), 0));
}

void ProfilePanel::showRow(int row) {
  if (row < 0 || row >= static_cast<int>(profile_.rules.size())) return;
  const auto& rule = profile_.rules[static_cast<std::size_t>(row)];
  top_->setTable(topValues(rule));
  if (auto chart = distributionOf(rule))
    chart_->setChart(std::move(chart));
  else
    chart_->setNoData(tr("%1 gives no numbers; its most frequent values stand beside.").arg(toQt(rule.name)));
}

void ProfilePanel::showState() {
  const bool runs = job_ != 0;
  start_->setEnabled(!runs && analysis_ && sample_ && workspace_);
  cancel_->setVisible(runs);
  if (runs) return state_->setText(tr("Computing…"));
  if (!stopped_.isEmpty()) return state_->setText(stopped_);
  if (!profiled_) return state_->clear();
  auto text = tr("%1 apps, %2 ns each for all rules together")
                  .arg(countText(profile_.rules.empty() ? 0 : profile_.rules.front().rows),
                       QString::number(profile_.nanosecondsTogether, 'f', 0));
  if (profiled_ != analysis_) text = tr("%1; the rules or the sample have changed since").arg(text);
  state_->setText(text);
}

} // namespace rankwright
