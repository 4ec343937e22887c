#include "core/index/run_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace rankwright {

namespace {

constexpr std::size_t kBufferBytes = std::size_t{1} << 18;

tl::unexpected<Error> ioError(std::string_view what, const std::filesystem::path& folder) {
  return systemError(ErrorKind::Io, what, folder);
}

} // namespace

Result<RunFile> RunFile::create(const std::filesystem::path& scratch) {
  std::string name = (scratch / "postings-XXXXXX").string();
  FileDescriptor file(::mkostemp(name.data(), O_CLOEXEC));
  if (!file.isOpen()) return ioError("cannot create a file for sorting postings in", scratch);
  ::unlink(name.c_str());
  return RunFile(std::move(file), scratch);
}

RunFile::RunFile(FileDescriptor file, std::filesystem::path folder)
    : file_(std::move(file)), folder_(std::move(folder)) {}

Status RunFile::flush() {
  std::span<const std::byte> bytes(buffer_);
  while (!bytes.empty()) {
    const auto written = ::write(file_.number(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return ioError("cannot write postings for sorting to", folder_);
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  buffer_.clear();
  return {};
}

Status RunFile::write(std::string_view key, std::span<const Posting> postings) {
  const Head head{static_cast<std::uint32_t>(key.size()), static_cast<std::uint32_t>(postings.size())};
  const auto append = [this](std::span<const std::byte> bytes) {
    buffer_.insert(buffer_.end(), bytes.begin(), bytes.end());
  };
  append(std::as_bytes(std::span(&head, 1)));
  append(std::as_bytes(std::span(key.data(), key.size())));
  append(std::as_bytes(postings));
  ++groups_;
  return buffer_.size() < kBufferBytes ? Status() : flush();
}

Status RunFile::rewind() {
  RW_CHECK(flush());
  if (::lseek(file_.number(), 0, SEEK_SET) != 0) return ioError("cannot read sorted postings from", folder_);
  read_ = 0;
  return next();
}

Status RunFile::readBytes(std::span<std::byte> into) {
  while (!into.empty()) {
    if (read_ == buffer_.size()) {
      buffer_.resize(kBufferBytes);
      read_ = 0;
      const auto got = ::read(file_.number(), buffer_.data(), buffer_.size());
      buffer_.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) return ioError("cannot read sorted postings from", folder_);
    }
    const auto size = std::min(into.size(), buffer_.size() - read_);
    std::memcpy(into.data(), buffer_.data() + read_, size);
    read_ += size;
    into = into.subspan(size);
  }
  return {};
}

Status RunFile::next() {
  assert(count_ == 0);
  valid_ = groups_ > 0;
  if (!valid_) return {};
  --groups_;
  Head head{};
  RW_CHECK(readBytes(std::as_writable_bytes(std::span(&head, 1))));
  key_.resize(head.keySize);
  count_ = head.count;
  return readBytes(std::as_writable_bytes(std::span(key_.data(), key_.size())));
}

Status RunFile::readPostings(std::vector<Posting>& to) {
  const auto size = to.size();
  to.resize(size + std::exchange(count_, 0));
  return readBytes(std::as_writable_bytes(std::span(to).subspan(size)));
}

} // namespace rankwright
