#include "widgets/welcome/target_page.h"

#include "widgets/common/engine_text.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/file_field.h"
#include "widgets/welcome/import_draft.h"

#include <QDir>
#include <QFormLayout>
#include <QLineEdit>
#include <QStandardPaths>

namespace rankwright {

namespace {

QString checkSlot() {
  return QStringLiteral("check new folder");
}

/// The name without what makes trouble in names of folders.
QString folderName(const QString& name) {
  QString folder;
  for (const auto c : name.toLower())
    folder += c.isLetterOrNumber() || c == QLatin1Char('-') ? c : QLatin1Char('_');
  return folder;
}

QString suggestedFolder(const QString& name) {
  const auto documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  return documents + QStringLiteral("/Rankwright/") + folderName(name);
}

} // namespace

TargetPage::TargetPage(JobRunner& jobs, ImportDraft& draft, QWidget* parent)
    : QWizardPage(parent),
      jobs_(jobs),
      draft_(draft),
      name_(new QLineEdit),
      folder_(new FileField(FileField::Kind::Folder, tr("Folder"))) {
  setTitle(tr("Where does the workspace go?"));
  setSubTitle(tr("The folder is made, or must be empty."));
  name_->setObjectName(QStringLiteral("workspaceName"));
  name_->setAccessibleName(tr("Name"));
  folder_->setObjectName(QStringLiteral("workspaceFolder"));
  auto* form = new QFormLayout(this);
  form->setVerticalSpacing(3 * kUnit);
  form->setHorizontalSpacing(3 * kUnit);
  form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  form->addRow(tr("&Name:"), name_);
  form->addRow(tr("&Folder:"), folder_);
  auto* note =
      new MutedLabel(tr("Your files are read and stay as they are; the "
                        "workspace gets items, users, log, indexes and a trained model of its own."));
  note->setWordWrap(true);
  form->addRow(note);
  connect(name_, &QLineEdit::textEdited, this, &TargetPage::takeTarget);
  connect(folder_, &FileField::edited, this, [this] {
    // What is found out about the folder before must not count for this one.
    jobs_.drop(checkSlot());
    folderIsGood_ = false;
    emit completeChanged();
  });
  connect(folder_, &FileField::pathsChanged, this, &TargetPage::takeTarget);
}

void TargetPage::initializePage() {
  if (draft_.name().isEmpty()) name_->setText(draft_.suggestedName());
  if (draft_.folder().isEmpty()) folder_->setPaths({suggestedFolder(name_->text())});
  takeTarget();
}

void TargetPage::takeTarget() {
  draft_.setTarget(name_->text().trimmed(), folder_->path());
  checkFolder();
}

void TargetPage::checkFolder() {
  jobs_.drop(checkSlot());
  folderIsGood_ = false;
  emit completeChanged();
  const auto path = folder_->path();
  if (path.isEmpty()) return folder_->setFault(tr("A folder is needed."));
  if (QDir::isRelativePath(path)) return folder_->setFault(tr("The folder needs a whole path."));
  struct Good {};
  jobs_.start(
      {checkSlot(), tr("Checking the folder"), this},
      [folder = std::filesystem::path(path.toStdString())](const JobControl&) -> Result<Good> {
        RW_CHECK(checkNewFolder(folder));
        return Good{};
      },
      [this](Good) {
        folderIsGood_ = true;
        folder_->setFault({});
        emit completeChanged();
      },
      [this](const Error& error) { folder_->setFault(messageText(error)); });
}

bool TargetPage::isComplete() const {
  return folderIsGood_ && !draft_.name().isEmpty();
}

} // namespace rankwright
