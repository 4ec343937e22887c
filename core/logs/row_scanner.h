#pragma once

#include "core/logs/delimited_format.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// Cuts text into rows of fields. Lines end with LF or CR LF; a quoted field may hold both. Knows no columns
/// and checks nothing but quotes.
class RowScanner {
public:
  /// `text` must live as long as the scanner. A byte order mark is passed over.
  RowScanner(std::string_view text, DelimitedFormat format);

  /// Moves to the next row; false at the end. Empty lines are no rows.
  bool next();

  /// The fields of the row, valid until the next one.
  const std::vector<std::string_view>& fields() const { return fields_; }

  /// Why the row's quotes make no sense; nothing when they do. Such a row ends with its first line, so that
  /// one stray quote does not swallow the file.
  const std::optional<std::string>& fault() const { return fault_; }

  /// The line on which the row begins, from 1.
  std::uint64_t line() const { return line_; }

  /// The row as it is written, without its line end.
  std::string_view raw() const { return raw_; }

  /// Bytes read so far.
  std::size_t position() const { return position_; }

private:
  bool scanRow();
  bool scanQuoted(std::size_t& at);
  bool scanPlain(std::size_t& at);
  void endRow(std::size_t begin, std::size_t end, std::size_t next);
  void giveUp(std::size_t begin, std::string reason);
  std::string_view lineFrom(std::size_t at) const;
  bool atLineEnd(std::size_t at) const;
  std::size_t afterLineEnd(std::size_t at) const;

  std::string_view text_;
  DelimitedFormat format_;
  std::size_t position_ = 0;
  std::uint64_t line_ = 0;
  std::uint64_t nextLine_ = 1;
  std::string_view raw_;
  std::vector<std::string_view> fields_;
  std::deque<std::string> unescaped_; ///< fields in which "" stood for "
  std::optional<std::string> fault_;
};

} // namespace rankwright
