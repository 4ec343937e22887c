#pragma once

#include <QLineEdit>
#include <QTimer>

namespace rankwright {

/// A line to filter a list with: tells its text 200 ms after the last keystroke, at once on Enter. Escape
/// clears it.
class FilterField final : public QLineEdit {
  Q_OBJECT

public:
  explicit FilterField(QWidget* parent = nullptr);

  /// Empties the line without telling: the list behind it is another one.
  void reset();

signals:
  void filterChanged(const QString& text);
  /// Down or Enter: the list below takes over.
  void left();

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  void tellNow();

  QTimer pause_;
  QString told_;
};

} // namespace rankwright
