#include "widgets/document/documents_view.h"

#include "widgets/common/empty_page.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/document/choice_bar.h"
#include "widgets/document/diff_page.h"
#include "widgets/document/document.h"
#include "widgets/document/document_commands.h"
#include "widgets/document/document_desk.h"
#include "widgets/document/document_set.h"
#include "widgets/document/editor_tabs.h"
#include "widgets/document/part_model.h"
#include "widgets/document/recovery_bar.h"

#include <QJsonArray>
#include <QLabel>
#include <QListView>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace rankwright {

namespace {

constexpr int kListWidth = 55 * kUnit;
constexpr int kPagesWidth = 180 * kUnit;

EmptyPage* emptyPage() {
  auto* empty = new EmptyPage(QStringLiteral("document-edit"));
  empty->setTexts(DocumentsView::tr("No file is open"),
                  DocumentsView::tr("Pick a file on the left to see and edit it."));
  return empty;
}

} // namespace

DocumentsView::DocumentsView(DocumentSet& documents, QWidget* parent)
    : View(parent),
      documents_(documents),
      desk_(new DocumentDesk(documents, *this, emptyPage())),
      parts_(new PartModel(documents, this)) {
  setHelp(this, QStringLiteral("files"));
  build();
  connectSet();
  connectList();
  showPage();
}

const std::vector<std::pair<QAction*, CommandSpec>>& DocumentsView::commands() const {
  return desk_->commands()->all();
}

void DocumentsView::setWorkspace(std::shared_ptr<const Workspace> workspace) {
  Q_UNUSED(workspace);
}

void DocumentsView::build() {
  notice_ = new ChoiceBar;
  notice_->setObjectName(QStringLiteral("notice"));
  const auto* dismiss = notice_->addChoice(QStringLiteral("dismissNotice"), QStringLiteral("window-close"),
                                           tr("Dismiss"), tr("Hide this message"));
  connect(dismiss, &QToolButton::clicked, notice_, &QWidget::hide);
  auto* recovery = new RecoveryBar(documents_);
  connect(recovery, &RecoveryBar::restoreWanted, this, &DocumentsView::restoreOffer);
  connect(recovery, &RecoveryBar::differenceWanted, this, &DocumentsView::showOffer);
  splitter_ = new QSplitter;
  splitter_->addWidget(buildList());
  splitter_->addWidget(desk_);
  splitter_->setStretchFactor(1, 1);
  splitter_->setSizes({kListWidth, kPagesWidth});
  splitter_->setChildrenCollapsible(false);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(notice_);
  column->addWidget(recovery);
  column->addWidget(splitter_, 1);
}

QWidget* DocumentsView::buildList() {
  list_ = new QListView;
  list_->setObjectName(QStringLiteral("parts"));
  list_->setAccessibleName(tr("Files of the workspace"));
  list_->setModel(parts_);
  list_->setUniformItemSizes(true);
  list_->setFrameShape(QFrame::NoFrame);
  auto* label = new QLabel(tr("&Files"));
  label->setFont(strongFont());
  label->setBuddy(list_);
  label->setContentsMargins(3 * kUnit, 2 * kUnit, 2 * kUnit, 2 * kUnit);
  auto* widget = new QWidget;
  auto* column = new QVBoxLayout(widget);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(label);
  column->addWidget(list_, 1);
  return widget;
}

void DocumentsView::connectSet() {
  connect(&documents_, &DocumentSet::saved, this, &DocumentsView::saved);
  connect(&documents_, &DocumentSet::noticed, notice_, &ChoiceBar::ask);
  connect(desk_, &DocumentDesk::pageChanged, this, &DocumentsView::showPage);
}

void DocumentsView::connectList() {
  const auto open = [this](const QModelIndex& index) {
    desk_->openPath(index.data(PartModel::PathRole).toString());
  };
  connect(list_, &QListView::clicked, this, open);
  connect(list_, &QListView::activated, this, open);
}

void DocumentsView::goTo(const Address& address) {
  desk_->goTo(address);
}

Address DocumentsView::place() const {
  return desk_->place();
}

void DocumentsView::showPage() {
  const auto here = place();
  if (here.isEmpty()) return;
  list_->setCurrentIndex(parts_->indexOf(here.key));
  emit placeChanged();
}

QJsonObject DocumentsView::saveState() const {
  QJsonArray sizes;
  for (const int size : splitter_->sizes())
    sizes.append(size);
  auto state = desk_->saveState();
  state.insert(QStringLiteral("splitter"), sizes);
  return state;
}

void DocumentsView::restoreState(const QJsonObject& state) {
  QList<int> sizes;
  for (const auto& size : state.value(QLatin1String("splitter")).toArray())
    sizes.append(size.toInt());
  if (sizes.size() == splitter_->count()) splitter_->setSizes(sizes);
  desk_->restoreState(state);
}

void DocumentsView::restoreOffer(qint64 record) {
  documents_.restore(record, this, [this](Document& document) { desk_->showDocument(document); });
}

void DocumentsView::showOffer(qint64 record) {
  for (const auto& offer : documents_.offers()) {
    if (offer.record != record) continue;
    const auto path = toQt(offer.path);
    desk_->tabs()->showDifference(
        tr("%1: unsaved work").arg(path), tr("From the file on disk to the unsaved work of %1").arg(path),
        {tr("%1 on disk").arg(path), tr("%1, unsaved").arg(path), offer.fileText, offer.text});
  }
}

void DocumentsView::changeEvent(QEvent* event) {
  if (event->type() == QEvent::ActivationChange && isActiveWindow()) documents_.checkDisk();
  View::changeEvent(event);
}

void DocumentsView::showEvent(QShowEvent* event) {
  documents_.checkDisk();
  View::showEvent(event);
}

} // namespace rankwright
