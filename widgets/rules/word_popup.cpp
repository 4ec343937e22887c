#include "widgets/rules/word_popup.h"

#include "widgets/common/type_scale.h"
#include "widgets/rules/word_delegate.h"
#include "widgets/rules/word_model.h"

#include <QLabel>
#include <QListView>
#include <QScreen>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

constexpr int kRowsShown = 9;
constexpr int kWidth = 130 * kUnit;

} // namespace

WordPopup::WordPopup(QWidget* editor)
    : QFrame(editor, Qt::ToolTip | Qt::FramelessWindowHint),
      model_(new WordModel(this)),
      list_(new QListView),
      help_(new QLabel) {
  setAttribute(Qt::WA_ShowWithoutActivating);
  setObjectName(QStringLiteral("completion"));
  setAccessibleName(tr("Completion"));
  build();
  connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &WordPopup::showHelp);
  connect(list_, &QListView::clicked, this, &WordPopup::takeCurrent);
}

void WordPopup::build() {
  setFrameShape(QFrame::StyledPanel);
  list_->setModel(model_);
  list_->setItemDelegate(new WordDelegate(list_));
  list_->setUniformItemSizes(true);
  list_->setFrameShape(QFrame::NoFrame);
  list_->setFocusPolicy(Qt::NoFocus);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setAccessibleName(tr("Words that fit"));
  help_->setWordWrap(true);
  help_->setTextFormat(Qt::PlainText);
  help_->setFont(smallFont());
  help_->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(1, 1, 1, 1);
  column->setSpacing(0);
  column->addWidget(list_, 1);
  column->addWidget(help_);
}

void WordPopup::offer(std::vector<RuleWord> words, const QRect& caret) {
  if (words.empty()) return hide();
  model_->setWords(std::move(words));
  list_->setCurrentIndex(model_->index(0));
  place(caret);
  show();
}

void WordPopup::place(const QRect& caret) {
  const auto rows = std::min(model_->rowCount(), kRowsShown);
  const auto height = rows * std::max(1, list_->sizeHintForRow(0)) + 2;
  list_->setFixedHeight(height);
  resize(kWidth, height + help_->heightForWidth(kWidth - 2) + 2);
  const auto screen = parentWidget()->screen()->availableGeometry();
  auto corner = QPoint(isRightToLeft() ? caret.right() - kWidth : caret.left(), caret.bottom() + 1);
  if (corner.y() + this->height() > screen.bottom()) corner.setY(caret.top() - this->height());
  corner.setX(std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - kWidth)));
  QFrame::move(corner);
}

void WordPopup::showHelp() {
  help_->setText(list_->currentIndex().data(WordModel::HelpRole).toString());
}

void WordPopup::move(int rows) {
  const auto last = model_->rowCount() - 1;
  const auto row = list_->currentIndex().row();
  // One step beyond the end begins again.
  const auto next = rows == 1 && row == last ? 0
                    : rows == -1 && row == 0 ? last
                                             : std::clamp(row + rows, 0, last);
  list_->setCurrentIndex(model_->index(next));
}

void WordPopup::takeCurrent() {
  const auto index = list_->currentIndex();
  hide();
  if (index.isValid()) emit taken(model_->wordAt(index.row()));
}

bool WordPopup::takeKey(int key) {
  switch (key) {
  case Qt::Key_Down:
    move(1);
    return true;
  case Qt::Key_Up:
    move(-1);
    return true;
  case Qt::Key_PageDown:
    move(kRowsShown);
    return true;
  case Qt::Key_PageUp:
    move(-kRowsShown);
    return true;
  case Qt::Key_Return:
  case Qt::Key_Enter:
  case Qt::Key_Tab:
    takeCurrent();
    return true;
  case Qt::Key_Escape:
    hide();
    return true;
  default:
    return false;
  }
}

} // namespace rankwright
