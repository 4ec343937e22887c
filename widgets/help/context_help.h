#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace rankwright {

/// Gives F1 and Shift+F1 their meaning in every window of the program, whatever has the focus.
///
/// F1 asks for the place in the guide that explains the focused control (see widgets/common/widget_help.h).
/// Shift+F1 begins What's This mode: a click on a control explains it; Shift+F1 once more explains the
/// focused control, so that no mouse is needed; Escape ends it.
class ContextHelp final : public QObject {
  Q_OBJECT

public:
  /// Listens to the application from now on. `fallback` is the page for controls that name none.
  explicit ContextHelp(const QString& fallback, QObject* parent = nullptr);

  /// Asks for the place that explains the widget, e.g. when the help command is chosen from a menu.
  void explain(const QWidget* widget);

  bool eventFilter(QObject* watched, QEvent* event) override;

signals:
  /// Show this place of the guide, e.g. "tables#filters".
  void pageRequested(const QString& place);

private:
  void beginKey(QWidget& widget, bool shift);
  void press(const QWidget& widget, bool shift);
  void showWhatsThis(QWidget& widget);

  QString fallback_;
  bool explained_ = false; ///< the key press to come was answered already
};

} // namespace rankwright
