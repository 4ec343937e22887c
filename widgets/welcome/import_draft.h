#pragma once

#include "core/logs/delimited_sniffer.h"
#include "core/workspace/import_plan.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace rankwright {

class JobRunner;

/// A table of the draft: a file, what it looks like and what its columns are to mean.
struct TableDraft {
  QString path;                        ///< empty: there is no such file
  std::optional<SniffedTable> sniffed; ///< nothing until the file was looked at
  std::vector<ColumnMapping> columns;  ///< as guessed, then as the person says
  QString error;                       ///< why the file cannot be read
};

/// What the person has said so far in the import wizard. Files are looked at on workers.
class ImportDraft final : public QObject {
  Q_OBJECT

public:
  explicit ImportDraft(JobRunner& jobs, QObject* parent = nullptr);

  ImportSource source() const { return source_; }
  void setSource(ImportSource source);

  const QString& frappe() const { return frappe_; }
  void setFrappe(const QString& folder);

  const TableDraft& table(TableKind kind) const { return tables_[static_cast<std::size_t>(kind)]; }
  /// Looks at the file anew; with a format it is not guessed.
  void setTable(TableKind kind, const QString& path, std::optional<DelimitedFormat> format = {});
  void setColumn(TableKind kind, std::size_t column, const ColumnMapping& mapping);
  /// The tables of the source that have a file, in the order of the kinds.
  std::vector<TableKind> tablesGiven() const;

  const QString& engineItems() const { return engineItems_; }
  void setEngineItems(const QString& path);
  const QString& engineUsers() const { return engineUsers_; }
  void setEngineUsers(const QString& path);
  const QStringList& engineIndexes() const { return engineIndexes_; }
  void setEngineIndexes(const QStringList& paths);

  const QString& name() const { return name_; }
  const QString& folder() const { return folder_; }
  void setTarget(const QString& name, const QString& folder);

  /// Whether all files that are needed are named and could be looked at.
  bool hasFiles() const;

  /// Whether the columns' meanings fit together. Errors: those of `checkFiles`.
  Status checkColumns() const;

  /// A name for the workspace, after its files.
  QString suggestedName() const;

  DelimitedTable delimitedTable(TableKind kind) const;
  ImportPlan plan() const;

  /// Takes over what was dropped: source and files.
  void take(const DroppedFiles& dropped);

signals:
  /// Something the person said, or what a worker found in a file.
  void changed();
  /// A file was looked at, or a column means something else.
  void tableChanged(rankwright::TableKind kind);

private:
  TableDraft& tableOf(TableKind kind) { return tables_[static_cast<std::size_t>(kind)]; }
  void showSniffed(TableKind kind, const SniffedTable& sniffed);
  void separate();
  DelimitedFiles delimitedFiles() const;

  JobRunner& jobs_;
  ImportSource source_ = ImportSource::Delimited;
  QString frappe_;
  std::array<TableDraft, 3> tables_;
  QString engineItems_;
  QString engineUsers_;
  QStringList engineIndexes_;
  QString name_;
  QString folder_;
};

} // namespace rankwright
