#pragma once

#include <QPlainTextEdit>

namespace rankwright {

/// A few lines for an expression. Tab leaves it. Undo is that of the text it is part of.
class ExpressionEdit final : public QPlainTextEdit {
  Q_OBJECT

public:
  explicit ExpressionEdit(int lines, QWidget* parent = nullptr);

  /// Shows another text without telling; the caret stays where it can.
  void showText(const QString& text);

signals:
  /// A person changed the text.
  void typed(const QString& text);

private:
  bool isShowing_ = false;
};

} // namespace rankwright
