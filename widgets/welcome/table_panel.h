#pragma once

#include "core/logs/column_mapping.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QListWidget;
class QTableView;
class QTimer;

namespace rankwright {

class ImportDraft;
class JobRunner;
class MappingModel;
class PreviewModel;

/// One file of an import: how it is cut, what each column means above a preview of the first rows, and what
/// is wrong with them.
class TablePanel final : public QWidget {
  Q_OBJECT

public:
  TablePanel(JobRunner& jobs, ImportDraft& draft, TableKind kind, QWidget* parent = nullptr);

  QTableView* mappingView() const { return mapping_; }
  QTableView* previewView() const { return preview_; }
  QListWidget* problemList() const { return problems_; }

private:
  QWidget* buildFormat();
  void buildViews();
  void linkViews();
  void showDraft();
  void showFormat();
  void takeFormat();
  void refreshPreview();
  void showProblems();

  JobRunner& jobs_;
  ImportDraft& draft_;
  TableKind kind_;
  MappingModel* columns_;
  PreviewModel* rows_;
  QComboBox* delimiter_;
  QCheckBox* header_;
  QCheckBox* quoted_;
  QTableView* mapping_;
  QTableView* preview_;
  QLabel* noProblems_;
  QListWidget* problems_;
  QTimer* delay_;
};

} // namespace rankwright
