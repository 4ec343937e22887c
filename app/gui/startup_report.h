#pragma once

#include <QObject>
#include <QStringList>

class QWidget;

namespace rankwright {

/// Watches the start of the window, then prints one line a figure on standard output: name, value, unit,
/// separated by tabs. `finished` comes last, when the window has been idle for a while.
class StartupReport final : public QObject {
  Q_OBJECT

public:
  /// `window` must not have been shown yet.
  explicit StartupReport(QWidget& window);

  /// The workspace is open: its users can be picked.
  void noteWorkspaceOpened();
  /// The first list stands on the screen: nothing is awaited any more.
  void noteListShown();
  /// No workspace is going to be opened.
  void noteNoWorkspace();

signals:
  void finished();

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void noteTime(const QString& name);
  void noteMemory(const QString& when);
  void note(const QString& name, const QString& value, const QString& unit);
  void finishWhenIdle();

  QWidget& window_;
  bool isPainted_ = false;
  bool isFinishing_ = false;
  QStringList lines_;
};

} // namespace rankwright
