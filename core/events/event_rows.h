#pragma once

#include "core/base/buffer.h"
#include "core/base/result.h"
#include "core/events/event_mapping.h"
#include "core/logs/row_scanner.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rankwright {

/// The rows of a file of events, CSV or lines of JSON, as the texts of the columns that are wanted.
class EventRows {
public:
  /// A last line without a line end counts only where the file is `finished`: else it may still grow. Errors:
  /// NotFound for a file or, of a file with a header, for a column that it lacks; Corrupt for text that is
  /// not UTF-8; Io.
  static Result<EventRows> open(const std::filesystem::path& path, const EventMapping& mapping,
                                std::vector<std::string> wanted, bool finished);

  /// Goes on where another reader of the same bytes stopped.
  void resume(std::uint64_t position, std::uint64_t linesRead);

  /// Moves to the next row; false at the end.
  bool next();

  /// Why the row cannot be read; nothing where it can.
  const std::optional<std::string>& fault() const { return fault_; }

  /// The text of a wanted column, "" where the row lacks it. Valid until the next row.
  std::string_view operator[](std::size_t column) const { return cells_[column]; }

  /// The row as the file has it.
  std::string_view raw() const { return raw_; }
  std::uint64_t line() const { return line_; }

  /// Bytes read so far, all there are, and whole lines before `position`.
  std::uint64_t position() const;
  std::uint64_t size() const { return file_.size(); }
  std::uint64_t linesRead() const;

  /// Whether the file ends with a line that has no end and was not read.
  bool endsUnfinished() const { return text_.size() < file_.size(); }

  /// Gives the memory of what stands before a position back to the system. It can still be read.
  void release(std::uint64_t position);

  std::span<const std::byte> bytes() const { return file_.span(); }

  EventRows(EventRows&&) noexcept;
  EventRows& operator=(EventRows&&) noexcept;
  ~EventRows();

private:
  class JsonLine;
  EventRows(Buffer<std::byte> file, bool jsonLines, DelimitedFormat format, std::vector<std::string> wanted,
            bool finished);

  Status readHeader(const EventMapping& mapping, const std::string& path);
  bool nextDelimited();
  bool nextJson();
  void readFields();

  Buffer<std::byte> file_;
  std::string_view text_; ///< of the file, without an unfinished line
  bool jsonLines_;
  DelimitedFormat format_;
  std::vector<std::string> wanted_;
  std::vector<std::size_t> places_; ///< of the wanted columns among the file's
  std::size_t columnCount_ = 0;

  std::optional<RowScanner> scanner_;
  std::unique_ptr<JsonLine> json_;
  std::uint64_t begin_ = 0; ///< where the scanner began, and after how many lines
  std::uint64_t linesBefore_ = 0;
  std::uint64_t at_ = 0; ///< of lines of JSON
  std::uint64_t line_ = 0;
  std::uint64_t released_ = 0;
  std::string_view raw_;
  std::vector<std::string_view> cells_;
  std::optional<std::string> fault_;
  bool cut_ = false; ///< reading goes on within a line
};

} // namespace rankwright
