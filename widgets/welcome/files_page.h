#pragma once

#include "core/logs/column_mapping.h"

#include <QWizardPage>

#include <array>

class QFormLayout;
class QStackedWidget;

namespace rankwright {

class FileField;
class ImportDraft;

/// The wizard's page of files: those that the source has.
class FilesPage final : public QWizardPage {
  Q_OBJECT

public:
  explicit FilesPage(ImportDraft& draft, QWidget* parent = nullptr);

  void initializePage() override;
  bool isComplete() const override;

private:
  QWidget* buildDelimited();
  QWidget* buildFrappe();
  QWidget* buildEngine();
  void addTable(QFormLayout* form, TableKind kind, const QString& label, FileField*& field);
  void showDraft();
  void showFault(FileField& field, TableKind kind);

  ImportDraft& draft_;
  QStackedWidget* sources_;
  std::array<FileField*, 3> tables_{};
  FileField* frappe_ = nullptr;
  FileField* engineItems_ = nullptr;
  FileField* engineUsers_ = nullptr;
  FileField* engineIndexes_ = nullptr;
  FileField* engineLog_ = nullptr;
};

} // namespace rankwright
