#include "widgets/document/document.h"

#include <QTest>

#include <random>

using namespace rankwright;
using namespace std::chrono_literals;

namespace {

WorkspacePart part() {
  return {"a.toml", "/nowhere/a.toml"};
}

TextChange typed(std::size_t position, const char* text) {
  return {position, {}, text};
}

TextChange deleted(std::size_t position, const char* text) {
  return {position, text, {}};
}

/// Types letter by letter at the end, `pause` apart.
void type(Document& document, const std::string& letters, std::chrono::milliseconds pause = 100ms) {
  static std::chrono::milliseconds now = 0ms;
  now += 1h;
  for (const char letter : letters)
    document.edit({{document.text().size(), {}, std::string(1, letter)}}, {.time = now += pause});
}

} // namespace

class TestTextEdit : public QObject {
  Q_OBJECT

private slots:
  void continuesTyping_data();
  void continuesTyping();
  void typingBecomesSteps_data();
  void typingBecomesSteps();
  void oneKeyPressIsOneStep();
  void undoEndsAStep();
  void savedTextIsNoLongerMergedInto();
  void randomEditsUndoToTheStart();
  void dirtyFollowsTheText();
  void revertCanBeUndone();
};

void TestTextEdit::continuesTyping_data() {
  QTest::addColumn<TextChange>("last");
  QTest::addColumn<TextChange>("next");
  QTest::addColumn<int>("pause");
  QTest::addColumn<bool>("expected");
  QTest::newRow("next letter") << typed(3, "a") << typed(4, "b") << 100 << true;
  QTest::newRow("a letter of three bytes") << typed(3, "推") << typed(6, "荐") << 100 << true;
  QTest::newRow("after a pause") << typed(3, "a") << typed(4, "b") << 1000 << false;
  QTest::newRow("elsewhere") << typed(3, "a") << typed(9, "b") << 100 << false;
  QTest::newRow("blank after a word") << typed(3, "a") << typed(4, " ") << 100 << true;
  QTest::newRow("next word") << typed(3, "a ") << typed(5, "b") << 100 << false;
  QTest::newRow("second blank") << typed(3, "a ") << typed(5, " ") << 100 << true;
  QTest::newRow("line end") << typed(3, "a") << typed(4, "\n") << 100 << false;
  QTest::newRow("after a line end") << typed(3, "\n") << typed(4, "a") << 100 << false;
  QTest::newRow("pasted word") << typed(3, "a") << typed(4, "word") << 100 << false;
  QTest::newRow("backspace") << deleted(3, "b") << deleted(2, "a") << 100 << true;
  QTest::newRow("delete") << deleted(3, "a") << deleted(3, "b") << 100 << true;
  QTest::newRow("backspace elsewhere") << deleted(3, "b") << deleted(8, "a") << 100 << false;
  QTest::newRow("typing then backspace") << typed(3, "a") << deleted(3, "a") << 100 << false;
}

void TestTextEdit::continuesTyping() {
  QFETCH(TextChange, last);
  QFETCH(TextChange, next);
  QFETCH(int, pause);
  QFETCH(bool, expected);
  QCOMPARE(rankwright::continuesTyping(last, next, std::chrono::milliseconds(pause)), expected);
}

void TestTextEdit::typingBecomesSteps_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<int>("pause");
  QTest::addColumn<int>("steps");
  QTest::newRow("a word") << QStringLiteral("bucket") << 100 << 1;
  QTest::newRow("two words") << QStringLiteral("two words") << 100 << 2;
  QTest::newRow("two lines") << QStringLiteral("a\nb") << 100 << 3;
  QTest::newRow("slowly") << QStringLiteral("slow") << 1500 << 4;
}

void TestTextEdit::typingBecomesSteps() {
  QFETCH(QString, text);
  QFETCH(int, pause);
  QFETCH(int, steps);
  Document document(part(), "", nullptr);
  type(document, text.toStdString(), std::chrono::milliseconds(pause));
  QCOMPARE(document.undoStack().count(), steps);
  QCOMPARE(QString::fromStdString(document.text()), text);
}

void TestTextEdit::oneKeyPressIsOneStep() {
  Document document(part(), "abc", nullptr);
  document.edit({{0, "abc", {}}}, {.step = 7});
  document.edit({{0, {}, "\n  pasted"}}, {.step = 7});
  QCOMPARE(document.undoStack().count(), 1);
  document.undoStack().undo();
  QCOMPARE(document.text(), std::string("abc"));
  document.undoStack().redo();
  QCOMPARE(document.text(), std::string("\n  pasted"));
}

void TestTextEdit::undoEndsAStep() {
  Document document(part(), "", nullptr);
  type(document, "one two");
  document.undoStack().undo();
  QCOMPARE(document.text(), std::string("one "));
  document.edit({{3, " ", {}}});
  document.undoStack().undo();
  type(document, " ");
  QCOMPARE(document.undoStack().count(), 2);
}

void TestTextEdit::savedTextIsNoLongerMergedInto() {
  Document document(part(), "", nullptr);
  type(document, "ab");
  document.undoStack().setClean();
  document.edit({{2, {}, "c"}}, {.time = 0ms});
  QVERIFY(document.isDirty());
  document.undoStack().undo();
  QVERIFY(!document.isDirty());
  QCOMPARE(document.text(), std::string("ab"));
}

void TestTextEdit::randomEditsUndoToTheStart() {
  std::mt19937 random(5);
  const std::string start = "name = 1\n# Größe\n";
  Document document(part(), start, nullptr);
  for (int i = 0; i < 2000; ++i) {
    const auto size = document.text().size();
    const auto at = random() % (size + 1);
    const auto length = random() % 3 == 0 ? random() % std::min<std::size_t>(size - at + 1, 4) : 0;
    document.edit(
        {{at, document.text().substr(at, length), std::string(random() % 2, char('a' + random() % 4))}},
        {.step = random() % 2 == 0 ? i / 3 + 1ULL : 0, .time = std::chrono::milliseconds(i * 10)});
  }
  const auto end = document.text();
  while (document.undoStack().canUndo())
    document.undoStack().undo();
  QCOMPARE(document.text(), start);
  while (document.undoStack().canRedo())
    document.undoStack().redo();
  QCOMPARE(document.text(), end);
}

void TestTextEdit::dirtyFollowsTheText() {
  Document document(part(), "a", nullptr);
  QVERIFY(!document.isDirty());
  document.edit({{1, {}, "b"}});
  QVERIFY(document.isDirty());
  document.undoStack().undo();
  QVERIFY(!document.isDirty());
  document.edit({TextChange()});
  QCOMPARE(document.undoStack().count(), 1); // an empty change is none, and the redo stays
}

void TestTextEdit::revertCanBeUndone() {
  Document document(part(), "saved", nullptr);
  document.edit({{5, {}, " and more"}});
  document.revert();
  QCOMPARE(document.text(), std::string("saved"));
  QVERIFY(!document.isDirty());
  document.undoStack().undo();
  QCOMPARE(document.text(), std::string("saved and more"));
  QVERIFY(document.isDirty());
}

QTEST_GUILESS_MAIN(TestTextEdit)
#include "test_text_edit.moc"
