#include "widgets/command/palette_history.h"

namespace rankwright {

namespace {

const auto kRecent = QLatin1String("palette/recent");
constexpr int kKept = 30;

} // namespace

void PaletteHistory::rememberIn(QSettings* settings) {
  settings_ = settings;
  if (settings_) ids_ = settings_->value(kRecent).toStringList().mid(0, kKept);
}

void PaletteHistory::note(const QString& id) {
  ids_.removeAll(id);
  ids_.prepend(id);
  ids_ = ids_.mid(0, kKept);
  if (settings_) settings_->setValue(kRecent, ids_);
}

int PaletteHistory::rank(const QString& id) const {
  const auto at = ids_.indexOf(id);
  return static_cast<int>(at < 0 ? ids_.size() : at);
}

} // namespace rankwright
