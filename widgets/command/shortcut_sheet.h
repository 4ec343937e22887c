#pragma once

#include <QTimer>
#include <QWidget>

class QTextBrowser;

namespace rankwright {

class CommandRegistry;
class FilterField;

/// All shortcuts by group, to read, filter, print and copy as Markdown. Follows the registry. Escape closes
/// it where it is a window.
class ShortcutSheet final : public QWidget {
  Q_OBJECT

public:
  explicit ShortcutSheet(CommandRegistry& registry, QWidget* parent = nullptr);

  FilterField* filterField() const { return filter_; }
  /// What is shown, as plain text.
  QString text() const;
  /// What is shown, as tables in Markdown.
  QString markdown() const;

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  void buildLayout();
  void refresh();
  void copy() const;
  void print();

  CommandRegistry& registry_;
  FilterField* filter_;
  QTextBrowser* sheet_;
  QTimer later_; ///< views add their commands one by one
};

} // namespace rankwright
