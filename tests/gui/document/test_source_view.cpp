#include "widgets/document/source_view.h"

#include <QGuiApplication>
#include <QImage>
#include <QTest>

using namespace rankwright;

class TestSourceView : public QObject {
  Q_OBJECT

private slots:
  void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }
  void drawsAlikeInEveryDirection_data();
  void drawsAlikeInEveryDirection();
};

void TestSourceView::drawsAlikeInEveryDirection_data() {
  QTest::addColumn<std::string>("text");
  QTest::newRow("full stop") << std::string("# Where (and when) it is.\n");
  QTest::newRow("brackets") << std::string("[transform]\nexpressions = [\n  'a = top(b, 100)',\n]\n");
  QTest::newRow("Hebrew") << std::string("name = \"\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D (1)\"\n");
}

void TestSourceView::drawsAlikeInEveryDirection() {
  QFETCH(std::string, text);
  const auto picture = [&text] {
    QWidget window;
    window.resize(400, 120);
    SourceView view(text, true, &window);
    view.resize(400, 120);
    window.show();
    // Scroll bars that are not needed go, and the caret comes, while events are worked off.
    if (!QTest::qWaitForWindowActive(&window)) qFatal("the window is not active");
    view.clearFocus();
    return window.grab().toImage();
  };
  const auto leftToRight = picture();
  QGuiApplication::setLayoutDirection(Qt::RightToLeft);
  QCOMPARE(picture(), leftToRight);
}

QTEST_MAIN(TestSourceView)
#include "test_source_view.moc"
