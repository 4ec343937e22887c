#pragma once

#include "core/workspace/feature_uses.h"
#include "widgets/common/address.h"

#include <QStackedWidget>

#include <memory>

class QLabel;

namespace rankwright {

class DocumentSet;
class EmptyPage;
class FactView;

/// Where the workspace's files name a rule or an input feature: other rules, channels, models, indexes.
class WhereUsedPanel final : public QStackedWidget {
  Q_OBJECT

public:
  /// The set outlives the panel.
  explicit WhereUsedPanel(DocumentSet& documents, QWidget* parent = nullptr);

  void setInputs(std::shared_ptr<const Schema> inputs);
  /// Looks for the name on a worker; an empty one shows what to do.
  void showName(const QString& name);
  FactView* uses() const { return uses_; }

signals:
  void followed(const rankwright::Address& address);

private:
  void look();
  void showUses(const std::vector<FeatureUse>& uses);

  DocumentSet& documents_;
  std::shared_ptr<const Schema> inputs_;
  QString name_;
  QLabel* title_;
  FactView* uses_;
};

} // namespace rankwright
