#pragma once

#include "core/workspace/rule_explanation.h"
#include "widgets/common/address.h"

#include <QStackedWidget>

#include <memory>

class QCheckBox;
class QLabel;

namespace rankwright {

class EmptyPage;
class FactView;
class JobRunner;

/// What the compiler made of the rules: each node in the order of evaluation with the source that it came
/// from, and whether it is shared or was folded.
class ProgramPanel final : public QStackedWidget {
  Q_OBJECT

public:
  explicit ProgramPanel(JobRunner& jobs, QWidget* parent = nullptr);

  /// What is to be compiled.
  struct Rules {
    std::shared_ptr<const Workspace> workspace; ///< whose programs they are among
    std::shared_ptr<const RuleAnalysis> analysis;
    std::shared_ptr<const Schema> inputs;
    std::string text; ///< that was analysed
    QString path;
    std::string rule; ///< at the caret; may be empty
  };
  /// Compiles on a worker while the panel is visible.
  void showRules(Rules rules);
  FactView* nodes() const { return nodes_; }

signals:
  void followed(const rankwright::Address& address);

protected:
  void showEvent(QShowEvent* event) override;

private:
  void build();
  void compile();
  void showProgram(const Explanation& explanation);
  void say(const QString& headline, const QString& sentence);

  JobRunner& jobs_;
  Rules rules_;
  EmptyPage* empty_;
  QCheckBox* all_;
  QLabel* title_;
  FactView* nodes_;
};

} // namespace rankwright
