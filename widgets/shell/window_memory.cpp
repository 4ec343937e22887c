#include "widgets/shell/window_memory.h"

#include <QFileInfo>
#include <QMainWindow>
#include <QMetaEnum>
#include <QSettings>

namespace rankwright {

namespace {

/// Rises when docks change so much that an older state makes no sense.
constexpr int kDockVersion = 1;
constexpr qsizetype kRecentWorkspaces = 5;

QString geometryKey() {
  return QStringLiteral("window/geometry");
}
QString docksKey() {
  return QStringLiteral("window/docks");
}
QString recentKey() {
  return QStringLiteral("workspaces/recent");
}
QString appearanceKey() {
  return QStringLiteral("appearance");
}

} // namespace

WindowMemory::WindowMemory(std::unique_ptr<QSettings> settings) : settings_(std::move(settings)) {}
WindowMemory::~WindowMemory() = default;

void WindowMemory::save(const QMainWindow& window, bool withDocks) {
  if (!settings_) return;
  settings_->setValue(geometryKey(), window.saveGeometry());
  if (withDocks) settings_->setValue(docksKey(), window.saveState(kDockVersion));
}

void WindowMemory::restoreGeometry(QMainWindow& window) const {
  if (settings_) window.restoreGeometry(settings_->value(geometryKey()).toByteArray());
}

void WindowMemory::restoreDocks(QMainWindow& window) const {
  if (settings_) window.restoreState(settings_->value(docksKey()).toByteArray(), kDockVersion);
}

QStringList WindowMemory::recentWorkspaces() const {
  auto folders = settings_ ? settings_->value(recentKey()).toStringList() : QStringList();
  folders.removeIf([](const QString& folder) { return !QFileInfo::exists(folder); });
  return folders;
}

QString WindowMemory::lastWorkspace() const {
  return recentWorkspaces().value(0);
}

void WindowMemory::setLastWorkspace(const QString& folder) {
  if (!settings_) return;
  auto folders = recentWorkspaces();
  folders.removeAll(folder);
  folders.prepend(folder);
  settings_->setValue(recentKey(), folders.mid(0, kRecentWorkspaces));
}

Appearance::Mode WindowMemory::appearance() const {
  if (!settings_) return Appearance::Mode::System;
  bool known = false;
  const auto name = settings_->value(appearanceKey()).toString().toLatin1();
  const auto mode = QMetaEnum::fromType<Appearance::Mode>().keyToValue(name.constData(), &known);
  return known ? static_cast<Appearance::Mode>(mode) : Appearance::Mode::System;
}

void WindowMemory::setAppearance(Appearance::Mode mode) {
  if (settings_) settings_->setValue(appearanceKey(), QVariant::fromValue(mode).toString());
}

} // namespace rankwright
