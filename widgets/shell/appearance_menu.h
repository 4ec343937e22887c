#pragma once

#include "widgets/common/appearance.h"

#include <QMenu>

namespace rankwright {

/// System, Light, Dark; a choice is applied at once.
class AppearanceMenu final : public QMenu {
  Q_OBJECT

public:
  explicit AppearanceMenu(Appearance& appearance, QWidget* parent = nullptr);

signals:
  void chosen();

private:
  QAction* addMode(QActionGroup* group, Appearance::Mode mode, const QString& text);
  void markCurrent(const QActionGroup* group);

  Appearance& appearance_;
};

} // namespace rankwright
