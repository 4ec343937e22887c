#include "widgets/simulator/joint_undo.h"

#include <QAction>
#include <QTest>
#include <QUndoStack>

#include <random>

using namespace rankwright;

namespace {

/// Appends a letter, and takes it back.
class Append final : public QUndoCommand {
public:
  Append(QString& text, QChar letter) : QUndoCommand(QString(letter)), text_(text), letter_(letter) {}
  void redo() override { text_ += letter_; }
  void undo() override { text_.chop(1); }

private:
  QString& text_;
  QChar letter_;
};

} // namespace

class TestJointUndo : public QObject {
  Q_OBJECT

private slots:
  void undoesTheLatestFirst();
  void stepsElsewhereCount();
  void newStepForgetsWhatWasUndoneThere();
  void randomWalkComesBack();
};

void TestJointUndo::undoesTheLatestFirst() {
  QString a, b;
  QUndoStack first, second;
  JointUndo undo(nullptr);
  undo.add(first);
  undo.add(second);
  first.push(new Append(a, u'1'));
  second.push(new Append(b, u'2'));
  first.push(new Append(a, u'3'));
  QVERIFY(undo.undoAction()->text().endsWith(u'3'));
  undo.undoAction()->trigger();
  QCOMPARE(a + b, QStringLiteral("12"));
  undo.undoAction()->trigger();
  QCOMPARE(a + b, QStringLiteral("1"));
  undo.redoAction()->trigger();
  QCOMPARE(b, QStringLiteral("2"));
  undo.redoAction()->trigger();
  QCOMPARE(a, QStringLiteral("13"));
  QVERIFY(!undo.redoAction()->isEnabled());
}

void TestJointUndo::stepsElsewhereCount() {
  QString a, b;
  QUndoStack first, second;
  first.push(new Append(a, u'0'));
  JointUndo undo(nullptr);
  undo.add(first);
  undo.add(second);
  second.push(new Append(b, u'1'));
  second.undo();
  QVERIFY(undo.redoAction()->isEnabled());
  undo.undoAction()->trigger();
  QVERIFY(a.isEmpty());
  QVERIFY(!undo.undoAction()->isEnabled());
}

void TestJointUndo::newStepForgetsWhatWasUndoneThere() {
  QString a, b;
  QUndoStack first, second;
  JointUndo undo(nullptr);
  undo.add(first);
  undo.add(second);
  first.push(new Append(a, u'1'));
  second.push(new Append(b, u'2'));
  undo.undoAction()->trigger();
  undo.undoAction()->trigger();
  first.push(new Append(a, u'3'));
  QCOMPARE(a, QStringLiteral("3"));
  undo.redoAction()->trigger();
  QCOMPARE(b, QStringLiteral("2"));
  QVERIFY(!undo.redoAction()->isEnabled());
}

void TestJointUndo::randomWalkComesBack() {
  std::mt19937 random(7);
  for (int round = 0; round < 50; ++round) {
    QString a, b;
    QUndoStack first, second;
    JointUndo undo(nullptr);
    undo.add(first);
    undo.add(second);
    for (int step = 0; step < 40; ++step)
      switch (random() % 4) {
      case 0:
        first.push(new Append(a, u'a'));
        break;
      case 1:
        second.push(new Append(b, u'b'));
        break;
      case 2:
        undo.undoAction()->trigger();
        break;
      default:
        undo.redoAction()->trigger();
      }
    while (undo.undoAction()->isEnabled())
      undo.undoAction()->trigger();
    QVERIFY(a.isEmpty() && b.isEmpty());
    QVERIFY(!first.canUndo() && !second.canUndo());
  }
}

QTEST_MAIN(TestJointUndo)
#include "test_joint_undo.moc"
