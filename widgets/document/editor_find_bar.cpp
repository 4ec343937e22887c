#include "widgets/document/editor_find_bar.h"

#include "widgets/common/muted_label.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

namespace rankwright {

EditorFindBar::EditorFindBar(QWidget* parent)
    : QWidget(parent),
      text_(new QLineEdit),
      replacement_(new QLineEdit),
      matchCase_(option(tr("Match &case"), tr("Tell capital from small letters"))),
      wholeWords_(option(tr("&Whole words"), tr("Find whole words only"))),
      regex_(
          option(tr("Rege&x"),
                 tr("The text is a regular expression; \\1 to \\9 stand for its groups in the replacement"))),
      count_(new MutedLabel),
      replaceRow_(replaceRow()) {
  setObjectName(QStringLiteral("findBar"));
  setAccessibleName(tr("Find and replace"));
  auto* rows = new QVBoxLayout(this);
  rows->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  rows->setSpacing(kUnit);
  rows->addWidget(findRow());
  rows->addWidget(replaceRow_);
  connect(text_, &QLineEdit::textChanged, this, &EditorFindBar::queryChanged);
  connect(text_, &QLineEdit::returnPressed, this, &EditorFindBar::nextWanted);
  connect(replacement_, &QLineEdit::returnPressed, this, &EditorFindBar::replaceWanted);
  text_->installEventFilter(this);
  hide();
}

QCheckBox* EditorFindBar::option(const QString& text, const QString& toolTip) {
  auto* box = new QCheckBox(text, this);
  box->setToolTip(toolTip);
  connect(box, &QCheckBox::toggled, this, &EditorFindBar::queryChanged);
  return box;
}

QWidget* EditorFindBar::findRow() {
  text_->setObjectName(QStringLiteral("findText"));
  text_->setPlaceholderText(tr("Find"));
  text_->setAccessibleName(tr("Text to find"));
  text_->setClearButtonEnabled(true);
  auto* previous = makeToolButton(QStringLiteral("go-up"), {}, tr("Previous match"));
  auto* next = makeToolButton(QStringLiteral("go-down"), {}, tr("Next match"));
  auto* hideIt = makeToolButton(QStringLiteral("window-close"), {}, tr("Close the find bar"));
  connect(previous, &QToolButton::clicked, this, &EditorFindBar::previousWanted);
  connect(next, &QToolButton::clicked, this, &EditorFindBar::nextWanted);
  connect(hideIt, &QToolButton::clicked, this, &EditorFindBar::dismiss);
  auto* widget = new QWidget;
  auto* row = new QHBoxLayout(widget);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(2 * kUnit);
  row->addWidget(text_, 1);
  for (QWidget* each :
       std::initializer_list<QWidget*>{count_, previous, next, matchCase_, wholeWords_, regex_, hideIt})
    row->addWidget(each);
  return widget;
}

QWidget* EditorFindBar::replaceRow() {
  replacement_->setObjectName(QStringLiteral("replacement"));
  replacement_->setPlaceholderText(tr("Replace by"));
  replacement_->setAccessibleName(tr("Text to replace it by"));
  auto* one = makeToolButton(QStringLiteral("edit-find-replace"), tr("Replace"),
                             tr("Replace this match and go to the next"));
  auto* all = makeToolButton(QStringLiteral("edit-find-replace"), tr("Replace all"),
                             tr("Replace every match, as one undo step"));
  all->setObjectName(QStringLiteral("replaceAll"));
  connect(one, &QToolButton::clicked, this, &EditorFindBar::replaceWanted);
  connect(all, &QToolButton::clicked, this, &EditorFindBar::replaceAllWanted);
  auto* widget = new QWidget(this);
  auto* row = new QHBoxLayout(widget);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(2 * kUnit);
  row->addWidget(replacement_, 1);
  row->addWidget(one);
  row->addWidget(all);
  return widget;
}

void EditorFindBar::open(const QString& text, bool withReplace) {
  if (!text.isEmpty()) text_->setText(text);
  replaceRow_->setVisible(withReplace && !readOnly_);
  show();
  text_->selectAll();
  text_->setFocus(Qt::ShortcutFocusReason);
  emit queryChanged();
}

SearchQuery EditorFindBar::query() const {
  return {text_->text(), matchCase_->isChecked(), wholeWords_->isChecked(), regex_->isChecked()};
}

QString EditorFindBar::replacement() const {
  return replacement_->text();
}

void EditorFindBar::showCount(int current, int count) {
  count_->setText(text_->text().isEmpty() ? QString()
                  : count == 0            ? tr("not found")
                  : current < 0           ? tr("%n match(es)", nullptr, count)
                                          : tr("%1 of %2").arg(current + 1).arg(count));
}

void EditorFindBar::showProblem(const QString& text) {
  count_->setText(text);
}

void EditorFindBar::setReadOnly(bool readOnly) {
  readOnly_ = readOnly;
  if (readOnly) replaceRow_->hide();
}

void EditorFindBar::dismiss() {
  hide();
  emit closed();
}

void EditorFindBar::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return dismiss();
  QWidget::keyPressEvent(event);
}

// Shift+Enter goes backwards; a line edit would take it for Enter.
bool EditorFindBar::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const auto& key = *static_cast<QKeyEvent*>(event);
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (enter && key.modifiers() & Qt::ShiftModifier) {
      emit previousWanted();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

} // namespace rankwright
