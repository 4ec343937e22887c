#pragma once

#include "core/experiment/uplift_report.h"
#include "widgets/experiments/question_page.h"

class QLabel;
class QStackedWidget;
class QToolButton;

namespace rankwright {

class DataTable;
class EmptyPage;

/// Who gains by the treatment? Worked out when it is asked for, since a model is trained for it.
class UpliftPage final : public QuestionPage {
  Q_OBJECT

public:
  explicit UpliftPage(JobRunner& jobs, QWidget* parent = nullptr);

  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;
  std::vector<std::pair<QAction*, CommandSpec>> commands() const override;
  std::vector<ChartPanel*> charts() const override;

  QAction* startAction() const { return start_; }
  EmptyPage* empty() const { return empty_; }
  QLabel* verdictLabel() const { return verdict_; }
  ChartPanel* curvePanel() const { return curve_; }
  ChartPanel* decilePanel() const { return deciles_; }
  DataTable* decileTable() const { return decileTable_; }
  DataTable* weights() const { return weights_; }

protected:
  void askLog() override;
  void showNothing(const QString& reason) override;

private:
  void makeAction();
  void nameParts();
  void buildParts();
  void buildResult();
  bool canStart() const;
  void start();
  void invite(const QString& reason);
  void showReport(UpliftReport report);

  QAction* start_ = nullptr;
  QToolButton* again_ = nullptr; ///< the button beside a result
  QLabel* verdict_;
  EmptyPage* empty_;
  ChartPanel* curve_;
  ChartPanel* deciles_;
  DataTable* decileTable_;
  DataTable* weights_;
  QSplitter* plots_;
  QSplitter* tables_;
  QSplitter* halves_;
  QStackedWidget* pages_;
};

} // namespace rankwright
