#include "widgets/preferences/preferences.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rankwright;
using namespace std::chrono_literals;

class TestPreferences : public QObject {
  Q_OBJECT

private slots:
  void valuesOutliveTheProgram();
  void nonsenseReadsAsTheDefault_data();
  void nonsenseReadsAsTheDefault();
  void changesAreToldOnce();
  void valuesStayWithinTheirRange();
  void resetTouchesItsPageOnly();
  void withoutSettingsItForgets();
};

void TestPreferences::valuesOutliveTheProgram() {
  QTemporaryDir folder;
  const auto file = folder.filePath(QStringLiteral("s.ini"));
  {
    QSettings settings(file, QSettings::IniFormat);
    Preferences preferences(&settings);
    preferences.setStartPage(Preferences::StartPage::Welcome);
    preferences.setRestoresViews(false);
    preferences.setMode(Appearance::Mode::Dark);
    preferences.setHighContrast(true);
    preferences.setScale(150);
    preferences.setLanguage(QStringLiteral("zh_CN"));
    preferences.setJobPatience(1s);
    preferences.setOffersRecovery(false);
  }
  QSettings settings(file, QSettings::IniFormat);
  const Preferences preferences(&settings);
  QCOMPARE(preferences.startPage(), Preferences::StartPage::Welcome);
  QCOMPARE(preferences.restoresViews(), false);
  QCOMPARE(preferences.mode(), Appearance::Mode::Dark);
  QCOMPARE(preferences.highContrast(), true);
  QCOMPARE(preferences.scale(), 150);
  QCOMPARE(preferences.language(), QStringLiteral("zh_CN"));
  QCOMPARE(preferences.jobPatience(), 1000ms);
  QCOMPARE(preferences.offersRecovery(), false);
}

void TestPreferences::nonsenseReadsAsTheDefault_data() {
  QTest::addColumn<QString>("key");
  QTest::addColumn<QVariant>("value");
  QTest::newRow("unknown mode") << QStringLiteral("preferences/mode") << QVariant(QStringLiteral("Purple"));
  QTest::newRow("scale that is no number")
      << QStringLiteral("preferences/scale") << QVariant(QStringLiteral("big"));
  QTest::newRow("scale beyond its range") << QStringLiteral("preferences/scale") << QVariant(5000);
  QTest::newRow("negative patience") << QStringLiteral("preferences/jobPatienceMs") << QVariant(-1);
  QTest::newRow("start page by number") << QStringLiteral("preferences/startPage") << QVariant(1);
}

void TestPreferences::nonsenseReadsAsTheDefault() {
  QFETCH(QString, key);
  QFETCH(QVariant, value);
  QTemporaryDir folder;
  QSettings settings(folder.filePath(QStringLiteral("s.ini")), QSettings::IniFormat);
  settings.setValue(key, value);
  const Preferences preferences(&settings);
  QCOMPARE(preferences.mode(), Appearance::Mode::System);
  QCOMPARE(preferences.scale(), 100);
  QCOMPARE(preferences.jobPatience(), 300ms);
  QCOMPARE(preferences.startPage(), Preferences::StartPage::LastWorkspace);
}

void TestPreferences::changesAreToldOnce() {
  Preferences preferences(nullptr);
  QSignalSpy told(&preferences, &Preferences::modeChanged);
  preferences.setMode(Appearance::Mode::Dark);
  preferences.setMode(Appearance::Mode::Dark);
  QCOMPARE(told.size(), 1);
  QCOMPARE(told.at(0).at(0).value<Appearance::Mode>(), Appearance::Mode::Dark);
}

void TestPreferences::valuesStayWithinTheirRange() {
  Preferences preferences(nullptr);
  preferences.setScale(10'000);
  QCOMPARE(preferences.scale(), 300);
  preferences.setJobPatience(-5s);
  QCOMPARE(preferences.jobPatience(), 0ms);
}

void TestPreferences::resetTouchesItsPageOnly() {
  Preferences preferences(nullptr);
  preferences.setScale(200);
  preferences.setRestoresViews(false);
  preferences.resetAppearance();
  QCOMPARE(preferences.scale(), 100);
  QCOMPARE(preferences.restoresViews(), false);
  preferences.resetGeneral();
  QCOMPARE(preferences.restoresViews(), true);
}

void TestPreferences::withoutSettingsItForgets() {
  Preferences preferences(nullptr);
  preferences.setLanguage(QStringLiteral("en"));
  QCOMPARE(preferences.language(), QStringLiteral("en"));
  QVERIFY(Preferences(nullptr).language().isEmpty());
}

QTEST_GUILESS_MAIN(TestPreferences)
#include "test_preferences.moc"
