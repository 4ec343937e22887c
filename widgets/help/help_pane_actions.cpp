// The pane's actions, keys and layout.

#include "widgets/common/filter_field.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/help/help_browser.h"
#include "widgets/help/help_lists.h"
#include "widgets/help/help_pane.h"
#include "widgets/help/page_find_bar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QIcon>
#include <QKeyEvent>
#include <QLocale>
#include <QStackedWidget>
#include <QToolButton>

namespace rankwright {

QAction* HelpPane::addAction(const QString& name, const QString& icon, const QString& text,
                             const QString& toolTip, const QList<QKeySequence>& keys,
                             void (HelpPane::*slot)()) {
  auto* action = new QAction(QIcon::fromTheme(icon), text, this);
  action->setObjectName(name);
  action->setShortcuts(keys);
  // The keys belong to the pane while it has the focus (see event()), not to the window.
  action->setShortcutContext(Qt::WidgetShortcut);
  action->setToolTip(keys.isEmpty() ? toolTip
                                    : tr("%1 (%2)", "a tooltip and its shortcut")
                                          .arg(toolTip, keys.first().toString(QKeySequence::NativeText)));
  connect(action, &QAction::triggered, this, slot);
  return action;
}

void HelpPane::buildActions() {
  back_ =
      addAction(QStringLiteral("helpBack"), QStringLiteral("go-previous"), tr("Back"),
                tr("The page before this one"), {QKeySequence(Qt::ALT | Qt::Key_Left)}, &HelpPane::goBack);
  forward_ = addAction(QStringLiteral("helpForward"), QStringLiteral("go-next"), tr("Forward"),
                       tr("The page that you came back from"), {QKeySequence(Qt::ALT | Qt::Key_Right)},
                       &HelpPane::goForward);
  home_ =
      addAction(QStringLiteral("helpHome"), QStringLiteral("go-home"), tr("First page"),
                tr("The first page of the guide"), {QKeySequence(Qt::ALT | Qt::Key_Home)}, &HelpPane::goHome);
  contentsAction_ = addAction(QStringLiteral("helpContents"), QStringLiteral("view-list-text"),
                              tr("Contents"), tr("All pages of the guide"),
                              {QKeySequence(Qt::ALT | Qt::Key_Down)}, &HelpPane::toggleContents);
  contentsAction_->setCheckable(true);
  findAction_ = addAction(QStringLiteral("helpFind"), QStringLiteral("edit-find"), tr("Find in page"),
                          tr("Find text in this page"), QKeySequence::keyBindings(QKeySequence::Find),
                          &HelpPane::openFind);
  zoomIn_ = addAction(QStringLiteral("helpZoomIn"), QStringLiteral("zoom-in"), tr("Larger text"),
                      tr("Make the guide's text larger"),
                      {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
                      &HelpPane::zoomIn);
  zoomOut_ = addAction(QStringLiteral("helpZoomOut"), QStringLiteral("zoom-out"), tr("Smaller text"),
                       tr("Make the guide's text smaller"), {QKeySequence(Qt::CTRL | Qt::Key_Minus)},
                       &HelpPane::zoomOut);
  zoomReset_ = addAction(QStringLiteral("helpZoomReset"), QStringLiteral("zoom-original"),
                         tr("Normal text size"), tr("Make the guide's text as large as the window's"),
                         {QKeySequence(Qt::CTRL | Qt::Key_0)}, &HelpPane::resetZoom);
}

QList<QAction*> HelpPane::actions() const {
  return {back_, forward_, home_, contentsAction_, findAction_, zoomIn_, zoomOut_, zoomReset_};
}

void HelpPane::updateActions() {
  back_->setEnabled(history_.canGoBack());
  forward_->setEnabled(history_.canGoForward());
  contentsAction_->setEnabled(library_ != nullptr);
  zoomReset_->setEnabled(!qFuzzyCompare(zoom_, 1.0));
}

QWidget* HelpPane::makeToolRow() {
  auto* tools = new QWidget;
  auto* row = new QHBoxLayout(tools);
  row->setContentsMargins(kUnit, kUnit, kUnit, kUnit);
  row->setSpacing(kUnit / 2);
  for (auto* action : {back_, forward_, home_, contentsAction_})
    row->addWidget(makeToolButton(action));
  search_->setObjectName(QStringLiteral("searchGuide"));
  search_->setPlaceholderText(tr("Search the guide"));
  search_->setAccessibleName(tr("Search the guide"));
  search_->setToolTip(tr("Finds the sections that have all of the words, in any order"));
  row->addSpacing(kUnit);
  row->addWidget(search_, 1);
  row->addSpacing(kUnit);
  for (auto* action : {findAction_, zoomOut_, zoomIn_})
    row->addWidget(makeToolButton(action));
  return tools;
}

void HelpPane::buildLayout() {
  for (QWidget* page : std::initializer_list<QWidget*>{browser_, contents_, hits_})
    pages_->addWidget(page);
  notice_->setContentsMargins(3 * kUnit, kUnit, 3 * kUnit, kUnit);
  notice_->setObjectName(QStringLiteral("helpNotice"));
  notice_->setTextFormat(Qt::PlainText);
  notice_->setWordWrap(true);
  notice_->hide();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeToolRow());
  column->addWidget(notice_);
  column->addWidget(pages_, 1);
  column->addWidget(find_);
}

QAction* HelpPane::actionFor(const QKeyEvent& event) const {
  const QKeySequence keys(event.keyCombination());
  for (auto* action : actions())
    if (action->shortcuts().contains(keys)) return action;
  return nullptr;
}

/// Keys that mean something here are not the window's while the focus is here.
bool HelpPane::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) {
    const auto& key = static_cast<const QKeyEvent&>(*event);
    const auto isFindNext = key.key() == Qt::Key_F3 && !find_->isHidden();
    if (isFindNext || actionFor(key)) event->accept();
  }
  return QWidget::event(event);
}

void HelpPane::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_F3)
    return event->modifiers().testFlag(Qt::ShiftModifier) ? find_->findPrevious() : find_->findNext();
  auto* action = actionFor(*event);
  if (!action) return QWidget::keyPressEvent(event);
  if (action->isEnabled()) action->trigger();
}

} // namespace rankwright
