#pragma once

#include <QFrame>

class QLabel;

namespace rankwright {

/// Says above a list that it is not what the selected user gets now, and goes back to that. Hidden while
/// there is nothing to say.
class ListBanner final : public QFrame {
  Q_OBJECT

public:
  explicit ListBanner(QWidget* parent = nullptr);

  /// An empty text hides it.
  void say(const QString& text, const QString& backToolTip);
  QString text() const;

signals:
  /// A person wants the usual list.
  void left();

protected:
  void changeEvent(QEvent* event) override;

private:
  void applyTheme();

  QLabel* text_;
  QWidget* back_;
};

} // namespace rankwright
