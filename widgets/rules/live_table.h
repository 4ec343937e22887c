#pragma once

#include "widgets/common/address.h"

#include <QJsonObject>
#include <QWidget>

#include <memory>
#include <optional>
#include <string>

class QLabel;

namespace rankwright {

class DataTable;
class JobRunner;
class LivePreview;
class MessageBar;
class SampleBar;
class Workspace;

/// The values of every rule on sample rows, as they are while one types.
class LiveTable final : public QWidget {
  Q_OBJECT

public:
  /// The preview outlives the table.
  LiveTable(LivePreview& preview, JobRunner& jobs, QWidget* parent = nullptr);

  void setWorkspace(std::shared_ptr<const Workspace> workspace);
  DataTable* table() const { return table_; }
  SampleBar* sample() const { return sample_; }

  /// The row of the sample and the rule that are looked at; the rule is empty in the column of keys.
  struct Place {
    std::uint32_t row = 0;
    std::string rule;
  };
  std::optional<Place> place() const;

  QJsonObject saveState() const;
  void restoreState(const QJsonObject& state);

signals:
  void followed(const rankwright::Address& address);
  /// Another cell is current, or none.
  void placeMoved();

private:
  void build();
  void showValues();
  QString describe() const;

  LivePreview& preview_;
  SampleBar* sample_;
  QLabel* status_;
  MessageBar* message_;
  DataTable* table_;
};

} // namespace rankwright
