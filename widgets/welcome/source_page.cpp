#include "widgets/welcome/source_page.h"

#include "widgets/common/muted_label.h"
#include "widgets/common/type_scale.h"
#include "widgets/welcome/import_draft.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

namespace rankwright {

SourcePage::SourcePage(ImportDraft& draft, QWidget* parent)
    : QWizardPage(parent), draft_(draft), choices_(new QButtonGroup(this)) {
  setTitle(tr("What do you want to import?"));
  setSubTitle(tr("Choose where your files come from, or drop them onto this window."));
  auto* column = new QVBoxLayout(this);
  column->setSpacing(kUnit);
  addChoice(column, ImportSource::Delimited, "sourceText", tr("&Text files (CSV, TSV)"),
            tr("A row for each use, and if you have them a row for each item and user. Columns may mean "
               "anything: you say what."));
  addChoice(
      column, ImportSource::Frappe, "sourceFrappe", tr("The &Frappe data"),
      tr("A folder with frappe.csv, which app was used in which context, and meta.csv, the catalogue."));
  addChoice(
      column, ImportSource::Engine, "sourceEngine", tr("The original &engine's files (RecGo)"),
      tr("Features of items and users, each line a key, a tab and JSON, and inverted indexes in JSON."));
  column->addStretch();
  connect(choices_, &QButtonGroup::idClicked, this,
          [this](int id) { draft_.setSource(static_cast<ImportSource>(id)); });
}

void SourcePage::addChoice(QVBoxLayout* column, ImportSource source, const char* name, const QString& text,
                           const QString& description) {
  auto* choice = new QRadioButton(text);
  choice->setObjectName(QString::fromLatin1(name));
  choice->setFont(strongFont());
  choice->setAccessibleDescription(description);
  choices_->addButton(choice, static_cast<int>(source));
  auto* explanation = new MutedLabel(description);
  explanation->setWordWrap(true);
  explanation->setContentsMargins(6 * kUnit, 0, 0, 3 * kUnit);
  column->addWidget(choice);
  column->addWidget(explanation);
}

void SourcePage::initializePage() {
  choices_->button(static_cast<int>(draft_.source()))->setChecked(true);
}

} // namespace rankwright
