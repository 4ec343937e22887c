#include "workspace_folder.h"

#include "widgets/common/appearance.h"
#include "widgets/common/job_runner.h"
#include "widgets/document/document_editor.h"
#include "widgets/document/document_set.h"
#include "widgets/document/documents_view.h"
#include "widgets/document/editor_tabs.h"
#include "widgets/document/editor_find_bar.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace rankwright;

namespace {

const auto kModel = QStringLiteral("model.toml");

/// A view on a workspace, shown.
struct Bench {
  explicit Bench(bool readOnly = false) : documents(jobs), view(documents) {
    QSignalSpy opened(&documents, &DocumentSet::opened);
    documents.open(folder.path(), folder.state(), readOnly);
    if (!opened.wait()) qFatal("the workspace did not open");
    view.resize(1100, 700);
    view.show();
    view.activateWindow();
    if (!QTest::qWaitForWindowActive(&view)) qFatal("the window is not active");
  }

  EditorTabs& tabs() { return *view.findChild<EditorTabs*>(); }
  DocumentEditor& editor() { return *tabs().currentEditor(); }
  QWidget& source() { return *editor().findChild<QWidget*>(QStringLiteral("source")); }
  Document& document() { return editor().document(); }
  QString text() { return QString::fromStdString(document().text()); }

  void open(const QString& path) {
    view.goTo({QStringLiteral("file"), path});
    if (!QTest::qWaitFor([&] { return tabs().currentEditor() && document().path() == path; }))
      qFatal("not opened");
    if (!QTest::qWaitFor([&] { return source().hasFocus(); })) qFatal("no focus");
  }
  void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
  }
  void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
  template <class Widget>
  Widget* child(const char* name) {
    return view.findChild<Widget*>(QLatin1String(name));
  }

  WorkspaceFolder folder;
  JobRunner jobs;
  DocumentSet documents;
  DocumentsView view;
};

} // namespace

class TestDocumentsView : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void listOpensByKeyboard();
  void typingUndoRedoAndSaveByKeys();
  void pasteOverSelectionIsOneStep();
  void twoEditorsStayInStep();
  void tabLeavesOnlyWhenItCameByTab();
  void findsByKeys();
  void replaceAllIsOneStep();
  void goesToALine();
  void mistakesAreShownAndCanBeSaved();
  void foreignChangeIsAsked();
  void differenceShowsUnsavedLines();
  void ruleAddressGoesToItsLine();
  void unknownRuleIsSaidInPlace();
  void offersAreRestored();
  void discardingAsks();
  void readOnlyTypesNothing();
  void stateIsRestored();
  void everyControlHasAName();
  void looks_data();
  void looks();

private:
  Appearance* appearance_ = nullptr;
};

void TestDocumentsView::initTestCase() {
  appearance_ = new Appearance(this);
}

void TestDocumentsView::listOpensByKeyboard() {
  Bench bench;
  auto* list = bench.child<QListView>("parts");
  list->setFocus();
  bench.key(Qt::Key_Down);
  bench.key(Qt::Key_Return);
  QTRY_COMPARE(bench.view.place().text(), QStringLiteral("file:model.toml"));
}

void TestDocumentsView::typingUndoRedoAndSaveByKeys() {
  Bench bench;
  QSignalSpy saved(&bench.view, &DocumentsView::saved);
  bench.open(kModel);
  const auto before = bench.text();
  bench.key(Qt::Key_End, Qt::ControlModifier);
  bench.type(QStringLiteral("seed = 1"));
  QCOMPARE(bench.text(), before + QStringLiteral("seed = 1"));
  QCOMPARE(bench.tabs().tabText(0), QStringLiteral("model.toml •"));
  bench.key(Qt::Key_Z, Qt::ControlModifier);
  QCOMPARE(bench.text(), before + QStringLiteral("seed = "));
  bench.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  QCOMPARE(bench.text(), before + QStringLiteral("seed = 1"));
  bench.key(Qt::Key_S, Qt::ControlModifier);
  QVERIFY(saved.wait());
  QCOMPARE(saved.at(0).at(0).toString(), kModel);
  QCOMPARE(bench.tabs().tabText(0), kModel);
  QVERIFY(bench.folder.read("model.toml").ends_with("seed = 1"));
}

void TestDocumentsView::pasteOverSelectionIsOneStep() {
  Bench bench;
  bench.open(kModel);
  const auto before = bench.text();
  QApplication::clipboard()->setText(QStringLiteral("推荐 list"));
  bench.key(Qt::Key_A, Qt::ControlModifier);
  bench.key(Qt::Key_V, Qt::ControlModifier);
  QCOMPARE(bench.text(), QStringLiteral("推荐 list"));
  bench.key(Qt::Key_Z, Qt::ControlModifier);
  QCOMPARE(bench.text(), before);
}

void TestDocumentsView::twoEditorsStayInStep() {
  Bench bench;
  bench.open(kModel);
  DocumentEditor second(bench.document(), bench.documents);
  bench.type(QStringLiteral("xa"));
  bench.key(Qt::Key_Z, Qt::ControlModifier);
  bench.type(QStringLiteral("b"));
  second.selectAll();
  second.copy();
  QCOMPARE(QApplication::clipboard()->text(), bench.text());
}

void TestDocumentsView::tabLeavesOnlyWhenItCameByTab() {
  Bench bench;
  bench.open(kModel);
  const auto before = bench.text();
  bench.key(Qt::Key_Tab);
  QVERIFY(bench.text() != before);
  QVERIFY(bench.source().hasFocus());
  bench.key(Qt::Key_Escape);
  bench.key(Qt::Key_Tab);
  QVERIFY(!bench.source().hasFocus());
  bench.source().setFocus(Qt::TabFocusReason);
  bench.key(Qt::Key_Backtab);
  QVERIFY(!bench.source().hasFocus());
}

void TestDocumentsView::findsByKeys() {
  Bench bench;
  bench.open(QStringLiteral("rules.toml"));
  bench.key(Qt::Key_F, Qt::ControlModifier);
  auto* field = bench.child<QLineEdit>("findText");
  QTRY_VERIFY(field->hasFocus());
  bench.type(QStringLiteral("CO"));
  const auto first = bench.editor().caret();
  QCOMPARE(bench.text().mid(int(first) - 2, 2), QStringLiteral("co"));
  bench.key(Qt::Key_Return);
  QVERIFY(bench.editor().caret() > first);
  bench.key(Qt::Key_Return);
  QCOMPARE(bench.editor().caret(), first); // around the end
  bench.key(Qt::Key_F3, Qt::ShiftModifier);
  QVERIFY(bench.editor().caret() > first);
  bench.key(Qt::Key_Escape);
  QVERIFY(bench.source().hasFocus());
}

void TestDocumentsView::replaceAllIsOneStep() {
  Bench bench;
  bench.open(QStringLiteral("rules.toml"));
  const auto before = bench.text();
  bench.key(Qt::Key_H, Qt::ControlModifier);
  bench.type(QStringLiteral("coalesce"));
  bench.child<QLineEdit>("replacement")->setFocus();
  bench.type(QStringLiteral("first"));
  QTest::mouseClick(bench.child<QToolButton>("replaceAll"), Qt::LeftButton);
  QCOMPARE(bench.text(), QString(before).replace(QStringLiteral("coalesce"), QStringLiteral("first")));
  bench.key(Qt::Key_Escape);
  bench.key(Qt::Key_Z, Qt::ControlModifier);
  QCOMPARE(bench.text(), before);
}

void TestDocumentsView::goesToALine() {
  Bench bench;
  bench.open(QStringLiteral("rules.toml"));
  bench.key(Qt::Key_G, Qt::ControlModifier);
  QTRY_VERIFY(qobject_cast<QSpinBox*>(QApplication::focusWidget()));
  bench.type(QStringLiteral("3"));
  bench.key(Qt::Key_Return);
  QTRY_VERIFY(bench.source().hasFocus());
  QCOMPARE(int(bench.editor().caret()), bench.text().indexOf(QStringLiteral("  'place")));
}

void TestDocumentsView::mistakesAreShownAndCanBeSaved() {
  Bench bench;
  bench.open(kModel);
  bench.key(Qt::Key_End, Qt::ControlModifier);
  bench.type(QStringLiteral("seed ="));
  auto* error = bench.child<QToolButton>("syntaxError");
  QTRY_VERIFY(error->isVisible());
  QVERIFY(error->text().startsWith(QStringLiteral("Line 2: ")));
  bench.key(Qt::Key_Home, Qt::ControlModifier);
  bench.key(Qt::Key_F8);
  QVERIFY(bench.editor().caret() > std::size_t(bench.text().indexOf(QLatin1Char('\n'))));
  bench.key(Qt::Key_S, Qt::ControlModifier);
  QTRY_VERIFY(bench.folder.read("model.toml").ends_with("seed ="));
  bench.key(Qt::Key_End, Qt::ControlModifier);
  bench.type(QStringLiteral(" 1"));
  QTRY_VERIFY(!error->isVisible());
}

void TestDocumentsView::foreignChangeIsAsked() {
  Bench bench;
  bench.open(kModel);
  QVERIFY(bench.folder.write("model.toml", "theirs = 1\n"));
  auto* reload = bench.child<QToolButton>("reload");
  QTRY_VERIFY(reload->isVisible());
  QTest::mouseClick(bench.child<QToolButton>("showDifference"), Qt::LeftButton);
  QTRY_VERIFY(bench.child<QPlainTextEdit>("difference"));
  QTRY_VERIFY(
      bench.child<QPlainTextEdit>("difference")->toPlainText().contains(QStringLiteral("-theirs = 1")));
  bench.open(kModel);
  QTest::mouseClick(reload, Qt::LeftButton);
  QTRY_COMPARE(bench.text(), QStringLiteral("theirs = 1\n"));
  QTRY_VERIFY(!reload->isVisible());
}

void TestDocumentsView::differenceShowsUnsavedLines() {
  Bench bench;
  bench.open(kModel);
  bench.key(Qt::Key_End, Qt::ControlModifier);
  bench.type(QStringLiteral("seed = 1"));
  bench.key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
  QTRY_VERIFY(bench.child<QPlainTextEdit>("difference"));
  QTRY_VERIFY(
      bench.child<QPlainTextEdit>("difference")->toPlainText().contains(QStringLiteral("\n+seed = 1\n")));
}

void TestDocumentsView::ruleAddressGoesToItsLine() {
  Bench bench;
  bench.view.goTo({QStringLiteral("rule"), QStringLiteral("band")});
  QTRY_COMPARE(bench.view.place().key, QStringLiteral("rules.toml"));
  QCOMPARE(int(bench.editor().caret()), bench.text().indexOf(QStringLiteral("band")));
}

void TestDocumentsView::unknownRuleIsSaidInPlace() {
  Bench bench;
  bench.view.goTo({QStringLiteral("rule"), QStringLiteral("nothing")});
  QTRY_VERIFY(bench.child<QWidget>("messageBar")->isVisible());
}

void TestDocumentsView::offersAreRestored() {
  Bench bench;
  bench.open(kModel);
  bench.type(QStringLiteral("unsaved"));
  const auto unsaved = bench.text();
  QSignalSpy opened(&bench.documents, &DocumentSet::opened);
  bench.documents.open(bench.folder.path(), bench.folder.state(), false); // as the next session does
  QVERIFY(opened.wait());
  QTRY_VERIFY(bench.child<QToolButton>("restore"));
  QVERIFY(bench.child<QWidget>("recoveryBar")->isVisible());
  QTest::keyClick(bench.child<QToolButton>("restore"), Qt::Key_Space);
  QTRY_VERIFY(bench.tabs().currentEditor());
  QCOMPARE(bench.text(), unsaved);
  QVERIFY(!bench.child<QWidget>("recoveryBar")->isVisible());
}

void TestDocumentsView::discardingAsks() {
  Bench bench;
  bench.open(kModel);
  bench.type(QStringLiteral("unsaved"));
  QSignalSpy opened(&bench.documents, &DocumentSet::opened);
  bench.documents.open(bench.folder.path(), bench.folder.state(), false);
  QVERIFY(opened.wait());
  QTRY_VERIFY(bench.child<QToolButton>("discard"));
  QTest::mouseClick(bench.child<QToolButton>("discard"), Qt::LeftButton);
  QTRY_VERIFY(bench.child<QMessageBox>("discardQuestion"));
  QTest::keyClick(bench.child<QMessageBox>("discardQuestion"), Qt::Key_Escape);
  QCOMPARE(bench.documents.offers().size(), 1U);
  QTRY_VERIFY(!bench.child<QMessageBox>("discardQuestion"));
  QTest::mouseClick(bench.child<QToolButton>("discard"), Qt::LeftButton);
  auto* question = bench.child<QMessageBox>("discardQuestion");
  QVERIFY(question);
  for (auto* button : question->buttons())
    if (question->buttonRole(button) == QMessageBox::DestructiveRole)
      QTest::mouseClick(button, Qt::LeftButton);
  QTRY_COMPARE(bench.documents.offers().size(), 0U);
}

void TestDocumentsView::readOnlyTypesNothing() {
  Bench bench(true);
  bench.open(kModel);
  const auto before = bench.text();
  bench.type(QStringLiteral("x"));
  QApplication::clipboard()->setText(QStringLiteral("pasted"));
  bench.key(Qt::Key_V, Qt::ControlModifier);
  QCOMPARE(bench.text(), before);
  QVERIFY(!bench.documents.isDirty());
}

void TestDocumentsView::stateIsRestored() {
  Bench bench;
  bench.open(QStringLiteral("rules.toml"));
  bench.editor().goTo(20);
  bench.open(kModel);
  bench.tabs().setCurrentIndex(0);
  const auto state = bench.view.saveState();
  DocumentsView again(bench.documents);
  again.restoreState(state);
  auto* tabs = again.findChild<EditorTabs*>();
  QTRY_COMPARE(tabs->openPaths(), (QStringList{QStringLiteral("rules.toml"), kModel}));
  QTRY_COMPARE(again.place().key, QStringLiteral("rules.toml"));
  QCOMPARE(tabs->currentEditor()->caret(), 20U);
}

void TestDocumentsView::everyControlHasAName() {
  Bench bench;
  bench.open(kModel);
  bench.key(Qt::Key_H, Qt::ControlModifier);
  for (auto* widget : bench.view.findChildren<QWidget*>()) {
    if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible()) continue;
    const auto* iface = QAccessible::queryAccessibleInterface(widget);
    const QString what =
        QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
    QVERIFY2(iface && !iface->text(QAccessible::Name).isEmpty(), qPrintable(what));
    if (auto* button = qobject_cast<QToolButton*>(widget))
      QVERIFY2(!button->toolTip().isEmpty(), qPrintable(what));
  }
}

void TestDocumentsView::looks_data() {
  QTest::addColumn<bool>("dark");
  QTest::newRow("light") << false;
  QTest::newRow("dark") << true;
}

// Recoloured while it is shown; the picture is for people to look at.
void TestDocumentsView::looks() {
  QFETCH(bool, dark);
  Bench bench;
  bench.open(kModel);
  bench.key(Qt::Key_End, Qt::ControlModifier);
  bench.type(QStringLiteral("seed ="));
  appearance_->setMode(dark ? Appearance::Mode::Dark : Appearance::Mode::Light);
  QSignalSpy opened(&bench.documents, &DocumentSet::opened);
  bench.documents.open(bench.folder.path(), bench.folder.state(), false);
  QVERIFY(opened.wait());
  bench.open(QStringLiteral("rules.toml"));
  bench.type(QStringLiteral("x = "));
  bench.key(Qt::Key_F, Qt::ControlModifier);
  bench.type(QStringLiteral("co"));
  QVERIFY(bench.folder.write("rules.toml", "theirs = 1\n"));
  QTRY_VERIFY(bench.child<QToolButton>("reload")->isVisible());
  const auto picture = bench.view.grab().toImage();
  const auto name = dark ? QStringLiteral("dark") : QStringLiteral("light");
  QVERIFY(picture.save(QStringLiteral(RW_BINARY_DIR "/tests/documents-%1.png").arg(name)));
  const auto middle =
      bench.source().mapTo(&bench.view, QPoint(bench.source().width() - 40, bench.source().height() - 10));
  QCOMPARE(picture.pixelColor(middle).lightness() < 128, dark);
  bench.key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
  QTRY_VERIFY(bench.child<QPlainTextEdit>("difference"));
  QTRY_VERIFY(bench.child<QPlainTextEdit>("difference")->toPlainText().contains(QStringLiteral("@@")));
  QVERIFY(bench.view.grab().save(QStringLiteral(RW_BINARY_DIR "/tests/difference-%1.png").arg(name)));
}

QTEST_MAIN(TestDocumentsView)
#include "test_documents_view.moc"
