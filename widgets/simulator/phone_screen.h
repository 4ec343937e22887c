#pragma once

#include <QWidget>

class QLabel;
class QSpinBox;

namespace rankwright {

class CardView;
class PhoneFrame;
class PhoneView;

/// The places of the list drawn as a store's page on a phone, to judge it as a person who gets it sees it.
class PhoneScreen final : public QWidget {
  Q_OBJECT

public:
  /// `cards` must outlive the screen.
  explicit PhoneScreen(CardView& cards, QWidget* parent = nullptr);

  PhoneView* view() const { return view_; }
  /// In per cent, 100 to 300.
  int scale() const;
  void setScale(int percent);

private:
  void build();
  void applyScale();
  void showFold();

  PhoneView* view_;
  PhoneFrame* frame_;
  QSpinBox* scale_;
  QLabel* seen_;
};

} // namespace rankwright
