#include "widgets/leaderboards/prediction_panel.h"

#include "widgets/common/busy_line.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/page_question.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/leaderboards/prediction_facts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

bool isSame(const BoardDraft& a, const BoardDraft& b) {
  return a.board == b.board && a.toml == b.toml && a.items == b.items && a.expected == b.expected;
}

/// Those of the boards that are checked.
std::vector<VersionChange> checkedOf(const std::vector<VersionChange>& changes,
                                     const std::vector<std::string>& checked) {
  std::vector<VersionChange> chosen;
  for (const auto& change : changes)
    if (std::ranges::find(checked, change.after.version.board) != checked.end()) chosen.push_back(change);
  return chosen;
}

} // namespace

PredictionPanel::PredictionPanel(BoardDesk& desk, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      message_(new MessageBar),
      question_(new PageQuestion(desk.jobs(), *message_,
                                 {tr("Predicting what publishing would do"),
                                  tr("It could not be predicted what publishing would do.")},
                                 this)),
      busy_(new BusyLine(desk.jobs(), *question_)),
      heading_(new QLabel(tr("Predicted"))),
      basis_(new MutedLabel),
      table_(new FactView(tr("What publishing would do"))) {
  build();
  clear();
}

void PredictionPanel::build() {
  heading_->setFont(strongFont());
  table_->setObjectName(QStringLiteral("prediction"));
  basis_->setObjectName(QStringLiteral("predictionBasis"));
  basis_->setWordWrap(true);
  auto* head = new QHBoxLayout;
  head->addWidget(heading_);
  head->addWidget(busy_, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(3 * kUnit, kUnit, 3 * kUnit, kUnit);
  column->setSpacing(kUnit);
  column->addWidget(message_);
  column->addLayout(head);
  column->addWidget(table_);
  column->addWidget(basis_);
  setHelp(this, QStringLiteral("leaderboards-view#predict"),
          tr("What publishing would do to clicks, installs and looks at new apps."));
}

void PredictionPanel::predict(std::vector<BoardDraft> drafts, std::vector<std::string> checked) {
  const bool isAsked = std::ranges::equal(drafts, drafts_, isSame) && checked == checked_;
  if (isAsked && (answer_ || question_->isRunning()) && !drafts.empty()) return;
  drafts_ = std::move(drafts);
  checked_ = std::move(checked);
  if (drafts_.empty() || !desk_.data()) return clear();
  QWidget::show();
  const auto work = [data = desk_.data(), before = answer_, drafts = drafts_, checked = checked_,
                     store = desk_.storeFile()](const JobControl& job) -> Result<Answer> {
    Answer answer{.data = data, .predictor = {}, .prediction = {}, .together = {}};
    const std::shared_ptr<LeaderboardWorkbench> bench(data, &data->workbench());
    if (before && before->data == data) answer.predictor = before->predictor;
    if (!answer.predictor) {
      RW_ASSIGN(answer.predictor, LeaderboardPredictor::open(bench, job));
    }
    RW_ASSIGN(const auto changes, changesOf(drafts, store));
    RW_ASSIGN(answer.prediction, answer.predictor->predict(changes, {}, job));
    answer.together = answer.prediction.together;
    const auto chosen = checkedOf(changes, checked);
    if (chosen.size() == changes.size() || chosen.empty()) return answer;
    RW_ASSIGN(const auto together, answer.predictor->predict(chosen, {}, job));
    answer.together = together.together;
    return answer;
  };
  question_->ask(work, [this](Answer answer) { take(std::move(answer)); });
}

void PredictionPanel::take(Answer answer) {
  answer_ = std::make_shared<const Answer>(std::move(answer));
  fill();
}

void PredictionPanel::showBoard(const std::string& board, const QString& title) {
  board_ = board;
  title_ = title;
  fill();
}

void PredictionPanel::fill() {
  if (!answer_) return;
  auto table = predictionTable();
  const auto& boards = answer_->prediction.boards;
  const auto found = std::ranges::find(boards, board_, &PredictedBoard::board);
  if (found != boards.end()) addPredictionRows(table, title_, *found, false);
  const auto count = static_cast<int>(checked_.size());
  if (count > 1) addPredictionRows(table, tr("All %n checked", nullptr, count), answer_->together, true);
  table_->setVisible(!table.rows.empty());
  table_->setTable(std::move(table));
  basis_->setText(predictionBasisText(answer_->prediction));
}

void PredictionPanel::clear() {
  question_->drop();
  message_->dismiss();
  answer_.reset();
  drafts_.clear();
  checked_.clear();
  table_->setTable(predictionTable());
  table_->hide();
  basis_->setText(QString());
  hide();
}

bool PredictionPanel::isBusy() const {
  return question_->isRunning();
}

} // namespace rankwright
