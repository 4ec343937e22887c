#include "widgets/rules/rule_assistant.h"

#include "core/document/rule_stretch.h"
#include "widgets/common/text.h"
#include "widgets/common/widget_help.h"
#include "widgets/document/document.h"
#include "widgets/document/document_editor.h"
#include "widgets/document/source_view.h"
#include "widgets/rules/call_tip.h"
#include "widgets/rules/word_popup.h"

#include <QKeyEvent>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

bool belongsToWord(int character) {
  return character == '_' || QChar::isLetterOrNumber(static_cast<char32_t>(character));
}

} // namespace

RuleAssistant::RuleAssistant(DocumentEditor& editor, Knowledge knowledge)
    : QObject(&editor),
      editor_(editor),
      view_(*editor.source()),
      knowledge_(std::move(knowledge)),
      functions_(functionWords()),
      words_(new WordPopup(&view_)),
      tip_(new CallTip(&view_)) {
  view_.installEventFilter(this);
  connect(&view_, &QsciScintilla::SCN_CHARADDED, this, &RuleAssistant::typed);
  connect(&view_, &SourceView::caretMoved, this, &RuleAssistant::follow);
  connect(&view_, &SourceView::caretMoved, this, &RuleAssistant::explainFunction);
  connect(words_, &WordPopup::taken, this, &RuleAssistant::take);
}

std::optional<RuleAssistant::Place> RuleAssistant::place() const {
  const auto& text = editor_.document().text();
  const bool isToml = editor_.document().path().endsWith(QLatin1String(".toml"));
  const auto stretch = ruleStretchAt(text, isToml, editor_.caret());
  if (!stretch) return std::nullopt;
  return Place{stretch->begin, text.substr(stretch->begin, stretch->end - stretch->begin),
               editor_.caret() - stretch->begin};
}

QRect RuleAssistant::onScreen(std::size_t position) const {
  const auto rect = view_.rectOf(position);
  return {view_.mapToGlobal(rect.topLeft()), rect.size()};
}

void RuleAssistant::close() {
  words_->hide();
  tip_->hide();
}

void RuleAssistant::typed(int character) {
  const auto here = place();
  if (!here) return close();
  const auto word = belongsToWord(character) ? typedWordAt(here->rules, here->offset) : std::nullopt;
  if (word && !word->text.empty())
    showWords(*here, *word);
  else
    words_->hide();
  showCall(*here);
}

void RuleAssistant::offerWords() {
  const auto here = place();
  if (!here) return;
  if (const auto word = typedWordAt(here->rules, here->offset)) showWords(*here, *word);
  showCall(*here);
}

// Moving on with an open list narrows it; leaving the word closes it.
void RuleAssistant::follow() {
  if (!words_->isVisible() && !tip_->isVisible()) return;
  const auto here = place();
  if (!here || !view_.hasFocus()) return close();
  if (words_->isVisible()) {
    const auto word = typedWordAt(here->rules, here->offset);
    if (word && !word->text.empty())
      showWords(*here, *word);
    else
      words_->hide();
  }
  if (tip_->isVisible()) showCall(*here);
}

// Only the line is looked at, since the caret moves often: a call that began above is not explained.
void RuleAssistant::explainFunction() {
  const auto& text = editor_.document().text();
  const auto caret = std::min(editor_.caret(), text.size());
  const auto from = caret == 0 ? 0 : text.rfind('\n', caret - 1) + 1; // 0 where there is none
  const auto line = std::string_view(text).substr(from, text.find('\n', caret) - from);
  const auto function = functionAt(line, caret - from);
  setHelp(&view_, function.empty() ? QString() : QStringLiteral("functions#") + toQt(function));
}

void RuleAssistant::showWords(const Place& here, const TypedWord& word) {
  const auto& known = knowledge_();
  auto words = known.features;
  if (known.analysis)
    for (auto& rule : ruleWordsBefore(*known.analysis, here.begin + here.offset))
      words.push_back(std::move(rule));
  words.insert(words.end(), functions_.begin(), functions_.end());
  const auto typed = QString::fromStdString(word.text);
  auto fitting = fittingWords(std::move(words), typed);
  // Nothing is left to complete.
  if (fitting.size() == 1 && fitting.front().name == typed) return words_->hide();
  words_->offer(std::move(fitting), onScreen(here.begin + word.begin));
}

void RuleAssistant::showCall(const Place& here) {
  const auto call = callAt(here.rules, here.offset);
  if (!call) return tip_->hide();
  tip_->showCall(call->function, call->argument, onScreen(here.begin + call->begin));
}

void RuleAssistant::take(const RuleWord& word) {
  const auto here = place();
  if (!here || editor_.isReadOnly()) return;
  const auto typed = typedWordAt(here->rules, here->offset);
  if (!typed) return;
  auto text = word.name.toStdString();
  const bool opens = here->offset < here->rules.size() && here->rules[here->offset] == '(';
  if (word.kind == RuleWord::Kind::Function && !opens) text += '(';
  view_.replace(here->begin + typed->begin, here->begin + here->offset, text);
  if (const auto now = place()) showCall(*now);
}

bool RuleAssistant::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide) close();
  if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
    return QObject::eventFilter(watched, event);
  const auto& key = *static_cast<QKeyEvent*>(event);
  const bool ours = (words_->isVisible() || (tip_->isVisible() && key.key() == Qt::Key_Escape)) &&
                    key.modifiers() == Qt::NoModifier;
  // An action's shortcut must not come first.
  if (event->type() == QEvent::ShortcutOverride) {
    if (ours && key.key() == Qt::Key_Escape) event->accept();
    return false;
  }
  if (!ours) return false;
  if (words_->isVisible()) return words_->takeKey(key.key());
  tip_->hide();
  return true;
}

} // namespace rankwright
