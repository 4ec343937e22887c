#include "widgets/welcome/import_wizard.h"

#include "widgets/common/job_runner.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/welcome/files_page.h"
#include "widgets/welcome/import_draft.h"
#include "widgets/welcome/mapping_page.h"
#include "widgets/welcome/running_page.h"
#include "widgets/welcome/source_page.h"
#include "widgets/welcome/target_page.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QStringList>
#include <QUrl>

namespace rankwright {

namespace {

constexpr QSize kSize(220 * kUnit, 150 * kUnit);

QStringList localFiles(const QMimeData& data) {
  QStringList paths;
  for (const auto& url : data.urls())
    if (url.isLocalFile()) paths << url.toLocalFile();
  return paths;
}

} // namespace

ImportWizard::ImportWizard(JobRunner& jobs, QWidget* parent)
    : QWizard(parent), jobs_(jobs), draft_(new ImportDraft(jobs, this)) {
  setObjectName(QStringLiteral("importWizard"));
  setHelp(this, QStringLiteral("import"));
  setWindowTitle(tr("Import a store"));
  setWizardStyle(QWizard::ModernStyle);
  setOption(QWizard::NoBackButtonOnStartPage);
  setModal(false);
  setAcceptDrops(true);
  setPage(Source, new SourcePage(*draft_));
  setPage(Files, new FilesPage(*draft_));
  setPage(Mapping, new MappingPage(jobs, *draft_));
  setPage(Target, new TargetPage(jobs, *draft_));
  setPage(Running, new RunningPage(jobs, *draft_));
  resize(kSize);
  setButtonText(QWizard::FinishButton, tr("&Open the workspace"));
  connect(this, &QWizard::currentIdChanged, this, &ImportWizard::nameButtons);
}

void ImportWizard::nameButtons(int page) {
  setButtonText(QWizard::NextButton, page == Target ? tr("&Import") : tr("&Next"));
}

int ImportWizard::nextId() const {
  if (currentId() == Files && draft_->tablesGiven().empty()) return Target;
  return currentId() == Running ? -1 : currentId() + 1;
}

void ImportWizard::done(int result) {
  auto* running = static_cast<RunningPage*>(page(Running));
  if (running->isRunning()) running->stop();
  const bool made = result == QDialog::Accepted && running->isComplete();
  QWizard::done(result);
  if (made) emit imported(running->madeFolder());
}

void ImportWizard::takeFiles(const QStringList& paths) {
  std::vector<std::filesystem::path> files;
  for (const auto& path : paths)
    files.emplace_back(path.toStdString());
  jobs_.start(
      {QStringLiteral("sort dropped files"), tr("Looking at the files"), this},
      [files](const JobControl&) { return sortDroppedFiles(files); },
      [this](const DroppedFiles& dropped) { showDropped(dropped); },
      [this](const Error& error) {
        if (currentPage()) currentPage()->setSubTitle(QString::fromStdString(error.describe()));
      });
}

void ImportWizard::showDropped(const DroppedFiles& dropped) {
  if (static_cast<RunningPage*>(page(Running))->isRunning()) return;
  restart();
  draft_->take(dropped);
  next();
}

void ImportWizard::dragEnterEvent(QDragEnterEvent* event) {
  if (!localFiles(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void ImportWizard::dropEvent(QDropEvent* event) {
  takeFiles(localFiles(*event->mimeData()));
  event->acceptProposedAction();
}

} // namespace rankwright
