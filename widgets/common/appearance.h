#pragma once

#include "widgets/common/desktop_scheme.h"

#include <QObject>

namespace rankwright {

/// Dresses the application: Fusion style, a light or dark palette, Breeze icons where the desktop has none.
/// Changes are live.
class Appearance final : public QObject {
  Q_OBJECT

public:
  enum class Mode { System, Light, Dark };
  Q_ENUM(Mode)

  /// Expects a QApplication. `Mode::System` follows the desktop.
  explicit Appearance(QObject* parent = nullptr);

  Mode mode() const { return mode_; }
  void setMode(Mode mode);

  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  bool wantsDark() const;
  void apply();

  DesktopScheme desktop_;
  QString desktopIcons_;
  Mode mode_ = Mode::System;
  bool applying_ = false;
};

} // namespace rankwright
