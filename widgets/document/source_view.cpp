#include "widgets/document/source_view.h"

#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"
#include "widgets/document/source_lexer.h"
#include "widgets/document/syntax_colors.h"

#include <Qsci/qscicommandset.h>

#include <QContextMenuEvent>
#include <QKeyEvent>

#include <algorithm>

namespace rankwright {

namespace {

constexpr int kNumberMargin = 0;
constexpr int kFoundIndicator = 8;
constexpr int kErrorIndicator = 9;
constexpr long kFoundAlpha = 130; ///< of 255: a selection shows through
constexpr int kTab = 2;

bool beginsInput(QEvent::Type type) {
  switch (type) {
  case QEvent::KeyPress:
  case QEvent::InputMethod:
  case QEvent::MouseButtonPress:
  case QEvent::MouseButtonRelease:
  case QEvent::Drop:
    return true;
  default:
    return false;
  }
}

/// Ctrl with a letter is an action's, but for the clipboard and selecting all.
bool belongsToTheWindow(int key) {
  const int letter = key & ~static_cast<int>(Qt::KeyboardModifierMask);
  return key & Qt::ControlModifier && letter >= Qt::Key_A && letter <= Qt::Key_Z && letter != Qt::Key_X &&
         letter != Qt::Key_C && letter != Qt::Key_V && letter != Qt::Key_A;
}

} // namespace

SourceView::SourceView(const std::string& text, bool isToml, QWidget* parent)
    : QsciScintilla(parent), lexer_(new SourceLexer(isToml, this)) {
  setUtf8(true);
  setLexer(lexer_);
  setUp();
  leaveUndoToTheDocument();
  setEolMode(text.find("\r\n") == std::string::npos ? EolUnix : EolWindows);
  applyChange({0, {}, text});
  SendScintilla(SCI_GOTOPOS, 0UL);
  applyTheme();
  connect(this, &QsciScintilla::SCN_MODIFIED, this,
          [this](int position, int type, const char* bytes, int length, int, int, int, int, int, int) {
            tellModified(position, type, bytes, length);
          });
  connect(this, &QsciScintilla::cursorPositionChanged, this, &SourceView::caretMoved);
  connect(this, &QsciScintilla::linesChanged, this, &SourceView::fitMargin);
}

void SourceView::setUp() {
  setFrameShape(QFrame::NoFrame);
  setMarginType(kNumberMargin, NumberMargin);
  setMarginWidth(1, kUnit);
  setMarginSensitivity(kNumberMargin, false);
  setCaretLineVisible(true);
  setBraceMatching(SloppyBraceMatch);
  setAutoIndent(true);
  setIndentationsUseTabs(false);
  setTabWidth(kTab);
  setIndentationWidth(kTab);
  setScrollWidth(1);
  setScrollWidthTracking(true);
  indicatorDefine(RoundBoxIndicator, kFoundIndicator);
  setIndicatorDrawUnder(true, kFoundIndicator);
  indicatorDefine(SquiggleIndicator, kErrorIndicator);
}

// Keys that Scintilla takes for itself would never reach the actions.
void SourceView::leaveUndoToTheDocument() {
  SendScintilla(SCI_SETUNDOCOLLECTION, 0UL);
  SendScintilla(SCI_SETMODEVENTMASK, SC_MOD_INSERTTEXT | SC_MOD_DELETETEXT);
  for (auto* command : standardCommands()->commands()) {
    if (belongsToTheWindow(command->key())) command->setKey(0);
    if (belongsToTheWindow(command->alternateKey())) command->setAlternateKey(0);
  }
}

void SourceView::applyChange(const TextChange& change) {
  const bool readOnly = isReadOnly();
  applying_ = true;
  if (readOnly) SendScintilla(SCI_SETREADONLY, 0UL);
  SendScintilla(SCI_SETTARGETRANGE, change.position,
                static_cast<long>(change.position + change.removed.size()));
  SendScintilla(SCI_REPLACETARGET, change.inserted.size(), change.inserted.data());
  if (readOnly) SendScintilla(SCI_SETREADONLY, 1UL);
  applying_ = false;
}

void SourceView::tellModified(int position, int type, const char* text, int length) {
  if (applying_) return;
  const auto place = static_cast<std::size_t>(position);
  const auto count = static_cast<std::size_t>(length);
  if (type & SC_MOD_INSERTTEXT) emit edited(place, 0, std::string(text, count), step_);
  // Without an undo of its own Scintilla does not say what it deleted.
  if (type & SC_MOD_DELETETEXT) emit edited(place, count, {}, step_);
}

std::size_t SourceView::selectionBegin() const {
  return static_cast<std::size_t>(SendScintilla(SCI_GETSELECTIONSTART));
}

std::size_t SourceView::selectionEnd() const {
  return static_cast<std::size_t>(SendScintilla(SCI_GETSELECTIONEND));
}

void SourceView::select(std::size_t begin, std::size_t end) {
  SendScintilla(SCI_SETSEL, begin, static_cast<long>(end));
  SendScintilla(SCI_SCROLLRANGE, begin, static_cast<long>(end));
}

int SourceView::caretLine() const {
  int line = 0;
  int column = 0;
  getCursorPosition(&line, &column);
  return line;
}

int SourceView::caretColumn() const {
  int line = 0;
  int column = 0;
  getCursorPosition(&line, &column);
  return column;
}

void SourceView::showMatches(const std::vector<SearchMatch>& matches) {
  SendScintilla(SCI_SETINDICATORCURRENT, kFoundIndicator);
  SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, SendScintilla(SCI_GETLENGTH));
  for (const auto& match : matches)
    SendScintilla(SCI_INDICATORFILLRANGE, match.begin, static_cast<long>(match.end - match.begin));
}

void SourceView::showError(const std::optional<SourceSpan>& span) {
  SendScintilla(SCI_SETINDICATORCURRENT, kErrorIndicator);
  SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, SendScintilla(SCI_GETLENGTH));
  if (!span || lines() == 0) return;
  const int line = std::min(static_cast<int>(span->line) - 1, lines() - 1);
  const int column = static_cast<int>(span->column) - 1;
  const int begin = positionFromLineIndex(line, column);
  const int end = positionFromLineIndex(line, column + static_cast<int>(span->length));
  // An error at the end of a line has nothing to underline but what comes before.
  const int from = end > begin ? begin : std::max(begin - 1, positionFromLineIndex(line, 0));
  SendScintilla(SCI_INDICATORFILLRANGE, static_cast<unsigned long>(from),
                static_cast<long>(std::max(end - from, 1)));
}

bool SourceView::event(QEvent* event) {
  if (beginsInput(event->type())) beginStep();
  return QsciScintilla::event(event);
}

bool SourceView::viewportEvent(QEvent* event) {
  if (beginsInput(event->type())) beginStep();
  if (event->type() == QEvent::MouseButtonPress) tabLeaves_ = false;
  return QsciScintilla::viewportEvent(event);
}

// Scintilla never lets Tab go.
bool SourceView::focusNextPrevChild(bool next) {
  return (tabLeaves_ || isReadOnly()) && QAbstractScrollArea::focusNextPrevChild(next);
}

void SourceView::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    tabLeaves_ = true;
    return event->ignore();
  }
  if (!event->text().isEmpty()) tabLeaves_ = false;
  QsciScintilla::keyPressEvent(event);
}

void SourceView::focusInEvent(QFocusEvent* event) {
  tabLeaves_ = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
  QsciScintilla::focusInEvent(event);
}

void SourceView::contextMenuEvent(QContextMenuEvent* event) {
  emit menuWanted(event->globalPos());
}

void SourceView::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange) applyTheme();
  QsciScintilla::changeEvent(event);
}

void SourceView::applyTheme() {
  const auto& theme = themeOf(palette());
  const auto colors = editorColors(palette());
  lexer_->setPalette(palette());
  setCaretForegroundColor(palette().color(QPalette::Text));
  setCaretLineBackgroundColor(colors.currentLine);
  setMarginsBackgroundColor(colors.margin);
  setMarginsForegroundColor(theme.muted);
  setSelectionBackgroundColor(colors.selection);
  if (colors.selectedText.isValid())
    setSelectionForegroundColor(colors.selectedText);
  else
    resetSelectionForegroundColor();
  setMatchedBraceBackgroundColor(colors.found);
  setMatchedBraceForegroundColor(palette().color(QPalette::Text));
  setUnmatchedBraceBackgroundColor(palette().color(QPalette::Base));
  setUnmatchedBraceForegroundColor(theme.negative);
  setIndicatorForegroundColor(colors.found, kFoundIndicator);
  SendScintilla(SCI_INDICSETALPHA, kFoundIndicator, kFoundAlpha);
  SendScintilla(SCI_INDICSETOUTLINEALPHA, kFoundIndicator, 255L);
  setIndicatorForegroundColor(theme.negative, kErrorIndicator);
  setMarginsFont(lexer_->defaultFont());
  fitMargin();
}

void SourceView::fitMargin() {
  // Room for three digits at least, so that small texts do not move the margin while they grow.
  setMarginWidth(kNumberMargin, QString::number(std::max(lines(), 100)) + QLatin1Char('0'));
}

} // namespace rankwright
