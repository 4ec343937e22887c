#include "core/base/section_file.h"

#include "core/base/file.h"
#include "core/base/hash.h"

#include <bit>
#include <cassert>
#include <cstring>

namespace rankwright {

static_assert(std::endian::native == std::endian::little, "section files are written in memory order");

namespace {

constexpr std::size_t kAlignment = 64;
constexpr std::size_t kHeaderHashedBytes = 32;

struct Header {
  std::array<char, 8> magic;
  std::uint32_t version;
  std::uint32_t sectionCount;
  std::uint64_t fileSize;
  std::uint64_t bodyHash;
  std::uint64_t headerHash;
  std::array<char, 24> reserved;
};
static_assert(sizeof(Header) == kAlignment);

struct Entry {
  std::uint64_t offset;
  std::uint64_t size;
  std::array<char, 48> name;
};
static_assert(sizeof(Entry) == kAlignment);

std::size_t alignUp(std::size_t n) {
  return (n + kAlignment - 1) / kAlignment * kAlignment;
}

std::uint64_t hashOfHeader(const Header& header) {
  return hashBytes(std::as_bytes(std::span(&header, 1)).first(kHeaderHashedBytes));
}

Entry entryFor(const std::string& name, std::size_t offset, std::size_t size) {
  Entry entry{offset, size, {}};
  assert(name.size() < entry.name.size());
  std::memcpy(entry.name.data(), name.data(), name.size());
  return entry;
}

void putAt(std::vector<std::byte>& file, std::size_t offset, std::span<const std::byte> bytes) {
  if (!bytes.empty()) std::memcpy(file.data() + offset, bytes.data(), bytes.size());
}

} // namespace

void SectionWriter::addBytes(std::string name, std::span<const std::byte> bytes) {
  sections_.emplace_back(std::move(name), bytes);
}

Status SectionWriter::write(const std::filesystem::path& path, const SectionFileKind& kind) const {
  std::vector<Entry> entries;
  std::size_t end = sizeof(Header) + sections_.size() * sizeof(Entry);
  for (const auto& [name, bytes] : sections_) {
    entries.push_back(entryFor(name, end, bytes.size()));
    end = alignUp(end + bytes.size());
  }

  std::vector<std::byte> file(end);
  putAt(file, sizeof(Header), std::as_bytes(std::span(entries)));
  for (std::size_t i = 0; i < sections_.size(); ++i)
    putAt(file, entries[i].offset, sections_[i].second);

  Header header{kind.magic, kind.version, static_cast<std::uint32_t>(sections_.size()), end, 0, 0, {}};
  header.bodyHash = hashBytes(std::span(file).subspan(sizeof(Header)));
  header.headerHash = hashOfHeader(header);
  putAt(file, 0, std::as_bytes(std::span(&header, 1)));
  return writeFileAtomically(path, file);
}

tl::unexpected<Error> SectionFile::corrupt(std::string_view what) const {
  return fail(ErrorKind::Corrupt, "{}: {}", what, path_);
}

namespace {

Result<Header> readHeader(std::span<const std::byte> bytes, const SectionFile& file,
                          const SectionFileKind& kind) {
  Header header{};
  if (bytes.size() < sizeof(header)) return file.corrupt("the file is shorter than its header");
  std::memcpy(&header, bytes.data(), sizeof(header));
  if (header.magic != kind.magic) return file.corrupt("the file is of another kind");
  if (header.headerHash != hashOfHeader(header)) return file.corrupt("the header's checksum is wrong");
  if (header.version != kind.version)
    return fail(ErrorKind::Unsupported, "the file has layout version {}, this program reads version {}",
                header.version, kind.version);
  if (header.fileSize != bytes.size()) return file.corrupt("the file is truncated or has grown");
  if (header.bodyHash != hashBytes(bytes.subspan(sizeof(Header))))
    return file.corrupt("the checksum is wrong");
  return header;
}

} // namespace

Result<SectionFile> SectionFile::open(const std::filesystem::path& path, const SectionFileKind& kind) {
  RW_ASSIGN(const auto mapped, mapFile(path));
  SectionFile file;
  file.path_ = path.string();
  file.owner_ = std::make_shared<Buffer<std::byte>>(mapped);

  const auto bytes = mapped.span();
  RW_ASSIGN(const auto header, readHeader(bytes, file, kind));
  if (header.sectionCount > (bytes.size() - sizeof(Header)) / sizeof(Entry))
    return file.corrupt("the section table runs past the end");
  for (std::uint32_t i = 0; i < header.sectionCount; ++i) {
    Entry entry{};
    std::memcpy(&entry, bytes.data() + sizeof(Header) + i * sizeof(Entry), sizeof(entry));
    if (entry.name.back() != '\0') return file.corrupt("a section's name is not terminated");
    if (entry.offset % kAlignment > 0 && entry.size > 0) return file.corrupt("a section is not aligned");
    if (entry.offset > bytes.size() || entry.size > bytes.size() - entry.offset)
      return file.corrupt("a section runs past the end");
    file.sections_[entry.name.data()] = bytes.subspan(entry.offset, entry.size);
  }
  return file;
}

Result<std::span<const std::byte>> SectionFile::sectionBytes(std::string_view name,
                                                             std::size_t elementSize) const {
  const auto found = sections_.find(name);
  if (found == sections_.end()) return corrupt(fmt::format("section '{}' is missing", name));
  if (found->second.size() % elementSize != 0)
    return corrupt(fmt::format("section '{}' holds no whole number of elements", name));
  return found->second;
}

} // namespace rankwright
