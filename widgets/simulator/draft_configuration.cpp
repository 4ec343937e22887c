#include "widgets/simulator/draft_configuration.h"

#include "core/document/workspace_parts.h"
#include "widgets/common/text.h"
#include "widgets/document/document.h"
#include "widgets/document/document_set.h"
#include "widgets/simulator/joint_undo.h"

namespace rankwright {

DraftConfiguration::DraftConfiguration(DocumentSet& documents, QObject* parent)
    : QObject(parent), documents_(documents), undo_(new JointUndo(this)) {
  connect(&documents, &DocumentSet::opened, this, &DraftConfiguration::open);
  connect(&documents, &DocumentSet::pathsChanged, this, &DraftConfiguration::open);
  connect(&documents, &DocumentSet::readOnlyChanged, this, &DraftConfiguration::changed);
  connect(&documents, &DocumentSet::closing, this, [this] {
    undo_->clear();
    for (auto* part : {&pipeline_, &rules_})
      part->document = nullptr;
  });
}

void DraftConfiguration::setWorkspace(std::shared_ptr<const Workspace> workspace) {
  workspace_ = std::move(workspace);
  engine_ = workspace_ ? std::make_shared<WhatIf>(workspace_) : nullptr;
  undo_->clear();
  for (auto* part : {&pipeline_, &rules_}) {
    if (part->document) part->document->disconnect(this);
    *part = {};
  }
  if (!workspace_) return emit changed();
  pipeline_.path = toQt(relativePartPath(workspace_->folder(), workspace_->config().pipeline));
  rules_.path = toQt(relativePartPath(workspace_->folder(), workspace_->config().rules));
  open();
  emit changed();
}

void DraftConfiguration::open() {
  if (!workspace_ || documents_.folder() != workspace_->folder()) return;
  for (auto* part : {&pipeline_, &rules_}) {
    if (part->document || !documents_.contains(part->path)) continue;
    documents_.open(part->path, this, [this, part, path = part->path](Document& document) {
      if (part->path == path && !part->document) take(*part, document);
    });
  }
}

void DraftConfiguration::take(Part& part, Document& document) {
  part.document = &document;
  part.published = document.savedText();
  undo_->add(document.undoStack());
  connect(&document, &Document::changed, this, &DraftConfiguration::changed);
  emit changed();
}

Document* DraftConfiguration::pipeline() const {
  return pipeline_.document;
}

Document* DraftConfiguration::rules() const {
  return rules_.document;
}

NamedText DraftConfiguration::textOf(const Part& part) const {
  return {part.path.toStdString(), part.document->text()};
}

std::optional<DraftTexts> DraftConfiguration::texts() const {
  if (!pipeline_.document || !rules_.document) return std::nullopt;
  return DraftTexts{textOf(pipeline_), textOf(rules_)};
}

std::optional<DraftTexts> DraftConfiguration::published() const {
  if (!pipeline_.document || !rules_.document) return std::nullopt;
  return DraftTexts{{pipeline_.path.toStdString(), *pipeline_.published},
                    {rules_.path.toStdString(), *rules_.published}};
}

bool DraftConfiguration::isDraft() const {
  const auto differs = [](const Part& part) { return part.document->text() != *part.published; };
  return pipeline_.document && rules_.document && (differs(pipeline_) || differs(rules_));
}

bool DraftConfiguration::isReadOnly() const {
  return documents_.isReadOnly() || !pipeline_.document;
}

std::optional<DraftRequest> DraftConfiguration::request() const {
  if (!isDraft()) return std::nullopt;
  return DraftRequest{engine_, *texts()};
}

void DraftConfiguration::edit(Document* document, const Result<std::string>& edited, const QString& name,
                              quint64 step) {
  if (!document || isReadOnly()) return;
  if (!edited) return emit failed(tr("The configuration was not changed."), edited.error());
  document->edit({changeBetween(document->text(), *edited)}, {.step = step, .startsStep = step == 0}, name);
}

void DraftConfiguration::discard() {
  for (const auto* part : {&pipeline_, &rules_})
    if (part->document && part->published)
      edit(part->document, std::string(*part->published), tr("discard of the draft"));
}

} // namespace rankwright
