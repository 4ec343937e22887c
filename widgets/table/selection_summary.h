#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

namespace rankwright {

class DataModel;
class GridView;
class JobRunner;
struct SelectionStatistics;

/// "12 cells, 1 missing · sum 30 · mean 2.7 · min 0 · max 9"
QString summaryOf(const SelectionStatistics& statistics);

/// Says in a line what is selected: how many cells, and of numbers their sum, mean, least and largest.
/// Computed by a job, the latest selection wins.
class SelectionSummary final : public QObject {
  Q_OBJECT

public:
  /// All outlive the object.
  SelectionSummary(const DataModel& model, GridView& view, JobRunner& jobs, QObject* parent);

  /// The rows are others.
  void refresh();

signals:
  /// Empty while one cell or none is selected.
  void changed(const QString& summary);

private:
  void compute();
  QString slot() const;

  const DataModel& model_;
  GridView& view_;
  JobRunner& jobs_;
  QTimer pause_;
};

} // namespace rankwright
