#include "widgets/welcome/mapping_page.h"

#include "widgets/common/engine_text.h"
#include "widgets/common/job_runner.h"
#include "widgets/welcome/import_draft.h"
#include "widgets/welcome/import_texts.h"
#include "widgets/welcome/table_panel.h"

#include <QLabel>
#include <QTabWidget>
#include <QVBoxLayout>

namespace rankwright {

MappingPage::MappingPage(JobRunner& jobs, ImportDraft& draft, QWidget* parent)
    : QWizardPage(parent), jobs_(jobs), draft_(draft), tabs_(new QTabWidget), fault_(new QLabel) {
  setTitle(tr("What do the columns mean?"));
  setSubTitle(
      tr("The meanings are guessed. Change what is wrong; the preview shows what the workspace will have."));
  tabs_->setAccessibleName(tr("Files"));
  fault_->setWordWrap(true);
  fault_->setTextFormat(Qt::PlainText);
  fault_->setObjectName(QStringLiteral("mappingFault"));
  auto* column = new QVBoxLayout(this);
  column->addWidget(tabs_, 1);
  column->addWidget(fault_);
  connect(&draft_, &ImportDraft::changed, this, [this] {
    showFault();
    emit completeChanged();
  });
}

void MappingPage::initializePage() {
  while (tabs_->count() > 0) {
    auto* tab = tabs_->widget(0);
    tabs_->removeTab(0);
    delete tab;
  }
  for (const auto kind : draft_.tablesGiven())
    tabs_->addTab(new TablePanel(jobs_, draft_, kind), tableText(kind));
  showFault();
}

bool MappingPage::isComplete() const {
  return draft_.hasFiles() && draft_.checkColumns().has_value();
}

void MappingPage::showFault() {
  const auto status = draft_.checkColumns();
  const bool waiting = !draft_.hasFiles();
  fault_->setText(status || waiting
                      ? QString()
                      : tr("This cannot be imported yet: %1.").arg(messageText(status.error())));
  fault_->setVisible(!fault_->text().isEmpty());
}

} // namespace rankwright
