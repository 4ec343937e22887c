#pragma once

#include "core/experiment/effect_by_segment.h"
#include "widgets/experiments/question_page.h"

#include <memory>
#include <optional>

class QCheckBox;
class QLabel;

namespace rankwright {

class DataTable;
class WarningFrame;

/// The effect by the values of dimensions, several at once; warns where the whole says something else than
/// its parts. A segment can be analysed alone.
class SegmentsPage final : public QuestionPage {
  Q_OBJECT

public:
  explicit SegmentsPage(JobRunner& jobs, QWidget* parent = nullptr);

  QJsonObject saveState() const override;
  void restoreState(const QJsonObject& state) override;
  std::vector<std::pair<QAction*, CommandSpec>> commands() const override;
  std::vector<ChartPanel*> charts() const override;

  /// One for each dimension of the log.
  const QList<QCheckBox*>& dimensionBoxes() const { return boxes_; }
  ChartPanel* forest() const { return forest_; }
  DataTable* table() const { return table_; }
  QLabel* differenceLabel() const { return difference_; }
  WarningFrame* warning() const { return warning_; }
  QLabel* warningText() const { return warningText_; }
  QAction* aloneAction() const { return alone_; }

protected:
  void askLog() override;
  void showNothing(const QString& reason) override;

private:
  void makeAction();
  void nameParts();
  void buildParts();
  void offerDimensions();
  void chooseDimensions();
  std::vector<std::string> dimensions() const;
  void showEffects(EffectBySegment effects);
  void showForest();
  void showTexts();
  void nameAlone();
  const SegmentEffect* currentSegment() const;
  void analyseAlone();

  std::shared_ptr<const EffectBySegment> effects_;
  QStringList wanted_; ///< dimensions that were chosen; those of other logs too
  bool choseNone_ = false;
  QAction* alone_ = nullptr;
  QWidget* choices_; ///< holds the boxes
  QList<QCheckBox*> boxes_;
  WarningFrame* warning_;
  QLabel* warningText_;
  QLabel* difference_;
  ChartPanel* forest_;
  DataTable* table_;
  QSplitter* halves_;
};

} // namespace rankwright
