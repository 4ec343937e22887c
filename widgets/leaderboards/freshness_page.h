#pragma once

#include "widgets/common/address.h"
#include "widgets/pages/view_page.h"

#include <memory>

class QAction;
class QLabel;

namespace rankwright {

class AppCatalogue;
class BoardDesk;
class FreshnessPanel;
class HandRulePanel;
class PageDeck;
class ReplayPanel;
class WaitsPanel;

/// How fresh a board is by itself: what its rule gave day by day, how long new apps wait to be seen, and what
/// the rule is worth against a list that is kept by hand.
class FreshnessPage final : public ViewPage {
  Q_OBJECT

public:
  /// `simulate` calls `HandRulePanel::simulate`. The desk outlives the page.
  FreshnessPage(BoardDesk& desk, QAction* simulate, QWidget* parent = nullptr);

  void setApps(const std::shared_ptr<const AppCatalogue>& apps);
  /// Shows that board; an empty name for none.
  void open(const QString& name);
  QString name() const { return name_; }
  bool isBusy() const;

  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;
  Commands commands() const override;

  PageDeck* deck() const { return deck_; }
  ReplayPanel* replay() const { return replay_; }
  WaitsPanel* waits() const { return waits_; }
  HandRulePanel* handOrRule() const { return handOrRule_; }

signals:
  void followed(const rankwright::Address& address);
  /// What can be done is another.
  void changed();
  /// A person asked for a part by its command; `id` as `PageDeck::show` takes it.
  void wanted(const QString& id);

private:
  void addParts();
  void build();

  BoardDesk& desk_;
  QString name_;
  QLabel* title_;
  PageDeck* deck_;
  ReplayPanel* replay_;
  WaitsPanel* waits_;
  HandRulePanel* handOrRule_;
};

} // namespace rankwright
