#include "widgets/table/filter_cell.h"

#include "core/table/filter_language.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"
#include "widgets/table/cell_text.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>

#include <utility>

namespace rankwright {

using namespace std::chrono_literals;

namespace {

bool isUndoOrRedo(const QKeyEvent& key) {
  return key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo);
}

} // namespace

FilterCell::FilterCell(const QString& title, CellType type, QWidget* parent)
    : QLineEdit(parent), title_(title), type_(type) {
  setFont(smallFont());
  setClearButtonEnabled(true);
  setPlaceholderText(tr("Filter"));
  setAccessibleName(tr("Filter of %1").arg(title_));
  pause_.setSingleShot(true);
  pause_.setInterval(200ms);
  connect(&pause_, &QTimer::timeout, this, &FilterCell::tellNow);
  connect(this, &QLineEdit::textEdited, &pause_, qOverload<>(&QTimer::start));
  connect(this, &QLineEdit::textChanged, this, &FilterCell::check);
  describe();
}

void FilterCell::showFilter(const QString& text) {
  if (std::exchange(told_, text) == text) return;
  pause_.stop();
  if (this->text().trimmed() == text) return;
  setText(text);
  if (!hasFocus()) setCursorPosition(0);
}

void FilterCell::check() {
  // Clearing by the button sends no textEdited.
  if (text().isEmpty() && !told_.isEmpty()) pause_.start();
  const auto filter = parseFilter(text().toStdString(), type_);
  problem_ = filter || text().trimmed().isEmpty() ? QString() : messageText(filter.error());
  describe();
  update();
}

void FilterCell::describe() {
  const auto about = isWrong() ? problem_
                               : tr("For example %1. F1 explains the language.")
                                     .arg(type_ == CellType::Text ? QStringLiteral("games, = games, /^com/")
                                                                  : QStringLiteral("> 3, 2~5, <> 0"));
  setToolTip(asToolTip(about));
  if (accessibleDescription() == about) return;
  setAccessibleDescription(about);
  QAccessibleEvent told(this, QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&told);
}

void FilterCell::tellNow() {
  pause_.stop();
  const auto filter = text().trimmed();
  if (isWrong() || filter == told_) return;
  told_ = filter;
  emit filterTyped(filter);
}

bool FilterCell::event(QEvent* event) {
  if (event->type() != QEvent::ShortcutOverride) return QLineEdit::event(event);
  const auto& key = static_cast<const QKeyEvent&>(*event);
  if (key.key() == Qt::Key_F1) {
    event->accept();
    return true;
  }
  // Undo belongs to the filter stack, of which typing is a part.
  if (!isUndoOrRedo(key)) return QLineEdit::event(event);
  tellNow();
  event->ignore();
  return false;
}

void FilterCell::keyPressEvent(QKeyEvent* event) {
  if (isUndoOrRedo(*event)) return event->ignore();
  switch (event->key()) {
  case Qt::Key_F1:
    emit helpAsked();
    break;
  case Qt::Key_Escape:
    clear();
    tellNow();
    break;
  case Qt::Key_Down:
  case Qt::Key_Return:
  case Qt::Key_Enter:
    tellNow();
    emit left();
    break;
  default:
    QLineEdit::keyPressEvent(event);
  }
}

void FilterCell::focusInEvent(QFocusEvent* event) {
  QLineEdit::focusInEvent(event);
  emit focused();
}

void FilterCell::focusOutEvent(QFocusEvent* event) {
  tellNow();
  QLineEdit::focusOutEvent(event);
}

void FilterCell::paintEvent(QPaintEvent* event) {
  QLineEdit::paintEvent(event);
  if (!isWrong()) return;
  QPainter painter(this);
  painter.setPen(QPen(themeOf(palette()).negative, 2));
  painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

} // namespace rankwright
