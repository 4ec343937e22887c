#include "tests/packaging/program_help.h"

#include <QTest>

using namespace rankwright;

namespace {

const auto kPages = QStringLiteral(RW_PACKAGING_DIR "/pages/");

/// The part of a text from the line `begin` to the first line that starts with one of `ends`.
QString partOf(const QString& text, const QString& begin, const QStringList& ends) {
  const auto lines = text.split(u'\n');
  QStringList part;
  for (auto i = lines.indexOf(begin) + 1; i > 0 && i < lines.size(); ++i) {
    const auto isEnd = [&](const QString& end) { return lines[i].startsWith(end); };
    if (std::any_of(ends.begin(), ends.end(), isEnd)) break;
    part << lines[i];
  }
  return part.join(u'\n');
}

/// As a manual page writes names: bold, its dashes escaped.
QString roffName(QString name) {
  return QStringLiteral("\\fB%1\\fR").arg(name.replace(u'-', QStringLiteral("\\-")));
}

QString longOnly(const QSet<QString>& names) {
  QStringList list;
  for (const auto& name : names)
    if (name.startsWith(QStringLiteral("--"))) list << name;
  list.sort();
  return list.join(u' ');
}

/// The long options that a line of completions offers, each the first word of its line.
QString offered(const QString& output) {
  QSet<QString> names;
  for (const auto& line : output.split(u'\n'))
    names.insert(line.section(u'\t', 0, 0).trimmed());
  return longOnly(names);
}

} // namespace

class TestCommandLinePages : public QObject {
  Q_OBJECT

private slots:
  void helpNamesItsOptions_data() { helpPages(); }
  void helpNamesItsOptions();
  void manNamesEveryOption_data() { helpPages(); }
  void manNamesEveryOption();
  void bashOffersEveryOption_data() { helpPages(); }
  void bashOffersEveryOption();
  void fishOffersEveryOption_data() { helpPages(); }
  void fishOffersEveryOption();
  void zshNamesEveryOption_data() { helpPages(); }
  void zshNamesEveryOption();
  void manHasNoWarnings_data() { programs(); }
  void manHasNoWarnings();
  void versionIsTold_data() { programs(); }
  void versionIsTold();
  void wrongUsageIsTold_data() { programs(); }
  void wrongUsageIsTold();

private:
  static void helpPages();
  static void programs();
};

void TestCommandLinePages::helpPages() {
  QTest::addColumn<QString>("program");
  QTest::addColumn<QStringList>("path");
  QTest::addColumn<QString>("help");
  for (const auto& page : allHelpPages())
    QTest::newRow(qPrintable((QStringList{page.program} + page.path).join(u' ')))
        << page.program << page.path << page.help;
}

void TestCommandLinePages::programs() {
  QTest::addColumn<QString>("program");
  QTest::newRow("window") << QStringLiteral("rankwright");
  QTest::newRow("command line") << QStringLiteral("rankwright-cli");
}

void TestCommandLinePages::helpNamesItsOptions() {
  QFETCH(QString, help);
  QVERIFY(optionsOf(help).contains(QStringLiteral("--help")));
}

void TestCommandLinePages::manNamesEveryOption() {
  QFETCH(QString, program);
  QFETCH(QStringList, path);
  QFETCH(QString, help);
  const auto page = textOf(kPages + program + QStringLiteral(".1"));
  const auto words = path.join(u' ').replace(u'-', QStringLiteral("\\-"));
  const auto begin = path.isEmpty() ? QStringLiteral(".SH OPTIONS") : QStringLiteral(".SS ") + words;
  const auto part = partOf(page, begin, {QStringLiteral(".SH"), QStringLiteral(".SS")});
  // What every command has is told once.
  const auto shared = partOf(page, QStringLiteral(".SH OPTIONS"), {QStringLiteral(".SH")});
  for (const auto& name : optionsOf(help))
    QVERIFY2((part + shared).contains(roffName(name)), qPrintable(name));
}

void TestCommandLinePages::bashOffersEveryOption() {
  QFETCH(QString, program);
  QFETCH(QStringList, path);
  QFETCH(QString, help);
  if (!hasTool(QStringLiteral("bash"))) QSKIP("bash is not installed");
  const auto script =
      QStringLiteral("source %1; COMP_WORDS=(%2 --); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _%3; "
                     "printf '%s\\n' \"${COMPREPLY[@]}\"")
          .arg(kPages + program + QStringLiteral(".bash"), (QStringList{program} + path).join(u' '),
               QString(program).replace(u'-', u'_'));
  const auto result = run(QStringLiteral("bash"), {QStringLiteral("--norc"), QStringLiteral("-c"), script});
  QCOMPARE(result.errors, QString());
  QCOMPARE(offered(result.output), longOnly(optionsOf(help)));
}

void TestCommandLinePages::fishOffersEveryOption() {
  QFETCH(QString, program);
  QFETCH(QStringList, path);
  QFETCH(QString, help);
  if (!hasTool(QStringLiteral("fish"))) QSKIP("fish is not installed");
  const auto script =
      QStringLiteral("source %1; complete -C '%2 --'")
          .arg(kPages + program + QStringLiteral(".fish"), (QStringList{program} + path).join(u' '));
  const auto result =
      run(QStringLiteral("fish"), {QStringLiteral("--no-config"), QStringLiteral("-c"), script});
  QCOMPARE(result.errors, QString());
  QCOMPARE(offered(result.output), longOnly(optionsOf(help)));
}

void TestCommandLinePages::zshNamesEveryOption() {
  QFETCH(QString, program);
  QFETCH(QStringList, path);
  QFETCH(QString, help);
  const auto file = kPages + program + QStringLiteral(".zsh");
  auto function = u'_' + (QStringList{program} + path).join(u'_').replace(u'-', u'_');
  if (!path.isEmpty()) function.insert(program.size() + 1, u'_');
  const auto part = partOf(textOf(file), function + QStringLiteral("() {"), {QStringLiteral("}")});
  for (const auto& name : optionsOf(help))
    QVERIFY2(part.contains(name + u'[') || part.contains(name + QStringLiteral("=[")), qPrintable(name));
  if (!hasTool(QStringLiteral("zsh"))) QSKIP("zsh is not installed, so that the grammar was not checked");
  QCOMPARE(run(QStringLiteral("zsh"), {QStringLiteral("-n"), file}).errors, QString());
}

void TestCommandLinePages::manHasNoWarnings() {
  QFETCH(QString, program);
  if (!hasTool(QStringLiteral("man"))) QSKIP("man is not installed");
  const auto page = kPages + program + QStringLiteral(".1");
  const auto shown =
      run(QStringLiteral("env"),
          {QStringLiteral("LC_ALL=C.UTF-8"), QStringLiteral("MANROFFSEQ="), QStringLiteral("MANWIDTH=80"),
           QStringLiteral("man"), QStringLiteral("--warnings"), QStringLiteral("-l"), page});
  if (shown.errors.contains(QStringLiteral("No such file"))) QSKIP("man has no groff to show pages with");
  QCOMPARE(shown.errors, QString());
  QVERIFY(shown.output.contains(QStringLiteral("EXIT STATUS")));
}

void TestCommandLinePages::versionIsTold() {
  QFETCH(QString, program);
  const auto told = run(builtProgram(program), {QStringLiteral("--version")});
  QCOMPARE(told.status, 0);
  QCOMPARE(told.output, program + QStringLiteral(" " RW_VERSION "\n"));
}

void TestCommandLinePages::wrongUsageIsTold() {
  QFETCH(QString, program);
  const auto told = run(builtProgram(program), {QStringLiteral("--no-such-option")});
  QCOMPARE(told.status, 2);
  QVERIFY(!told.errors.isEmpty());
  QCOMPARE(told.output, QString());
}

QTEST_GUILESS_MAIN(TestCommandLinePages)
#include "test_command_line_pages.moc"
