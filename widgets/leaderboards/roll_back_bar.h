#pragma once

#include "widgets/common/asking_bar.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace rankwright {

/// Asks for who and why before an earlier version comes back; the reason is filled in, since in an incident
/// nobody has time for one. Enter goes back, Escape leaves it.
class RollBackBar final : public AskingBar {
  Q_OBJECT

public:
  explicit RollBackBar(QWidget* parent = nullptr);

  /// `what` says what would happen, `reason` is offered, and `verb` stands on the button.
  void ask(const QString& what, const QString& reason, const QString& verb = tr("Put it back"));
  QLineEdit* why() const { return why_; }
  QPushButton* button() const { return button_; }

signals:
  void confirmed(const QString& who, const QString& why);

private:
  void build();
  void take();
  void check();

  QLabel* what_;
  QLineEdit* who_;
  QLineEdit* why_;
  QPushButton* button_;
};

} // namespace rankwright
