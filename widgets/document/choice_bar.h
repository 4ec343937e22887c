#pragma once

#include "widgets/common/warning_frame.h"

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace rankwright {

/// Says in place what happened and offers what can be done about it. Hidden while there is nothing to say.
class ChoiceBar final : public WarningFrame {
  Q_OBJECT

public:
  explicit ChoiceBar(QWidget* parent = nullptr);

  /// The buttons stand in the order in which they are added.
  QToolButton* addChoice(const QString& name, const QString& icon, const QString& text,
                         const QString& toolTip);

  void ask(const QString& text);
  QString text() const;

private:
  QHBoxLayout* row_;
  QLabel* text_;
};

} // namespace rankwright
