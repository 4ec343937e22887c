#include "widgets/welcome/files_page.h"

#include "widgets/common/muted_label.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/file_field.h"
#include "widgets/welcome/import_draft.h"

#include <QFormLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rankwright {

namespace {

QFormLayout* formIn(QWidget* widget) {
  auto* form = new QFormLayout(widget);
  form->setContentsMargins(0, 0, 0, 0);
  form->setVerticalSpacing(3 * kUnit);
  form->setHorizontalSpacing(3 * kUnit);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  form->setRowWrapPolicy(QFormLayout::WrapLongRows);
  return form;
}

void addNote(QFormLayout* form, const QString& text) {
  auto* note = new MutedLabel(text);
  note->setWordWrap(true);
  form->addRow(note);
}

} // namespace

FilesPage::FilesPage(ImportDraft& draft, QWidget* parent)
    : QWizardPage(parent), draft_(draft), sources_(new QStackedWidget) {
  setTitle(tr("Which files?"));
  setSubTitle(tr("They are read and stay as they are."));
  // In the order of ImportSource.
  sources_->addWidget(buildFrappe());
  sources_->addWidget(buildDelimited());
  sources_->addWidget(buildEngine());
  auto* column = new QVBoxLayout(this);
  column->addWidget(sources_);
  for (auto* field : findChildren<FileField*>())
    connect(field, &FileField::edited, this, &QWizardPage::completeChanged);
  connect(&draft_, &ImportDraft::changed, this, [this] {
    showDraft();
    emit completeChanged();
  });
}

void FilesPage::addTable(QFormLayout* form, TableKind kind, const QString& label, FileField*& field) {
  field =
      new FileField(FileField::Kind::File, QString(label).remove(QLatin1Char('&')).remove(QLatin1Char(':')));
  form->addRow(label, field);
  connect(field, &FileField::pathsChanged, this,
          [this, kind, field] { draft_.setTable(kind, field->path()); });
}

QWidget* FilesPage::buildDelimited() {
  auto* page = new QWidget;
  auto* form = formIn(page);
  addTable(form, TableKind::Interactions, tr("&Interactions:"), tables_[0]);
  tables_[0]->setObjectName(QStringLiteral("interactionsFile"));
  addTable(form, TableKind::Items, tr("I&tems:"), tables_[1]);
  tables_[1]->setObjectName(QStringLiteral("itemsFile"));
  addTable(form, TableKind::Users, tr("&Users:"), tables_[2]);
  tables_[2]->setObjectName(QStringLiteral("usersFile"));
  addNote(
      form,
      tr("Interactions are needed: each row says that a user used an item. Items and users may have files of "
         "their own with a row for each. The text must be UTF-8."));
  return page;
}

QWidget* FilesPage::buildFrappe() {
  auto* page = new QWidget;
  auto* form = formIn(page);
  frappe_ = new FileField(FileField::Kind::Folder, tr("Folder"));
  frappe_->setObjectName(QStringLiteral("frappeFolder"));
  form->addRow(tr("F&older:"), frappe_);
  addNote(form, tr("The folder holds frappe.csv and meta.csv."));
  connect(frappe_, &FileField::pathsChanged, this, [this] { draft_.setFrappe(frappe_->path()); });
  return page;
}

QWidget* FilesPage::buildEngine() {
  auto* page = new QWidget;
  auto* form = formIn(page);
  engineItems_ = new FileField(FileField::Kind::File, tr("Items' features"));
  engineItems_->setObjectName(QStringLiteral("engineItems"));
  form->addRow(tr("I&tems' features:"), engineItems_);
  connect(engineItems_, &FileField::pathsChanged, this,
          [this] { draft_.setEngineItems(engineItems_->path()); });
  engineUsers_ = new FileField(FileField::Kind::File, tr("Users' features"));
  form->addRow(tr("&Users' features:"), engineUsers_);
  connect(engineUsers_, &FileField::pathsChanged, this,
          [this] { draft_.setEngineUsers(engineUsers_->path()); });
  engineIndexes_ = new FileField(FileField::Kind::Files, tr("Inverted indexes"));
  form->addRow(tr("In&verted indexes:"), engineIndexes_);
  connect(engineIndexes_, &FileField::pathsChanged, this,
          [this] { draft_.setEngineIndexes(engineIndexes_->paths()); });
  addTable(form, TableKind::Interactions, tr("&Interactions:"), engineLog_);
  addNote(form,
          tr("Items' features are needed. The engine keeps no log: without interactions, in any text format, "
             "there is no model and nothing is similar or popular."));
  return page;
}

void FilesPage::initializePage() {
  showDraft();
}

void FilesPage::showDraft() {
  sources_->setCurrentIndex(static_cast<int>(draft_.source()));
  frappe_->setPaths({draft_.frappe()});
  for (const auto kind : {TableKind::Interactions, TableKind::Items, TableKind::Users})
    showFault(*tables_[static_cast<std::size_t>(kind)], kind);
  showFault(*engineLog_, TableKind::Interactions);
  engineItems_->setPaths({draft_.engineItems()});
  engineUsers_->setPaths({draft_.engineUsers()});
  engineIndexes_->setPaths(draft_.engineIndexes());
}

void FilesPage::showFault(FileField& field, TableKind kind) {
  field.setPaths({draft_.table(kind).path});
  field.setFault(draft_.table(kind).error);
}

bool FilesPage::isComplete() const {
  const auto fields = findChildren<FileField*>();
  const bool typing =
      std::any_of(fields.begin(), fields.end(), [](const auto* field) { return field->isPending(); });
  return !typing && draft_.hasFiles();
}

} // namespace rankwright
