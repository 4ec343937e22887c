#include "core/simulate/app_texts.h"

#include "core/simulate/app_names.h"
#include "core/simulate/app_words.h"
#include "core/simulate/daily_rhythm.h"

#include <QSet>
#include <QTest>

using namespace rankwright;

class TestAppTexts : public QObject {
  Q_OBJECT

private slots:
  void rangesOfDownloads_data() {
    QTest::addColumn<double>("downloads");
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("from");
    QTest::newRow("one") << 1.0 << "1 - 5" << qint64{1};
    QTest::newRow("below the bound") << 4.9 << "1 - 5" << qint64{1};
    QTest::newRow("on the bound") << 5.0 << "5 - 10" << qint64{5};
    QTest::newRow("tens") << 49.0 << "10 - 50" << qint64{10};
    QTest::newRow("thousands") << 7000.0 << "5,000 - 10,000" << qint64{5000};
    QTest::newRow("millions") << 2e8 << "100,000,000 - 500,000,000" << qint64{100'000'000};
  }

  void rangesOfDownloads() {
    QFETCH(const double, downloads);
    QFETCH(const QString, text);
    QFETCH(const qint64, from);
    const auto range = downloadRange(downloads);
    QCOMPARE(QString::fromStdString(range.text), text);
    QCOMPARE(qint64{range.from}, from);
  }

  void prices() {
    QCOMPARE(priceText(0), std::string("Free"));
    QCOMPARE(priceText(2.99), std::string("$2.99"));
  }

  void pagesNameTheApp_data() {
    QTest::addColumn<int>("language");
    for (const auto language : {Language::English, Language::Spanish, Language::Chinese, Language::Japanese})
      QTest::newRow(codeOf(language).data()) << int(language);
  }

  void pagesNameTheApp() {
    QFETCH(const int, language);
    Random random(1, 1);
    for (int i = 0; i < 20; ++i) {
      const auto texts = writeAppTexts(random, static_cast<Language>(language), "NAME", "NOUN", "DEVELOPER");
      for (const auto* part : {"NAME", "NOUN", "DEVELOPER"})
        QVERIFY(texts.description.find(part) != std::string::npos);
      QVERIFY(texts.shortDescription.find('{') == std::string::npos);
      QVERIFY(!texts.shortDescription.empty());
    }
  }

  void namesAreDistinct() {
    Random random(1, 1);
    NameGenerator names;
    QSet<QString> seen;
    for (int i = 0; i < 3000; ++i) {
      const auto language = static_cast<Language>(i % 4);
      const auto noun = wordsOf(static_cast<std::size_t>(i) % kCategoryCount).of(language)[0];
      const auto name = QString::fromStdString(names.appName(random, language, noun));
      QVERIFY2(!seen.contains(name), qPrintable(name));
      seen.insert(name);
    }
  }

  void packagesAreAscii_data() {
    QTest::addColumn<QString>("developer");
    QTest::addColumn<QString>("app");
    QTest::addColumn<QString>("package");
    QTest::newRow("Latin letters") << "Lumira Labs"
                                   << "Pocket Chess 2"
                                   << "com.lumiralabs.pocketchess2";
    QTest::newRow("accents") << "Estudio Sol"
                             << "Diseño Fácil"
                             << "com.estudiosol.disenofacil";
    QTest::newRow("Chinese") << "北辰科技"
                             << "每日新闻"
                             << "com.studio.news";
    QTest::newRow("begins with a number") << "24h Labs"
                                          << "360 Mail"
                                          << "com.hlabs.mail";
  }

  void packagesAreAscii() {
    QFETCH(const QString, developer);
    QFETCH(const QString, app);
    QFETCH(const QString, package);
    NameGenerator names;
    const auto make = [&] { return names.packageName(developer.toStdString(), app.toStdString(), "news"); };
    QCOMPARE(QString::fromStdString(make()), package);
    QCOMPARE(QString::fromStdString(make()), package + QStringLiteral("2"));
  }

  void everyCategoryHasWordsInEveryLanguage() {
    for (std::size_t category = 0; category < kCategoryCount; ++category)
      for (const auto language :
           {Language::English, Language::Spanish, Language::Chinese, Language::Japanese})
        for (const auto word : wordsOf(category).of(language))
          QVERIFY2(!word.empty(), appCategories()[category].name.data());
  }

  void daytimes_data() {
    QTest::addColumn<quint32>("hour");
    QTest::addColumn<QString>("daytime");
    QTest::newRow("midnight") << 0U << "night";
    QTest::newRow("before sunrise") << 4U << "night";
    QTest::newRow("sunrise") << 5U << "sunrise";
    QTest::newRow("morning") << 10U << "morning";
    QTest::newRow("noon") << 12U << "noon";
    QTest::newRow("evening") << 22U << "evening";
    QTest::newRow("late") << 23U << "night";
  }

  void daytimes() {
    QFETCH(const quint32, hour);
    QFETCH(const QString, daytime);
    const auto found = kDaytimes[daytimeOf(hour)];
    QCOMPARE(QString::fromUtf8(found.data(), static_cast<int>(found.size())), daytime);
  }

  void weekdays_data() {
    QTest::addColumn<qint64>("day");
    QTest::addColumn<int>("weekday");
    QTest::newRow("1970-01-01, a Thursday") << qint64{0} << 3;
    QTest::newRow("the day before") << qint64{-1} << 2;
    QTest::newRow("2025-03-03, a Monday") << qint64{20150} << 0;
    QTest::newRow("2025-03-09, a Sunday") << qint64{20156} << 6;
  }

  void weekdays() {
    QFETCH(const qint64, day);
    QFETCH(const int, weekday);
    QCOMPARE(int(weekdayOf(day)), weekday);
  }
};

QTEST_APPLESS_MAIN(TestAppTexts)
#include "test_app_texts.moc"
