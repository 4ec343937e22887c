#pragma once

#include "core/base/error.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace rankwright {

class Document;
class DocumentSet;

/// Looks for mistakes in a document's text a moment after each change, on a worker.
class SyntaxCheck final : public QObject {
  Q_OBJECT

public:
  SyntaxCheck(Document& document, DocumentSet& documents, QObject* parent);

  const std::optional<Error>& error() const { return error_; }

signals:
  /// The text was looked at; `error()` is what was found.
  void checked();

private:
  void checkNow();

  Document& document_;
  DocumentSet& documents_;
  QTimer pause_;
  std::optional<Error> error_;
};

} // namespace rankwright
