#include "core/base/section_file.h"

#include "core/base/file.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace rankwright {

using namespace section_layout;

namespace {

/// How much of a section is hashed before anybody asks whether to stop.
constexpr std::size_t kPiece = std::size_t{4} << 20;
/// What is read of a file when it is opened stands there: the table, and the sections that say what the
/// others are.
constexpr std::size_t kEnd = std::size_t{64} << 10;

/// The first layout had its header's checksum at another place.
bool isOfFirstLayout(std::span<const std::byte> bytes) {
  constexpr std::size_t kHashed = 32;
  std::uint64_t hash = 0;
  std::memcpy(&hash, bytes.data() + kHashed, sizeof hash);
  return hash == hashBytes(bytes.first(kHashed));
}

tl::unexpected<Error> ofAnotherVersion(std::uint32_t found, std::uint32_t known, const std::string& path) {
  if (found < known)
    return fail(
        ErrorKind::Unsupported,
        "an earlier version of Rankwright wrote the file ({} instead of {}), it has to be made anew: {}",
        found, known, path);
  return fail(ErrorKind::Unsupported,
              "a later version of Rankwright wrote the file ({}, this program reads {}): {}", found, known,
              path);
}

Result<Header> readHeader(std::span<const std::byte> bytes, const SectionFile& file,
                          const SectionFileKind& kind) {
  Header header{};
  if (bytes.size() < sizeof header) return file.corrupt("the file is shorter than its header");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.magic != kind.magic) return file.corrupt("the file is of another kind");
  if (header.headerHash != hashOf(header)) {
    if (isOfFirstLayout(bytes)) return ofAnotherVersion(1, kLayoutVersion, file.path());
    return file.corrupt("the header's checksum is wrong, offset 0");
  }
  if (header.layout != kLayoutVersion) return ofAnotherVersion(header.layout, kLayoutVersion, file.path());
  if (header.version != kind.version) return ofAnotherVersion(header.version, kind.version, file.path());
  if (header.zero != 0 || header.reserved != 0) return file.corrupt("the header says what cannot be");
  if (header.fileSize != bytes.size())
    return file.corrupt(fmt::format("the file is truncated or has grown, {} bytes instead of {}",
                                    bytes.size(), header.fileSize));
  return header;
}

bool isZero(std::span<const std::byte> bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](std::byte byte) { return byte == std::byte{0}; });
}

bool hasProperName(const Entry& entry) {
  const auto length = std::strlen(entry.name.data());
  return length > 0 && isZero(std::as_bytes(std::span(entry.name)).subspan(length));
}

} // namespace

Result<SectionFile> SectionFile::open(const std::filesystem::path& path, const SectionFileKind& kind) {
  SectionFile file;
  file.path_ = path.string();
  RW_ASSIGN(file.bytes_, mapFile(path));
  // Touched without notice, each place would wait for the disk by itself, and for megabytes around it.
  fetchPages(file.bytes_.span().last(std::min(file.bytes_.size(), kEnd)));
  fetchPages(file.bytes_.span().first(std::min(file.bytes_.size(), sizeof(Header))));
  RW_ASSIGN(const auto header, readHeader(file.bytes_.span(), file, kind));
  RW_CHECK(file.readTable(header));
  return file;
}

Status SectionFile::readTable(const Header& header) {
  const auto size = bytes_.size();
  const auto tableSize = std::uint64_t{header.sectionCount} * sizeof(Entry);
  if (header.tableOffset < sizeof(Header) || header.tableOffset > size ||
      size - header.tableOffset != tableSize)
    return corrupt(
        fmt::format("the section table is not where the file ends, offset {}", header.tableOffset));
  const auto table = bytes_.span().subspan(header.tableOffset);
  if (hashBytes(table) != header.tableHash)
    return corrupt(fmt::format("the section table's checksum is wrong, offset {}", header.tableOffset));

  std::uint64_t next = sizeof(Header);
  for (std::size_t i = 0; i < header.sectionCount; ++i) {
    Entry entry{};
    std::memcpy(&entry, table.data() + i * sizeof entry, sizeof entry);
    if (next > header.tableOffset || entry.size > header.tableOffset - next)
      return corrupt(
          fmt::format("section {} runs past the end, {} bytes from offset {}", i, entry.size, next));
    RW_CHECK(addSection(entry, next));
    next += entry.size + paddingAfter(entry.size);
  }
  if (next != header.tableOffset)
    return corrupt(fmt::format("the sections do not end where their table begins, offset {}", next));
  return {};
}

Status SectionFile::addSection(const Entry& entry, std::uint64_t expectedOffset) {
  if (entry.name.back() != '\0' || !hasProperName(entry))
    return corrupt(fmt::format("section {} has no proper name", sections_.size()));
  if (entry.offset != expectedOffset)
    return corrupt(fmt::format("section '{}' does not begin where the one before ends, offset {}",
                               entry.name.data(), entry.offset));
  if (!positions_.emplace(entry.name.data(), sections_.size()).second)
    return corrupt(fmt::format("section '{}' is there twice, offset {}", entry.name.data(), entry.offset));
  sections_.push_back({entry.name.data(), entry.offset, entry.size, entry.hash});
  return {};
}

tl::unexpected<Error> SectionFile::corrupt(std::string_view what) const {
  return fail(ErrorKind::Corrupt, "{}: {}", what, path_);
}

tl::unexpected<Error> SectionFile::corruptSection(std::string_view name, std::string_view what) const {
  const auto found = positions_.find(name);
  if (found == positions_.end()) return corrupt(fmt::format("section '{}': {}", name, what));
  return corrupt(fmt::format("section '{}' at offset {}: {}", name, sections_[found->second].offset, what));
}

Result<std::span<const std::byte>> SectionFile::sectionBytes(std::string_view name,
                                                             std::size_t elementSize) const {
  const auto found = positions_.find(name);
  if (found == positions_.end()) return corrupt(fmt::format("section '{}' is missing", name));
  const auto& section = sections_[found->second];
  if (section.size % elementSize != 0) return corruptSection(name, "no whole number of elements");
  return bytes_.span().subspan(section.offset, section.size);
}

Status SectionFile::verify(std::string_view name, const JobControl& job) const {
  const auto found = positions_.find(name);
  if (found == positions_.end()) return corrupt(fmt::format("section '{}' is missing", name));
  return verifySection(sections_[found->second], [&job](std::uint64_t) { return job.check(); });
}

Status SectionFile::verifyAll(const JobControl& job) const {
  const auto total = static_cast<double>(bytes_.size());
  double done = 0;
  const auto advance = [&](std::uint64_t bytes) {
    done += static_cast<double>(bytes);
    job.report("verifying", done, total);
    return job.check();
  };
  for (const auto& section : sections_)
    RW_CHECK(verifySection(section, advance));
  return {};
}

Status SectionFile::verifySection(const SectionInfo& section,
                                  const std::function<Status(std::uint64_t)>& advance) const {
  const auto bytes = bytes_.span().subspan(section.offset, section.size);
  HashStream hash;
  for (std::size_t at = 0; at < bytes.size(); at += kPiece) {
    const auto piece = bytes.subspan(at, std::min(kPiece, bytes.size() - at));
    hash.add(piece);
    RW_CHECK(advance(piece.size()));
  }
  if (hash.value() != section.hash) return corruptSection(section.name, "the checksum is wrong");
  if (!isZero(bytes_.span().subspan(section.offset + section.size, paddingAfter(section.size))))
    return corruptSection(section.name, "what pads it is not zero");
  return {};
}

} // namespace rankwright
