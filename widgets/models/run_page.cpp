#include "widgets/models/run_page.h"

#include "widgets/common/busy_line.h"
#include "widgets/common/message_bar.h"

#include <QKeyEvent>

#include <algorithm>

namespace rankwright {

std::vector<SharedRun> RunSelection::compared() const {
  auto all = runs;
  if (baseline && std::ranges::find(all, baseline) == all.end()) all.push_back(baseline);
  return all;
}

RunPage::RunPage(JobRunner& jobs, const QString& title, QWidget* parent)
    : ViewPage(parent),
      message_(new MessageBar),
      question_(new PageQuestion(jobs, *message_, {title, tr("The figures could not be worked out.")}, this)),
      busy_(new BusyLine(jobs, *question_)) {
  connect(question_, &PageQuestion::failed, this,
          [this] { showNothing(tr("There are no figures to show.")); });
}

void RunPage::buildPage(QHBoxLayout* choices, const QList<QWidget*>& lines, QWidget* rest) {
  layOut({message_, choices, busy_, lines, rest});
}

void RunPage::setSelection(const RunSelection& selection, const QString& reason) {
  if (!selection.isEmpty() && selection == selection_) return;
  question_->drop();
  message_->dismiss();
  selection_ = selection;
  if (selection_.isEmpty()) return showNothing(reason);
  askEngine();
}

void RunPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Escape || !isAsking()) return ViewPage::keyPressEvent(event);
  question_->cancel();
}

} // namespace rankwright
