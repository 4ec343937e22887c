#pragma once

#include <QFrame>

namespace rankwright {

/// The filter language on one small page, which stays open beside the table while a person types.
class FilterHelp final : public QFrame {
  Q_OBJECT

public:
  explicit FilterHelp(QWidget* parent);

  /// Opens below the widget.
  void openBelow(const QWidget& widget);

protected:
  void keyPressEvent(QKeyEvent* event) override;
};

} // namespace rankwright
