#include "widgets/shell/layouts.h"

#include "widgets/shell/view_deck.h"

#include <QJsonDocument>
#include <QSettings>

namespace rankwright {

namespace {

QString roleKey() {
  return QStringLiteral("layout/role");
}
QString namedKey(const QString& name = {}) {
  return QStringLiteral("layout/named/") + name;
}

} // namespace

Layouts::Layouts(ViewDeck& deck, QSettings* settings) : QObject(&deck), deck_(deck), settings_(settings) {
  const auto kept = settings_ ? settings_->value(roleKey()).toString() : QString();
  applyRole(roles().contains(kept) ? kept : QStringLiteral("engineer"));
}

QStringList Layouts::roles() {
  return {QStringLiteral("operator"), QStringLiteral("engineer"), QStringLiteral("analyst")};
}

void Layouts::applyRole(const QString& role) {
  const auto layout = bundledLayout(role);
  if (!layout) return;
  role_ = role;
  deck_.applyLayout(*layout);
  if (settings_) settings_->setValue(roleKey(), role);
}

QStringList Layouts::names() const {
  if (!settings_) return {};
  settings_->beginGroup(QStringLiteral("layout/named"));
  const auto names = settings_->childKeys();
  settings_->endGroup();
  return names;
}

void Layouts::saveAs(const QString& name) {
  // A slash would make a group of it.
  const auto plain = QString(name).replace(QLatin1Char('/'), QLatin1Char('-')).trimmed();
  if (!settings_ || plain.isEmpty()) return;
  settings_->setValue(namedKey(plain), QJsonDocument(deck_.arrangements()).toJson(QJsonDocument::Compact));
  emit namesChanged();
}

void Layouts::apply(const QString& name) {
  if (!settings_) return;
  deck_.restoreArrangements(QJsonDocument::fromJson(settings_->value(namedKey(name)).toByteArray()).object());
}

void Layouts::remove(const QString& name) {
  if (!settings_) return;
  settings_->remove(namedKey(name));
  emit namesChanged();
}

} // namespace rankwright
