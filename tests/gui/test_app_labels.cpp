#include "sample_store.h"
#include "widgets/common/theme.h"
#include "widgets/simulator/app_catalogue.h"
#include "widgets/simulator/app_icon.h"
#include "widgets/simulator/user_directory.h"

#include <QTest>

using namespace rankwright;

class TestAppLabels : public QObject {
  Q_OBJECT

private slots:
  void describesApps_data();
  void describesApps();
  void appsAreFoundByNameAndKey();
  void describesUsers();
  void initialsStandForNames_data();
  void initialsStandForNames();
  void categoriesKeepTheirColour();
  void lettersAreReadableOnEveryCategory();
};

void TestAppLabels::describesApps_data() {
  QTest::addColumn<int>("item");
  QTest::addColumn<QString>("name");
  QTest::addColumn<QString>("category");
  QTest::addColumn<QString>("terms");
  QTest::addColumn<bool>("named");
  QTest::newRow("free with a rating") << 0 << QStringLiteral("Angry Birds") << QStringLiteral("Games")
                                      << QStringLiteral("Free · 4.5 ★") << true;
  QTest::newRow("price without a rating")
      << 1 << QStringLiteral("微信") << QStringLiteral("Communication") << QStringLiteral("$1.99") << true;
  QTest::newRow("only a key") << 2 << QStringLiteral("org.nobody.app") << QString() << QString() << false;
}

void TestAppLabels::describesApps() {
  QFETCH(int, item);
  QFETCH(QString, name);
  QFETCH(QString, category);
  QFETCH(QString, terms);
  QFETCH(bool, named);
  const auto text = AppCatalogue(test::sampleItems()).textOf(ItemId(std::uint32_t(item)));
  QCOMPARE(text.name, name);
  QCOMPARE(text.category, category);
  QCOMPARE(text.terms, terms);
  QCOMPARE(text.isNamed, named);
}

void TestAppLabels::appsAreFoundByNameAndKey() {
  const AppCatalogue apps(test::sampleItems());
  for (const auto& filter : {QStringLiteral("angry"), QStringLiteral("rovio")}) {
    const auto rows = searchEntries(apps, filter, {});
    QVERIFY(rows);
    QCOMPARE(**rows, (std::vector<std::uint32_t>{0}));
  }
}

void TestAppLabels::describesUsers() {
  const UserDirectory users(test::sampleUsers());
  QCOMPARE(users.size(), 2U);
  QCOMPARE(users.at(0).title, QStringLiteral("u1"));
  QCOMPARE(users.at(0).detail, QStringLiteral("Spain · Games"));
  QCOMPARE(users.at(1).detail, QString());
}

void TestAppLabels::initialsStandForNames_data() {
  QTest::addColumn<QString>("name");
  QTest::addColumn<QString>("initials");
  QTest::newRow("two words") << QStringLiteral("Angry Birds") << QStringLiteral("AB");
  QTest::newRow("many words") << QStringLiteral("the weather channel app") << QStringLiteral("TW");
  QTest::newRow("one word") << QStringLiteral("Facebook") << QStringLiteral("F");
  QTest::newRow("Chinese") << QStringLiteral("微信 读书") << QStringLiteral("微");
  QTest::newRow("punctuation first") << QStringLiteral("~ 360 Security") << QStringLiteral("3S");
  QTest::newRow("no letter") << QStringLiteral("★★★") << QString();
}

void TestAppLabels::initialsStandForNames() {
  QFETCH(QString, name);
  QFETCH(QString, initials);
  QCOMPARE(initialsOf(name), initials);
}

void TestAppLabels::categoriesKeepTheirColour() {
  QCOMPARE(categoryColor(QStringLiteral("Games")), categoryColor(QStringLiteral("Games")));
  QVERIFY(categoryColor(QStringLiteral("Games")) != categoryColor(QStringLiteral("Communication")));
}

void TestAppLabels::lettersAreReadableOnEveryCategory() {
  for (int i = 0; i < 200; ++i) {
    const auto color = categoryColor(QStringLiteral("category %1").arg(i));
    QVERIFY2(contrast(Qt::white, color) >= 4.5, qPrintable(color.name()));
  }
}

QTEST_MAIN(TestAppLabels)
#include "test_app_labels.moc"
