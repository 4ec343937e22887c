#include "widgets/models/run_page.h"

#include "widgets/common/busy_line.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/type_scale.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace rankwright {

std::vector<SharedRun> RunSelection::compared() const {
  auto all = runs;
  if (baseline && std::ranges::find(all, baseline) == all.end()) all.push_back(baseline);
  return all;
}

RunPage::RunPage(JobRunner& jobs, const QString& title, QWidget* parent)
    : QWidget(parent),
      message_(new MessageBar),
      question_(new PageQuestion(jobs, *message_, {title, tr("The figures could not be worked out.")}, this)),
      busy_(new BusyLine(jobs, *question_)) {
  connect(question_, &PageQuestion::failed, this,
          [this] { showNothing(tr("There are no figures to show.")); });
}

void RunPage::buildPage(QHBoxLayout* choices, const QList<QWidget*>& lines, QWidget* rest) {
  choices->setContentsMargins(2 * kUnit, 0, 2 * kUnit, 0);
  choices->setSpacing(2 * kUnit);
  choices->addStretch(1);
  choices->addWidget(busy_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, kUnit, 0, 0);
  column->setSpacing(kUnit);
  column->addWidget(message_);
  column->addLayout(choices);
  for (auto* line : lines) {
    line->setContentsMargins(2 * kUnit, 0, 2 * kUnit, 0);
    column->addWidget(line);
  }
  column->addWidget(rest, 1);
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
  if (event->key() != Qt::Key_Escape || !isAsking()) return QWidget::keyPressEvent(event);
  question_->cancel();
}

QString RunPage::stateOf(const QSplitter& splitter) {
  return QString::fromLatin1(splitter.saveState().toBase64());
}

void RunPage::restore(QSplitter& splitter, const QJsonValue& state) {
  const auto sizes = state.toString().toLatin1();
  if (!sizes.isEmpty()) splitter.restoreState(QByteArray::fromBase64(sizes));
}

} // namespace rankwright
