#include "widgets/rules/rule_line_assistant.h"

#include "core/workspace/rule_edit.h"
#include "core/workspace/rule_preview.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"
#include "widgets/rules/word_popup.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTextCharFormat>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace rankwright {

using namespace std::chrono_literals;

namespace {

/// The expression stands behind a name, as in a file of rules, for what looks at statements.
constexpr std::string_view kHead = "x = ";

qsizetype charactersIn(const std::string& text, std::size_t bytes) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(std::min(bytes, text.size()))).size();
}

std::string textBefore(const QLineEdit& line) {
  return line.text().left(line.cursorPosition()).toStdString();
}

} // namespace

Result<LineKnowledge> readRuleLine(const RuleLine& line, const std::string& expression) {
  const auto isToml = line.file.source.ends_with(".toml");
  RW_ASSIGN(const auto text, withRuleExpression(line.file.text, isToml, line.rule, expression));
  const auto rules = ruleTexts(line.file.text, isToml);
  const auto begin = std::ranges::find(rules, line.rule, &EditableRule::name)->begin;
  const auto end = begin + expression.size();
  const auto analysis = analyzeRuleFile(text, isToml, line.file.source, *line.inputs);
  LineKnowledge knowledge{.rules = ruleWordsBefore(analysis, begin), .problems = {}};
  for (const auto& each : analysis.diagnostics)
    if (each.severity == Severity::Error && each.place.begin >= begin && each.place.begin <= end)
      knowledge.problems.push_back(
          {each.place.begin - begin, std::min(each.place.end, end) - begin, errorOf(each, line.file.source)});
  return knowledge;
}

RuleLineAssistant::RuleLineAssistant(QLineEdit& line, RuleLine rule, JobRunner& jobs)
    : QObject(&line), line_(line), rule_(std::move(rule)), jobs_(jobs), words_(new WordPopup(&line)) {
  known_ = featureWords(*rule_.workspace);
  for (auto& function : functionWords())
    known_.push_back(std::move(function));
  pause_.setSingleShot(true);
  pause_.setInterval(150ms);
  connect(&pause_, &QTimer::timeout, this, &RuleLineAssistant::check);
  connect(&line, &QLineEdit::textEdited, this, &RuleLineAssistant::typed);
  connect(&line, &QLineEdit::textChanged, &pause_, qOverload<>(&QTimer::start));
  connect(words_, &WordPopup::taken, this, &RuleLineAssistant::take);
  // Behind those that others install while they set the line up, so that an open list has its keys first.
  QMetaObject::invokeMethod(
      this, [this] { line_.installEventFilter(this); }, Qt::QueuedConnection);
  check();
}

std::optional<TypedWord> RuleLineAssistant::typedWord() const {
  const auto before = std::string(kHead) + textBefore(line_);
  auto word = typedWordAt(before, before.size());
  if (word) word->begin -= std::min(word->begin, kHead.size());
  return word;
}

void RuleLineAssistant::typed() {
  QToolTip::hideText();
  const auto word = typedWord();
  if (word && !word->text.empty())
    showWords(*word);
  else
    words_->hide();
}

void RuleLineAssistant::offerWords() {
  if (const auto word = typedWord()) showWords(*word);
}

void RuleLineAssistant::showWords(const TypedWord& word) {
  auto words = known_;
  words.insert(words.end(), knowledge_.rules.begin(), knowledge_.rules.end());
  const auto typed = QString::fromStdString(word.text);
  auto fitting = fittingWords(std::move(words), typed);
  // Nothing is left to complete.
  if (fitting.size() == 1 && fitting.front().name == typed) return words_->hide();
  const auto caret = line_.inputMethodQuery(Qt::ImCursorRectangle).toRect();
  words_->offer(std::move(fitting), {line_.mapToGlobal(caret.topLeft()), caret.size()});
}

void RuleLineAssistant::take(const RuleWord& word) {
  const auto typed = typedWord();
  if (!typed) return;
  const auto end = line_.cursorPosition();
  const auto begin = static_cast<int>(charactersIn(textBefore(line_), typed->begin));
  auto text = word.name;
  const auto opens = line_.text().mid(end).startsWith(QLatin1Char('('));
  if (word.kind == RuleWord::Kind::Function && !opens) text += QLatin1Char('(');
  line_.setSelection(begin, end - begin);
  line_.insert(text);
}

void RuleLineAssistant::check() {
  const auto slot = QStringLiteral("rules/line/%1").arg(reinterpret_cast<quintptr>(this));
  jobs_.start(
      {slot, tr("Checking the rule"), this},
      [rule = rule_, expression = line_.text().toStdString()](const JobControl&) {
        return readRuleLine(rule, expression);
      },
      [this](LineKnowledge knowledge) { show(std::move(knowledge)); },
      [this](const Error& error) {
        if (error.kind == ErrorKind::Cancelled) return;
        const auto length = line_.text().toStdString().size();
        show({.rules = std::move(knowledge_.rules), .problems = {{0, length, error}}});
      });
}

void RuleLineAssistant::show(LineKnowledge knowledge) {
  knowledge_ = std::move(knowledge);
  const auto& problems = knowledge_.problems;
  problem_ = problems.empty() ? QString() : messageText(problems.front().error);
  underline(problems);
  line_.setToolTip(problem_);
  line_.setAccessibleDescription(problem_);
  if (!problem_.isEmpty() && line_.hasFocus() && !words_->isVisible())
    QToolTip::showText(line_.mapToGlobal(QPoint(0, line_.height())), problem_, &line_);
  emit checked();
}

/// A line takes formats of its text from input methods alone.
void RuleLineAssistant::underline(const std::vector<LineProblem>& problems) {
  QTextCharFormat wave;
  wave.setUnderlineStyle(QTextCharFormat::WaveUnderline);
  wave.setUnderlineColor(themeOf(QGuiApplication::palette()).negative);
  const auto text = line_.text().toStdString();
  QList<QInputMethodEvent::Attribute> formats;
  for (const auto& problem : problems) {
    const auto begin = static_cast<int>(charactersIn(text, problem.begin));
    const auto end = static_cast<int>(charactersIn(text, std::max(problem.end, problem.begin + 1)));
    // What is missing at the end is marked at the last character.
    const auto from = std::max(0, std::min(begin, end - 1));
    formats.append({QInputMethodEvent::TextFormat, from - line_.cursorPosition(), end - from, wave});
  }
  QInputMethodEvent event({}, formats);
  QCoreApplication::sendEvent(&line_, &event);
}

bool RuleLineAssistant::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide) words_->hide();
  if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
    return QObject::eventFilter(watched, event);
  const auto& key = *static_cast<QKeyEvent*>(event);
  // A shortcut of the window must not come first.
  const bool asks = key.key() == Qt::Key_Space && key.modifiers() == Qt::ControlModifier;
  const bool ours = words_->isVisible() && key.modifiers() == Qt::NoModifier;
  if (event->type() == QEvent::ShortcutOverride) {
    if (asks || (ours && key.key() == Qt::Key_Escape)) event->accept();
    return false;
  }
  if (asks) {
    offerWords();
    return true;
  }
  return ours && words_->takeKey(key.key());
}

} // namespace rankwright
