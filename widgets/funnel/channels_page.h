#pragma once

#include "widgets/funnel/funnel_page.h"

class QComboBox;
class QSplitter;

namespace rankwright {

class DataTable;
class JobRunner;
class StepQueue;

/// What each recall channel adds, and how much channels propose the same.
class ChannelsPage final : public FunnelPage {
  Q_OBJECT

public:
  explicit ChannelsPage(JobRunner& jobs, QWidget* parent = nullptr);

  void setFigures(SharedFigures figures, const QString& reason) override;
  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;
  std::vector<std::pair<QAction*, CommandSpec>> commands() const override;

  DataTable* channels() const { return channels_; }
  DataTable* pairs() const { return pairs_; }
  QComboBox* measure() const { return measure_; }
  ChartPanel* overlap() const { return overlap_; }

private:
  void nameParts();
  void buildLayout();
  QWidget* buildOverlap();
  void showOverlap();

  SharedFigures figures_;
  QString reason_;
  StepQueue* turns_; ///< a part a turn
  DataTable* channels_;
  DataTable* pairs_;
  QComboBox* measure_;
  ChartPanel* overlap_;
  QSplitter* tables_;
  QSplitter* halves_;
};

} // namespace rankwright
