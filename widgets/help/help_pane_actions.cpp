// The pane's actions, keys and layout.

#include "widgets/command/command_registry.h"
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
#include <QKeyEvent>
#include <QStackedWidget>
#include <QToolButton>

#include <utility>

namespace rankwright {

QAction* HelpPane::addCommand(CommandSpec spec, const QList<QKeySequence>& keys, void (HelpPane::*slot)()) {
  auto* action = new QAction(this);
  action->setShortcuts(keys);
  // The keys are the pane's while it has the focus.
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  connect(action, &QAction::triggered, this, [this, slot] {
    emit wanted();
    (this->*slot)();
  });
  addAction(action);
  spec.group = tr("Guide");
  commands_.adopt(action, std::move(spec));
  return action;
}

void HelpPane::buildActions() {
  addPlaces();
  addSizes();
}

// The keys of the window's own way back and forward, with Shift.
void HelpPane::addPlaces() {
  back_ = addCommand({.id = QStringLiteral("help.back"),
                      .text = tr("Back"),
                      .toolTip = tr("The page before this one"),
                      .icon = QStringLiteral("go-previous"),
                      .name = tr("Guide: back")},
                     {QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Left)}, &HelpPane::goBack);
  forward_ = addCommand({.id = QStringLiteral("help.forward"),
                         .text = tr("Forward"),
                         .toolTip = tr("The page that you came back from"),
                         .icon = QStringLiteral("go-next"),
                         .name = tr("Guide: forward")},
                        {QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Right)}, &HelpPane::goForward);
  home_ = addCommand({.id = QStringLiteral("help.home"),
                      .text = tr("First page"),
                      .toolTip = tr("The first page of the guide"),
                      .icon = QStringLiteral("go-home"),
                      .name = tr("Guide: first page")},
                     {QKeySequence(Qt::ALT | Qt::Key_Home)}, &HelpPane::goHome);
  contentsAction_ = addCommand({.id = QStringLiteral("help.contents"),
                                .text = tr("Contents"),
                                .toolTip = tr("All pages of the guide"),
                                .icon = QStringLiteral("view-list-text"),
                                .name = tr("Guide: contents")},
                               {QKeySequence(Qt::ALT | Qt::Key_Down)}, &HelpPane::toggleContents);
  contentsAction_->setCheckable(true);
  findAction_ = addCommand({.id = QStringLiteral("help.find"),
                            .text = tr("Find in page"),
                            .toolTip = tr("Find text in this page"),
                            .icon = QStringLiteral("edit-find"),
                            .name = tr("Guide: find in page")},
                           QKeySequence::keyBindings(QKeySequence::Find), &HelpPane::openFind);
}

void HelpPane::addSizes() {
  zoomIn_ = addCommand({.id = QStringLiteral("help.larger"),
                        .text = tr("Larger text"),
                        .toolTip = tr("Make the guide's text larger"),
                        .icon = QStringLiteral("zoom-in"),
                        .name = tr("Guide: larger text")},
                       {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)},
                       &HelpPane::zoomIn);
  zoomOut_ = addCommand({.id = QStringLiteral("help.smaller"),
                         .text = tr("Smaller text"),
                         .toolTip = tr("Make the guide's text smaller"),
                         .icon = QStringLiteral("zoom-out"),
                         .name = tr("Guide: smaller text")},
                        {QKeySequence(Qt::CTRL | Qt::Key_Minus)}, &HelpPane::zoomOut);
  zoomReset_ = addCommand({.id = QStringLiteral("help.normalSize"),
                           .text = tr("Normal text size"),
                           .toolTip = tr("Make the guide's text as large as the window's"),
                           .icon = QStringLiteral("zoom-original"),
                           .name = tr("Guide: normal text size")},
                          {QKeySequence(Qt::CTRL | Qt::Key_0)}, &HelpPane::resetZoom);
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

/// F3 belongs to the find bar while that is open, and not to the window.
bool HelpPane::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride && !find_->isHidden() &&
      static_cast<const QKeyEvent*>(event)->key() == Qt::Key_F3)
    event->accept();
  return QWidget::event(event);
}

void HelpPane::keyPressEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_F3) return QWidget::keyPressEvent(event);
  event->modifiers().testFlag(Qt::ShiftModifier) ? find_->findPrevious() : find_->findNext();
}

} // namespace rankwright
