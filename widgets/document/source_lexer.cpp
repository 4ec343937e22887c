#include "widgets/document/source_lexer.h"

#include "widgets/document/syntax.h"
#include "widgets/document/syntax_colors.h"

#include <Qsci/qsciscintilla.h>

#include <QFontDatabase>

#include <string>

namespace rankwright {

namespace {

constexpr int kLastStyle = static_cast<int>(SyntaxKind::Function);

std::string lineText(const QsciScintilla& editor, long line) {
  std::string text(static_cast<std::size_t>(editor.SendScintilla(QsciScintilla::SCI_LINELENGTH, line)), '\0');
  if (!text.empty())
    editor.SendScintilla(QsciScintilla::SCI_GETLINE, static_cast<unsigned long>(line), text.data());
  return text;
}

} // namespace

SourceLexer::SourceLexer(bool isToml, QObject* parent) : QsciLexerCustom(parent), isToml_(isToml) {
  auto font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
  setDefaultFont(font);
  setFont(font);
}

void SourceLexer::setPalette(const QPalette& palette) {
  setDefaultPaper(palette.color(QPalette::Base));
  setPaper(palette.color(QPalette::Base));
  setDefaultColor(palette.color(QPalette::Text));
  for (int style = 0; style <= kLastStyle; ++style)
    setColor(syntaxColor(static_cast<SyntaxKind>(style), palette), style);
}

const char* SourceLexer::language() const {
  return isToml_ ? "TOML" : "Rules";
}

QString SourceLexer::description(int style) const {
  return style <= kLastStyle ? QString::number(style) : QString();
}

void SourceLexer::styleText(int start, int end) {
  auto& view = *editor();
  auto line = view.SendScintilla(QsciScintilla::SCI_LINEFROMPOSITION, start);
  const auto last = view.SendScintilla(QsciScintilla::SCI_LINEFROMPOSITION, end);
  startStyling(static_cast<int>(view.SendScintilla(QsciScintilla::SCI_POSITIONFROMLINE, line)));
  auto state = LineState::Plain;
  if (line > 0) state = static_cast<LineState>(view.SendScintilla(QsciScintilla::SCI_GETLINESTATE, line - 1));
  for (; line <= last; ++line) {
    const auto text = lineText(view, line);
    std::vector<SyntaxToken> tokens;
    if (isToml_)
      state = tokenizeToml(text, state, tokens);
    else
      tokenizeRules(text, tokens);
    for (const auto& token : tokens)
      setStyling(static_cast<int>(token.end - token.begin), static_cast<int>(token.kind));
    // A changed state makes Scintilla style the next line as well.
    view.SendScintilla(QsciScintilla::SCI_SETLINESTATE, static_cast<unsigned long>(line),
                       static_cast<long>(state));
  }
}

} // namespace rankwright
