#pragma once

#include <QWidget>

class QToolButton;

namespace rankwright {

/// Something with a title that a click folds away and brings back.
class FoldSection final : public QWidget {
  Q_OBJECT

public:
  /// Takes the content over; folded away at first.
  FoldSection(const QString& title, QWidget* content, QWidget* parent = nullptr);

  bool isOpen() const;
  void setOpen(bool open);
  QToolButton* button() const { return button_; }

private:
  void follow(bool open);

  QToolButton* button_;
  QWidget* content_;
};

} // namespace rankwright
