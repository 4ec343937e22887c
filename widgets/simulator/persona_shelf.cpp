#include "widgets/simulator/persona_shelf.h"

#include "core/document/document_file.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/text.h"
#include "widgets/document/document.h"
#include "widgets/document/document_set.h"

namespace rankwright {

namespace {

QString path() {
  return QLatin1String(kPersonasFile);
}

} // namespace

PersonaShelf::PersonaShelf(JobRunner& jobs, DocumentSet& documents, QObject* parent)
    : QObject(parent), jobs_(jobs), documents_(documents) {
  connect(&documents, &DocumentSet::opened, this, &PersonaShelf::open);
  connect(&documents, &DocumentSet::pathsChanged, this, &PersonaShelf::open);
  connect(&documents, &DocumentSet::readOnlyChanged, this, &PersonaShelf::changed);
  connect(&documents, &DocumentSet::closing, this, [this] { document_ = nullptr; });
}

void PersonaShelf::setWorkspace(std::shared_ptr<const Workspace> workspace) {
  workspace_ = std::move(workspace);
  if (document_) document_->disconnect(this);
  document_ = nullptr;
  personas_.clear();
  open();
  emit changed();
}

bool PersonaShelf::isReadOnly() const {
  return !workspace_ || documents_.isReadOnly();
}

void PersonaShelf::open() {
  if (!workspace_ || document_ || documents_.folder() != workspace_->folder()) return;
  if (!documents_.contains(path())) return;
  documents_.open(path(), this, [this](Document& document) {
    if (document_) return;
    document_ = &document;
    connect(&document, &Document::changed, this, &PersonaShelf::read);
    read();
  });
}

/// Of a text that does not parse the personas before stay; the editor of the file says what is wrong.
void PersonaShelf::read() {
  auto personas = parsePersonas(text(), kPersonasFile);
  if (!personas) return;
  personas_ = std::move(*personas);
  emit changed();
}

std::string PersonaShelf::text() const {
  return document_ ? document_->text() : std::string();
}

void PersonaShelf::save(const Persona& persona) {
  write(withPersona(text(), persona), tr("saving of a persona"));
}

void PersonaShelf::remove(const std::string& name) {
  write(withoutPersona(text(), name), tr("removal of a persona"));
}

void PersonaShelf::write(const Result<std::string>& text, const QString& name) {
  if (isReadOnly()) return;
  if (!text) return emit failed(tr("The personas were not changed."), text.error());
  if (!document_) return makeFile(*text);
  document_->edit({changeBetween(document_->text(), *text)}, {.startsStep = true}, name);
  document_->save(jobs_);
}

void PersonaShelf::makeFile(const std::string& text) {
  jobs_.start(
      {QStringLiteral("personas"), tr("Saving %1").arg(path()), this},
      [file = workspace_->folder() / kPersonasFile, text](const JobControl&) -> Result<bool> {
        RW_CHECK(saveDocumentFile(file, text, std::nullopt));
        return true;
      },
      [this](bool) { documents_.refresh(); },
      [this](const Error& error) { emit failed(tr("The persona was not saved."), error); });
}

} // namespace rankwright
