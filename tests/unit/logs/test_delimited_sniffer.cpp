#include "core/logs/delimited_sniffer.h"

#include "core/base/file.h"
#include "core/logs/delimited_reader.h"
#include "tests/unit/logs/expect_success.h"
#include "tests/unit/logs/real_data.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rankwright;

class TestDelimitedSniffer : public QObject {
  Q_OBJECT

  QTemporaryDir folder_;

  std::filesystem::path file(const QByteArray& text) const {
    const auto path = std::filesystem::path(folder_.path().toStdString()) / "file.csv";
    expectSuccess(
        writeFileAtomically(path, std::string_view(text.data(), static_cast<std::size_t>(text.size()))));
    return path;
  }

  static QString roles(const std::filesystem::path& path, TableKind kind) {
    const auto table = sniffDelimited(path);
    if (!table) qFatal("%s", table.error().describe().c_str());
    QStringList words;
    for (const auto& column : guessMapping(*table, kind)) {
      const auto role = describe(column.role);
      auto word = QString::fromStdString(column.column) + u'=' +
                  QString::fromUtf8(role.data(), static_cast<qsizetype>(role.size()));
      if (isFeature(column.role)) {
        const auto type = describe(column.type);
        word += u':' + QString::fromUtf8(type.data(), static_cast<qsizetype>(type.size()));
        if (column.name != column.column) word += u':' + QString::fromStdString(column.name);
      }
      words << word;
    }
    return words.join(u' ');
  }

private slots:
  void guessesTheFormat_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QChar>("delimiter");
    QTest::addColumn<bool>("quoted");
    QTest::addColumn<bool>("header");
    QTest::newRow("commas") << QByteArray("user,item\n1,2\n3,4\n") << QChar(u',') << true << true;
    QTest::newRow("tabs") << QByteArray("user\titem\n1\t2\n3\t4\n") << QChar(u'\t') << false << true;
    QTest::newRow("semicolons with decimal commas")
        << QByteArray("user;item;x\n1;2;1,5\n3;4;2,5\n") << QChar(u';') << true << true;
    QTest::newRow("bars") << QByteArray("user|item\n1|2\n3|4\n") << QChar(u'|') << false << true;
    QTest::newRow("no header") << QByteArray("1,2,pv\n3,4,pv\n") << QChar(u',') << true << false;
    QTest::newRow("words without a header")
        << QByteArray("ann,chess\nbob,chess\nann,maps\n") << QChar(u',') << true << false;
    QTest::newRow("commas in quotes")
        << QByteArray("name,size\n\"a,b,c\",1\n\"d,e\",2\n") << QChar(u',') << true << true;
    QTest::newRow("stray quotes between tabs")
        << QByteArray("name\tsize\n\"a\t1\nb\"\t2\n\"c\t3\n") << QChar(u'\t') << false << true;
  }

  void guessesTheFormat() {
    QFETCH(QByteArray, text);
    const auto table = sniffDelimited(file(text));
    QVERIFY(table.has_value());
    QTEST(QChar(QLatin1Char(table->format.delimiter)), "delimiter");
    QTEST(table->format.quoted, "quoted");
    QTEST(table->format.header, "header");
  }

  void guessesTheTypes_data() {
    QTest::addColumn<QByteArray>("cells");
    QTest::addColumn<QByteArray>("type");
    const auto row = [](const char* name, const char* cells, const char* type) {
      QTest::newRow(name) << QByteArray(cells) << QByteArray(type);
    };
    row("whole numbers", "1 2 3", "int64");
    row("numbers", "1 2.5 3", "float32");
    row("missing is no text", "1 NaN 3", "int64");
    row("installs", "\"10,000+\" \"5,000+\" 0", "int64");
    row("prices", "0 $4.99 $1.00", "float32");
    row("words", "a b c", "string");
    row("codes with leading zeros", "02139 85711 94043", "string");
    row("lists", "a|b b|c a a|c", "list of string");
    row("sentences with semicolons", "one;two three;four five;six", "string");
    row("booleans", "TRUE FALSE TRUE", "int64");
    row("nothing", "NaN NaN", "string");
  }

  void guessesTheTypes() {
    QFETCH(QByteArray, cells);
    QByteArray text("k,x\n");
    for (const auto& cell : cells.split(' '))
      text += "k" + QByteArray::number(text.size()) + "," + cell + "\n";
    const auto table = sniffDelimited(file(text));
    QVERIFY(table.has_value());
    QTEST(QByteArray::fromStdString(std::string(describe(table->columns[1].type))), "type");
  }

  void headersMayNameTypes() {
    const auto table =
        sniffDelimited(file("item_id:token\tgenres:token_seq\tscore:float\n1\ta b\t2\n2\tb\t3\n")).value();
    QCOMPARE(table.columns[0].name, std::string("item_id"));
    QCOMPARE(table.columns[0].type, ValueType::String);
    QCOMPARE(table.columns[1].type, ValueType::StringList);
    QCOMPARE(table.columns[1].separator, ' ');
    QCOMPARE(table.columns[2].type, ValueType::Float32);
  }

  void refusesWhatIsNoText_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("Latin-1") << QByteArray("user,item\n1,caf\xE9\n") << QByteArray("byte 16: 0xE9");
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFEu\0s\0", 6) << QByteArray("UTF-16");
    QTest::newRow("binary") << QByteArray("a,b\n\0\0\n", 7) << QByteArray("zero bytes");
    QTest::newRow("empty") << QByteArray() << QByteArray("empty");
    QTest::newRow("one column") << QByteArray("a\nb\n") << QByteArray("cuts the rows");
  }

  void refusesWhatIsNoText() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, message);
    const auto table = sniffDelimited(file(text));
    QVERIFY(!table);
    QVERIFY2(QByteArray::fromStdString(table.error().message).contains(message),
             table.error().message.c_str());
  }

  void guessesRoles_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("roles");
    const auto row = [](const char* name, const char* text, TableKind kind, const QString& guess) {
      QTest::newRow(name) << QByteArray(text) << int(kind) << guess;
    };
    row("by their names", "cnt,item,user,city\n1,a,x,Rome\n2,b,y,Oslo\n", TableKind::Interactions,
        QStringLiteral("cnt=count item=item user=user city=context:string"));
    row("by their places", "1,7,pv,1511544070\n2,8,buy,1511561733\n", TableKind::Interactions,
        QStringLiteral("column 1=user column 2=item column 3=context:string:column_3 column 4=time"));
    row("a title is the name", "app_id,title,size\n1,Chess,2\n2,Maps,3\n", TableKind::Items,
        QStringLiteral("app_id=item title=item-feature:string:name size=item-feature:int64"));
    row("names that rules can use", "User Id,User Id 2,Home Town!\n1,7,Rome\n2,8,Oslo\n", TableKind::Users,
        QStringLiteral(
            "User Id=user User Id 2=user-feature:int64:user_id_2 Home Town!=user-feature:string:home_town"));
    row("names that are taken", "user,item,item_count\n1,7,3\n2,8,4\n", TableKind::Interactions,
        QStringLiteral("user=user item=item item_count=context:int64:given_item_count"));
  }

  void guessesRoles() {
    QFETCH(QByteArray, text);
    QFETCH(int, kind);
    QTEST(roles(file(text), static_cast<TableKind>(kind)), "roles");
  }

  void everyGuessCanBeUsed_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("kind");
    QTest::newRow("ml100k interactions") << "ml100k/ml-100k.inter" << int(TableKind::Interactions);
    QTest::newRow("ml100k items") << "ml100k/ml-100k.item" << int(TableKind::Items);
    QTest::newRow("ml100k users") << "ml100k/ml-100k.user" << int(TableKind::Users);
    QTest::newRow("google play") << "googleplay/googleplaystore.csv" << int(TableKind::Items);
    QTest::newRow("taobao") << "taobao/UserBehavior.csv" << int(TableKind::Interactions);
    QTest::newRow("talkingdata") << "talkingdata/train_sample.csv" << int(TableKind::Interactions);
    QTest::newRow("cookie cats") << "cookie_cats/cookie_cats.csv" << int(TableKind::Users);
    QTest::newRow("frappe") << "frappe/frappe.csv" << int(TableKind::Interactions);
  }

  void everyGuessCanBeUsed() {
    QFETCH(QString, path);
    QFETCH(int, kind);
    const auto real = realData(qPrintable(path));
    RW_NEED_DATA(real);
    const auto table = sniffDelimited(real);
    QVERIFY2(table.has_value(), table ? "" : table.error().describe().c_str());
    const auto mapping = guessMapping(*table, static_cast<TableKind>(kind));
    const auto status = checkMapping(static_cast<TableKind>(kind), mapping);
    QVERIFY2(status.has_value(), status ? "" : status.error().describe().c_str());
  }

  void realFilesAreUnderstood() {
    RW_NEED_DATA(realData("googleplay"));
    QCOMPARE(roles(realData("taobao") / "UserBehavior.csv", TableKind::Interactions),
             QStringLiteral("column 1=user column 2=item column 3=context:int64:column_3 "
                            "column 4=context:string:column_4 column 5=time"));
    const auto apps = sniffDelimited(realData("googleplay") / "googleplaystore.csv").value();
    QCOMPARE(apps.columns.size(), std::size_t{13});
    QCOMPARE(apps.columns[5].name, std::string("Installs"));
    QCOMPARE(apps.columns[5].type, ValueType::Int64);
    QCOMPARE(apps.columns[7].type, ValueType::Float32); // Price
  }
};

QTEST_GUILESS_MAIN(TestDelimitedSniffer)
#include "test_delimited_sniffer.moc"
