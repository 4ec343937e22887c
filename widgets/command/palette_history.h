#pragma once

#include <QPointer>
#include <QSettings>
#include <QStringList>

#include <optional>

namespace rankwright {

/// Which commands were picked last.
class PaletteHistory {
public:
  /// Reads the list kept there and keeps it there from now on; nullptr: forgets at exit.
  void rememberIn(QSettings* settings);

  void note(const QString& id);

  /// The last one first.
  const QStringList& ids() const { return ids_; }
  /// 0 for the last one, 1 for the one before; past the end for those never picked.
  int rank(const QString& id) const;

private:
  QStringList ids_;
  QPointer<QSettings> settings_;
};

} // namespace rankwright
