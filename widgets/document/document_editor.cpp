#include "widgets/document/document_editor.h"

#include "widgets/common/muted_label.h"
#include "widgets/common/type_scale.h"
#include "widgets/document/choice_bar.h"
#include "widgets/document/document.h"
#include "widgets/document/document_set.h"
#include "widgets/document/editor_find_bar.h"
#include "widgets/document/editor_search.h"
#include "widgets/document/problem_button.h"
#include "widgets/document/source_view.h"
#include "widgets/document/syntax_check.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QToolButton>

namespace rankwright {

namespace {

std::chrono::milliseconds now() {
  const auto since = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(since);
}

} // namespace

DocumentEditor::DocumentEditor(Document& document, DocumentSet& documents, QWidget* parent)
    : QWidget(parent),
      document_(document),
      view_(new SourceView(document.text(), document.path().endsWith(QLatin1String(".toml")))),
      choices_(new ChoiceBar),
      find_(new EditorFindBar),
      search_(new EditorSearch(document, *view_, *find_, this)),
      check_(new SyntaxCheck(document, documents, this)) {
  addChoices();
  build();
  connectView();
  connect(check_, &SyntaxCheck::checked, this, &DocumentEditor::showProblems);
  connect(&document, &Document::diskChanged, this, &DocumentEditor::showDisk);
  connect(&documents, &DocumentSet::readOnlyChanged, this, &DocumentEditor::setReadOnly);
  setReadOnly(documents.isReadOnly());
  showDisk();
  showPlace();
}

void DocumentEditor::addChoices() {
  choices_->setObjectName(QStringLiteral("diskBar"));
  const auto* reload =
      choices_->addChoice(QStringLiteral("reload"), QStringLiteral("view-refresh"), tr("Reload"),
                          tr("Take the text of the file on disk. Undo brings yours back."));
  const auto* keep =
      choices_->addChoice(QStringLiteral("keepMine"), QStringLiteral("document-save"), tr("Keep mine"),
                          tr("Keep this text. Saving replaces the file on disk."));
  const auto* difference =
      choices_->addChoice(QStringLiteral("showDifference"), QStringLiteral("vcs-diff"), tr("Show difference"),
                          tr("Compare this text with the file on disk"));
  connect(reload, &QToolButton::clicked, this, &DocumentEditor::reloadWanted);
  connect(keep, &QToolButton::clicked, &document_, &Document::keepMine);
  connect(difference, &QToolButton::clicked, this, &DocumentEditor::differenceWanted);
}

void DocumentEditor::build() {
  view_->setObjectName(QStringLiteral("source"));
  view_->setAccessibleName(tr("Text of %1").arg(document_.path()));
  view_->setAccessibleDescription(tr("Press Escape and then Tab to go on to the next control."));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(choices_);
  column->addWidget(view_, 1);
  column->addWidget(find_);
  column->addWidget(buildGoToLine());
  column->addWidget(buildStatus());
  setFocusProxy(view_);
}

QWidget* DocumentEditor::buildStatus() {
  mistakes_ = new ProblemButton(false);
  mistakes_->setObjectName(QStringLiteral("syntaxError"));
  portability_ = new ProblemButton(true);
  portability_->setObjectName(QStringLiteral("portability"));
  connect(mistakes_, &QToolButton::clicked, this, [this] { goToNext(*mistakes_); });
  connect(portability_, &QToolButton::clicked, this, [this] { goToNext(*portability_); });
  place_ = new MutedLabel;
  place_->setFont(smallFont());
  place_->setToolTip(tr("Where the caret stands"));
  auto* widget = new QWidget;
  auto* row = new QHBoxLayout(widget);
  row->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  row->setSpacing(2 * kUnit);
  row->addWidget(mistakes_);
  row->addStretch(1);
  row->addWidget(portability_);
  row->addWidget(place_);
  return widget;
}

QWidget* DocumentEditor::buildGoToLine() {
  lineBar_ = new QWidget;
  lineBar_->setObjectName(QStringLiteral("goToLineBar"));
  line_ = new QSpinBox;
  line_->setAccessibleName(tr("Line to go to"));
  auto* label = new QLabel(tr("&Line:"));
  label->setBuddy(line_);
  auto* go = new QPushButton(tr("Go"));
  go->setToolTip(tr("Put the caret at the start of this line"));
  connect(go, &QPushButton::clicked, this, [this] { goToLine(line_->value()); });
  auto* row = new QHBoxLayout(lineBar_);
  row->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  row->setSpacing(2 * kUnit);
  row->addWidget(label);
  row->addWidget(line_);
  row->addWidget(go);
  row->addStretch(1);
  const auto onKey = [this](Qt::Key key, auto then) {
    auto* shortcut = new QShortcut(key, lineBar_);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, then);
  };
  onKey(Qt::Key_Return, [this] { goToLine(line_->value()); });
  onKey(Qt::Key_Escape, [this] { closeGoToLine(); });
  lineBar_->hide();
  return lineBar_;
}

void DocumentEditor::connectView() {
  connect(view_, &SourceView::edited, this, &DocumentEditor::takeEdit);
  connect(view_, &SourceView::caretMoved, this, &DocumentEditor::showPlace);
  connect(view_, &SourceView::caretMoved, this, &DocumentEditor::tellProblems);
  connect(view_, &SourceView::caretMoved, this, &DocumentEditor::caretMoved);
  connect(view_, &SourceView::menuWanted, this, &DocumentEditor::showMenu);
  connect(&document_, &Document::changed, this, &DocumentEditor::followDocument);
}

void DocumentEditor::takeEdit(std::size_t position, std::size_t removed, const std::string& inserted,
                              quint64 step) {
  telling_ = true;
  document_.edit({{position, document_.text().substr(position, removed), inserted}},
                 {.step = step, .time = now()});
  telling_ = false;
}

void DocumentEditor::followDocument(const TextChange& change) {
  if (telling_) return;
  view_->applyChange(change);
  // Where something was undone is where one looks; another editor's typing moves no caret.
  if (view_->hasFocus()) goTo(change.position + change.inserted.size());
}

bool DocumentEditor::isReadOnly() const {
  return view_->isReadOnly();
}

void DocumentEditor::setReadOnly(bool readOnly) {
  view_->setReadOnly(readOnly);
  find_->setReadOnly(readOnly);
}

std::size_t DocumentEditor::caret() const {
  return view_->selectionEnd();
}

void DocumentEditor::goTo(std::size_t position) {
  view_->select(position, position);
}

void DocumentEditor::goToLine(int line, int column) {
  lineBar_->hide();
  const auto place = view_->positionFromLineIndex(std::max(line, 1) - 1, std::max(column, 1) - 1);
  goTo(static_cast<std::size_t>(place));
  view_->setFocus(Qt::OtherFocusReason);
}

void DocumentEditor::closeGoToLine() {
  lineBar_->hide();
  view_->setFocus(Qt::OtherFocusReason);
}

void DocumentEditor::showGoToLine() {
  line_->setRange(1, std::max(view_->lines(), 1));
  line_->setValue(view_->caretLine() + 1);
  line_->selectAll();
  lineBar_->show();
  line_->setFocus(Qt::ShortcutFocusReason);
}

void DocumentEditor::showFind(bool withReplace) {
  const auto selected = view_->selectedText();
  find_->open(selected.contains(QLatin1Char('\n')) ? QString() : selected, withReplace);
}

void DocumentEditor::findNext() {
  search_->next();
}

void DocumentEditor::findPrevious() {
  search_->previous();
}

void DocumentEditor::cut() {
  view_->beginStep();
  view_->cut();
}

void DocumentEditor::copy() {
  view_->copy();
}

void DocumentEditor::paste() {
  view_->beginStep();
  view_->paste();
}

void DocumentEditor::selectAll() {
  view_->selectAll();
}

void DocumentEditor::showDisk() {
  const auto disk = document_.disk();
  for (const auto* name : {"reload", "showDifference"})
    choices_->findChild<QToolButton*>(QLatin1String(name))->setVisible(disk == Document::Disk::Changed);
  if (disk == Document::Disk::Same)
    choices_->hide();
  else if (disk == Document::Disk::Changed)
    choices_->ask(tr("Another program changed %1 on disk.").arg(document_.path()));
  else
    choices_->ask(tr("%1 was deleted on disk. The text is still here, and saving writes the file again.")
                      .arg(document_.path()));
}

void DocumentEditor::showProblems() {
  view_->showProblems(check_->problems());
  tellProblems();
  emit checked();
}

std::size_t DocumentEditor::beginOf(const TextProblem& problem) const {
  return problem.error.span ? view_->bytesOf(*problem.error.span).first : 0;
}

const TextProblems& DocumentEditor::problems() const {
  return check_->problems();
}

const TextProblem* DocumentEditor::nextProblem(std::size_t from, const ProblemButton& told) const {
  const TextProblem* first = nullptr;
  for (const auto& problem : problems()) {
    if (!told.tells(problem)) continue;
    if (beginOf(problem) >= from) return &problem;
    if (!first) first = &problem;
  }
  return first;
}

void DocumentEditor::tellProblems() {
  const auto* here = view_->problemAt(caret());
  const auto room = std::max(width() - 40 * kUnit, 40 * kUnit);
  const auto portable = here && portability_->tells(*here) ? room / 2 : 50 * kUnit;
  portability_->tell(problems(), here, portable);
  mistakes_->tell(problems(), here, portability_->isHidden() ? room : room - portable);
}

void DocumentEditor::goToNext(const ProblemButton& told) {
  const auto* problem = nextProblem(caret() + 1, told);
  if (!problem || !problem->error.span) return;
  goTo(beginOf(*problem));
  view_->setFocus(Qt::OtherFocusReason);
}

void DocumentEditor::goToError() {
  goToNext(mistakes_->isHidden() ? *portability_ : *mistakes_);
}

bool DocumentEditor::mend() {
  const auto* problem = view_->problemAt(caret());
  // The caret stands behind a word that was typed just now.
  if (!problem && caret() > 0) problem = view_->problemAt(caret() - 1);
  if (!problem) problem = nextProblem(caret(), *mistakes_);
  if (isReadOnly() || !problem || problem->mends.empty() || !problem->error.span) return false;
  const auto [begin, end] = view_->bytesOf(*problem->error.span);
  const auto text = problem->mends.front();
  view_->replace(begin, end, text);
  return true;
}

void DocumentEditor::showPlace() {
  place_->setText(tr("Line %1, column %2").arg(view_->caretLine() + 1).arg(view_->caretColumn() + 1));
}

void DocumentEditor::showMenu(const QPoint& global) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addActions(menuActions_);
  menu->popup(global);
}

} // namespace rankwright
