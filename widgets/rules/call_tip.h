#pragma once

#include <QFrame>

#include <string_view>

class QLabel;

namespace rankwright {

/// The signature as rich text with the argument (from 0) in bold; a signature that takes any number of
/// arguments marks its last one for all of them.
QString markedSignature(const QString& signature, std::size_t argument);

/// The signature of the function that is being called, above the caret.
class CallTip final : public QFrame {
  Q_OBJECT

public:
  explicit CallTip(QWidget* editor);

  /// Shows the function's signature above the place on the screen; hides when there is no such function.
  void showCall(std::string_view function, std::size_t argument, const QRect& caret);
  /// What is shown, as rich text.
  QString text() const;

private:
  QLabel* signature_;
  QLabel* help_;
};

} // namespace rankwright
