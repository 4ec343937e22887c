#include "core/logs/tsv_reader.h"

#include "core/base/file.h"
#include "core/logs/bad_rows.h"

#include <fmt/ranges.h>

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::size_t kLongestLine = std::size_t{1} << 20;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

void split(std::string_view line, std::vector<std::string_view>& fields) {
  fields.clear();
  for (std::size_t begin = 0;;) {
    const auto tab = line.find('\t', begin);
    fields.push_back(line.substr(begin, tab - begin));
    if (tab == std::string_view::npos) return;
    begin = tab + 1;
  }
}

} // namespace

TsvReader::TsvReader(Buffer<std::byte> file, std::string path, std::size_t columnCount, ImportReport& report)
    : file_(std::move(file)),
      text_(reinterpret_cast<const char*>(file_.span().data()), file_.size()),
      path_(std::move(path)),
      columnCount_(columnCount),
      report_(&report) {}

Result<TsvReader> TsvReader::open(const std::filesystem::path& path,
                                  std::span<const std::string_view> columns, ImportReport& report) {
  RW_ASSIGN(auto file, mapFile(path));
  TsvReader reader(std::move(file), path.string(), columns.size(), report);
  if (reader.text_.empty()) return fail(ErrorKind::Corrupt, "the file is empty: {}", reader.path_);
  RW_CHECK(reader.readHeader(columns));
  RW_CHECK(reader.checkEnd());
  return reader;
}

Status TsvReader::readHeader(std::span<const std::string_view> columns) {
  if (text_.starts_with(kByteOrderMark)) position_ = kByteOrderMark.size();
  const auto header = takeLine();
  split(header, fields_);
  if (std::ranges::equal(fields_, columns)) return {};
  return failAt({path_, 1, 1, 1}, ErrorKind::Parse, "expected the columns {} in {}, found: {}",
                fmt::join(columns, ", "), path_, quoted(header));
}

Status TsvReader::checkEnd() const {
  if (text_.back() == '\n') return {};
  const auto lastLine = text_.substr(text_.rfind('\n') + 1);
  const auto fieldCount = static_cast<std::size_t>(std::ranges::count(lastLine, '\t')) + 1;
  if (fieldCount >= columnCount_) return {};
  return fail(ErrorKind::Corrupt, "the file is cut off, its last line has {} of {} fields: {}", fieldCount,
              columnCount_, path_);
}

std::string_view TsvReader::takeLine() {
  const auto end = std::min(text_.find('\n', position_), text_.size());
  auto line = text_.substr(position_, end - position_);
  if (line.ends_with('\r')) line.remove_suffix(1);
  position_ = std::min(end + 1, text_.size());
  ++line_;
  return line;
}

bool TsvReader::next() {
  while (position_ < text_.size()) {
    const auto line = takeLine();
    ++report_->rowsRead;
    if (accept(line)) return true;
  }
  return false;
}

bool TsvReader::accept(std::string_view line) {
  if (line.size() > kLongestLine) {
    reject(fmt::format("the line is longer than {} bytes: {}", kLongestLine, line.size()));
    return false;
  }
  split(line, fields_);
  if (fields_.size() != columnCount_) {
    reject(fmt::format("expected {} fields, found {}: {}", columnCount_, fields_.size(), quoted(line)));
    return false;
  }
  if (isUtf8(line)) return true;
  const auto broken = std::ranges::find_if_not(fields_, isUtf8);
  reject(fmt::format("field {} is not valid UTF-8: {}", broken - fields_.begin() + 1, quoted(*broken)));
  return false;
}

void TsvReader::reject(std::string reason) {
  addBadRow(*report_, path_, line_, std::move(reason));
}

} // namespace rankwright
