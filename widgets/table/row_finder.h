#pragma once

#include "core/table/row_search.h"

#include <QObject>
#include <QString>

#include <optional>

namespace rankwright {

class DataModel;
class GridView;
class JobRunner;

/// Finds a text in the rows shown, from the current row on, and around the end. Every search is a job, the
/// latest one wins.
class RowFinder final : public QObject {
  Q_OBJECT

public:
  /// All outlive the object.
  RowFinder(const DataModel& model, GridView& view, JobRunner& jobs, QObject* parent);

  /// Makes the next (or previous) row current that has the text, whatever the case.
  void find(const QString& text, bool forward);

signals:
  /// How it went: nothing found, or begun again at the other end; empty when there is nothing to say.
  void said(const QString& message);

private:
  void show(const std::optional<FoundRow>& found, const QString& text, bool forward);

  const DataModel& model_;
  GridView& view_;
  JobRunner& jobs_;
};

} // namespace rankwright
