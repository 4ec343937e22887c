#pragma once

#include "core/workspace/index_overview.h"
#include "widgets/common/job_runner.h"
#include "widgets/index/index_page.h"

#include <memory>
#include <optional>
#include <string>

class QSpinBox;

namespace rankwright {

class ChartPanel;
class DataTable;
class FactView;
class MessageBar;

/// What an index is like at a glance: its figures, the lengths of its lists, its weights, and the keys with
/// the most postings.
class OverviewPage final : public IndexPage {
  Q_OBJECT

public:
  explicit OverviewPage(JobRunner& jobs, QWidget* parent = nullptr);

  void setIndex(std::shared_ptr<const Workspace> workspace, const QString& index) override;
  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;
  std::vector<std::pair<QAction*, CommandSpec>> commands() const override;

  FactView* facts() const { return facts_; }
  QSpinBox* topCount() const { return topCount_; }
  DataTable* top() const { return top_; }
  ChartPanel* lengths() const { return lengths_; }
  ChartPanel* weights() const { return weights_; }
  MessageBar* messageBar() const { return message_; }
  /// Whether the index is being read.
  bool isReading() const { return job_ != 0; }

signals:
  /// Everything of the index is shown.
  void read();

protected:
  void keyPressEvent(QKeyEvent* event) override;

private:
  void buildParts();
  QWidget* buildLeft();
  QWidget* buildTop();
  void clear(const QString& reason);
  void readIndex();
  void showOverview(const IndexOverview& overview);
  void showFailure(const Error& error);
  void findTop();
  QString slot(const char* name) const;

  JobRunner& jobs_;
  std::shared_ptr<const Workspace> workspace_;
  std::string name_; ///< of the index
  JobId job_ = 0;    ///< that reads the index; 0: none
  MessageBar* message_;
  FactView* facts_;
  QSpinBox* topCount_;
  DataTable* top_;
  ChartPanel* lengths_;
  ChartPanel* weights_;
};

} // namespace rankwright
