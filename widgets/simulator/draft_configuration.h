#pragma once

#include "core/workspace/what_if.h"
#include "widgets/document/document.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace rankwright {

class DocumentSet;
class JointUndo;

/// What a list of a draft is made from.
struct DraftRequest {
  std::shared_ptr<WhatIf> engine;
  DraftTexts texts;
};

/// The configuration of the open workspace as its documents have it now, saved or not: pipeline and rules. A
/// draft is there while they say something else than what the workspace was opened with.
class DraftConfiguration final : public QObject {
  Q_OBJECT

public:
  /// The set must outlive this.
  explicit DraftConfiguration(DocumentSet& documents, QObject* parent = nullptr);

  /// Opens the documents of the workspace once its files are known; nullptr for none.
  void setWorkspace(std::shared_ptr<const Workspace> workspace);

  DocumentSet& documents() const { return documents_; }
  Document* pipeline() const;
  Document* rules() const;

  /// Nothing while the documents are not open.
  std::optional<DraftTexts> texts() const;
  /// What the workspace was opened with, as far as it is known; compare with `texts`.
  std::optional<DraftTexts> published() const;
  bool isDraft() const;
  bool isReadOnly() const;
  /// Nothing while there is no draft.
  std::optional<DraftRequest> request() const;

  /// Changes a document's text as one undo step, or as part of the one with the same `step`; says why where
  /// there is no edited text.
  void edit(Document* document, const Result<std::string>& edited, const QString& name, quint64 step = 0);
  /// Goes back to what the workspace was opened with, as edits that can be undone.
  void discard();

  /// Undoes and redoes the edits of both documents, the latest first.
  const JointUndo& undo() const { return *undo_; }

signals:
  /// The documents were opened, or their text is another one.
  void changed();
  void failed(const QString& title, const rankwright::Error& error);

private:
  struct Part {
    QString path;
    QPointer<Document> document = nullptr;
    std::shared_ptr<const std::string> published = nullptr;
  };

  void open();
  void take(Part& part, Document& document);
  NamedText textOf(const Part& part) const;

  DocumentSet& documents_;
  std::shared_ptr<const Workspace> workspace_;
  std::shared_ptr<WhatIf> engine_;
  Part pipeline_;
  Part rules_;
  JointUndo* undo_;
};

} // namespace rankwright
