#include "widgets/shell/dock_layout.h"

#include <QDockWidget>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMainWindow>

#include <optional>

namespace rankwright {

namespace {

std::optional<Qt::DockWidgetArea> areaOf(const QString& name) {
  if (name == QLatin1String("left")) return Qt::LeftDockWidgetArea;
  if (name == QLatin1String("right")) return Qt::RightDockWidgetArea;
  if (name == QLatin1String("top")) return Qt::TopDockWidgetArea;
  if (name == QLatin1String("bottom")) return Qt::BottomDockWidgetArea;
  return std::nullopt;
}

Result<DockPlacement> parsePlacement(const QJsonObject& object) {
  const auto text = [&](const char* key) { return object.value(QLatin1String(key)).toString(); };
  DockPlacement placement;
  placement.id = text("id");
  if (placement.id.isEmpty()) return fail(ErrorKind::Parse, "a dock of a layout has no id");
  const auto area = areaOf(text("area"));
  if (!area)
    return fail(ErrorKind::Parse, "dock {} of a layout stands nowhere: {}", placement.id.toStdString(),
                text("area").toStdString());
  placement.area = *area;
  placement.tabWith = text("tab");
  placement.size = object.value(QLatin1String("size")).toInt();
  placement.length = object.value(QLatin1String("length")).toInt();
  placement.hidden = object.value(QLatin1String("hidden")).toBool();
  return placement;
}

void place(QMainWindow& window, QDockWidget* dock, const DockPlacement& placement, QDockWidget* tabWith) {
  dock->setFloating(false);
  window.removeDockWidget(dock);
  window.addDockWidget(placement.area, dock);
  if (tabWith) window.tabifyDockWidget(tabWith, dock);
  dock->setVisible(!placement.hidden);
}

void resize(QMainWindow& window, QDockWidget* dock, const DockPlacement& placement) {
  const auto atSide = placement.area == Qt::LeftDockWidgetArea || placement.area == Qt::RightDockWidgetArea;
  if (placement.size > 0)
    window.resizeDocks({dock}, {placement.size}, atSide ? Qt::Horizontal : Qt::Vertical);
  if (placement.length > 0)
    window.resizeDocks({dock}, {placement.length}, atSide ? Qt::Vertical : Qt::Horizontal);
}

} // namespace

Result<DockLayout> parseDockLayout(const QByteArray& json) {
  QJsonParseError error;
  const auto document = QJsonDocument::fromJson(json, &error);
  if (!document.isObject())
    return fail(ErrorKind::Parse, "a layout is not readable: {}", error.errorString().toStdString());
  DockLayout layout;
  layout.view = document.object().value(QStringLiteral("view")).toString();
  for (const auto& entry : document.object().value(QStringLiteral("docks")).toArray()) {
    RW_ASSIGN(auto placement, parsePlacement(entry.toObject()));
    layout.docks.push_back(std::move(placement));
  }
  return layout;
}

Result<DockLayout> bundledLayout(const QString& role) {
  QFile file(QStringLiteral(":/rankwright/layouts/%1.json").arg(role));
  if (!file.open(QIODevice::ReadOnly))
    return fail(ErrorKind::NotFound, "there is no layout of that name: {}", role.toStdString());
  return parseDockLayout(file.readAll());
}

void applyDockLayout(QMainWindow& window, const DockLayout& layout,
                     const std::function<QDockWidget*(const QString& id)>& find) {
  QDockWidget* front = nullptr;
  for (const auto& placement : layout.docks)
    if (auto* dock = find(placement.id)) {
      auto* tabWith = placement.tabWith.isEmpty() ? nullptr : find(placement.tabWith);
      place(window, dock, placement, tabWith);
      if (tabWith && !front) front = tabWith;
    }
  for (const auto& placement : layout.docks)
    if (auto* dock = find(placement.id); dock && !placement.hidden) resize(window, dock, placement);
  if (front) front->raise();
}

} // namespace rankwright
