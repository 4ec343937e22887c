#pragma once

#include "core/workspace/pool_profile.h"
#include "widgets/common/address.h"
#include "widgets/common/job_runner.h"

#include <QWidget>

#include <memory>
#include <string>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace rankwright {

class ChartPanel;
class FactView;
struct LiveRules;

/// What the rules of the file in front give over all apps: computed when asked for, and cancelled likewise.
class ProfilePanel final : public QWidget {
  Q_OBJECT

public:
  explicit ProfilePanel(JobRunner& jobs, QWidget* parent = nullptr);

  /// What a profile would be of from now on. The one that is shown stays, and says when it is of another
  /// text.
  void setRules(std::shared_ptr<const Workspace> workspace, std::shared_ptr<const Schema> inputs,
                const LiveRules& live);
  /// Shows the rule's values; a rule that was not profiled changes nothing.
  void showRule(const std::string& rule);
  void start();
  void cancel();

  FactView* rules() const { return rules_; }
  FactView* top() const { return top_; }
  ChartPanel* chart() const { return chart_; }

signals:
  void followed(const rankwright::Address& address);

private:
  void build();
  QWidget* buildHead();
  QWidget* buildBody();
  void showProfile(ProgramProfile profile);
  void showRow(int row);
  void showState();
  QString whyStopped(const Error& error) const;

  JobRunner& jobs_;
  std::shared_ptr<const Workspace> workspace_;
  std::shared_ptr<const Schema> inputs_;
  std::shared_ptr<const RuleAnalysis> analysis_;
  std::shared_ptr<const PreviewSample> sample_;
  std::shared_ptr<const RuleAnalysis> profiled_; ///< what the profile is of
  ProgramProfile profile_;
  JobId job_ = 0;   ///< 0: none
  QString stopped_; ///< why the last profiling gave none; empty when it did
  QPushButton* start_;
  QPushButton* cancel_;
  QLabel* state_;
  QStackedWidget* pages_ = nullptr;
  FactView* rules_;
  FactView* top_;
  ChartPanel* chart_;
};

} // namespace rankwright
