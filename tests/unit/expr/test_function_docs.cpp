#include "core/base/file.h"
#include "core/expr/builtins.h"
#include "core/expr/function_doc.h"
#include "core/expr/function_reference.h"
#include "core/expr/program.h"
#include "tests/unit/expr/value_literal.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace rankwright;

namespace {

Result<Value> evaluate(const std::string& expression) {
  RW_ASSIGN(const auto rules, RuleSet::parse("x = " + expression, "example"));
  RW_ASSIGN(const auto program, Program::compile(rules, rules.names(), Schema()));
  InputTables tables;
  tables.setClock({kExampleTime, {}});
  return program.evaluate(tables, 1)[0].valueAt(0);
}

std::vector<FunctionExample> examplesOf(const FunctionDoc& doc) {
  std::vector<FunctionExample> examples{{doc.example, doc.result}};
  for (const auto& example : doc.more)
    if (!example.expression.empty()) examples.push_back(example);
  return examples;
}

} // namespace

/// The table that people read about functions says what the functions do.
class TestFunctionDocs : public QObject {
  Q_OBJECT

private slots:
  void everyFunctionIsDescribed() {
    for (const auto name : builtinNames())
      QVERIFY2(findFunctionDoc(name), std::string(name).c_str());
  }

  void everyEntryDescribesAFunction() {
    for (const auto& doc : functionDocs())
      QVERIFY2(findBuiltin(doc.name), std::string(doc.name).c_str());
  }

  void everyFunctionIsDescribedOnce() {
    std::set<std::string_view> names;
    for (const auto& doc : functionDocs())
      QVERIFY2(names.insert(doc.name).second, std::string(doc.name).c_str());
  }

  void everyEntryIsComplete() {
    for (const auto& doc : functionDocs())
      for (const auto text : {doc.signature, doc.summary, doc.missing, doc.example, doc.result})
        QVERIFY2(!text.empty(), std::string(doc.name).c_str());
  }

  void groupsStandTogetherInTheirOrder() {
    std::vector<std::string_view> groups;
    for (const auto& doc : functionDocs())
      if (groups.empty() || groups.back() != doc.group) groups.push_back(doc.group);
    QVERIFY(std::ranges::equal(groups, functionGroups()));
  }

  void examplesHold_data() {
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("result");
    for (const auto& doc : functionDocs())
      for (const auto& [expression, result] : examplesOf(doc)) {
        const auto text = QString::fromUtf8(expression);
        QTest::newRow(qUtf8Printable(text)) << text << QString::fromUtf8(result);
      }
  }

  void examplesHold() {
    QFETCH(QString, expression);
    QFETCH(QString, result);
    const auto value = evaluate(expression.toStdString());
    QVERIFY2(value, value ? "" : value.error().describe().c_str());
    QCOMPARE(QString::fromStdString(toLiteral(*value)), result);
  }

  /// When this fails, `rankwright-cli generate functions` prints what the page is to end with.
  void theReferencePageIsUpToDate() {
    const auto page = readTextFile(RW_SOURCE_DIR "/resources/help/reference/functions.md");
    QVERIFY(page);
    const auto generated = functionReference();
    QVERIFY(page->size() > generated.size());
    QCOMPARE(QString::fromStdString(page->substr(page->size() - generated.size())),
             QString::fromStdString(generated));
  }
};

QTEST_APPLESS_MAIN(TestFunctionDocs)
#include "test_function_docs.moc"
