#include "widgets/index/key_suggestions.h"

#include "widgets/common/figures.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"

#include <QHeaderView>
#include <QScreen>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

constexpr int kRowsShown = 9;
constexpr int kWidth = 100 * kUnit;

} // namespace

void KeySuggestionModel::setKeys(std::vector<SuggestedKey> keys) {
  beginResetModel();
  keys_ = std::move(keys);
  endResetModel();
}

int KeySuggestionModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(keys_.size());
}

int KeySuggestionModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : 2;
}

QVariant KeySuggestionModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto& key = at(index.row());
  switch (role) {
  case Qt::DisplayRole:
    return index.column() == Key ? toQt(key.key) : countText(key.postings);
  case Qt::TextAlignmentRole:
    if (index.column() == Postings) return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    return {};
  case Qt::AccessibleTextRole:
    return tr("%1, %n posting(s)", nullptr, static_cast<int>(key.postings)).arg(toQt(key.key));
  default:
    return {};
  }
}

KeySuggestions::KeySuggestions(QWidget* line)
    : QFrame(line, Qt::ToolTip | Qt::FramelessWindowHint),
      model_(new KeySuggestionModel(this)),
      list_(new QTreeView) {
  setAttribute(Qt::WA_ShowWithoutActivating);
  setObjectName(QStringLiteral("keySuggestions"));
  setAccessibleName(tr("Keys that fit"));
  build();
  connect(list_, &QTreeView::clicked, this, [this](const QModelIndex& index) { take(index.row()); });
}

void KeySuggestions::build() {
  setFrameShape(QFrame::StyledPanel);
  list_->setModel(model_);
  list_->setHeaderHidden(true);
  list_->setRootIsDecorated(false);
  list_->setUniformRowHeights(true);
  list_->setFrameShape(QFrame::NoFrame);
  list_->setFocusPolicy(Qt::NoFocus);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setAccessibleName(tr("Keys that fit"));
  list_->header()->setStretchLastSection(false);
  list_->header()->setSectionResizeMode(KeySuggestionModel::Key, QHeaderView::Stretch);
  list_->header()->setSectionResizeMode(KeySuggestionModel::Postings, QHeaderView::ResizeToContents);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(1, 1, 1, 1);
  column->addWidget(list_);
}

void KeySuggestions::offer(std::vector<SuggestedKey> keys, const QRect& caret) {
  if (keys.empty()) return hide();
  model_->setKeys(std::move(keys));
  list_->setCurrentIndex({});
  list_->scrollToTop();
  place(caret);
  show();
}

void KeySuggestions::place(const QRect& caret) {
  const auto rows = std::min(model_->rowCount(), kRowsShown);
  resize(kWidth, rows * std::max(1, list_->sizeHintForRow(0)) + 4);
  const auto screen = parentWidget()->screen()->availableGeometry();
  auto corner = QPoint(isRightToLeft() ? caret.right() - kWidth : caret.left(), caret.bottom() + 1);
  if (corner.y() + height() > screen.bottom()) corner.setY(caret.top() - height());
  corner.setX(std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - kWidth)));
  QFrame::move(corner);
}

void KeySuggestions::move(int rows) {
  const auto last = model_->rowCount() - 1;
  const auto row = list_->currentIndex().row();
  // From no row at all, down goes to the first and up to the last; one step beyond an end begins again.
  const auto next = row < 0                    ? (rows > 0 ? 0 : last)
                    : rows == 1 && row == last ? 0
                    : rows == -1 && row == 0   ? last
                                               : std::clamp(row + rows, 0, last);
  list_->setCurrentIndex(model_->index(next, 0));
}

bool KeySuggestions::take(int row) {
  hide();
  if (row < 0 || row >= model_->rowCount()) return false;
  emit taken(toQt(model_->at(row).key));
  return true;
}

bool KeySuggestions::takeKey(int key) {
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
  case Qt::Key_Tab:
    return take(std::max(0, list_->currentIndex().row()));
  case Qt::Key_Return:
  case Qt::Key_Enter:
    return take(list_->currentIndex().row());
  case Qt::Key_Escape:
    hide();
    return true;
  default:
    return false;
  }
}

} // namespace rankwright
