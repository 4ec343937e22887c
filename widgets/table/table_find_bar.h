#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;

namespace rankwright {

/// A line to find a text in the rows of a table, below it. Enter and Shift+Enter go on and back, Escape
/// closes.
class TableFindBar final : public QFrame {
  Q_OBJECT

public:
  explicit TableFindBar(QWidget* parent = nullptr);

  /// Shows the bar, ready to type.
  void open();
  QString text() const;
  /// Says how it went; empty for nothing to say.
  void say(const QString& message);

signals:
  void findAsked(bool forward);
  void closed();

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  QLineEdit* text_;
  QLabel* message_;
};

} // namespace rankwright
