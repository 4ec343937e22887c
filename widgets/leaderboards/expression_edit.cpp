#include "widgets/leaderboards/expression_edit.h"

#include "widgets/common/type_scale.h"

#include <QFontDatabase>
#include <QFontMetrics>
#include <QTextCursor>

#include <algorithm>

namespace rankwright {

ExpressionEdit::ExpressionEdit(int lines, QWidget* parent) : QPlainTextEdit(parent) {
  setTabChangesFocus(true);
  setUndoRedoEnabled(false);
  setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
  setLineWrapMode(WidgetWidth);
  setFixedHeight(lines * QFontMetrics(font()).lineSpacing() + 4 * kUnit);
  connect(this, &QPlainTextEdit::textChanged, this, [this] {
    if (!isShowing_) emit typed(toPlainText());
  });
}

void ExpressionEdit::showText(const QString& text) {
  if (toPlainText() == text) return;
  const auto caret = textCursor().position();
  isShowing_ = true;
  setPlainText(text);
  isShowing_ = false;
  auto cursor = textCursor();
  cursor.setPosition(std::min<int>(caret, static_cast<int>(text.size())));
  setTextCursor(cursor);
}

} // namespace rankwright
