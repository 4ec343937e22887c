#include "shell_fixture.h"
#include "widgets/shell/tour.h"

#include <QImage>
#include <QSet>

using namespace rankwright;

class TestTour : public QObject {
  Q_OBJECT

private slots:
  void writesEveryView_data();
  void writesEveryView();
  void saysWhatKeepsItFromGoingOn();

private:
  test::ShellFixture fixture_;
};

void TestTour::writesEveryView_data() {
  QTest::addColumn<QString>("language");
  QTest::newRow("English") << QStringLiteral("en");
  QTest::newRow("Chinese") << QStringLiteral("zh_CN");
}

void TestTour::writesEveryView() {
  QFETCH(QString, language);
  Tour tour(fixture_.folder(), {}, fixture_.path(QStringLiteral("tour-") + language));
  const auto status = tour.run({{.name = language, .size = {1280, 800}, .language = language}});
  QVERIFY2(status, status ? "" : status.error().message.c_str());
  const QStringList dialogs{QStringLiteral("preferences"), QStringLiteral("import"),
                            QStringLiteral("shortcuts"), QStringLiteral("about")};
  QSet<QString> views;
  for (const auto& file : tour.files()) {
    const QImage picture(file);
    QVERIFY2(!picture.isNull(), qPrintable(file));
    const auto view = QFileInfo(file).completeBaseName().section(QLatin1Char('-'), 0, -2);
    // A window that grew by itself would leave the screen of a laptop.
    if (!dialogs.contains(view)) QVERIFY2(picture.size() == QSize(1280, 800), qPrintable(file));
    views << view;
  }
  for (const auto* view : {"welcome",
                           "open-failed",
                           "guess-you-like",
                           "list-as-table",
                           "list-compared",
                           "why-not",
                           "apps",
                           "users",
                           "index-overview",
                           "list-compared-as-table",
                           "keys",
                           "index-query",
                           "index-builds",
                           "index-user-keys",
                           "index-memory",
                           "files",
                           "palette",
                           "guide",
                           "preferences",
                           "import",
                           "shortcuts",
                           "about",
                           "job-running",
                           "what-if",
                           "what-if-save",
                           "phone",
                           "blast-radius",
                           "invented-user",
                           "funnel-stages",
                           "funnel-channels",
                           "funnel-orders",
                           "funnel-drift",
                           "logged-request",
                           "experiments",
                           "experiment-metrics",
                           "experiment-time",
                           "experiment-segments",
                           "experiment-distribution",
                           "experiment-trust",
                           "experiment-power",
                           "experiment-uplift",
                           "experiment-ad-hoc",
                           "leaderboards",
                           "models-empty",
                           "models-training",
                           "model-curves",
                           "model-roc",
                           "model-calibration",
                           "model-segments",
                           "model-embeddings",
                           "model-experts",
                           "model-details"})
    QVERIFY2(views.contains(QLatin1String(view)), view);
}

void TestTour::saysWhatKeepsItFromGoingOn() {
  Tour broken(QStringLiteral("/nowhere"), {}, fixture_.path(QStringLiteral("broken")));
  const auto status = broken.run({{.name = QStringLiteral("light"), .size = {1280, 800}}});
  QVERIFY(!status);
  QVERIFY(status.error().message.find("/nowhere") != std::string::npos);
}

QTEST_MAIN(TestTour)
#include "test_tour.moc"
