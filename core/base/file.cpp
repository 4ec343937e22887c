#include "core/base/file.h"

#include "core/base/replacement_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace rankwright {

namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> readError(std::string_view what, const fs::path& path) {
  return systemError(errno == ENOENT ? ErrorKind::NotFound : ErrorKind::Io, what, path);
}

Result<std::size_t> regularFileSize(const FileDescriptor& file, const fs::path& path) {
  struct stat info {};
  if (::fstat(file.number(), &info) != 0) return readError("cannot read the size of the file", path);
  if (!S_ISREG(info.st_mode)) return fail(ErrorKind::Io, "not a regular file: {}", path.string());
  return static_cast<std::size_t>(info.st_size);
}

} // namespace

Result<std::string> readTextFile(const fs::path& path) {
  RW_ASSIGN(const auto bytes, mapFile(path));
  return std::string(reinterpret_cast<const char*>(bytes.span().data()), bytes.size());
}

Status writeFileAtomically(const fs::path& path, std::span<const std::byte> bytes) {
  RW_ASSIGN(auto file, ReplacementFile::create(path));
  RW_CHECK(file.write(bytes));
  return file.commit();
}

Status writeFileAtomically(const fs::path& path, std::string_view text) {
  return writeFileAtomically(path, std::as_bytes(std::span(text.data(), text.size())));
}

Result<Buffer<std::byte>> mapFile(const fs::path& path) {
  const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.isOpen()) return readError("cannot open", path);
  RW_ASSIGN(const auto size, regularFileSize(file, path));
  if (size == 0) return Buffer<std::byte>();
  void* address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number(), 0);
  if (address == MAP_FAILED) return readError("cannot map", path);
  std::shared_ptr<const void> mapping(address,
                                      [size](const void* p) { ::munmap(const_cast<void*>(p), size); });
  return Buffer<std::byte>(std::span(static_cast<const std::byte*>(address), size), std::move(mapping));
}

void fetchPages(std::span<const std::byte> stretch) {
  if (stretch.empty()) return;
  const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  const auto begin = reinterpret_cast<std::uintptr_t>(stretch.data()) / page * page;
  const auto end = reinterpret_cast<std::uintptr_t>(stretch.data() + stretch.size());
  ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_WILLNEED); // advice, as below
}

void releasePages(std::span<const std::byte> stretch) {
  const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  const auto begin = (reinterpret_cast<std::uintptr_t>(stretch.data()) + page - 1) / page * page;
  const auto end = reinterpret_cast<std::uintptr_t>(stretch.data() + stretch.size()) / page * page;
  // Advice only: there is nothing to do about a system that does not take it.
  if (begin < end) ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_DONTNEED);
}

} // namespace rankwright
