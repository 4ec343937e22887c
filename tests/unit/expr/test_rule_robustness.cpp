#include "core/expr/check.h"
#include "core/expr/parser.h"
#include "core/expr/program.h"
#include "tests/unit/expr/random_text.h"

#include <QTest>

#include <ctime>
#include <fstream>

using namespace rankwright;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string result;
  result.reserve(text.size() * times);
  for (; times > 0; --times)
    result += text;
  return result;
}

Schema inputs() {
  return *Schema::of({{"x", ValueType::Int64}, {"age", ValueType::Float32}});
}

/// Of the processor, so that a busy machine does not count.
double secondsSince(std::clock_t begin) {
  return double(std::clock() - begin) / CLOCKS_PER_SEC;
}

/// The most memory the process has had, in MiB.
long peakMemory() {
  std::ifstream status("/proc/self/status");
  std::string word;
  while (status >> word)
    if (word == "VmHWM:") {
      long kibibytes = 0;
      status >> kibibytes;
      return kibibytes / 1024;
    }
  return 0;
}

} // namespace

/// Texts that are too deep, too long, too many or broken give an error or a result, in time that grows with
/// their size.
class TestRuleRobustness : public QObject {
  Q_OBJECT

private slots:
  void deepTextsAreErrors_data() {
    QTest::addColumn<QByteArray>("text");
    constexpr std::size_t kDeep = 10'000;
    const auto row = [](const char* name, const std::string& text) {
      QTest::newRow(name) << QByteArray::fromStdString(text);
    };
    row("parentheses", "a = " + repeated("(", kDeep) + "1" + repeated(")", kDeep));
    row("calls", "a = " + repeated("len(", kDeep) + "1" + repeated(")", kDeep));
    row("lists", "a = " + repeated("[", kDeep) + "1" + repeated("]", kDeep));
    row("signs and parentheses", "a = " + repeated("-(", kDeep) + "1" + repeated(")", kDeep));
    row("open parentheses", "a = " + repeated("(", kDeep));
  }

  void deepTextsAreErrors() {
    QFETCH(QByteArray, text);
    // What stands behind them is read all the same.
    const auto analysis = analyzeRules(text.toStdString() + "\nb = 2", "r", inputs());
    QCOMPARE(analysis.diagnostics.size(), std::size_t(1));
    QVERIFY(analysis.diagnostics[0].message.starts_with("more than 200 parentheses and brackets"));
    QCOMPARE(analysis.sound.names(), std::vector<std::string>{"b"});
  }

  void longChainsAreResults_data() {
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char* name, const std::string& text) {
      QTest::newRow(name) << QByteArray::fromStdString(text);
    };
    row("signs", "a = " + repeated("-", 10'000) + "x");
    row("exclamation marks", "a = " + repeated("!", 10'000) + "x");
    row("nots", "a = " + repeated("not ", 10'000) + "x");
    row("a long sum", "a = 1" + repeated("+1", 140'000));
    row("a long condition", "a = x" + repeated("|x", 140'000));
    row("a long list", "a = [1" + repeated(",1", 140'000) + "]");
    row("a string of a megabyte", "a = '" + repeated("é", 500'000) + "'");
    row("a comment of a megabyte", "a = 1 #" + repeated("字", 350'000));
  }

  void longChainsAreResults() {
    QFETCH(QByteArray, text);
    const auto begin = std::clock();
    const auto analysis = analyzeRules(text.toStdString(), "r", inputs());
    QVERIFY2(analysis.diagnostics.empty(),
             analysis.diagnostics.empty() ? "" : analysis.diagnostics[0].message.c_str());
    QCOMPARE(analysis.sound.names().size(), std::size_t(1));
    QVERIFY2(secondsSince(begin) < 30, qPrintable(QString::number(secondsSince(begin))));
    QVERIFY2(peakMemory() < 1000, qPrintable(QString::number(peakMemory())));
  }

  void longerRulesAreErrors_data() {
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char* name, const std::string& text) {
      QTest::newRow(name) << QByteArray::fromStdString(text);
    };
    row("a line of a megabyte of sums", "a = 1" + repeated("+1", 500'000));
    row("a line of a megabyte of conditions", "a = x" + repeated("|x", 500'000));
    row("a list of a megabyte", "a = [1" + repeated(",1", 500'000) + "]");
  }

  void longerRulesAreErrors() {
    QFETCH(QByteArray, text);
    const auto analysis = analyzeRules(text.toStdString() + "\nb = 2", "r", inputs());
    QCOMPARE(analysis.diagnostics.size(), std::size_t(1));
    QVERIFY(analysis.diagnostics[0].message.starts_with("more than 300000 words and signs in one rule"));
    QCOMPARE(analysis.sound.names(), std::vector<std::string>{"b"});
    QVERIFY2(peakMemory() < 1000, qPrintable(QString::number(peakMemory())));
  }

  void aHundredThousandRulesAreAResult() {
    std::string text;
    for (int i = 0; i < 100'000; ++i)
      text += fmt::format("rule_{} = {} + x * 2 # a rule\n", i, i > 0 ? fmt::format("rule_{}", i - 1) : "x");
    const auto begin = std::clock();
    const auto analysis = analyzeRules(text, "r", inputs());
    QVERIFY(analysis.diagnostics.empty());
    QCOMPARE(analysis.sound.names().size(), std::size_t(100'000));
    QVERIFY2(secondsSince(begin) < 30, qPrintable(QString::number(secondsSince(begin))));
    QVERIFY2(peakMemory() < 1000, qPrintable(QString::number(peakMemory())));
  }

  void aHundredThousandMistakesAreFound() {
    std::string text;
    for (int i = 0; i < 100'000; ++i)
      text += i % 2 == 0 ? fmt::format("r{} = (1\n", i) : fmt::format("r{} = unknown_{}\n", i, i);
    const auto found = checkRules(text, "r", inputs());
    QCOMPARE(found.size(), std::size_t(100'000));
    QVERIFY2(peakMemory() < 1000, qPrintable(QString::number(peakMemory())));
  }

  /// Ten thousand damaged programs: diagnostics with places inside the text, and what is called right
  /// compiles.
  void survivesDamage() {
    RandomText random(2024);
    int broken = 0;
    for (int round = 0; round < 10'000; ++round) {
      const auto text = random.damaged(random.rules());
      CheckOptions options;
      options.portability = round % 2 == 0;
      const auto analysis = analyzeRules(text, "r", inputs(), options);
      bool errors = false;
      for (const auto& one : analysis.diagnostics) {
        errors = errors || one.severity == Severity::Error;
        QVERIFY2(one.kind != ErrorKind::Internal, text.c_str());
        QVERIFY2(one.place.begin <= one.place.end && one.place.end <= text.size(), text.c_str());
        QVERIFY2(!one.message.empty() && one.place.range.length >= 1, text.c_str());
      }
      broken += errors ? 1 : 0;
      const auto names = analysis.sound.names();
      const auto program = Program::compile(analysis.sound, names, inputs());
      QVERIFY2(program, (text + "\n" + (program ? "" : program.error().describe())).c_str());
      const auto whole = RuleSet::parse(text, "r");
      const auto wholeNames = whole ? whole->names() : std::vector<std::string>();
      const bool compiles = whole && Program::compile(*whole, wholeNames, inputs());
      QVERIFY2(compiles != errors, text.c_str());
      tokensOf(text);
      callAt(text, random.below(text.size() + 1));
    }
    QVERIFY(broken > 3000 && broken < 10'000);
  }

  void survivesAnyBytes() {
    RandomText random(5);
    for (int round = 0; round < 2'000; ++round) {
      std::string text;
      for (auto n = random.below(40); n > 0; --n)
        text += static_cast<char>(random.below(256));
      for (const auto& one : checkRules(text, "r", inputs(), {.portability = true}))
        QVERIFY(one.kind != ErrorKind::Internal && one.place.end <= text.size());
      std::size_t last = 0;
      for (const auto& token : tokensOf(text)) {
        QVERIFY(token.begin >= last && token.end <= text.size());
        last = token.end;
      }
    }
  }
};

QTEST_APPLESS_MAIN(TestRuleRobustness)
#include "test_rule_robustness.moc"
