#pragma once

#include "core/workspace/import_plan.h"

#include <QWizardPage>

class QButtonGroup;
class QVBoxLayout;

namespace rankwright {

class ImportDraft;

/// The wizard's first page: whose files.
class SourcePage final : public QWizardPage {
  Q_OBJECT

public:
  explicit SourcePage(ImportDraft& draft, QWidget* parent = nullptr);

  void initializePage() override;

private:
  void addChoice(QVBoxLayout* column, ImportSource source, const char* name, const QString& text,
                 const QString& description);

  ImportDraft& draft_;
  QButtonGroup* choices_;
};

} // namespace rankwright
