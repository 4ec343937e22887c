#pragma once

#include "widgets/common/page_question.h"
#include "widgets/models/open_run.h"
#include "widgets/pages/view_page.h"

#include <string>
#include <vector>

namespace rankwright {

class BusyLine;
class ChartPanel;
class MessageBar;

/// What pages are about.
struct RunSelection {
  std::vector<SharedRun> runs;  ///< those selected, the current one first
  SharedRun baseline = nullptr; ///< nullptr for none
  std::string output = "pctr";  ///< which output is judged

  bool isEmpty() const { return runs.empty(); }
  const SharedRun& current() const { return runs.front(); }
  /// The selected ones, and the baseline where it is another.
  std::vector<SharedRun> compared() const;

  friend bool operator==(const RunSelection&, const RunSelection&) = default;
};

/// One page of the selected runs. It works its figures out on a worker once it is shown; Escape stops that.
class RunPage : public ViewPage {
  Q_OBJECT

public:
  /// `reason` says why there is nothing to show, and is not used otherwise.
  void setSelection(const RunSelection& selection, const QString& reason);

  bool isAsking() const { return question_->isRunning(); }
  MessageBar* messageBar() const { return message_; }

protected:
  /// `title` is what the status bar says while figures are worked out.
  RunPage(JobRunner& jobs, const QString& title, QWidget* parent);

  /// Puts the parts below each other: messages, a line of choices with the busy line at its end, lines of
  /// text, and what fills the rest.
  void buildPage(QHBoxLayout* choices, const QList<QWidget*>& lines, QWidget* rest);

  const RunSelection& selection() const { return selection_; }
  PageQuestion& question() { return *question_; }

  /// There is at least one run: works out what the page shows.
  virtual void askEngine() = 0;
  virtual void showNothing(const QString& reason) = 0;

  void keyPressEvent(QKeyEvent* event) override;

private:
  RunSelection selection_;
  MessageBar* message_;
  PageQuestion* question_;
  BusyLine* busy_;
};

} // namespace rankwright
