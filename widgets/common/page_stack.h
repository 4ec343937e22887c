#pragma once

#include <QStackedWidget>

namespace rankwright {

/// Pages of which one is shown, which alone says how small the stack may get: else a window would have to be
/// as large as the largest page wants, whichever is shown.
class PageStack final : public QStackedWidget {
  Q_OBJECT

public:
  explicit PageStack(QWidget* parent = nullptr);

  QSize minimumSizeHint() const override;
};

} // namespace rankwright
