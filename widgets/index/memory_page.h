#pragma once

#include "core/base/hot_swap.h"
#include "core/workspace/pool_memory.h"
#include "widgets/common/job_runner.h"
#include "widgets/index/index_page.h"

#include <QTimer>

#include <functional>
#include <vector>

class QAction;
class QLabel;
class QSplitter;

namespace rankwright {

class DataTable;
class FactView;
class MessageBar;

/// What the pools of items and users take: bytes, encoding and resident memory of every feature, and which
/// snapshots are alive while a reload has taken the place of one that somebody still reads.
class MemoryPage final : public IndexPage {
  Q_OBJECT

public:
  using LiveSnapshots = std::function<std::vector<SnapshotRecord>()>;

  explicit MemoryPage(JobRunner& jobs, QWidget* parent = nullptr);

  /// Who answers which snapshots are alive, e.g. `HotSwap::live`; asked every second while the page is
  /// visible. Without one the section is hidden.
  void setSnapshots(LiveSnapshots live);

  void setIndex(std::shared_ptr<const Workspace> workspace, const QString& index) override;
  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;

  DataTable* columns() const { return columns_; }
  FactView* totals() const { return totals_; }
  FactView* snapshots() const { return snapshots_; }
  QAction* measureAction() const { return measure_; }

protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  void makeActions();
  void buildLayout();
  QWidget* buildHead();
  QWidget* buildFoot();
  void nameParts();
  void measure();
  void cancel();
  void showMemory(const PoolMemory& memory);
  void showFailure(const Error& error);
  void showState(const QString& text);
  void refreshSnapshots();

  JobRunner& jobs_;
  std::shared_ptr<const Workspace> workspace_;
  LiveSnapshots live_;
  std::vector<SnapshotRecord> shown_; ///< snapshots as they are shown
  QTimer refresh_;
  JobId job_ = 0;        ///< 0: none
  bool isStale_ = false; ///< another workspace came since the last measurement
  QAction* measure_ = nullptr;
  QAction* cancel_ = nullptr;
  MessageBar* message_;
  QLabel* state_;
  QSplitter* splitter_;
  DataTable* columns_;
  FactView* totals_;
  FactView* snapshots_;
  QWidget* snapshotSection_ = nullptr;
};

} // namespace rankwright
