#include "widgets/table/table_find_bar.h"

#include "widgets/common/muted_label.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace rankwright {

namespace {

QToolButton* addButton(QHBoxLayout& row, const QString& icon, const QString& toolTip) {
  auto* button = makeToolButton(icon, {}, toolTip);
  row.addWidget(button);
  return button;
}

} // namespace

TableFindBar::TableFindBar(QWidget* parent) : QFrame(parent), text_(new QLineEdit), message_(new MutedLabel) {
  setObjectName(QStringLiteral("findBar"));
  setAccessibleName(tr("Find in the table"));
  text_->setPlaceholderText(tr("Find in the table"));
  text_->setAccessibleName(tr("Text to find"));
  text_->setClearButtonEnabled(true);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  row->setSpacing(kUnit);
  row->addWidget(text_, 2);
  auto* previous = addButton(*row, QStringLiteral("go-up"), tr("Find the previous one (Shift+F3)"));
  auto* next = addButton(*row, QStringLiteral("go-down"), tr("Find the next one (F3)"));
  row->addWidget(message_, 3);
  auto* close = addButton(*row, QStringLiteral("window-close"), tr("Close the find line (Escape)"));
  connect(previous, &QToolButton::clicked, this, [this] { emit findAsked(false); });
  connect(next, &QToolButton::clicked, this, [this] { emit findAsked(true); });
  connect(close, &QToolButton::clicked, this, &TableFindBar::closed);
  connect(text_, &QLineEdit::textChanged, this, [this] { say({}); });
  setFocusProxy(text_);
  hide();
}

void TableFindBar::open() {
  show();
  text_->setFocus(Qt::ShortcutFocusReason);
  text_->selectAll();
}

QString TableFindBar::text() const {
  return text_->text();
}

void TableFindBar::say(const QString& message) {
  message_->setText(message);
  text_->setAccessibleDescription(message);
  QAccessibleEvent told(text_, QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&told);
}

void TableFindBar::keyPressEvent(QKeyEvent* event) {
  const auto isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (isEnter)
    emit findAsked(!event->modifiers().testFlag(Qt::ShiftModifier));
  else if (event->key() == Qt::Key_Escape)
    emit closed();
  else
    QFrame::keyPressEvent(event);
}

} // namespace rankwright
