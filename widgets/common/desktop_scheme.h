#pragma once

#include <QObject>

#include <optional>

class QDBusPendingCallWatcher;
class QDBusVariant;

namespace rankwright {

/// Whether the desktop is light or dark. Qt 6.4 has no call for this, so the desktop is asked itself: the
/// settings portal first (answers later, and tells changes), then GTK_THEME, then the palette that the
/// platform gave Qt.
class DesktopScheme final : public QObject {
  Q_OBJECT

public:
  explicit DesktopScheme(QObject* parent = nullptr);

  bool isDark() const;

  /// Looks at the platform's palette again. The application's own palette is set aside while it does.
  void readPalette();

signals:
  void changed();

private slots:
  void settingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
  void askPortal();
  void takePortalAnswer(QDBusPendingCallWatcher* call);
  void setPortalScheme(uint scheme);

  std::optional<bool> portalDark_;
  bool paletteDark_ = false;
};

} // namespace rankwright
