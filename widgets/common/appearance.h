#pragma once

#include "widgets/common/desktop_scheme.h"

#include <QObject>

namespace rankwright {

/// Dresses the application: `WorkbenchStyle`, a light or dark palette, Breeze icons where the desktop has
/// none. Changes are live.
class Appearance final : public QObject {
  Q_OBJECT

public:
  enum class Mode { System, Light, Dark };
  Q_ENUM(Mode)

  /// Expects a QApplication. `Mode::System` follows the desktop.
  explicit Appearance(QObject* parent = nullptr);

  Mode mode() const { return mode_; }
  void setMode(Mode mode);

  /// Black on white or white on black, whatever the mode.
  bool highContrast() const { return highContrast_; }
  void setHighContrast(bool high);

  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  bool wantsDark() const;
  void apply();

  DesktopScheme desktop_;
  QString desktopIcons_;
  Mode mode_ = Mode::System;
  bool highContrast_ = false;
  bool applying_ = false;
};

} // namespace rankwright
