#include "core/logs/frappe.h"

#include "core/base/file.h"
#include "tests/unit/logs/expect_success.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace rankwright;

namespace {

const QByteArray kCatalogueHeader = "item\tpackage\tcategory\tdownloads\tdeveloper\ticon\tlanguage\tdescripti"
                                    "on\tname\tprice\trating\tshort desc\n";
const QByteArray kLogHeader =
    "user\titem\tcnt\tdaytime\tweekday\tisweekend\thomework\tcost\tweather\tcountry\tcity\n";

const QByteArray kChess = "0\torg.chess\tCards & Casino\t10,000 - 50,000\tAda\thttp://i/0.png\ten\tA "
                          "game.\tChess ♞\t$2.99\t4.5\tPlay\n";
const QByteArray kUnknown = "1" + QByteArray("\tunknown").repeated(11) + "\n";

const QByteArray kContext = "\tmorning\tsunday\tweekend\tunknown\tfree\tsunny\tunknown\t0\n";

QByteArray appWith(const QByteArray& downloads, const QByteArray& price, const QByteArray& rating) {
  return "7\torg.x\tTools\t" + downloads + "\tAda\ti\ten\ttext\tX\t" + price + "\t" + rating + "\t\n";
}

std::filesystem::path realFolder() {
  const auto data = qEnvironmentVariable("RANKWRIGHT_DATA", QStringLiteral(RW_SOURCE_DIR "/../shared/data"));
  return std::filesystem::path(data.toStdString()) / "frappe";
}

} // namespace

class TestFrappe : public QObject {
  Q_OBJECT

private:
  QTemporaryDir folder_;

  std::filesystem::path path() const { return folder_.path().toStdString(); }

  static std::string_view viewOf(const QByteArray& text) {
    return {text.data(), static_cast<std::size_t>(text.size())};
  }

  Result<StoreExport> tryReading(const QByteArray& catalogueRows, const QByteArray& logRows) const {
    expectSuccess(writeFileAtomically(path() / "meta.csv", viewOf(kCatalogueHeader + catalogueRows)));
    expectSuccess(writeFileAtomically(path() / "frappe.csv", viewOf(kLogHeader + logRows)));
    return readFrappe(path(), {});
  }

  StoreExport read(const QByteArray& catalogueRows, const QByteArray& logRows) const {
    return tryReading(catalogueRows, logRows).value();
  }

private slots:
  void readsAnApp_data() {
    QTest::addColumn<QString>("feature");
    QTest::addColumn<QString>("value");
    QTest::newRow("id") << "item_id"
                        << "0";
    QTest::newRow("package") << "package"
                             << "org.chess";
    QTest::newRow("name in Unicode") << "name"
                                     << "Chess ♞";
    QTest::newRow("category") << "category"
                              << "Cards & Casino";
    QTest::newRow("developer") << "developer"
                               << "Ada";
    QTest::newRow("language") << "language"
                              << "en";
    QTest::newRow("downloads") << "downloads"
                               << "10,000 - 50,000";
    QTest::newRow("lower bound") << "downloads_min"
                                 << "10000";
    QTest::newRow("price") << "price"
                           << "2.99";
    QTest::newRow("price as written") << "price_text"
                                      << "$2.99";
    QTest::newRow("rating") << "rating"
                            << "4.5";
    QTest::newRow("description") << "description"
                                 << "A game.";
    QTest::newRow("short description") << "short_desc"
                                       << "Play";
    QTest::newRow("icon") << "icon"
                          << "http://i/0.png";
  }

  void readsAnApp() {
    QFETCH(const QString, feature);
    QFETCH(const QString, value);
    const auto store = read(kChess, "");
    QCOMPARE(QString::fromStdString(toText(store.items.valueAt(ItemId(0), feature.toStdString()))), value);
  }

  void readsNumbersOfTheCatalogue_data() {
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("feature");
    QTest::addColumn<QString>("value");
    QTest::newRow("open range") << appWith("10,000+", "Free", "4") << "downloads_min"
                                << "10000";
    QTest::newRow("words for a range") << appWith("many", "Free", "4") << "downloads_min"
                                       << "missing";
    QTest::newRow("free") << appWith("", "Free", "4") << "price"
                          << "0";
    QTest::newRow("whole dollars") << appWith("", "$2", "4") << "price"
                                   << "2";
    QTest::newRow("thousands of dollars") << appWith("", "$1,200.50", "4") << "price"
                                          << "1200.5";
    QTest::newRow("euros") << appWith("", "€ 3,59", "4") << "price"
                           << "missing";
    QTest::newRow("euros as written") << appWith("", "€ 3,59", "4") << "price_text"
                                      << "€ 3,59";
    QTest::newRow("no price") << appWith("", "unknown", "4") << "price_text"
                              << "missing";
    QTest::newRow("impossible rating") << appWith("", "Free", "50") << "rating"
                                       << "missing";
    QTest::newRow("no short description") << appWith("", "Free", "4") << "short_desc"
                                          << "missing";
  }

  void readsNumbersOfTheCatalogue() {
    QFETCH(const QByteArray, row);
    QFETCH(const QString, feature);
    QFETCH(const QString, value);
    const auto store = read(row, "");
    QCOMPARE(QString::fromStdString(toText(store.items.valueAt(ItemId(0), feature.toStdString()))), value);
  }

  void keepsUnknownAppsWithTheirKeyOnly() {
    const auto store = read(kUnknown, "");
    QCOMPARE(store.items.size(), 1U);
    QVERIFY(store.items.keyOf(ItemId(0)) == "1");
    for (const auto& field : store.items.features().schema().fields())
      QCOMPARE(isMissing(store.items.valueAt(ItemId(0), field.name)), field.name != "item_id");
  }

  void readsTheLog() {
    const auto store =
        read(kChess + kUnknown, "9\t1\t3" + kContext + "10\t0\t1" + kContext + "2\t0\t7" + kContext);
    QCOMPARE(store.actionKind, std::string("use"));
    QCOMPARE(store.users, (std::vector<std::string>{"2", "9", "10"}));
    QCOMPARE(store.interactions.size(), 3U);
    QCOMPARE(store.interactions[0].user, UserId(1));
    QCOMPARE(store.interactions[0].item, ItemId(1));
    QCOMPARE(store.interactions[0].count, 3.0F);
    QVERIFY(!store.interactions[0].time);
    QCOMPARE(store.interactions[2].user, UserId(0));
  }

  void keepsDistinctContextsOnce() {
    auto other = kContext;
    other.replace("\t0\n", "\t369\n");
    const auto store = read(kChess, "1\t0\t1" + kContext + "1\t0\t1" + other + "2\t0\t1" + kContext);
    QCOMPARE(store.contexts.rowCount(), 2U);
    QCOMPARE(store.interactions[2].context, 0U);
    QCOMPARE(toText(store.contexts.valueAt(0, "daytime")), std::string("morning"));
    QVERIFY(isMissing(store.contexts.valueAt(0, "homework")));
    QVERIFY(isMissing(store.contexts.valueAt(0, "country")));
    QVERIFY(isMissing(store.contexts.valueAt(0, "city")));
    QCOMPARE(toText(store.contexts.valueAt(1, "city")), std::string("369"));
  }

  void countsBadRows_data() {
    QTest::addColumn<QByteArray>("catalogue");
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<QByteArray>("reason");
    const QByteArray good = "1\t0\t1" + kContext;
    QTest::newRow("item of the catalogue without number")
        << "x" + kChess.mid(1) << good << QByteArray("the item is not a number: x");
    QTest::newRow("item twice") << kChess << good << QByteArray("the item is in the catalogue already: 0");
    QTest::newRow("user without number")
        << QByteArray() << "u1\t0\t1" + kContext << QByteArray("the user is not a number: u1");
    QTest::newRow("negative user") << QByteArray() << "-1\t0\t1" + kContext
                                   << QByteArray("the user is not a number: -1");
    QTest::newRow("item without number")
        << QByteArray() << "1\tzero\t1" + kContext << QByteArray("the item is not a number: zero");
    QTest::newRow("count without number")
        << QByteArray() << "1\t0\t1.5" + kContext << QByteArray("the count is not a number above 0: 1.5");
    QTest::newRow("count 0") << QByteArray() << "1\t0\t0" + kContext
                             << QByteArray("the count is not a number above 0: 0");
    QTest::newRow("item that the catalogue lacks")
        << QByteArray() << "1\t99\t1" + kContext << QByteArray("the catalogue has no such item: 99");
    QTest::newRow("missing fields") << QByteArray() << QByteArray("1\t0\t1\n")
                                    << QByteArray("expected 11 fields, found 3: 1\\x090\\x091");
  }

  void countsBadRows() {
    QFETCH(const QByteArray, catalogue);
    QFETCH(const QByteArray, log);
    QFETCH(const QByteArray, reason);
    const auto store = read(kChess + catalogue, "1\t0\t1" + kContext + log + "2\t0\t1" + kContext);
    QCOMPARE(store.items.size(), 1U);
    QCOMPARE(store.users.size(), 2U);
    QCOMPARE(store.report.badRowCount, 1U);
    QCOMPARE(QByteArray::fromStdString(store.report.firstBadRows.at(0).reason), reason);
    QVERIFY(store.report.firstBadRows.at(0).file.ends_with(catalogue.isEmpty() ? "frappe.csv" : "meta.csv"));
  }

  void namesTheMissingFile_data() {
    QTest::addColumn<QString>("file");
    QTest::newRow("catalogue") << "meta.csv";
    QTest::newRow("log") << "frappe.csv";
  }

  void namesTheMissingFile() {
    QFETCH(const QString, file);
    static_cast<void>(read(kChess, ""));
    std::filesystem::remove(path() / file.toStdString());
    const auto store = readFrappe(path(), {});
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::NotFound);
    QVERIFY(store.error().message.find(file.toStdString()) != std::string::npos);
  }

  void refusesALogThatIsCutOff() {
    const auto store = tryReading(kChess, "1\t0\t1" + kContext + "2\t0");
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::Corrupt);
  }

  void stopsWhenAsked() {
    static_cast<void>(read(kChess, "1\t0\t1" + kContext));
    std::stop_source source;
    source.request_stop();
    const auto store = readFrappe(path(), {.stop = source.get_token()});
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::Cancelled);
  }

  void readsTheRealData() {
    if (!std::filesystem::exists(realFolder())) QSKIP("the Frappe data is not beside the checkout");
    QElapsedTimer timer;
    timer.start();
    const auto store = readFrappe(realFolder(), {}).value();
    qInfo("read in %lld ms", static_cast<long long>(timer.elapsed()));
    QCOMPARE(store.interactions.size(), 96203U);
    QCOMPARE(store.users.size(), 957U);
    QCOMPARE(store.items.size(), 4082U);
    QCOMPARE(store.contexts.rowCount(), 18603U);
    QCOMPARE(store.report.rowsRead, 96203U + 4082U);
    QCOMPARE(store.report.badRowCount, 0U);
    const auto* package = store.items.features().find("package");
    int unknown = 0;
    for (std::uint32_t row = 0; row < store.items.size(); ++row)
      unknown += package->isMissing(row);
    QCOMPARE(unknown, 550);
    QCOMPARE(toText(store.items.valueAt(ItemId(0), "name")), std::string("Any.DO To-do & Tasks List"));
  }
};

QTEST_APPLESS_MAIN(TestFrappe)
#include "test_frappe.moc"
