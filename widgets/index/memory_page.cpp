#include "widgets/index/memory_page.h"

#include "core/workspace/workspace.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/index/memory_tables.h"
#include "widgets/table/data_table.h"

#include <QAction>
#include <QKeyEvent>
#include <QSplitter>
#include <QTime>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::chrono::seconds kRefresh{1};

QString columnsKey() {
  return QStringLiteral("columns");
}
QString splitterKey() {
  return QStringLiteral("splitter");
}

bool areSame(const SnapshotRecord& a, const SnapshotRecord& b) {
  return a.generation == b.generation && a.readers == b.readers && a.isCurrent == b.isCurrent;
}

/// A titled part of a page.
QWidget* section(const QString& title, QWidget* content) {
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kUnit);
  auto* heading = new QLabel(title);
  heading->setFont(strongFont());
  heading->setBuddy(content);
  column->addWidget(heading);
  column->addWidget(content);
  column->addStretch(1);
  return part;
}

} // namespace

MemoryPage::MemoryPage(JobRunner& jobs, QWidget* parent)
    : IndexPage(parent),
      jobs_(jobs),
      message_(new MessageBar),
      state_(new MutedLabel),
      splitter_(new QSplitter(Qt::Vertical)),
      columns_(new DataTable(tr("Memory of features"), jobs)),
      totals_(new FactView(tr("Memory in all"))),
      snapshots_(new FactView(tr("Snapshots alive"))) {
  makeActions();
  nameParts();
  buildLayout();
  refresh_.setInterval(kRefresh);
  connect(&refresh_, &QTimer::timeout, this, &MemoryPage::refreshSnapshots);
  connect(columns_, &DataTable::activated, this, &IndexPage::followed);
}

void MemoryPage::makeActions() {
  measure_ = new QAction(QIcon::fromTheme(QStringLiteral("view-refresh")), tr("&Measure memory again"), this);
  measure_->setObjectName(QStringLiteral("memory.measure"));
  measure_->setToolTip(tr("Look again which bytes of the pools are in memory"));
  measure_->setEnabled(false);
  cancel_ = new QAction(QIcon::fromTheme(QStringLiteral("process-stop")), tr("Stop measuring memory"), this);
  cancel_->setObjectName(QStringLiteral("memory.cancel"));
  cancel_->setToolTip(tr("Stop looking; the figures of before stay"));
  cancel_->setEnabled(false);
  connect(measure_, &QAction::triggered, this, &MemoryPage::measure);
  connect(cancel_, &QAction::triggered, this, &MemoryPage::cancel);
  addActions({measure_, cancel_});
}

void MemoryPage::nameParts() {
  setAccessibleName(tr("Memory"));
  state_->setObjectName(QStringLiteral("memoryState"));
  columns_->setObjectName(QStringLiteral("memoryTable"));
  columns_->setEmptyTexts(tr("No workspace"), tr("Open a workspace to see what its items and users take."));
  totals_->setObjectName(QStringLiteral("memoryTotals"));
  snapshots_->setObjectName(QStringLiteral("liveSnapshots"));
  setHelp(this, QStringLiteral("index-tools#memory"));
  setHelp(
      snapshots_, QStringLiteral("index-tools#snapshots-alive"),
      tr("A reload opens the workspace anew and puts it in the place of the one in use. What began before "
         "goes on reading the old one, which leaves the memory when its last reader is done."));
}

void MemoryPage::buildLayout() {
  auto* upper = new QWidget;
  auto* column = new QVBoxLayout(upper);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(buildHead());
  column->addWidget(columns_, 1);
  splitter_->addWidget(upper);
  splitter_->addWidget(buildFoot());
  splitter_->setStretchFactor(0, 1);
  splitter_->setChildrenCollapsible(false);
  auto* page = new QVBoxLayout(this);
  page->setContentsMargins(0, 0, 0, 0);
  page->setSpacing(0);
  page->addWidget(message_);
  page->addWidget(splitter_, 1);
}

QWidget* MemoryPage::buildHead() {
  auto* head = new QWidget;
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, kUnit);
  row->setSpacing(2 * kUnit);
  row->addWidget(makeToolButton(measure_));
  row->addWidget(makeToolButton(cancel_));
  state_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  row->addWidget(state_, 1);
  return head;
}

QWidget* MemoryPage::buildFoot() {
  auto* foot = new QWidget;
  auto* row = new QHBoxLayout(foot);
  row->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, 2 * kUnit);
  row->setSpacing(4 * kUnit);
  snapshotSection_ = section(tr("Snapshots alive"), snapshots_);
  snapshotSection_->hide();
  row->addWidget(section(tr("In all"), totals_), 1);
  row->addWidget(snapshotSection_, 1);
  return foot;
}

void MemoryPage::setSnapshots(LiveSnapshots live) {
  live_ = std::move(live);
  snapshotSection_->setVisible(live_ != nullptr);
  shown_.clear();
  refreshSnapshots();
}

void MemoryPage::setIndex(std::shared_ptr<const Workspace> workspace, const QString& /*index*/) {
  if (workspace == workspace_) return;
  workspace_ = std::move(workspace);
  message_->dismiss();
  jobs_.drop(QStringLiteral("index/memory"));
  job_ = 0;
  isStale_ = true;
  if (!workspace_) {
    columns_->setSource(nullptr);
    totals_->setTable({});
    showState({});
  } else if (isVisible()) {
    measure();
  }
  measure_->setEnabled(workspace_ != nullptr);
  refreshSnapshots();
}

void MemoryPage::measure() {
  if (!workspace_) return;
  isStale_ = false;
  job_ = jobs_.start(
      {QStringLiteral("index/memory"), tr("Measuring memory"), this, tr("Index")},
      [workspace = workspace_](const JobControl& job) { return measurePoolMemory(*workspace, job); },
      [this](const PoolMemory& memory) { showMemory(memory); },
      [this](const Error& error) { showFailure(error); });
  showState(tr("Measuring…"));
}

void MemoryPage::cancel() {
  if (job_ != 0) jobs_.cancel(job_);
}

void MemoryPage::showMemory(const PoolMemory& memory) {
  job_ = 0;
  message_->dismiss();
  columns_->setSource(memoryTable(memory));
  totals_->setTable(memoryTotals(memory));
  const auto time = QTime::currentTime().toString(QStringLiteral("HH:mm:ss"));
  showState(memory.tellsResidency
                ? tr("Measured at %1").arg(time)
                : tr("Measured at %1; the system does not tell who may not write the files what of them is "
                     "in memory")
                      .arg(time));
}

void MemoryPage::showFailure(const Error& error) {
  job_ = 0;
  if (error.kind == ErrorKind::Cancelled) return showState(tr("Cancelled."));
  showState({});
  message_->showError(tr("The memory could not be measured."), error, [this] { measure(); });
}

void MemoryPage::showState(const QString& text) {
  state_->setText(text);
  cancel_->setEnabled(job_ != 0);
}

void MemoryPage::refreshSnapshots() {
  if (!live_) return;
  auto now = live_();
  if (!shown_.empty() && std::ranges::equal(now, shown_, areSame)) return;
  const auto current = snapshots_->currentIndex().row();
  shown_ = std::move(now);
  snapshots_->setTable(snapshotFacts(shown_));
  if (const auto kept = snapshots_->model()->index(current, 0); current >= 0 && kept.isValid())
    snapshots_->setCurrentIndex(kept);
}

void MemoryPage::showEvent(QShowEvent* event) {
  IndexPage::showEvent(event);
  refreshSnapshots();
  refresh_.start();
  if (isStale_) measure();
}

void MemoryPage::hideEvent(QHideEvent* event) {
  IndexPage::hideEvent(event);
  refresh_.stop();
}

void MemoryPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && job_ != 0) return cancel();
  IndexPage::keyPressEvent(event);
}

QJsonObject MemoryPage::saveState() const {
  return {{columnsKey(), columns_->saveState()},
          {splitterKey(), QString::fromLatin1(splitter_->saveState().toBase64())}};
}

void MemoryPage::restoreState(const QJsonObject& state) {
  columns_->restoreState(state.value(columnsKey()).toObject());
  const auto sizes = state.value(splitterKey()).toString().toLatin1();
  if (!sizes.isEmpty()) splitter_->restoreState(QByteArray::fromBase64(sizes));
}

} // namespace rankwright
