#pragma once

#include <QFrame>

namespace rankwright {

/// A frame in the theme's colours of a warning, in which what it holds stands too.
class WarningFrame : public QFrame {
  Q_OBJECT

public:
  explicit WarningFrame(QWidget* parent = nullptr);

protected:
  void changeEvent(QEvent* event) override;

private:
  void applyTheme();
};

} // namespace rankwright
