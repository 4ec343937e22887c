#pragma once

#include <QTextDocument>
#include <QWidget>

class QLabel;
class QLineEdit;
class QTextEdit;
class QToolButton;

namespace rankwright {

/// Finds text in the page above it: typing goes to the first hit, Enter and F3 to the next, Shift+Enter and
/// Shift+F3 to the one before, round and round. Escape closes.
class PageFindBar final : public QWidget {
  Q_OBJECT

public:
  explicit PageFindBar(QTextEdit& page, QWidget* parent = nullptr);

  /// Shows the bar and takes the focus; a selection in the page becomes the text.
  void open();
  void close();
  void findNext();
  void findPrevious();
  /// Searches the new page for the same text, without moving in it.
  void pageChanged();

  QLineEdit* field() const { return field_; }
  /// "2 of 5", "not found", or empty.
  QString verdict() const;

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  void find(QTextDocument::FindFlags flags);
  void findFromStart();
  void showVerdict();
  void markAll();
  QToolButton* addButton(const QString& icon, const QString& name, const QString& toolTip,
                         void (PageFindBar::*slot)());

  QTextEdit& page_;
  QLineEdit* field_;
  QLabel* verdict_;
};

} // namespace rankwright
