#pragma once

#include "widgets/common/wrapped_label.h"

namespace rankwright {

/// Secondary text: quieter than the body, yet readable in both themes.
class MutedLabel final : public WrappedLabel {
  Q_OBJECT

public:
  explicit MutedLabel(QWidget* parent = nullptr);
  explicit MutedLabel(const QString& text, QWidget* parent = nullptr);

protected:
  void changeEvent(QEvent* event) override;
  void showEvent(QShowEvent* event) override;

private:
  void applyTheme();
};

} // namespace rankwright
