#pragma once

#include "widgets/common/address.h"

#include <QStackedWidget>

#include <memory>
#include <optional>

class QLabel;

namespace rankwright {

class FactView;
class Workspace;
struct FactTable;

/// What the pool knows of one app, feature by feature, with the doorways that lead on from it.
class AppPanel final : public QStackedWidget {
  Q_OBJECT

public:
  explicit AppPanel(QWidget* parent = nullptr);

  void setWorkspace(std::shared_ptr<const Workspace> workspace);
  /// Nothing: no app is selected.
  void showRow(std::optional<std::uint32_t> row);

  FactView* features() const { return features_; }

signals:
  void followed(const rankwright::Address& address);

private:
  std::shared_ptr<const Workspace> workspace_;
  QLabel* name_;
  FactView* features_;
};

} // namespace rankwright
