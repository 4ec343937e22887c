#include "core/base/section_writer.h"

#include <array>
#include <cassert>
#include <cstring>
#include <utility>

namespace rankwright {

using namespace section_layout;

namespace {

/// Small pieces are collected up to this many bytes.
constexpr std::size_t kPending = std::size_t{1} << 20;

template <class T>
std::span<const std::byte> bytesOf(const T& value) {
  return std::as_bytes(std::span(&value, 1));
}

} // namespace

Result<SectionWriter> SectionWriter::create(const std::filesystem::path& path, const SectionFileKind& kind) {
  RW_ASSIGN(auto file, ReplacementFile::create(path));
  SectionWriter writer(std::move(file), kind);
  RW_CHECK(writer.put(bytesOf(Header{}))); // the place of the header, which is written last
  return writer;
}

SectionWriter::SectionWriter(ReplacementFile file, const SectionFileKind& kind)
    : file_(std::move(file)), kind_(kind) {}

Status SectionWriter::begin(std::string_view name) {
  RW_CHECK(endSection());
  Entry entry{position_, 0, 0, {}};
  assert(!name.empty() && name.size() < entry.name.size());
  std::memcpy(entry.name.data(), name.data(), name.size());
  entries_.push_back(entry);
  return {};
}

Status SectionWriter::appendBytes(std::span<const std::byte> bytes) {
  assert(!entries_.empty());
  hash_.add(bytes);
  entries_.back().size += bytes.size();
  return put(bytes);
}

Status SectionWriter::commit() {
  RW_CHECK(endSection());
  Header header{kind_.magic, kind_.version, kLayoutVersion, 0, position_, 0, 0, 0, 0, 0};
  const auto table = std::as_bytes(std::span(entries_));
  RW_CHECK(put(table));
  RW_CHECK(flush());
  header.fileSize = position_;
  header.sectionCount = static_cast<std::uint32_t>(entries_.size());
  header.tableHash = hashBytes(table);
  header.headerHash = hashOf(header);
  RW_CHECK(file_.writeAt(0, bytesOf(header)));
  return file_.commit();
}

Status SectionWriter::endSection() {
  if (entries_.empty()) return {};
  auto& entry = entries_.back();
  entry.hash = hash_.value();
  hash_.reset();
  constexpr std::array<std::byte, kAlignment> kZeros{};
  return put(std::span(kZeros).first(paddingAfter(entry.size)));
}

Status SectionWriter::put(std::span<const std::byte> bytes) {
  position_ += bytes.size();
  if (pending_.size() + bytes.size() > kPending) RW_CHECK(flush());
  if (bytes.size() > kPending) return file_.write(bytes);
  pending_.insert(pending_.end(), bytes.begin(), bytes.end());
  return {};
}

Status SectionWriter::flush() {
  RW_CHECK(file_.write(pending_));
  pending_.clear();
  return {};
}

} // namespace rankwright
