#include "core/logs/delimited_reader.h"

#include "core/base/file.h"
#include "core/logs/bad_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

/// A file that begins so and is not UTF-8 was written in another encoding; later on it is a damaged row.
constexpr std::size_t kBytesChecked = std::size_t{1} << 20;

std::string_view textOf(const Buffer<std::byte>& file) {
  return {reinterpret_cast<const char*>(file.span().data()), file.size()};
}

/// The length of the well-formed character at the front; 0 when there is none.
std::size_t characterLength(std::string_view text) {
  for (std::size_t length = 1; length <= std::min<std::size_t>(4, text.size()); ++length)
    if (isUtf8(text.substr(0, length))) return length;
  return 0;
}

std::size_t firstBadByte(std::string_view text) {
  std::size_t good = 0;
  // Whole lines first: characters one by one are slow.
  for (auto end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', good)) {
    if (!isUtf8(text.substr(good, end + 1 - good))) break;
    good = end + 1;
  }
  while (good < text.size()) {
    const auto length = characterLength(text.substr(good));
    if (length == 0) return good;
    good += length;
  }
  return good;
}

} // namespace

std::string_view beginningOf(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  const auto end = text.rfind('\n', bytes);
  return text.substr(0, end == std::string_view::npos ? bytes : end + 1);
}

Status checkUtf8(std::string_view text, const std::string& file) {
  for (const std::string_view mark : {"\xFF\xFE", "\xFE\xFF"})
    if (text.starts_with(mark))
      return fail(ErrorKind::Corrupt, "the text is UTF-16, only UTF-8 can be read; save it as UTF-8: {}",
                  file);
  if (text.find('\0') != std::string_view::npos)
    return fail(ErrorKind::Corrupt, "the file holds zero bytes, so that it is no text: {}", file);
  if (isUtf8(text)) return {};
  const auto at = firstBadByte(text);
  const auto line = static_cast<std::uint32_t>(std::ranges::count(text.substr(0, at), '\n') + 1);
  return failAt(
      {file, line, 1, 1}, ErrorKind::Corrupt,
      "the text is not UTF-8, only UTF-8 can be read; the first byte that is none stands at byte {}: "
      "0x{:02X}",
      at + 1, static_cast<unsigned>(static_cast<unsigned char>(text[at])));
}

DelimitedReader::DelimitedReader(Buffer<std::byte> file, std::string path, DelimitedFormat format,
                                 ImportReport& report)
    : file_(std::move(file)), path_(std::move(path)), rows_(textOf(file_), format), report_(&report) {}

Result<DelimitedReader> DelimitedReader::open(const std::filesystem::path& path, DelimitedFormat format,
                                              ImportReport& report) {
  RW_ASSIGN(auto file, mapFile(path));
  if (file.size() == 0) return fail(ErrorKind::Corrupt, "the file is empty: {}", path.string());
  RW_CHECK(checkUtf8(beginningOf(textOf(file), kBytesChecked), path.string()));
  DelimitedReader reader(std::move(file), path.string(), format, report);
  RW_CHECK(reader.readColumns(format));
  return reader;
}

Status DelimitedReader::readColumns(DelimitedFormat format) {
  if (!rows_.next()) return fail(ErrorKind::Corrupt, "the file has no rows: {}", path_);
  if (rows_.fault()) return failAt({path_, 1, 1, 1}, ErrorKind::Parse, "{}", *rows_.fault());
  for (std::size_t i = 0; i < rows_.fields().size(); ++i)
    columns_.push_back(format.header ? std::string(rows_.fields()[i]) : fmt::format("column {}", i + 1));
  firstRowWaits_ = !format.header;
  return {};
}

bool DelimitedReader::next() {
  while (std::exchange(firstRowWaits_, false) || rows_.next()) {
    ++report_->rowsRead;
    releaseRead();
    if (accept()) return true;
  }
  return false;
}

/// Memory that rows behind take, at most: what is read once need not stay.
void DelimitedReader::releaseRead() {
  constexpr std::size_t kBytesKept = std::size_t{4} << 20;
  if (rows_.position() - released_ < kBytesKept) return;
  releasePages(file_.span().subspan(released_, rows_.position() - released_));
  released_ = rows_.position();
}

bool DelimitedReader::accept() {
  if (rows_.fault()) {
    reject(*rows_.fault());
    return false;
  }
  const auto& fields = rows_.fields();
  if (fields.size() != columns_.size()) {
    reject(
        fmt::format("expected {} fields, found {}: {}", columns_.size(), fields.size(), quoted(rows_.raw())));
    return false;
  }
  if (isUtf8(rows_.raw())) return true;
  const auto broken = std::ranges::find_if_not(fields, isUtf8);
  reject(fmt::format("field {} is not valid UTF-8: {}", broken - fields.begin() + 1, quoted(*broken)));
  return false;
}

void DelimitedReader::reject(std::string reason) {
  addBadRow(*report_, path_, rows_.line(), std::move(reason));
}

} // namespace rankwright
