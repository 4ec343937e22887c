#include "core/sqlite/file_mark.h"

#include <array>
#include <fstream>

namespace rankwright {

namespace {

constexpr std::string_view kSqliteMagic("SQLite format 3\0", 16);
constexpr std::size_t kHeaderBytes = 100;
constexpr std::size_t kUserVersionOffset = 60;
constexpr std::size_t kApplicationIdOffset = 68;

using Header = std::array<unsigned char, kHeaderBytes>;

std::uint32_t bigEndianAt(const Header& header, std::size_t offset) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i)
    value = value << 8 | header[offset + i];
  return value;
}

Result<Header> readHeader(const std::filesystem::path& path, std::string_view kind) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status))
    return fail(ErrorKind::NotFound, "no such {}: {}", kind, path.string());
  if (!std::filesystem::is_regular_file(status))
    return fail(ErrorKind::Io, "not a regular file: {}", path.string());
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail(ErrorKind::Io, "cannot open the {}: {}", kind, path.string());
  Header header{};
  file.read(reinterpret_cast<char*>(header.data()), header.size());
  if (file.gcount() != static_cast<std::streamsize>(header.size()))
    return fail(ErrorKind::Corrupt, "the file is too short to be a {}: {}", kind, path.string());
  return header;
}

} // namespace

std::string FileMark::sql() const {
  return fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {};", applicationId, schemaVersion);
}

Status FileMark::check(const std::filesystem::path& path) const {
  RW_ASSIGN(const auto header, readHeader(path, kind));
  const std::string_view magic(reinterpret_cast<const char*>(header.data()), kSqliteMagic.size());
  if (magic != kSqliteMagic || bigEndianAt(header, kApplicationIdOffset) != applicationId)
    return fail(ErrorKind::Corrupt, "the file is no {} of Rankwright: {}", kind, path.string());
  if (const auto version = bigEndianAt(header, kUserVersionOffset); version != schemaVersion)
    return fail(ErrorKind::Unsupported, "the {} has schema version {}, this program reads version {}: {}",
                kind, version, schemaVersion, path.string());
  return {};
}

} // namespace rankwright
