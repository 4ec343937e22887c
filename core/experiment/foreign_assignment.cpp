#include "core/experiment/foreign_assignment.h"

#include "core/experiment/sha1.h"

#include <fmt/core.h>

#include <string>

namespace rankwright {

namespace {

std::uint32_t fnv1a32(std::string_view text) {
  std::uint32_t hash = 0x811C9DC5U;
  for (const auto byte : text)
    hash = (hash ^ static_cast<unsigned char>(byte)) * 0x01000193U;
  return hash;
}

} // namespace

double growthBookBucket(std::string_view seed, std::string_view value) {
  const auto inner = fnv1a32(fmt::format("{}{}", seed, value));
  return (fnv1a32(std::to_string(inner)) % 10000) / 10000.0;
}

std::uint64_t planOutHash(std::string_view salt, std::string_view parameter, std::string_view unit) {
  const auto digest = sha1(fmt::format("{}.{}.{}", salt, parameter, unit));
  return (std::uint64_t{digest[0]} << 32 | digest[1]) >> 4;
}

double planOutUniform(std::uint64_t hash) {
  return static_cast<double>(hash) / static_cast<double>(0xFFFFFFFFFFFFFFFULL);
}

} // namespace rankwright
