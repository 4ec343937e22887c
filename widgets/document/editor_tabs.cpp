#include "widgets/document/editor_tabs.h"

#include "widgets/document/diff_page.h"
#include "widgets/document/document.h"
#include "widgets/document/document_editor.h"
#include "widgets/document/document_set.h"

#include <QIcon>
#include <QTabBar>

namespace rankwright {

EditorTabs::EditorTabs(DocumentSet& documents, QWidget* parent) : QTabWidget(parent), documents_(documents) {
  setObjectName(QStringLiteral("editorTabs"));
  setAccessibleName(tr("Open files"));
  tabBar()->setAccessibleName(tr("Open files"));
  setDocumentMode(true);
  setTabsClosable(true);
  setMovable(true);
  connect(this, &QTabWidget::tabCloseRequested, this, &EditorTabs::closeTab);
  connect(this, &QTabWidget::currentChanged, this, &EditorTabs::pageChanged);
  connect(&documents, &DocumentSet::dirtyChanged, this, &EditorTabs::showNames);
  connect(&documents, &DocumentSet::closing, this, &EditorTabs::closeAll);
}

DocumentEditor* EditorTabs::editorAt(int index) const {
  return qobject_cast<DocumentEditor*>(widget(index));
}

DocumentEditor* EditorTabs::currentEditor() const {
  return editorAt(currentIndex());
}

DocumentEditor* EditorTabs::showDocument(Document& document) {
  for (int i = 0; i < count(); ++i) {
    auto* editor = editorAt(i);
    if (!editor || &editor->document() != &document) continue;
    setCurrentIndex(i);
    return editor;
  }
  auto* editor = new DocumentEditor(document, documents_);
  emit editorAdded(editor);
  setCurrentIndex(addTab(editor, QIcon::fromTheme(QStringLiteral("text-x-generic")), document.path()));
  showNames();
  return editor;
}

DiffPage* EditorTabs::differenceNamed(const QString& name) const {
  for (int i = 0; i < count(); ++i)
    if (auto* page = qobject_cast<DiffPage*>(widget(i)); page && tabText(i) == name) return page;
  return nullptr;
}

void EditorTabs::showDifference(const QString& name, const QString& title, TextPair texts) {
  auto* page = differenceNamed(name);
  if (!page) {
    page = new DiffPage(documents_.jobs());
    addTab(page, QIcon::fromTheme(QStringLiteral("vcs-diff")), name);
  }
  page->compare(title, std::move(texts));
  setCurrentWidget(page);
  page->setFocus(Qt::OtherFocusReason);
}

QStringList EditorTabs::openPaths() const {
  QStringList paths;
  for (int i = 0; i < count(); ++i)
    if (const auto* editor = editorAt(i)) paths.append(editor->document().path());
  return paths;
}

void EditorTabs::closeTab(int index) {
  auto* page = widget(index);
  if (!page) return;
  removeTab(index);
  page->deleteLater();
}

void EditorTabs::closeCurrent() {
  closeTab(currentIndex());
}

// At once, since the documents go.
void EditorTabs::closeAll() {
  while (count() > 0) {
    auto* page = widget(0);
    removeTab(0);
    delete page;
  }
}

void EditorTabs::showNames() {
  for (int i = 0; i < count(); ++i) {
    const auto* editor = editorAt(i);
    if (!editor) continue;
    const auto path = editor->document().path();
    const bool dirty = editor->document().isDirty();
    setTabText(i, dirty ? tr("%1 •").arg(path) : path);
    setTabToolTip(i, dirty ? tr("%1, not saved").arg(path) : path);
  }
}

} // namespace rankwright
