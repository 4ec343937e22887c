#include "widgets/document/source_view.h"

#include "widgets/common/theme.h"
#include "widgets/common/type_scale.h"
#include "widgets/document/left_to_right_text.h"
#include "widgets/document/problem_texts.h"
#include "widgets/document/source_lexer.h"
#include "widgets/document/syntax_colors.h"

#include <Qsci/qscicommandset.h>

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <numeric>

namespace rankwright {

namespace {

constexpr int kNumberMargin = 0;
constexpr int kFoundIndicator = 8;
constexpr int kErrorIndicator = 9;
constexpr int kWarningIndicator = 10;
constexpr int kPortabilityIndicator = 11;
/// The gravest first.
constexpr std::array kProblemIndicators = {kErrorIndicator, kWarningIndicator, kPortabilityIndicator};
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

int indicatorOf(TextProblem::Kind kind) {
  return kProblemIndicators.at(static_cast<std::size_t>(kind));
}

/// The numbers of problems, those of long places first, so that short ones inside of them stay visible.
std::vector<std::size_t> longestFirst(const TextProblems& problems) {
  std::vector<std::size_t> order(problems.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, std::ranges::greater(), [&](std::size_t i) {
    return problems[i].error.span ? problems[i].error.span->length : 0;
  });
  return order;
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
  // What is written here runs from left to right in every language.
  setLayoutDirection(Qt::LeftToRight);
  if (QGuiApplication::isRightToLeft()) viewport()->setGraphicsEffect(new LeftToRightText(*viewport()));
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
  indicatorDefine(SquiggleLowIndicator, kWarningIndicator);
  indicatorDefine(DashesIndicator, kPortabilityIndicator);
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

std::pair<std::size_t, std::size_t> SourceView::bytesOf(const SourceSpan& span) const {
  const int line = std::min(static_cast<int>(span.line), std::max(lines(), 1)) - 1;
  const int column = static_cast<int>(span.column) - 1;
  const int begin = positionFromLineIndex(line, column);
  const int end = positionFromLineIndex(line, column + static_cast<int>(span.length));
  return {static_cast<std::size_t>(begin), static_cast<std::size_t>(std::max(begin, end))};
}

void SourceView::showProblems(TextProblems problems) {
  for (const int indicator : kProblemIndicators) {
    SendScintilla(SCI_SETINDICATORCURRENT, indicator);
    SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, SendScintilla(SCI_GETLENGTH));
  }
  problems_ = std::move(problems);
  for (const auto i : longestFirst(problems_))
    underline(problems_[i], static_cast<int>(i) + 1);
}

void SourceView::underline(const TextProblem& problem, int value) {
  if (!problem.error.span) return;
  auto [begin, end] = bytesOf(*problem.error.span);
  // A problem at the end of a line has nothing to underline but what comes before.
  const auto line = static_cast<std::size_t>(
      SendScintilla(SCI_POSITIONFROMLINE, SendScintilla(SCI_LINEFROMPOSITION, begin)));
  if (end <= begin) begin = begin > line ? begin - 1 : line;
  SendScintilla(SCI_SETINDICATORCURRENT, indicatorOf(problem.kind));
  SendScintilla(SCI_SETINDICATORVALUE, value);
  SendScintilla(SCI_INDICATORFILLRANGE, begin, static_cast<long>(std::max(end, begin + 1) - begin));
}

const TextProblem* SourceView::problemAt(std::size_t position, int indicator) const {
  const auto value = SendScintilla(SCI_INDICATORVALUEAT, indicator, static_cast<long>(position));
  const bool known = value > 0 && static_cast<std::size_t>(value) <= problems_.size();
  return known ? &problems_[static_cast<std::size_t>(value) - 1] : nullptr;
}

const TextProblem* SourceView::problemAt(std::size_t position) const {
  for (const int indicator : kProblemIndicators)
    if (const auto* problem = problemAt(position, indicator)) return problem;
  return nullptr;
}

void SourceView::replace(std::size_t begin, std::size_t end, const std::string& text) {
  beginStep();
  SendScintilla(SCI_SETTARGETRANGE, begin, static_cast<long>(end));
  SendScintilla(SCI_REPLACETARGET, text.size(), text.data());
  select(begin + text.size(), begin + text.size());
}

QRect SourceView::rectOf(std::size_t position) const {
  const auto at = static_cast<long>(position);
  const auto x = static_cast<int>(SendScintilla(SCI_POINTXFROMPOSITION, 0UL, at));
  const auto y = static_cast<int>(SendScintilla(SCI_POINTYFROMPOSITION, 0UL, at));
  const auto height = static_cast<int>(SendScintilla(SCI_TEXTHEIGHT, caretLine()));
  return {viewport()->mapTo(this, QPoint(x, y)), QSize(1, height)};
}

bool SourceView::showToolTip(const QPoint& viewportPosition) {
  const auto position = SendScintilla(SCI_POSITIONFROMPOINTCLOSE, viewportPosition.x(),
                                      static_cast<long>(viewportPosition.y()));
  QString text;
  for (const int indicator : kProblemIndicators)
    if (const auto* problem =
            position < 0 ? nullptr : problemAt(static_cast<std::size_t>(position), indicator))
      text += QStringLiteral("<p>%1</p>")
                  .arg(tr("%1: %2", "kind of problem, problem")
                           .arg(kindText(problem->kind), problemText(*problem))
                           .toHtmlEscaped());
  if (text.isEmpty()) {
    QToolTip::hideText();
    return false;
  }
  QToolTip::showText(viewport()->mapToGlobal(viewportPosition), text, this);
  return true;
}

bool SourceView::event(QEvent* event) {
  if (beginsInput(event->type())) beginStep();
  return QsciScintilla::event(event);
}

bool SourceView::viewportEvent(QEvent* event) {
  if (beginsInput(event->type())) beginStep();
  if (event->type() == QEvent::MouseButtonPress) tabLeaves_ = false;
  if (event->type() == QEvent::ToolTip && showToolTip(static_cast<QHelpEvent*>(event)->pos())) return true;
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
  setIndicatorForegroundColor(theme.positive, kWarningIndicator);
  setIndicatorForegroundColor(theme.muted, kPortabilityIndicator);
  setMarginsFont(lexer_->defaultFont());
  fitMargin();
}

void SourceView::fitMargin() {
  // Room for three digits at least, so that small texts do not move the margin while they grow.
  setMarginWidth(kNumberMargin, QString::number(std::max(lines(), 100)) + QLatin1Char('0'));
}

} // namespace rankwright
