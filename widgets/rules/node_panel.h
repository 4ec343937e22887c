#pragma once

#include "core/workspace/rule_explanation.h"

#include <QStackedWidget>

#include <memory>
#include <string>

class QLabel;
class QTreeView;

namespace rankwright {

class EmptyPage;
class JobRunner;
class NodeModel;
struct LiveRules;

/// The value at every node of one rule for one user and app.
class NodePanel final : public QStackedWidget {
  Q_OBJECT

public:
  explicit NodePanel(JobRunner& jobs, QWidget* parent = nullptr);

  /// Computes on a worker; an empty rule or no sample shows what to do.
  void showRule(const std::shared_ptr<const Workspace>& workspace,
                const std::shared_ptr<const Schema>& inputs, const LiveRules& live, const std::string& rule,
                std::optional<ItemId> item);
  QTreeView* tree() const { return tree_; }

private:
  struct Answer;

  void build();
  void showAnswer(const Answer& answer, const QString& title);
  void say(const QString& headline, const QString& sentence);

  JobRunner& jobs_;
  NodeModel* model_;
  QTreeView* tree_;
  QLabel* title_;
  EmptyPage* empty_;
};

} // namespace rankwright
