// How the page of builds looks.

#include "widgets/common/empty_page.h"
#include "widgets/common/flow_layout.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/index/build_box.h"
#include "widgets/index/build_comparison_page.h"
#include "widgets/index/build_rollback.h"
#include "widgets/index/item_changes_panel.h"
#include "widgets/table/data_table.h"

#include <QAction>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace rankwright {

namespace {

QWidget* labelled(const QString& text, QWidget* field) {
  auto* both = new QWidget;
  auto* row = new QHBoxLayout(both);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(2 * kUnit);
  auto* label = new QLabel(text);
  label->setBuddy(field);
  row->addWidget(label);
  row->addWidget(field);
  return both;
}

} // namespace

QAction* BuildComparisonPage::makeAction(const char* id, const char* icon, const QString& text,
                                         const QString& toolTip) {
  auto* action = new QAction(QIcon::fromTheme(QLatin1String(icon)), text, this);
  action->setObjectName(QLatin1String(id));
  action->setToolTip(toolTip);
  addAction(action);
  return action;
}

void BuildComparisonPage::makeActions() {
  compare_ = makeAction("builds.compare", "vcs-diff", tr("&Compare builds of the index"),
                        tr("Compare the two chosen builds key by key"));
  cancel_ = makeAction("builds.cancel", "process-stop", tr("Stop comparing builds"),
                       tr("Stop comparing; what is shown stays (Escape)"));
  file_ = makeAction("builds.file", "document-open", tr("Compare with an index &file…"),
                     tr("Choose an index file of another workspace or of a copy to compare with"));
  connect(compare_, &QAction::triggered, this, &BuildComparisonPage::compare);
  connect(cancel_, &QAction::triggered, this, &BuildComparisonPage::cancel);
  connect(file_, &QAction::triggered, this, [this] { askForFile(before_); });
}

void BuildComparisonPage::nameParts() {
  setAccessibleName(tr("Builds"));
  before_->setObjectName(QStringLiteral("buildBefore"));
  before_->setAccessibleName(tr("Earlier build"));
  before_->setToolTip(tr("The build that the other one is compared with"));
  after_->setObjectName(QStringLiteral("buildAfter"));
  after_->setAccessibleName(tr("Later build"));
  after_->setToolTip(tr("The build whose changes are shown"));
  state_->setObjectName(QStringLiteral("buildState"));
  lists_->setObjectName(QStringLiteral("buildLists"));
  lists_->setAccessibleName(tr("Which keys are listed"));
  keys_->setObjectName(QStringLiteral("buildKeys"));
  keys_->setEmptyTexts(tr("No keys"), tr("Compare two builds to see which keys differ."));
  setHelp(this, QStringLiteral("index-tools#builds"));
}

void BuildComparisonPage::buildLayout() {
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  splitter_->addWidget(buildKeys());
  splitter_->addWidget(items_);
  addAction(items_->followKeyAction());
  splitter_->setChildrenCollapsible(false);
  column->addWidget(buildHead());
  column->addWidget(splitter_, 1);
  pages_->addWidget(body);
  pages_->addWidget(buildEmpty());
  auto* page = new QVBoxLayout(this);
  page->setContentsMargins(0, 0, 0, 0);
  page->setSpacing(0);
  page->addWidget(message_);
  page->addWidget(pages_, 1);
}

QWidget* BuildComparisonPage::buildHead() {
  auto* head = new QWidget;
  auto* rollBack = makeTextButton(rollback_->action());
  auto* row = new QWidget;
  auto* flow = new FlowLayout(row, 2 * kUnit);
  for (QWidget* part :
       std::initializer_list<QWidget*>{labelled(tr("&Before:"), before_), labelled(tr("&After:"), after_),
                                       makeToolButton(compare_), makeToolButton(cancel_), rollBack})
    flow->addWidget(part);
  auto* column = new QVBoxLayout(head);
  column->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, kUnit);
  column->setSpacing(kUnit);
  column->addWidget(row);
  column->addWidget(state_);
  return head;
}

QWidget* BuildComparisonPage::buildKeys() {
  for (int i = 0; i < 4; ++i)
    lists_->addTab(QString());
  lists_->setDrawBase(false);
  lists_->setExpanding(false);
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  column->setContentsMargins(2 * kUnit, 0, 0, 0);
  column->setSpacing(kUnit);
  column->addWidget(lists_);
  column->addWidget(keys_, 1);
  return part;
}

QWidget* BuildComparisonPage::buildEmpty() {
  auto* empty = new EmptyPage(QStringLiteral("vcs-diff"));
  empty->setObjectName(QStringLiteral("noBuilds"));
  empty->setTexts(tr("No earlier build is kept"),
                  tr("Build the indexes again with “rankwright-cli index build”: the build before is kept "
                     "then, as many as keep_builds in indexes.toml says. Or compare with a file."));
  empty->addButton(file_);
  return empty;
}

} // namespace rankwright
