#include "widgets/common/desktop_scheme.h"

#include "widgets/common/theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace rankwright {

namespace {

constexpr uint kPrefersDark = 1; // org.freedesktop.appearance color-scheme: 0 no preference, 1 dark, 2 light
constexpr uint kPrefersLight = 2;

QString service() {
  return QStringLiteral("org.freedesktop.portal.Desktop");
}
QString path() {
  return QStringLiteral("/org/freedesktop/portal/desktop");
}
QString settings() {
  return QStringLiteral("org.freedesktop.portal.Settings");
}
QString group() {
  return QStringLiteral("org.freedesktop.appearance");
}
QString key() {
  return QStringLiteral("color-scheme");
}

/// `Read` wraps its answer in a second variant.
QVariant unwrapped(QVariant value) {
  while (value.canConvert<QDBusVariant>())
    value = value.value<QDBusVariant>().variant();
  return value;
}

bool isSessionBusSet() {
  return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS");
}

bool gtkThemeIsDark() {
  return qEnvironmentVariable("GTK_THEME").endsWith(QLatin1String("dark"));
}

} // namespace

DesktopScheme::DesktopScheme(QObject* parent)
    : QObject(parent), paletteDark_(rankwright::isDark(QApplication::palette())) {
  if (isSessionBusSet()) askPortal();
}

bool DesktopScheme::isDark() const {
  return portalDark_.value_or(gtkThemeIsDark() || paletteDark_);
}

void DesktopScheme::readPalette() {
  const auto ours = QApplication::palette();
  QApplication::setPalette(QPalette());
  const auto dark = rankwright::isDark(QApplication::palette());
  QApplication::setPalette(ours);
  if (std::exchange(paletteDark_, dark) != dark) emit changed();
}

void DesktopScheme::askPortal() {
  auto bus = QDBusConnection::sessionBus();
  bus.connect(service(), path(), settings(), QStringLiteral("SettingChanged"), this,
              SLOT(settingChanged(QString, QString, QDBusVariant)));
  auto question = QDBusMessage::createMethodCall(service(), path(), settings(), QStringLiteral("Read"));
  question << group() << key();
  auto* call = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
  connect(call, &QDBusPendingCallWatcher::finished, this, &DesktopScheme::takePortalAnswer);
}

void DesktopScheme::takePortalAnswer(QDBusPendingCallWatcher* call) {
  call->deleteLater();
  const QDBusPendingReply<QDBusVariant> reply = *call;
  if (!reply.isError()) setPortalScheme(unwrapped(QVariant::fromValue(reply.value())).toUInt());
}

void DesktopScheme::settingChanged(const QString& changedGroup, const QString& changedKey,
                                   const QDBusVariant& value) {
  if (changedGroup == group() && changedKey == key()) setPortalScheme(unwrapped(value.variant()).toUInt());
}

void DesktopScheme::setPortalScheme(uint scheme) {
  portalDark_.reset();
  if (scheme == kPrefersDark) portalDark_ = true;
  if (scheme == kPrefersLight) portalDark_ = false;
  emit changed();
}

} // namespace rankwright
