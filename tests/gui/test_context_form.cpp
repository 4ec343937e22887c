#include "sample_store.h"
#include "widgets/simulator/context_form.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace rankwright;

class TestContextForm : public QObject {
  Q_OBJECT

private slots:
  void init();
  void hasAFieldForEachFeature();
  void choosingTellsAtOnce();
  void typingTellsAfterAPause();
  void numbersRefuseOtherText();
  void anyLeavesTheFeatureOut();
  void everyFieldHasAName();

private:
  QComboBox* editor(const char* name) const {
    return form_->findChild<QComboBox*>(QLatin1String("context.") + QLatin1String(name));
  }
  std::unique_ptr<ContextForm> form_;
};

void TestContextForm::init() {
  form_ = std::make_unique<ContextForm>();
  const auto schema = test::must(Schema::of({{"country", ValueType::String}, {"city", ValueType::Int64}}));
  form_->setSchema(schema, {{"country", {"Spain", "Canada"}}});
  form_->show();
}

void TestContextForm::hasAFieldForEachFeature() {
  QCOMPARE(editor("country")->count(), 3);
  QCOMPARE(editor("country")->itemText(1), QStringLiteral("Spain"));
  QVERIFY(editor("city"));
  QVERIFY(form_->texts().empty());
}

void TestContextForm::choosingTellsAtOnce() {
  QSignalSpy changed(form_.get(), &ContextForm::changed);
  auto* country = editor("country");
  QTest::keyClick(country, Qt::Key_Down);
  QCOMPARE(changed.size(), 1);
  QCOMPARE(form_->texts(), (ContextTexts{{"country", "Spain"}}));
}

void TestContextForm::typingTellsAfterAPause() {
  QSignalSpy changed(form_.get(), &ContextForm::changed);
  QTest::keyClicks(editor("country")->lineEdit(), QStringLiteral("Peru"));
  QCOMPARE(changed.size(), 0);
  QTRY_COMPARE(changed.size(), 1);
  QCOMPARE(form_->texts(), (ContextTexts{{"country", "Peru"}}));
}

void TestContextForm::numbersRefuseOtherText() {
  QTest::keyClicks(editor("city")->lineEdit(), QStringLiteral("1x2.5"));
  QCOMPARE(form_->texts(), (ContextTexts{{"city", "125"}}));
}

void TestContextForm::anyLeavesTheFeatureOut() {
  editor("country")->setCurrentIndex(2);
  QCOMPARE(form_->texts(), (ContextTexts{{"country", "Canada"}}));
  form_->clear();
  QVERIFY(form_->texts().empty());
}

void TestContextForm::everyFieldHasAName() {
  for (const auto* field : form_->findChildren<QComboBox*>()) {
    QVERIFY(!field->accessibleName().isEmpty());
    QVERIFY(!field->toolTip().isEmpty());
  }
}

QTEST_MAIN(TestContextForm)
#include "test_context_form.moc"
