#pragma once

#include "core/base/error.h"
#include "widgets/chart/chart_panel.h"
#include "widgets/experiments/experiment_case.h"

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace rankwright {

class JobRunner;

/// Writes what is seen of an experiment: a report as HTML or PDF with its charts, or its figures as CSV or
/// JSON.
class ExperimentExport final : public QObject {
  Q_OBJECT

public:
  /// The runner outlives this.
  explicit ExperimentExport(JobRunner& jobs, QObject* parent = nullptr);

  /// Asks for a file and its format; not modal. `charts` are those of the pages.
  void chooseFile(QWidget* parent, SharedCase shown, std::vector<ChartPtr> charts);
  /// The format goes by the ending: .html, .pdf, .csv, .json.
  void saveTo(const QString& path, const SharedCase& shown, const std::vector<ChartPtr>& charts);

signals:
  void saved(const QString& path);
  void failed(const QString& title, const rankwright::Error& error, const std::function<void()>& retry);

private:
  std::vector<ChartEncoder> encodersOf(const std::vector<ChartPtr>& charts, ChartFormat format);

  JobRunner& jobs_;
};

} // namespace rankwright
