#pragma once

#include "widgets/document/text_problem.h"

#include <QObject>
#include <QTimer>

namespace rankwright {

class Document;
class DocumentSet;

/// Looks for mistakes in a document's text after each change, on a worker.
class SyntaxCheck final : public QObject {
  Q_OBJECT

public:
  SyntaxCheck(Document& document, DocumentSet& documents, QObject* parent);

  const TextProblems& problems() const { return problems_; }

signals:
  /// The text was looked at; `problems()` are what was found.
  void checked();

private:
  void follow();
  void checkNow(const QString& slot);

  Document& document_;
  DocumentSet& documents_;
  QTimer pause_;
  TextProblems problems_;
  bool again_ = false; ///< the text has changed since the look that is under way
};

} // namespace rankwright
