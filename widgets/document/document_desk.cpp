#include "widgets/document/document_desk.h"

#include "core/document/document_file.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/type_scale.h"
#include "widgets/document/diff_page.h"
#include "widgets/document/document.h"
#include "widgets/document/document_commands.h"
#include "widgets/document/document_editor.h"
#include "widgets/document/document_set.h"
#include "widgets/document/editor_tabs.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

/// Qt leaves the buttons of tool bars out of the chain of focus.
void makeReachable(const QToolBar& tools) {
  for (auto* button : tools.findChildren<QToolButton*>())
    button->setFocusPolicy(Qt::TabFocus);
}

} // namespace

DocumentDesk::DocumentDesk(DocumentSet& documents, QWidget& view, QWidget* empty)
    : QWidget(&view),
      documents_(documents),
      tabs_(new EditorTabs(documents, this)),
      commands_(new DocumentCommands(documents, *tabs_, view)),
      message_(new MessageBar) {
  // Beside the text stand tables, whose keys are the same.
  for (const auto& [action, spec] : commands_->all())
    (spec.id.startsWith(QLatin1String("text.")) ? this : &view)->addAction(action);
  build(empty);
  connectParts();
  showPage();
}

void DocumentDesk::build(QWidget* empty) {
  pages_ = new QStackedWidget;
  pages_->addWidget(empty);
  pages_->addWidget(tabs_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(message_);
  column->addWidget(buildTools());
  column->addWidget(pages_, 1);
}

QToolBar* DocumentDesk::buildTools() {
  tools_ = new QToolBar;
  tools_->setObjectName(QStringLiteral("documentTools"));
  tools_->setAccessibleName(tr("Actions on the file in front"));
  tools_->setIconSize({4 * kUnit, 4 * kUnit});
  for (const auto* id : {"file.save", "file.save-all", "file.revert", "", "text.undo", "text.redo", "",
                         "text.find", "file.difference"}) {
    if (*id)
      tools_->addAction(commands_->find(QLatin1String(id)));
    else
      tools_->addSeparator();
  }
  makeReachable(*tools_);
  return tools_;
}

void DocumentDesk::addTools(const QList<QAction*>& actions) {
  tools_->addSeparator();
  tools_->addActions(actions);
  added_ += actions;
  makeReachable(*tools_);
}

void DocumentDesk::connectParts() {
  connect(&documents_, &DocumentSet::opened, this, &DocumentDesk::restoreNext);
  connect(&documents_, &DocumentSet::failed, this, &DocumentDesk::showError);
  connect(tabs_, &EditorTabs::editorAdded, this, &DocumentDesk::setUpEditor);
  connect(tabs_, &EditorTabs::pageChanged, this, &DocumentDesk::showPage);
  connect(commands_, &DocumentCommands::differenceWanted, this, &DocumentDesk::showFrontDifference);
}

void DocumentDesk::setUpEditor(DocumentEditor* editor) {
  auto* separator = new QAction(editor);
  separator->setSeparator(true);
  editor->setMenuActions(commands_->menu() + QList<QAction*>{separator} + added_);
  connect(editor, &DocumentEditor::differenceWanted, this,
          [this, editor] { showDifference(editor->document()); });
  connect(editor, &DocumentEditor::reloadWanted, this, [this, editor] { reload(editor->document()); });
  emit editorAdded(editor);
}

void DocumentDesk::showDocument(Document& document) {
  tabs_->showDocument(document)->setFocus(Qt::OtherFocusReason);
}

void DocumentDesk::openPath(const QString& path) {
  documents_.open(path, this, [this](Document& document) { showDocument(document); });
}

void DocumentDesk::openRule(const QString& name) {
  documents_.findRule(name, this, [this, name](Document* document, std::size_t position) {
    if (!document)
      return showError(tr("No file of the workspace defines this rule."),
                       {ErrorKind::NotFound, "no such rule: " + name.toStdString()});
    showDocument(*document);
    tabs_->currentEditor()->goTo(position);
  });
}

// Numbers behind colons at the end are a line and a column, unless a file is called so.
void DocumentDesk::openFile(const QString& key) {
  static const QRegularExpression kPlace(QStringLiteral("^(.+?):(\\d+)(?::(\\d+))?$"));
  const auto place = kPlace.match(key);
  if (!place.hasMatch() || documents_.contains(key)) return openPath(key);
  const auto line = place.captured(2).toInt();
  const auto column = place.captured(3).toInt();
  documents_.open(place.captured(1), this, [this, line, column](Document& document) {
    showDocument(document);
    tabs_->currentEditor()->goToLine(line, column);
  });
}

void DocumentDesk::goTo(const Address& address) {
  // The set may still be looking which files there are.
  if (documents_.paths().isEmpty()) {
    wanted_ = address;
    return;
  }
  if (address.kind == QLatin1String("rule"))
    openRule(address.key);
  else if (address.kind == QLatin1String("file"))
    openFile(address.key);
}

Address DocumentDesk::place() const {
  const auto* editor = tabs_->currentEditor();
  return editor ? Address{QStringLiteral("file"), editor->document().path()} : Address();
}

void DocumentDesk::showPage() {
  pages_->setCurrentIndex(tabs_->count() > 0 ? 1 : 0);
  emit pageChanged();
}

void DocumentDesk::showError(const QString& title, const Error& error) {
  message_->showError(title, error, nullptr);
}

QJsonObject DocumentDesk::saveState() const {
  QJsonObject carets;
  for (int i = 0; i < tabs_->count(); ++i)
    if (const auto* editor = qobject_cast<DocumentEditor*>(tabs_->widget(i)))
      carets.insert(editor->document().path(), static_cast<qint64>(editor->caret()));
  return {{QStringLiteral("open"), QJsonArray::fromStringList(tabs_->openPaths())},
          {QStringLiteral("front"), place().key},
          {QStringLiteral("carets"), carets}};
}

void DocumentDesk::restoreState(const QJsonObject& state) {
  toOpen_.clear();
  for (const auto& path : state.value(QLatin1String("open")).toArray())
    toOpen_.append(path.toString());
  toShow_ = state.value(QLatin1String("front")).toString();
  carets_ = state.value(QLatin1String("carets")).toObject();
  restoreNext();
}

// One after the other, so that the tabs come in their order.
void DocumentDesk::restoreNext() {
  if (documents_.paths().isEmpty()) return;
  while (!toOpen_.isEmpty() && !documents_.contains(toOpen_.first()))
    toOpen_.removeFirst(); // deleted since
  if (!toOpen_.isEmpty())
    return documents_.open(toOpen_.takeFirst(), this, [this](Document& document) {
      auto* editor = tabs_->showDocument(document);
      const auto caret = static_cast<std::size_t>(carets_.value(document.path()).toInteger());
      editor->goTo(std::min(caret, document.text().size()));
      restoreNext();
    });
  if (auto* front = documents_.find(std::exchange(toShow_, {}))) tabs_->showDocument(*front);
  if (const auto wanted = std::exchange(wanted_, {}); !wanted.isEmpty()) goTo(wanted);
  emit restored();
}

void DocumentDesk::showFrontDifference() {
  if (auto* editor = tabs_->currentEditor()) showDifference(editor->document());
}

void DocumentDesk::showDifference(Document& document) {
  readFile(document, [this](Document& read, const std::string& onDisk) {
    const auto path = read.path();
    tabs_->showDifference(tr("%1: difference").arg(path),
                          tr("From the file on disk to the text of %1").arg(path),
                          {tr("%1 on disk").arg(path), tr("%1, edited").arg(path), onDisk, read.text()});
  });
}

void DocumentDesk::readFile(Document& document, std::function<void(Document&, const std::string&)> then) {
  const auto path = document.path();
  documents_.jobs().start(
      {QStringLiteral("document/disk/%1/%2").arg(reinterpret_cast<quintptr>(this)).arg(path),
       tr("Reading %1").arg(path), this},
      [file = document.file()](const JobControl&) { return readDocumentFile(file); },
      [this, path, then = std::move(then)](const std::string& text) {
        if (auto* open = documents_.find(path)) then(*open, text);
      },
      [this, path](const Error& error) { showError(tr("%1 could not be read.").arg(path), error); });
}

void DocumentDesk::reload(Document& document) {
  readFile(document, [](Document& read, const std::string& onDisk) { read.reload(onDisk); });
}

} // namespace rankwright
