#include "widgets/common/engine_text.h"

#include "core/base/file.h"
#include "core/base/job_control.h"
#include "core/base/toml_table.h"
#include "core/expr/function_doc.h"
#include "core/expr/rule_set.h"
#include "core/table/filter_language.h"
#include "widgets/common/job_progress.h"
#include "widgets/common/message_bar.h"
#include "widgets/rules/rule_words.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/workbench.h"

#include <QDirIterator>
#include <QLabel>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rankwright;

namespace {

/// The first three words of English in a row, with what quotes and paths hold left out.
QString englishIn(QString text) {
  static const QRegularExpression given(QStringLiteral("“[^”]*”|\\S*/\\S*"));
  static const QRegularExpression words(QStringLiteral("[A-Za-z']{2,} +[A-Za-z']+ +[A-Za-z']{2,}"));
  return words.match(text.remove(given)).captured();
}

template <class T>
QString saidOf(const Result<T>& result) {
  return result ? QString() : errorText(result.error());
}

} // namespace

/// What the engine says reaches people in the language of their window.
class TestEngineText : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void cleanupTestCase();
  void missingWorkspaceIsToldInChinese();
  void reportKeepsTheEnglish();
  void failuresAreChinese_data();
  void failuresAreChinese();
  void errorsOfRulesAreChinese_data();
  void errorsOfRulesAreChinese();
  void damagedTomlIsToldInChinese_data();
  void damagedTomlIsToldInChinese();
  void damagedWorkspaceIsToldInChinese();
  void stagesAreChinese();
  void helpOfFunctionsIsChinese();
  void placeStays();
  void isQuick_data();
  void isQuick();

private:
  MessageBar& failToOpen();

  std::unique_ptr<Workbench> workbench_;
};

void TestEngineText::initTestCase() {
  workbench_ = std::make_unique<Workbench>(WorkbenchFolders{}, QStringLiteral("zh_CN"));
  workbench_->window().show();
  QVERIFY(QTest::qWaitForWindowActive(&workbench_->window()));
}

void TestEngineText::cleanupTestCase() {
  workbench_.reset();
}

MessageBar& TestEngineText::failToOpen() {
  auto& window = workbench_->window();
  QSignalSpy failed(&window, &MainWindow::workspaceNotOpened);
  window.openWorkspace(QStringLiteral("/nowhere/store"));
  [&] { QTRY_COMPARE(failed.size(), 1); }();
  return window.messageBar();
}

void TestEngineText::missingWorkspaceIsToldInChinese() {
  const auto& bar = failToOpen();
  QVERIFY(bar.isVisible());
  for (const auto* name : {"messageTitle", "messageReason", "messageAdvice"}) {
    const auto* label = bar.findChild<QLabel*>(QLatin1String(name));
    QVERIFY(label && !label->text().isEmpty());
    QCOMPARE(englishIn(label->text()), QString());
  }
  QVERIFY(bar.findChild<QLabel*>(QStringLiteral("messageReason"))
              ->text()
              .contains(QStringLiteral("/nowhere/store")));
}

void TestEngineText::reportKeepsTheEnglish() {
  const auto details = failToOpen().details();
  QVERIFY2(details.contains(QStringLiteral("not found: no workspace here, since there is no such file: "
                                           "/nowhere/store")),
           qPrintable(details));
  QVERIFY2(details.contains(QStringLiteral("此处不是工作区")), qPrintable(details));
}

void TestEngineText::failuresAreChinese_data() {
  QTest::addColumn<QString>("said");
  QTest::addColumn<QString>("expected");
  QTest::newRow("the system's reason") << saidOf(readTextFile("/nowhere/file"))
                                       << QStringLiteral("无法打开（没有这个文件或文件夹）：/nowhere/file");
  QTest::newRow("a folder in place of a file")
      << saidOf(readTextFile("/")) << QStringLiteral("不是普通文件：/");
  QTest::newRow("a filter that ends early")
      << saidOf(parseFilter("1 &", CellType::Integer)) << QStringLiteral("filter:1:3: 此处之后缺少条件：1 &");
  QTest::newRow("a rule that ends early")
      << saidOf(RuleSet::parse("x = (1", "r")) << QStringLiteral("r:1:7: 此处应为')'，实际是文本末尾");
  QTest::newRow("a table of rules without rules") << saidOf(parseTransformToml("[transform]\n", "r"))
                                                  << QStringLiteral("r:1:1: [transform]没有expressions：r");
}

void TestEngineText::failuresAreChinese() {
  QFETCH(QString, said);
  QTEST(said, "expected");
}

void TestEngineText::errorsOfRulesAreChinese_data() {
  QTest::addColumn<QString>("english");
  static const QRegularExpression error(
      QStringLiteral("^error: \\S+ (?:type error|syntax error|not found|conflict): (.*)$"),
      QRegularExpression::MultilineOption);
  QDirIterator files(QStringLiteral(RW_SOURCE_DIR "/tests/rules"), {QStringLiteral("*.ruletest")});
  while (files.hasNext()) {
    QFile file(files.next());
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (auto found = error.globalMatch(QString::fromUtf8(file.readAll())); found.hasNext();) {
      const auto message = found.next().captured(1);
      QTest::newRow(qPrintable(message)) << message;
    }
  }
}

void TestEngineText::errorsOfRulesAreChinese() {
  QFETCH(QString, english);
  const auto chinese = engineText(english.toStdString());
  QVERIFY2(chinese != english, qPrintable(chinese));
  QCOMPARE(englishIn(chinese), QString());
}

void TestEngineText::damagedTomlIsToldInChinese_data() {
  QTest::addColumn<QByteArray>("text");
  QTest::addColumn<QString>("expected");
  const auto row = [](const char* name, const char* text, const char* expected) {
    QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(expected);
  };
  row("no value", "a =\n", "解析键值对时出错：此处应为值，实际是'\\n'");
  row("no sign of equality", "a b = 1\n", "解析键值对时出错：此处应为'='，实际是'b'");
  row("an array without an end", "a = [1, 2\n", "解析数组时出错：遇到文件末尾");
  row("no comma", "a = [1 2]\n", "解析数组时出错：此处应为逗号或']'，实际是'2'");
  row("a text without an end", "a = 'x", "解析字符串时出错：遇到文件末尾");
  row("an unknown escape", "a = \"\\q\"\n", "解析字符串时出错：未知的转义序列'\\q'");
  row("a header without an end", "[a\nb = 1\n", "解析表头时出错：此处应为']'，实际是'\\n'");
  row("a key twice", "a = 1\na = 2\n", "解析键值对时出错：不能重新定义已有的整数'a'");
  row("a table twice", "[a]\n[a]\n", "解析表头时出错：不能重新定义已有的表'a'");
  row("a comma too many", "a = {b = 1,}\n",
      "解析内联表时出错：此处应为键值对，实际是'}'（前面多了一个逗号）");
  row("a zero in front", "a = 01\n", "解析十进制整数时出错：数字不能以零开头");
  row("a word", "a = yes\n", "解析值时出错：无法判断值的类型");
  row("a number too large", "a = 99999999999999999999\n",
      "解析十进制整数时出错：'99999999999999999999'无法用64位表示");
  row("not UTF-8", "a = '\xff'\n", "遇到无效的UTF-8序列");
}

void TestEngineText::damagedTomlIsToldInChinese() {
  QFETCH(QByteArray, text);
  QFETCH(QString, expected);
  const auto said = saidOf(TomlTable::parse(text.toStdString(), "f"));
  QVERIFY2(said.startsWith(QStringLiteral("f:")) && said.endsWith(expected), qPrintable(said));
}

void TestEngineText::damagedWorkspaceIsToldInChinese() {
  QTemporaryDir folder;
  QFile file(folder.filePath(QStringLiteral("workspace.toml")));
  QVERIFY(file.open(QIODevice::WriteOnly));
  file.write("name = \"Shop\nversion = 1\n");
  file.close();
  auto& window = workbench_->window();
  QSignalSpy failed(&window, &MainWindow::workspaceNotOpened);
  window.openWorkspace(folder.path());
  QTRY_COMPARE(failed.size(), 1);
  const auto* reason = window.messageBar().findChild<QLabel*>(QStringLiteral("messageReason"));
  QVERIFY2(reason->text().contains(QStringLiteral("解析字符串时出错")), qPrintable(reason->text()));
  QCOMPARE(englishIn(reason->text()), QString());
}

void TestEngineText::stagesAreChinese() {
  JobProgress progress;
  progress.write({"training epoch 3 of 10, held-out AUC 0.7132", 3, 10});
  QCOMPARE(progress.read().stage, QStringLiteral("正在训练第3轮，共10轮，留出集AUC为0.7132"));
}

/// Completion and call tips show it.
void TestEngineText::helpOfFunctionsIsChinese() {
  static const QRegularExpression kChinese(QStringLiteral("[\\x{4E00}-\\x{9FFF}]"));
  for (const auto& doc : functionDocs())
    QVERIFY2(engineText(doc.summary).contains(kChinese), doc.summary.data());
  const auto words = functionWords();
  QVERIFY(words.size() > 60);
  for (const auto& word : words)
    QVERIFY2(word.help.contains(kChinese), qPrintable(word.name));
}

void TestEngineText::placeStays() {
  const Error error{ErrorKind::Parse, "unknown key: wieght", SourceSpan{"a b.toml", 3, 9, 1}};
  QCOMPARE(errorText(error), QStringLiteral("a b.toml:3:9: 未知的键：wieght"));
  QCOMPARE(messageText(error), QStringLiteral("未知的键：wieght"));
}

void TestEngineText::isQuick_data() {
  QTest::addColumn<QString>("english");
  QTest::newRow("a stage") << QStringLiteral("training epoch 3 of 10, held-out AUC 0.7132");
  QTest::newRow("a message") << QStringLiteral("no such user: bob");
  QTest::newRow("a message of many parts")
      << QStringLiteral("index 'similar': cannot read the tensors (index 'a': /x/y (z): the file is empty: "
                        "/a b: c or d takes e, not "
                        "f (g): h): /data/some store/with: a (long) name.bin");
}

void TestEngineText::isQuick() {
  QFETCH(QString, english);
  const auto text = english.toStdString();
  QBENCHMARK {
    engineText(text);
  }
}

QTEST_MAIN(TestEngineText)
#include "test_engine_text.moc"
