#include "widgets/leaderboards/bulk_edit_page.h"

#include "widgets/common/engine_text.h"
#include "widgets/common/figures.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/page_question.h"
#include "widgets/common/scroll_page.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/common/wrapped_label.h"
#include "widgets/document/diff_page.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/leaderboards/board_words.h"
#include "widgets/leaderboards/bulk_edit_form.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace rankwright {

namespace {

constexpr int kTypingPause = 150; // milliseconds
constexpr int kFormWidth = 100 * kUnit;
constexpr int kRightWidth = 160 * kUnit;

using Outcomes = std::vector<BulkOutcome>;

Result<Outcomes> tryOut(LeaderboardPreview& preview, const OpenLeaderboardTexts& open,
                        const std::vector<std::string>& boards, const BulkEdit& edit, const JobControl& job) {
  RW_ASSIGN(auto texts, readLeaderboardTexts(preview.workspace().folder(), open, job));
  return tryBulkEdit(preview, std::move(texts), boards, edit, job);
}

void addFinding(QListWidget* list, const QString& icon, const QString& text) {
  auto* row = new QListWidgetItem(QIcon::fromTheme(icon), text, list);
  row->setToolTip(text);
}

} // namespace

BulkEditPage::BulkEditPage(BoardDesk& desk, BoardChanges& changes, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      changes_(changes),
      message_(new MessageBar),
      form_(new BulkEditForm),
      boards_(new QListWidget),
      diff_(new DiffPage(desk.jobs())),
      findings_(new QListWidget),
      summary_(new WrappedLabel),
      apply_(new QPushButton(tr("&Apply to the boards"))) {
  question_ = new PageQuestion(desk.jobs(), *message_,
                               {tr("Trying the change out"), tr("The change could not be tried out.")}, this);
  typing_.setSingleShot(true);
  typing_.setInterval(kTypingPause);
  build();
  connect(form_, &BulkEditForm::changed, &typing_, qOverload<>(&QTimer::start));
  connect(boards_, &QListWidget::itemChanged, &typing_, qOverload<>(&QTimer::start));
  connect(&typing_, &QTimer::timeout, this, &BulkEditPage::look);
  connect(apply_, &QPushButton::clicked, this, &BulkEditPage::apply);
  connect(question_, &PageQuestion::runningChanged, this, &BulkEditPage::busyChanged);
  connect(&changes_, &BoardChanges::done, this, &BulkEditPage::leaveWhenDone);
  connect(&changes_, &BoardChanges::failed, this, [this] { isApplying_ = false; });
}

QWidget* BulkEditPage::buildLeft() {
  auto* left = new QWidget;
  auto* title = new QLabel(tr("Change several boards"));
  title->setFont(titleFont());
  title->setContentsMargins(3 * kUnit, 2 * kUnit, 3 * kUnit, kUnit);
  auto* scroll = new QScrollArea;
  showAsScrollPage(*scroll, form_);
  auto* cancel = new QPushButton(tr("Cancel"));
  connect(cancel, &QPushButton::clicked, this, &BulkEditPage::closed);
  auto* buttons = new QHBoxLayout;
  buttons->setContentsMargins(3 * kUnit, kUnit, 3 * kUnit, 2 * kUnit);
  buttons->addStretch(1);
  buttons->addWidget(cancel);
  buttons->addWidget(apply_);
  auto* column = new QVBoxLayout(left);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(title);
  column->addWidget(scroll, 1);
  column->addLayout(buttons);
  return left;
}

QWidget* BulkEditPage::buildRight() {
  auto* halves = new QSplitter(Qt::Vertical);
  for (QWidget* part : std::initializer_list<QWidget*>{boards_, diff_, findings_})
    halves->addWidget(part);
  halves->setChildrenCollapsible(false);
  halves->setStretchFactor(0, 1);
  halves->setStretchFactor(1, 3);
  halves->setStretchFactor(2, 1);
  auto* right = new QWidget;
  auto* column = new QVBoxLayout(right);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kUnit);
  column->addWidget(summary_);
  column->addWidget(halves, 1);
  return right;
}

void BulkEditPage::build() {
  boards_->setObjectName(QStringLiteral("bulkBoards"));
  boards_->setAccessibleName(tr("Boards that are changed"));
  findings_->setObjectName(QStringLiteral("bulkFindings"));
  findings_->setAccessibleName(tr("Findings after the change"));
  summary_->setObjectName(QStringLiteral("bulkSummary"));
  summary_->setFont(strongFont());
  summary_->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, kUnit);
  apply_->setObjectName(QStringLiteral("bulkApply"));
  auto* columns = new QSplitter;
  columns->addWidget(buildLeft());
  columns->addWidget(buildRight());
  columns->setChildrenCollapsible(false);
  columns->setSizes({kFormWidth, kRightWidth});
  columns->setStretchFactor(1, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(message_);
  column->addWidget(columns, 1);
  setHelp(this, QStringLiteral("leaderboards-view#several"),
          tr("Changes what is ticked on the boards that are ticked, as one step that can be undone."));
}

void BulkEditPage::setNames(std::function<QString(const std::string&)> nameOf) {
  form_->setNames(std::move(nameOf));
}

void BulkEditPage::open(const QStringList& ticked) {
  message_->dismiss();
  form_->clear();
  const QSignalBlocker quiet(boards_);
  boards_->clear();
  for (const auto& board : desk_.overview()->boards) {
    if (board.state == DraftState::NoDraft) continue;
    auto* row = new QListWidgetItem(toQt(board.name), boards_);
    row->setToolTip(toQt(board.title()));
    row->setCheckState(ticked.contains(toQt(board.name)) ? Qt::Checked : Qt::Unchecked);
  }
  form_->setFocus();
  look();
}

void BulkEditPage::close() {
  typing_.stop();
  question_->drop();
  isApplying_ = false;
}

std::vector<std::string> BulkEditPage::tickedBoards() const {
  std::vector<std::string> boards;
  for (int row = 0; row < boards_->count(); ++row)
    if (boards_->item(row)->checkState() == Qt::Checked)
      boards.push_back(boards_->item(row)->text().toStdString());
  return boards;
}

void BulkEditPage::look() {
  const auto boards = tickedBoards();
  const auto fault = boards.empty() ? tr("Tick the boards that shall be changed.") : form_->fault();
  if (!fault.isEmpty() || !desk_.data()) {
    question_->drop();
    show({});
    return showSummary(fault, false);
  }
  question_->ask(
      [data = desk_.data(), open = desk_.openTexts(), boards, edit = form_->edit()](const JobControl& job) {
        return tryOut(*data, open, boards, edit, job);
      },
      [this](const Outcomes& outcomes) {
        show(outcomes);
        // A board that cannot be edited so would keep all others from being changed.
        const auto changed =
            std::ranges::count_if(outcomes, [](const BulkOutcome& each) { return !each.diff.empty(); });
        const auto failed =
            std::ranges::any_of(outcomes, [](const BulkOutcome& each) { return !!each.error; });
        showSummary(failed
                        ? tr("A board cannot be changed so; see below, and untick it.")
                        : tr("%1 of %2 boards would change")
                              .arg(countText(static_cast<qulonglong>(changed)), countText(outcomes.size())),
                    !failed && changed > 0);
      });
}

void BulkEditPage::show(const Outcomes& outcomes) {
  std::string all;
  for (const auto& outcome : outcomes)
    all += outcome.diff;
  diff_->show(tr("What would change"), all);
  showFindings(outcomes);
}

void BulkEditPage::showFindings(const Outcomes& outcomes) {
  findings_->clear();
  for (const auto& outcome : outcomes) {
    const auto board = toQt(outcome.board);
    if (outcome.error)
      addFinding(findings_, severityIcon(FindingSeverity::Error),
                 tr("%1: %2").arg(board, errorText(*outcome.error)));
    for (const auto& finding : outcome.newFindings)
      addFinding(findings_, severityIcon(finding.severity),
                 tr("%1, new: %2").arg(board, engineText(finding.message)));
  }
  if (findings_->count() == 0 && !outcomes.empty())
    addFinding(findings_, QStringLiteral("dialog-ok"), tr("Nothing new is found."));
}

void BulkEditPage::showSummary(const QString& summary, bool canApply) {
  const auto isReadOnly = desk_.isReadOnly();
  summary_->setText(isReadOnly ? tr("The workspace is read-only.") : summary);
  apply_->setEnabled(canApply && !isReadOnly);
}

QString BulkEditPage::summary() const {
  return summary_->text();
}

void BulkEditPage::apply() {
  if (!apply_->isEnabled() || isBusy()) return;
  std::vector<BoardChange> changes;
  for (const auto& board : tickedBoards())
    changes.push_back(
        {toQt(board), [edit = form_->edit()](std::string_view toml, const LeaderboardConfig& config) {
           return withBulkEdit(toml, config, edit);
         }});
  isApplying_ = true;
  changes_.apply(tr("change of several boards"), std::move(changes));
}

void BulkEditPage::leaveWhenDone() {
  if (std::exchange(isApplying_, false)) emit closed();
}

bool BulkEditPage::isBusy() const {
  return typing_.isActive() || question_->isRunning();
}

void BulkEditPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Escape) return QWidget::keyPressEvent(event);
  emit closed();
}

} // namespace rankwright
