#pragma once

#include <QListView>

namespace rankwright {

class CardView;
class PhoneDelegate;

/// The list as rows of an app store's page on a phone's screen. Selects what the cards select, and the other
/// way round. Where a screenful ends, a line says so.
class PhoneView final : public QListView {
  Q_OBJECT

public:
  /// `cards` must outlive the view.
  explicit PhoneView(CardView& cards, QWidget* parent = nullptr);

  /// Pixels of the screen for one of the phone's.
  void setScale(double scale);
  /// Rows that are wholly seen before anybody scrolls.
  int rowsSeenFirst() const;

signals:
  /// Another number of rows is seen first, or there are others.
  void foldMoved();

protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  void paintFolds();

  PhoneDelegate* delegate_;
};

} // namespace rankwright
