#pragma once

#include "core/workspace/pin_import.h"

#include <QAbstractTableModel>

#include <memory>

namespace rankwright {

class AppCatalogue;

/// The rows of a table of pins: what each says, which app it means, and why it is none. Rows are ticked, and
/// their apps chosen, in place.
class ImportModel final : public QAbstractTableModel {
  Q_OBJECT

public:
  enum Column {
    LineColumn,
    WrittenColumn,
    AppColumn,
    MatchColumn,
    SlotColumn,
    DaysColumn,
    BoardColumn,
    ColumnCount
  };
  enum Role {
    CandidatesRole = Qt::UserRole + 1,
    CandidateTextsRole
  }; ///< keys of the apps that the row may mean, and texts that tell them apart

  using QAbstractTableModel::QAbstractTableModel;

  void setApps(std::shared_ptr<const AppCatalogue> apps);
  /// nullptr for none.
  void setImport(std::shared_ptr<PinImport> import);
  /// The board that all rows go to; empty: each to the one that it names.
  void setTarget(const QString& board);

  const std::shared_ptr<PinImport>& import() const { return import_; }
  const PinAssignment& assignment() const { return assignment_; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
  /// Other rows become pins, or others do not.
  void assigned();
  /// What was typed names no app, or several.
  void refused(const rankwright::Error& error);

private:
  void assign();
  QString appText(std::size_t row) const;
  QString matchText(std::size_t row) const;
  QString text(std::size_t row, int column) const;
  QStringList candidates(std::size_t row) const;
  QStringList candidateTexts(std::size_t row) const;
  bool chooseApp(std::size_t row, const QVariant& value);

  std::shared_ptr<const AppCatalogue> apps_;
  std::shared_ptr<PinImport> import_;
  PinAssignment assignment_;
  QString target_;
};

} // namespace rankwright
