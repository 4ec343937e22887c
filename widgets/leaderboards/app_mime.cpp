#include "widgets/leaderboards/app_mime.h"

#include "widgets/common/text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>

namespace rankwright {

namespace {

QString itemKey() {
  return QStringLiteral("item");
}
QString boardKey() {
  return QStringLiteral("board");
}

} // namespace

QString appMimeType() {
  return QStringLiteral("application/x-rankwright-app");
}

std::unique_ptr<QMimeData> mimeOf(const DraggedApp& app) {
  auto mime = std::make_unique<QMimeData>();
  const QJsonObject told{{itemKey(), toQt(app.item)}, {boardKey(), app.board}};
  mime->setData(appMimeType(), QJsonDocument(told).toJson(QJsonDocument::Compact));
  mime->setText(toQt(app.item));
  return mime;
}

std::optional<DraggedApp> appOf(const QMimeData& mime) {
  const auto told = QJsonDocument::fromJson(mime.data(appMimeType())).object();
  const auto item = told.value(itemKey()).toString();
  if (item.isEmpty()) return std::nullopt;
  return DraggedApp{item.toStdString(), told.value(boardKey()).toString()};
}

} // namespace rankwright
