#pragma once

#include "core/leaderboard/version_diff.h"
#include "widgets/leaderboards/change_facts.h"

#include <QWidget>

class QLabel;

namespace rankwright {

class FactView;

/// How a board's definition and its list differ between two versions.
class DifferencePanel final : public QWidget {
  Q_OBJECT

public:
  explicit DifferencePanel(QWidget* parent = nullptr);

  void setNames(ItemNames nameOf) { nameOf_ = std::move(nameOf); }
  /// `before` and `after` name the two versions.
  void show(const QString& title, const VersionDiff& difference, const QString& before, const QString& after);
  /// Says why there is nothing to show.
  void showNothing(const QString& reason);

  FactView* settings() const { return settings_; }
  FactView* list() const { return list_; }

signals:
  void followed(const rankwright::Address& address);

private:
  void build();

  ItemNames nameOf_;
  QLabel* title_;
  QLabel* summary_;
  QLabel* settingsTitle_;
  QLabel* listTitle_;
  FactView* settings_;
  FactView* list_;
};

} // namespace rankwright
