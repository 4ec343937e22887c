#include "widgets/document/source_lexer.h"

#include "widgets/document/syntax.h"
#include "widgets/document/syntax_colors.h"

#include <Qsci/qsciscintilla.h>

#include <QFontDatabase>

#include <string_view>

namespace rankwright {

namespace {

constexpr int kLastStyle = static_cast<int>(SyntaxKind::Invalid);

/// The editor's text; valid until it changes.
std::string_view textOf(const QsciScintilla& editor) {
  const auto* text =
      static_cast<const char*>(editor.SendScintillaPtrResult(QsciScintilla::SCI_GETCHARACTERPOINTER));
  return {text, static_cast<std::size_t>(editor.SendScintilla(QsciScintilla::SCI_GETLENGTH))};
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
  const auto first = view.SendScintilla(QsciScintilla::SCI_LINEFROMPOSITION, start);
  const auto last = view.SendScintilla(QsciScintilla::SCI_LINEFROMPOSITION, end);
  const auto begin = view.SendScintilla(QsciScintilla::SCI_POSITIONFROMLINE, first);
  const auto finish = view.SendScintilla(QsciScintilla::SCI_POSITIONFROMLINE, last + 1);
  auto state = LineState::Plain;
  if (first > 0)
    state = static_cast<LineState>(view.SendScintilla(QsciScintilla::SCI_GETLINESTATE, first - 1));
  const auto found = syntaxOf(textOf(view), isToml_, static_cast<std::size_t>(begin),
                              static_cast<std::size_t>(finish), state);
  startStyling(static_cast<int>(begin));
  view.SendScintilla(QsciScintilla::SCI_SETSTYLINGEX, found.kinds.size(),
                     reinterpret_cast<const char*>(found.kinds.data()));
  for (std::size_t i = 0; i < found.states.size(); ++i)
    view.SendScintilla(QsciScintilla::SCI_SETLINESTATE, static_cast<unsigned long>(first) + i,
                       static_cast<long>(found.states[i]));
}

} // namespace rankwright
