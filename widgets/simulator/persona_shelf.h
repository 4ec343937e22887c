#pragma once

#include "core/workspace/personas.h"
#include "core/workspace/workspace.h"
#include "widgets/document/document.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

namespace rankwright {

class DocumentSet;
class JobRunner;

/// The personas of the open workspace: what its file says, unsaved edits included. Saving and removing one
/// are edits of that file's document, and are written at once.
class PersonaShelf final : public QObject {
  Q_OBJECT

public:
  /// Both must outlive this.
  PersonaShelf(JobRunner& jobs, DocumentSet& documents, QObject* parent = nullptr);

  void setWorkspace(std::shared_ptr<const Workspace> workspace);

  const std::vector<Persona>& personas() const { return personas_; }
  bool isReadOnly() const;

  /// In the place of one with the same name.
  void save(const Persona& persona);
  void remove(const std::string& name);

signals:
  void changed();
  void failed(const QString& title, const rankwright::Error& error);

private:
  void open();
  void read();
  void write(const Result<std::string>& text, const QString& name);
  void makeFile(const std::string& text);
  std::string text() const;

  JobRunner& jobs_;
  DocumentSet& documents_;
  std::shared_ptr<const Workspace> workspace_;
  QPointer<Document> document_;
  std::vector<Persona> personas_;
};

} // namespace rankwright
