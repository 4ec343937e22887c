#include "app/usage/usage.h"

#include <QTest>

using namespace rankwright::usage;

namespace {

/// A program that has one of everything.
Program sample() {
  Command inner{"deep-down", "Look", {}, {}, {}};
  inner.options.push_back({{"-k", "--key"}, {ValueKind::Text, "TEXT", {}}, "It's a \\ key", "", true, true});
  Command outer{"look", "Look into it", {}, {}, {inner}};
  Command program{"some-tool", "does something", {}, {}, {outer}};
  program.options.push_back(
      {{"--format"}, {ValueKind::Choice, "TEXT", {"csv", "json"}}, "How to print", "csv", false, false});
  program.options.push_back({{"--into"}, {ValueKind::Folder, "DIR", {}}, "Where [to]", "", false, false});
  program.positionals.push_back({{ValueKind::File, "file", {}}, "What to read", true, false});
  return {program, "1.2", {".dot first"}, {{"0", "done"}}, {}, {}, {}, {"other(5)"}};
}

} // namespace

class TestUsageTexts : public QObject {
  Q_OBJECT

private slots:
  void textsContain_data();
  void textsContain();
};

void TestUsageTexts::textsContain_data() {
  QTest::addColumn<QString>("text");
  QTest::addColumn<QString>("part");
  const auto text = [](std::string (*writer)(const Program&)) {
    return QString::fromStdString(writer(sample()));
  };
  const auto row = [](const char* name, const QString& all, const char* part) {
    QTest::newRow(name) << all << QString::fromUtf8(part);
  };
  const auto man = text(manPage);
  row("man: title", man, ".TH SOME\\-TOOL 1 \"\" \"Rankwright 1.2\" \"User Commands\"\n");
  row("man: name and summary", man, ".SH NAME\nsome\\-tool \\- does something\n");
  row("man: only what can be called", man,
      ".SH SYNOPSIS\n\\fBsome\\-tool look deep\\-down\\fR [\\fIoption\\fR…]\n.SH");
  row("man: a dot that begins a line is text", man, "\n\\&.dot first\n");
  row("man: choices and default", man,
      "\\fB\\-\\-format\\fR \\fITEXT\\fR\nHow to print; one of csv, json; default: csv\n");
  row("man: a backslash is text", man, "It's a \\e key (required)\n");
  row("man: subcommand of a subcommand", man, ".SS look deep\\-down\nLook.\n");
  row("man: positional", man, ".TP\n\\fIfile\\fR\nWhat to read\n");
  row("man: reference", man, ".SH SEE ALSO\n.BR other (5)\n");
  const auto bash = text(bashCompletion);
  row("bash: way to a subcommand", bash, "      ' look deep-down') path=' look deep-down' ;;\n");
  row("bash: choices", bash,
      "':--format') mapfile -t COMPREPLY < <(compgen -W 'csv json' -- \"$cur\"); return ;;");
  row("bash: folders", bash,
      "':--into') compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- \"$cur\")");
  row("bash: any text", bash, "' look deep-down:-k' | ' look deep-down:--key') return ;;");
  row("bash: registered", bash, "complete -F _some_tool some-tool\n");
  const auto zsh = text(zshCompletion);
  row("zsh: first line", zsh, "#compdef some-tool\n");
  row("zsh: brackets are text", zsh, "'(--into)--into=[Where \\[to\\]]:DIR:_files -/'");
  row("zsh: quote and backslash", zsh, "'*--key=[It'\\''s a \\\\ key]:TEXT: '");
  row("zsh: subcommand", zsh, "deep-down) _some_tool__look_deep_down ;;");
  const auto fish = text(fishCompletion);
  row("fish: choices", fish, "-l format -x -a 'csv json' -d 'How to print'\n");
  row("fish: quote and backslash", fish, "-s k -l key -x -d 'It\\'s a \\\\ key'\n");
  row("fish: only at its command", fish, "-n '__fish_some_tool_at \" look\"' -a deep-down -d 'Look'\n");
}

void TestUsageTexts::textsContain() {
  QFETCH(QString, text);
  QFETCH(QString, part);
  QVERIFY2(text.contains(part), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestUsageTexts)
#include "test_usage_texts.moc"
