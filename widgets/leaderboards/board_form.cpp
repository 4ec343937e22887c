#include "widgets/leaderboards/board_form.h"

#include "core/leaderboard/ready_orders.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/text.h"
#include "widgets/leaderboards/board_edits.h"
#include "widgets/leaderboards/constraint_box.h"
#include "widgets/leaderboards/expression_edit.h"
#include "widgets/leaderboards/pin_box.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>
#include <cmath>

namespace rankwright {

namespace {

QString dayText(const std::optional<CalendarDay>& day) {
  return day ? toQt(textOfDay(*day)) : QString();
}

void showLine(QLineEdit* line, const QString& text) {
  if (line->text().trimmed() != text) line->setText(text);
}

/// A date that is being typed is no date yet, and is left alone.
void showDay(QLineEdit* line, const std::optional<CalendarDay>& day) {
  const auto typed = dayOfText(line->text().trimmed().toStdString());
  if (line->hasFocus() && !typed && !line->text().isEmpty()) return;
  showLine(line, dayText(day));
}

} // namespace

void BoardForm::setBoard(const LeaderboardConfig& board) {
  isShowing_ = true;
  showTexts(board);
  showNumbers(board);
  showChoices(board);
  constraints_->setBoard(board);
  pins_->setBoard(board);
  isShowing_ = false;
}

void BoardForm::showTexts(const LeaderboardConfig& board) {
  showLine(title_, board.title == board.name ? QString() : toQt(board.title));
  title_->setPlaceholderText(toQt(board.name));
  showLine(audience_, toQt(board.audience.text));
  showLine(owner_, toQt(board.owner));
  showLine(note_, toQt(board.note));
  showDay(start_, board.days.first);
  showDay(end_, board.days.last);
  candidates_->showText(toQt(board.candidates.text));
  order_->showText(toQt(board.order.text));
}

void BoardForm::showNumbers(const LeaderboardConfig& board) {
  row_->setValue(static_cast<int>(board.row));
  slots_->setValue(static_cast<int>(board.slotCount));
  halfLife_->setValue(static_cast<int>(board.halfLifeDays));
  recent_->setValue(static_cast<int>(board.recentDays));
  refresh_->setValue(static_cast<int>(board.refreshHours));
  newShare_->setValue(static_cast<int>(std::lround(100 * board.newApps.share)));
  newAge_->setValue(static_cast<int>(board.newApps.youngerThanDays));
  minimum_->setValue(static_cast<int>(board.minimum));
}

void BoardForm::showChoices(const LeaderboardConfig& board) {
  markOrder(board.order.text);
  fallback_->clear();
  fallback_->addItem(tr("none"), QString());
  for (const auto& name : boards_)
    if (name != toQt(board.name)) fallback_->addItem(name, name);
  auto at = fallback_->findData(toQt(board.fallback));
  if (at < 0) {
    // One that does not exist is what the text says all the same.
    fallback_->addItem(toQt(board.fallback), toQt(board.fallback));
    at = fallback_->count() - 1;
  }
  fallback_->setCurrentIndex(at);
}

void BoardForm::markOrder(const std::string& order) {
  const auto* ready = readyOrderOf(order);
  const auto at = ready ? orders_->findData(toQt(ready->expression)) : orders_->count() - 1;
  orders_->setCurrentIndex(at);
  orders_->setToolTip(ready ? engineText(ready->meaning) : tr("An expression over the app"));
}

void BoardForm::setBoards(const QStringList& names) {
  boards_ = names;
}

void BoardForm::setNames(std::function<QString(const std::string&)> nameOf) {
  pins_->setNames(std::move(nameOf));
}

void BoardForm::setReadOnly(bool readOnly) {
  for (auto* line : {title_, audience_, owner_, note_, start_, end_})
    line->setReadOnly(readOnly);
  for (auto* text : {candidates_, order_})
    text->setReadOnly(readOnly);
  for (auto* box : {row_, slots_, halfLife_, recent_, refresh_, newShare_, newAge_, minimum_})
    box->setReadOnly(readOnly);
  for (auto* choice : {orders_, fallback_})
    choice->setEnabled(!readOnly);
  constraints_->setReadOnly(readOnly);
  pins_->setReadOnly(readOnly);
}

void BoardForm::tell(QWidget* control, const LeaderboardEdit& edit, const QString& name) {
  if (isShowing_) return;
  if (std::exchange(edits_, control) != control) ++step_;
  emit edited({edit}, name, step_);
}

void BoardForm::tellText(QLineEdit* line, const char* key, const QString& name) {
  tell(line, textEdit(key, line->text().trimmed().toStdString()), name);
}

/// A date that is half typed changes nothing.
void BoardForm::tellDay(QLineEdit* line, const char* key, const QString& name) {
  const auto text = line->text().trimmed().toStdString();
  if (text.empty() || dayOfText(text)) tell(line, textEdit(key, text), name);
}

void BoardForm::tellCount(QSpinBox* box, const char* key, std::uint32_t usual, const QString& name) {
  tell(box, countEdit(key, static_cast<std::uint32_t>(box->value()), usual), name);
}

/// Lines have an undo of their own, which knows nothing of the text that the form is part of.
void BoardForm::leaveUndoToTheText() {
  for (auto* line : findChildren<QLineEdit*>())
    line->installEventFilter(this);
  for (auto* text : {candidates_, order_})
    text->installEventFilter(this);
}

bool BoardForm::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::ShortcutOverride) return QWidget::eventFilter(watched, event);
  const auto* key = static_cast<QKeyEvent*>(event);
  if (!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo))
    return QWidget::eventFilter(watched, event);
  event->ignore();
  return true;
}

void BoardForm::connectTexts() {
  const auto text = [this](QLineEdit* line, const char* key, const QString& name) {
    connect(line, &QLineEdit::textEdited, this, [this, line, key, name] { tellText(line, key, name); });
  };
  text(title_, "title", tr("change of the title"));
  text(audience_, "audience", tr("change of the audience"));
  text(owner_, "owner", tr("change of the owner"));
  text(note_, "note", tr("change of the note"));
  connect(start_, &QLineEdit::textEdited, this,
          [this] { tellDay(start_, "start", tr("change of the start")); });
  connect(end_, &QLineEdit::textEdited, this, [this] { tellDay(end_, "end", tr("change of the end")); });
  connect(candidates_, &ExpressionEdit::typed, this, [this](const QString& rule) {
    tell(candidates_, textEdit("candidates", rule.trimmed().toStdString()), tr("change of the rule"));
  });
  connect(order_, &ExpressionEdit::typed, this, [this](const QString& order) {
    tell(order_, textEdit("order", order.trimmed().toStdString()), tr("change of the order"));
  });
}

void BoardForm::connectNumbers() {
  const LeaderboardConfig usual{.name = {}};
  const auto count = [this](QSpinBox* box, const char* key, std::uint32_t usually, const QString& name) {
    connect(box, &QSpinBox::valueChanged, this,
            [this, box, key, usually, name] { tellCount(box, key, usually, name); });
  };
  count(row_, "row", usual.row, tr("change of the row"));
  count(slots_, "slots", usual.slotCount, tr("change of the slots"));
  count(halfLife_, "half_life_days", usual.halfLifeDays, tr("change of the half-life"));
  count(recent_, "recent_days", usual.recentDays, tr("change of the recent days"));
  count(refresh_, "refresh_hours", usual.refreshHours, tr("change of the refresh interval"));
  count(minimum_, "minimum", usual.minimum, tr("change of the minimum"));
  connect(newShare_, &QSpinBox::valueChanged, this, [this](int percent) {
    tell(newShare_, newAppsShareEdit(percent / 100.0), tr("change of the share of new apps"));
  });
  connect(newAge_, &QSpinBox::valueChanged, this, [this](int days) {
    tell(newAge_, newAppsAgeEdit(static_cast<std::uint32_t>(days)), tr("change of the age of new apps"));
  });
}

void BoardForm::connectChoices() {
  connect(orders_, &QComboBox::activated, this, [this] {
    const auto order = orders_->currentData().toString();
    // One's own expression begins with the one that is there.
    if (order.isEmpty()) return order_->setFocus();
    tell(orders_, textEdit("order", order.toStdString()), tr("choice of an order"));
  });
  connect(fallback_, &QComboBox::activated, this, [this] {
    tell(fallback_, textEdit("fallback", fallback_->currentData().toString().toStdString()),
         tr("choice of a fallback"));
  });
  connectTables();
}

void BoardForm::connectTables() {
  const auto tellAll = [this](const std::vector<LeaderboardEdit>& edits, const QString& name) {
    edits_ = nullptr;
    emit edited(edits, name, ++step_);
  };
  connect(pins_, &PinBox::edited, this, tellAll);
  connect(constraints_, &ConstraintBox::edited, this, tellAll);
  connect(constraints_, &ConstraintBox::appended, this, &BoardForm::appended);
}

void BoardForm::setFields(const std::string& category, const std::string& developer) {
  constraints_->setFields(category, developer);
}

} // namespace rankwright
