#include "widgets/leaderboards/freshness_panel.h"

#include "widgets/common/busy_line.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/message_bar.h"
#include "widgets/leaderboards/board_desk.h"

#include <QKeyEvent>

#include <utility>

namespace rankwright {

FreshnessPanel::FreshnessPanel(BoardDesk& desk, PageQuestion::Words words, QWidget* parent)
    : ViewPage(parent),
      desk_(desk),
      message_(new MessageBar),
      question_(new PageQuestion(desk.jobs(), *message_, std::move(words), this)),
      busy_(new BusyLine(desk.jobs(), *question_)) {}

void FreshnessPanel::buildPanel(QHBoxLayout* choices, const QList<QWidget*>& lines, QWidget* rest) {
  layOut({message_, choices, busy_, lines, rest});
}

QString FreshnessPanel::obstacleOf(const QString& name) const {
  const auto* board = desk_.find(name);
  if (!board || !desk_.data()) return tr("No board is chosen.");
  const auto& built = board->preview.board;
  if (built.error) return tr("Cannot be built: %1").arg(messageText(*built.error));
  return built.list ? QString() : tr("The workspace has no file of this board.");
}

void FreshnessPanel::open(const QString& name) {
  if (const auto obstacle = obstacleOf(name); !obstacle.isEmpty()) {
    question_->drop();
    message_->dismiss();
    config_.reset();
    data_.reset();
    return showNothing(obstacle);
  }
  const auto& board = *desk_.find(name);
  const auto isSame = config_ && data_ == desk_.data() && config_->name == board.name && toml_ == board.toml;
  if (isSame) return;
  data_ = desk_.data();
  config_ = board.preview.board.config;
  toml_ = board.toml;
  ask();
}

void FreshnessPanel::keyPressEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Escape || !question_->isRunning()) return ViewPage::keyPressEvent(event);
  question_->cancel();
}

} // namespace rankwright
