#pragma once

#include <QString>

#include <memory>
#include <optional>
#include <string>

class QMimeData;

namespace rankwright {

/// An app while it is dragged.
struct DraggedApp {
  std::string item; ///< its key
  QString board;    ///< that it is dragged from; empty: from none

  friend bool operator==(const DraggedApp&, const DraggedApp&) = default;
};

/// "application/x-rankwright-app": the app and its board as JSON. The app's key goes along as plain text.
QString appMimeType();
std::unique_ptr<QMimeData> mimeOf(const DraggedApp& app);
/// Nothing where no app is dragged.
std::optional<DraggedApp> appOf(const QMimeData& mime);

} // namespace rankwright
