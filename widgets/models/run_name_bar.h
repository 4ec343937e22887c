#pragma once

#include "widgets/common/asking_bar.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace rankwright {

/// Asks for another name of a run. Enter takes it, Escape leaves it.
class RunNameBar final : public AskingBar {
  Q_OBJECT

public:
  explicit RunNameBar(QWidget* parent = nullptr);

  void open(const QString& name);
  QLineEdit* line() const { return line_; }

signals:
  void renamed(const QString& name, const QString& newName);

private:
  void take();
  void check();

  QString name_;
  QLabel* label_;
  QLineEdit* line_;
  QPushButton* button_;
  QLabel* fault_;
};

} // namespace rankwright
