#pragma once

#include "core/experiment/effect_over_time.h"
#include "widgets/experiments/question_page.h"

class QLabel;
class QTabBar;

namespace rankwright {

class DataTable;

/// How the effect came about: by day, up to each day, or by days since users' first exposure; beside it the
/// figures and the users that it is of.
class TimePage final : public QuestionPage {
  Q_OBJECT

public:
  explicit TimePage(JobRunner& jobs, QWidget* parent = nullptr);

  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;
  std::vector<std::pair<QAction*, CommandSpec>> commands() const override;
  std::vector<ChartPanel*> charts() const override;

  QTabBar* basisTabs() const { return basis_; }
  ChartPanel* effectPanel() const { return effect_; }
  ChartPanel* usersPanel() const { return users_; }
  DataTable* table() const { return table_; }
  QLabel* noveltyLabel() const { return novelty_; }

protected:
  void askLog() override;
  void showNothing(const QString& reason) override;

private:
  void nameParts();
  void buildParts();
  TimeBasis basis() const;
  void offerBases();
  void chooseBasis();
  void showEffects(EffectOverTime effects);
  void showEffectChart(const EffectOverTime& effects);
  void showTable(const EffectOverTime& effects);
  std::optional<double> trueLift() const;

  int wanted_ = 0; ///< the basis that was chosen, where the metric has it
  QTabBar* basis_;
  QLabel* novelty_;
  ChartPanel* effect_;
  ChartPanel* users_;
  DataTable* table_;
  QSplitter* side_; ///< the table and the users
  QSplitter* halves_;
};

} // namespace rankwright
