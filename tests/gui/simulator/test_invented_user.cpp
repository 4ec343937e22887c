#include "core/document/toml_edit.h"
#include "core/workspace/invented_user.h"
#include "what_if_bench.h"
#include "widgets/simulator/invented_user_form.h"
#include "widgets/simulator/invented_user_page.h"
#include "widgets/simulator/persona_bar.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

using namespace rankwright;
using test::WhatIfBench;

namespace {

struct InventedBench : WhatIfBench {
  InventedBench() {
    host.addWidget(&who());
    who().show();
  }
  ~InventedBench() { who().setParent(&view); }

  /// Where users are picked or invented.
  QWidget& who() const { return *view.invented()->parentWidget(); }

  InventedUserForm& form() const { return *view.invented()->form(); }
  bool invent() {
    view.personas()->action(QStringLiteral("persona.invent"))->trigger();
    return asks();
  }
  /// Waits for the list of an invented user.
  bool asks(std::size_t features = 0) const {
    return QTest::qWaitFor([&] {
      const auto& trace = view.currentTrace();
      return trace && trace->request.user == kNoUser && trace->request.features.size() == features;
    });
  }
  void type(const std::string& feature, const QString& text) const {
    auto* field = form().field(feature)->lineEdit();
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
  }
  void saveAs(const QString& name) const {
    view.personas()->action(QStringLiteral("persona.save"))->trigger();
    auto* line = view.personas()->findChild<QLineEdit*>(QStringLiteral("personaName"));
    line->selectAll();
    QTest::keyClicks(line, name);
    QTest::keyClick(line, Qt::Key_Return);
  }
  QString headline() const { return view.findChild<QLabel*>(QStringLiteral("headline"))->text(); }
};

} // namespace

class TestInventedUser : public QObject {
  Q_OBJECT

private slots:
  void typedFeaturesChangeTheList();
  void copyBeginsWithAUserOfTheStore();
  void wrongValueIsMarkedAndNotAsked();
  void listsMayHaveBlanksAtCommas();
  void quotedCommaIsPartOfAValue();
  void openQuoteIsMarked();
  void savedOneComesBack();
  void editedOneReplacesItself();
  void leavingGoesBackToTheUser();
  void sessionKeepsIt();
  void draftsAreFollowed();
  void everyFieldIsNamed();
};

void TestInventedUser::typedFeaturesChangeTheList() {
  InventedBench bench;
  QVERIFY(bench.invent());
  QCOMPARE(bench.headline(), QStringLiteral("Invented user"));
  QVERIFY(bench.view.selectedUser().isEmpty());
  const auto category = bench.workspace->itemText(ItemId(0), "category");
  bench.type("top_categories", toQt(category));
  QVERIFY(bench.asks(1));
  QVERIFY(!bench.cards().empty());
}

void TestInventedUser::copyBeginsWithAUserOfTheStore() {
  InventedBench bench;
  const auto user = test::must(bench.workspace->user(bench.view.selectedUser().toStdString()));
  const auto expected = typedFeatures(bench.workspace->users(), user);
  QVERIFY(!expected.empty());
  bench.view.personas()->action(QStringLiteral("persona.copy"))->trigger();
  QVERIFY(bench.asks(expected.size()));
  QCOMPARE(bench.form().texts(), expected);
  const auto& request = bench.view.currentTrace()->request;
  for (const auto& [name, value] : request.features)
    QVERIFY2(value == bench.workspace->users().features().valueAt(user.value(), name), name.c_str());
}

void TestInventedUser::wrongValueIsMarkedAndNotAsked() {
  InventedBench bench;
  QVERIFY(bench.invent());
  QSignalSpy shown(&bench.view, &GuessYouLike::listChanged);
  bench.type("item_count", QStringLiteral("+"));
  auto* problem = bench.form().findChild<QLabel*>(QStringLiteral("inventedProblem"));
  QTRY_VERIFY(problem->isVisible());
  QVERIFY(problem->text().contains(QStringLiteral("item_count")));
  QVERIFY(!bench.form().field("item_count")->accessibleDescription().isEmpty());
  QVERIFY(shown.isEmpty());
  bench.type("item_count", QStringLiteral("3"));
  QTRY_VERIFY(!problem->isVisible());
  QVERIFY(bench.asks(1));
}

void TestInventedUser::listsMayHaveBlanksAtCommas() {
  InventedBench bench;
  QVERIFY(bench.invent());
  bench.type("top_categories", QStringLiteral("Tools , Social"));
  QVERIFY(bench.asks(1));
  QVERIFY(bench.view.currentTrace()->request.features[0].second ==
          Value(std::vector<std::string>{"Tools", "Social"}));
}

void TestInventedUser::quotedCommaIsPartOfAValue() {
  InventedBench bench;
  QVERIFY(bench.invent());
  bench.type("top_categories", QStringLiteral("\"Food, drink\",Social"));
  QVERIFY(bench.asks(1));
  QVERIFY(bench.view.currentTrace()->request.features[0].second ==
          Value(std::vector<std::string>{"Food, drink", "Social"}));
  // Written back it is what would be typed.
  const auto texts = bench.form().texts();
  QCOMPARE(texts.front().second, std::string("\"Food, drink\", Social"));
  bench.form().setTexts(texts);
  QCOMPARE(bench.form().field("top_categories")->currentText(), QStringLiteral("\"Food, drink\", Social"));
  QVERIFY(bench.form().isValid());
}

void TestInventedUser::openQuoteIsMarked() {
  InventedBench bench;
  QVERIFY(bench.invent());
  QSignalSpy shown(&bench.view, &GuessYouLike::listChanged);
  bench.type("top_categories", QStringLiteral("\"Food, drink"));
  const auto* problem = bench.form().findChild<QLabel*>(QStringLiteral("inventedProblem"));
  QTRY_VERIFY(problem->isVisible());
  QVERIFY2(problem->text().endsWith(QStringLiteral("the quote is not closed: \"Food, drink")),
           qPrintable(problem->text()));
  QVERIFY(shown.isEmpty());
}

void TestInventedUser::savedOneComesBack() {
  InventedBench bench;
  const auto user = bench.view.selectedUser();
  QVERIFY(bench.invent());
  bench.type("top_categories", QStringLiteral("Tools"));
  QVERIFY(bench.asks(1));
  bench.saveAs(QStringLiteral("Tinkerer"));
  QTRY_VERIFY(bench.file("personas.toml").find("features = {") != std::string::npos);
  QVERIFY(bench.file("personas.toml").find("user =") == std::string::npos);
  bench.view.selectUser(user);
  QVERIFY(!bench.view.isInvented());
  bench.form().setTexts({});
  QTRY_VERIFY(bench.view.personas()->menu()->actions().front()->text().contains(QStringLiteral("Tinkerer")));
  bench.view.personas()->menu()->actions().front()->trigger();
  QVERIFY(bench.asks(1));
  QCOMPARE(bench.form().texts(), (FeatureTexts{{"top_categories", "Tools"}}));
  QTRY_COMPARE(bench.headline(), QStringLiteral("Tinkerer"));
}

void TestInventedUser::editedOneReplacesItself() {
  InventedBench bench;
  QVERIFY(bench.invent());
  bench.saveAs(QStringLiteral("One"));
  QTRY_VERIFY(bench.view.personas()->menu()->actions().front()->text().contains(QStringLiteral("One")));
  bench.view.personas()->menu()->actions().front()->trigger();
  bench.type("item_count", QStringLiteral("7"));
  QVERIFY(bench.asks(1));
  bench.view.personas()->action(QStringLiteral("persona.save"))->trigger();
  auto* name = bench.view.personas()->findChild<QLineEdit*>(QStringLiteral("personaName"));
  QCOMPARE(name->text(), QStringLiteral("One"));
  QTest::keyClick(name, Qt::Key_Return);
  QTRY_VERIFY(bench.file("personas.toml").find("item_count = \"7\"") != std::string::npos);
  QCOMPARE(bench.file("personas.toml").find("[[persona]]"), bench.file("personas.toml").rfind("[[persona]]"));
}

void TestInventedUser::leavingGoesBackToTheUser() {
  InventedBench bench;
  const auto user = bench.view.selectedUser();
  QVERIFY(bench.invent());
  auto* back = bench.view.invented()->findChild<QToolButton*>(QStringLiteral("leaveInvented"));
  back->setFocus();
  QTest::keyClick(back, Qt::Key_Space);
  QCOMPARE(bench.view.selectedUser(), user);
}

void TestInventedUser::sessionKeepsIt() {
  InventedBench bench;
  QVERIFY(bench.invent());
  bench.type("item_count", QStringLiteral("7"));
  QVERIFY(bench.asks(1));
  const auto state = bench.view.saveState();
  bench.view.setWorkspace(bench.workspace);
  QVERIFY(!bench.view.hasUser());
  bench.view.restoreState(state);
  QVERIFY(bench.asks(1));
  QVERIFY(bench.view.isInvented());
}

void TestInventedUser::draftsAreFollowed() {
  InventedBench bench;
  QVERIFY(bench.invent());
  auto* draft = bench.view.draft();
  draft->edit(draft->pipeline(), withTomlValue(bench.pipeline(), {"list", 0}, "count", "5"), {});
  QTRY_COMPARE(bench.cards().size(), std::size_t(5));
  QVERIFY(bench.showsDraft());
  QVERIFY(bench.view.currentTrace()->request.user == kNoUser);
}

void TestInventedUser::everyFieldIsNamed() {
  InventedBench bench;
  QVERIFY(bench.invent());
  for (auto* widget : bench.view.invented()->findChildren<QWidget*>())
    if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy())
      QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty() ||
                   qobject_cast<const QLineEdit*>(widget),
               qPrintable(widget->objectName() + QLatin1Char(' ') +
                          QLatin1String(widget->metaObject()->className())));
}

QTEST_MAIN(TestInventedUser)
#include "test_invented_user.moc"
