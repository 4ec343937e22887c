#pragma once

#include "core/base/error.h"

#include <QObject>

#include <optional>

namespace rankwright {

/// Brings what the journal's thread has to say to the window's.
class JournalNews final : public QObject {
  Q_OBJECT

signals:
  /// Writing began to fail, or works again.
  void arrived(const std::optional<rankwright::Error>& error);
};

} // namespace rankwright
