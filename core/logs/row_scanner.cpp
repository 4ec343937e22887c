#include "core/logs/row_scanner.h"

#include "core/logs/bad_rows.h"

#include <fmt/format.h>

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// A quoted field longer than this is a stray quote.
constexpr std::size_t kLongestField = std::size_t{1} << 20;

constexpr auto kNone = std::string_view::npos;

std::string withoutDoubledQuotes(std::string_view field) {
  std::string text;
  text.reserve(field.size());
  for (std::size_t i = 0; i < field.size(); ++i) {
    text.push_back(field[i]);
    if (field[i] == '"') ++i;
  }
  return text;
}

} // namespace

RowScanner::RowScanner(std::string_view text, DelimitedFormat format) : text_(text), format_(format) {
  if (text_.starts_with(kByteOrderMark)) position_ = kByteOrderMark.size();
}

bool RowScanner::next() {
  while (position_ < text_.size() && atLineEnd(position_)) {
    position_ = afterLineEnd(position_);
    ++nextLine_;
  }
  if (position_ >= text_.size()) return false;
  line_ = nextLine_;
  fields_.clear();
  unescaped_.clear();
  fault_.reset();
  return scanRow();
}

bool RowScanner::scanRow() {
  const auto begin = position_;
  for (auto at = begin;;) {
    const bool inQuotes = format_.quoted && at < text_.size() && text_[at] == '"';
    if (inQuotes ? !scanQuoted(at) : !scanPlain(at)) {
      giveUp(begin, fmt::format("a quote is not closed, or text follows it: {}", quoted(lineFrom(at))));
      return true;
    }
    if (at >= text_.size() || atLineEnd(at)) {
      endRow(begin, at, afterLineEnd(at));
      return true;
    }
    ++at; // the delimiter
  }
}

// Moves behind the closing quote, or stays at the opening one when there is none.
bool RowScanner::scanQuoted(std::size_t& at) {
  const auto begin = at + 1;
  const auto limit = std::min(text_.size(), begin + kLongestField);
  bool doubled = false;
  for (auto end = text_.find('"', begin); end < limit; end = text_.find('"', end + 1)) {
    const auto after = end + 1;
    if (after < text_.size() && text_[after] == '"') {
      doubled = true;
      end = after;
      continue;
    }
    if (after < text_.size() && text_[after] != format_.delimiter && !atLineEnd(after)) return false;
    const auto field = text_.substr(begin, end - begin);
    fields_.push_back(doubled ? std::string_view(unescaped_.emplace_back(withoutDoubledQuotes(field)))
                              : field);
    at = after;
    return true;
  }
  return false;
}

bool RowScanner::scanPlain(std::size_t& at) {
  const auto end = std::find_if(text_.begin() + static_cast<std::ptrdiff_t>(at), text_.end(),
                                [&](char c) { return c == format_.delimiter || c == '\n'; });
  auto stop = static_cast<std::size_t>(end - text_.begin());
  if (end != text_.end() && *end == '\n' && stop > at && text_[stop - 1] == '\r') --stop;
  fields_.push_back(text_.substr(at, stop - at));
  at = stop;
  return true;
}

void RowScanner::endRow(std::size_t begin, std::size_t end, std::size_t next) {
  raw_ = text_.substr(begin, end - begin);
  nextLine_ = line_ + static_cast<std::uint64_t>(std::ranges::count(raw_, '\n')) + 1;
  position_ = next;
}

void RowScanner::giveUp(std::size_t begin, std::string reason) {
  fault_ = std::move(reason);
  const auto newline = text_.find('\n', begin);
  const auto end = newline == kNone ? text_.size() : newline;
  endRow(begin, end, std::min(end + 1, text_.size()));
}

std::string_view RowScanner::lineFrom(std::size_t at) const {
  return text_.substr(at, text_.find('\n', at) - at);
}

bool RowScanner::atLineEnd(std::size_t at) const {
  return text_[at] == '\n' || (text_[at] == '\r' && at + 1 < text_.size() && text_[at + 1] == '\n');
}

std::size_t RowScanner::afterLineEnd(std::size_t at) const {
  if (at >= text_.size()) return text_.size();
  return at + (text_[at] == '\r' ? 2 : 1);
}

} // namespace rankwright
