#include "widgets/common/appearance.h"

#include "widgets/common/theme.h"
#include "widgets/common/workbench_style.h"

#include <QApplication>
#include <QEvent>
#include <QIcon>
#include <QPixmapCache>
#include <QScopedValueRollback>
#include <QStandardPaths>

namespace rankwright {

namespace {

constexpr int kPixmapCacheKilobytes = 64 * 1024;

/// What Qt names when the platform has no icon theme.
const auto kNoTheme = QLatin1String("hicolor");

/// Where Breeze lies, also on platforms that give Qt no icon paths.
void addIconPaths() {
  auto paths = QIcon::themeSearchPaths();
  for (const auto& path : QStandardPaths::locateAll(QStandardPaths::GenericDataLocation,
                                                    QStringLiteral("icons"), QStandardPaths::LocateDirectory))
    if (!paths.contains(path)) paths << path;
  QIcon::setThemeSearchPaths(paths);
}

} // namespace

Appearance::Appearance(QObject* parent) : QObject(parent), desktopIcons_(QIcon::themeName()) {
  addIconPaths();
  // Fusion keeps drawn controls there; the default of 10 MB does not hold those of a full window on a large
  // screen.
  QPixmapCache::setCacheLimit(kPixmapCacheKilobytes);
  QApplication::setStyle(new WorkbenchStyle);
  connect(&desktop_, &DesktopScheme::changed, this, &Appearance::apply);
  qApp->installEventFilter(this);
  apply();
}

void Appearance::setMode(Mode mode) {
  mode_ = mode;
  apply();
}

void Appearance::setHighContrast(bool high) {
  highContrast_ = high;
  apply();
}

bool Appearance::wantsDark() const {
  return mode_ == Mode::Dark || (mode_ == Mode::System && desktop_.isDark());
}

void Appearance::apply() {
  const QScopedValueRollback guard(applying_, true);
  const auto dark = wantsDark();
  const auto breeze = dark ? QStringLiteral("breeze-dark") : QStringLiteral("breeze");
  // The desktop's icons fit the desktop's scheme only: dark icons cannot be seen in a dark window.
  const auto fits = !desktopIcons_.isEmpty() && desktopIcons_ != kNoTheme && dark == desktop_.isDark();
  QIcon::setFallbackThemeName(breeze);
  QIcon::setThemeName(fits ? desktopIcons_ : breeze);
  if (highContrast_)
    QApplication::setPalette(dark ? highContrastDarkPalette() : highContrastLightPalette());
  else
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
}

bool Appearance::eventFilter(QObject* watched, QEvent* event) {
  if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange && !applying_ &&
      mode_ == Mode::System) {
    const QScopedValueRollback guard(applying_, true);
    desktop_.readPalette();
  }
  return QObject::eventFilter(watched, event);
}

} // namespace rankwright
