#include "widgets/leaderboards/absence_panel.h"

#include "widgets/common/engine_text.h"
#include "widgets/common/figures.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/page_question.h"
#include "widgets/common/search_panel.h"
#include "widgets/common/text.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/wrapped_label.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/simulator/app_header.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace rankwright {

namespace {

SearchTexts searchTexts() {
  return {AbsencePanel::tr("Apps"), AbsencePanel::tr("Find an app by name or key"),
          [](qulonglong shown, qulonglong all) {
            return shown == all ? AbsencePanel::tr("%1 apps").arg(countText(all))
                                : AbsencePanel::tr("%1 of %2 apps").arg(countText(shown), countText(all));
          }};
}

} // namespace

AbsencePanel::AbsencePanel(BoardDesk& desk, QAction* pin, QAction* exclude, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      message_(new MessageBar),
      search_(new SearchPanel(desk.jobs(), searchTexts())),
      header_(new AppHeader),
      answer_(new WrappedLabel),
      parts_(new MutedLabel),
      about_(new QWidget) {
  question_ = new PageQuestion(
      desk.jobs(), *message_, {tr("Asking why an app is not on the board"), tr("There is no answer.")}, this);
  build(pin, exclude);
  connect(search_, &SearchPanel::picked, this, [this](std::uint32_t row) { ask(ItemId(row)); });
}

void AbsencePanel::build(QAction* pin, QAction* exclude) {
  answer_->setObjectName(QStringLiteral("absence"));
  answer_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(makeTextButton(pin));
  buttons->addWidget(makeTextButton(exclude));
  buttons->addStretch(1);
  auto* part = new QVBoxLayout(about_);
  part->setContentsMargins(3 * kUnit, kUnit, 3 * kUnit, 2 * kUnit);
  part->setSpacing(kUnit);
  for (QWidget* each : std::initializer_list<QWidget*>{header_, answer_, parts_})
    part->addWidget(each);
  part->addLayout(buttons);
  about_->hide();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(message_);
  column->addWidget(about_);
  column->addWidget(search_, 1);
}

void AbsencePanel::setApps(std::shared_ptr<const AppCatalogue> apps) {
  apps_ = std::move(apps);
  item_.reset();
  about_->hide();
  search_->setSource(apps_);
}

void AbsencePanel::setBoard(const QString& name) {
  if (board_ != name) {
    item_.reset();
    about_->hide();
  }
  board_ = name;
  askAgain();
}

void AbsencePanel::ask(ItemId item) {
  item_ = item;
  askAgain();
  emit asked();
}

void AbsencePanel::askAgain() {
  const auto* board = desk_.find(board_);
  if (!item_ || !board || !board->preview.board.list || !desk_.data()) return question_->drop();
  question_->ask(
      [data = desk_.data(), overview = desk_.overview(), board, item = *item_](const JobControl& job) {
        return whyNotOnBoard(data->columns(), board->preview.board.config, *board->preview.board.list, item,
                             job);
      },
      [this](const Absence& absence) { show(absence); });
}

void AbsencePanel::show(const Absence& absence) {
  header_->setApp(apps_->textOf(*item_));
  answer_->setText(engineText(describe(absence)));
  QStringList parts;
  for (const auto& part : absence.failedParts)
    parts << tr("does not hold: %1").arg(toQt(part));
  parts_->setText(parts.join(QLatin1Char('\n')));
  // A single one stands in the answer.
  parts_->setVisible(parts.size() > 1);
  about_->show();
}

bool AbsencePanel::isAsking() const {
  return question_->isRunning();
}

QString AbsencePanel::answer() const {
  return about_->isHidden() ? QString() : answer_->text();
}

} // namespace rankwright
