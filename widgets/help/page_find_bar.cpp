#include "widgets/help/page_find_bar.h"

#include "widgets/common/muted_label.h"
#include "widgets/common/theme.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QTextEdit>
#include <QToolButton>

namespace rankwright {

PageFindBar::PageFindBar(QTextEdit& page, QWidget* parent)
    : QWidget(parent), page_(page), field_(new QLineEdit), verdict_(new MutedLabel) {
  setObjectName(QStringLiteral("findBar"));
  field_->setObjectName(QStringLiteral("findInPage"));
  field_->setPlaceholderText(tr("Find in this page"));
  field_->setAccessibleName(tr("Find in this page"));
  field_->setClearButtonEnabled(true);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  row->setSpacing(kUnit);
  row->addWidget(field_, 1);
  row->addWidget(verdict_);
  addButton(QStringLiteral("go-up"), tr("Previous"), tr("The hit before this one (Shift+F3)"),
            &PageFindBar::findPrevious);
  addButton(QStringLiteral("go-down"), tr("Next"), tr("The next hit (F3)"), &PageFindBar::findNext);
  addButton(QStringLiteral("window-close"), tr("Close"), tr("Close the search (Escape)"),
            &PageFindBar::close);
  connect(field_, &QLineEdit::textChanged, this, &PageFindBar::findFromStart);
  hide();
}

QToolButton* PageFindBar::addButton(const QString& icon, const QString& name, const QString& toolTip,
                                    void (PageFindBar::*slot)()) {
  auto* button = makeToolButton(icon, {}, toolTip);
  button->setAccessibleName(name);
  connect(button, &QToolButton::clicked, this, slot);
  layout()->addWidget(button);
  return button;
}

void PageFindBar::open() {
  const auto selected = page_.textCursor().selectedText();
  show();
  if (!selected.isEmpty()) field_->setText(selected);
  field_->setFocus(Qt::ShortcutFocusReason);
  field_->selectAll();
  markAll();
}

void PageFindBar::close() {
  hide();
  page_.setExtraSelections({});
  page_.setFocus(Qt::OtherFocusReason);
}

void PageFindBar::findNext() {
  find({});
}

void PageFindBar::findPrevious() {
  find(QTextDocument::FindBackward);
}

/// From the cursor on, and from the other end when nothing comes any more.
void PageFindBar::find(QTextDocument::FindFlags flags) {
  if (field_->text().isEmpty()) return;
  if (!page_.find(field_->text(), flags)) {
    const auto before = page_.textCursor();
    page_.moveCursor(flags.testFlag(QTextDocument::FindBackward) ? QTextCursor::End : QTextCursor::Start);
    if (!page_.find(field_->text(), flags)) page_.setTextCursor(before);
  }
  showVerdict();
}

void PageFindBar::findFromStart() {
  auto cursor = page_.textCursor();
  cursor.setPosition(cursor.selectionStart());
  page_.setTextCursor(cursor);
  markAll();
  find({});
  showVerdict();
}

void PageFindBar::pageChanged() {
  if (!isHidden()) markAll();
  showVerdict();
}

void PageFindBar::markAll() {
  QList<QTextEdit::ExtraSelection> marks;
  const auto& theme = themeOf(palette());
  if (!field_->text().isEmpty())
    for (auto hit = page_.document()->find(field_->text()); !hit.isNull();
         hit = page_.document()->find(field_->text(), hit)) {
      QTextCharFormat format;
      format.setBackground(theme.warning);
      format.setForeground(theme.warningText);
      marks << QTextEdit::ExtraSelection{hit, format};
    }
  page_.setExtraSelections(marks);
}

QString PageFindBar::verdict() const {
  return verdict_->text();
}

void PageFindBar::showVerdict() {
  const auto hits = page_.extraSelections();
  if (field_->text().isEmpty()) return verdict_->clear();
  if (hits.isEmpty()) return verdict_->setText(tr("not found"));
  int current = 0;
  while (current < hits.size() && hits[current].cursor.selectionEnd() < page_.textCursor().selectionEnd())
    ++current;
  const QLocale locale;
  verdict_->setText(
      tr("%1 of %2")
          .arg(locale.toString(qMin(current + 1, int(hits.size()))), locale.toString(int(hits.size()))));
}

void PageFindBar::keyPressEvent(QKeyEvent* event) {
  const auto isBack = event->modifiers().testFlag(Qt::ShiftModifier);
  switch (event->key()) {
  case Qt::Key_Escape:
    return close();
  case Qt::Key_Return:
  case Qt::Key_Enter:
    return isBack ? findPrevious() : findNext();
  default:
    QWidget::keyPressEvent(event);
  }
}

} // namespace rankwright
