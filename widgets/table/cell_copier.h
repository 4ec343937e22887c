#pragma once

#include "core/base/error.h"

#include <QObject>
#include <QString>

#include <cstdint>

namespace rankwright {

class DataModel;
class GridView;
class JobRunner;

enum class CopyFormat : std::uint8_t { Plain, WithHeaders, Csv, Json, Markdown };

/// Puts the selected cells on the clipboard: every shown column and every row that has a selected cell, in
/// the order of the eye. Without a selection the current cell. Written by a job, so that a large selection
/// stops nothing.
class CellCopier final : public QObject {
  Q_OBJECT

public:
  /// All outlive the object.
  CellCopier(const DataModel& model, GridView& view, JobRunner& jobs, QObject* parent);

  void copy(CopyFormat format);

signals:
  void copied();
  void failed(const QString& title, const rankwright::Error& error);

private:
  const DataModel& model_;
  GridView& view_;
  JobRunner& jobs_;
};

} // namespace rankwright
