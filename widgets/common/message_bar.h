#pragma once

#include "core/base/error.h"
#include "widgets/common/warning_frame.h"

#include <functional>

class QLabel;
class QToolButton;

namespace rankwright {

/// Says in place that something failed: what happened and why, what it means, and what to do next. Hidden
/// while there is nothing to say.
class MessageBar final : public WarningFrame {
  Q_OBJECT

public:
  explicit MessageBar(QWidget* parent = nullptr);

  /// `title` is a whole sentence ("The workspace could not be opened."). Without `retry` there is no such
  /// button.
  void showError(const QString& title, const Error& error, std::function<void()> retry);
  void dismiss();

  /// What "Copy details" puts on the clipboard.
  QString details() const { return details_; }

private:
  QLabel* addText(const QString& objectName);
  void addTexts();
  QToolButton* addButton(const QString& icon, const QString& text, const QString& toolTip);
  void addButtons();
  void retryNow();
  void copyDetails() const;

  QLabel* title_ = nullptr;
  QLabel* reason_ = nullptr;
  QLabel* advice_ = nullptr;
  QToolButton* retryButton_ = nullptr;
  QString details_;
  std::function<void()> retry_;
};

} // namespace rankwright
