#include "widgets/document/text_edit.h"

#include "widgets/document/document.h"

#include <algorithm>
#include <ranges>

namespace rankwright {

using namespace std::chrono_literals;

namespace {

constexpr auto kTypingPause = 1000ms;

bool isBlank(char byte) {
  return byte == ' ' || byte == '\t';
}

bool hasLineEnd(const std::string& text) {
  return text.find_first_of("\r\n") != std::string::npos;
}

bool isOneCharacter(const std::string& text) {
  return std::ranges::count_if(text, [](char byte) { return (byte & 0xC0) != 0x80; }) == 1;
}

/// A word and the blanks after it are one step.
bool continuesWord(const std::string& typed, const std::string& next) {
  return !isBlank(typed.back()) || isBlank(next.front());
}

bool typesOn(const TextChange& last, const TextChange& next) {
  return !last.inserted.empty() && next.removed.empty() && isOneCharacter(next.inserted) &&
         next.position == last.position + last.inserted.size() && continuesWord(last.inserted, next.inserted);
}

bool deletesOn(const TextChange& last, const TextChange& next) {
  return last.inserted.empty() && next.inserted.empty() && isOneCharacter(next.removed) &&
         (next.position == last.position || next.position + next.removed.size() == last.position);
}

} // namespace

bool continuesTyping(const TextChange& last, const TextChange& next, std::chrono::milliseconds pause) {
  if (pause >= kTypingPause || next.isEmpty() || last.isEmpty()) return false;
  for (const auto* text : {&last.inserted, &last.removed, &next.inserted, &next.removed})
    if (hasLineEnd(*text)) return false;
  return typesOn(last, next) || deletesOn(last, next);
}

TextEdit::TextEdit(Document& document, std::vector<TextChange> changes, EditMark mark, const QString& text)
    : QUndoCommand(text), document_(document), changes_(std::move(changes)), mark_(mark) {}

bool TextEdit::joins(const TextEdit& next) const {
  if (mark_.step != 0 && mark_.step == next.mark_.step) return true;
  return !next.mark_.startsStep && changes_.size() == 1 && next.changes_.size() == 1 &&
         continuesTyping(changes_.front(), next.changes_.front(), next.mark_.time - mark_.time);
}

bool TextEdit::mergeWith(const QUndoCommand* other) {
  const auto& next = *static_cast<const TextEdit*>(other); // the same id
  if (!joins(next)) return false;
  for (const auto& change : next.changes_)
    add(change);
  mark_ = next.mark_;
  return true;
}

// Neighbours become one change, so that a typed word costs one and not one a letter.
void TextEdit::add(const TextChange& change) {
  auto& last = changes_.back();
  if (change.removed.empty() && change.position == last.position + last.inserted.size())
    last.inserted += change.inserted;
  else if (change.inserted.empty() && last.inserted.empty() && change.position == last.position)
    last.removed += change.removed;
  else if (change.inserted.empty() && last.inserted.empty() &&
           change.position + change.removed.size() == last.position)
    last = {change.position, change.removed + last.removed, {}};
  else
    changes_.push_back(change);
}

void TextEdit::undo() {
  for (const auto& change : std::views::reverse(changes_))
    document_.apply(inverseOf(change));
}

void TextEdit::redo() {
  for (const auto& change : changes_)
    document_.apply(change);
}

} // namespace rankwright
