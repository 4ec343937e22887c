#pragma once

#include "widgets/simulator/app_catalogue.h"

#include <QWidget>

namespace rankwright {

/// An app's icon, name and what the catalogue says of it, at the head of a panel.
class AppHeader final : public QWidget {
  Q_OBJECT

public:
  explicit AppHeader(QWidget* parent = nullptr);

  void setApp(AppText app);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  AppText app_;
};

} // namespace rankwright
