#include "core/base/resident_memory.h"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace rankwright {

namespace {

/// Asked for at once: 64 MiB of memory with pages of 4 KiB.
constexpr std::size_t kPagesAtOnce = 16'384;

std::uintptr_t pageBytes() {
  static const auto size = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  return size;
}

/// Of [first, last) the bytes on pages that are in memory; at most kPagesAtOnce of them.
Result<std::uint64_t> countAtOnce(std::uintptr_t first, std::uintptr_t last) {
  const auto page = pageBytes();
  const auto begin = first / page * page;
  std::array<unsigned char, kPagesAtOnce> states;
  if (::mincore(reinterpret_cast<void*>(begin), last - begin, states.data()) != 0)
    return fail(ErrorKind::Io, "the system does not say which pages are in memory: {}", std::strerror(errno));
  std::uint64_t count = 0;
  for (auto at = begin; at < last; at += page)
    if ((states[(at - begin) / page] & 1) != 0) count += std::min(at + page, last) - std::max(at, first);
  return count;
}

} // namespace

Result<std::uint64_t> countResidentBytes(std::span<const std::byte> bytes, const JobControl& job) {
  const auto first = reinterpret_cast<std::uintptr_t>(bytes.data());
  const auto last = first + bytes.size();
  const auto page = pageBytes();
  std::uint64_t count = 0;
  for (auto at = first; at < last;) {
    RW_CHECK(job.check());
    const auto next = std::min(last, (at / page + kPagesAtOnce) * page);
    RW_ASSIGN(const auto resident, countAtOnce(at, next));
    count += resident;
    at = next;
  }
  return count;
}

bool tellsResidency(const std::filesystem::path& file) {
  struct stat info {};
  if (::stat(file.c_str(), &info) != 0) return false;
  return info.st_uid == ::geteuid() || ::access(file.c_str(), W_OK) == 0;
}

} // namespace rankwright
