#pragma once

#include "core/workspace/workspace_files.h"
#include "widgets/common/address.h"

#include <QJsonObject>
#include <QWidget>

#include <filesystem>

class QAction;
class QLabel;

namespace rankwright {

class DataTable;
class JobRunner;

/// Which items came under one key of an index, went from there or changed their weight between two builds.
class ItemChangesPanel final : public QWidget {
  Q_OBJECT

public:
  explicit ItemChangesPanel(JobRunner& jobs, QWidget* parent = nullptr);

  /// Compares two files of an index; the items of each are looked for beside it.
  void showKey(const QString& index, const QString& key, const WorkspaceFiles& files,
               const std::filesystem::path& before, const std::filesystem::path& after);
  void clear();
  void takeFocus();

  DataTable* table() const { return table_; }
  /// Goes to the key in the index.
  QAction* followKeyAction() const { return followKey_; }

signals:
  void followed(const rankwright::Address& address);

private:
  struct Answer;
  QString slot() const;

  JobRunner& jobs_;
  Address key_; ///< that is shown; empty for none
  QAction* followKey_;
  QLabel* state_;
  DataTable* table_;
};

} // namespace rankwright
