#include "widgets/document/documents_view.h"

#include "core/document/document_file.h"
#include "widgets/common/empty_page.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/document/choice_bar.h"
#include "widgets/document/diff_page.h"
#include "widgets/document/document_commands.h"
#include "widgets/document/document_editor.h"
#include "widgets/document/document_set.h"
#include "widgets/document/editor_tabs.h"
#include "widgets/document/part_model.h"
#include "widgets/document/recovery_bar.h"

#include <QJsonArray>
#include <QLabel>
#include <QListView>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

constexpr int kListWidth = 55 * kUnit;
constexpr int kPagesWidth = 180 * kUnit;

} // namespace

DocumentsView::DocumentsView(DocumentSet& documents, QWidget* parent)
    : View(parent),
      documents_(documents),
      tabs_(new EditorTabs(documents, this)),
      commands_(new DocumentCommands(documents, *tabs_, this)),
      parts_(new PartModel(documents, this)) {
  for (const auto& [action, spec] : commands_->all())
    addAction(action);
  setHelp(this, QStringLiteral("files"));
  build();
  connectSet();
  connectList();
  showPage();
}

const std::vector<std::pair<QAction*, CommandSpec>>& DocumentsView::commands() const {
  return commands_->all();
}

void DocumentsView::setWorkspace(std::shared_ptr<const Workspace> workspace) {
  Q_UNUSED(workspace);
}

void DocumentsView::build() {
  message_ = new MessageBar;
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
  splitter_->addWidget(buildPages());
  splitter_->setStretchFactor(1, 1);
  splitter_->setSizes({kListWidth, kPagesWidth});
  splitter_->setChildrenCollapsible(false);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(message_);
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

QToolBar* DocumentsView::buildTools() {
  auto* tools = new QToolBar;
  tools->setObjectName(QStringLiteral("documentTools"));
  tools->setAccessibleName(tr("Actions on the file in front"));
  tools->setIconSize({4 * kUnit, 4 * kUnit});
  for (const auto* id : {"file.save", "file.save-all", "file.revert", "", "text.undo", "text.redo", "",
                         "text.find", "file.difference"}) {
    if (*id)
      tools->addAction(commands_->find(QLatin1String(id)));
    else
      tools->addSeparator();
  }
  // Qt leaves the buttons of tool bars out of the chain of focus.
  for (auto* button : tools->findChildren<QToolButton*>())
    button->setFocusPolicy(Qt::TabFocus);
  return tools;
}

QWidget* DocumentsView::buildPages() {
  auto* empty = new EmptyPage(QStringLiteral("document-edit"));
  empty->setTexts(tr("No file is open"), tr("Pick a file on the left to see and edit it."));
  pages_ = new QStackedWidget;
  pages_->addWidget(empty);
  pages_->addWidget(tabs_);
  auto* widget = new QWidget;
  auto* column = new QVBoxLayout(widget);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(buildTools());
  column->addWidget(pages_, 1);
  return widget;
}

void DocumentsView::connectSet() {
  connect(&documents_, &DocumentSet::saved, this, &DocumentsView::saved);
  connect(&documents_, &DocumentSet::opened, this, &DocumentsView::restoreNext);
  connect(&documents_, &DocumentSet::noticed, notice_, &ChoiceBar::ask);
  connect(&documents_, &DocumentSet::failed, this,
          [this](const QString& title, const Error& error) { message_->showError(title, error, nullptr); });
  connect(tabs_, &EditorTabs::editorAdded, this, &DocumentsView::setUpEditor);
  connect(tabs_, &EditorTabs::pageChanged, this, &DocumentsView::showPage);
  connect(commands_, &DocumentCommands::differenceWanted, this, &DocumentsView::showFrontDifference);
}

void DocumentsView::connectList() {
  const auto open = [this](const QModelIndex& index) {
    openPath(index.data(PartModel::PathRole).toString());
  };
  connect(list_, &QListView::clicked, this, open);
  connect(list_, &QListView::activated, this, open);
}

void DocumentsView::setUpEditor(DocumentEditor* editor) {
  editor->setMenuActions(commands_->menu());
  connect(editor, &DocumentEditor::differenceWanted, this,
          [this, editor] { showDifference(editor->document()); });
  connect(editor, &DocumentEditor::reloadWanted, this, [this, editor] { reload(editor->document()); });
}

void DocumentsView::showDocument(Document& document) {
  tabs_->showDocument(document)->setFocus(Qt::OtherFocusReason);
}

void DocumentsView::openPath(const QString& path) {
  documents_.open(path, [this](Document& document) { showDocument(document); });
}

void DocumentsView::openRule(const QString& name) {
  documents_.findRule(name, [this, name](Document* document, std::size_t position) {
    if (!document)
      return message_->showError(tr("No file of the workspace defines this rule."),
                                 {ErrorKind::NotFound, "no such rule: " + name.toStdString()}, nullptr);
    showDocument(*document);
    tabs_->currentEditor()->goTo(position);
  });
}

void DocumentsView::goTo(const Address& address) {
  // The set may still be looking which files there are.
  if (documents_.paths().isEmpty()) {
    wanted_ = address;
    return;
  }
  if (address.kind == QLatin1String("rule"))
    openRule(address.key);
  else if (address.kind == QLatin1String("file"))
    openPath(address.key);
}

Address DocumentsView::place() const {
  const auto* editor = tabs_->currentEditor();
  return editor ? Address{QStringLiteral("file"), editor->document().path()} : Address();
}

void DocumentsView::showPage() {
  pages_->setCurrentIndex(tabs_->count() > 0 ? 1 : 0);
  const auto here = place();
  if (here.isEmpty()) return;
  list_->setCurrentIndex(parts_->indexOf(here.key));
  emit placeChanged();
}

QJsonObject DocumentsView::saveState() const {
  QJsonObject carets;
  for (int i = 0; i < tabs_->count(); ++i)
    if (const auto* editor = qobject_cast<DocumentEditor*>(tabs_->widget(i)))
      carets.insert(editor->document().path(), static_cast<qint64>(editor->caret()));
  QJsonArray sizes;
  for (const int size : splitter_->sizes())
    sizes.append(size);
  return {{QStringLiteral("open"), QJsonArray::fromStringList(tabs_->openPaths())},
          {QStringLiteral("front"), place().key},
          {QStringLiteral("carets"), carets},
          {QStringLiteral("splitter"), sizes}};
}

void DocumentsView::restoreState(const QJsonObject& state) {
  QList<int> sizes;
  for (const auto& size : state.value(QLatin1String("splitter")).toArray())
    sizes.append(size.toInt());
  if (sizes.size() == splitter_->count()) splitter_->setSizes(sizes);
  toOpen_.clear();
  for (const auto& path : state.value(QLatin1String("open")).toArray())
    toOpen_.append(path.toString());
  toShow_ = state.value(QLatin1String("front")).toString();
  carets_ = state.value(QLatin1String("carets")).toObject();
  restoreNext();
}

// One after the other, so that the tabs come in their order.
void DocumentsView::restoreNext() {
  if (documents_.paths().isEmpty()) return;
  while (!toOpen_.isEmpty() && !documents_.contains(toOpen_.first()))
    toOpen_.removeFirst(); // deleted since
  if (!toOpen_.isEmpty())
    return documents_.open(toOpen_.takeFirst(), [this](Document& document) {
      auto* editor = tabs_->showDocument(document);
      const auto caret = static_cast<std::size_t>(carets_.value(document.path()).toInteger());
      editor->goTo(std::min(caret, document.text().size()));
      restoreNext();
    });
  if (auto* front = documents_.find(std::exchange(toShow_, {}))) tabs_->showDocument(*front);
  if (const auto wanted = std::exchange(wanted_, {}); !wanted.isEmpty()) goTo(wanted);
}

void DocumentsView::restoreOffer(qint64 record) {
  documents_.restore(record, [this](Document& document) { showDocument(document); });
}

void DocumentsView::showOffer(qint64 record) {
  for (const auto& offer : documents_.offers()) {
    if (offer.record != record) continue;
    const auto path = toQt(offer.path);
    tabs_->showDifference(
        tr("%1: unsaved work").arg(path), tr("From the file on disk to the unsaved work of %1").arg(path),
        {tr("%1 on disk").arg(path), tr("%1, unsaved").arg(path), offer.fileText, offer.text});
  }
}

void DocumentsView::showFrontDifference() {
  if (auto* editor = tabs_->currentEditor()) showDifference(editor->document());
}

void DocumentsView::showDifference(Document& document) {
  readFile(document, [this](Document& read, const std::string& onDisk) {
    const auto path = read.path();
    tabs_->showDifference(tr("%1: difference").arg(path),
                          tr("From the file on disk to the text of %1").arg(path),
                          {tr("%1 on disk").arg(path), tr("%1, edited").arg(path), onDisk, read.text()});
  });
}

void DocumentsView::readFile(Document& document, std::function<void(Document&, const std::string&)> then) {
  const auto path = document.path();
  documents_.jobs().start(
      {QStringLiteral("document/disk/") + path, tr("Reading %1").arg(path), this},
      [file = document.file()](const JobControl&) { return readDocumentFile(file); },
      [this, path, then = std::move(then)](const std::string& text) {
        if (auto* open = documents_.find(path)) then(*open, text);
      },
      [this, path](const Error& error) {
        message_->showError(tr("%1 could not be read.").arg(path), error, nullptr);
      });
}

void DocumentsView::reload(Document& document) {
  readFile(document, [](Document& read, const std::string& onDisk) { read.reload(onDisk); });
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
