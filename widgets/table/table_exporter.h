#pragma once

#include "core/base/error.h"

#include <QObject>
#include <QString>

class QWidget;

namespace rankwright {

class ColumnLayout;
class DataModel;
class JobRunner;

/// Writes the rows and columns that a table shows, in the order of the eye, to a file. A job with progress;
/// cancelled or failed it leaves no file, and one that was there before stays as it was.
class TableExporter final : public QObject {
  Q_OBJECT

public:
  /// All outlive the object.
  TableExporter(const DataModel& model, const ColumnLayout& layout, JobRunner& jobs, QObject* parent);

  /// Asks for a file and its format; not modal.
  void chooseFile(QWidget* parent);
  /// The format goes by the ending: .csv, .tsv, .json, .md.
  void exportTo(const QString& path);

signals:
  void exported(const QString& path);
  void failed(const QString& title, const rankwright::Error& error);

private:
  const DataModel& model_;
  const ColumnLayout& layout_;
  JobRunner& jobs_;
};

} // namespace rankwright
