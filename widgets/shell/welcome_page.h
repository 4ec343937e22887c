#pragma once

#include <QWidget>

class QAction;

namespace rankwright {

class WindowMemory;

/// What the window shows before there is a workspace: a button to open one, and the latest ones.
class WelcomePage final : public QWidget {
  Q_OBJECT

public:
  WelcomePage(QAction* open, const WindowMemory& memory, QWidget* parent = nullptr);

signals:
  /// A workspace opened lately was chosen.
  void chosen(const QString& folder);
};

} // namespace rankwright
